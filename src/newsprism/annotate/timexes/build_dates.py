"""Calendar dates: full ones, partial ones (which year?), quarters, seasons, decades, and their early, mid and late."""

from datetime import date

import msgspec

from newsprism.annotate.timexes.numerals import full_year
from newsprism.annotate.timexes.periods import SEASONS, Period, Unit, day_of, month_of, thirds
from newsprism.annotate.timexes.reading import Context, Groups, Reading, dated, unanchored

NEIGHBOURS = 200
"""Days that the two ends of a range without a second year may lie apart."""

CLEAR_MONTHS = 3
"""A month or day named without its year is the nearest one up to this far off, unless its own verb plainly says
otherwise; beyond, any tense around decides."""

PER_YEAR: dict[Unit, int] = {"month": 12, "quarter": 4, "half": 2, "season": 4}


def build_calendar(g: Groups, ctx: Context) -> Reading | None:
    """A date from whatever fields the rule found: year, month, day, weekday, quarter, half, season."""
    if not _in_range(g):
        return None
    year = year_of(g, ctx)
    reading = _day(g, ctx, year) if "day" in g else _part_of_year(g, ctx, year)
    return modified(reading, g, ctx) if reading else None


def _in_range(g: Groups) -> bool:
    day, quarter, half = g.number("day"), g.number("quarter"), g.number("half")
    return (
        (day is None or 1 <= day <= 31) and (quarter is None or 1 <= quarter <= 4) and (half is None or half in (1, 2))
    )


def year_of(g: Groups, ctx: Context) -> int | None:
    """The year that the words name, or count from the anchor's ("last year", "of this year")."""
    if "yrel" in g:
        now = ctx.now("year")
        return now.n + int(g.get("yrel")) if now else None
    if "ysame" in g:
        base = ctx.last or ctx.now("day")
        start = base.bounds() if base else None
        return start[0].year + int(g.get("ysame")) if start else None
    year = g.get("year")
    if isinstance(year, int) and (end := g.number("until")) and (g.number("month") or 0) > end:
        year -= 1  # November to February 2017 begins in 2016
    if isinstance(year, int):
        return full_year(f"{year:02d}") if year < 100 and "era" not in g else year + int(g.get("era", 0))
    return None


def _day(g: Groups, ctx: Context, year: int | None) -> Reading | None:
    day, month = g.number("day"), g.number("month")
    if day is None:
        return None
    if month is None:
        return _day_alone(g, ctx, day)
    if not 1 <= month <= 12 or day > 31:
        return None
    if year is None and "yrel" not in g:
        year = _weekdays_year(g, ctx, month, day) or _directed_year(g, ctx, month, day)
        year = year or _neighbours_year(ctx, month, day) or _nearest_year(ctx, month, day)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}")
    period = day_of(year, month, day)
    if period is None:
        return Reading("DATE", f"{year:04d}-{month:02d}-{day:02d}")
    return dated(period, relative="year" not in g)


def _weekdays_year(g: Groups, ctx: Context, month: int, day: int) -> int | None:
    """The one year around the anchor's in which the day falls on the weekday that stands with it."""
    weekday, now = g.number("wday"), ctx.now("year")
    if weekday is None or now is None:
        return None
    near = ((y, day_of(y, month, day)) for y in (now.n, now.n - 1, now.n + 1))
    return next((y for y, found in near if found and _is_weekday(found, weekday)), None)


def _directed_year(g: Groups, ctx: Context, month: int, day: int) -> int | None:
    """The year that "last" or "next" beside a day of a month means (le 15 mars dernier); never today's."""
    now = ctx.now("day")
    if now is None or g.get("dir") not in (-1, 1):
        return None
    here = date.fromordinal(now.n).year
    days = ((p.n - now.n, y) for y in (here - 1, here, here + 1) if (p := day_of(y, month, day)))
    ahead = [(abs(n), y) for n, y in days if n and (n > 0) == (g.get("dir") > 0)]
    return min(ahead)[1] if ahead else None


def _neighbours_year(ctx: Context, month: int, day: int) -> int | None:
    """The year in which a day follows the date just before it: the second end of "1 June 2019 to 30 June"."""
    bounds = ctx.beside.bounds() if ctx.beside and ctx.beside.unit == "day" else None
    if bounds is None:
        return None
    year = bounds[0].year + ((month, day) < (bounds[0].month, bounds[0].day))
    near = day_of(year, month, day)
    return year if near and near.n - bounds[0].toordinal() < NEIGHBOURS else None


def _nearest_year(ctx: Context, month: int, day: int) -> int | None:
    now = ctx.now("day")
    if now is None or ctx.anchor is None:
        coarse = ctx.now("year")
        return coarse.n if coarse and ctx.anchor and ctx.anchor.precision != "day" else None
    here = ctx.anchor.day.year
    distances = [(p.n - now.n, y) for y in (here - 1, here, here + 1) if (p := day_of(y, month, day))]
    near = min(distances, key=lambda d: abs(d[0]), default=(0, here))
    tense = ctx.firm_tense if abs(near[0]) <= CLEAR_MONTHS * 30 else ctx.tense
    if tense is None or near[0] == 0:
        return near[1]
    ahead = tense == "future"
    return min((d for d in distances if (d[0] >= 0) == ahead), key=lambda d: abs(d[0]), default=near)[1]


def _day_alone(g: Groups, ctx: Context, day: int) -> Reading | None:
    """A day without its month ("on the 15th"): in the month that the words count, else the nearest to the anchor."""
    now, today = ctx.now("month"), ctx.now("day")
    if now is None or today is None:
        return Reading("DATE", f"XXXX-XX-{day:02d}")
    if "mrel" not in g and "weekday" not in g and (after := _after_its_neighbour(ctx, day)):
        return dated(after, relative=True)
    if "dir" in g and g.get("dir"):
        return _day_ahead_or_back(now, today, day, ahead=int(g.get("dir")) > 0)
    months = [int(g.get("mrel"))] if "mrel" in g else list(range(-12, 13) if "weekday" in g else (-1, 0, 1))
    days = [d for m in months if (d := _in_month(now.shift(m), day)) and _is_weekday(d, g.number("weekday"))]
    return dated(min(days, key=lambda d: abs(d.n - today.n)), relative=True) if days else None


def _day_ahead_or_back(now: Period, today: Period, day: int, *, ahead: bool) -> Reading | None:
    """The coming or the last day of that number (오는 10일); never today."""
    near = [d for m in range(-2, 3) if (d := _in_month(now.shift(m), day)) and d != today and (d > today) == ahead]
    return dated(min(near, key=lambda d: abs(d.n - today.n)), relative=True) if near else None


def _after_its_neighbour(ctx: Context, day: int) -> Period | None:
    """The day in the month of the date just before it: the second end of "9月3日から12日"."""
    if ctx.beside is None or ctx.beside.unit not in ("day", "month"):
        return None
    bounds = ctx.beside.bounds()
    found = day_of(bounds[0].year, bounds[0].month, day) if bounds else None
    return found if found and bounds and found.n > bounds[0].toordinal() else None


def _is_weekday(day: Period, weekday: int | None) -> bool:
    return weekday is None or (day.n - 1) % 7 + 1 == weekday


def _in_month(month: Period, day: int) -> Period | None:
    return day_of(month.n // 12, month.n % 12 + 1, day)


def _part_of_year(g: Groups, ctx: Context, year: int | None) -> Reading | None:
    for unit, name in (("month", "month"), ("quarter", "quarter"), ("half", "half"), ("season", "season")):
        if name in g:
            return _named(g, ctx, year, unit, _index(g, name))  # type: ignore[arg-type]
    if year is not None:
        return dated(Period("year", year), relative="year" not in g)
    return unanchored("year") if "yrel" in g else None


def _index(g: Groups, name: str) -> int | None:
    value = g.get(name)
    if name == "season":
        return SEASONS.index(value) if value in SEASONS else None
    limit = PER_YEAR[name]  # type: ignore[index]
    return value - 1 if isinstance(value, int) and 1 <= value <= limit else None


def _named(g: Groups, ctx: Context, year: int | None, unit: Unit, index: int | None) -> Reading | None:
    if index is None:
        return None
    if year is None:
        if (found := _which_year(g, ctx, unit, index)) is None:
            return Reading("DATE", _without_year(unit, index), relative=True)
        return dated(found, relative=True)
    return dated(Period(unit, year * PER_YEAR[unit] + index), relative="year" not in g)


def _without_year(unit: Unit, index: int) -> str:
    tail = {"month": f"{index + 1:02d}", "quarter": f"Q{index + 1}", "half": f"H{index + 1}"}.get(unit)
    return f"XXXX-{tail or SEASONS[index]}"


def _month_after_its_neighbour(ctx: Context, index: int) -> Period | None:
    """A later month of the year that the month or day just before it names: "March and April", "June 2019 to July"."""
    bounds = ctx.beside.bounds() if ctx.beside and ctx.beside.unit in ("day", "month") else None
    return month_of(bounds[0].year, index + 1) if bounds and index + 1 > bounds[0].month else None


def _which_year(g: Groups, ctx: Context, unit: Unit, index: int) -> Period | None:
    """The period of that name nearest to the anchor, or the last or next one where words or tense say so."""
    if unit == "month" and (after := _month_after_its_neighbour(ctx, index)) is not None:
        return after
    now = ctx.now(unit)
    if now is None:
        year = ctx.now("year")
        return Period(unit, year.n * PER_YEAR[unit] + index) if year else None
    size = PER_YEAR[unit]
    ahead = (index - now.n) % size
    if "dir" in g:
        return now.shift(_directed(int(g.get("dir")), ahead, size) if g.get("dir") else index - now.n % size)
    if unit == "quarter" and ctx.tense != "future":
        return now.shift(ahead - size if ahead else 0)
    near = ahead if ahead * 2 < size else ahead - size
    clear = {"month": CLEAR_MONTHS, "season": CLEAR_MONTHS // 3}.get(unit)
    tense = None if clear is None or not near else ctx.tense if abs(near) > clear else ctx.firm_tense
    if tense is not None:
        return now.shift(ahead if tense == "future" else ahead - size)
    return now.shift(near)


def _directed(direction: int, ahead: int, size: int) -> int:
    """Steps to the last (-1) or next (1) one, never the current one; "this" is that of the anchor's year."""
    return ahead - size if direction < 0 else ahead or size


def build_quarter_ended(g: Groups, ctx: Context) -> Reading | None:
    """ "The quarter ended Sept. 30": the calendar quarter that ends with that month.

    None where the text has named a quarter already, for that may be the fiscal one that is meant.
    """
    if ctx.quarter is not None:
        return None
    end = build_calendar(Groups({k: g.get(k) for k in ("month", "day")}, {}), ctx)
    bounds = end.period.bounds() if end and end.period and end.period.unit == "day" else None
    if bounds is None or bounds[0].month % 3:
        return None
    return dated(Period("quarter", bounds[0].year * 4 + bounds[0].month // 3 - 1), relative=True)


def build_full(g: Groups, ctx: Context) -> Reading | None:
    """A date written in digits alone."""
    value = g.get("full")
    if isinstance(value, int):
        value = (value // 10000, value // 100 % 100, value % 100)
    year, month, day = (*value, 1, 1)[:3]
    if len(value) == 2:
        return dated(month_of(year, month)) if 1 <= month <= 12 else None
    reading = _day(Groups({"day": day, "month": month, "year": year}, {}), ctx, year)
    if reading and len(value) == 5 and reading.period:
        clock = f"{value[3]:02d}:{value[4]:02d}"
        return Reading(
            "TIME", f"{reading.value}T{clock}", f"{reading.value}T{clock}", None, reading.period, f"T{clock}"
        )
    return reading


def build_pair(g: Groups, ctx: Context) -> Reading | None:
    """Month and day in digits: 9/11, 22.04."""
    pair = g.get("pair")
    month, day = pair if g.get("order") != "dm" else pair[::-1]
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    fields = {"month": month, "day": day} | {k: v for k, v in g.values.items() if k in ("year", "yrel")}
    return build_calendar(Groups(fields, {}), ctx)


def modified(reading: Reading, g: Groups, ctx: Context) -> Reading:
    """Narrow the bounds by early, mid or late; the value stays that of the whole, as TimeML has it."""
    part = g.text("mod")
    if part is None or reading.earliest is None or reading.latest is None:
        return reading
    start, end = date.fromisoformat(reading.earliest[:10]), date.fromisoformat(reading.latest[:10])
    if (end - start).days <= 1:  # late on Monday: no part of a day is named, and a third of one has no date
        return reading
    if part == "SOFAR":
        here = ctx.anchor.day if ctx.anchor else end
        first, last = (start, min(max(here, start), end)) if here > start else (start, end)
    elif part == "REST":
        here = ctx.anchor.day if ctx.anchor else start
        first, last = (max(start, here), end) if here < end else (start, end)
    else:
        first, last = thirds(start, end, part)
    return msgspec.structs.replace(reading, earliest=first.isoformat(), latest=last.isoformat())
