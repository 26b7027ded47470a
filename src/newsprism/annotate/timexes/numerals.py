"""What a run of digits may stand for: a day, a year, a clock time, a whole date, or nothing that a calendar knows.

Every token that begins with a digit is looked at once, whole, so that a version (3.11.7), an address of four parts or a
telephone number is never cut into something that looks like a date.
"""

import re
from typing import NamedTuple

LONGEST = 9
"""Digits after which a number is no date of any kind; keeps a 400-digit number from ever becoming an int."""

LONGEST_COUNT = 3
"""Digits of the longest length glued to its unit (120min): 2016H is none."""

FIRST_YEAR, LAST_YEAR = 1000, 2999
PIVOT = 50
"""Two-digit years below it are of the 2000s (POSIX has 69; news of the 1960s is rarer than plans for the 2040s)."""


class Numeral(NamedTuple):
    """A class of the grammar and what the rules read from it."""

    kind: str
    value: tuple[int, ...] | int | str


ISO_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?([Zz]|[+-]\d\d:?\d\d)?\Z")
YMD = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\Z")
THREE = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)\Z")
CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?\Z")
HOUR_MARK = re.compile(r"(\d{1,2})[hH](\d\d)\Z")
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\Z")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})\Z")
SPREAD = re.compile(r"(\d{1,2})[-–](\d{1,2})\Z")
YEAR_MONTH = re.compile(r"(\d{4})[-/](\d\d)\Z")
MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])/((?:19|20)\d\d)\Z|(0[1-9]|1[0-2])-((?:19|20)\d\d)\Z")
YEARS = re.compile(r"(\d{4})[-–/](\d{4}|\d\d)\Z")
GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+\Z|\d+[.,]\d+\Z")


def read_number(token: str, *, month_first: bool) -> Numeral | None:
    """Classify a token of digits and inner punctuation; ``None`` where it is none of the calendar's business.

    ``month_first`` says how the language writes 11/02/89; where that cannot be, the two change places.
    """
    if token.isdecimal():
        return _plain(token)
    if not token[0].isdecimal() or len(token) > 40:
        return None
    for read in (_iso, _whole_date, _clock, _pair, _years):
        if (found := read(token, month_first)) is not None:
            return found
    return Numeral("NUM", token) if GROUPED.match(token) else None


def _plain(token: str) -> Numeral | None:
    if len(token) > LONGEST:
        return None
    n = int(token)
    if len(token) == 4 and FIRST_YEAR <= n <= LAST_YEAR:
        return Numeral("YEAR" if 1900 <= n < 2050 else "YEARX", n)
    if len(token) <= 2:
        for limit, kind in ((0, "N24"), (12, "N12"), (24, "N24"), (31, "N31"), (59, "N59"), (99, "N99")):
            if n <= limit:
                return Numeral(kind, n)
    return Numeral("YMDNUM", n) if len(token) == 8 and _is_compact(token) else Numeral("NUM", n)


def _is_compact(token: str) -> bool:
    return 1900 <= int(token[:4]) <= 2099 and 1 <= int(token[4:6]) <= 12 and 1 <= int(token[6:]) <= 31


def _iso(token: str, month_first: bool) -> Numeral | None:
    if m := ISO_TIME.match(token):
        y, mo, d, h, mi = (int(m[i]) for i in range(1, 6))
        good = 1 <= mo <= 12 and 1 <= d <= 31 and h <= 24 and mi <= 59
        return Numeral("STAMP", (y, mo, d, h, mi)) if good else None
    if (m := YMD.match(token)) and 1 <= int(m[3]) <= 12 and 1 <= int(m[4]) <= 31:
        return Numeral("FULL", (int(m[1]), int(m[3]), int(m[4])))
    return None


def _whole_date(token: str, month_first: bool) -> Numeral | None:
    m = THREE.match(token)
    if m is None:
        return None
    first, second, year = int(m[1]), int(m[3]), full_year(m[4])
    by_month = month_first and m[2] != "."
    month, day = (first, second) if by_month else (second, first)
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    bare = len(m[4]) == 2 and (m[2] == "-" or (m[2] == "." and (month_first or len(m[1]) + len(m[3]) < 4)))
    return Numeral("SHORT" if bare else "FULL", (year, month, day))


def full_year(digits: str) -> int:
    """A year of two or four digits."""
    n = int(digits)
    if len(digits) > 2:
        return n
    return 2000 + n if n < PIVOT else 1900 + n


def _clock(token: str, month_first: bool) -> Numeral | None:
    if m := CLOCK.match(token) or HOUR_MARK.match(token):
        h, mi = int(m[1]), int(m[2])
        return Numeral("CLOCK", (h, mi)) if h <= 24 and mi <= 59 else None
    return None


def _pair(token: str, month_first: bool) -> Numeral | None:
    if m := DOTTED.match(token):
        return Numeral("DOTTED", (int(m[1]), int(m[2])))
    if m := SLASHED.match(token):
        first, second = int(m[1]), int(m[2])
        return Numeral("SLASHED", (first, second) if month_first else (second, first))
    if m := SPREAD.match(token):
        return Numeral("SPREAD", (int(m[1]), int(m[2])))
    return None


def _years(token: str, month_first: bool) -> Numeral | None:
    if (m := YEAR_MONTH.match(token)) and 1 <= int(m[2]) <= 12 and "/" not in token and int(m[1]) >= FIRST_YEAR:
        return Numeral("YM", (int(m[1]), int(m[2])))
    if m := MONTH_YEAR.match(token):
        return Numeral("MY", (int(m[2] or m[4]), int(m[1] or m[3])))
    m = YEARS.match(token)
    if m is None or not FIRST_YEAR <= int(m[1]) <= LAST_YEAR:
        return None
    last = int(m[2]) if len(m[2]) == 4 else int(m[1]) // 100 * 100 + int(m[2])
    return Numeral("YEARS", (int(m[1]), last)) if int(m[1]) < last <= LAST_YEAR else None


def read_mixed(digits: str, letters: str, suffixes: dict[str, str]) -> Numeral | None:
    """Classify a number glued to letters: 10th, 1990s, 5pm, 18h30, 20h, 2½, by the language's table of ``suffixes``."""
    kind = suffixes.get(letters.lower())
    if kind is None or not digits.isdecimal() or len(digits) > 4:
        return None
    n = int(digits)
    if kind == "ORD":
        return Numeral("ORD", n) if n <= 99 else None
    if kind == "DECADE":
        return _decade(digits)
    if kind in ("AMNUM", "PMNUM"):
        return Numeral(kind, n) if 1 <= n <= 12 else None
    if "P{" in kind or "PT{" in kind:
        return _length(kind, n) if len(digits) <= LONGEST_COUNT else None
    if kind == "HALVED":
        return Numeral("DOTTED", (n, 5))
    if kind == "HOURMARK":
        return Numeral("CLOCK", (n, 0)) if n <= 24 else None
    return Numeral(kind, n)


def _length(kind: str, n: int) -> Numeral:
    """A length glued to its unit; one that begins with ``?`` in the table (3d) needs a word of lengths beside it."""
    return Numeral("LENGTHX" if kind[0] == "?" else "LENGTH", kind.lstrip("?").format(n))


def _decade(digits: str) -> Numeral | None:
    n = int(digits)
    if n % 10:
        return None
    return Numeral("DECADE", n // 10 if len(digits) == 4 else (full_year(digits) if n >= 10 else 2000) // 10)


def clock_meridiem(hour: int, *, afternoon: bool) -> int:
    """The hour of the day for 1 to 12 with a.m. or p.m."""
    return hour % 12 + (12 if afternoon else 0)
