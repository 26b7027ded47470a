"""Runs a language's rules over one sentence and settles which of the overlapping matches stand."""

import re
from collections.abc import Callable
from functools import partial
from heapq import heapify, heappop, heappush
from typing import Any

import msgspec

from newsprism.annotate.timexes import (
    build_counted,
    build_dates,
    build_durations,
    build_feasts,
    build_relative,
    build_spans,
    build_times,
    build_weekdays,
    lunar,
)
from newsprism.annotate.timexes.language import Language, Rule
from newsprism.annotate.timexes.lexer import Tokens, lex
from newsprism.annotate.timexes.names import is_name
from newsprism.annotate.timexes.periods import Period
from newsprism.annotate.timexes.ranges import mended, says_no_half
from newsprism.annotate.timexes.reading import Anchor, Context, Groups, Reading
from newsprism.annotate.timexes.sums import Place, summed
from newsprism.annotate.timexes.tense import TenseFinder

Candidate = tuple[int, int, int, Any]
Builder = Callable[[Groups, Context], Reading | None]

BUILDERS: dict[str, Builder] = {
    "calendar": build_dates.build_calendar,
    "weekday": build_weekdays.build_weekday,
    "wdago": build_weekdays.build_weekdays_ago,
    "relwd": build_weekdays.build_relative_weekday,
    "wdpart": build_weekdays.build_weekday_part,
    "quarterended": build_dates.build_quarter_ended,
    "full": build_dates.build_full,
    "pair": build_dates.build_pair,
    "spread": build_spans.build_spread,
    "holiday": build_feasts.build_holiday,
    "decade": build_spans.build_decade,
    "decadewords": build_spans.build_decade_words,
    "era": build_spans.build_era,
    "centannees": build_spans.build_century_decade,
    "annees": build_spans.build_decade_years,
    "century": build_spans.build_century,
    "years": build_spans.build_years,
    "bc": build_spans.build_bc,
    "fiscal": build_spans.build_fiscal,
    "icon": build_spans.build_icon,
    "sameyear": build_spans.build_same_year,
    "feastmonth": build_feasts.build_feast_month,
    "weekend": build_weekdays.build_weekend,
    "dayof": build_feasts.build_day_of,
    "deictic": build_relative.build_deictic,
    "storypart": build_relative.build_story_part,
    "shift": build_relative.build_shift,
    "same": build_relative.build_same,
    "weekof": build_feasts.build_week_of,
    "weekwith": build_feasts.build_week_with,
    "spreadto": build_spans.build_spread_to,
    "ago": build_relative.build_ago,
    "lengthago": build_relative.build_length_ago,
    "compoundago": build_relative.build_compound_ago,
    "ahead": build_relative.build_ahead,
    "window": build_relative.build_window,
    "ref": build_relative.build_reference,
    "duration": build_durations.build_duration,
    "compound": build_durations.build_compound,
    "firstlast": build_counted.build_first_last,
    "months": build_counted.build_months,
    "nightto": build_counted.build_night_to,
    "spelledyear": build_counted.build_spelled_year,
    "monthhalf": build_counted.build_month_half,
    "halfago": build_counted.build_half_ago,
    "lunar": lunar.build_lunar,
    "half": build_durations.build_half,
    "beside": build_durations.build_unit_beside,
    "set": build_durations.build_set,
    "wdset": build_durations.build_weekday_part_set,
    "adjlength": build_durations.build_word_length,
    "clock": build_times.build_clock,
    "part": build_times.build_part_of_day,
}
NEAR = 200
"""Code points within which a time without a day belongs to the day named before it, some two sentences."""

BESIDE = 12
"""Code points between the two ends of a range (3 to 5 March); the second takes what it lacks from the first."""

GAP = re.compile(r"\w+|[^\w\s]")


class Found(msgspec.Struct, frozen=True):
    """A reading and its place in the text."""

    start: int
    end: int
    reading: Reading


class Story:
    """What the text has named so far, which narrative expressions count from."""

    def __init__(self, anchor: Anchor | None) -> None:
        self.anchor = anchor
        self.last: Period | None = None
        self.last_day: Period | None = None
        self.quarter: Period | None = None
        self.day_at = -NEAR - 1
        self.ended = -NEAR
        self.named: set[str] = set()

    def _is_reported_on(self, quarter: Period) -> bool:
        """Whether results are told of it: of the ended ones the latest, for the others are what it is compared with."""
        now = self.anchor.now("quarter") if self.anchor else None
        if self.quarter is None or (now is not None and self.quarter >= now):
            return True
        return self.quarter < quarter and (now is None or quarter < now)

    def note(self, reading: Reading, at: int, end: int, *, aside: bool) -> None:
        """Remember the period of a date that was just read; a comparison ("from a year earlier") is an aside."""
        if reading.period is None or aside:
            return
        self.ended = end
        if reading.period.unit == "quarter" and self._is_reported_on(reading.period):
            self.quarter = reading.period
        self.last = reading.period
        if reading.period.unit == "day":
            self.last_day = reading.period
            self.day_at = at


def find(text: str, start: int, end: int, lang: Language, story: Story, tense: TenseFinder) -> list[Found]:
    """The expressions of one sentence, in order, none overlapping; the story goes on from them."""
    tokens = lex(text, start, end, lang)
    classes = tokens.classes
    queue = _candidates(classes, lang)
    heapify(queue)
    taken: list[Found] = []
    at = 0
    while queue:
        first, negative_last, i, m = heappop(queue)
        if first < at:
            _again(queue, classes, at, -negative_last, i, lang)
            continue
        begin, stop = tokens.starts[first], tokens.ends[-negative_last - 1]
        if first + 2 >= -negative_last and is_name(text, start, end, begin, stop, lang, story.named):
            at = -negative_last
            continue
        reading = _read(m, tokens, lang.rules[i], story, begin, stop, tense)
        if reading is None:
            continue
        at = -negative_last
        story.note(reading, begin, stop, aside="compare" in lang.rules[i].args)
        taken.append(Found(begin, stop, reading))
    joined = _summed(text, _joined(text, taken, lang), lang)
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


def _read(
    m: Any, tokens: Tokens, rule: Rule, story: Story, begin: int, stop: int, tense: TenseFinder
) -> Reading | None:
    beside = story.last if 0 <= begin - story.ended <= BESIDE else None
    at, firm = partial(tense.at, begin, stop), partial(tense.firm, begin, stop)
    context = Context(story.anchor, story.last, story.last_day, story.quarter, beside, at, firm)
    return BUILDERS[rule.build](Groups(_groups(m, tokens), rule.args), context)


def _candidates(classes: str, lang: Language) -> list[Candidate]:
    """Every match of every rule whose class stands in the sentence; they sort leftmost first, then longest."""
    wanted = {i for char in set(classes) for i in lang.by_class.get(char, ())}
    return [
        (m.start(), -m.end(), i, m)
        for i in wanted
        for m in lang.rules[i].pattern.finditer(classes)
        if m.end() > m.start()
    ]


def _again(queue: list[Candidate], classes: str, at: int, last: int, i: int, lang: Language) -> None:
    """Try a rule anew behind the expression that took the first words of its match."""
    if last <= at:
        return
    m = lang.rules[i].pattern.search(classes, at)
    if m is not None and m.start() < last and m.end() > m.start():
        heappush(queue, (m.start(), -m.end(), i, m))


def _groups(m: Any, tokens: Tokens) -> dict[str, Any]:
    return {k: tokens.values[m.start(k)] for k, v in m.groupdict().items() if v}


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
