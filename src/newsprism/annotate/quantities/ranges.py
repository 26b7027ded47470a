"""Two numbers that make one range: 20 to 30, 10-15 percent, between five and seven."""

import msgspec

from newsprism.annotate.quantities.guards import DASHES, year_like
from newsprism.annotate.quantities.measuring import Found, money_before, unit_after
from newsprism.annotate.quantities.nouns import plural
from newsprism.annotate.quantities.numeral import Numeral
from newsprism.annotate.quantities.numerals import read_numeral
from newsprism.annotate.quantities.tables import Language, context
from newsprism.annotate.quantities.tokens import NUMBER, WORD, Tokens
from newsprism.annotate.quantities.units import MONEY

BEHIND = 6
"""Tokens before "x to y" in which a verb of change makes two values of it."""


class Range(msgspec.Struct, frozen=True):
    """The numeral with both bounds, its unit, and whether "between" opened it."""

    numeral: Numeral
    unit: Found | None
    between: bool


def range_after(t: Tokens, left: Numeral, unit: Found | None, lang: str, table: Language) -> Range | None:
    """The range that begins with ``left``, ``None`` where there is none or it may be a change or a score."""
    at = max(left.last, unit.last if unit is not None else 0)
    between = _between(t, left, unit, table)
    joint = t.low(at)
    if left.part or left.comparator != "exactly" or joint not in (table.range_and if between else table.range):
        return None
    if not between and joint in DASHES and not (t.glued(at) and t.glued(at + 1)) and not unit:
        return None
    right, right_unit = _right(t, at + 1, lang, table)
    if right is None or right.comparator != "exactly" or right.part:
        return None
    if right.scaled and not left.scaled and (_small(left) if unit is None else unit.unit.dimension == MONEY):
        left = msgspec.structs.replace(left, low=left.low * right.scale, high=left.low * right.scale)
    if right.low <= left.low or not _one_unit(unit, right_unit):
        return None
    if not between and (_change(t, left, joint) or (joint in DASHES and not _stands(t, right, right_unit or unit))):
        return None
    both = msgspec.structs.replace(
        right, first=left.first, low=left.low, high=right.high, comparator="bounds", bare=False, scaled=right.scaled
    )
    found = right_unit or unit
    if found is not None and unit is not None:
        found = msgspec.structs.replace(found, first=min(found.first, unit.first), last=max(found.last, right.last))
    return Range(both, found, between)


def _small(left: Numeral) -> bool:
    """Whether a number is one that a scale word behind the next may multiply: "two to three million"."""
    return left.low < 1000


def _between(t: Tokens, left: Numeral, unit: Found | None, table: Language) -> bool:
    first = min(left.first, unit.first) if unit is not None else left.first
    return t.low(first - 1) in table.between or (
        t.low(first - 1) in ("about", "some") and t.low(first - 2) in table.between
    )


def _right(t: Tokens, i: int, lang: str, table: Language) -> tuple[Numeral | None, Found | None]:
    if i >= len(t):
        return None, None
    while i < len(t) and t.kind[i] != NUMBER and t.kind[i] != WORD and i < len(t) - 1 and t.word[i] in "$€£¥₩₽₹":
        i += 1
    money = money_before(t, i, lang)
    right = read_numeral(t, i, table, money=money is not None)
    if right is None:
        return None, None
    found = unit_after(t, right, lang)
    if money is not None and found is None:
        found = msgspec.structs.replace(money, last=right.last)
    return right, found


def _one_unit(unit: Found | None, right: Found | None) -> bool:
    """Whether both ends may share a unit: one names none, or both the same."""
    if unit is not None and right is None:
        return unit.unit.dimension == MONEY
    return unit is None or right is None or unit.unit == right.unit or unit.unit.code == right.unit.code


def _change(t: Tokens, left: Numeral, joint: str) -> bool:
    """ "rose 5 % to 7 %" and "from 5 to 7 after it rose" give two values, not one range."""
    if joint in DASHES:
        return False
    near = t.lower[max(0, left.first - BEHIND) : left.first]
    return not context().change.isdisjoint(near)


def _stands(t: Tokens, right: Numeral, unit: Found | None) -> bool:
    """Whether a dash between two numbers is a range: a unit or a plural follows; else it may be a score."""
    if unit is not None:
        return True
    following = t.low(right.last)
    return (plural(following) or plural(t.low(right.last + 1))) and following not in context().stops


def failed_range(t: Tokens, left: Numeral, unit: Found | None, table: Language) -> bool:
    """A pair that is no range and no two amounts: a score (2-1), hours (9 to 5)."""
    at = left.last
    if unit is not None or at + 1 >= len(t) or t.kind[at + 1] != NUMBER or not left.bare:
        return False
    if t.low(at) in DASHES:
        return t.glued(at) and t.glued(at + 1)
    clock = t.low(at) == "to" and t.word[at + 1].isdigit() and left.low <= 12 and int(t.word[at + 1]) <= 12
    following = t.low(at + 2)
    return (
        clock
        and not plural(following)
        and following not in ("percent", "per", "%")
        and "from" in t.lower[max(0, at - 3) : at]
    )


def shared_unit(t: Tokens, left: Numeral, lang: str, table: Language) -> Found | None:
    """The unit that a number shares with the one behind it: "50 to 48 percent", "three and five kilometres"."""
    at = left.last
    if t.low(at) not in SHARING or left.part or (left.bare and year_like(t.word[left.first])):
        return None
    if at + 1 >= len(t) or (t.kind[at + 1] != NUMBER and t.lower[at + 1] not in table.small):
        return None
    right = read_numeral(t, at + 1, table, money=False)
    found = unit_after(t, right, lang) if right is not None else None
    if found is None or right is None or found.age or (found.unit.dimension == "time" and t.low(at) == "and"):
        return None
    return msgspec.structs.replace(found, first=left.first, last=left.last)


SHARING = frozenset({"to", "and", "or"})
