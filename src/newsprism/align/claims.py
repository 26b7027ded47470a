"""Statements that say the same thing, across articles."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from newsprism.align.features import excludes
from newsprism.align.similarity import Pair, Similarity
from newsprism.align.union import UnionFind
from newsprism.align.units import ASSERTED, Unit
from newsprism.model.layers import Factuality

Verdict = Literal["same", "different", "unsure"]

SAME, UNSURE = 0.5, 0.3
"""Probabilities from which on two statements claim the same, or may do so."""

LINK = 0.4
"""Mean probability that two groups need between all their members: a chain of near neighbours is no agreement."""

NEAR = 0.6
"""Nearness from which on two statements are about one thing, so that one may contradict the other."""

DENIED_OVERLAP, DENIED_MEANING = 0.5, 0.8
"""Share of words in common, or across languages the cosine, that a denial needs with what it denies."""


VERBATIM = 0.85
"""Weighted share of words in common from which on two statements are one text."""

LONGEST = 400
"""Code points: longer statements are lists and captions run together, which nobody takes for one claim as a whole."""


class Groups(msgspec.Struct, frozen=True):
    """Groups of the statements' places, each in story order, loners too; and the pairs that stay unsure."""

    groups: tuple[tuple[int, ...], ...]
    unsure: tuple[Pair, ...]
    denials: tuple[Pair, ...]


def verdict(pair: Pair) -> Verdict:
    """Whether two statements claim the same.

    A forecast or a maybe is never the same claim as a fact, and no claim gives two amounts of one thing: twelve dead
    and nineteen dead are two claims, whichever came later.
    """
    if max(len(pair.left.text), len(pair.right.text)) > LONGEST and pair.overlap < VERBATIM:
        return "different"
    if pair.same < UNSURE or pair.left.statement.negated != pair.right.statement.negated:
        return "different"
    if not same_mood(pair.left.factuality, pair.right.factuality):
        return "unsure" if pair.same >= SAME else "different"
    if pair.same < SAME:
        return "unsure"
    return "different" if excludes(pair.left, pair.right) else "same"


def is_denial(pair: Pair) -> bool:
    """Whether one statement denies what the other asserts: nearly the same words, one negated, by different people.

    Across languages there are no words to compare, so nearness of meaning alone must be very high.
    """
    left, right = pair.left, pair.right
    if max(len(left.text), len(right.text)) > LONGEST:
        return False
    if left.statement.negated == right.statement.negated or (left.holder is not None and left.holder == right.holder):
        return False
    near = pair.overlap >= DENIED_OVERLAP if left.lang == right.lang else pair.meaning >= DENIED_MEANING
    return near and pair.score >= NEAR and same_mood(left.factuality, right.factuality)


def group(units: Sequence[Unit], similarity: Similarity, pairs: Iterable[Pair]) -> Groups:
    """Join the same claims, the nearest pairs first, by average linkage.

    Statements of one article are never joined by themselves, only through those of others.
    """
    pairs = list(pairs)
    ranked = sorted((p for p in pairs if verdict(p) == "same"), key=lambda p: (-p.same, p.left.order, p.right.order))
    union = UnionFind(len(units))
    members = {i: [i] for i in range(len(units))}
    for pair in ranked:
        a, b = union.find(pair.left.order), union.find(pair.right.order)
        if a != b and _linked(members[a], members[b], similarity):
            union.join(a, b)
            members[min(a, b)] = sorted(members.pop(a) + members.pop(b))
    joined = tuple(tuple(m) for m in sorted(members.values()))
    unsure = tuple(p for p in pairs if verdict(p) == "unsure" and union.find(p.left.order) != union.find(p.right.order))
    return Groups(joined, unsure, tuple(p for p in pairs if is_denial(p)))


def _linked(left: Sequence[int], right: Sequence[int], similarity: Similarity) -> bool:
    pairs = [similarity.pair(i, j) for i in left for j in right]
    near = sum(pair.same for pair in pairs) / len(pairs) >= LINK
    return near and not any(excludes(pair.left, pair.right) for pair in pairs)


def same_mood(left: Factuality, right: Factuality) -> bool:
    """Whether two statements have one force: a forecast, a maybe and a report are three."""
    return left == right or (left in ASSERTED and right in ASSERTED)
