"""A number with its unit, its comparator and its sign: what stands around it, before it is judged."""

from decimal import Decimal

import msgspec

from newsprism.annotate.quantities import guards
from newsprism.annotate.quantities.comparators import comparator_after, comparator_before
from newsprism.annotate.quantities.compound import compound
from newsprism.annotate.quantities.measuring import Found, unit_after
from newsprism.annotate.quantities.numeral import Numeral
from newsprism.annotate.quantities.ranges import Range, failed_range, range_after, shared_unit
from newsprism.annotate.quantities.tables import Language, language
from newsprism.annotate.quantities.tokens import NUMBER, Tokens
from newsprism.annotate.quantities.units import MONEY
from newsprism.model.layers import Comparator


class Reading(msgspec.Struct, frozen=True):
    """One number with what stands around it: tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    numeral: Numeral
    unit: Found | None
    comparator: Comparator | None


def no_number(t: Tokens, i: int, lang: str, money: Found | None) -> int:
    """The token behind digits that are no number by what is glued to them; ``i`` if they may be one."""
    if money is None and guards.part_of_name(t, i) and t.low(i - 2) != "magnitude":
        return max(guards.chain(t, i), i + 1)
    if guards.ordinal(t, i) or guards.ordinal_dot(t, i, lang):
        return i + 2
    return guards.chain(t, i)


def read(t: Tokens, numeral: Numeral, money: Found | None, lang: str, table: Language) -> tuple[Reading | None, int]:
    """The number with its unit, as a range if it is one; no reading where the two ends show a score."""
    unit = money if money is not None and money.unit.dimension == "count" else unit_after(t, numeral, lang)
    if money is not None:
        unit = _one_money(t, money, unit, numeral)
    spread = range_after(t, numeral, unit, lang, table)
    if spread is None and unit is None:
        unit = shared_unit(t, numeral, lang, table)
    if spread is not None:
        numeral, unit = spread.numeral, spread.unit
    elif failed_range(t, numeral, unit, table):
        return None, numeral.last + 2
    else:
        numeral, unit = compound(t, *_scale_after_money(t, numeral, unit, table), lang, table)
    return _around(t, numeral, unit, spread, lang), max(numeral.last, unit.last if unit is not None else 0)


def _scale_after_money(
    t: Tokens, numeral: Numeral, unit: Found | None, table: Language
) -> tuple[Numeral, Found | None]:
    """ "40 USD million": the scale stands behind the code."""
    if unit is None or unit.unit.dimension != MONEY or numeral.scaled or t.low(unit.last) not in table.scale:
        return numeral, unit
    scale = Decimal(table.scale[t.lower[unit.last]])
    low, high, last = numeral.low * scale, numeral.high * scale, unit.last + 1
    joined = msgspec.structs.replace(numeral, low=low, high=high, last=last, bare=False, scaled=True)
    return joined, msgspec.structs.replace(unit, last=last)


def _one_money(t: Tokens, money: Found, unit: Found | None, numeral: Numeral) -> Found:
    """The money before a number and what stands behind it: "$5 dollars" and "$5 Canadian dollars" are one amount."""
    next_is_number = unit is not None and t.kind[unit.last : unit.last + 1] == [NUMBER]
    if unit is not None and unit.unit.code == money.unit.code and not next_is_number:
        return Found(money.first, unit.last, money.unit)
    dollars = unit is not None and unit.unit.dimension == MONEY and t.low(money.last - 1) == "$"
    if dollars and unit is not None and t.low(unit.last - 1).startswith("dollar"):
        return Found(money.first, unit.last, unit.unit)
    return Found(money.first, numeral.last, money.unit)


def _around(t: Tokens, numeral: Numeral, unit: Found | None, spread: Range | None, lang: str) -> Reading:
    first = min(numeral.first, unit.first) if unit is not None else numeral.first
    last = max(numeral.last, unit.last) if unit is not None else numeral.last
    duration = unit is not None and unit.unit.dimension == "time"
    comparator = None if spread is not None and spread.between else comparator_before(t, first, lang, duration=duration)
    if comparator is None:
        numeral, first = _signed(t, numeral, first, language(lang))
        comparator = comparator_before(t, first, lang, duration=duration) if numeral.low < 0 else None
    if comparator is None:
        comparator = comparator_after(t, last, lang) or comparator_after(t, numeral.last, lang)
    if comparator is None and numeral.comparator == "about":
        comparator = "about"
    return Reading(first, last, numeral, unit, comparator)


def _signed(t: Tokens, numeral: Numeral, first: int, table: Language) -> tuple[Numeral, int]:
    """ "minus 31", "−5": below zero."""
    before = t.low(first - 1)
    if t.phrase(max(0, first - 3), first) == "plus or minus":
        return numeral, first
    sign = (
        before in ("-", "−", "–")
        and t.glued(first)
        and not t.glued(first - 1)
        and t.kind[first - 2 : first - 1] != [NUMBER]
    )
    if (not sign and before not in table.minus) or first == 0 or numeral.low != numeral.high:
        return numeral, first
    below = msgspec.structs.replace(numeral, low=-numeral.low, high=-numeral.high, bare=False)
    return below, first - 1
