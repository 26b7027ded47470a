"""Whom a speaker speaks for: the body that somebody leads or is the spokesperson of, and bodies that only a noun names.

An institute and its director are one origin, however many outlets quote either; a geologist on a ship is not. Two
bodies that are named by one noun ("the institute") are taken for one within a story: that joins origins and never makes
two of one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from newsprism.model.layers import Actor, Annotated, Quote
from newsprism.model.spans import Span

BODIES = frozenset({"government", "ministry", "military", "organisation"})


class Words(msgspec.Struct, frozen=True):
    """The table in ``data/bodies.json``: words that lead or speak for a body, and nouns that name one, by class."""

    about: str
    leads: tuple[str, ...]
    classes: dict[str, tuple[str, ...]]


@cache
def words() -> Words:
    """The bundled table."""
    return msgspec.json.decode(files("newsprism.align").joinpath("data/bodies.json").read_bytes(), type=Words)


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(words().leads) + r")\b", re.IGNORECASE)


@cache
def _nouns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(r"\b(?:" + "|".join(nouns) + r")\b", re.IGNORECASE))
        for name, nouns in words().classes.items()
    )


class Body(msgspec.Struct, frozen=True, order=True):
    """A body: an actor's id, or ``None`` and the class of the noun that names it; ``name`` as a reader knows it."""

    actor_id: str | None
    noun: str | None
    name: str


def noun_body(text: str) -> Body | None:
    """The body that a speaker's words name by a noun alone ("the institute that owns the ship")."""
    for name, pattern in _nouns():
        if match := pattern.search(text):
            return Body(None, name, match.group())
    return None


def led_body(quote: Quote, item: Annotated, actors: Mapping[str, Actor]) -> Body | None:
    """The body that a quote's speaker leads or speaks for, by their own words or the role that the article gives."""
    if quote.speaker is None:
        return None
    text = quote.speaker.of(item.article.text)
    roles = [actors[i].role or "" for i in quote.actor_ids if i in actors]
    found = next((t for t in (text, *roles) if _leads().search(t)), None)
    if found is None:
        return None
    return _named(quote.speaker, item, actors) or noun_body(found)


def _named(speaker: Span, item: Annotated, actors: Mapping[str, Actor]) -> Body | None:
    """The one body that is named in a speaker's words; ``None`` for none or several."""
    inside = {m.actor_id for m in item.mentions if m.actor_id and speaker.holds(m.span)}
    bodies = [actors[i] for i in sorted(inside) if i in actors and actors[i].kind in BODIES]
    return Body(bodies[0].id, None, bodies[0].name) if len(bodies) == 1 else None


class Bodies:
    """Whom the speakers of a story speak for, read from all of its articles together."""

    def __init__(self, articles: Sequence[Annotated]) -> None:
        self._by_person: dict[str, Body] = {}
        self._names: dict[str, str] = {}
        for item in articles:
            actors = {actor.id: actor for actor in item.actors}
            self._names.update({a.id: a.name for a in item.actors if a.kind == "organisation"})
            for quote in item.quotes:
                body = led_body(quote, item, actors)
                if body is not None:
                    self._note(quote.actor_ids, actors, body)

    def of(self, quote: Quote, item: Annotated, actors: Mapping[str, Actor]) -> Body | None:
        """The body that a quote's speaker speaks for, or that the speaker's words name; ``None`` if not known."""
        for actor_id in quote.actor_ids:
            if actor_id in self._by_person:
                return self._settled(self._by_person[actor_id])
        if quote.actor_ids or quote.speaker is None:
            return None
        found = noun_body(quote.speaker.of(item.article.text))
        return self._settled(found) if found is not None else None

    def _note(self, actor_ids: Iterable[str], actors: Mapping[str, Actor], body: Body) -> None:
        """A body with a name is known better than one with a noun; the first of its kind stays."""
        for actor_id in actor_ids:
            known = self._by_person.get(actor_id)
            if actors[actor_id].kind == "person" and (known is None or (known.actor_id is None and body.actor_id)):
                self._by_person[actor_id] = body

    def _settled(self, body: Body) -> Body:
        """The one organisation of the story whose name holds the noun, where there is just one."""
        if body.actor_id is not None or body.noun is None:
            return body
        pattern = dict(_nouns())[body.noun]
        named = sorted((i, name) for i, name in self._names.items() if pattern.search(name))
        return Body(named[0][0], None, named[0][1]) if len(named) == 1 else body
