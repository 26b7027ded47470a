"""Reads one number at a token: digits, words, scales, fractions, named magnitudes."""

from decimal import Decimal

from newsprism.annotate.quantities.fractional import fraction, half, share
from newsprism.annotate.quantities.in_digits import VULGAR, digits
from newsprism.annotate.quantities.numeral import Numeral, scale_of
from newsprism.annotate.quantities.spelled import words
from newsprism.annotate.quantities.tables import Language
from newsprism.annotate.quantities.tokens import NUMBER, WORD, Tokens

FEW_LOW = 2
FEW_HIGH = 9


def starters(lang: Language) -> frozenset[str]:
    """The words that a number can begin with."""
    groups = (lang.small, lang.scale, lang.named, lang.vague, lang.half, lang.hundred, lang.fractions, VULGAR)
    words = {w.split()[0] for group in groups for w in group}
    return frozenset(words | set(lang.one))


def read_numeral(t: Tokens, i: int, lang: Language, *, money: bool) -> Numeral | None:
    """The number that begins at token ``i``. ``money``: a currency stands before it, so that m is a million."""
    return (
        _named(t, i, lang)
        or share(t, i, lang)
        or half(t, i, lang)
        or fraction(t, i, lang)
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
    base = scale_of(t.lower[i], lang)
    if base is None or not any(t.phrase(max(0, i - len(f.split())), i) == f for f in lang.few):
        return None
    return _bounds(i, i + 1, base * FEW_LOW, base * FEW_HIGH)


def _number(t: Tokens, i: int, lang: Language, *, money: bool) -> Numeral | None:
    if t.kind[i] == NUMBER or t.lower[i] in VULGAR:
        return digits(t, i, lang, money=money)
    if t.lower[i] in lang.one:
        word = t.low(i + 1)
        if word not in lang.scale and word not in lang.hundred and word != "dozen":
            return None
        return words(t, i + 1, lang, first=i)
    return words(t, i, lang, first=i)
