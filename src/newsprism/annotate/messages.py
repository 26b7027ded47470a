"""Who speaks when a text does: "the letter says", "the statement, carried by the state agency, warns"."""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from newsprism.model.layers import Actor, Quote

NOUN = (
    r"(message|letter|greeting|statement|speech|address|telegram|remarks|words|note|memo|declaration|post|tweet|reply)"
)
MESSAGE = re.compile(
    rf"(?:the|this|that|his|her|their|its)\s+(?:[\w-]+\s+){{0,3}}?{NOUN}\b"
    r"(?=\W*$|\s*[,;(–—]|\s+(?:published|carried|reported|released|relayed|issued|dated|read|sent|delivered|made|which|that)\b)",
    re.IGNORECASE,
)
"""Words that stand for a text that was told of before, where nobody's name stands before it and no place of its own
behind it: "the statement", not "a statement" and not "the note on the firm's page", which are anybody's."""

NAMED = re.compile(rf"\b{NOUN}\b", re.IGNORECASE)

DOMINANT = 2
"""How many times as often as the next one somebody must speak for "the letter" to be theirs."""


def principal(quotes: Sequence[Quote], actors: Sequence[Actor]) -> str | None:
    """The person whom an article is about as a speaker: the one who speaks most; ``None`` unless by far."""
    people = {actor.id for actor in actors if actor.kind == "person"}
    speakers = Counter(i for quote in quotes for i in quote.actor_ids if i in people)
    most = speakers.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] >= DOMINANT * most[1][1]) else None


def give_to_authors(quotes: Sequence[Quote], actors: Sequence[Actor], text: str) -> tuple[Quote, ...]:
    """The quotes, those whose source is a text of nobody's or of who only relays it given to its author.

    The author of "the statement" is whoever was last said to speak through one ("a statement by the coast guard"), else
    the article's principal: "the letter that the agency published" is theirs, relayed by the agency. Where there is
    neither, or the words name somebody else, a quote stays as it is.
    """
    first = principal(quotes, actors)
    media = {actor.id: actor.name for actor in actors if actor.kind == "media"}
    authors: dict[str, tuple[str, ...]] = {}
    given = []
    for quote in quotes:
        words = quote.speaker.of(text) if quote.speaker else ""
        own = tuple(actor for actor in quote.actor_ids if actor not in media)
        if MESSAGE.match(words) and not own:
            noun = NAMED.search(words)
            author = authors.get(noun[1].lower() if noun else "", (first,) if first else ())
            quote = _given(quote, author, media) if author else quote
        elif own and (noun := NAMED.search(words)):
            authors[noun[1].lower()] = own
        given.append(quote)
    return tuple(given)


def _given(quote: Quote, author: tuple[str, ...], media: dict[str, str]) -> Quote:
    relayed = tuple(dict.fromkeys([*quote.relayed, *(media[actor] for actor in quote.actor_ids)]))
    return msgspec.structs.replace(quote, actor_ids=author, relayed=relayed)
