"""What each country's actors say, side by side: the same rules for every country."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsprism.dossier.changes import change_entries
from newsprism.dossier.stances import is_position, words_of
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import PositionEntry, PositionStatement
from newsprism.model.layers import Annotated, Quote

BODIES = frozenset({"government", "ministry", "military", "organisation"})
"""Kinds of actors that others speak for."""


def position_entries(view: StoryView) -> tuple[PositionEntry, ...]:
    """One entry a country, those with most statements first, unknown countries last.

    A statement is the words of the article from its speaker to the end of what they say, newest article first; what the
    author adds in the same sentence is left out. Of an utterance that several articles quote only the longest wording
    stands here, for the others are the utterance's.
    """
    shorter = {key for said in view.aligned.utterances for key in said.quotes[1:]}
    by_country: dict[str | None, list[tuple[Annotated, Quote, str]]] = defaultdict(list)
    for item in view.aligned.articles:
        if not view.tells(item.article.id):
            continue
        for quote in item.quotes:
            if (item.article.id, quote.id) in shorter or quote.parent or not is_position(quote, item):
                continue
            for actor, country in _holders(view, quote):
                by_country[country].append((item, quote, actor))
    order = sorted(by_country, key=lambda c: (c is None, -len(by_country[c]), c or ""))
    return tuple(_entry(view, country, by_country[country], n) for n, country in enumerate(order, 1))


def _holders(view: StoryView, quote: Quote) -> Iterator[tuple[str, str | None]]:
    """Whose position a quote gives, and for which country.

    Of somebody who speaks for a body it is the body's where the speaker has no name, and in any case of its country; of
    several who speak together it is each one's. Outlets and unknown speakers hold none.
    """
    known = [view.actors[i] for i in quote.actor_ids if i in view.actors]
    first, bodies = known[:1], [actor for actor in known[1:] if actor.kind in BODIES]
    if bodies and first[0].kind in ("person", "unnamed"):
        actor = first[0] if first[0].kind == "person" else bodies[0]
        yield actor.id, first[0].country or bodies[0].country
        return
    yield from ((actor.id, actor.country) for actor in known if actor.kind not in ("media", "unknown"))


def _entry(
    view: StoryView, country: str | None, said: list[tuple[Annotated, Quote, str]], number: int
) -> PositionEntry:
    newest = sorted(said, key=lambda s: s[0].article.published.value or "", reverse=True)
    statements: dict[tuple[str, str], PositionStatement] = {}
    for item, quote, actor in newest:
        statement = _statement(view, item, quote, actor)
        statements.setdefault((actor, statement.text), statement)
    whole = _without_parts(list(statements.values()))
    actors = tuple(dict.fromkeys(s.actor_id for s in whole))
    return PositionEntry(view.item_id("p", number), country, actors, whole, change_entries(view, whole))


def _without_parts(statements: Sequence[PositionStatement]) -> tuple[PositionStatement, ...]:
    """The statements that are no part of another one of the same speaker in the same article."""
    by_source: dict[tuple[str, str], list[PositionStatement]] = defaultdict(list)
    for statement in statements:
        by_source[statement.actor_id, statement.citation.article_id].append(statement)
    return tuple(s for s in statements if not any(_holds(o, s) for o in by_source[s.actor_id, s.citation.article_id]))


def _holds(whole: PositionStatement, part: PositionStatement) -> bool:
    outer, inner = whole.citation, part.citation
    return outer is not inner and outer.start <= inner.start and inner.end <= outer.end


def _statement(view: StoryView, item: Annotated, quote: Quote, actor: str) -> PositionStatement:
    citation = view.cite(item.article.id, words_of(quote, item))
    return PositionStatement(
        actor_id=actor,
        text=citation.exact,
        kind=quote.kind,
        relayed=quote.relayed,
        citation=citation,
        published=item.article.published.value,
    )
