"""Quotes, and the utterances that several outlets quote."""

from collections.abc import Mapping

import msgspec

from newsprism.align.attributed import is_solid
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import QuoteEntry, SpeakerEntry, UtteranceEntry
from newsprism.model.layers import Annotated, Quote

GAP = " ... "
"""Between the pieces of a broken quotation."""

QuoteIds = Mapping[tuple[str, str], str]
"""(article id, the quote's id there) -> the quote's id in the dossier."""


def quote_ids(view: StoryView) -> QuoteIds:
    """Ids for the quotes of the story that somebody answers for, in reading order; none of voided articles."""
    heard = [item for item in view.aligned.articles if item.article.id not in view.voided]
    keys = [(item.article.id, q.id) for item in heard for q in item.quotes if is_solid(q, item)]
    return {key: view.item_id("q", number) for number, key in enumerate(keys, 1)}


def quote_entries(view: StoryView, ids: QuoteIds) -> tuple[QuoteEntry, ...]:
    """One entry for each quote that has an id."""
    return tuple(
        _entry(view, ids, item, quote)
        for item in view.aligned.articles
        for quote in item.quotes
        if (item.article.id, quote.id) in ids
    )


def _entry(view: StoryView, ids: QuoteIds, item: Annotated, quote: Quote) -> QuoteEntry:
    article_id, text = item.article.id, item.article.text
    speakers = _speakers(view, item, quote)
    return QuoteEntry(
        id=ids[article_id, quote.id],
        article_id=article_id,
        text=GAP.join(span.of(text) for span in quote.content),
        kind=quote.kind,
        force=quote.force,
        speaker=speakers[0] if speakers else None,
        speakers=speakers if len(speakers) > 1 else (),
        relayed=quote.relayed,
        parent=ids.get((article_id, quote.parent)) if quote.parent else None,
        citation=view.cite(article_id, quote.content),
    )


def _speakers(view: StoryView, item: Annotated, quote: Quote) -> tuple[SpeakerEntry, ...]:
    written = quote.speaker.of(item.article.text) if quote.speaker else ""
    if not quote.actor_ids:
        return (SpeakerEntry(actor_id=None, name=written, as_written=written, country=None),) if written else ()
    return tuple(
        SpeakerEntry(actor_id=i, name=view.name_of(i) or i, as_written=written, country=_country(view, i))
        for i in quote.actor_ids
    )


def _country(view: StoryView, actor_id: str) -> str | None:
    return view.actors[actor_id].country if actor_id in view.actors else None


def utterance_entries(view: StoryView, ids: QuoteIds) -> tuple[UtteranceEntry, ...]:
    """The utterances that at least two articles quote."""
    return tuple(
        UtteranceEntry(
            id=view.item_id("u", number),
            speaker=said.speaker or "",
            quote_ids=tuple(ids[key] for key in said.quotes),
            differences=tuple(
                msgspec.structs.replace(
                    d, left_quote_id=_id(ids, d.left_quote_id), right_quote_id=_id(ids, d.right_quote_id)
                )
                for d in said.differences
            ),
        )
        for number, said in enumerate(view.aligned.utterances, 1)
    )


def _id(ids: QuoteIds, joined: str) -> str:
    article_id, _, quote_id = joined.rpartition("/")
    return ids[article_id, quote_id]
