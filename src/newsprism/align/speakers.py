"""Speakers whom one article names and another one tells who they are.

Where no model finds names (a French or a Korean report of a story that English ones cover), "Wettering" is a word; the
story's other articles know the person. A name is taken over only where it means one person of the story.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from newsprism.model.layers import Actor, Annotated, Quote, Statement

LEAST = 4
"""Letters that a last name needs to be known by itself."""

NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def with_known_speakers(articles: Sequence[Annotated]) -> tuple[Annotated, ...]:
    """The articles, with each speaker who is a person of the story under that person's id, and what they say held by
    them; all else as it was."""
    people = _people(articles)
    return tuple(_known(item, people) for item in articles) if people else tuple(articles)


def _people(articles: Sequence[Annotated]) -> Mapping[tuple[str, ...], Actor]:
    """The story's persons by full name and, where no other one has it, by last name; words in lower case."""
    found: dict[tuple[str, ...], dict[str, Actor]] = defaultdict(dict)
    for item in articles:
        for actor in item.actors:
            words = tuple(word.casefold() for word in NAME.findall(actor.name))
            if actor.kind != "person" or len(words) < 2:
                continue
            found[words].setdefault(actor.id, actor)
            if len(words[-1]) >= LEAST:
                found[words[-1:]].setdefault(actor.id, actor)
    return {words: next(iter(actors.values())) for words, actors in found.items() if len(actors) == 1}


def _known(item: Annotated, people: Mapping[tuple[str, ...], Actor]) -> Annotated:
    named = {q.id: actor for q in item.quotes if (actor := _person(q, item, people)) is not None}
    if not named:
        return item
    known = {actor.id for actor in item.actors}
    return msgspec.structs.replace(
        item,
        quotes=tuple(_quote(q, named.get(q.id)) for q in item.quotes),
        statements=tuple(_statement(s, named.get(s.quote_id or "")) for s in item.statements),
        actors=(*item.actors, *(a for a in dict.fromkeys(named.values()) if a.id not in known)),
    )


def _person(quote: Quote, item: Annotated, people: Mapping[tuple[str, ...], Actor]) -> Actor | None:
    """The person whose name, the longest, stands with capitals in a speaker's words who is not known."""
    if quote.actor_ids or quote.speaker is None:
        return None
    words = NAME.findall(quote.speaker.of(item.article.text))
    for length in (4, 3, 2, 1):
        for start in range(len(words) - length + 1):
            part = words[start : start + length]
            actor = people.get(tuple(word.casefold() for word in part))
            if actor is not None and all(word[0].isupper() or len(word) < LEAST for word in part):
                return actor
    return None


def _quote(quote: Quote, actor: Actor | None) -> Quote:
    return quote if actor is None else msgspec.structs.replace(quote, actor_ids=(actor.id,))


def _statement(statement: Statement, actor: Actor | None) -> Statement:
    return statement if actor is None else msgspec.structs.replace(statement, holder=actor.id)
