"""Numbers set against numbers: the same thing counted in two reports."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from newsprism.align.claims import NEAR
from newsprism.align.measures import is_counted, is_running, measure_class, revises
from newsprism.align.relations import Relation, Value
from newsprism.align.similarity import Pair
from newsprism.align.units import ASSERTED, Unit
from newsprism.annotate.compare_dates import compare_dates
from newsprism.annotate.compare_quantities import compare_quantities
from newsprism.model.comparison import Comparison
from newsprism.model.layers import Quantity
from newsprism.model.spans import Span
from newsprism.model.story import DisagreementKind

COUNTED, MEASURED = 0.34, 0.5
"""Nearness of two sentences from which on a count of one class, or another amount of one measure, is compared."""

CONFLICT, RUNNING, BROAD_OVERLAP = 0.5, 0.42, 0.3
"""Nearness from which on two amounts that exclude each other are set against each other at all; the same for running
counts, whose class says much already; and the share of words in common that two counts of mere people need besides."""

BROAD = frozenset({"people", "troops"})
"""Classes of whom rather than of what happened: two counts of them may count different things, so they need more."""


def number_relations(pairs: Iterable[Pair]) -> Iterator[Relation]:
    """The relations between the amounts of each pair of statements; equal amounts give none."""
    for pair in pairs:
        by_class = [_by_class(unit) for unit in (pair.left, pair.right)]
        for name in sorted(by_class[0].keys() & by_class[1].keys()):
            relation = _class_relation(pair, name, by_class[0][name], by_class[1][name])
            if relation is not None:
                yield relation


def _by_class(unit: Unit) -> dict[str, list[Quantity]]:
    """A statement's amounts by what they count or measure."""
    groups: dict[str, list[Quantity]] = {}
    for quantity in unit.quantities:
        name = measure_class(quantity, unit.lang)
        if name is not None:
            groups.setdefault(name, []).append(quantity)
    return groups


def _class_relation(pair: Pair, name: str, left: Sequence[Quantity], right: Sequence[Quantity]) -> Relation | None:
    """The relation between the amounts of one thing that two statements give.

    Where they share a value they agree, and the others are details of one side ("from 400 to 360 grams" beside "360
    grams"). Amounts that one statement gives together do not exclude one another, so nothing tells which of them
    another statement's amount would contradict: only what one amount refines or rounds is said then.
    """
    found = [r for a in left for b in right if (r := _relation(pair, name, a, b)) is not None]
    if any(compare_quantities(a, b).relation == "equal" for a in left for b in right):
        return next((r for r in found if r.kind == "rounding"), None)
    if len(left) > 1 or len(right) > 1:
        found = [r for r in found if r.kind in ("refines", "rounding")]
    return found[0] if found else None


def _relation(pair: Pair, name: str, left: Quantity, right: Quantity) -> Relation | None:
    if pair.score < _least(name, left, right):
        return None
    comparison = compare_quantities(left, right)
    kind = _kind(pair, name, left, right, comparison)
    if kind is None:
        return None
    about = left.measure or left.unit or name
    return Relation(
        amount_value(pair.left, left, left.span, about),
        amount_value(pair.right, right, right.span, about),
        "number",
        kind,
        comparison.reason,
    )


def amount_value(unit: Unit, quantity: Quantity, span: Span, about: str) -> Value:
    """An amount of a statement as one side of a relation; ``span`` is where it stands."""
    return Value(
        unit.article_id,
        unit.rank,
        span,
        unit.sentence,
        shown(quantity),
        about,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
    )


def _least(name: str, left: Quantity, right: Quantity) -> float:
    counted = right.unit is not None and is_counted(left.unit)
    return COUNTED if counted and (is_running(name) or name in BROAD) else MEASURED


def _kind(pair: Pair, name: str, left: Quantity, right: Quantity, comparison: Comparison) -> DisagreementKind | None:
    if comparison.relation in ("equal", "different-unit", "not-comparable"):
        return "rounding" if comparison.relation == "equal" and comparison.rounded else None
    if comparison.agrees:
        return "rounding" if comparison.rounded else "refines"
    if (
        pair.score < (RUNNING if is_running(name) else CONFLICT)
        or not {pair.left.factuality, pair.right.factuality} <= ASSERTED
    ):
        return None
    if name in BROAD and pair.overlap < BROAD_OVERLAP:
        return None
    if left.unit != right.unit and not _same_noun(left, right, name):
        return "different-scope"
    if _other_time(pair.left, pair.right):
        return "different-time"
    return _excluding(pair, name)


def _excluding(pair: Pair, name: str) -> DisagreementKind | None:
    """Two amounts of one thing that cannot both be true at one time: a conflict only of reports of one day.

    A later report of a running count, or one that says so, revises the earlier one; another state on another day is
    neither; and where a date is unknown, only the same claim can be contradicted.
    """
    left, right = pair.left.published, pair.right.published
    if left is None or right is None:
        return "conflict" if pair.score >= NEAR else None
    if left[:10] == right[:10]:
        return "conflict"
    revised = is_running(name) or revises(max(pair.left, pair.right, key=lambda u: u.published or "").text)
    return "superseded" if revised else "different-time"


def _same_noun(left: Quantity, right: Quantity, name: str) -> bool:
    return measure_class_of_unit(left) == measure_class_of_unit(right) or (
        name not in BROAD and None in (left.unit, right.unit)
    )


def measure_class_of_unit(quantity: Quantity) -> str | None:
    """The class of the counted noun alone ("soldier" and "troops" are one)."""
    return measure_class(
        Quantity(id="", start=0, end=1, low=None, high=None, comparator="exactly", unit=quantity.unit), "en"
    )


def _other_time(left: Unit, right: Unit) -> bool:
    """Whether the sentences themselves give dates that exclude each other."""
    if len(left.timexes) != 1 or len(right.timexes) != 1:
        return False
    return compare_dates(left.timexes[0], right.timexes[0]).relation == "disjoint"


def shown(quantity: Quantity) -> str:
    """A quantity as the dossier writes it: its bounds, its comparator where it has one, and its unit."""
    low, high = quantity.low, quantity.high
    if low is not None and low == high:
        amount = _plain(low)
    elif low is None or high is None:
        amount = _plain(low if low is not None else high)
    else:
        amount = f"{_plain(low)} to {_plain(high)}"
    words = [
        quantity.comparator if quantity.comparator not in ("exactly", "bounds") else "",
        amount,
        quantity.unit or "",
    ]
    return " ".join(word for word in words if word)


def _plain(number: Decimal | None) -> str:
    return "?" if number is None else format(number.normalize(), "f")
