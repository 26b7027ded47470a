"""Reads one number at a token: digits, words, scales, fractions, named magnitudes."""

from decimal import Decimal

import msgspec

from newsprism.annotate.quantities.digits import parse_digits
from newsprism.annotate.quantities.german import german_number
from newsprism.annotate.quantities.tables import Language
from newsprism.annotate.quantities.tokens import NUMBER, WORD, Tokens
from newsprism.model.layers import Comparator

HALF = Decimal("0.5")
PLACES = Decimal("0.0001")
VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅕": "0.2", "⅛": "0.125"}
IN_OF = frozenset({*range(2, 11), 12, 15, 20, 25, 50, 100, 1000, 10000, 100000})
"""The wholes of "one in five": other numbers after "in" are years and counts."""
FEW_LOW, FEW_HIGH = 2, 9
WORDS_LIMIT = 24
"""Words of the longest number in words; what goes on after them is read as another number."""


class Numeral(msgspec.Struct, frozen=True):
    """A number over the tokens ``first`` to ``last`` (exclusive).

    ``part`` is true for a fraction of a whole, ``bare`` for plain digits without a mark or a scale (which may be a year
    or a label), ``scaled`` where a scale word or letter stands with it, and ``scale`` is what that multiplies by.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    comparator: Comparator = "exactly"
    part: bool = False
    bare: bool = False
    scaled: bool = False
    in_digits: bool = False
    scale: Decimal = Decimal(1)


def starters(lang: Language) -> frozenset[str]:
    """The words that a number can begin with."""
    groups = (lang.small, lang.scale, lang.named, lang.vague, lang.half, lang.hundred, lang.fractions, VULGAR)
    words = {w.split()[0] for group in groups for w in group}
    return frozenset(words | set(lang.one))


def read_numeral(t: Tokens, i: int, lang: Language, *, money: bool) -> Numeral | None:
    """The number that begins at token ``i``. ``money``: a currency stands before it, so that m is a million."""
    return (
        _named(t, i, lang)
        or _share(t, i, lang)
        or _half(t, i, lang)
        or _fraction(t, i, lang)
        or _number(t, i, lang, money=money)
    )


def _bounds(first: int, last: int, low: Decimal, high: Decimal) -> Numeral:
    return Numeral(first, last, low, high, "bounds", scaled=True)


def _named(t: Tokens, i: int, lang: Language) -> Numeral | None:
    """Dozens, tens of thousands, a few hundred, une vingtaine."""
    word = t.lower[i]
    few = _few(t, i, lang)
    if few is not None:
        return few
    if word in lang.vague:
        value = Decimal(lang.vague[word])
        return Numeral(i, i + 1, value, value, "about", scaled=True)
    if t.kind[i] != WORD or _counted_scale(t, i, lang):
        return None
    for width in (3, 2, 1):
        bounds = lang.named.get(t.phrase(i, i + width))
        if bounds is not None and i + width <= len(t):
            return _bounds(i, i + width, Decimal(bounds[0]), Decimal(bounds[1]))
    return None


def _counted_scale(t: Tokens, i: int, lang: Language) -> bool:
    """A scale word that a number stands before ("5 Millionen") is no named magnitude."""
    return i > 0 and t.lower[i] in lang.scale and (t.kind[i - 1] == NUMBER or t.lower[i - 1] in lang.small)


def _few(t: Tokens, i: int, lang: Language) -> Numeral | None:
    """A scale word after "a few" or "several": two to nine of it."""
    base = _scale(t.lower[i], lang)
    if base is None or not any(t.phrase(max(0, i - len(f.split())), i) == f for f in lang.few):
        return None
    return _bounds(i, i + 1, base * FEW_LOW, base * FEW_HIGH)


def _scale(word: str, lang: Language) -> Decimal | None:
    if word in lang.hundred:
        return Decimal(100)
    value = 12 if word in ("dozen", "dutzend") else lang.scale.get(word)
    return None if value is None else Decimal(value)


def _half(t: Tokens, i: int, lang: Language) -> Numeral | None:
    """Half of the members, half a million, half an hour, a third of a million."""
    if t.lower[i] not in lang.half or t.low(i - 1) in ("second", "first", "other", "-", "and", "latter"):
        return None
    j = i + 1
    if t.low(j) in ("a", "an", "-") or (t.low(j) == "of" and t.low(j + 1) == "a"):
        j += 2 if t.low(j) == "of" else 1
        scale = lang.scale.get(t.low(j))
        if scale is not None:
            return _exact(i, j + 1, HALF * scale, scaled=True)
        return _exact(i, i + 1, HALF) if t.low(j - 1) != "-" else None
    scale = lang.scale.get(t.low(j))
    if scale is not None:
        return _exact(i, j + 1, HALF * scale, scaled=True)
    if t.low(j) in ("of", "the", "its", "their", "his", "her", "our", "that", "those", "these", "all"):
        return _exact(i, i + 1, HALF, part=True)
    return None


def _exact(first: int, last: int, value: Decimal, *, part: bool = False, scaled: bool = False) -> Numeral:
    return Numeral(first, last, value, value, part=part, scaled=scaled)


def _fraction(t: Tokens, i: int, lang: Language) -> Numeral | None:
    """Two-thirds, a quarter of, three quarters of a million; a lone "third" is an ordinal."""
    above = lang.small.get(t.lower[i], 1 if t.lower[i] in lang.one else None)
    j = i + 2 if t.low(i + 1) == "-" else i + 1
    if t.lower[i] in lang.fractions and t.low(i + 1) in lang.scale:
        above, j = 1, i
    below = lang.fractions.get(t.low(j))
    if above is None or below is None or not 0 < above < below:
        return None
    value = Decimal(above) / Decimal(below)
    k = j + 3 if t.phrase(j + 1, j + 3) == "of a" else j + 1
    if t.low(k) in lang.scale:
        return _exact(i, k + 1, value * lang.scale[t.low(k)], scaled=True)
    if t.lower[j].endswith("s") or j == i + 2 or t.low(j + 1) == "of" or above > 1:
        return _exact(i, j + 1, value.quantize(PLACES).normalize(), part=True)
    return None


def _share(t: Tokens, i: int, lang: Language) -> Numeral | None:
    """One in five, nine out of ten."""
    if lang.decimal != "." or not lang.half:
        return None
    above = _little(t, i, lang)
    if above is None:
        return None
    j = i + 3 if t.phrase(i + 1, i + 3) == "out of" else i + 2 if t.low(i + 1) == "in" else None
    below = None if j is None else _little(t, j, lang)
    if j is None or below is None or not 0 < above < below or below not in IN_OF or t.low(j + 1) in lang.scale:
        return None
    if t.low(j + 1) in ("-", "/", "percent", "%") or t.low(j + 1).rstrip("s") in (
        "day",
        "week",
        "month",
        "year",
        "hour",
    ):
        return None
    return _exact(i, j + 1, (Decimal(above) / Decimal(below)).quantize(PLACES).normalize(), part=True)


def _little(t: Tokens, i: int, lang: Language) -> int | None:
    if i >= len(t):
        return None
    word = t.lower[i]
    if t.kind[i] == NUMBER:
        return int(word) if word.isdigit() and len(word) <= 6 else None
    return 100 if word in lang.hundred else lang.small.get(word)


def _number(t: Tokens, i: int, lang: Language, *, money: bool) -> Numeral | None:
    if t.kind[i] == NUMBER or t.lower[i] in VULGAR:
        return _digits(t, i, lang, money=money)
    if t.lower[i] in lang.one:
        word = t.low(i + 1)
        if word not in lang.scale and word not in lang.hundred and word != "dozen":
            return None
        return _words(t, i + 1, lang, first=i)
    return _words(t, i, lang, first=i)


def _digits(t: Tokens, i: int, lang: Language, *, money: bool) -> Numeral | None:
    value, j = _vulgar(t, i) or _spaced(t, i, lang)
    if value is None:
        return None
    j, value = _mixed(t, j, value)
    plain = t.word[i].isdigit() and j == i + 1
    part = j == i + 3 and t.low(i + 1) == "/" and t.low(j) == "of"
    scale, k = _digit_scale(t, j, lang, money=money)
    value, k = _more_scaled(t, k, value * scale, scale, lang)
    bare, scaled = plain and k == j, k > j
    return Numeral(i, k, value, value, part=part, bare=bare, scaled=scaled, in_digits=True, scale=Decimal(scale))


def _more_scaled(t: Tokens, k: int, value: Decimal, scale: int, lang: Language) -> tuple[Decimal, int]:
    """ "3 million 200 thousand", "2 mil millones"."""
    further = lang.scale.get(t.low(k)) if scale > 1 else None
    if further is not None and further > scale:
        return value * further, k + 1
    if scale > 1 and k + 1 < len(t) and t.kind[k] == NUMBER and lang.scale.get(t.low(k + 1), scale) < scale:
        more = parse_digits(t.word[k], lang)
        if more is not None:
            return value + more * lang.scale[t.low(k + 1)], k + 2
    return value, k


def _vulgar(t: Tokens, i: int) -> tuple[Decimal | None, int] | None:
    return (Decimal(VULGAR[t.lower[i]]), i + 1) if t.lower[i] in VULGAR else None


def _spaced(t: Tokens, i: int, lang: Language) -> tuple[Decimal | None, int]:
    """Digits, and outside English the groups of three that single spaces set apart ("15 000")."""
    j = i + 1
    if lang.decimal == "," and t.word[i].isdigit() and len(t.word[i]) <= 3:
        while j < len(t) and t.kind[j] == NUMBER and t.start[j] == t.end[j - 1] + 1 and _three(t.word[j]):
            j += 1
    if j == i + 1:
        return parse_digits(t.word[i], lang), j
    return parse_digits("".join(t.word[i:j]), lang) if j - i <= 6 else None, j


def _three(word: str) -> bool:
    return len(word) >= 3 and word[:3].isdigit() and (len(word) == 3 or word[3] == ",")


def _mixed(t: Tokens, j: int, value: Decimal) -> tuple[int, Decimal]:
    """A fraction behind the digits: 10½, 10 1/2, and 1/2 alone."""
    if t.low(j) in VULGAR:
        return j + 1, value + Decimal(VULGAR[t.lower[j]])
    if t.low(j) == "/" and t.glued(j) and t.glued(j + 1) and _quotient(t.low(j - 1), t.low(j + 1)):
        return j + 2, (value / int(t.lower[j + 1])).quantize(PLACES).normalize()
    if t.low(j + 1) == "/" and t.glued(j + 1) and t.glued(j + 2) and _quotient(t.low(j), t.low(j + 2)):
        return j + 3, value + (Decimal(t.lower[j]) / int(t.lower[j + 2])).quantize(PLACES).normalize()
    return j, value


def _quotient(above: str, below: str) -> bool:
    """Whether the two are the parts of a common fraction; 9/11 and 24/7 are none."""
    return above.isdigit() and below in ("2", "3", "4", "5", "8", "16") and len(above) < 3 and int(above) < int(below)


def _digit_scale(t: Tokens, j: int, lang: Language, *, money: bool) -> tuple[int, int]:
    """The scale after digits and the token behind it: 2.3 million, 4.5-billion, 12 Mio., 30m, 2bn."""
    word = t.low(j)
    if word == "-" and t.low(j + 1) in lang.scale and t.low(j + 1) not in ("m", "b"):
        return lang.scale[t.low(j + 1)], j + 2
    if word in lang.scale:
        return lang.scale[word], _past_dot(t, j)
    if word in lang.hundred and lang.decimal == "." and not t.glued(j):
        return 100, j + 1
    if word == "dozen":
        return 12, j + 1
    if t.glued(j) and t.word[j] in lang.suffix and (money or t.word[j] not in LETTERS or _counts(t, j + 1)):
        return (1, j) if t.glued(j + 1) and t.kind[j + 1] == NUMBER else (lang.suffix[t.word[j]], j + 1)
    return 1, j


LETTERS = frozenset({"m", "k", "M", "K", "b", "B", "T", "mm"})
"""Scale letters that are units or names as well: they scale money, and what is counted right behind them."""
COUNTED_AFTER_LETTER = frozenset("people jobs euros euro dollars dollar pounds users views tonnes tons barrels".split())


def _counts(t: Tokens, j: int) -> bool:
    return t.low(j) in COUNTED_AFTER_LETTER


def _past_dot(t: Tokens, j: int) -> int:
    """Behind the full stop of an abbreviated scale word (Mio., тыс.), if it ends no sentence."""
    abbreviated = len(t.lower[j]) <= 4 and t.low(j + 1) == "." and t.glued(j + 1)
    return j + 2 if abbreviated and j + 2 < len(t) else j + 1


def _words(t: Tokens, i: int, lang: Language, *, first: int) -> Numeral | None:
    """A number in words: ``group`` is what stands before the next scale, ``room`` what may still be added to it."""
    total, group, room, j = Decimal(0), None, Decimal(0), i
    scaled, by = False, Decimal(1)
    while j < min(len(t), i + WORDS_LIMIT):
        word = t.lower[j]
        value = lang.small.get(word)
        if word in ("dozen", "dutzend"):
            value = None
        elif value is None and lang.decimal == "," and lang.group == "." and t.kind[j] == WORD:
            value = german_number(word, lang)
        scale = _scale(word, lang)
        if value is not None and group is None:
            group, room = Decimal(value), _room(value, lang)
        elif value is not None and group is not None and word in ("vingt", "vingts") and group % 10 == 4 and room == 0:
            group, room = group + 76, Decimal(20)
        elif value is not None and group is not None and value < room:
            group, room = group + value, _room(value, lang)
        elif scale is not None and scale < 1000 and _may_multiply(group, first, i, word, lang):
            group, room, scaled = (group or Decimal(1)) * scale, scale if scale == 100 else Decimal(0), True
        elif scale is not None and scale >= 1000 and (group is not None or total or first < i or _opens(word, lang)):
            total, group, room, scaled, by = _multiplied(total, group, scale), None, scale, True, scale
        elif t.phrase(j, j + 3) == "and a half" and group is not None:
            group, room, j = group + HALF, Decimal(0), j + 2
        elif not _joins(t, j, lang, room if group is not None else Decimal(0 if not total else 1000)):
            break
        j += 1
    value_ = total + (group or 0)
    if j == i or (group is None and not total):
        return None
    return Numeral(first, j, value_, value_, scaled=scaled, scale=by)


def _room(value: int, lang: Language) -> Decimal:
    """The exclusive upper limit of what may be added: three to twenty, seventy-nine to three hundred."""
    if value >= 100:
        return Decimal(100)
    if value == 10 and lang.tail == 20:
        return Decimal(10)  # French dix-sept
    tail = lang.tail if value in (60, 80) else 10
    return Decimal(tail) if value >= 20 and value % 10 == 0 else Decimal(0)


def _may_multiply(group: Decimal | None, first: int, i: int, word: str, lang: Language) -> bool:
    return (group is not None and group < 100) or (
        group is None and (first < i or word == "dozen" or lang.decimal == ",")
    )


def _multiplied(total: Decimal, group: Decimal | None, scale: Decimal) -> Decimal:
    """A scale multiplies what stands before it: all of it if it is the larger ("mil millones")."""
    if group is None:
        return (total or Decimal(1)) * scale
    return (total + group) * scale if total and total < scale else total + group * scale


def _opens(word: str, lang: Language) -> bool:
    """Scale words that stand for one of themselves: mil, mille, тысяча."""
    return word in ("mil", "mille", "tausend", "тысяча", "тысячу", "миллион", "мільйон")


def _joins(t: Tokens, j: int, lang: Language, room: Decimal) -> bool:
    """Whether token ``j`` ties two words of one number: twenty-three, one hundred and four, treinta y dos."""
    follows = lang.small.get(t.low(j + 1))
    if t.lower[j] == "-":
        tied = t.glued(j) and t.glued(j + 1)
        return tied and (
            (follows is not None and (follows < room or follows == 20)) or _scale(t.low(j + 1), lang) is not None
        )
    if t.lower[j] not in lang.join or follows is None or not follows < room:
        return False
    return lang.decimal == "," or room >= 100
