"""Fractions of a whole and of a scale: half of, two-thirds, one in five, half a million."""

from decimal import Decimal

from newsprism.annotate.quantities.numeral import HALF, PLACES, Numeral, exact
from newsprism.annotate.quantities.tables import Language
from newsprism.annotate.quantities.tokens import NUMBER, Tokens

IN_OF = frozenset({*range(2, 11), 12, 15, 20, 25, 50, 100, 1000, 10000, 100000})
"""The wholes of "one in five": other numbers after "in" are years and counts."""


def half(t: Tokens, i: int, lang: Language) -> Numeral | None:
    """Half of the members, half a million, half an hour, a third of a million."""
    if t.lower[i] not in lang.half or t.low(i - 1) in ("second", "first", "other", "-", "and", "latter"):
        return None
    j = i + 1
    if t.low(j) in ("a", "an", "-") or (t.low(j) == "of" and t.low(j + 1) == "a"):
        j += 2 if t.low(j) == "of" else 1
        scale = lang.scale.get(t.low(j))
        if scale is not None:
            return exact(i, j + 1, HALF * scale, scaled=True)
        return exact(i, i + 1, HALF) if t.low(j - 1) != "-" else None
    scale = lang.scale.get(t.low(j))
    if scale is not None:
        return exact(i, j + 1, HALF * scale, scaled=True)
    if t.low(j) in ("of", "the", "its", "their", "his", "her", "our", "that", "those", "these", "all"):
        return exact(i, i + 1, HALF, part=True)
    return None


def fraction(t: Tokens, i: int, lang: Language) -> Numeral | None:
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
        return exact(i, k + 1, value * lang.scale[t.low(k)], scaled=True)
    if t.lower[j].endswith("s") or j == i + 2 or t.low(j + 1) == "of" or above > 1:
        return exact(i, j + 1, value.quantize(PLACES).normalize(), part=True)
    return None


def share(t: Tokens, i: int, lang: Language) -> Numeral | None:
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
    return exact(i, j + 1, (Decimal(above) / Decimal(below)).quantize(PLACES).normalize(), part=True)


def _little(t: Tokens, i: int, lang: Language) -> int | None:
    if i >= len(t):
        return None
    word = t.lower[i]
    if t.kind[i] == NUMBER:
        return int(word) if word.isdigit() and len(word) <= 6 else None
    return 100 if word in lang.hundred else lang.small.get(word)
