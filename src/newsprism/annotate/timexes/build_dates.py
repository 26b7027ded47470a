"""Calendar dates: full ones, partial ones (which year?), quarters, seasons, decades, and their early, mid and late."""

import re
from datetime import date

import msgspec
from dateutil.easter import easter

from newsprism.annotate.timexes.build_times import on_day
from newsprism.annotate.timexes.numerals import FIRST_YEAR, full_year
from newsprism.annotate.timexes.periods import SEASONS, UNKNOWN, Period, Unit, day_of, holding, month_of, thirds
from newsprism.annotate.timexes.reading import Context, Groups, Reading, dated, unanchored

FIRST_EASTER, LAST_EASTER = 1583, 4099
"""Years for which the Gregorian computus is defined (dateutil.easter)."""

NEIGHBOURS = 200
"""Days that the two ends of a range without a second year may lie apart."""

CLEAR_MONTHS = 3
"""A month or day named without its year is the nearest one up to this far off; beyond, the tense decides."""

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
        year = _neighbours_year(ctx, month, day) or _nearest_year(ctx, month, day)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}")
    period = day_of(year, month, day)
    if period is None:
        return Reading("DATE", f"{year:04d}-{month:02d}-{day:02d}")
    return dated(period, relative="year" not in g)


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
    if ctx.tense is None or abs(near[0]) <= CLEAR_MONTHS * 30:
        return near[1]
    ahead = ctx.tense == "future"
    return min((d for d in distances if (d[0] >= 0) == ahead), key=lambda d: abs(d[0]), default=near)[1]


def _day_alone(g: Groups, ctx: Context, day: int) -> Reading | None:
    """A day without its month ("on the 15th"): in the month that the words count, else the nearest one to the anchor."""
    now, today = ctx.now("month"), ctx.now("day")
    if now is None or today is None:
        return Reading("DATE", f"XXXX-XX-{day:02d}")
    if "mrel" not in g and "weekday" not in g and (after := _after_its_neighbour(ctx, day)):
        return dated(after, relative=True)
    months = [int(g.get("mrel"))] if "mrel" in g else [0, -1, 1]
    days = [d for m in months if (d := _in_month(now.shift(m), day)) and _is_weekday(d, g.number("weekday"))]
    return dated(min(days, key=lambda d: abs(d.n - today.n)), relative=True) if days else None


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


def _which_year(g: Groups, ctx: Context, unit: Unit, index: int) -> Period | None:
    """The period of that name nearest to the anchor, or the last or next one where words or tense say so."""
    now = ctx.now(unit)
    if now is None:
        year = ctx.now("year")
        return Period(unit, year.n * PER_YEAR[unit] + index) if year else None
    size = PER_YEAR[unit]
    ahead = (index - now.n) % size
    if "dir" in g:
        return now.shift(_directed(int(g.get("dir")), ahead, size))
    if unit == "quarter" and ctx.tense != "future":
        return now.shift(ahead - size if ahead else 0)
    near = ahead if ahead * 2 < size else ahead - size
    if ctx.tense and unit == "month" and abs(near) > CLEAR_MONTHS:
        return now.shift(ahead if ctx.tense == "future" else ahead - size)
    return now.shift(near)


def _directed(direction: int, ahead: int, size: int) -> int:
    """Steps to the last (-1), this (0) or next (1) one; "this" is the nearest, "last" and "next" exclude the current."""
    if direction < 0:
        return ahead - size
    if direction > 0:
        return ahead or size
    return ahead if ahead * 2 <= size else ahead - size


def build_weekday(g: Groups, ctx: Context) -> Reading | None:
    """A day of the week, or a part of that day."""
    reading = _weekday(g, ctx)
    if reading is None or (part := g.text("part")) is None:
        return reading
    if reading.period is None:
        return Reading("TIME", f"{reading.value}T{part}", relative=True)
    return on_day(reading.period, f"T{part}", minutes=1)


def _weekday(g: Groups, ctx: Context) -> Reading | None:
    """The nearest one back unless the tense or a word points ahead."""
    weekday = g.number("weekday")
    now = ctx.now("day")
    if weekday is None:
        return None
    if now is None:
        return Reading("DATE", f"XXXX-WXX-{weekday}", relative=True)
    here = (now.n - 1) % 7 + 1
    back = (here - weekday) % 7
    direction = g.get("dir")
    if "story" in g and ctx.last_day is not None:
        return dated(ctx.last_day.shift(_to_weekday(ctx.last_day, weekday, int(g.get("story")))), relative=True)
    direction = g.get("story", direction)
    if "wrel" in g:
        monday = (now.n - 1) // 7 * 7 + 7 * int(g.get("wrel"))
        return dated(Period("day", monday + weekday), relative=True)
    if direction == -1:
        return dated(now.shift(-(back or 7)), relative=True)
    if direction == 1 or (direction is None and ctx.tense == "future"):
        return dated(now.shift(7 - back if back or direction == 1 else 0), relative=True)
    if direction == 0:
        monday = (now.n - 1) // 7 * 7
        return dated(Period("day", monday + weekday), relative=True)
    return dated(now.shift(-back), relative=True)


def _to_weekday(day: Period, weekday: int, direction: int) -> int:
    """Days from ``day`` to the weekday before (-1) or after (1) it, never 0."""
    back = ((day.n - 1) % 7 + 1 - weekday) % 7
    return -(back or 7) if direction < 0 else 7 - back


def build_weekday_part(g: Groups, ctx: Context) -> Reading | None:
    """A weekday and part of day written as one word, whose value is ``2EV`` (Dienstagabend)."""
    both = str(g.get("both"))
    return build_weekday(Groups(g.values | {"weekday": int(both[0]), "part": both[1:]}, g.args), ctx)


def build_relative_weekday(g: Groups, ctx: Context) -> Reading | None:
    """A weekday of the last, this or next week in one word, whose value is ``-1:5``."""
    relative, _, weekday = str(g.get("both")).partition(":")
    return build_weekday(Groups(g.values | {"weekday": int(weekday), "wrel": int(relative)}, g.args), ctx)


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


def _movable(name: str, g: Groups, ctx: Context) -> Reading | None:
    """A feast that moves: ``easter-2`` is so many days from Easter, ``nth+11+4+4`` the 4th Thursday of November."""
    year = year_of(g, ctx)
    now = ctx.now("day")
    if year is None and now is None:
        return Reading("DATE", UNKNOWN["day"])
    years = [year] if year is not None else [date.fromordinal(now.n).year + k for k in (-1, 0, 1)] if now else []
    days = [d for y in years if FIRST_EASTER <= y <= LAST_EASTER and (d := _feast(name, y))]
    if not days:
        return None
    chosen = days[0] if now is None else min(days, key=lambda d: abs(d.n - now.n))
    return dated(chosen, relative=year is None)


def _feast(name: str, year: int) -> Period | None:
    if name.startswith("easter"):
        return holding(easter(year), "day").shift(int(name[len("easter") :]))
    month, weekday, nth = (int(n) for n in re.findall(r"[+-]\d+", name))
    bounds = month_of(year, month).bounds()
    return _nth_weekday(bounds, nth, weekday) if bounds else None


def build_week_of(g: Groups, ctx: Context) -> Reading | None:
    """The first, second or last week of a month or year: the one whose Thursday is the n-th in it (ISO 8601)."""
    base = build_calendar(Groups({k: v for k, v in g.values.items() if k in ("month", "year")}, {}), ctx)
    bounds = base.period.bounds() if base and base.period else None
    if bounds is None:
        return None
    thursday = _nth_weekday(bounds, int(g.get("nth", 1)), 4)
    return dated(holding(date.fromordinal(thursday.n), "week")) if thursday else None


def build_week_with(g: Groups, ctx: Context) -> Reading | None:
    """The week that holds a day: the week of 10 April."""
    day = build_calendar(g, ctx)
    if day is None or day.period is None or day.period.unit != "day":
        return None
    return dated(holding(date.fromordinal(day.period.n), "week"))


def build_spread_to(g: Groups, ctx: Context) -> Reading | None:
    """Days of one month joined by a word: April 9 to 17."""
    first, last = g.number("first"), g.number("last")
    if first is None or last is None:
        return None
    fields = {k: v for k, v in g.values.items() if k not in ("first", "last")} | {"spread": (first, last)}
    return build_spread(Groups(fields, g.args), ctx)


def build_era(g: Groups, ctx: Context) -> Reading | None:
    """A year counted in an era, whose value in the table is the year before its first: 令和6年 is 2018 + 6."""
    year, base = g.number("year"), g.number("era")
    if year is None or base is None or not 1 <= year <= 150:
        return None
    return build_calendar(Groups({k: v for k, v in g.values.items() if k != "era"} | {"year": base + year}, g.args), ctx)


def build_century_decade(g: Groups, ctx: Context) -> Reading | None:
    """A decade of a named century: the nineties of the 20th."""
    century, tens = g.number("century"), g.number("decade")
    if century is None or tens is None or tens % 10 or tens > 90:
        return None
    return dated(Period("decade", (century - 1) * 10 + tens // 10))


def build_spread(g: Groups, ctx: Context) -> Reading | None:
    """Days of one month joined by a dash: 3-5 March; a duration with bounds."""
    first, last = g.get("spread")
    if not 1 <= first < last <= 31:
        return None
    fields = {k: v for k, v in g.values.items() if k != "spread"}
    start = build_calendar(Groups(fields | {"day": first}, g.args), ctx)
    end = build_calendar(Groups(fields | {"day": last}, g.args), ctx)
    if start is None or end is None:
        return None
    return Reading("DURATION", f"P{last - first + 1}D", start.earliest, end.latest, start.period)


def build_holiday(g: Groups, ctx: Context) -> Reading | None:
    """A feast that keeps its day of the month, written ``month-day`` in the table."""
    name = str(g.get("day"))
    if not name[0].isdigit():
        return _movable(name, g, ctx)
    month, day = (int(p) for p in name.split("-"))
    fields = {k: v for k, v in g.values.items() if k != "day"} | {"month": month, "day": day}
    return build_calendar(Groups(fields, g.args), ctx)


def build_decade(g: Groups, ctx: Context) -> Reading | None:
    """The 1990s, the '60s; a century where the rule says so."""
    n = g.number("decade")
    if n is None:
        return None
    return modified(dated(Period("decade", n)), g, ctx)


def build_decade_years(g: Groups, ctx: Context) -> Reading | None:
    """The decade that Romance languages name by its years: les années 1990, los años sesenta."""
    year = g.get("year")
    if not isinstance(year, int) or year % 10 or (100 <= year < FIRST_YEAR):
        return None
    return modified(dated(Period("decade", (year if year >= FIRST_YEAR else 1900 + year) // 10)), g, ctx)


def build_century(g: Groups, ctx: Context) -> Reading | None:
    """The 20th century: 1900 to 1999, as TimeML writes it."""
    n = g.number("century")
    return modified(dated(Period("century", n - 1)), g, ctx) if n and 1 <= n <= 30 else None


def build_years(g: Groups, ctx: Context) -> Reading | None:
    """Years joined by a dash: 1998-99, 2015–2018."""
    first, last = g.get("years")
    return Reading("DURATION", f"P{last - first + 1}Y", f"{first:04d}-01-01", f"{last + 1:04d}-01-01")


def build_same_year(g: Groups, ctx: Context) -> Reading | None:
    """ "The 1989 period": in that year, the quarter that the text spoke of last."""
    year = g.get("year")
    if ctx.quarter is None:
        return dated(Period("year", year))
    return dated(Period("quarter", year * 4 + ctx.quarter.n % 4))


def build_weekend(g: Groups, ctx: Context) -> Reading | None:
    """The weekend just past, or the one ahead where the tense says so."""
    now = ctx.now("weekend")
    if now is None:
        return unanchored("weekend")
    today = ctx.now("day")
    here = today is not None and (today.n - 1) % 7 >= 5
    return dated(now if here or ctx.tense == "future" else now.shift(-1), relative=True)


def build_fiscal(g: Groups, ctx: Context) -> Reading | None:
    """A fiscal year, valued as TimeBank does by its number; which months it covers differs, so it has no bounds."""
    year = year_of(g, ctx)
    if year is None:
        return unanchored("year")
    quarter = g.number("quarter")
    value = f"{year:04d}-Q{quarter}" if quarter else f"{year:04d}"
    return Reading("DATE", value, period=Period("year", year))


def build_day_of(g: Groups, ctx: Context) -> Reading | None:
    """A day counted inside a month or year: the last day of June, the first Monday of May."""
    base = build_calendar(Groups({k: v for k, v in g.values.items() if k in ("month", "year", "yrel")}, {}), ctx)
    bounds = base.period.bounds() if base and base.period else None
    if bounds is None:
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


def modified(reading: Reading, g: Groups, ctx: Context) -> Reading:
    """Narrow the bounds by early, mid or late; the value stays that of the whole, as TimeML has it."""
    part = g.text("mod")
    if part is None or reading.earliest is None or reading.latest is None:
        return reading
    start, end = date.fromisoformat(reading.earliest[:10]), date.fromisoformat(reading.latest[:10])
    if part == "SOFAR":
        here = ctx.anchor.day if ctx.anchor else end
        first, last = (start, min(max(here, start), end)) if here > start else (start, end)
    elif part == "REST":
        here = ctx.anchor.day if ctx.anchor else start
        first, last = (max(start, here), end) if here < end else (start, end)
    else:
        first, last = thirds(start, end, part)
    return msgspec.structs.replace(reading, earliest=first.isoformat(), latest=last.isoformat())


def day_period(day: date) -> Period:
    """The day itself as a period."""
    return holding(day, "day")
