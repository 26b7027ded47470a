"""Which places mean the same words, and the counts that every comparison measure is made of."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

import msgspec

from newsprism.evaluate.compare_gold import GoldOrigin, Place
from newsprism.model.spans import Span

L = TypeVar("L")
R = TypeVar("R")

SHARED = 0.5
"""Two places are the same if they share at least this part of the shorter one."""

_WORD = re.compile(r"\w+")
_EMPTY = frozenset(
    "the a an of by and s in for invented erfunden inventado inventé statement said office police's spokesman "
    "spokeswoman official officials".split()
)
"""Words that name nobody; two origins that share no other word are two."""


class Score(msgspec.Struct, frozen=True):
    """Right ones, wrong ones and missed ones. Each rate is 0 where its denominator is, but 1 if nothing was to be found
    and nothing was given."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return _rate(self.right, self.right + self.wrong, empty=self.missed == 0)

    @property
    def recall(self) -> float:
        return _rate(self.right, self.right + self.missed, empty=self.wrong == 0)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


def _rate(part: int, whole: int, *, empty: bool) -> float:
    return part / whole if whole else float(empty)


NOTHING = Score(0, 0, 0)


def set_score(given: Iterable[Hashable], gold: Iterable[Hashable]) -> Score:
    """The score of one set against another, item by item.

    >>> set_score({1, 2}, {2, 3}).f1
    0.5
    """
    left, right = set(given), set(gold)
    return Score(len(left & right), len(left - right), len(right - left))


def same_place(left: Place, right: Place) -> bool:
    """Whether two places share half or more of the shorter one (of its code points, hulls taken)."""
    return overlap(left, right) >= SHARED


def overlap(left: Place, right: Place) -> float:
    """The share of the shorter place, in [0, 1], that the two have in common."""
    if left.article != right.article or left.field != right.field:
        return 0.0
    one, two = left.hull, right.hull
    shared = min(one.end, two.end) - max(one.start, two.start)
    return max(0, shared) / max(1, min(_length(one), _length(two)))


def _length(span: Span) -> int:
    return span.end - span.start


def matched(left: Sequence[L], right: Sequence[R], nearness: Callable[[L, R], float]) -> list[tuple[L, R]]:
    """Pair items off one to one, the nearest first (ties in order); nothing below a nearness of ``SHARED``."""
    near = ((nearness(x, y), i, j) for i, x in enumerate(left) for j, y in enumerate(right))
    ranked = sorted((-value, i, j) for value, i, j in near if value >= SHARED)
    pairs: list[tuple[L, R]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, i, j in ranked:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((left[i], right[j]))
    return pairs


def same_origin(name: str, origin: GoldOrigin) -> bool:
    """Whether a name means an origin: its telling words are all in one of the origin's names, or hold all of them.

    >>> same_origin("Iceland's coast guard (statement)", GoldOrigin("o", "official-statement", ("the coast guard",)))
    True
    """
    wanted = telling(name)
    return any(words and wanted and (words <= wanted or wanted <= words) for words in map(telling, origin.names))


def telling(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, lower case."""
    return frozenset(_WORD.findall(name.casefold())) - _EMPTY
