"""Readings that belong together: a time and its day, a length and the date it counts from, the two ends of a range."""

import re
from functools import partial

import msgspec

from newsprism.annotate.timexes import build_times
from newsprism.annotate.timexes.language import Language
from newsprism.annotate.timexes.ranges import mended, says_no_half
from newsprism.annotate.timexes.reading import Reading
from newsprism.annotate.timexes.story import NEAR, Found, Story
from newsprism.annotate.timexes.sums import Place, summed
from newsprism.annotate.timexes.tense import TenseFinder

GAP = re.compile(r"\w+|[^\w\s]")


def settle(text: str, found: list[Found], lang: Language, story: Story, tense: TenseFinder) -> list[Found]:
    """The expressions of one sentence with each day's times, sums and ranges made one; times alone get their day."""
    joined = _summed(text, _joined(text, found, lang), lang)
    return [_settled(f, story) for f in _ranged(text, joined, lang, story, tense)]


def _summed(text: str, found: list[Found], lang: Language) -> list[Found]:
    """Make one date of a length and the date it counts from; a length that only waited for one goes."""
    out: list[Found] = []
    for item in found:
        left = out[-1] if out else None
        both = left and summed(text, Place(*_fields(left)), Place(*_fields(item)), lang)
        if left and both:
            out[-1] = Found(left.start, item.end, both)
        else:
            out.append(item)
    return [f for f in out if not f.reading.pending]


def _fields(found: Found) -> tuple[int, int, Reading]:
    return found.start, found.end, found.reading


def _ranged(text: str, found: list[Found], lang: Language, story: Story, tense: TenseFinder) -> list[Found]:
    """Let the two ends of each range agree on what only one of them says."""
    for i in range(len(found) - 1):
        one, two = ((f.start, f.end, f.reading) for f in found[i : i + 2])
        both = mended(text, one, two, lang, until=partial(_past_ends, story, tense, *one[:2]))
        if both is not None:
            found[i] = Found(*one[:2], both[0])
            found[i + 1] = Found(*two[:2], both[1])
    return found


def _past_ends(story: Story, tense: TenseFinder, start: int, end: int) -> str | None:
    """The anchor's day where the words around tell of the past."""
    told = story.anchor is not None and tense.at(start, end) == "past"
    return story.anchor.day.isoformat() if told and story.anchor else None


def _joined(text: str, found: list[Found], lang: Language) -> list[Found]:
    """Make one expression of a time and the day beside it: "10 p.m. Wednesday"."""
    out: list[Found] = []
    for item in found:
        if out and _belong(text, out[-1], item, lang):
            out[-1] = _join(text, out[-1], item, lang)
        else:
            out.append(item)
    return out


def _belong(text: str, left: Found, right: Found, lang: Language) -> bool:
    one_day, one_clock = _is_day(left) != _is_day(right), _is_clock(left) != _is_clock(right)
    if not (one_clock and (one_day or _is_day_part(left) or _is_day_part(right))):
        return False
    gap = text[left.end : right.start].lower()
    return len(gap) < 20 and (not gap.strip() or tuple(GAP.findall(gap)) in lang.joints)


def _is_day(found: Found) -> bool:
    return found.reading.type == "DATE" and (
        (found.reading.period is not None and found.reading.period.unit == "day")
        or found.reading.value.startswith("XXXX-WXX-")
    )


def _is_clock(found: Found) -> bool:
    return found.reading.clock is not None and found.reading.value.startswith(build_times.ANY_DAY)


def _is_day_part(found: Found) -> bool:
    """Whether it is the morning or evening of a day that is known: Monday evening."""
    reading = found.reading
    return reading.period is not None and not _is_clock(found) and (reading.clock or "")[1:] in build_times.PARTS


def _join(text: str, left: Found, right: Found, lang: Language) -> Found:
    if _is_day_part(left) or _is_day_part(right):
        day, time = (left, right) if _is_day_part(left) else (right, left)
        clock = time.reading.clock or ""
        open_half = says_no_half(text[time.start : time.end], lang)
        joined = (build_times.in_part if open_half else build_times.at_clock)(day.reading, clock)
        return Found(left.start, right.end, msgspec.structs.replace(joined, relative=day.reading.relative))
    day, time = (left, right) if _is_day(left) else (right, left)
    clock = time.reading.clock or ""
    if day.reading.period is None:
        joined = Reading("TIME", day.reading.value + clock, clock=clock, relative=True)
    else:
        joined = build_times.on_day(day.reading.period, clock, minutes=1)
        joined = build_times.either_half(joined) if time.reading.either else joined
    return Found(left.start, right.end, msgspec.structs.replace(joined, relative=day.reading.relative))


def _settled(found: Found, story: Story) -> Found:
    """Give a time that stands alone the day named shortly before, else the day of the anchor."""
    if not _is_clock(found):
        return found
    day = (
        story.last_day
        if 0 <= found.start - story.day_at <= NEAR
        else (story.anchor.now("day") if story.anchor else None)
    )
    settled = build_times.on_day(day, found.reading.clock or "", minutes=1)
    return Found(found.start, found.end, build_times.either_half(settled) if found.reading.either else settled)
