"""Whom the words of a speaker name."""

import re
from collections.abc import Iterable, Sequence

from newsprism.model.layers import Actor, Mention
from newsprism.model.spans import Span

_JOINED = re.compile(r"[\s,&]*(?:(?:and|or|as well as|along with)\b)?[\s,]*(?:the\s)?", re.IGNORECASE)
_SPOKEN_FOR = re.compile(r"\bspokes|\bpress secretary\b|\bon behalf of\b", re.IGNORECASE)


def resolve(span: Span, mentions: Sequence[Mention], text: str | None = None) -> tuple[str, ...]:
    """The ids of the actors that ``span`` names, in text order, the one who speaks before the body spoken for.

    Mentions inside the span count, but for those within a longer noun phrase; a demonym only where nothing else
    stands. Where none lies inside, the shortest mention that holds the span speaks for it. With the article's
    ``text`` several names are several speakers only where they are joined ("Ann Lee and Bo Berg", not "Ann Lee, who
    met Bo Berg"), and a body comes behind a person only where they speak for it.
    """
    inside = [m for m in mentions if span.start <= m.start and m.end <= span.end]
    resolved = [m for m in inside if m.actor_id]
    if not resolved:
        return _around(span, mentions) if not inside else ()
    noun_phrases = [m for m in inside if m.kind == "nominal"]
    outer = [m for m in resolved if not any(_within(m, n) for n in noun_phrases)]
    named = [m for m in outer if m.kind != "demonym"] or outer
    people = [m for m in named if (m.actor_id or "").startswith("person:")]
    others = [m for m in named if m not in people]
    if text is not None and not _SPOKEN_FOR.search(text, span.start, span.end):
        people = _joined(people, text)
        others = _joined_to(people, others, text) if people else _joined(others, text)
    elif text is not None:
        people = _joined(people, text)
    return tuple(dict.fromkeys(m.actor_id for m in (*people, *others) if m.actor_id))


def _around(span: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The actors of the shortest mention that holds the span."""
    around = [m for m in mentions if m.actor_id and m.start <= span.start and span.end <= m.end]
    shortest = min((m.end - m.start for m in around), default=0)
    return tuple(dict.fromkeys(m.actor_id for m in around if m.actor_id and m.end - m.start == shortest))


def _joined(people: Sequence[Mention], text: str) -> list[Mention]:
    """The first mention, and those that follow with nothing but "and" or a comma between."""
    kept = list(people[:1])
    reach = kept[0].end if kept else 0
    for person in people[1:]:
        same = person.actor_id == kept[-1].actor_id or person.start < reach
        if not same and not _JOINED.fullmatch(text, reach, person.start):
            break
        kept.append(person)
        reach = max(reach, person.end)
    return kept


def _joined_to(people: Sequence[Mention], others: Sequence[Mention], text: str) -> list[Mention]:
    """Bodies that speak beside the persons: "Ann Lee and NATO"."""
    end, start = max(p.end for p in people), min(p.start for p in people)
    behind = [o for o in others if o.start >= end and _JOINED.fullmatch(text, end, o.start)]
    before = [o for o in others if o.end <= start and _JOINED.fullmatch(text, o.end, start)]
    return [*before, *behind]


def _within(mention: Mention, other: Mention) -> bool:
    """Whether a mention is a part of a longer one."""
    wider = other.end - other.start > mention.end - mention.start
    return wider and other.start <= mention.start and mention.end <= other.end


def describe(actor_ids: Iterable[str], actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors with these ids, in the order of the ids; ids that no actor has are left out."""
    by_id = {actor.id: actor for actor in actors}
    return tuple(by_id[i] for i in actor_ids if i in by_id)
