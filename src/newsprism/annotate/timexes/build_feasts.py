"""Days that are counted out: feasts, the last day of June, the first week of 2019, the week of 10 April."""

import re
from datetime import date

import msgspec
from dateutil.easter import EASTER_ORTHODOX, easter  # type: ignore[import-untyped]

from newsprism.annotate.timexes.build_dates import build_calendar, year_of
from newsprism.annotate.timexes.feasts import feast_days, looseness
from newsprism.annotate.timexes.lunar import lunar_day, tomb_sweeping
from newsprism.annotate.timexes.periods import UNKNOWN, Period, day_of, holding, month_of
from newsprism.annotate.timexes.reading import Context, Groups, Reading, dated

FIRST_EASTER, LAST_EASTER = 1583, 4099
"""Years for which the Gregorian computus is defined (dateutil.easter)."""

TABLE = "table:"
"""What begins the name of a feast whose days stand in a table."""

LONGEST_LUNAR_MONTH = 30

CLEAR_DAYS = 90
"""A feast up to so many days off is the nearest one; beyond, the tense decides, as with months."""


def build_holiday(g: Groups, ctx: Context) -> Reading | None:
    """A feast: one that keeps its day of the month, written ``month-day`` in the table, or one that moves.

    ``easter-2`` is so many days from Easter, ``orthodox+0`` from the Easter of the Eastern churches, ``nth+11+4+4`` the
    4th Thursday of November, ``on+11+27+7`` the first Sunday from 27 November on, ``lunar+8+15`` the 15th day of the
    8th lunar month, ``qingming`` the day of that name, ``table:passover`` a day of ``data/feasts.toml``. Without a year
    it is the nearest one, or the last or next where ``dir`` says so.
    """
    name = str(g.get("day"))
    if name[0].isdigit() and "dir" not in g:
        month, day = (int(p) for p in name.split("-"))
        fields = {k: v for k, v in g.values.items() if k != "day"} | {"month": month, "day": day}
        return build_calendar(Groups(fields, g.args), ctx)
    chosen = _which(name, g, ctx)
    if chosen is None:
        return None if ctx.now("day") or year_of(g, ctx) is not None else Reading("DATE", UNKNOWN["day"])
    return _loosened(dated(chosen, relative="year" not in g), name)


def build_feast_month(g: Groups, ctx: Context) -> Reading | None:
    """A month of another calendar that begins on the feast: Ramadan, 29 or 30 days."""
    name = str(g.get("day"))
    chosen = _which(name, g, ctx)
    length = Reading("DURATION", "P1M", relative=True)
    if chosen is None:
        return length
    loose = looseness(name.removeprefix(TABLE))
    first, last = chosen.shift(-loose).bounds(), chosen.shift(LONGEST_LUNAR_MONTH + loose).bounds()
    if first is None or last is None:
        return length
    return msgspec.structs.replace(length, earliest=first[0].isoformat(), latest=last[0].isoformat())


def _which(name: str, g: Groups, ctx: Context) -> Period | None:
    """The feast of the year that is named, else the one that ``dir`` points to or the nearest to the anchor."""
    year, now = year_of(g, ctx), ctx.now("day")
    if year is None and now is None:
        return None
    here = date.fromordinal(now.n).year if now else 0
    years = [year] if year is not None else [here + k for k in (-1, 0, 1)]
    days = [
        d for y in years if FIRST_EASTER <= y <= LAST_EASTER for d in _feasts(name, y, str(g.get("calendar", "zh")))
    ]
    if not days or now is None:
        return days[0] if days else None
    near = min(days, key=lambda d: abs(d.n - now.n))
    direction = int(g.get("dir", 0 if abs(near.n - now.n) <= CLEAR_DAYS or "year" in g else _by_tense(ctx)))
    if direction:
        days = [d for d in days if (d > now) == (direction > 0) and d != now] or days
    elif "dir" in g:
        days = [d for d in days if date.fromordinal(d.n).year == here] or days
    return min(days, key=lambda d: abs(d.n - now.n))


def _by_tense(ctx: Context) -> int:
    tense = ctx.tense
    return 0 if tense is None else 1 if tense == "future" else -1


def _loosened(reading: Reading, name: str) -> Reading:
    """Bounds wider by the days that a feast may be off."""
    loose, period = looseness(name.removeprefix(TABLE)), reading.period
    around = (period.shift(-loose).bounds(), period.shift(loose).bounds()) if period and loose else (None, None)
    if around[0] is None or around[1] is None:
        return reading
    return msgspec.structs.replace(reading, earliest=around[0][0].isoformat(), latest=around[1][1].isoformat())


def _feasts(name: str, year: int, calendar: str) -> tuple[Period, ...]:
    if name.startswith(TABLE):
        return feast_days(name.removeprefix(TABLE), year)
    if name[0].isdigit():
        month, day = (int(p) for p in name.split("-"))
        found = day_of(year, month, day)
    else:
        found = _feast(name, year, calendar)
    return (found,) if found else ()


def _feast(name: str, year: int, calendar: str) -> Period | None:
    if name.startswith("easter"):
        return holding(easter(year), "day").shift(int(name[len("easter") :]))
    if name.startswith("orthodox"):
        return holding(easter(year, EASTER_ORTHODOX), "day").shift(int(name[len("orthodox") :]))
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


def _within(g: Groups, ctx: Context) -> tuple[date, date] | None:
    """The month or year that something is counted in; where none is named, the anchor's that ``around`` names."""
    fields = {k: v for k, v in g.values.items() if k in ("month", "year", "yrel")}
    if not fields and "around" in g:
        now = ctx.now(g.get("around"))
        return now.bounds() if now else None
    base = build_calendar(Groups(fields, {}), ctx)
    return base.period.bounds() if base and base.period else None


def build_week_of(g: Groups, ctx: Context) -> Reading | None:
    """The first, second or last week of a month or year: the one whose Thursday is the n-th in it (ISO 8601)."""
    bounds = _within(g, ctx)
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
    bounds = _within(g, ctx)
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
