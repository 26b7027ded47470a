"""How one stated amount stands to another: equal, within, disjoint, or not to be compared at all.

Both amounts become closed intervals in one unit (pint converts; money is never converted), and these are set against
each other. Where they do not meet, rounding is tried: an amount stated round covers what would be rounded to it. "Over
15,000" is read as "15,000 or more", because a conflict at the very bound would be one of words.
"""

from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

import msgspec

from newsprism.annotate.quantities.units import Unit, unit_codes
from newsprism.model.comparison import Comparison, Relation
from newsprism.model.layers import Quantity

ABOUT = Decimal("0.1")
"""What "about" may stray by, as a share of its value: around 15,000 covers 13,500 to 16,500."""
ROUND = Decimal("0.05")
"""The most that a round number stated flatly covers, as a share of its value: 15,000 covers 14,500, but 20 no 15."""
ROUND_ZEROS = 2
"""A flat count is taken as round from two trailing zeros on: 98 is close to 100, but 19 dead are not 20."""
DIGITS = 20
"""Significant digits that are kept after a conversion; the rest is noise of dividing."""
INFINITE = Decimal("Infinity")
CALENDAR = frozenset({"mo", "a"})
"""Units of no fixed length in days: a comparison of months with days is a rounded one."""
SAME_NOUN = (
    frozenset({"soldier", "troop", "serviceman", "servicewoman"}),
    frozenset({"person", "individual", "human"}),
    frozenset({"death", "fatality", "dead"}),
    frozenset({"injury", "injured", "wounded"}),
    frozenset({"house", "home"}),
    frozenset({"plane", "aircraft", "airplane"}),
    frozenset({"ship", "vessel"}),
    frozenset({"job", "position"}),
    frozenset({"prisoner", "inmate", "detainee"}),
    frozenset({"protester", "demonstrator", "marcher"}),
    frozenset({"storey", "story", "floor"}),
)
POINTS = {"[pp]": Decimal(1), "[bp]": Decimal("0.01")}
SHARES = {"%": Decimal(1), "1": Decimal(100)}


class Interval(msgspec.Struct, frozen=True):
    """From ``low`` to ``high``, both included, infinite where the statement leaves a side open.

    ``slack`` is what rounding may hide at either end, in the same unit.
    """

    low: Decimal
    high: Decimal
    slack: Decimal


def compare_quantities(a: Quantity, b: Quantity) -> Comparison:
    """How ``a`` stands to ``b``: ``within`` means that a lies inside b.

    Symmetric: swapping the two swaps ``within`` and ``contains`` and leaves every other relation. The answer is
    ``different-unit`` where the units measure different things (or are two currencies), and ``not-comparable`` where a
    value, a unit or the base of a rate is missing.
    """
    if (a.low is None and a.high is None) or (b.low is None and b.high is None):
        return Comparison("not-comparable", "one of them states no value")
    if _per(a) != _per(b):
        return Comparison("not-comparable", f"one is {_base(a)}, the other {_base(b)}")
    scales = _scales(a, b)
    if isinstance(scales, Comparison):
        return scales
    return _set_against(_interval(a, scales[0]), _interval(b, scales[1]), a, b)


def _per(q: Quantity) -> str | None:
    """The base of a price or rate, which the measure names at its end (", per barrel")."""
    _, comma, base = (q.measure or "").rpartition(", per ")
    return base if comma else None


def _base(q: Quantity) -> str:
    base = _per(q)
    return "a total" if base is None else f"per {base}"


def _scales(a: Quantity, b: Quantity) -> tuple["Scale", "Scale"] | Comparison:
    """How to bring both into one unit, or why that cannot be done."""
    if a.unit == b.unit:
        return Scale(), Scale()
    if a.unit is None or b.unit is None:
        counts = _counts(a.unit or b.unit)
        if counts and a.measure is not None and a.measure == b.measure:
            return Scale(), Scale()
        return Comparison("not-comparable", "the unit of one is not stated")
    for table in (SHARES, POINTS):
        if a.unit in table and b.unit in table:
            return Scale(table[a.unit]), Scale(table[b.unit])
    if any(a.unit in nouns and b.unit in nouns for nouns in SAME_NOUN):
        return Scale(), Scale()
    return _convertible(a.unit, b.unit)


def _counts(unit: str | None) -> bool:
    """Whether a unit is a counted noun: no measure, no money, no share."""
    return unit is None or not (_unit(unit) is not None or _money(unit, None) or unit in SHARES or unit in POINTS)


def _convertible(a: str, b: str) -> tuple["Scale", "Scale"] | Comparison:
    left, right = _unit(a), _unit(b)
    if _money(a, left) and _money(b, right):
        return Comparison("different-unit", f"{a} and {b} are two currencies, and money is not converted")
    if left is None or right is None or not left.pint or not right.pint:
        return Comparison("different-unit", f"{a} and {b} do not count or measure the same")
    if left.dimension != right.dimension:
        return Comparison("different-unit", f"{a} is a unit of {left.dimension}, {b} of {right.dimension}")
    loose = (a in CALENDAR) != (b in CALENDAR) and left.dimension == "time"
    first, second = _to_base(left.pint), _to_base(right.pint)
    return Scale(*first, loose=loose), Scale(*second, loose=loose)


def _money(code: str, unit: Unit | None) -> bool:
    return unit is None and len(code) == 3 and code.isupper()


@lru_cache(512)
def _unit(code: str) -> Unit | None:
    """The unit of a code; of a quotient ("t/a") that of its parts."""
    known = unit_codes().get(code)
    above, slash, below = code.partition("/")
    if known is not None or not slash:
        return known
    top, bottom = unit_codes().get(above), unit_codes().get(below)
    if top is None or bottom is None:
        return None
    return Unit(code, f"{top.dimension} per {bottom.dimension}", f"({top.pint})/({bottom.pint})")


class Scale(msgspec.Struct, frozen=True):
    """``value * factor + offset`` is the value in the common unit; ``loose`` where the units have no fixed ratio."""

    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    loose: bool = False


@lru_cache(512)
def _to_base(expression: str) -> tuple[Decimal, Decimal]:
    """Factor and offset of a unit to its base unit, from pint."""
    registry = _registry()
    zero = Decimal(registry.Quantity(Decimal(0), expression).to_base_units().magnitude)
    one = Decimal(registry.Quantity(Decimal(1), expression).to_base_units().magnitude)
    return one - zero, zero


@cache
def _registry() -> Any:
    """pint's registry. Imported here because it takes 0.8 s, and few comparisons need to convert."""
    import pint

    return pint.UnitRegistry(non_int_type=Decimal)


def _interval(q: Quantity, scale: Scale) -> Interval:
    low = -INFINITE if q.low is None else _kept(q.low * scale.factor + scale.offset)
    high = INFINITE if q.high is None else _kept(q.high * scale.factor + scale.offset)
    return Interval(low, high, _kept(_slack(q, scale) * abs(scale.factor)))


def _kept(value: Decimal) -> Decimal:
    """The value to ``DIGITS`` significant digits."""
    if value == 0 or not value.is_finite():
        return value
    return round(value, DIGITS - 1 - value.adjusted()).normalize()


def _slack(q: Quantity, scale: Scale) -> Decimal:
    """How far the stated ends may lie from the true ones, in the quantity's own unit."""
    stated = [v for v in (q.low, q.high) if v is not None]
    size = max(abs(v) for v in stated)
    if q.comparator == "about" or scale.loose:
        return size * ABOUT
    if q.comparator == "bounds":
        return Decimal(0)
    return min(size * ROUND, max(_half_place(v, q.unit) for v in stated))


def _half_place(value: Decimal, unit: str | None) -> Decimal:
    """Half of the last place that a number is stated to: 500 for 15,000 troops, 0.05 for 3.1 %."""
    exponent = int(value.normalize().as_tuple().exponent) if value else 0
    if unit in SHARES or unit in POINTS:
        exponent = min(exponent, 0)
    elif _counts(unit):
        return Decimal(5).scaleb(exponent - 1) if exponent >= ROUND_ZEROS else Decimal(0)
    return Decimal(5).scaleb(exponent - 1)


def _set_against(a: Interval, b: Interval, left: Quantity, right: Quantity) -> Comparison:
    relation = _relation(a, b)
    if relation != "disjoint":
        return Comparison(relation, _REASONS[relation])
    if not _meet(a, b):
        return Comparison("disjoint", f"{_stated(left)} and {_stated(right)} cannot both hold")
    reason = f"{_stated(left)} and {_stated(right)} agree when rounded"
    if a.slack == b.slack:
        return Comparison("overlaps", reason, rounded=True)
    return Comparison("contains" if a.slack > b.slack else "within", reason, rounded=True)


_REASONS: dict[Relation, str] = {
    "equal": "the same value",
    "within": "the first lies within the second",
    "contains": "the second lies within the first",
    "overlaps": "the two have values in common",
}


def _relation(a: Interval, b: Interval) -> Relation:
    if a.low == b.low and a.high == b.high:
        return "equal"
    if a.low > b.high or b.low > a.high:
        return "disjoint"
    if b.low <= a.low and a.high <= b.high:
        return "within"
    if a.low <= b.low and b.high <= a.high:
        return "contains"
    return "overlaps"


def _meet(a: Interval, b: Interval) -> bool:
    """Whether the gap between two disjoint intervals is one that rounding leaves: no wider than the larger slack."""
    return max(a.low - b.high, b.low - a.high) <= max(a.slack, b.slack)


def _stated(q: Quantity) -> str:
    """The amount in figures: "at least 15,000 soldier", "20 to 30 km"."""
    unit = f" {q.unit}" if q.unit not in (None, "1") else ""
    if q.low is not None and q.high is not None and q.low != q.high:
        return f"{q.low:,f} to {q.high:,f}{unit}"
    value = q.low if q.low is not None else q.high
    word = "" if q.comparator in ("exactly", "bounds") else f"{q.comparator} "
    return f"{word}{value:,f}{unit}"
