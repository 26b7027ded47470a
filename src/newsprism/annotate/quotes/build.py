"""Attribution: who says what in an article (PARC3, Pareti 2016; PolNeAR, Newell et al. 2018)."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import msgspec

from newsprism.annotate.document import Document
from newsprism.annotate.quotes import labels, learned, nested_find, rules, signed
from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.kinds import force_of, kind_of, outermost
from newsprism.annotate.quotes.marks import Region, regions
from newsprism.annotate.quotes.nested import parents, untangle
from newsprism.annotate.quotes.plain import find as plain
from newsprism.annotate.quotes.relay import Names, media_names, relayed, relays
from newsprism.annotate.quotes.speakers import Speakers
from newsprism.annotate.quotes.tagger import Tagger
from newsprism.annotate.quotes.view import View, view
from newsprism.lexicon.lexicon import Lexicon
from newsprism.model.layers import Actor, Mention, Paragraph, Quote
from newsprism.model.spans import Span

POINTING = frozenset(("PRON", "DET", "PROPN", "ADV", "PART", "ADP", "CCONJ", "SCONJ", "AUX"))
"""Parts of speech that say nothing alone."""
LIKELY = 0.6
"""Probability from which a cue that the lexicon does not know is believed without a speaker."""


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
    if document.parse is None:
        found, seen = plain.find(document.text, spans, marks, document.lang), None
    else:
        seen = view(document.parse, spans, marks)
        found = _parsed(seen, lexicon.cues(document.lang), tagger)
    people, cues = Speakers(document.text, mentions, actors), lexicon.cues(document.lang)
    shaped = [*labels.find(document, mentions, people.actors), *signed.find(document.text, spans, outermost(marks))]
    found = [*found, *labels.free(shaped, found)]
    context = _Context(document, outermost(marks), seen, people, media_names(mentions, people.actors), cues)
    return _number(context, untangle([f for f in found if not _doubtful(context, f)]))


def _doubtful(context: "_Context", found: Found) -> bool:
    """Whether a find is better left out: a name alone, a label in a list, or an unlikely cue without a speaker.

    The last costs 0.1 of overlap F1 and wins 0.2 of exact F1 on a held part of PolNeAR train; what goes is mostly no
    attribution to a reader.
    """
    hull, text = found.hull, context.document.text
    if len(found.content) == 1 and any(m.start <= hull.start and hull.end <= m.end for m in context.people.near(hull)):
        return True  # "citing KCNA" passes on what another cue reports
    if context.view is not None and _says_nothing(context.view, found):
        return True
    if found.cue is not None and not any(c.isalpha() for c in found.cue.of(text)) and context.in_list(found.cue):
        return True
    return found.score < LIKELY and found.source is None and _force(context, found) is None


def _says_nothing(view: View, found: Found) -> bool:
    """Whether a content outside marks is one word that tells nothing by itself: "said so", "warned: Langanes"."""
    tokens = [t for t in view.tokens(found.content) if view.parse.pos[t] != "PUNCT"]
    return len(tokens) == 1 and view.region[tokens[0]] < 0 and view.parse.pos[tokens[0]] in POINTING


class _Context(msgspec.Struct, frozen=True):
    """What a find is finished with."""

    document: Document
    marks: Sequence[Region]
    view: View | None
    people: Speakers
    names: Names
    cues: Mapping[str, str]

    def in_list(self, span: Span) -> bool:
        """Whether the span stands in a list or a table."""
        lines = self.document.paragraphs
        place = bisect_right(lines, span.start, key=_line_start) - 1
        return place >= 0 and lines[place].section in ("list", "table")


def _parsed(seen: View, cues: Mapping[str, str], tagger: Tagger | None) -> list[Found]:
    """The attributions of a parsed article, with those inside indirect contents."""
    outer = learned.find(seen, tagger) if tagger else rules.find(seen, cues)
    known = nested_find.saying(cues)
    return outer + [inner for found in outer for inner in nested_find.find(seen, found, known)]


def _number(context: _Context, found: Sequence[Found]) -> tuple[Quote, ...]:
    """Finished quotes in text order, with ids and parents."""
    above = parents(found)
    known = relays(context.view, context.document.text, context.names) if context.view else []
    own = [relayed(context.view, f, known) if context.view else () for f in found]
    return tuple(
        _quote(context, f, number, above[number - 1], _chain(context, found, above, own, number - 1))
        for number, f in enumerate(found, 1)
    )


def _quote(context: _Context, found: Found, number: int, parent: int | None, chain: tuple[str, ...]) -> Quote:
    text = context.document.text
    return Quote(
        id=f"q{number}",
        content=found.content,
        cue=found.cue,
        speaker=found.source,
        actor_ids=context.people.ids(found.source, context.view),
        kind=kind_of(text, found.content, context.marks),
        force=_force(context, found),
        relayed=chain,
        parent=None if parent is None else f"q{parent + 1}",
        score=round(found.score, 3),
    )


def _chain(
    context: _Context,
    found: Sequence[Found],
    above: Sequence[int | None],
    own: Sequence[tuple[str, ...]],
    index: int,
) -> tuple[str, ...]:
    """The relayers of an attribution, then the media that it is quoted by, from the inside out."""
    chain, parent = list(own[index]), above[index]
    while parent is not None:
        source = found[parent].source
        known = (context.people.actors.get(i) for i in context.people.ids(source, context.view))
        chain.extend(actor.name for actor in known if actor is not None and actor.kind == "media")
        chain.extend(own[parent])
        parent = above[parent]
    return tuple(dict.fromkeys(chain))


def _force(context: _Context, found: Found) -> str | None:
    cue = found.cue.of(context.document.text).lower() if found.cue else ""
    words = [cue, *cue.split()]
    if context.view is not None and found.head is not None:
        words.insert(0, context.view.parse.lemma[found.head].lower())
    return force_of(words, context.cues) or found.force


def _line_start(line: Paragraph) -> int:
    return line.start
