"""Whom the words that name a speaker stand for."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newsprism.annotate.actors.resolve import resolve
from newsprism.model.layers import Actor, Mention
from newsprism.model.spans import Span

SPEAKING = frozenset(("person", "unnamed"))
"""Kinds of actors that speak themselves: where one is named, a country or body beside it is only its attribute."""
JOINING = frozenset(("and", ",", ", and", "&", "und", "et", "y", "и", "та", "й", "와", "과", "と", "和"))
REACH = 200
"""Code points before a speaker's words in which a mention that holds them may begin."""


class Speakers:
    """The mentions of one article, in text order, ready to be asked for speakers."""

    def __init__(self, text: str, mentions: Sequence[Mention], actors: Sequence[Actor]) -> None:
        self._text = text
        self._mentions = sorted(mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._mentions]
        self.actors = {a.id: a for a in actors}

    def near(self, span: Span) -> list[Mention]:
        """The mentions that begin in the span or shortly before it."""
        first = bisect_left(self._starts, span.start - REACH)
        return self._mentions[first : bisect_left(self._starts, span.end)]

    def ids(self, source: Span | None) -> tuple[str, ...]:
        """The actors whom the source's words name, persons before the bodies that they speak for.

        "Russian President Vladimir Putin" is one person; "Putin and Kim" are two; "a spokesman for the Kremlin" is
        whomever the mention of the spokesman stands for, and the Kremlin.
        """
        if source is None:
            return ()
        near = self.near(source)
        inside = [m for m in near if m.actor_id and source.holds(m.span) and m.kind != "demonym"]
        people = [m for m in inside if self._kind(m) in SPEAKING]
        others = [m for m in inside if self._kind(m) not in SPEAKING]
        if people:
            spoken_for = others if "spokes" in source.of(self._text).lower() else []
            return _unique((*people, *spoken_for))
        if others:
            return _unique((others[0], *(m for m in others[1:] if self._joined(others[0].span, m.span))))
        return resolve(source, near, self._text)

    def _kind(self, mention: Mention) -> str:
        actor = self.actors.get(mention.actor_id or "")
        return actor.kind if actor else "unknown"

    def _joined(self, first: Span, second: Span) -> bool:
        """Whether the two names are joined ("Seoul and Tokyo said") or stand for one span ("the two countries")."""
        return first == second or self._text[first.end : second.start].strip().lower() in JOINING


def _unique(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.actor_id for m in mentions if m.actor_id))
