"""Who speaks when a text does: "the letter says", "the statement, carried by the state agency, warns"."""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from newsprism.model.layers import Actor, Quote

MESSAGE = re.compile(
    r"(?:the|this|that|his|her|their|its|a|an)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:message|letter|greeting|statement|speech|address|telegram|remarks|words|note|memo|declaration|post|tweet|reply)\b",
    re.IGNORECASE,
)
"""Words that stand for a text of somebody's, where nobody's name stands before it."""

DOMINANT = 2
"""How many times as often as the next one somebody must speak for "the letter" to be theirs."""


def principal(quotes: Sequence[Quote], actors: Sequence[Actor]) -> str | None:
    """The person whom an article is about as a speaker: the one who speaks most; ``None`` unless by far."""
    people = {actor.id for actor in actors if actor.kind == "person"}
    speakers = Counter(i for quote in quotes for i in quote.actor_ids if i in people)
    most = speakers.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] >= DOMINANT * most[1][1]) else None


def give_to_authors(quotes: Sequence[Quote], actors: Sequence[Actor], text: str) -> tuple[Quote, ...]:
    """The quotes, those whose source is a text of nobody's or of who only relays it given to the article's principal.

    "The letter, published by the agency, portrays ..." is the principal's, relayed by the agency. Without a principal,
    or where the words name somebody else, a quote stays as it is.
    """
    author = principal(quotes, actors)
    media = {actor.id: actor.name for actor in actors if actor.kind == "media"}
    if author is None:
        return tuple(quotes)
    return tuple(_given(quote, author, media, text) for quote in quotes)


def _given(quote: Quote, author: str, media: dict[str, str], text: str) -> Quote:
    if quote.speaker is None or not MESSAGE.match(quote.speaker.of(text)):
        return quote
    if any(actor not in media for actor in quote.actor_ids):
        return quote
    relays = [media[actor] for actor in quote.actor_ids]
    relayed = tuple(dict.fromkeys([*quote.relayed, *relays]))
    return msgspec.structs.replace(quote, actor_ids=(author,), relayed=relayed)
