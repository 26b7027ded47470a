"""Whom the words that name a speaker stand for."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newsprism.annotate.actors.resolve import resolve
from newsprism.annotate.quotes.heads import describing, is_carrier, owners, speaking
from newsprism.annotate.quotes.view import View
from newsprism.model.layers import Actor, Mention
from newsprism.model.spans import Span

SPEAKING = frozenset(("person", "unnamed"))
"""Kinds of actors that speak themselves: where one is named, a country or body beside it is only its attribute."""
JOINING = frozenset(("and", ",", ", and", "&", "und", "et", "y", "и", "та", "й", "와", "과", "と", "和"))
REACH = 200
"""Code points before a speaker's words in which a mention that holds them may begin."""


SPOKES = "spokes"
"""A part of the words for those who speak for somebody."""


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

    def ids(self, source: Span | None, view: View | None = None) -> tuple[str, ...]:
        """The actors whom the source's words name, persons before the bodies that they speak for.

        "Russian President Vladimir Putin" is one person; "Putin and Kim" are two; "a spokesman for the Kremlin" is
        whomever the mention of the spokesman stands for, and the Kremlin. With a ``view`` of the parse only the head of
        the words speaks, not who else is named in them: "Kim's lawyer" is unknown where nobody is called so.
        """
        if source is None:
            return ()
        near = self.near(source)
        inside = [m for m in near if m.actor_id and source.holds(m.span) and m.kind != "demonym"]
        if view is not None and (inside or any(m.kind == "demonym" for m in near)):
            return self._by_head(source, view, near, inside)
        people = [m for m in inside if self._kind(m) in SPEAKING]
        others = [m for m in inside if self._kind(m) not in SPEAKING]
        if people:
            return _unique((*people, *self._spoken_for(source, others)))
        if others:
            return _unique((others[0], *(m for m in others[1:] if self._joined(others[0].span, m.span))))
        return resolve(source, near, self._text)

    def _by_head(self, source: Span, view: View, near: Sequence[Mention], inside: Sequence[Mention]) -> tuple[str, ...]:
        """The actors whose mentions hold a token that speaks; else the owner of the thing that does."""
        heads = speaking(view, source)
        people = [m for m in _holding(view, heads, inside) if self._kind(m) in SPEAKING]
        bodies = [m for m in _holding(view, heads, inside) if self._kind(m) not in SPEAKING]
        if people or bodies:
            others = [m for m in inside if self._kind(m) not in SPEAKING]
            return _unique((*people, *bodies, *self._spoken_for(source, others)))
        for owner, may_be_person in (o for h in heads if is_carrier(view, h) for o in owners(view, h)):
            found = _holding(view, [owner], inside)
            if found and (may_be_person or self._kind(found[0]) not in SPEAKING):
                return _unique(m for m in found if m.span == found[0].span)
        demonyms = [m for m in near if m.kind == "demonym" and source.holds(m.span)]
        peoples = [m for m in _holding(view, heads, demonyms) if len(m.actor_id or "") > len("USA")]
        if peoples:
            return _unique(peoples)
        if demonyms:
            return _unique(demonyms) if len(demonyms) == 1 and describing(view, heads, demonyms[0].span) else ()
        return resolve(source, near, self._text) if not inside else ()

    def _spoken_for(self, source: Span, others: Sequence[Mention]) -> Sequence[Mention]:
        return others if SPOKES in source.of(self._text).lower() else ()

    def _kind(self, mention: Mention) -> str:
        actor = self.actors.get(mention.actor_id or "")
        return actor.kind if actor else "unknown"

    def _joined(self, first: Span, second: Span) -> bool:
        """Whether the two names are joined ("Seoul and Tokyo said") or stand for one span ("the two countries")."""
        return first == second or self._text[first.end : second.start].strip().lower() in JOINING


def _holding(view: View, tokens: Sequence[int], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that hold one of the tokens."""
    starts = [view.parse.start[t] for t in tokens]
    return [m for m in mentions if any(m.start <= start < m.end for start in starts)]


def _unique(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.actor_id for m in mentions if m.actor_id))
