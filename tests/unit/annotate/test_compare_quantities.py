"""Comparing amounts: units, rounding, bounds, and the properties that must always hold."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.compare_quantities import compare_quantities
from newsprism.annotate.quantities.comparators import sides
from newsprism.model.layers import Quantity


def amount(
    low: str, unit: str | None, comparator: str | None = None, high: str | None = None, measure: str | None = None
) -> Quantity:
    below, above, word = sides(Decimal(low), Decimal(high or low), comparator)  # type: ignore[arg-type]
    return Quantity("n1", 0, 1, below, above, word, unit, measure)


@pytest.mark.parametrize(
    ("a", "b", "relation", "rounded"),
    [
        (amount("15000", "troop", "about"), amount("14800", "soldier"), "contains", True),
        (amount("15000", "troop"), amount("14800", "troop"), "contains", True),
        (amount("1000", "troop", high="99999"), amount("15000", "troop"), "contains", False),
        (amount("9", "person"), amount("10", "person"), "disjoint", False),
        (amount("19", "person"), amount("20", "person"), "disjoint", False),
        (amount("9", "person", "at least"), amount("12", "person"), "contains", False),
        (amount("12", "person", "at least"), amount("9", "person"), "disjoint", False),
        (amount("20", "person", high="30"), amount("25", "person", high="40"), "overlaps", False),
        (amount("5", "[mi_i]"), amount("8.04672", "km"), "equal", False),
        (amount("5", "[mi_i]"), amount("8", "km"), "contains", True),
        (amount("2", "Mt"), amount("2000000", "t"), "equal", False),
        (amount("40", "Cel"), amount("104", "[degF]"), "equal", False),
        (amount("0.5", "1"), amount("50", "%"), "equal", False),
        (amount("25", "[bp]"), amount("0.25", "[pp]"), "equal", False),
        (amount("38", "%"), amount("40", "%"), "disjoint", False),
        (amount("38", "%"), amount("38.4", "%"), "contains", True),
        (amount("2", "mo"), amount("60", "d"), "contains", True),
        (amount("3", "[pp]"), amount("3", "%"), "different-unit", False),
        (amount("5", "USD"), amount("5", "EUR"), "different-unit", False),
        (amount("3", "GW"), amount("3", "GW.h"), "different-unit", False),
        (amount("3", "tank"), amount("3", "km"), "different-unit", False),
        (amount("3", None), amount("3", "km"), "not-comparable", False),
        (amount("3", None, measure="killed"), amount("3", "person", measure="killed"), "equal", False),
        (amount("70", "USD", measure="oil, per barrel"), amount("70", "USD"), "not-comparable", False),
        (amount("300", "t/a"), amount("300000", "kg/a"), "equal", False),
    ],
)
def test_relations(a: Quantity, b: Quantity, relation: str, rounded: bool) -> None:
    found = compare_quantities(a, b)
    assert (found.relation, found.rounded) == (relation, rounded)
    assert found.reason


def test_no_value_is_not_comparable() -> None:
    empty = Quantity("n1", 0, 1, None, None, "exactly")
    assert compare_quantities(empty, amount("3", None)).relation == "not-comparable"


NUMBERS = st.decimals(min_value=0, max_value=10**7, places=2, allow_nan=False, allow_infinity=False)
COMPARATORS = st.sampled_from(["exactly", "about", "at least", "over", "up to", "under"])
UNITS = st.sampled_from([None, "person", "troop", "km", "m", "[mi_i]", "t", "USD", "EUR", "%", "1", "d", "mo", "Cel"])


@st.composite
def amounts(draw: st.DrawFn, units: st.SearchStrategy[str | None] = UNITS) -> Quantity:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    if draw(st.booleans()):
        high = low
    below, above, word = sides(low, high, draw(COMPARATORS))
    return Quantity("n1", 0, 1, below, above, word, draw(units))


MIRROR = {"within": "contains", "contains": "within"}


@given(amounts(), amounts())
def test_symmetric(a: Quantity, b: Quantity) -> None:
    there, back = compare_quantities(a, b), compare_quantities(b, a)
    assert back.relation == MIRROR.get(there.relation, there.relation)
    assert back.rounded == there.rounded


@given(amounts())
def test_an_amount_equals_itself(a: Quantity) -> None:
    assert compare_quantities(a, a).relation == "equal"


@given(amounts(), amounts())
def test_disjoint_amounts_share_no_value(a: Quantity, b: Quantity) -> None:
    found = compare_quantities(a, b)
    if found.relation == "disjoint":
        assert not found.agrees
        assert not found.rounded
        assert (a.low, a.high, a.unit) != (b.low, b.high, b.unit)


LENGTHS = st.sampled_from(["km", "m", "cm"])
METRES = {"km": Decimal(1000), "m": Decimal(1), "cm": Decimal("0.01")}


@given(amounts(LENGTHS), amounts(LENGTHS), LENGTHS)
def test_stable_under_unit_changes(a: Quantity, b: Quantity, unit: str) -> None:
    factor = METRES[a.unit or "m"] / METRES[unit]
    low = None if a.low is None else a.low * factor
    high = None if a.high is None else a.high * factor
    other = Quantity("n1", 0, 1, low, high, a.comparator, unit)
    assert compare_quantities(a, b).relation == compare_quantities(other, b).relation
