"""Attribution: who says what in an article (PARC3, Pareti 2016; PolNeAR, Newell et al. 2018)."""

from collections.abc import Sequence

from newsprism.annotate.document import Document
from newsprism.annotate.quotes import learned, rules
from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.kinds import force_of, kind_of
from newsprism.annotate.quotes.marks import Region, regions
from newsprism.annotate.quotes.nested import parents, untangle
from newsprism.annotate.quotes.tagger import Tagger
from newsprism.annotate.quotes.view import view
from newsprism.lexicon.lexicon import Lexicon
from newsprism.model.layers import Actor, Mention, Quote
from newsprism.model.spans import Span


def quotes(
    document: Document,
    mentions: Sequence[Mention],
    actors: Sequence[Actor],
    lexicon: Lexicon,
    *,
    tagger: Tagger | None = None,
) -> tuple[Quote, ...]:
    """The attributions of one article, direct, indirect and mixed, in text order.

    Args:
        document: the article; without a parse the marks of the text and the lexicon's verbs alone are used.
        mentions: who is named where; speakers are resolved by them.
        actors: the actors of the article.
        lexicon: reporting verbs and their force.
        tagger: a learned tagger; ``None`` for the rules alone.
    """
    spans = [p.span for p in document.paragraphs if p.section != "boilerplate"]
    marks = regions(document.text, spans)
    found = find(document, marks, lexicon, tagger)
    return _finish(document, marks, found, mentions, lexicon)


def find(document: Document, marks: Sequence[Region], lexicon: Lexicon, tagger: Tagger | None) -> list[Found]:
    """The attributions in text order, an outer one before those inside it."""
    if document.parse is None:
        return []
    seen = view(document.parse, [p.span for p in document.paragraphs], marks)
    found = learned.find(seen, tagger) if tagger else rules.find(seen, lexicon.cues(document.lang))
    return untangle(found)


def _finish(
    document: Document, marks: Sequence[Region], found: Sequence[Found], mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Quote, ...]:
    cues, above = lexicon.cues(document.lang), parents(found)
    return tuple(
        Quote(
            id=f"q{number}",
            content=item.content,
            cue=item.cue,
            speaker=item.source,
            actor_ids=speakers(item.source, mentions),
            kind=kind_of(document.text, item.content, marks),
            force=force_of(lemmas(document, item), cues),
            parent=None if parent is None else f"q{parent + 1}",
            score=round(item.score, 3),
        )
        for number, (item, parent) in enumerate(zip(found, above, strict=True), 1)
    )


def lemmas(document: Document, item: Found) -> list[str]:
    """The words that may name the cue's force: its head's lemma, then the cue as written."""
    words = [document.parse.lemma[item.head].lower()] if document.parse and item.head is not None else []
    return words + ([item.cue.of(document.text).lower()] if item.cue else [])


def speakers(source: Span | None, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The actors whom the source's words name."""
    if source is None:
        return ()
    return tuple(dict.fromkeys(m.actor_id for m in mentions if m.actor_id and source.holds(m.span)))
