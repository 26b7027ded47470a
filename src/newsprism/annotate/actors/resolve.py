"""Whom the words of a speaker name."""

from collections.abc import Iterable, Sequence

from newsprism.model.layers import Actor, Mention
from newsprism.model.spans import Span

_LAST = ("demonym",)


def resolve(span: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The ids of the actors that ``span`` names, in text order, the one who speaks before the body spoken for.

    Mentions inside the span count, the longest at each place; a demonym only where nothing else stands. Where none
    lies inside, the shortest mention that holds the span speaks for it. Several names are several speakers; a
    spokesperson comes before their body, a person before the outlet or office that their title names.
    """
    inside = [m for m in mentions if m.actor_id and span.start <= m.start and m.end <= span.end]
    if not inside:
        around = [m for m in mentions if m.actor_id and m.start <= span.start and span.end <= m.end]
        shortest = min((m.end - m.start for m in around), default=0)
        return tuple(dict.fromkeys(m.actor_id for m in around if m.actor_id and m.end - m.start == shortest))
    noun_phrases = [m for m in inside if m.kind == "nominal"]
    outer = [m for m in inside if not any(_within(m, n) for n in noun_phrases)]
    named = [m for m in outer if m.kind not in _LAST] or outer
    people = [m for m in named if (m.actor_id or "").startswith("person:")]
    others = [m for m in named if m not in people]
    return tuple(dict.fromkeys(m.actor_id for m in (*people, *others) if m.actor_id))


def _within(mention: Mention, other: Mention) -> bool:
    """Whether a mention is a part of a longer one."""
    wider = other.end - other.start > mention.end - mention.start
    return wider and other.start <= mention.start and mention.end <= other.end


def describe(actor_ids: Iterable[str], actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors with these ids, in the order of the ids; ids that no actor has are left out."""
    by_id = {actor.id: actor for actor in actors}
    return tuple(by_id[i] for i in actor_ids if i in by_id)
