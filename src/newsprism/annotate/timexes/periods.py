"""Stretches of the Gregorian calendar that can be counted: this month, three quarters back, that century.

A period is a unit and a running number, so that moving by n of them is an addition, and its value is written as in
TimeML 1.2.1 (``2024-06-19``, ``2024-W25``, ``2024-Q2``, ``2024-SU``, ``199`` for the 1990s).
"""

from datetime import date, timedelta
from typing import Literal

import msgspec

Unit = Literal[
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
    "hour",
    "minute",
    "second",
]

SEASONS = ("SP", "SU", "FA", "WI")
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX-XX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""How each unit is written where nothing anchors it."""

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
SPRING = 2
"""Months from January to the meteorological spring; seasons count from it, so a winter starts in its own year."""


class Period(msgspec.Struct, frozen=True, order=True):
    """The ``n``-th period of a unit: days count from 0001-01-01, weeks from its Monday, all else from year 0."""

    unit: Unit
    n: int

    def shift(self, count: int) -> "Period":
        """The period ``count`` units later, or earlier where it is negative."""
        return Period(self.unit, self.n + count)

    def bounds(self) -> tuple[date, date] | None:
        """First day and the day after the last one; ``None`` outside the years 1 to 9998."""
        try:
            return _start(self.unit, self.n), _start(self.unit, self.n + 1, end=True)
        except (ValueError, OverflowError):
            return None

    def value(self) -> str:
        """The TIMEX3 value."""
        return _value(self.unit, self.n)


def _start(unit: str, n: int, *, end: bool = False) -> date:
    if unit == "day":
        return date.fromordinal(n)
    if unit == "week":
        return date.fromordinal(n * 7 + 1)
    if unit == "weekend":
        return date.fromordinal((n - 1) * 7 + 8) if end else date.fromordinal(n * 7 + 6)
    months = n * MONTHS_IN[unit] + (SPRING if unit == "season" else 0)
    return date(months // 12, months % 12 + 1, 1)


def _value(unit: str, n: int) -> str:
    if unit == "day":
        try:
            return date.fromordinal(n).isoformat()
        except (ValueError, OverflowError):
            return UNKNOWN["day"]
    if unit in ("week", "weekend"):
        try:
            year, week, _ = date.fromordinal(n * 7 + 1).isocalendar()
        except (ValueError, OverflowError):
            return UNKNOWN[unit]
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    return _long_value(unit, n)


def _long_value(unit: str, n: int) -> str:
    if unit == "month":
        return f"{n // 12:04d}-{n % 12 + 1:02d}"
    if unit == "quarter":
        return f"{n // 4:04d}-Q{n % 4 + 1}"
    if unit == "half":
        return f"{n // 2:04d}-H{n % 2 + 1}"
    if unit == "season":
        return f"{n // 4:04d}-{SEASONS[n % 4]}"
    width = {"year": 4, "decade": 3, "century": 2}[unit]
    return f"{n:0{width}d}"


def holding(day: date, unit: Unit) -> Period:
    """The period of ``unit`` that ``day`` lies in (a weekend: that of its week)."""
    if unit == "day":
        return Period("day", day.toordinal())
    if unit in ("week", "weekend"):
        return Period(unit, (day.toordinal() - 1) // 7)
    months = day.year * 12 + day.month - 1 - (SPRING if unit == "season" else 0)
    return Period(unit, months // MONTHS_IN[unit])


def month_of(year: int, month: int) -> Period:
    """The month 1 to 12 of a year."""
    return Period("month", year * 12 + month - 1)


def day_of(year: int, month: int, day: int) -> Period | None:
    """That day, or ``None`` where the calendar has no such day (31 April)."""
    try:
        return Period("day", date(year, month, day).toordinal())
    except ValueError:
        return None


def thirds(start: date, end: date, part: str) -> tuple[date, date]:
    """The first (``START``), middle (``MID``) or last (``END``) third of a stretch: early, mid and late."""
    first, second = _cuts(start, end)
    return {"START": (start, first), "MID": (first, second), "END": (second, end)}[part]


def _cuts(start: date, end: date) -> tuple[date, date]:
    """Where the thirds meet: whole months in a year or a decade, the 11th and the 21st in a month, days elsewhere."""
    months = (end.year - start.year) * 12 + end.month - start.month
    if start.day == end.day == 1 and months:
        if months == 1:
            return start.replace(day=11), start.replace(day=21)
        if months % 3 == 0:
            return _month_on(start, months // 3), _month_on(start, months // 3 * 2)
    step = timedelta(days=(end - start).days // 3)
    return start + step, end - step


def _month_on(day: date, months: int) -> date:
    total = day.year * 12 + day.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)


def add(day: date, count: int, unit: str) -> date | None:
    """``day`` moved by ``count`` units, to the last day of a shorter month; ``None`` outside the calendar."""
    try:
        if unit in ("day", "weekend"):
            return day + timedelta(days=count)
        if unit == "week":
            return day + timedelta(days=7 * count)
        months = day.year * 12 + day.month - 1 + count * MONTHS_IN[unit]
        first = date(months // 12, months % 12 + 1, 1)
        following = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
        return first + timedelta(days=min(day.day, (following - first).days) - 1)
    except (ValueError, OverflowError):
        return None
