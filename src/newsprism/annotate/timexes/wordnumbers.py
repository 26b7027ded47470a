"""Numbers written in words (twenty-five, nineteen ninety-six) or in Chinese characters (二〇二四, 二十五)."""

import re
from typing import TYPE_CHECKING

from newsprism.annotate.timexes.language import Language
from newsprism.annotate.timexes.numerals import LONGEST, read_number

if TYPE_CHECKING:
    from newsprism.annotate.timexes.lexer import Tokens

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2, "元": 1}
TENS = {"十": 10, "百": 100, "千": 1000}
WIDE = str.maketrans("０１２３４５６７８９：．／", "0123456789:./")


def merge_number_words(tokens: "Tokens", lang: Language) -> "Tokens":
    """Join runs of number words into one number; two of them that read as a year (nineteen, ninety-six) make a year."""
    char, joint = lang.chars["NUMW"], lang.chars.get("AND", "")
    if char not in tokens.chars:
        return tokens
    merged = type(tokens)([], [], [], [])
    i = 0
    while i < len(tokens.chars):
        stop = _run(tokens, i, char, joint, lang)
        if stop > i + 1:
            value, kind = _combine([v for v in tokens.values[i:stop] if isinstance(v, int)])
            kind = kind if lang.number_years else "NUMW"
            merged.add(tokens.starts[i], tokens.ends[stop - 1], lang.chars[kind], value)
        else:
            stop = i + 1
            merged.add(tokens.starts[i], tokens.ends[i], tokens.chars[i], tokens.values[i])
        i = stop
    return merged


def _run(tokens: "Tokens", i: int, char: str, joint: str, lang: Language) -> int:
    """End of the run of number words that begins at ``i``; a hyphen inside belongs to it, as "and" does after 100."""
    if tokens.chars[i] != char:
        return i
    j = i + 1
    while j < len(tokens.chars):
        if tokens.chars[j] == char and _goes_on(tokens.values[j - 1], tokens.values[j]):
            j += 1
        elif tokens.values[j] == "-" and j + 1 < len(tokens.chars) and tokens.chars[j + 1] == char:
            if not _goes_on(tokens.values[j - 1], tokens.values[j + 1]):
                break
            j += 2
        elif tokens.chars[j] == joint and j + 1 < len(tokens.chars) and tokens.chars[j + 1] == char:
            if not _joined_by_and(tokens.values[j - 1], tokens.values[j + 1], lang):
                break
            j += 2
        else:
            break
    return j


def _joined_by_and(left: object, right: object, lang: Language) -> bool:
    """Whether "and" stands inside one number: two hundred and five; ochenta y nueve where the table says so."""
    if not (isinstance(left, int) and isinstance(right, int)) or right % 100 == 0:
        return False
    tens = lang.tens_and and 30 <= left <= 90 and left % 10 == 0 and right < 10
    return tens or left in (100, 1000)


def _goes_on(left: object, right: object) -> bool:
    """Whether two number words in a row are one number: twenty one, two hundred, nineteen ninety; not "one two"."""
    if not (isinstance(left, int) and isinstance(right, int)):
        return False
    return (
        right in (100, 1000)
        or (left >= 100 and left % 100 == 0)
        or (left == 1000 and right % 100 == 0)
        or (left >= 20 and left % 10 == 0 and right < 10)
        or (10 < left <= 20 <= right)
        or (left == 20 and 10 <= right < 20)
    )


def _combine(values: list[int]) -> tuple[int, str]:
    total = current = 0
    for k, v in enumerate(values):
        if v in (100, 1000):
            current = max(current, 1) * v
            if v == 1000:
                total, current = total + current, 0
        elif k and not total and (10 < current <= 20 <= v or (current == 20 and 10 <= v < 20)):
            return current * 100 + v + sum(values[k + 1 :]), "YEAR"
        else:
            current += v
    n = total + current
    return n, "YEAR" if 1900 <= n <= 2100 else "NUMW"


def cjk_number(token: str, lang: Language) -> tuple[str, object] | None:
    """Class and value of a run of digits, wide digits or Chinese numerals."""
    plain = token.translate(WIDE)
    if plain[0].isascii() and plain[0].isdigit():
        found = read_number(plain, month_first=False)
        return (lang.chars[found.kind], found.value) if found else None
    n = chinese(token)
    if n is None:
        return None
    found = read_number(str(n), month_first=False)
    return (lang.chars[found.kind], found.value) if found else None


HANGUL_DIGITS = {c: i for i, c in enumerate("영일이삼사오육칠팔구")}
HANGUL_TENS = {"십": 10, "백": 100, "천": 1000}
HANGUL = re.compile(
    r"(?<![가-힣])(?:[일이삼사오육칠팔구십백천]{2,11}(?= ?(?:년|월|일|분|초|시간|개월|주년|주간|세기))"
    r"|[삼사오칠팔구](?=월(?:[^가-힣]|초|말|에|의|은|이|까지|부터|중|하|상|$)))"
)


def hangul_number(text: str, at: int, end: int) -> tuple[int, int] | None:
    """End and value of a number in Korean words (이천이십사) at the beginning of a word, before a unit of time."""
    m = HANGUL.match(text, at, end)
    if m is None:
        return None
    total, digit = 0, 0
    for c in m.group():
        if c in HANGUL_TENS:
            total, digit = total + max(digit, 1) * HANGUL_TENS[c], 0
        elif digit:
            return None  # two digits in a row are no number: 일이
        else:
            digit = HANGUL_DIGITS[c]
    return m.end(), total + digit


def chinese(token: str) -> int | None:
    """二十五 -> 25, 二〇二四 -> 2024; ``None`` where the characters are no such number."""
    if len(token) > LONGEST or any(c not in DIGITS and c not in TENS for c in token):
        return None
    if not any(c in TENS for c in token):
        return int("".join(str(DIGITS[c]) for c in token))
    total, digit = 0, 0
    for c in token:
        if c in TENS:
            total, digit = total + max(digit, 1) * TENS[c], 0
        else:
            digit = DIGITS[c]
    return total + digit
