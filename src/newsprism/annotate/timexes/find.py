"""Runs a language's rules over one sentence and settles which of the overlapping matches stand."""

from collections.abc import Callable
from functools import partial
from heapq import heapify, heappop, heappush
from typing import Any

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
from newsprism.annotate.timexes.joining import settle
from newsprism.annotate.timexes.language import Language, Rule
from newsprism.annotate.timexes.lexer import Tokens, lex
from newsprism.annotate.timexes.names import is_name
from newsprism.annotate.timexes.reading import Context, Groups, Reading
from newsprism.annotate.timexes.story import Found, Story
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

BESIDE = 12
"""Code points between the two ends of a range (3 to 5 March); the second takes what it lacks from the first."""


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
    return settle(text, taken, lang, story, tense)


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
