"""Attribution in Chinese: no spaces, no endings; the cue stands after the speaker, before or after the words."""

from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.plain.table import Table
from newsprism.annotate.quotes.plain.units import Unit
from newsprism.model.spans import Span

PAUSES = "，,：:、；; "
SPEAKER = 24
"""Code points of the longest speaker."""
SURE, LIKELY = 0.9, 0.75


def find(text: str, unit: Unit, table: Table) -> Found | None:
    """The attribution of one sentence, if it has one."""
    return _according(text, unit, table) or _with_cue(text, unit, table) or _label(text, unit)


def _according(text: str, unit: Unit, table: Table) -> Found | None:
    """``据 SOURCE (消息)，CONTENT``."""
    opener = next((p for p in sorted(table.according, key=len, reverse=True) if text.startswith(p, unit.start)), None)
    comma = text.find("，", unit.start, min(unit.end, unit.start + 2 * SPEAKER))
    if opener is None or comma < 0:
        return None
    start = unit.start + len(opener)
    end = comma - max((len(e) for e in table.according_ends if text.endswith(e, start, comma)), default=0)
    if end <= start or comma + 1 >= unit.end:
        return None
    return Found((Span(comma + 1, unit.end),), Span(unit.start, start), Span(start, end), score=LIKELY)


def _label(text: str, unit: Unit) -> Found | None:
    """``NAME：“...”`` without a verb."""
    if not unit.quoted or text[unit.quoted[0].start - 1 : unit.quoted[0].start] not in ("：", ":"):
        return None
    source = Span(unit.start, unit.quoted[0].start - 1)
    if not 1 < source.end - source.start <= SPEAKER or any(p in source.of(text) for p in PAUSES):
        return None
    return Found((unit.quoted[0].span,), None, source, score=LIKELY)


def _with_cue(text: str, unit: Unit, table: Table) -> Found | None:
    for cue in _cues(text, unit, table):
        found = _quoted(text, unit, cue, table) if unit.quoted else _clause(text, unit, cue, table)
        if found is not None:
            return found
    return None


def _cues(text: str, unit: Unit, table: Table) -> list[Span]:
    """The cues outside quotations, in text order, longest first; those inside another word are left out."""
    blocked = [Span(i, i + len(w)) for w in table.not_cues for i in _places(text, w, unit.start, unit.end)]
    out: list[Span] = []
    for stretch in unit.outside():
        spans = [Span(i, i + len(c)) for c in table.forces for i in _places(text, c, stretch.start, stretch.end)]
        for span in sorted(spans, key=lambda s: (s.start, -s.end)):
            if not any(b.holds(span) for b in blocked) and not (out and out[-1].overlaps(span)):
                out.append(span)
    return out


def _places(text: str, word: str, start: int, end: int) -> list[int]:
    out: list[int] = []
    place = text.find(word, start, end)
    while place >= 0:
        out.append(place)
        place = text.find(word, place + 1, end)
    return out


def _speaker(text: str, start: int, cue: Span, table: Table) -> Span | None:
    """What stands between the last pause and the cue, less a word of time."""
    place = cue.start
    while place > start and text[place - 1] not in PAUSES:
        place -= 1
    end = cue.start
    for time in table.times:
        end = end - len(time) if text.endswith(time, place, end) else end
        place = place + len(time) if text.startswith(time, place, end) else place
    return Span(place, end) if 0 < end - place <= SPEAKER else None


def _quoted(text: str, unit: Unit, cue: Span, table: Table) -> Found | None:
    """Quotations after the cue, or before its speaker."""
    start = max([r.end for r in unit.quoted if r.end <= cue.start], default=unit.start)
    source = _speaker(text, start, cue, table)
    if source is None:
        return None
    if start > unit.start and source.start - start > 1:
        return None
    return Found(tuple(r.span for r in unit.quoted), cue, source, score=SURE)


def _clause(text: str, unit: Unit, cue: Span, table: Table) -> Found | None:
    """``SPEAKER CUE，CONTENT``; some verbs take their content without a pause."""
    source = _speaker(text, unit.start, cue, table)
    pause = text[cue.end : cue.end + 1] in tuple("，,：:")
    start = cue.end + pause
    if source is None or unit.end - start < 3 or not (pause or cue.of(text) in table.transitive):
        return None
    return Found((Span(start, unit.end),), cue, source, score=LIKELY)
