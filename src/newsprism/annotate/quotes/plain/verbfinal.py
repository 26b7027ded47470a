"""Attribution in Korean and Japanese: topic first, a particle after the words reported, the cue last."""

from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.plain.table import Table
from newsprism.annotate.quotes.plain.units import Unit
from newsprism.model.spans import Span

SPACES = " 、,，\u3000"
LABEL = 30
"""Code points of the longest name and office before a colon."""
SURE, LIKELY = 0.9, 0.75


def find(text: str, unit: Unit, table: Table) -> Found | None:
    """The attribution of one sentence, if it has one."""
    return _reported_by(text, unit, table) or _label(text, unit) or _with_cue(text, unit, table)


def _reported_by(text: str, unit: Unit, table: Table) -> Found | None:
    """``SOURCE によると CONTENT``, ``SOURCE에 따르면 CONTENT``."""
    for marker in table.reported_by:
        place = text.find(marker, unit.start, unit.end)
        if place > unit.start:
            start = _skip(text, place + len(marker), unit.end)
            if start < unit.end:
                cue = Span(place, place + len(marker))
                return Found((Span(start, unit.end),), cue, Span(unit.start, place), score=LIKELY)
    return None


def _label(text: str, unit: Unit) -> Found | None:
    """``NAME: "..."``."""
    if not unit.quoted or unit.quoted[0].end < unit.end:
        return None
    before = text[unit.start : unit.quoted[0].start].rstrip()
    if not before.endswith((":", "：")) or len(before) > LABEL:
        return None
    source = Span(unit.start, unit.start + len(before) - 1)
    return Found((unit.quoted[0].span,), None, source, score=LIKELY)


def _with_cue(text: str, unit: Unit, table: Table) -> Found | None:
    cue = _last_cue(text, unit, table)
    if cue is None:
        return None
    for region in reversed(unit.quoted):
        if region.end <= cue.start and _particle(text, region.end, table) > region.end:
            return Found((region.span,), cue, _topic_around(text, unit, region.span, cue, table), score=SURE)
    return None if unit.quoted else _indirect(text, unit, cue, table)


def _last_cue(text: str, unit: Unit, table: Table) -> Span | None:
    """The last cue of the sentence, to the end of its word."""
    tail = list(unit.outside())[-1:]
    found: Span | None = None
    for stretch in tail:
        for stem in table.forces:
            place = text.rfind(stem, stretch.start, stretch.end)
            if place >= 0 and (found is None or (place + len(stem), len(stem)) > (found.end, found.end - found.start)):
                found = Span(place, place + len(stem))
    return Span(found.start, tail[0].end) if found and tail[0].end - found.start <= 12 else None


def _particle(text: str, place: int, table: Table) -> int:
    """The end of the particle that closes reported words at ``place``; ``place`` itself where there is none."""
    return max((place + len(p) for p in table.quotatives if text.startswith(p, place)), default=place)


def _topic_around(text: str, unit: Unit, content: Span, cue: Span, table: Table) -> Span | None:
    """The topic before the content, or between it and the cue."""
    before = _topic(text, unit.start, content.start, table)
    return before or _topic(text, _particle(text, content.end, table), cue.start, table)


def _topic(text: str, start: int, end: int, table: Table) -> Span | None:
    """The words up to the first topic particle that ends a word."""
    start = _skip(text, start, end)
    for place in range(start + 1, end):
        for particle in table.topics:
            stop = place + len(particle)
            if stop <= end and text.startswith(particle, place) and _word_ends(text, stop, end):
                return Span(start, stop)
    return None


def _word_ends(text: str, place: int, end: int) -> bool:
    """Whether a word may end at ``place``: before a space in Korean, anywhere in Japanese."""
    return place >= end or text[place] in SPACES or not "가" <= text[place] <= "힣"


def _indirect(text: str, unit: Unit, cue: Span, table: Table) -> Found | None:
    """``TOPIC CONTENT particle CUE`` without quotation marks."""
    topic = _topic(text, unit.start, cue.start, table)
    if topic is None:
        return None
    end = cue.start
    while end > topic.end and text[end - 1] in SPACES:
        end -= 1
    closing = max(
        (p for p in (*table.quotatives, *table.nominals) if text.endswith(p, topic.end, end)), key=len, default=""
    )
    start = _skip(text, topic.end, end)
    stop = end - _outside(closing)
    if not closing or stop - start < 2:
        return None
    return Found((Span(start, stop),), cue, topic, score=LIKELY)


def _outside(closing: str) -> int:
    """How much of the closing particle is not of the content: the copula and 「こと」 are."""
    return 1 if closing in ("이라고", "라고", "ことを") else len(closing)


def _skip(text: str, place: int, end: int) -> int:
    while place < end and text[place] in SPACES:
        place += 1
    return place
