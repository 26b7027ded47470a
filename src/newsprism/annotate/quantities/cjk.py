"""Amounts in Korean, Japanese and Chinese, which set no spaces between a number and what it counts."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import msgspec

from newsprism.annotate.quantities.amount import Amount, times
from newsprism.annotate.quantities.comparators import sides
from newsprism.annotate.quantities.digits import parse_digits
from newsprism.annotate.quantities.tables import CjkFile, cjk, language
from newsprism.annotate.quantities.units import MONEY, Unit, money_names, money_symbols, unit_names, unit_symbols
from newsprism.model.layers import Comparator

LANGUAGES = ("ko", "ja", "zh")
LONGEST = 40
"""Characters of the longest numeral."""
NATIVE_COUNTERS = (
    "명",
    "사람",
    "마리",
    "대",
    "개",
    "척",
    "채",
    "건",
    "곳",
    "차례",
    "번",
    "가지",
    "살",
    "달",
    "시간",
    "그루",
    "권",
    "병",
)
_DIGITS = re.compile(r"\d+(?:[.,．，]\d+)*")


class Number(msgspec.Struct, frozen=True):
    """A numeral over code points ``start`` to ``end``; ``bare`` for digits without a scale."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    named: bool = False
    bare: bool = False


def cjk_amounts(text: str, start: int, end: int, lang: str) -> Iterator[Amount]:
    """The amounts of ``text[start:end]``, in text order."""
    at = start
    trigger = _trigger(lang)
    while True:
        match = trigger.search(text, at, end)
        if match is None:
            return
        number = _number(text, match.start(), end, lang)
        if number is None:
            run = _DIGITS.match(text, match.start(), end)
            at = match.end() if run is None else run.end()
            continue
        amount = _amount(text, start, end, number, lang)
        if amount is not None:
            yield amount
        at = max(number.end, amount.end if amount is not None else 0)


@cache
def _trigger(lang: str) -> re.Pattern[str]:
    file = cjk()
    named = "|".join(sorted(file.named, key=lambda w: -len(w)))
    single = "".join(file.digits) + "十百千"
    native = ""
    if lang == "ko":
        native = rf"|(?<![가-힣])(?:{'|'.join(file.native_ko)}) ?(?={'|'.join(NATIVE_COUNTERS)})"
        single = ""
    return re.compile(rf"\d|{named}" + (rf"|[{single}]" if single else "") + native)


def _number(text: str, at: int, end: int, lang: str) -> Number | None:
    file = cjk()
    for width in (4, 3, 2):
        bounds = file.named.get(text[at : min(at + width, end)])
        if bounds is not None:
            return Number(at, at + width, Decimal(bounds[0]), Decimal(bounds[1]), named=True)
    if lang == "ko":
        for word, value in file.native_ko.items():
            if text.startswith(word, at, end):
                return Number(at, at + len(word), Decimal(value), Decimal(value))
    return _scaled(text, at, end, lang, file)


def _scaled(text: str, at: int, end: int, lang: str, file: CjkFile) -> Number | None:
    """Groups of up to four digits, each with its power of ten thousand: 1億2000万, 三百五十."""
    total, i, scaled, limit = Decimal(0), at, False, min(end, at + LONGEST)
    smallest: Decimal | None = None
    while i < limit:
        group, j = _group(text, i, limit, end, lang, file)
        if group is None:
            break
        k = j + 1 if lang == "ko" and text[j : j + 1] == " " and text[j + 1 : j + 2] in file.scale[lang] else j
        scale = file.scale[lang].get(text[k : k + 1])
        if smallest is not None and (Decimal(scale or 1) >= smallest):
            break
        if scale is None:
            total, i = total + group, j
            break
        total, i, scaled, smallest = total + group * scale, k + 1, True, Decimal(scale)
        if file.scale[lang].get(text[i : i + 1], 0) > scale:
            total, i = total * file.scale[lang][text[i]], i + 1  # 万亿, a million million
        if lang == "ko" and text[i : i + 1] == " " and text[i + 1 : i + 2].isdigit():
            i += 1
    if i == at or (not total and text[at] not in "0零〇０"):
        return None
    i = i - 1 if text[i - 1] == " " else i
    return Number(at, i, total, total, bare=not scaled and text[at:i].isdigit() and text[at] not in file.digits)


def _group(text: str, i: int, limit: int, end: int, lang: str, file: CjkFile) -> tuple[Decimal | None, int]:
    """One group before a scale: digits, perhaps with 千 behind them, or characters."""
    match = _DIGITS.match(text, i, end)
    if match is not None:
        value = parse_digits(match[0], language("en"))
        places = {**file.hangul_places, **file.places} if lang == "ko" else file.places
        place = places.get(text[match.end() : match.end() + 1])
        if value is not None and place is not None:
            return value * place, match.end() + 1
        return value, match.end()
    return _characters(text, i, limit, file)


def _characters(text: str, i: int, limit: int, file: CjkFile) -> tuple[Decimal | None, int]:
    """三百五十 is 350, 二〇二四 is 2024; 十 alone is 10."""
    total, digit, j, placed = 0, None, i, False
    while j < limit:
        c = text[j]
        if c in file.digits:
            digit = (
                file.digits[c]
                if digit is None or (placed and c != "零" and digit == 0)
                else digit * 10 + file.digits[c]
            )
        elif c in file.places:
            total, digit, placed = total + (1 if digit is None else digit) * file.places[c], None, True
        else:
            break
        j += 1
    return (None, i) if j == i else (Decimal(total + (digit or 0)), j)


def _amount(text: str, start: int, end: int, number: Number, lang: str) -> Amount | None:
    file = cjk()
    if _ordinal(text, start, number, file):
        return None
    money = money_symbols(lang).get(text[number.start - 1 : number.start]) if number.start > start else None
    first = number.start - 1 if money is not None else number.start
    unit, last = _unit(text, number, end, lang)
    if unit is None and money is None and any(text.startswith(w, number.end, end) for w in file.not_quantity[lang]):
        return None
    if unit is None and money is None and (number.bare or number.low == number.high) and _glued(text, number):
        return None
    if (
        text[number.start : number.end] == "一"
        and unit is not None
        and unit.dimension == "count"
        and unit.code != "person"
    ):
        return None  # 一个 is an article
    unit = unit or money
    factor = unit.factor if unit is not None else Decimal(1)
    low, high = times(number.low, factor), times(number.high, factor)
    comparator = _before(text, start, first, lang) or _after(text, last, end, lang)
    below, above, word = sides(low, high, comparator)
    return Amount(
        first, last, below, above, word, _code(unit), None, firm=unit is not None and unit.dimension != "time"
    )


def _code(unit: Unit | None) -> str | None:
    return unit.code or None if unit is not None else None


def _ordinal(text: str, start: int, number: Number, file: CjkFile) -> bool:
    return any(text.startswith(p, number.start - len(p)) for p in file.ordinal_prefix if number.start - len(p) >= start)


def _glued(text: str, number: Number) -> bool:
    """A number with no unit is kept only as plain digits that stand alone; single characters are parts of words."""
    before, after = text[number.start - 1 : number.start], text[number.end : number.end + 1]
    if not number.bare:
        return text[number.start] in cjk().digits or text[number.start] in cjk().places
    return (
        (before != "" and not before.isspace())
        or after.isalpha()
        or after in ":/-.・"
        or len(text[number.start : number.end]) == 4
    )


def _unit(text: str, number: Number, end: int, lang: str) -> tuple[Unit | None, int]:
    """The longest name that stands right behind the number: a unit, money, or a counter."""
    at = number.end + (text[number.end : number.end + 1] == " ")
    for width in range(8, 0, -1):
        name = text[at : min(at + width, end)]
        if len(name) < width:
            continue
        unit = _names(lang).get(name)
        if unit is not None and not (
            name.isascii()
            and name[-1].isalpha()
            and text[at + width : at + width + 1].isascii()
            and text[at + width : at + width + 1].isalpha()
        ):
            if unit.dimension == "none":
                return None, number.end
            return unit, at + width
    return None, number.end


@cache
def _names(lang: str) -> dict[str, Unit]:
    counters = {
        name: Unit(code, "count" if code != "a" else "age")
        for name, code in cjk().counters[lang].items()
        if code != "-"
    }
    skipped = {name: Unit("", "none") for name in cjk().not_quantity[lang]}
    measures = {n.replace(" ", ""): u for n, u in {**unit_names(lang), **unit_symbols()}.items()}
    money = {n: u for n, u in {**money_symbols(lang), **money_names(lang)}.items() if u.dimension == MONEY}
    return {**skipped, **counters, **measures, **money}


def _before(text: str, start: int, first: int, lang: str) -> Comparator | None:
    for comparator, words in cjk().before[lang].items():
        for word in words:
            for gap in (0, 1):
                at = first - gap - len(word)
                if at >= start and text.startswith(word, at) and text[at + len(word) : first].isspace() == bool(gap):
                    return _COMPARATORS[comparator]
    return None


def _after(text: str, last: int, end: int, lang: str) -> Comparator | None:
    at = last + (text[last : last + 1] == " ")
    for comparator, words in cjk().after[lang].items():
        if any(text.startswith(word, at, end) for word in words):
            return _COMPARATORS[comparator]
    return None


_COMPARATORS: dict[str, Comparator] = {
    "at least": "at least",
    "over": "over",
    "about": "about",
    "up to": "up to",
    "at most": "at most",
    "under": "under",
}
