"""The dependency parse, asked by offset."""

from bisect import bisect_right
from collections.abc import Iterator

from newsprism.model.parse import Parse

STEPS = 6
"""Arcs that are climbed from an amount to its verb; farther ones name something else."""


class Arcs:
    """One article's parse with its arcs turned round, so that children are found as fast as heads."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self._children: list[list[int]] = [[] for _ in parse.start]
        for i, head in enumerate(parse.head):
            if head != i:
                self._children[head].append(i)

    def at(self, offset: int) -> int | None:
        """The token that covers ``offset``."""
        i = bisect_right(self.parse.start, offset) - 1
        return i if i >= 0 and offset < self.parse.end[i] else None

    def child(self, i: int, *deps: str) -> int | None:
        """The first child of token ``i`` by one of the given arcs."""
        return next((c for c in self._children[i] if self.parse.dep[c] in deps), None)

    def children(self, i: int) -> list[int]:
        """The tokens whose head is ``i``, in text order."""
        return self._children[i]

    def climb(self, i: int) -> Iterator[int]:
        """Token ``i`` and the heads above it, at most ``STEPS`` of them."""
        for _ in range(STEPS):
            yield i
            if self.parse.head[i] == i:
                return
            i = self.parse.head[i]

    def lower(self, i: int) -> str:
        """The word of token ``i`` in lower case."""
        return self.parse.word[i].lower()

    def name(self, i: int) -> str:
        """The word of token ``i`` in lower case with what is tied to it by hyphens: e-mails, co-sponsor."""
        first = last = i
        for _ in range(3):
            if self._tied(first - 2):
                first -= 2
            if self._tied(last):
                last += 2
        return "".join(self.parse.word[first : last + 1]).lower()

    def _tied(self, i: int) -> bool:
        """Whether tokens ``i`` and ``i + 2`` are joined by a hyphen with no space, and neither is a number."""
        p = self.parse
        if i < 0 or i + 2 >= len(p.start) or p.word[i + 1] != "-":
            return False
        close = p.end[i] == p.start[i + 1] and p.end[i + 1] == p.start[i + 2]
        return close and p.tag[i] != "CD" and p.tag[i + 2] != "CD" and p.word[i].isalpha() and p.word[i + 2].isalpha()

    def noun(self, i: int | None) -> bool:
        """Whether token ``i`` is a noun or a name."""
        return i is not None and self.parse.pos[i] in ("NOUN", "PROPN")
