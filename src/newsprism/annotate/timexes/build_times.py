"""Times of the day: by the clock, with its zone, or by name (this morning, tonight)."""

from datetime import date, datetime, timedelta

import msgspec

from newsprism.annotate.timexes.numerals import clock_meridiem
from newsprism.annotate.timexes.periods import Period
from newsprism.annotate.timexes.reading import Context, Groups, Reading

PARTS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 23), "NI": (20, 30), "DT": (6, 20)}
"""Hours that each part of the day covers, on the loose side: news says "morning" from midnight until noon and "night"
until dawn."""

EXACT = ("minute", "back", "into", "noon", "military", "joined")
"""Groups of a rule that make a time one to the minute; others name an hour."""

NOON = 12

ANY_DAY = "XXXX-XX-XX"


def build_clock(g: Groups, ctx: Context) -> Reading | None:
    """A time by the clock, on the day that the merge or the context will give it."""
    hour, minute = _hour_minute(g)
    if hour is None or not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    exact = isinstance(g.get("clock"), tuple) or any(name in g for name in EXACT)
    reading = on_day(_day(g, ctx), f"T{hour:02d}:{minute:02d}{_zone(g)}", minutes=1 if exact else 60)
    either = "twelve" in g and "part" not in g and hour < NOON
    return msgspec.structs.replace(reading, either=True) if either else reading


def _hour_minute(g: Groups) -> tuple[int | None, int]:
    hour, minute = g.number("hour"), g.number("minute") or 0
    if isinstance(g.get("clock"), tuple):
        hour, minute = (int(part) for part in g.get("clock"))
    elif (run := g.number("military") or g.number("joined")) is not None:  # 1430 GMT; eleven-thirty, joined to 1130
        hour, minute = divmod(run, 100)
    if hour is None:
        return None, 0
    if (meridiem := g.text("meridiem")) and hour <= 12:
        hour = clock_meridiem(hour, afternoon=meridiem == "PM")
    elif (part := g.text("part")) and hour < 12 and _is_late(part, hour):
        hour += 12
    if (into := g.number("into")) is not None:  # ten minutes of the ninth hour
        return _back(hour, minute, 60 - into)
    return _back(hour, minute, g.number("back"))


def _is_late(part: str, hour: int) -> bool:
    """Whether an hour up to 11 with that part of the day lies after noon: 11 at night, 1 at noon."""
    return part in ("AF", "EV") or (part == "NI" and hour > 6) or (part == "MI" and hour < 4)


def at_clock(day: Reading, clock: str) -> Reading:
    """A time on the day of another reading."""
    return on_day(day.period, clock, minutes=1)


def in_part(day: Reading, clock: str) -> Reading:
    """A time on a day of which the part is known: Monday evening at 8 is 20:00."""
    part, hour = (day.clock or "")[1:], clock[1:3]
    earliest = 5 if part == "EV" else 1  # an evening's 3 o'clock is that of the night
    late = hour.isdigit() and earliest <= int(hour) < 12 and _is_late(part, int(hour))
    return on_day(day.period, f"T{int(hour) + 12:02d}{clock[3:]}" if late else clock, minutes=1)


def _back(hour: int, minute: int, minutes: int | None) -> tuple[int, int]:
    """The time so many minutes before the hour that is named: a quarter to eight, halb acht."""
    if minutes is None:
        return hour, minute
    return divmod((hour * 60 + minute - minutes) % 1440, 60)


def _zone(g: Groups) -> str:
    return g.text("zone") or ""


def _day(g: Groups, ctx: Context) -> Period | None:
    if "days" in g:
        now = ctx.now("day")
        return now.shift(int(g.get("days"))) if now else None
    return None


def build_part_of_day(g: Groups, ctx: Context) -> Reading | None:
    """A named part of a day: "this morning", "tonight"; without a day it waits for one."""
    part = str(g.get("part"))
    if "days" not in g:
        return on_day(None, f"T{part}", minutes=0)
    return on_day(_day(g, ctx), f"T{part}", minutes=0)


def on_day(day: Period | None, clock: str, *, minutes: int) -> Reading:
    """Put a time (``T14:30``, ``TMO``) on a day, or on any day."""
    bounds = day.bounds() if day else None
    if day is None or bounds is None:
        return Reading("TIME", ANY_DAY + clock, clock=clock, relative=True)
    first, last = _span(bounds[0], clock, minutes)
    return Reading("TIME", day.value() + clock, first, last, period=day, clock=clock, relative=True)


def either_half(reading: Reading) -> Reading:
    """Bounds that hold the time of both halves of the day, where nothing says which: "at ten past nine"."""
    if reading.latest is None:
        return reading
    later = datetime.fromisoformat(reading.latest) + timedelta(hours=NOON)
    return msgspec.structs.replace(reading, latest=later.isoformat(timespec="minutes"), either=True)


def _span(day: date, clock: str, minutes: int) -> tuple[str, str]:
    if clock[1:3] in PARTS:
        start, end = PARTS[clock[1:3]]
        return _stamp(day, start * 60), _stamp(day, end * 60)
    begin = int(clock[1:3]) * 60 + int(clock[4:6])
    zone = clock[6:]
    return _stamp(day, begin) + zone, _stamp(day, begin + max(minutes, 1)) + zone


def _stamp(day: date, minutes: int) -> str:
    try:
        moved = day + timedelta(days=minutes // 1440)
    except OverflowError:
        moved = day
    return f"{moved.isoformat()}T{minutes % 1440 // 60:02d}:{minutes % 60:02d}"
