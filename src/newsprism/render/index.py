"""Look-ups that every view of a dossier needs, made once."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import msgspec

from newsprism.model.dossier import ArticleEntry, Dossier, StoryDossier
from newsprism.model.spans import Citation
from newsprism.render.names import outlet_label, short_labels
from newsprism.render.safe import clip


class Index:
    """The articles of a dossier by id, and the names that stand for them."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.articles: dict[str, ArticleEntry] = {article.id: article for article in dossier.articles}
        self._labels = {article.id: outlet_label(article) for article in dossier.articles}
        self._short = short_labels(dossier.articles)

    def label(self, article_id: str) -> str:
        """The outlet of an article, its file name where the outlet is unknown, the id where the article is."""
        return self._labels.get(article_id) or clip(article_id, 48)

    def labels(self, article_ids: Iterable[str]) -> tuple[str, ...]:
        """The outlets of several articles, each once, in the order given."""
        return tuple(dict.fromkeys(self.label(article_id) for article_id in article_ids))

    def cited_labels(self, citations: Iterable[Citation]) -> tuple[str, ...]:
        """The outlets that several citations stand in, each once, by their short labels."""
        return self.shorts(citation.article_id for citation in citations)

    def shorts(self, article_ids: Iterable[str]) -> tuple[str, ...]:
        """The short labels of several articles, each once, in the order given."""
        return tuple(dict.fromkeys(map(self.short, article_ids)))

    def short(self, article_id: str) -> str:
        """The label where room is scarce: an outlet in full, a long file name by the part that tells it apart."""
        return self._short.get(article_id) or self.label(article_id)

    def outlets(self, article_ids: Iterable[str]) -> tuple[str, ...]:
        """The outlets of several articles that are known by name."""
        known = (self.articles[i] for i in article_ids if i in self.articles and self.articles[i].outlet)
        return tuple(dict.fromkeys(outlet_label(article) for article in known))

    def published(self, article_id: str) -> str | None:
        """The article's date as an ISO 8601 prefix, ``None`` if unknown."""
        article = self.articles.get(article_id)
        return article.published.value if article else None

    @cached_property
    def items(self) -> dict[str, str]:
        """What each item id stands for, in its own words: for ``unsure`` pairs."""
        return {item: text for story in self.dossier.stories for item, text in _story_items(story)}


def _story_items(story: StoryDossier) -> Iterator[tuple[str, str]]:
    yield story.id, story.title
    for quote in story.quotes:
        yield quote.id, quote.text
    for utterance in story.utterances:
        yield utterance.id, utterance.speaker
    for claim in story.claims:
        yield claim.id, claim.text
    for actor in story.actors:
        yield actor.id, actor.name
    for origin in story.origins:
        yield origin.id, origin.name
    for entry in story.timeline:
        yield entry.id, entry.text
    for exchange in story.exchanges:
        yield exchange.id, f"{exchange.giver} → {exchange.receiver}: {exchange.what}"


def citations_of(node: Any) -> Iterator[Citation]:
    """Every citation inside a struct or tuple, in the order of its fields."""
    if isinstance(node, Citation):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from citations_of(part)
    elif isinstance(node, msgspec.Struct):
        for field in node.__struct_fields__:
            yield from citations_of(getattr(node, field))
