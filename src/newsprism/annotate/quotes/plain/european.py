"""Attribution in languages with clauses as in German, French, Spanish, Russian and Ukrainian."""

from collections.abc import Iterator

import msgspec

from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.plain.table import Table
from newsprism.annotate.quotes.plain.units import DASHES, Unit
from newsprism.annotate.quotes.plain.words import Cue, Word, cues, words
from newsprism.model.spans import Span

QUOTED = "\ufffc"
JOINS = " -‑’'\xa0"
NEAR = 8
"""Words between a cue and the quoted words that it governs, at most."""
LABEL = 7
"""Words of the longest "Name, office:" before a quotation."""
SURE, LIKELY = 0.9, 0.75
"""Scores: a quotation in marks beside its cue, and a clause."""


class Scene(msgspec.Struct, frozen=True):
    """One sentence and what the rules look at."""

    text: str
    unit: Unit
    table: Table
    words: list[Word]
    cues: list[Cue]

    def after(self, index: int) -> str:
        """The text between word ``index`` and the next word, or the end of the unit."""
        if index + 1 < len(self.words):
            return self.words[index + 1].gap
        rest = self.text[self.words[index].end : self.unit.end]
        return QUOTED if self.unit.quoted and self.unit.quoted[-1].start >= self.words[index].end else rest


def find(text: str, unit: Unit, table: Table) -> Found | None:
    """The attribution of one sentence, if it has one."""
    found = words(text, unit)
    scene = Scene(text, unit, table, found, cues(found, table.forces))
    for rule in (_label, _quoted_with_cue, _as, _according, _content_first, _clause, _phrase):
        result = rule(scene)
        if result is not None:
            return result
    return None


def _label(scene: Scene) -> Found | None:
    """``Name, office: "..."`` with no verb."""
    quoted = scene.unit.quoted
    if not quoted or scene.cues or len(quoted) > 1 or not scene.words:
        return None
    before = scene.text[scene.unit.start : quoted[0].start].rstrip()
    if not before.endswith(":") or not before[:1].isupper() or len(scene.words) > LABEL:
        return None
    if scene.words[-1].start > quoted[0].start:
        return None
    return Found((quoted[0].span,), None, Span(scene.unit.start, scene.words[-1].end), score=LIKELY)


def _quoted_with_cue(scene: Scene) -> Found | None:
    """Quotations right before or after a cue, and those that go on after it."""
    for cue in scene.cues:
        before = scene.words[_first(scene, cue)].gap
        if QUOTED in before and not before.rpartition(QUOTED)[2].strip(" ,.\xa0\t" + DASHES):
            return _with_quotations(scene, cue, inverted=True)
        if ":" in scene.after(cue.last) and QUOTED in scene.after(cue.last):
            return _with_quotations(scene, cue, inverted=False)
        if _colon_later(scene, cue):
            return _with_quotations(scene, cue, inverted=False)
    return _after_quote(scene)


def _colon_later(scene: Scene, cue: Cue) -> bool:
    """``cue ... : "..."`` with a few words between."""
    return any(
        ":" in scene.after(i) and QUOTED in scene.after(i)
        for i in range(cue.last, min(cue.last + NEAR, len(scene.words)))
    )


def _after_quote(scene: Scene) -> Found | None:
    """Words that report only right after a quotation: German "so der Sprecher"."""
    for i, word in enumerate(scene.words):
        if word.low in scene.table.after_quote and QUOTED in word.gap and i + 1 < len(scene.words):
            return _with_quotations(scene, Cue(i, i, "said"), inverted=True)
    return None


def _with_quotations(scene: Scene, cue: Cue, *, inverted: bool) -> Found:
    return Found(
        content=tuple(region.span for region in scene.unit.quoted),
        cue=_cue_span(scene, cue),
        source=_follows(scene, cue) if inverted else _subject(scene, cue),
        score=SURE,
    )


def _as(scene: Scene) -> Found | None:
    """``As SOURCE CUE, CONTENT``."""
    if not scene.words or scene.words[0].low not in scene.table.as_:
        return None
    comma = next((i for i in range(len(scene.words)) if "," in scene.after(i)), None)
    cue = next((c for c in scene.cues if comma is not None and c.last <= comma), None)
    if comma is None or cue is None or comma + 1 >= len(scene.words):
        return None
    others = [i for i in range(1, comma + 1) if not cue.first <= i <= cue.last]
    source = Span(scene.words[others[0]].start, scene.words[others[-1]].end) if others else None
    content = Span(scene.words[comma + 1].start, scene.unit.end)
    return Found((content,), _cue_span(scene, cue), source, score=LIKELY)


def _according(scene: Scene) -> Found | None:
    """``According to SOURCE, CONTENT`` and ``CONTENT, according to SOURCE``."""
    for first in range(len(scene.words)):
        last = _phrase_end(scene, first)
        if last is None or last + 1 >= len(scene.words):
            continue
        end = _name_end(scene, last + 1)
        source = Span(scene.words[last + 1].start, scene.words[end].end)
        content = _rest(scene, first, end)
        if content:
            cue = Span(scene.words[first].start, scene.words[last].end)
            return Found(content, cue, source, score=LIKELY)
    return None


def _phrase_end(scene: Scene, first: int) -> int | None:
    start = scene.words[first].start
    for phrase in scene.table.according:
        if scene.text[start : start + len(phrase)].lower() == phrase:
            last = first
            while scene.words[last].end < start + len(phrase) and last + 1 < len(scene.words):
                last += 1
            return last if scene.words[last].end == start + len(phrase) else None
    return None


def _name_end(scene: Scene, first: int) -> int:
    """The last word of the source: up to a comma, or in German to the last noun of its phrase."""
    last, noun = first, False
    for i in range(first, min(first + NEAR, len(scene.words))):
        word = scene.words[i]
        if i > first and word.gap.strip(JOINS):
            break
        capital = scene.text[word.start].isupper()
        if scene.table.free_clause and noun and not capital and word.low not in scene.table.links:
            break
        if word.low in scene.table.begins and i > first and scene.text[scene.words[i - 1].start].isupper():
            break
        noun = noun or capital
        last = i
    return last


def _rest(scene: Scene, first: int, last: int) -> tuple[Span, ...]:
    """The unit without the words ``first`` to ``last``, which must stand at its edge or between its words."""
    before = Span(scene.unit.start, scene.words[first - 1].end) if first else None
    after = Span(scene.words[last + 1].start, scene.unit.end) if last + 1 < len(scene.words) else None
    if before and after and "," in scene.after(last):
        after = None
    return tuple(s for s in (before, after) if s is not None)


def _content_first(scene: Scene) -> Found | None:
    """``CONTENT, CUE SOURCE``: the cue is the first word after a comma or a dash."""
    for cue in scene.cues:
        first = _first(scene, cue)
        gap = scene.words[first].gap
        if first < 2 or not ("," in gap or any(d in gap for d in DASHES)) or QUOTED in gap:
            continue
        source = _follows(scene, cue)
        if source is None or scene.after(cue.last).strip():
            continue
        content = Span(scene.unit.start, scene.words[first - 1].end)
        return Found((content,), _cue_span(scene, cue), source, score=LIKELY)
    return None


def _clause(scene: Scene) -> Found | None:
    """``SOURCE CUE that CONTENT``; where clauses stand free (German) a comma alone will do."""
    for cue in scene.cues:
        for i in range(cue.last + 1, min(cue.last + NEAR, len(scene.words))):
            if _opens_clause(scene, cue, i):
                content = Span(scene.words[i].start, scene.unit.end)
                return Found((content,), _cue_span(scene, cue), _subject(scene, cue), score=LIKELY)
    return None


def _opens_clause(scene: Scene, cue: Cue, i: int) -> bool:
    table, word = scene.table, scene.words[i]
    if QUOTED in word.gap:
        return False
    comma = "," in word.gap
    if word.low in table.conjunctions and (comma or table.order == "subject-first"):
        return True
    if not comma and (word.low in table.infinitives or word.low in table.complements):
        return QUOTED not in scene.after(i)
    if (
        i == cue.last + 1
        and not word.gap.strip()
        and table.infinitive_ends
        and word.low.endswith(table.infinitive_ends)
    ):
        return True
    free = table.free_clause or table.order == "free"
    if cue.first == 1 and scene.words[0].low in table.pointing:
        return False
    if comma and any(w.low in table.reported_mood for w in scene.words[i + 1 :]):
        return True
    return comma and free and word.low not in table.not_content and len(scene.words) - i > 2


def _phrase(scene: Scene) -> Found | None:
    """``SOURCE CUE ... "a few words"``: quoted words that a cue governs from some words away."""
    for cue in scene.cues:
        for region in scene.unit.quoted:
            between = sum(scene.words[cue.last].end < w.start < region.start for w in scene.words)
            if region.start > scene.words[cue.last].end and between <= NEAR:
                return Found((region.span,), _cue_span(scene, cue), _subject(scene, cue), score=LIKELY)
    return None


def _first(scene: Scene, cue: Cue) -> int:
    """The first word of the cue with its auxiliaries."""
    first = cue.first
    while (
        first > 0 and scene.words[first - 1].low in scene.table.auxiliaries and not scene.words[first].gap.strip(" ’'")
    ):
        first -= 1
    return first


def _cue_span(scene: Scene, cue: Cue) -> Span:
    return Span(scene.words[cue.first].start, scene.words[cue.last].end)


def _follows(scene: Scene, cue: Cue) -> Span | None:
    """The words after the cue, up to punctuation or a word that begins another phrase."""
    return _run(scene, list(_until_stop(scene, cue.last + 1)))


def _until_stop(scene: Scene, first: int) -> Iterator[int]:
    begun = False
    for i in range(first, min(first + NEAR, len(scene.words))):
        word = scene.words[i]
        if word.gap.strip(JOINS) or (begun and word.low in scene.table.stops) or _is_part(scene, i):
            return
        if word.low in scene.table.skip:
            continue
        begun = True
        yield i


def _is_part(scene: Scene, i: int) -> bool:
    """Whether the word is the prefix that a separable verb leaves at the end of its clause."""
    last = i + 1 == len(scene.words)
    return scene.words[i].low in scene.table.parts and (last or scene.after(i).strip() in (",", ":", QUOTED))


def _subject(scene: Scene, cue: Cue) -> Span | None:
    """The words before the cue in its clause; those after it where an adverbial opens the sentence."""
    first = _first(scene, cue)
    start = first
    while start > 0 and not any(mark in scene.words[start].gap for mark in (",", ";", QUOTED, ":")):
        start -= 1
    if start == first or scene.words[start].low in scene.table.stops:
        return _follows(scene, cue) or (_run(scene, list(range(start, first))) if start < first else None)
    return _run(scene, list(range(start, first)))


def _run(scene: Scene, indices: list[int]) -> Span | None:
    return Span(scene.words[indices[0]].start, scene.words[indices[-1]].end) if indices else None
