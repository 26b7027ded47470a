"""Expressions that count from somewhere: from the publication (last week, two days ago) or from the story so far."""

import re
from datetime import date, datetime, timedelta

from newsprism.annotate.timexes.build_dates import modified
from newsprism.annotate.timexes.build_times import on_day
from newsprism.annotate.timexes.periods import Period, Unit, add, holding
from newsprism.annotate.timexes.reading import Context, Groups, Reading, dated, unanchored

UNIT_LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q",
    "half": "H", "season": "S", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
ONE_LENGTH = re.compile(r"P(T?)(\d{1,3})([YMWDHS])\Z")
SHORT_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "TH": "hour", "TM": "minute", "TS": "second"}
CLOCK_UNITS = frozenset({"second", "minute", "hour"})


def length(count: int | str, unit: str) -> str:
    """A TIMEX3 duration: P3D, PT10H, PXM."""
    return f"P{'T' if unit in CLOCK_UNITS else ''}{count}{UNIT_LETTERS[unit]}"


def build_deictic(g: Groups, ctx: Context) -> Reading | None:
    """Today, yesterday, the day after tomorrow: whole days from the anchor."""
    now = ctx.now("day")
    part = g.text("part")
    if now is None:
        return Reading("TIME", f"XXXX-XX-XXT{part}", relative=True) if part else unanchored("day")
    day = now.shift(int(g.get("days")))
    return on_day(day, f"T{part}", minutes=1) if part else dated(day, relative=True)


def build_story_part(g: Groups, ctx: Context) -> Reading | None:
    """A part of the day that the story last named, or of the one before or after it: that night, the next morning."""
    clock = f"T{g.text('part')}"
    if ctx.last_day is None:
        return Reading("TIME", f"XXXX-XX-XX{clock}", relative=True)
    return on_day(ctx.last_day.shift(int(g.get("days"))), clock, minutes=1)


def build_shift(g: Groups, ctx: Context) -> Reading | None:
    """The unit before, around or after the anchor's: last week, this month, next year."""
    unit: Unit = g.get("unit")
    now = ctx.now(unit)
    if unit in CLOCK_UNITS:
        return None
    if now is None:
        return unanchored(unit)
    return modified(dated(now.shift(int(g.get("dir", 0))), relative=True), g, ctx)


def build_same(g: Groups, ctx: Context) -> Reading | None:
    """The unit counted from the last date the text named: that year, the following day, the previous month."""
    unit: Unit = g.get("unit")
    if unit in CLOCK_UNITS:
        return None
    base = ctx.quarter if unit == "quarter" and ctx.quarter else _reference(ctx, unit)
    return modified(dated(base.shift(int(g.get("dir", 0))), relative=True), g, ctx) if base else unanchored(unit)


def _reference(ctx: Context, unit: Unit) -> Period | None:
    """The period of ``unit`` around the last one named; a coarser last one cannot say which."""
    bounds = ctx.last.bounds() if ctx.last else None
    if bounds is None:
        return ctx.now(unit)
    period = holding(bounds[0], unit)
    inner = period.bounds()
    fits = inner is not None and inner[0] <= bounds[0] and bounds[1] <= inner[1]
    return period if fits else None


def count_of(g: Groups) -> int | str:
    """How many units the words count: a number, the lower of two (5-6), ``X`` for "several", a decimal as text."""
    if "spread" in g.values:
        return int(g.get("spread")[0])
    value = g.get("n", 1)
    if isinstance(value, int):
        return value
    if isinstance(value, tuple):
        return ".".join(str(part) for part in value)
    return value if value == "X" else _decimal(str(value))


def _decimal(text: str) -> int | str:
    whole = text.replace(",", "").replace(".", "")
    grouped = len(text.replace(",", ".").rpartition(".")[2]) == 3
    if grouped and len(whole) <= 9:
        return int(whole)
    return text.replace(",", ".") if text.count(".") + text.count(",") == 1 and len(text) <= 9 else "X"


def build_ago(g: Groups, ctx: Context) -> Reading | None:
    """A number of units back (sign -1) or ahead (sign 1) from the anchor, or from the story where ``base`` says so."""
    unit: Unit = g.get("unit")
    count = count_of(g)
    sign = int(g.get("sign", -1))
    story = g.text("base") == "story"
    if unit in CLOCK_UNITS:
        return _clock_time(ctx, unit, sign * count) if isinstance(count, int) and not story else _vague(unit, sign)
    if not isinstance(count, int):
        return _vague(unit, sign)
    if unit == "year" and count == 1 and sign < 0 and g.text("compare") and ctx.quarter is not None:
        return dated(ctx.quarter.shift(-4), relative=True)
    base = ctx.last_day if story else ctx.now("day")
    period = _moved(base, ctx, unit, sign * count, story=story)
    return dated(period, relative=True) if period else unanchored(unit)


def build_length_ago(g: Groups, ctx: Context) -> Reading | None:
    """A length glued to its unit, back from the anchor: 3h ago, 2d ago."""
    m = ONE_LENGTH.match(str(g.get("both")))
    if m is None:
        return None
    unit = SHORT_UNITS[m[1] + m[3]]
    return build_ago(Groups({"n": int(m[2]), "unit": unit}, g.args), ctx)


def build_compound_ago(g: Groups, ctx: Context) -> Reading | None:
    """Two lengths together, back or ahead: two years and three months ago, as precise as the smaller one."""
    now, steps = ctx.now("day"), ((g.number("n"), g.get("unit")), (g.number("n2"), g.get("unit2")))
    if now is None or any(unit in CLOCK_UNITS or not isinstance(n, int) for n, unit in steps):
        return None
    bounds, sign = now.bounds(), int(g.get("sign", -1))
    day = bounds[0] if bounds else None
    for n, unit in steps:
        day = add(day, sign * n, unit) if day and n is not None else None
    return dated(holding(day, steps[1][1]), relative=True) if day else None


def build_ahead(g: Groups, ctx: Context) -> Reading | None:
    """A number of units ahead ("in two weeks") where the tense looks ahead; elsewhere it is a length."""
    ahead = ctx.tense == "future" or (ctx.tense is None and "open" in g)
    return build_ago(g, ctx) if ahead else None


def _clock_time(ctx: Context, unit: str, count: int) -> Reading:
    """So many hours or minutes from an anchor that names its time; the zone stays that of the anchor."""
    try:
        start = datetime.fromisoformat(ctx.anchor.text) if ctx.anchor and "T" in ctx.anchor.text else None
        moment = start + timedelta(**{f"{unit}s": count}) if start else None
    except (ValueError, OverflowError):
        moment = None
    if moment is None:
        return _vague(unit, count)
    stamp, after = (m.isoformat(timespec="minutes") for m in (moment, moment + timedelta(minutes=1)))
    return Reading("TIME", stamp[:16], stamp, after, holding(moment.date(), "day"), relative=True)


def _vague(unit: str, sign: int) -> Reading:
    if unit in CLOCK_UNITS:
        return Reading("TIME", "XXXX-XX-XXTXX:XX", relative=True)
    return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", relative=True)


def _moved(base: Period | None, ctx: Context, unit: Unit, steps: int, *, story: bool) -> Period | None:
    if story and base is None:
        near = _reference(ctx, unit) if ctx.last else None
        return near.shift(steps) if near else None
    if base is None:
        now = ctx.now(unit)
        return now.shift(steps) if now else None
    bounds = base.bounds()
    if bounds and unit == "weekend":
        return holding(bounds[0], unit).shift(steps)
    moved = add(bounds[0], steps, unit) if bounds else None
    if moved is None:
        return None
    return holding(moved, unit)


def build_window(g: Groups, ctx: Context) -> Reading | None:
    """A number of units that end (sign -1) or begin (sign 1) at the anchor: the past two years, the next 14 months."""
    unit: Unit = g.get("unit")
    count = count_of(g)
    sign = int(g.get("sign", -1))
    if "when" in g and ctx.tense != g.get("when"):
        return None
    if unit == "quarter" and isinstance(count, int) and (here := ctx.now("quarter")):
        return _quarters(here, count, sign)
    start = _window_day(g, ctx)
    if start is None or not isinstance(count, int) or unit in CLOCK_UNITS:
        return Reading("DURATION", length(count, unit), relative=True)
    other = add(start, sign * count, unit)
    if other is None:
        return Reading("DURATION", length(count, unit), relative=True)
    first, last = sorted((start, other))
    if sign > 0 and "start" not in g:  # the next three days begin tomorrow; "within three days" begins now
        first, last = first + timedelta(days=1), last + timedelta(days=1)
    return Reading("DURATION", length(count, unit), first.isoformat(), last.isoformat(), relative=True)


def _window_day(g: Groups, ctx: Context) -> date | None:
    """The day that a window begins or ends at: the anchor's, or the story's last for "the previous two weeks"."""
    if g.text("base") == "story" and ctx.last_day is not None and (bounds := ctx.last_day.bounds()):
        return bounds[0]
    return ctx.anchor.day if ctx.anchor and ctx.anchor.precision == "day" else None


def _quarters(here: Period, count: int, sign: int) -> Reading:
    """The last or next so many quarters are whole ones of the calendar; the current one is none of them."""
    first, after = (here.shift(-count), here) if sign < 0 else (here.shift(1), here.shift(1 + count))
    start, end = first.bounds(), after.bounds()
    value = length(count, "quarter")
    if start is None or end is None or count < 1:
        return Reading("DURATION", value, relative=True)
    return Reading("DURATION", value, start[0].isoformat(), end[0].isoformat(), relative=True)


def build_reference(g: Groups, ctx: Context) -> Reading | None:
    """Now, recently, soon: a time without bounds."""
    value = str(g.get("ref"))
    if "when" in g and ctx.tense != g.get("when"):  # "one day he will" is no length, "he had one day" is
        return None
    if value.startswith("P") and value.endswith(("Y", "M", "D", "W")):
        return Reading("DURATION", value, relative=True)
    return Reading("DATE", value, relative=True)
