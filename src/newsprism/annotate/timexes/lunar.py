"""Days of the lunisolar calendar of East Asia, by which China, Korea and others keep their feasts.

>>> lunar_day(2025, 8, 15).value()
'2025-10-06'

The months' first days stand in ``data/lunar.toml``; Korea's meridian gives some of them a day later than China's.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources

from newsprism.annotate.timexes.build_dates import year_of
from newsprism.annotate.timexes.periods import UNKNOWN, Period
from newsprism.annotate.timexes.reading import Context, Groups, Reading, dated

LONGEST_MONTH = 30


def lunar_day(year: int, month: int, day: int, *, calendar: str = "zh") -> Period | None:
    """The day of a regular lunar month; day 0 is the eve of the first. ``None`` outside the table (1901 to 2049).

    Args:
        year: the Gregorian year in which the lunar year begins.
        month: 1 to 12; leap months cannot be named.
        day: 0 to 30.
        calendar: ``zh`` or ``ko``.
    """
    months = _months(calendar).get(year)
    if months is None or not 1 <= month <= 12 or not 0 <= day <= LONGEST_MONTH:
        return None
    return Period("day", months[month - 1] + day - 1)


@cache
def _months(calendar: str) -> Mapping[int, tuple[int, ...]]:
    """First days of each year's months, as ordinals."""
    source = resources.files("newsprism.annotate.timexes").joinpath("data", "lunar.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    lines = table["zh"] | table.get(calendar, {})
    return {int(year): _ordinals(int(year), line.split()) for year, line in lines.items()}


def _ordinals(year: int, days: list[str]) -> tuple[int, ...]:
    out: list[int] = []
    for text in days:
        month, day = (int(part) for part in text.split("-"))
        found = date(year, month, day).toordinal()
        if out and found < out[-1]:
            found = date(year + 1, month, day).toordinal()
        out.append(found)
    return tuple(out)


def tomb_sweeping(year: int) -> Period | None:
    """Qingming, when the sun reaches 15 degrees: 4 or 5 April, by the usual rule for 1901 to 2099."""
    if not 1901 <= year <= 2099:
        return None
    first = 4.81 if year >= 2000 else 5.59
    return Period("day", date(year, 4, int(year % 100 * 0.2422 + first) - year % 100 // 4).toordinal())


def build_lunar(g: Groups, ctx: Context) -> Reading | None:
    """A day that the words count by the lunar calendar (正月初一, 음력 8월 15일); without a year the nearest one."""
    month, day = g.number("month"), g.number("day")
    if month is None or day is None:
        return None
    year, now = year_of(g, ctx), ctx.now("day")
    if year is None and now is None:
        return Reading("DATE", UNKNOWN["day"])
    here = date.fromordinal(now.n).year if now else 0
    years = [year] if year is not None else [here - 1, here, here + 1]
    days = [d for y in years if (d := lunar_day(y, month, day, calendar=str(g.get("calendar", "zh"))))]
    if not days:
        return None
    chosen = min(days, key=lambda d: abs(d.n - now.n)) if now else days[0]
    return dated(chosen, relative=year is None)
