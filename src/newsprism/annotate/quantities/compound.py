"""Amounts in two units that are one: 5 feet 4 inches, 3 dollars 50 cents."""

from decimal import Decimal

import msgspec

from newsprism.annotate.quantities.measuring import Found, unit_after
from newsprism.annotate.quantities.numeral import Numeral
from newsprism.annotate.quantities.numerals import read_numeral
from newsprism.annotate.quantities.tables import Language
from newsprism.annotate.quantities.tokens import NUMBER, WORD, Tokens
from newsprism.annotate.quantities.units import MONEY

SMALLER = {"[ft_i]": ("[in_i]", Decimal(12)), "[lb_av]": ("[oz_av]", Decimal(16))}
"""The next smaller unit and how many of it make one; the sum is given in it, which is exact."""
INCH = {"in", "inch", "inches"}


def compound(
    t: Tokens, numeral: Numeral, unit: Found | None, lang: str, table: Language
) -> tuple[Numeral, Found | None]:
    """The two joined, or what was given where nothing smaller follows."""
    if unit is None or lang != "en" or numeral.low != numeral.high:
        return numeral, unit
    at = unit.last + (t.low(unit.last) in ("and", "-"))
    if at >= len(t) or (t.kind[at] not in (NUMBER, WORD)):
        return numeral, unit
    if unit.unit.code in SMALLER:
        return _smaller(t, numeral, unit, at, table)
    if unit.unit.dimension == MONEY and unit.unit.factor == 1:
        return _cents(t, numeral, unit, at, table)
    return numeral, unit


def _smaller(t: Tokens, numeral: Numeral, unit: Found, at: int, table: Language) -> tuple[Numeral, Found]:
    code, count = SMALLER[unit.unit.code]
    more = read_numeral(t, at, table, money=False)
    if more is None or not 0 < more.low < count:
        return numeral, unit
    found = unit_after(t, more, "en")
    inches = code == "[in_i]" and t.low(more.last) in INCH
    if not inches and (found is None or found.unit.code != code):
        return numeral, unit
    last = more.last + 1 if inches or found is None else found.last
    value = numeral.low * count + more.low
    joined = msgspec.structs.replace(numeral, low=value, high=value, last=more.last)
    return joined, msgspec.structs.replace(unit, last=last, unit=msgspec.structs.replace(unit.unit, code=code))


def _cents(t: Tokens, numeral: Numeral, unit: Found, at: int, table: Language) -> tuple[Numeral, Found]:
    more = read_numeral(t, at, table, money=False)
    found = None if more is None else unit_after(t, more, "en")
    if more is None or found is None or found.unit.factor == 1 or found.unit.dimension != MONEY or more.low >= 100:
        return numeral, unit
    value = numeral.low + more.low * found.unit.factor
    joined = msgspec.structs.replace(numeral, low=value, high=value, last=more.last)
    return joined, msgspec.structs.replace(unit, last=found.last)
