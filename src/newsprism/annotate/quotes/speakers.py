"""Whom the words that name a speaker stand for."""

from collections.abc import Iterable, Mapping, Sequence

from newsprism.model.layers import Actor, Mention
from newsprism.model.spans import Span

SPEAKING = frozenset(("person", "unnamed"))
"""Kinds of actors that speak themselves: where one is named, a country or body beside it is only its attribute."""


def speakers(
    text: str, source: Span | None, mentions: Sequence[Mention], actors: Mapping[str, Actor]
) -> tuple[str, ...]:
    """The actors whom the source's words name, persons before the bodies that they speak for.

    "Russian President Vladimir Putin" is one person; "Putin and Kim" are two; "a spokesman for the Kremlin" is
    whoever the mention of the spokesman stands for, and the Kremlin.
    """
    if source is None:
        return ()
    inside = [m for m in mentions if m.actor_id and source.holds(m.span)]
    people = _ids(m for m in inside if _kind(m, actors) in SPEAKING)
    others = [m for m in inside if _kind(m, actors) not in SPEAKING and m.kind != "demonym"]
    if people:
        spoken_for = source.of(text).lower()
        bodies = _ids(others) if "spokes" in spoken_for else ()
        return tuple(dict.fromkeys((*people, *bodies)))
    return _ids(others[:1]) + _ids(m for m in others[1:] if _joined(text, others[0].span, m.span))


def _ids(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.actor_id for m in mentions if m.actor_id))


def _kind(mention: Mention, actors: Mapping[str, Actor]) -> str:
    actor = actors.get(mention.actor_id or "")
    return actor.kind if actor else "unknown"


def _joined(text: str, first: Span, second: Span) -> bool:
    """Whether the two names are joined by "and", a comma or the like ("Seoul and Tokyo said")."""
    between = text[first.end : second.start].strip().lower()
    return between in ("and", ",", ", and", "&", "und", "et", "y", "и", "та", "й")
