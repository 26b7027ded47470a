"""Statements: one assertion each, with the one who answers for it.

A sentence in the outlet's voice is a statement of the outlet; the content of an attribution is one of its speaker, and
the sentence around it counts only for what it says beyond "X said". Long sentences are cut between coordinated main
clauses where the parse makes that safe. All spans are verbatim.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from newsprism.annotate.clauses import Words, clauses, finite_verbs, trimmed
from newsprism.annotate.document import Document
from newsprism.annotate.factuality import CERTAIN, Mood, assertion_mood, surface_mood, weakest
from newsprism.model.layers import Event, Quantity, Quote, Sentence, Statement, Timex
from newsprism.model.spans import Span

ASSERTING = frozenset({"body", "list", "table", "caption", "headline"})
CLAIMING = frozenset({"claim", "claimed", "allege", "alleged", "accuse", "accused", "purport", "purported"})
DENYING = frozenset({"deny", "denied", "refute", "refuted", "reject", "rejected", "dismiss", "dismissed"})


class _Draft(msgspec.Struct, frozen=True):
    spans: tuple[Span, ...]
    sentence: int
    mood: Mood
    holder: str | None = None
    quote_id: str | None = None


def statements(
    document: Document,
    quotes: Sequence[Quote],
    timexes: Sequence[Timex],
    quantities: Sequence[Quantity],
    events: Sequence[Event],
) -> tuple[Statement, ...]:
    """The statements of an article in text order, ids ``s1``, ``s2``, ...

    Args:
        document: the article; without a parse, sentences stay whole and the cues are those of its language's table.
        quotes: its attributions; each gives a statement for every sentence of its content, held by its first actor.
        timexes, quantities, events: linked by id to every statement whose spans hold them.

    ``holder`` is ``None`` for the outlet's voice, and where ``quote_id`` is set for a speaker that is not known.
    """
    words = Words.of(document.parse, document.tree)
    sentences = list(enumerate(document.sentences))
    drafts = list(_quoted(document, words, quotes, sentences))
    attributed = _by_sentence(quotes, sentences)
    for number, sentence in sentences:
        if sentence.section in ASSERTING:
            drafts.extend(_own(document, words, number, sentence, attributed.get(number, [])))
    drafts.sort(key=lambda d: (d.spans[0].start, d.quote_id or "", d.spans[-1].end))
    links = _Links.of(timexes, quantities, events)
    kept = (d for d in drafts if words is None or _asserts(words, d, links))
    return tuple(_statement(n, draft, links) for n, draft in enumerate(kept, 1))


def _quoted(
    document: Document, words: Words | None, quotes: Sequence[Quote], sentences: list[tuple[int, Sentence]]
) -> Iterator[_Draft]:
    """A statement for every sentence of every quote's content."""
    for quote in quotes:
        for number, spans in _per_sentence(quote.content, sentences):
            holder = quote.actor_ids[0] if quote.actor_ids else None
            if words is not None and _is_fragment(words, quote, spans):
                continue
            yield _Draft(spans, number, _mood_of_content(document, words, spans, quote.force), holder, quote.id)


def _per_sentence(
    content: Iterable[Span], sentences: list[tuple[int, Sentence]]
) -> Iterator[tuple[int, tuple[Span, ...]]]:
    """The pieces of a content, cut at the borders of sentences and grouped by them."""
    pieces: dict[int, list[Span]] = {}
    for span in content:
        for number in _range(sentences, span):
            sentence = sentences[number][1]
            pieces.setdefault(number, []).append(Span(max(span.start, sentence.start), min(span.end, sentence.end)))
    yield from ((number, tuple(spans)) for number, spans in pieces.items())


def _range(sentences: list[tuple[int, Sentence]], span: Span) -> Iterator[int]:
    """The numbers of the sentences that a span touches; found by halving, so that long articles stay cheap."""
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if sentences[middle][1].end <= span.start else (low, middle)
    while low < len(sentences) and sentences[low][1].start < span.end:
        yield low
        low += 1


def _by_sentence(quotes: Sequence[Quote], sentences: list[tuple[int, Sentence]]) -> dict[int, list[Quote]]:
    found: dict[int, list[Quote]] = {}
    for quote in quotes:
        parts = [*quote.content, *(s for s in (quote.cue, quote.speaker) if s)]
        for number in dict.fromkeys(n for part in parts for n in _range(sentences, part)):
            found.setdefault(number, []).append(quote)
    return found


def _own(
    document: Document, words: Words | None, number: int, sentence: Sentence, quotes: list[Quote]
) -> Iterator[_Draft]:
    """What a sentence asserts in the outlet's voice."""
    if words is None:
        if not _covered(sentence.span, quotes):
            yield _Draft((sentence.span,), number, surface_mood(sentence.span.of(document.text), document.lang))
        return
    for clause in clauses(words, document.text, sentence.span):
        broken = next((q for q in quotes if _breaks(words, q, clause)), None)
        spans = (clause,) if broken else _beside(document.text, words, clause, quotes)
        if spans:
            holder = broken.actor_ids[0] if broken and broken.actor_ids else None
            how = _mood_of_clause(words, spans, said=broken is not None)
            yield _Draft(spans, number, how, holder, broken.id if broken else None)


def _is_fragment(words: Words, quote: Quote, spans: tuple[Span, ...]) -> bool:
    """Whether a quote's words are no assertion by themselves ("called it a “precious asset”"): the clause around them
    is then the statement, and its holder the speaker."""
    around = quote.cue is not None and not any(s.overlaps(quote.cue) for s in spans)
    return around and not any(any(finite_verbs(words, s)) for s in spans)


def _breaks(words: Words, quote: Quote, clause: Span) -> bool:
    """Whether a broken quotation and its cue both stand in the clause."""
    inside = tuple(c for c in quote.content if clause.holds(c))
    cue = quote.cue is not None and clause.holds(quote.cue)
    return bool(inside) and cue and _is_fragment(words, quote, inside)


def _covered(span: Span, quotes: list[Quote]) -> bool:
    """Whether attributions touch at least half of a sentence, which then asserts nothing else (no parse to tell)."""
    parts = [p for q in quotes for p in (*q.content, *(s for s in (q.cue, q.speaker) if s)) if p.overlaps(span)]
    return 2 * sum(min(p.end, span.end) - max(p.start, span.start) for p in parts) >= span.end - span.start


def _beside(text: str, words: Words, clause: Span, quotes: list[Quote]) -> tuple[Span, ...]:
    """The parts of a clause that assert something outside the attributions; all of it where there are none."""
    touching = [q for q in quotes if any(p.overlaps(clause) for p in _parts(q))]
    if not touching:
        return (clause,)
    outside = _minus(clause, [_hull(q) for q in touching])
    pieces = [p for piece in outside if (p := trimmed(words, text, piece)) and _has_clause(words, p)]
    if pieces:
        return tuple(pieces)
    inside = _minus(clause, [p for q in touching for p in _parts(q)])
    if any(_has_clause(words, piece) for piece in inside):
        without = _minus(clause, [p for q in touching for p in q.content])
        return tuple(p for piece in without if (p := trimmed(words, text, piece)))
    return ()


def _parts(quote: Quote) -> list[Span]:
    return [*quote.content, *(s for s in (quote.cue, quote.speaker) if s)]


def _hull(quote: Quote) -> Span:
    parts = _parts(quote)
    return Span(min(p.start for p in parts), max(p.end for p in parts))


def _minus(span: Span, holes: list[Span]) -> list[Span]:
    """What is left of a span without the holes."""
    pieces, start = [], span.start
    for hole in sorted(holes):
        if hole.start > start:
            pieces.append(Span(start, min(hole.start, span.end)))
        start = max(start, hole.end)
    if start < span.end:
        pieces.append(Span(start, span.end))
    return [p for p in pieces if p.start < p.end]


def _has_clause(words: Words, piece: Span) -> bool:
    """Whether a finite verb stands in the piece together with its subject."""
    return any(finite_verbs(words, piece))


def _mood_of_clause(words: Words, spans: tuple[Span, ...], *, said: bool = False) -> Mood:
    """The mood of the clause; where it is the speaker's statement, of what stands under the verb of saying."""
    head = words.head(spans)
    if head is None:
        return CERTAIN
    below = list(words.tree.kids(head, "ccomp")) if said else []
    return assertion_mood(words.tree, below[0] if below else head)


def _mood_of_content(document: Document, words: Words | None, spans: tuple[Span, ...], force: str | None) -> Mood:
    """The mood of what is said, by itself; what the cue adds is only that it is a claim or a denial."""
    if words is None:
        found = surface_mood(" ".join(s.of(document.text) for s in spans), document.lang)
    else:
        head = words.head(spans)
        inside = frozenset(t for span in spans for t in words.inside(span))
        found = CERTAIN if head is None else assertion_mood(words.tree, head, stop=inside)
    if force in CLAIMING:
        return Mood(weakest("alleged", found.factuality), found.negated)
    return Mood(found.factuality, not found.negated) if force in DENYING else found


def _asserts(words: Words, draft: _Draft, links: "_Links") -> bool:
    """A heading without a tense, an event, a number or a date asserts nothing; a quotation always does."""
    if draft.quote_id is not None:
        return True
    if any(words.verb(t) and words.tree.is_finite(t) for span in draft.spans for t in words.inside(span)):
        return True
    return any(links.inside(draft.spans))


class _Links(msgspec.Struct, frozen=True):
    """Items of the other layers as (start, end, id), in text order."""

    timexes: tuple[tuple[int, int, str], ...]
    quantities: tuple[tuple[int, int, str], ...]
    events: tuple[tuple[int, int, str], ...]

    @classmethod
    def of(cls, timexes: Sequence[Timex], quantities: Sequence[Quantity], events: Sequence[Event]) -> "_Links":
        return cls(
            tuple(sorted((t.start, t.end, t.id) for t in timexes)),
            tuple(sorted((q.start, q.end, q.id) for q in quantities)),
            tuple(sorted((e.trigger.start, e.trigger.end, e.id) for e in events)),
        )

    def inside(self, spans: tuple[Span, ...]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        return _ids(self.timexes, spans), _ids(self.quantities, spans), _ids(self.events, spans)


def _ids(items: tuple[tuple[int, int, str], ...], spans: tuple[Span, ...]) -> tuple[str, ...]:
    """The ids of the items that lie wholly in one of the spans."""
    found = []
    for span in spans:
        at = _first(items, span.start)
        while at < len(items) and items[at][0] < span.end:
            if items[at][1] <= span.end:
                found.append(items[at][2])
            at += 1
    return tuple(found)


def _first(items: tuple[tuple[int, int, str], ...], start: int) -> int:
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if items[middle][0] < start else (low, middle)
    return low


def _statement(number: int, draft: _Draft, links: _Links) -> Statement:
    timexes, quantities, events = links.inside(draft.spans)
    return Statement(
        id=f"s{number}",
        spans=draft.spans,
        holder=draft.holder,
        factuality=draft.mood.factuality,
        negated=draft.mood.negated,
        sentence=draft.sentence,
        quote_id=draft.quote_id,
        quantity_ids=quantities,
        timex_ids=timexes,
        event_ids=events,
    )
