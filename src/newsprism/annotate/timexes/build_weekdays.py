"""Days of the week: the nearest one back, the one a word or the tense points to, and parts of that day."""

from newsprism.annotate.timexes.build_times import on_day
from newsprism.annotate.timexes.periods import Period
from newsprism.annotate.timexes.reading import Context, Groups, Reading, dated, unanchored

MOST = 50
"""Weekdays counted back; more than a year of them nobody counts."""


def build_weekday(g: Groups, ctx: Context) -> Reading | None:
    """A day of the week, or a part of that day."""
    reading = _weekday(g, ctx)
    if reading is None or (part := g.text("part")) is None:
        return reading
    if reading.period is None:
        return Reading("TIME", f"{reading.value}T{part}", relative=True)
    return on_day(reading.period, f"T{part}", minutes=1)


def _weekday(g: Groups, ctx: Context) -> Reading | None:
    """The nearest one back unless the tense or a word points ahead.

    Where the rule says ``far``, the next such day is never tomorrow, which has a word of its own.
    """
    weekday = g.number("weekday")
    now = ctx.now("day")
    if weekday is None or g.get("only", direction := g.get("dir")) != direction:
        return None
    if now is None:
        return Reading("DATE", f"XXXX-WXX-{weekday}", relative=True)
    here = (now.n - 1) % 7 + 1
    back = (here - weekday) % 7
    if "story" in g and ctx.last_day is not None:
        return dated(ctx.last_day.shift(_to_weekday(ctx.last_day, weekday, int(g.get("story")))), relative=True)
    direction = g.get("story", direction)
    if "wrel" in g:
        monday = (now.n - 1) // 7 * 7 + 7 * int(g.get("wrel"))
        return dated(Period("day", monday + weekday), relative=True)
    if direction == -1:
        return dated(now.shift(-(back or 7)), relative=True)
    if direction == 1 or (direction is None and ctx.tense == "future"):
        ahead = 7 - back if back or direction == 1 else 0
        return dated(now.shift(ahead + 7 if ahead == 1 and "far" in g else ahead), relative=True)
    if direction == 0:
        monday = (now.n - 1) // 7 * 7
        return dated(Period("day", monday + weekday), relative=True)
    return dated(now.shift(-back), relative=True)


def _to_weekday(day: Period, weekday: int, direction: int) -> int:
    """Days from ``day`` to the weekday before (-1) or after (1) it, never 0."""
    back = ((day.n - 1) % 7 + 1 - weekday) % 7
    return -(back or 7) if direction < 0 else 7 - back


def build_weekdays_ago(g: Groups, ctx: Context) -> Reading | None:
    """So many of a weekday back: two Fridays ago is a week before the last one."""
    count, last = g.number("n"), _weekday(Groups(g.values | {"dir": -1}, {}), ctx)
    if last is None or count is None or not 1 <= count <= MOST:
        return None
    return dated(last.period.shift(-7 * (count - 1)), relative=True) if last.period else last


def build_weekday_part(g: Groups, ctx: Context) -> Reading | None:
    """A weekday and part of day written as one word, whose value is ``2EV`` (Dienstagabend)."""
    both = str(g.get("both"))
    return build_weekday(Groups(g.values | {"weekday": int(both[0]), "part": both[1:]}, g.args), ctx)


def build_relative_weekday(g: Groups, ctx: Context) -> Reading | None:
    """A weekday of the last, this or next week in one word, whose value is ``-1:5``."""
    relative, _, weekday = str(g.get("both")).partition(":")
    return build_weekday(Groups(g.values | {"weekday": int(weekday), "wrel": int(relative)}, g.args), ctx)


def build_weekend(g: Groups, ctx: Context) -> Reading | None:
    """The weekend just past, or the one ahead where the tense says so."""
    now = ctx.now("weekend")
    if now is None:
        return unanchored("weekend")
    today = ctx.now("day")
    here = today is not None and (today.n - 1) % 7 >= 5
    return dated(now if here or ctx.tense == "future" else now.shift(-1), relative=True)
