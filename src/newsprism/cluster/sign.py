"""What clustering needs of one article, and no more."""

import msgspec

from newsprism.model.article import Article
from newsprism.model.layers import Annotated

LEAD_SENTENCES = 6
"""Sentences whose meaning stands for the article: news puts the event first."""


class Signature(msgspec.Struct, frozen=True):
    """An article for clustering: its readable text, its first sentences, its date.

    ``text`` is all sentences but boilerplate; ``published`` an ISO prefix or ``None``; ``lang`` a primary language.
    """

    id: str
    title: str
    text: str
    lead: tuple[str, ...]
    published: str | None
    lang: str


def sign(annotated: Annotated) -> Signature:
    """The signature of one article."""
    article: Article = annotated.article
    sentences = [s.span.of(article.text) for s in annotated.sentences if s.section != "boilerplate"]
    return Signature(
        id=article.id,
        title=_heading(annotated),
        text="\n".join(sentences),
        lead=tuple(sentences[:LEAD_SENTENCES]) or (article.title or article.text[:200],),
        published=article.published.value,
        lang=(article.lang or "und").split("-")[0],
    )


def _heading(annotated: Annotated) -> str:
    """The article's title; where its first line is clutter or a caption, the first heading of the text instead."""
    article, lines = annotated.article, annotated.paragraphs
    if (
        lines
        and lines[0].section in ("boilerplate", "caption")
        and lines[0].span.of(article.text) == article.title.strip()
    ):
        heading = next((line for line in lines if line.section == "headline"), None)
        return heading.span.of(article.text) if heading else ""
    return article.title
