"""Articles to stories, without the layers that stories do not need."""

from collections.abc import Sequence

from newsprism.annotate.pipeline import lay_out
from newsprism.cluster.stories import stories as group
from newsprism.model.article import Article
from newsprism.model.layers import Annotated
from newsprism.model.story import Story
from newsprism.run.tools import Tools


def stories(articles: Sequence[Article], tools: Tools) -> tuple[Story, ...]:
    """Group articles into stories; every article stands in exactly one.

    Only paragraphs and sentences are found, by rule: clustering needs no parse.
    """
    if not articles:
        return ()
    return group([_plain(article) for article in articles], tools.embedder)


def _plain(article: Article) -> Annotated:
    document = lay_out(article, None)
    return Annotated(article=article, paragraphs=document.paragraphs, sentences=document.sentences)
