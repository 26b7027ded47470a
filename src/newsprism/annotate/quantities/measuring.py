"""Finds the unit that stands behind a number, or the money that stands before or behind it."""

from decimal import Decimal

import msgspec

from newsprism.annotate.quantities.numeral import HALF, Numeral
from newsprism.annotate.quantities.tables import context, currencies_file, units_file
from newsprism.annotate.quantities.tokens import MARK, NUMBER, WORD, Tokens
from newsprism.annotate.quantities.units import (
    MONEY,
    Unit,
    money_codes,
    money_names,
    money_symbols,
    unit_names,
    unit_symbols,
)

LONGEST = 5
"""Tokens of the longest unit name."""
MILLION = 1_000_000
NEAR = 12
"""Tokens around a number in which a word of money or of weather settles what "pounds" or "F" means."""


class Found(msgspec.Struct, frozen=True):
    """A unit over the tokens ``first`` to ``last`` (exclusive). ``per`` is the noun of a price or rate."""

    first: int
    last: int
    unit: Unit
    per: str | None = None
    age: bool = False


def money_before(t: Tokens, i: int, lang: str) -> Found | None:
    """The money whose symbol or code stands before token ``i``: $, A$, US $, EUR, Rs."""
    if i == 0 or (t.kind[i - 1] == NUMBER):
        return None
    symbols = money_symbols(lang)
    for width in (4, 3, 2, 1) if t.kind[i - 1] == MARK else (1,):
        unit = symbols.get(_sign(t, i - width, i)) if i >= width else None
        if unit is not None and not _inside_word(t, i - width):
            return Found(i - width, i, unit)
    word = t.word[i - 1] if i else ""
    if word in money_codes() or (word.upper() in money_codes() and word.islower() and _code_like(word)):
        return Found(i - 1, i, Unit(word.upper(), MONEY))
    if len(word) == 4 and word[0] == "M" and word[1:] in money_codes():
        return Found(i - 1, i, Unit(word[1:], MONEY, factor=Decimal(MILLION)))
    return _counted_money(t, i)


CODE_WORDS = frozenset({"usd", "eur", "gbp", "jpy", "cny", "rmb", "chf", "aud", "cad", "nzd", "hkd", "krw", "inr"})


def _code_like(word: str) -> bool:
    """Codes that are no English word in lower case."""
    return word in CODE_WORDS


def _counted_money(t: Tokens, i: int) -> Found | None:
    """ "Rs 500": the rupees of several countries stay a counted noun."""
    counted = currencies_file().counted
    for width in (2, 1):
        joined = "".join(t.word[max(0, i - width) : i])
        if i >= width and joined in counted:
            return Found(i - width, i, Unit(counted[joined], "count"))
    return None


def _sign(t: Tokens, first: int, last: int) -> str:
    """The tokens as one sign: "US $" and "u.s $" as US$, but "A $" only where nothing is between."""
    letters = "".join(t.word[first : last - 1]).replace(".", "").upper()
    if last - first == 1 or not letters:
        return "".join(t.word[first:last])
    apart = not t.glued(last - 1) and len(letters) == 1 and t.word[first] != "c"
    return "" if apart else letters + t.word[last - 1] if letters in COUNTRIES else "".join(t.word[first:last])


COUNTRIES = frozenset(
    "US USD UK GB CA CAD C A AU AUD NZ NZD HK HKD NT TWD S SG SGD MX MXN R CN RMB JP AR ARS CLP COP CDN".split()
)


def _inside_word(t: Tokens, first: int) -> bool:
    return t.glued(first) and t.kind[first] == WORD and t.kind[first - 1] in (WORD, NUMBER)


def unit_after(t: Tokens, numeral: Numeral, lang: str) -> Found | None:
    """The unit behind a number: km, "square kilometres", "barrels a day", "%", dollars, "-year-old"."""
    j = numeral.last
    if t.low(j) in ("-", "‑", "–") and t.glued(j) and t.glued(j + 1):
        j += 1
    elif numeral.comparator == "bounds" or numeral.part:
        j += t.low(j) in ("of", "de")
    elif (_spelled_half(numeral) and t.low(j) in ("a", "an")) or (numeral.scaled and t.low(j) in ("de", "d'")):
        j += 1
    if j >= len(t) or (t.kind[j] == WORD and t.low(j)[:2] == "d'"):
        return _elided(t, j, lang)
    found = _longer(_measure(t, j, numeral, lang), _money_after(t, j, lang))
    if found is not None and found.unit.code == "[lb_av]" and _is_money(t, numeral):
        return msgspec.structs.replace(found, unit=Unit("GBP", MONEY))
    return found


def _spelled_half(numeral: Numeral) -> bool:
    return numeral.low == HALF and not numeral.in_digits


def _longer(measure: Found | None, money: Found | None) -> Found | None:
    """Of two readings the one of more words: "pounds sterling" is money."""
    if measure is None or (money is not None and money.last > measure.last):
        return money
    return measure


def _elided(t: Tokens, j: int, lang: str) -> Found | None:
    """French "1,2 milliard d'euros"."""
    unit = money_names(lang).get(t.low(j)[2:])
    return None if unit is None else Found(j, j + 1, unit)


def _is_money(t: Tokens, numeral: Numeral) -> bool:
    """Whether pounds are money: in millions, or near a word of money."""
    if numeral.low >= MILLION and numeral.scaled:
        return True
    near = t.lower[max(0, numeral.first - NEAR) : numeral.last + NEAR]
    return not context().money.isdisjoint(near) and not {"weighed", "weighs", "weighing", "weight", "kg"} & set(near)


def _measure(t: Tokens, j: int, numeral: Numeral, lang: str) -> Found | None:
    names, symbols = unit_names(lang), unit_symbols()
    bracket = t.low(j) in "([{" and t.low(j + 2) in (")", "]", "}")
    if bracket and t.low(j + 1) and symbols.get(t.word[j + 1]) is not None:
        return Found(j, j + 3, symbols[t.word[j + 1]])
    for last in range(min(j + LONGEST, len(t)), j, -1):
        unit = names.get(t.phrase(j, last))
        if unit is None:
            unit = symbols.get("".join(t.word[j:last])) if _tight(t, j, last) else None
            if unit is not None and not _symbol_stands(t, numeral, j, last):
                continue
        if unit is not None:
            return _rest(t, j, last, unit, lang)
    return _letter_degrees(t, numeral, j)


def _tight(t: Tokens, first: int, last: int) -> bool:
    return all(t.glued(k) for k in range(first + 1, last))


LETTERS_APART = frozenset({"h", "m", "g", "t", "l", "L", "W", "V", "J"})


def _symbol_stands(t: Tokens, numeral: Numeral, first: int, last: int) -> bool:
    """A symbol stands behind digits, and ends where a word ends: "24703m212" and "U.S." hold none."""
    if not numeral.in_digits and t.word[first] not in ("%", "％", "°"):
        return False
    if t.glued(last) and t.kind[last] in (NUMBER, WORD):
        return False
    initials = t.glued(last) and t.low(last) == "." and t.glued(last + 1) and len(t.word[first]) == 1
    return not initials


def _letter_degrees(t: Tokens, numeral: Numeral, j: int) -> Found | None:
    """ "38C" and "100 F" are temperatures only where the words nearby speak of heat."""
    if (
        j >= len(t)
        or t.word[j] not in ("C", "F")
        or not numeral.in_digits
        or (t.glued(j + 1) and t.kind[j + 1] != "mark")
    ):
        return None
    if j != numeral.last or not -120 <= numeral.low <= 2000:
        return None
    near = t.lower[max(0, numeral.first - NEAR) : j + NEAR]
    if context().heat.isdisjoint(near):
        return None
    return Found(j, j + 1, unit_symbols()["°C" if t.word[j] == "C" else "°F"])


def _rest(t: Tokens, first: int, last: int, unit: Unit, lang: str) -> Found:
    """What may follow a unit: "per hour", "a day", "-old"."""
    if unit.dimension == "time":
        return _age(t, first, last, unit)
    if unit.dimension in ("ratio", "percentage points", "angle", "temperature"):
        return Found(first, last, unit)
    slash = t.low(last) == "/" and t.glued(last)
    if not slash and t.low(last) not in units_file().per.get(lang, ()):
        return Found(first, last, unit)
    other = unit_names(lang).get(t.low(last + 1)) or unit_symbols().get(t.word[last + 1] if last + 1 < len(t) else "")
    if (
        other is None
        or other.factor != 1
        or (other.dimension != "time" and t.low(last) in ("a", "an", "in", "в", "на"))
    ):
        return Found(first, last, unit)
    rate = Unit(f"{unit.code}/{other.code}", f"{unit.dimension} rate", f"({unit.pint})/({other.pint})", unit.factor)
    speed = unit.dimension == "length" and other.dimension == "time"
    return Found(first, last + 2, msgspec.structs.replace(rate, dimension="speed") if speed else rate)


def _age(t: Tokens, first: int, last: int, unit: Unit) -> Found:
    if t.low(last - 1) == "yo":
        return Found(first, last, unit, age=True)
    for words in ("- old", "old", "of age", "- olds"):
        width = len(words.split())
        if t.phrase(last, last + width) == words:
            return Found(first, last + width, unit, age=True)
    return Found(first, last, unit)


def _money_after(t: Tokens, j: int, lang: str) -> Found | None:
    names, symbols = money_names(lang), money_symbols(lang)
    for last in range(min(j + LONGEST, len(t)), j, -1):
        unit = names.get(t.phrase(j, last))
        if unit is not None:
            return Found(j, last, unit)
    word = t.word[j]
    if word in symbols and not (t.glued(j + 1) and t.kind[j + 1] == NUMBER):
        return Found(j, j + 1, symbols[word])
    if word in money_codes() or word in CODE_WORDS:
        return Found(j, j + 1, Unit(word.upper(), MONEY))
    if len(word) == 4 and word[0] == "M" and word[1:] in money_codes():
        return Found(j, j + 1, Unit(word[1:], MONEY, factor=Decimal(MILLION)))
    return None


def rate_base(t: Tokens, last: int, *, money: bool) -> str | None:
    """The noun of "a barrel", "per kilogram", "a day", "each year" behind an amount, ``year`` for "annually".

    Without money only times are taken: "90 people a day".
    """
    if t.low(last) in ADVERBS:
        return ADVERBS[t.lower[last]]
    if t.low(last) not in ("a", "an", "per", "each", "every") or last + 1 >= len(t) or t.kind[last + 1] != WORD:
        return None
    noun = t.lower[last + 1]
    if t.low(last + 2) in ("earlier", "ago", "later", "before", "after", "or", "from"):
        return None
    known = unit_names("en").get(noun)
    if noun in ("day", "week", "month", "year", "hour", "minute", "night", "decade"):
        return noun
    if money and (t.low(last) == "per" or noun in SOLD_BY or known is not None):
        return noun
    return None


ADVERBS = {"annually": "year", "yearly": "year", "daily": "day", "weekly": "week", "monthly": "month", "hourly": "hour"}
SOLD_BY = frozenset({"share", "head", "person", "dozen", "ticket"})
