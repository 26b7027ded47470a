"""Lengths of time (a 120-day deployment) and times that come again (annually, every Thursday)."""

from itertools import pairwise

from newsprism.annotate.timexes.build_relative import CLOCK_UNITS, count_of, length
from newsprism.annotate.timexes.reading import Context, Groups, Reading

ORDERED = ("year", "month", "week", "day", "hour", "minute", "second")

HALF = (1, 2)

HALVES = {"year": "P{}Y6M", "hour": "PT{}H30M", "minute": "PT{}M30S", "day": "P{}DT12H", "decade": "P{}5Y"}


def build_duration(g: Groups, ctx: Context) -> Reading | None:
    """So many of a unit, with a half where the words add one."""
    unit = str(g.get("unit"))
    count = count_of(g)
    if g.values.get("fraction", HALF) != HALF:  # 2 1/2 years; of other fractions nothing is made
        return None
    if "half" in g and isinstance(count, int) and unit in HALVES:
        return Reading("DURATION", HALVES[unit].format(count))
    if "half" in g and unit in ("month", "week"):
        return Reading("DURATION", length(f"{count}.5", unit))
    return Reading("DURATION", length(count, unit))


def build_compound(g: Groups, ctx: Context) -> Reading | None:
    """Lengths that are one: two years and three months (P2Y3M), 8 days 20 hours 50 minutes (P8DT20H50M)."""
    parts = [(g.get(f"unit{i}"), g.get(f"n{i}", 1)) for i in ("", "2", "3", "4", "5") if f"unit{i}" in g]
    units = [str(unit) for unit, _ in parts]
    if any(u not in ORDERED for u in units):
        return None
    ranks = [ORDERED.index(u) for u in units]
    if any(later <= earlier for earlier, later in pairwise(ranks)):
        return None
    written = [
        (u in CLOCK_UNITS, length(count_of(Groups({"n": n}, {})), u)) for u, (_, n) in zip(units, parts, strict=True)
    ]
    days = "".join(text.removeprefix("P") for clock, text in written if not clock)
    hours = "".join(text.removeprefix("PT") for clock, text in written if clock)
    return Reading("DURATION", f"P{days}" + (f"T{hours}" if hours else ""))


def build_unit_beside(g: Groups, ctx: Context) -> Reading | None:
    """One unit that is told by the date behind it: the day after Christmas, the week before Easter."""
    unit = str(g.get("unit"))
    return None if unit in CLOCK_UNITS else Reading("DURATION", length(1, unit), pending=True)


def build_half(g: Groups, ctx: Context) -> Reading | None:
    """Half a unit: P6M, PT30M."""
    value = {"year": "P6M", "hour": "PT30M", "minute": "PT30S", "day": "PT12H", "decade": "P5Y", "century": "P50Y"}
    found = value.get(str(g.get("unit")))
    return Reading("DURATION", found) if found else None


def build_word_length(g: Groups, ctx: Context) -> Reading | None:
    """A length that is one word of the table (zweijährig), whose value is the duration."""
    return Reading("DURATION", str(g.get("both")))


def build_weekday_part_set(g: Groups, ctx: Context) -> Reading | None:
    """A repeated weekday and part of day in one word, whose value is ``2EV``."""
    both = str(g.get("both"))
    return Reading("SET", f"XXXX-WXX-{both[0]}T{both[1:]}")


def build_set(g: Groups, ctx: Context) -> Reading | None:
    """A repeated time: every unit, every weekday, a word such as annually."""
    if "weekday" in g:
        part = g.text("part")
        return Reading("SET", f"XXXX-WXX-{g.get('weekday')}" + (f"T{part}" if part else ""))
    if "freq" in g:
        return Reading("SET", str(g.get("freq")))
    if "quarter" in g:
        return Reading("SET", f"XXXX-Q{g.get('quarter')}")
    if "part" in g:
        return Reading("SET", f"XXXX-XX-XXT{g.get('part')}")
    if "month" in g:
        return Reading("SET", f"XXXX-{int(g.get('month')):02d}")
    return Reading("SET", length(count_of(g), str(g.get("unit"))))
