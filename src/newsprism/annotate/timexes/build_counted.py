"""Amounts counted inside a period (the first nine months of 2021), halves of months, halves counted back or ahead."""

from datetime import date, timedelta

import msgspec

from newsprism.annotate.timexes.build_dates import build_calendar, build_full
from newsprism.annotate.timexes.build_relative import CLOCK_UNITS, build_ago, count_of, length
from newsprism.annotate.timexes.build_times import on_day
from newsprism.annotate.timexes.build_weekdays import build_weekday
from newsprism.annotate.timexes.numerals import FIRST_YEAR, LAST_YEAR
from newsprism.annotate.timexes.periods import Period, Unit, add
from newsprism.annotate.timexes.reading import Context, Groups, Reading, dated

MOST = 400
"""Units that can be counted inside a period; a year has 366 days."""

FIELDS = ("year", "yrel", "ysame", "month", "quarter", "half", "season")

HALVES: dict[str, tuple[Unit, int]] = {"year": ("month", 6), "month": ("day", 15), "decade": ("year", 5)}
"""What half of a unit is in smaller ones; half a month is a fortnight and a day, as its halves are cut."""

WHOLES = {"year": 12, "month": 30, "decade": 10}
"""How many of those smaller ones make the unit."""


def build_first_last(g: Groups, ctx: Context) -> Reading | None:
    """So many units at the beginning (nth 1) or the end (nth -1) of a month or year.

    Weeks are those of ISO 8601: the first one holds the period's first Thursday. Without a named period, the one of the
    anchor that ``around`` names.
    """
    count, unit = count_of(g), g.get("unit")
    base = _base(g, ctx)
    bounds = base.bounds() if base else None
    if (
        bounds is None
        or g.get("nth", 1) not in (1, -1)
        or not isinstance(count, int)
        or not 1 <= count <= MOST
        or unit in CLOCK_UNITS
    ):
        return None
    start, end = _edges(bounds, unit)
    first, last = (start, add(start, count, unit)) if int(g.get("nth", 1)) > 0 else (add(end, -count, unit), end)
    if first is None or last is None or first < start or last > end:
        return None
    return Reading("DURATION", length(count, unit), first.isoformat(), last.isoformat(), relative="year" not in g)


def _base(g: Groups, ctx: Context) -> Period | None:
    if "mrel" in g:
        now = ctx.now("month")
        return now.shift(int(g.get("mrel"))) if now else None
    fields = {k: v for k, v in g.values.items() if k in FIELDS}
    if not fields:
        return ctx.now(g.get("around")) if "around" in g else None
    reading = build_calendar(Groups(fields, {}), ctx)
    return reading.period if reading else None


def _edges(bounds: tuple[date, date], unit: str) -> tuple[date, date]:
    """First and last boundary of ``unit`` in a stretch: for weeks the Mondays that open and close its ISO weeks."""
    if unit != "week":
        return bounds
    first, last = (_monday(d) for d in bounds)
    return first, last


def _monday(day: date) -> date:
    """The Monday of the first week whose Thursday is not before ``day``."""
    thursday = day + timedelta(days=(3 - day.weekday()) % 7)
    return thursday - timedelta(days=3)


def build_months(g: Groups, ctx: Context) -> Reading | None:
    """Months of one year joined by a dash (1-9月); of the anchor's year where none is named."""
    first, last = g.get("spread") or (g.get("first"), g.get("last"))
    if not 1 <= first < last <= 12:
        return None
    year = _base(Groups(g.values, {"around": "year"}), ctx)
    bounds = year.bounds() if year and year.unit == "year" else None
    if bounds is None:
        return Reading("DURATION", length(last - first + 1, "month"), relative=True)
    start, end = (add(bounds[0], n, "month") for n in (first - 1, last))
    value = length(last - first + 1, "month")
    if start is None or end is None:
        return None
    return Reading("DURATION", value, start.isoformat(), end.isoformat(), relative="year" not in g)


def build_month_half(g: Groups, ctx: Context) -> Reading | None:
    """The first (nth 1) or second half of a month, cut after its 15th day; of the anchor's where none is named."""
    month = _base(Groups(g.values, {"around": "month"}), ctx)
    bounds = month.bounds() if month and month.unit == "month" else None
    if month is None or bounds is None:
        return None
    middle = bounds[0].replace(day=16).isoformat()
    whole = dated(month, relative="year" not in g)
    first, last = (whole.earliest, middle) if g.number("nth") == 1 else (middle, whole.latest)
    return Reading("DATE", whole.value, first, last, month, relative=whole.relative)


def build_spelled_year(g: Groups, ctx: Context) -> Reading | None:
    """A year in words whose last one is an ordinal: тысяча девятьсот восемьдесят девятый."""
    head, last = g.number("head") or 0, g.number("last")
    if last is None or not FIRST_YEAR <= head + last <= LAST_YEAR or head % (100 if last >= 10 else 10):
        return None
    fields = {k: v for k, v in g.values.items() if k not in ("head", "last")}
    return build_calendar(Groups(fields | {"year": head + last}, g.args), ctx)


def build_night_to(g: Groups, ctx: Context) -> Reading | None:
    """The night that ends on a day (in der Nacht zum Dienstag): that of the day before."""
    fields = Groups({k: v for k, v in g.values.items() if k != "part"}, {})
    build = build_weekday if "weekday" in g else build_full if "full" in g else build_calendar
    day = build(fields, ctx)
    if g.text("part") != "NI" or day is None:
        return None
    if day.period is None:
        return Reading("TIME", "XXXX-XX-XXTNI", relative=True)
    night = on_day(day.period.shift(-1), "TNI", minutes=1)
    return msgspec.structs.replace(night, period=day.period)  # its hours by the clock are mostly those after midnight


def build_half_ago(g: Groups, ctx: Context) -> Reading | None:
    """Half a unit, or so many and a half, back (sign -1) or ahead: half a year ago, two and a half years later."""
    unit = str(g.get("unit"))
    if unit in CLOCK_UNITS:
        return _half_clock(g, ctx, unit)
    smaller = HALVES.get(unit)
    count = count_of(g) if "n" in g else 0
    if smaller is None or not isinstance(count, int):
        return None
    amount = count * WHOLES[unit] + smaller[1]
    return build_ago(Groups({"n": amount, "unit": smaller[0]}, g.args), ctx)


def _half_clock(g: Groups, ctx: Context, unit: str) -> Reading | None:
    """Half an hour is thirty minutes, half a minute thirty seconds."""
    smaller = {"hour": "minute", "minute": "second"}.get(unit)
    count = count_of(g) if "n" in g else 0
    if smaller is None or not isinstance(count, int):
        return None
    return build_ago(Groups({"n": count * 60 + 30, "unit": smaller}, g.args), ctx)
