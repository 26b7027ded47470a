"""Whether a stretch of text lies in, or overlaps, one of many spans: in logarithmic time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, Protocol, TypeVar


class Ranged(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Item = TypeVar("Item", bound=Ranged)
_LONGEST = 200
"""Code points of the longest item that :class:`Near` finds from its end: no name is longer."""


class Near(Generic[Item]):
    """Items by place, asked for those that overlap a stretch."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = sorted(items, key=lambda item: item.start)
        self._starts = [item.start for item in self._items]

    def overlapping(self, start: int, end: int) -> list[Item]:
        """The items that share a code point with ``[start, end)``, in text order."""
        first, last = bisect_left(self._starts, start - _LONGEST), bisect_left(self._starts, end)
        return [item for item in self._items[first:last] if item.end > start]


class Cover:
    """Spans, asked what they cover. Of the spans that begin early enough the one that reaches farthest decides."""

    def __init__(self, spans: Iterable[Ranged]) -> None:
        pairs = sorted((s.start, s.end) for s in spans)
        self._starts = [start for start, _ in pairs]
        self._reach = list(accumulate((end for _, end in pairs), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether one span holds the whole of ``[start, end)``."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and self._reach[index] >= end

    def overlaps(self, start: int, end: int) -> bool:
        """Whether one span shares a code point with ``[start, end)``."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self._reach[index] > start
