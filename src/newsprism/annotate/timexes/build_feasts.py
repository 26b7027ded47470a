"""Days that are counted out: feasts, the last day of June, the first week of 2019, the week of 10 April."""

import re
from datetime import date

from dateutil.easter import easter  # type: ignore[import-untyped]

from newsprism.annotate.timexes.build_dates import build_calendar, year_of
from newsprism.annotate.timexes.lunar import lunar_day, tomb_sweeping
from newsprism.annotate.timexes.periods import UNKNOWN, Period, day_of, holding, month_of
from newsprism.annotate.timexes.reading import Context, Groups, Reading, dated

FIRST_EASTER, LAST_EASTER = 1583, 4099
"""Years for which the Gregorian computus is defined (dateutil.easter)."""


def build_holiday(g: Groups, ctx: Context) -> Reading | None:
    """A feast that keeps its day of the month, written ``month-day`` in the table."""
    name = str(g.get("day"))
    if not name[0].isdigit():
        return _movable(name, g, ctx)
    month, day = (int(p) for p in name.split("-"))
    fields = {k: v for k, v in g.values.items() if k != "day"} | {"month": month, "day": day}
    return build_calendar(Groups(fields, g.args), ctx)


def _movable(name: str, g: Groups, ctx: Context) -> Reading | None:
    """A feast that moves.

    ``easter-2`` is so many days from Easter, ``nth+11+4+4`` the 4th Thursday of November, ``on+11+27+7`` the first
    Sunday from 27 November on, ``lunar+8+15`` the 15th day of the 8th lunar month, ``qingming`` the day of that name.
    """
    year = year_of(g, ctx)
    now = ctx.now("day")
    if year is None and now is None:
        return Reading("DATE", UNKNOWN["day"])
    years = [year] if year is not None else [date.fromordinal(now.n).year + k for k in (-1, 0, 1)] if now else []
    calendar = str(g.get("calendar", "zh"))
    days = [d for y in years if FIRST_EASTER <= y <= LAST_EASTER and (d := _feast(name, y, calendar))]
    if not days:
        return None
    chosen = days[0] if now is None else min(days, key=lambda d: abs(d.n - now.n))
    return dated(chosen, relative=year is None)


def _feast(name: str, year: int, calendar: str) -> Period | None:
    if name.startswith("easter"):
        return holding(easter(year), "day").shift(int(name[len("easter") :]))
    if name == "qingming":
        return tomb_sweeping(year)
    numbers = [int(n) for n in re.findall(r"[+-]\d+", name)]
    if name.startswith("lunar"):
        return lunar_day(year, *numbers, calendar=calendar)
    if name.startswith("on"):
        return _weekday_from(year, *numbers)
    month, weekday, nth = numbers
    bounds = month_of(year, month).bounds()
    return _nth_weekday(bounds, nth, weekday) if bounds else None


def _weekday_from(year: int, month: int, day: int, weekday: int) -> Period | None:
    """The first such weekday on or after a day: the Sunday from 27 November on opens Advent."""
    first = day_of(year, month, day)
    return first.shift((weekday - (first.n - 1) % 7 - 1) % 7) if first else None


def build_week_of(g: Groups, ctx: Context) -> Reading | None:
    """The first, second or last week of a month or year: the one whose Thursday is the n-th in it (ISO 8601)."""
    base = build_calendar(Groups({k: v for k, v in g.values.items() if k in ("month", "year", "yrel")}, {}), ctx)
    bounds = base.period.bounds() if base and base.period else None
    if bounds is None or g.get("one", 1) != 1:  # "the last three weeks" are no last week
        return None
    thursday = _nth_weekday(bounds, int(g.get("nth", 1)), 4)
    return dated(holding(date.fromordinal(thursday.n), "week")) if thursday else None


def build_week_with(g: Groups, ctx: Context) -> Reading | None:
    """The week that holds a day: the week of 10 April."""
    day = build_calendar(g, ctx)
    if day is None or day.period is None or day.period.unit != "day":
        return None
    return dated(holding(date.fromordinal(day.period.n), "week"))


def build_day_of(g: Groups, ctx: Context) -> Reading | None:
    """A day counted inside a month or year: the last day of June, the first Monday of May."""
    base = build_calendar(Groups({k: v for k, v in g.values.items() if k in ("month", "year", "yrel")}, {}), ctx)
    bounds = base.period.bounds() if base and base.period else None
    if bounds is None or g.get("one", 1) != 1:  # "the last three weeks" are no last week
        return None
    nth, weekday = int(g.get("nth", 1)), g.number("weekday")
    found = _nth_weekday(bounds, nth, weekday) if weekday else _nth_day(bounds, nth)
    return dated(found) if found else None


def _nth_day(bounds: tuple[date, date], nth: int) -> Period | None:
    n = bounds[1].toordinal() + nth if nth < 0 else bounds[0].toordinal() + nth - 1
    return Period("day", n) if bounds[0].toordinal() <= n < bounds[1].toordinal() else None


def _nth_weekday(bounds: tuple[date, date], nth: int, weekday: int) -> Period | None:
    days = [n for n in range(bounds[0].toordinal(), bounds[1].toordinal()) if (n - 1) % 7 + 1 == weekday]
    if nth < 0:
        return Period("day", days[nth])
    return Period("day", days[nth - 1]) if 1 <= nth <= len(days) else None
