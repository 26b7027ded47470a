"""Aligned stories to a dossier."""

from collections.abc import Iterator, Mapping, Sequence

from newsprism.align.aligned import Aligned
from newsprism.dossier.cautions import caution_entries
from newsprism.dossier.claims import claim_entries, disagreement_entries, listed_claims, unsure_entries
from newsprism.dossier.happenings import event_entries, exchange_entries, indicator_entries
from newsprism.dossier.positions import position_entries
from newsprism.dossier.quotes import quote_entries, quote_ids, utterance_entries
from newsprism.dossier.silence import without_false_silence
from newsprism.dossier.timeline import timeline_entries
from newsprism.dossier.view import StoryView, actor_entries
from newsprism.model.article import Article, Rejected
from newsprism.model.dossier import SCHEMA, ArticleEntry, Corpus, Dossier, Producer, StoryDossier
from newsprism.model.layers import Annotated
from newsprism.model.records import ReadRecord


def compose(
    aligned: Sequence[Aligned],
    articles: Sequence[Annotated],
    *,
    rejected: Sequence[Rejected],
    producers: Sequence[Producer],
) -> Dossier:
    """The dossier of a run: its articles in reading order, its stories the largest first."""
    copies = {copy: original for item in aligned for copy, original in item.story.copies.items()}
    return Dossier(
        schema=SCHEMA,
        producers=tuple(producers),
        corpus=_corpus([item.article for item in articles]),
        articles=tuple(_article(item.article, copies) for item in articles),
        rejected=tuple(rejected),
        stories=tuple(_story(item) for item in aligned),
    )


def _corpus(articles: Sequence[Article]) -> Corpus:
    dates = sorted(a.published.value for a in articles if a.published.value)
    return Corpus(
        articles=len(articles),
        outlets=tuple(sorted({a.outlet for a in articles if a.outlet})),
        languages=tuple(sorted({a.lang for a in articles if a.lang})),
        from_=dates[0] if dates else None,
        to=dates[-1] if dates else None,
    )


def _article(article: Article, copies: Mapping[str, str]) -> ArticleEntry:
    fields = {name: getattr(article, name) for name in ReadRecord.__struct_fields__}
    return ArticleEntry(**fields, copy_of=copies.get(article.id))


def _story(aligned: Aligned) -> StoryDossier:
    view = StoryView.of(aligned)
    ids = quote_ids(view)
    claims = listed_claims(view)
    quotes, positions, events = quote_entries(view, ids), position_entries(view), event_entries(view)
    used = {s.actor_id for q in quotes for s in (q.speaker, *q.speakers) if s and s.actor_id}
    used |= {actor for position in positions for actor in position.actor_ids}
    used |= {actor for event in events for actor in (*event.actors, *event.recipients)}
    used |= set(_exchanging(view))
    return StoryDossier(
        id=view.id,
        title=_title(view),
        window=aligned.story.window,
        article_ids=aligned.story.article_ids,
        origins=tuple(origin for _, origin in view.origins),
        actors=actor_entries(view, used),
        quotes=quotes,
        utterances=utterance_entries(view, ids),
        claims=without_false_silence(view, claims, claim_entries(view, claims)),
        disagreements=disagreement_entries(view),
        positions=positions,
        timeline=timeline_entries(view),
        exchanges=exchange_entries(view),
        events=events,
        indicators=indicator_entries(view),
        cautions=caution_entries(view, claims),
        unsure=unsure_entries(view, claims),
    )


def _title(view: StoryView) -> str:
    """The story's title; where that is a voided article's, the title of the first article that bears witness."""
    title = view.aligned.story.title
    voided = {view.articles[i].article.title for i in view.voided}
    others = (item.article.title for item in view.aligned.articles if view.tells(item.article.id))
    return next((other for other in others if other), title) if title in voided else title


def _exchanging(view: StoryView) -> Iterator[str]:
    for item in filter(lambda item: view.tells(item.article.id), view.aligned.articles):
        for exchange in item.exchanges:
            yield from (actor for actor in (exchange.giver, exchange.receiver) if actor)
