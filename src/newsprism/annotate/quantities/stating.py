"""From a reading to an amount: what is no amount is refused, the rest gets its unit and its measure."""

from decimal import Decimal

import msgspec

from newsprism.annotate.quantities import guards
from newsprism.annotate.quantities.amount import Amount, times
from newsprism.annotate.quantities.arcs import Arcs
from newsprism.annotate.quantities.comparators import sides
from newsprism.annotate.quantities.measures import holder, outcome
from newsprism.annotate.quantities.measuring import rate_base
from newsprism.annotate.quantities.nouns import Counted, counted, plural
from newsprism.annotate.quantities.numeral import Numeral
from newsprism.annotate.quantities.reading import Reading
from newsprism.annotate.quantities.tables import nouns
from newsprism.annotate.quantities.tokens import NUMBER, WORD, Tokens
from newsprism.annotate.quantities.units import MONEY

OLDEST = 115
VICTIMS = frozenset({"dead", "injured"})
"""What the tables of other languages call people to whom something happened."""
YEARS_OLD = ("jährig", "летн", "річн", "year")
"""How "-year-old" begins where it is one word: 45-jährig, 45-летний, 45-річний."""


def amount_of(t: Tokens, r: Reading, lang: str, arcs: Arcs | None) -> Amount | None:
    """The amount of a reading, ``None`` where the number is a date, a label, a score or idle."""
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
