"""Numbers in digits, with their fraction and their scale: 10 1/2, 12 Mio., 30m, 15 000."""

from decimal import Decimal

from newsprism.annotate.quantities.digits import parse_digits
from newsprism.annotate.quantities.numeral import PLACES, Numeral
from newsprism.annotate.quantities.tables import Language
from newsprism.annotate.quantities.tokens import NUMBER, Tokens

VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅕": "0.2", "⅛": "0.125"}
LETTERS = frozenset({"m", "k", "M", "K", "b", "B", "T", "mm"})
"""Scale letters that are units or names as well: they scale money, and what is counted right behind them."""
COUNTED_AFTER_LETTER = frozenset("people jobs euros euro dollars dollar pounds users views tonnes tons barrels".split())


def digits(t: Tokens, i: int, lang: Language, *, money: bool) -> Numeral | None:
    """The number in digits at token ``i`` with its fraction and its scale."""
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


def _counts(t: Tokens, j: int) -> bool:
    return t.low(j) in COUNTED_AFTER_LETTER


def _past_dot(t: Tokens, j: int) -> int:
    """Behind the full stop of an abbreviated scale word (Mio., тыс.), if it ends no sentence."""
    abbreviated = len(t.lower[j]) <= 4 and t.low(j + 1) == "." and t.glued(j + 1)
    return j + 2 if abbreviated and j + 2 < len(t) else j + 1
