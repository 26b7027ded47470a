"""What each country's actors say, side by side: the same rules for every country."""

from collections import defaultdict

from newsprism.align.attributed import is_solid
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import PositionEntry, PositionStatement
from newsprism.model.layers import Annotated, Quote
from newsprism.model.spans import Span


def position_entries(view: StoryView) -> tuple[PositionEntry, ...]:
    """One entry a country, those with most statements first, unknown countries last.

    A statement is the sentence that a quote stands in, newest article first; of an utterance that several articles
    quote only the longest wording stands here, for the others are the utterance's.
    """
    shorter = {key for said in view.aligned.utterances for key in said.quotes[1:]}
    by_country: dict[str | None, list[tuple[Annotated, Quote, str]]] = defaultdict(list)
    for item in view.aligned.articles:
        if not view.tells(item.article.id):
            continue
        for quote in item.quotes:
            actor = next((i for i in quote.actor_ids if i in view.actors), None)
            if actor is None or (item.article.id, quote.id) in shorter or quote.parent or not is_solid(quote, item):
                continue
            if view.actors[actor].kind not in ("media", "unknown"):
                by_country[view.actors[actor].country].append((item, quote, actor))
    order = sorted(by_country, key=lambda c: (c is None, -len(by_country[c]), c or ""))
    return tuple(_entry(view, country, by_country[country], n) for n, country in enumerate(order, 1))


def _entry(
    view: StoryView, country: str | None, said: list[tuple[Annotated, Quote, str]], number: int
) -> PositionEntry:
    newest = sorted(said, key=lambda s: s[0].article.published.value or "", reverse=True)
    statements: dict[tuple[str, str], PositionStatement] = {}
    for item, quote, actor in newest:
        statement = _statement(view, item, quote, actor)
        statements.setdefault((actor, statement.text), statement)
    actors = tuple(dict.fromkeys(s.actor_id for s in statements.values()))
    return PositionEntry(view.item_id("p", number), country, actors, tuple(statements.values()))


def _statement(view: StoryView, item: Annotated, quote: Quote, actor: str) -> PositionStatement:
    citation = view.cite(item.article.id, _sentence_of(item, quote))
    return PositionStatement(
        actor_id=actor, text=citation.exact, kind=quote.kind, relayed=quote.relayed, citation=citation
    )


def _sentence_of(item: Annotated, quote: Quote) -> Span:
    """From the start of the first sentence to the end of the last one that the quote, its cue and its speaker touch."""
    parts = [*quote.content, *(s for s in (quote.cue, quote.speaker) if s is not None)]
    touched = [s for s in item.sentences if any(s.span.overlaps(part) for part in parts)]
    return Span(touched[0].start, touched[-1].end) if touched else quote.hull
