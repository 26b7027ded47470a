"""Reads the amounts of one sentence in a language that sets spaces."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import msgspec

from newsprism.annotate.quantities import guards
from newsprism.annotate.quantities.amount import Amount, times
from newsprism.annotate.quantities.arcs import Arcs
from newsprism.annotate.quantities.comparators import comparator_after, comparator_before, sides
from newsprism.annotate.quantities.compound import compound
from newsprism.annotate.quantities.german import compounds, german_number
from newsprism.annotate.quantities.measures import holder, outcome
from newsprism.annotate.quantities.measuring import Found, money_before, rate_base, unit_after
from newsprism.annotate.quantities.nouns import Counted, counted, plural
from newsprism.annotate.quantities.numerals import Numeral, read_numeral, starters
from newsprism.annotate.quantities.pronoun import pronoun_one
from newsprism.annotate.quantities.ranges import Range, failed_range, range_after, shared_unit
from newsprism.annotate.quantities.tables import Language, language, nouns
from newsprism.annotate.quantities.tokens import NUMBER, WORD, Tokens
from newsprism.annotate.quantities.units import MONEY
from newsprism.model.layers import Comparator

OLDEST = 115
VICTIMS = frozenset({"dead", "injured"})
"""What the tables of other languages call people to whom something happened."""
YEARS_OLD = ("jährig", "летн", "річн", "year")
"""How "-year-old" begins where it is one word: 45-jährig, 45-летний, 45-річний."""


class Reading(msgspec.Struct, frozen=True):
    """One number with what stands around it: tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    numeral: Numeral
    unit: Found | None
    comparator: Comparator | None


@lru_cache(64)
def _starters(lang: str) -> frozenset[str]:
    return starters(language(lang))


def amounts(t: Tokens, lang: str, arcs: Arcs | None) -> Iterator[Amount]:
    """The amounts of a sentence, in text order."""
    table = language(lang)
    first_words, i = _starters(lang), 0
    last: Amount | None = None
    floor = 0
    while i < len(t):
        if t.kind[i] != NUMBER and t.lower[i] not in first_words and not _compound(t.lower[i], lang, table):
            i += 1
            continue
        amount, i = _at(t, i, floor, lang, table, arcs)
        if amount is not None:
            last, floor = _said_again(last, amount), i
            yield last


def _compound(word: str, lang: str, table: Language) -> bool:
    return lang == "de" and compounds(word) and german_number(word, table) is not None


def _said_again(before: Amount | None, amount: Amount) -> Amount:
    """ "Hundreds of lorries, 1,200 by one count": a bare number inside a named magnitude counts the same."""
    if before is None or amount.unit is not None or before.unit is None or before.comparator != "bounds":
        return amount
    value = amount.low if amount.low is not None else amount.high
    if value is None or before.low is None or before.high is None or not before.low <= value <= before.high:
        return amount
    return msgspec.structs.replace(amount, unit=before.unit, measure=before.measure)


def _at(t: Tokens, i: int, floor: int, lang: str, table: Language, arcs: Arcs | None) -> tuple[Amount | None, int]:
    """The amount at token ``i``, if there is one, and the token to go on from.

    ``floor`` is the token behind the amount before: what belongs to that one is not used twice.
    """
    money = money_before(t, i, lang)
    if money is not None and money.first < floor:
        money = None
    if t.kind[i] == NUMBER:
        past = _no_number(t, i, lang, money)
        if past > i:
            return None, past
    numeral = read_numeral(t, i, table, money=money is not None)
    if numeral is None or pronoun_one(t, i, numeral.last):
        return None, i + 1
    reading, past = _read(t, numeral, money, lang, table)
    if reading is None:
        return None, past
    return _amount(t, reading, lang, arcs), max(past, i + 1)


def _no_number(t: Tokens, i: int, lang: str, money: Found | None) -> int:
    """The token behind digits that are no number by what is glued to them; ``i`` if they may be one."""
    if money is None and guards.part_of_name(t, i) and t.low(i - 2) != "magnitude":
        return max(guards.chain(t, i), i + 1)
    if guards.ordinal(t, i) or guards.ordinal_dot(t, i, lang):
        return i + 2
    return guards.chain(t, i)


def _read(t: Tokens, numeral: Numeral, money: Found | None, lang: str, table: Language) -> tuple[Reading | None, int]:
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
    """ "75 USD million": the scale stands behind the code."""
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


def _amount(t: Tokens, r: Reading, lang: str, arcs: Arcs | None) -> Amount | None:
    if r.unit is not None:
        timed = r.unit.unit.dimension == "time" and not r.unit.age
        return None if timed and guards.no_duration(t, r.numeral, r.last) else _measured(t, r, lang, arcs)
    age = _age(t, r)
    if age is not None:
        return age
    if _refused(t, r):
        return None
    if r.numeral.part:
        return _part(t, r, lang, arcs)
    return _counted(t, r, lang, arcs)


def _refused(t: Tokens, r: Reading) -> bool:
    n = r.numeral
    return (
        guards.label(t, n)
        or guards.clock(t, n)
        or guards.beside_month(t, n)
        or guards.in_a_row(t, n)
        or guards.padded(t, n)
        or guards.serial(t, n)
        or guards.plus_number(t, n)
        or guards.proper_name(t, n)
        or guards.address(t, n)
        or guards.list_number(t, n)
        or guards.glued_after(t, n)
        or (n.bare and guards.year_like(t.word[n.first]) and not _people_follow(t, n))
    )


def _people_follow(t: Tokens, n: Numeral) -> bool:
    """ "2000 people": a number like a year right before a noun that is counted, with no article before it."""
    return t.low(n.last) in nouns().people and t.low(n.first - 1) not in ("the", "of", "in", "since", "from", "by")


def _make(t: Tokens, r: Reading, unit: str | None, measure: str | None, factor: Decimal, *, firm: bool) -> Amount:
    low, high = times(r.numeral.low, factor), times(r.numeral.high, factor)
    lower, upper, comparator = sides(low, high, r.comparator)
    return Amount(t.start[r.first], t.end[r.last - 1], lower, upper, comparator, unit, measure, firm)


def _measured(t: Tokens, r: Reading, lang: str, arcs: Arcs | None) -> Amount:
    assert r.unit is not None
    unit = r.unit.unit
    if r.unit.age:
        return _make(t, r, unit.code, "age", unit.factor, firm=True)
    money, at = unit.dimension == MONEY, max(r.unit.first, r.numeral.first)
    measure = holder(t, r.first, r.last, at, arcs, money=money) if lang == "en" else None
    per = rate_base(t, r.last, money=money) if lang == "en" and unit.dimension != "time" else None
    if per is not None:
        measure = f"{measure or 'price'}, per {per}"
    return _make(t, r, unit.code, measure if lang == "en" else None, unit.factor, firm=unit.dimension != "time")


def _part(t: Tokens, r: Reading, lang: str, arcs: Arcs | None) -> Amount:
    """A fraction of a whole: unit ``1``."""
    noun = counted(t, r.numeral, lang, arcs)
    measure = holder(t, r.first, r.last, r.last - 1, arcs) or (noun.written if noun is not None else None)
    return _make(t, r, "1", measure, Decimal(1), firm=True)


def _counted(t: Tokens, r: Reading, lang: str, arcs: Arcs | None) -> Amount | None:
    noun = _magnitude(t, r) or counted(t, r.numeral, lang, arcs)
    if noun is None and guards.name_before(t, r.numeral):
        return None
    happened = outcome(t, r.numeral, noun, arcs) if lang == "en" else None
    if noun is None and happened is None and (_idle(t, r) or (lang == "en" and _before_name(t, r))):
        return None
    if noun is not None and lang == "en" and _named_thing(t, r, noun):
        return None
    hyphen = (
        noun is not None
        and noun.token is None
        and t.low(r.numeral.last) in ("-", "‑")
        and noun.last == r.numeral.last + 2
    )
    if hyphen and noun is not None:
        r = msgspec.structs.replace(r, last=noun.last)
    if noun is not None and noun.singular in VICTIMS:
        noun, happened = msgspec.structs.replace(noun, singular="person"), noun.singular
    measure = happened or _what(t, r, noun, arcs, lang, hyphen=hyphen)
    per = rate_base(t, noun.last, money=False) if noun is not None and lang == "en" and not hyphen else None
    if per is not None:
        measure = f"{measure}, per {per}"
    return _make(
        t,
        r,
        noun.singular if noun is not None else None,
        measure,
        Decimal(1),
        firm=noun is not None and r.numeral.scaled,
    )


def _named_thing(t: Tokens, r: Reading, noun: Counted) -> bool:
    """ "the Rally of 12 Group": a capitalised singular behind a number other than one is a name."""
    word = t.word[noun.last - 1] if 0 < noun.last <= len(t) else ""
    return r.numeral.bare and r.numeral.low != 1 and word[:1].isupper() and not plural(noun.written)


def _what(t: Tokens, r: Reading, noun: Counted | None, arcs: Arcs | None, lang: str, *, hyphen: bool) -> str | None:
    """The counted noun as written; of "a 15-member council" and of a bare number, what has it."""
    if lang != "en":
        return None
    if (
        noun is not None
        and noun.written not in ("magnitude", "point", "points", "storey", "story", "stories")
        and not hyphen
    ):
        return noun.written
    last = noun.last if noun is not None and not hyphen else r.last
    has = holder(t, r.first, last, max(last - 1, r.first), arcs)
    return has or (noun.written if noun is not None else None)


def _magnitude(t: Tokens, r: Reading) -> Counted | None:
    """ "a magnitude 6.2 earthquake", "a magnitude-6.2 earthquake"."""
    i = r.numeral.first
    before = t.low(i - 2) if t.low(i - 1) == "-" else t.low(i - 1)
    return Counted("magnitude", "magnitude", None, r.numeral.last) if before == "magnitude" else None


def _before_name(t: Tokens, r: Reading) -> bool:
    """Plain digits before a capitalised word that is no noun in the plural belong to a name."""
    following = t.word[r.last] if r.last < len(t) else ""
    return r.numeral.bare and r.comparator is None and following[:1].isupper()


def _idle(t: Tokens, r: Reading) -> bool:
    """A bare number word with nothing counted ("the two said"), or a bare digit that heads a list's line."""
    if r.comparator is not None or r.numeral.scaled or r.numeral.low < 0:
        return False
    if not r.numeral.in_digits:
        return True
    return r.first == 0 and t.low(r.last) in (".", ")", ":", "") and r.numeral.bare


def _age(t: Tokens, r: Reading) -> Amount | None:
    """ "The minister, 58, denies", "at the age of 87", "aged 19 to 64"."""
    n = r.numeral
    if not 0 < n.low <= n.high <= OLDEST or n.scaled:
        return None
    before = [
        w
        for w in (t.low(n.first - 1), t.low(n.first - 2), t.low(n.first - 3))
        if w not in ("between", "of", "over", "under")
    ]
    years_old = t.low(n.last) in ("-", "‑") and t.low(n.last + 1).startswith(YEARS_OLD)
    if years_old:
        return _make(t, msgspec.structs.replace(r, last=n.last + 2), "a", "age", Decimal(1), firm=True)
    listed = t.low(n.first - 1) == "and" and n.first > 2 and t.kind[n.first - 2] == NUMBER
    before = [t.low(n.first - 3)] if listed else before
    said = bool(before) and before[0] in ("aged", "age", "ages") and (n.last >= len(t) or t.kind[n.last] != NUMBER)
    if said or _between_commas(t, n):
        return _make(t, r, "a", "age", Decimal(1), firm=True)
    return None


def _between_commas(t: Tokens, n: Numeral) -> bool:
    i, j = n.first, n.last
    commas = n.bare and t.low(i - 1) == "," and i > 1 and t.kind[i - 2] == WORD and t.low(j) == ","
    if not commas or (j + 1 < len(t) and t.kind[j + 1] == NUMBER):
        return False
    return n.low >= 5 and not guards.beside_month(t, n)
