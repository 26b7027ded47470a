"""Disjoint sets over the numbers 0 to n - 1 (Tarjan 1975)."""

from collections import defaultdict


class UnionFind:
    """Joins numbers into groups; groups come in the order of their smallest members."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, item: int) -> int:
        """The smallest member of the group that ``item`` is in."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, left: int, right: int) -> None:
        """Make one group of the two."""
        a, b = sorted((self.find(left), self.find(right)))
        self._parent[b] = a

    def groups(self) -> list[list[int]]:
        """All groups, loners too."""
        members: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._parent)):
            members[self.find(item)].append(item)
        return [members[root] for root in sorted(members)]
