"""The JSON lines that ``newsprism read``, ``annotate`` and ``stories`` print."""

import msgspec

from newsprism.model.article import Article, DateValue
from newsprism.model.layers import (
    Actor,
    Annotated,
    Event,
    Mention,
    Quantity,
    Quote,
    Sentence,
    Statement,
    Timex,
)
from newsprism.model.story import Story, Window


class ReadRecord(msgspec.Struct, frozen=True):
    """An article as it was read; unknown is ``None``, ``sha256`` is that of the bytes that were read."""

    id: str
    source: str
    text: str
    title: str
    byline: str | None
    outlet: str | None
    url: str | None
    lang: str | None
    published: DateValue
    modified: DateValue
    sha256: str


class AnnotateRecord(msgspec.Struct, frozen=True):
    """An article's layers, each in text order; every offset is a code point of ``text``, every span half-open."""

    id: str
    source: str
    text: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    timexes: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    events: tuple[Event, ...]


class StoryRecord(msgspec.Struct, frozen=True):
    """A cluster: every article that was read stands in exactly one, copies and loners too."""

    id: str
    article_ids: tuple[str, ...]
    title: str
    window: Window
    copies: dict[str, str]


def read_record(article: Article) -> ReadRecord:
    """The line that ``newsprism read`` prints for an article."""
    return ReadRecord(**{name: getattr(article, name) for name in ReadRecord.__struct_fields__})


def annotate_record(item: Annotated) -> AnnotateRecord:
    """The line that ``newsprism annotate`` prints for an article."""
    own = ("id", "source", "text")
    layers = {name: getattr(item, name) for name in AnnotateRecord.__struct_fields__ if name not in own}
    return AnnotateRecord(id=item.article.id, source=item.article.source, text=item.article.text, **layers)


def story_record(story: Story) -> StoryRecord:
    """The line that ``newsprism stories`` prints for a story."""
    return StoryRecord(**{name: getattr(story, name) for name in StoryRecord.__struct_fields__})
