"""How two values of one slot stand to each other, and the disagreement that they make."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from newsprism.align.union import UnionFind
from newsprism.model.spans import Span
from newsprism.model.story import DisagreementKind, Slot


class Value(msgspec.Struct, frozen=True, eq=False):
    """One value of a slot: the place of its words, the sentence around them, and how the dossier writes it.

    ``rank`` is the place of its article in the story; ``low`` and ``high`` are the bounds of a number
    and ``unit`` is its unit.
    """

    article_id: str
    rank: int
    span: Span
    sentence: Span
    shown: str
    about: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None


class Relation(msgspec.Struct, frozen=True, eq=False):
    """Two values of one slot that are not the same, and how they differ."""

    left: Value
    right: Value
    slot: Slot
    kind: DisagreementKind
    reason: str


class Disagreement(msgspec.Struct, frozen=True, eq=False):
    """All values that stand in one relation to one another, grouped by what they say."""

    slot: Slot
    kind: DisagreementKind
    about: str
    values: tuple[tuple[str, tuple[Value, ...]], ...]


def disagreements(relations: Iterable[Relation]) -> tuple[Disagreement, ...]:
    """Join relations of one slot and kind that share a value; conflicts first, then in story order."""
    found: list[Disagreement] = []
    for (slot, kind), group in sorted(_by_kind(relations).items()):
        values = list({value_key(v): v for r in group for v in (r.left, r.right)}.values())
        place = {value_key(v): i for i, v in enumerate(values)}
        union = UnionFind(len(values))
        for relation in group:
            union.join(place[value_key(relation.left)], place[value_key(relation.right)])
        found.extend(_disagreement(slot, kind, [values[i] for i in members]) for members in union.groups())
    return tuple(sorted(found, key=lambda d: (d.kind != "conflict", d.kind, _order(d.values[0][1][0]))))


def _by_kind(relations: Iterable[Relation]) -> dict[tuple[Slot, DisagreementKind], list[Relation]]:
    groups: dict[tuple[Slot, DisagreementKind], list[Relation]] = {}
    for relation in relations:
        groups.setdefault((relation.slot, relation.kind), []).append(relation)
    return groups


def value_key(value: Value) -> tuple[str, Span]:
    """Where a value stands."""
    return value.article_id, value.span


def _order(value: Value) -> tuple[int, Span]:
    return value.rank, value.span


def _disagreement(slot: Slot, kind: DisagreementKind, values: Sequence[Value]) -> Disagreement:
    by_shown: dict[str, list[Value]] = {}
    for value in sorted(values, key=_order):
        by_shown.setdefault(value.shown, []).append(value)
    return Disagreement(slot, kind, values[0].about, tuple((shown, tuple(vs)) for shown, vs in by_shown.items()))
