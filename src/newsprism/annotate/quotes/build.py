"""Attribution: who says what in an article (PARC3, Pareti 2016; PolNeAR, Newell et al. 2018)."""

from collections.abc import Mapping, Sequence

import msgspec

from newsprism.annotate.document import Document
from newsprism.annotate.quotes import labels, learned, nested_find, rules
from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.kinds import force_of, kind_of, outermost
from newsprism.annotate.quotes.marks import Region, regions
from newsprism.annotate.quotes.nested import parents, untangle
from newsprism.annotate.quotes.plain import find as plain
from newsprism.annotate.quotes.relay import Names, media_names, relayed
from newsprism.annotate.quotes.speakers import Speakers
from newsprism.annotate.quotes.tagger import Tagger
from newsprism.annotate.quotes.view import View, view
from newsprism.lexicon.lexicon import Lexicon
from newsprism.model.layers import Actor, Mention, Quote


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
    found = [*found, *labels.find(document, mentions, people.actors, found)]
    context = _Context(document, outermost(marks), seen, people, media_names(mentions, people.actors), cues)
    return _number(context, untangle([f for f in found if not _names_alone(f, people)]))


def _names_alone(found: Found, people: Speakers) -> bool:
    """Whether the "content" is nothing but a name: "citing KCNA" passes on what another cue reports."""
    hull = found.hull
    return len(found.content) == 1 and any(m.start <= hull.start and hull.end <= m.end for m in people.near(hull))


class _Context(msgspec.Struct, frozen=True):
    """What a find is finished with."""

    document: Document
    marks: Sequence[Region]
    view: View | None
    people: Speakers
    names: Names
    cues: Mapping[str, str]


def _parsed(seen: View, cues: Mapping[str, str], tagger: Tagger | None) -> list[Found]:
    """The attributions of a parsed article, with those inside indirect contents."""
    outer = learned.find(seen, tagger) if tagger else rules.find(seen, cues)
    return outer + [inner for found in outer for inner in nested_find.find(seen, found, cues)]


def _number(context: _Context, found: Sequence[Found]) -> tuple[Quote, ...]:
    """Finished quotes in text order, with ids and parents."""
    above = parents(found)
    own = [relayed(context.view, context.document.text, f, context.names) if context.view else () for f in found]
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
        actor_ids=context.people.ids(found.source),
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
        known = (context.people.actors.get(i) for i in context.people.ids(source))
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
