"""The stages of a run in order, over a batch held in memory."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

import msgspec

from newsprism.annotate.pipeline import annotate
from newsprism.annotate.timexes.language import LANGUAGES
from newsprism.model.article import Article, Rejected
from newsprism.model.layers import Annotated
from newsprism.read.reader import read_captures
from newsprism.read.sources import captures
from newsprism.run.tools import Tools

TELLING = 200
"""Code points from which on a text is expected to show its language."""


class Batch(msgspec.Struct, frozen=True):
    """What was read, and what was not with the reason."""

    articles: tuple[Article, ...]
    rejected: tuple[Rejected, ...]


def read(sources: Sequence[str], *, today: str | None = None, stdin: BinaryIO | None = None) -> Batch:
    """Read all sources: files, folders, globs or ``-``. A bad one is rejected, never raised.

    Args:
        sources: as the command line takes them.
        today: an ISO date; articles dated after it get a note.
        stdin: what ``-`` stands for.
    """
    found = list(read_captures(captures(sources, stdin=stdin), today=today))
    return Batch(
        articles=tuple(with_language_note(item) for item in found if isinstance(item, Article)),
        rejected=tuple(item for item in found if isinstance(item, Rejected)),
    )


def with_language_note(article: Article) -> Article:
    """The article, with a note where its language is none that the layers have a model, grammar or word list for.

    A short text whose language cannot be told gets none: headlines alone often cannot.
    """
    if article.lang is None:
        note = "its language cannot be told: read by its marks alone" if len(article.text) >= TELLING else ""
    elif article.lang.split("-")[0].lower() not in LANGUAGES:
        note = f"no model for its language, {article.lang}: read by its marks alone"
    else:
        return article
    return msgspec.structs.replace(article, notes=(*article.notes, note)) if note else article


def annotate_all(articles: Iterable[Article], tools: Tools, *, reference: str | None) -> Iterator[Annotated | Rejected]:
    """The layers of each article, in order; an article that breaks an annotator is rejected by itself.

    ``reference`` is the ISO date that relative dates of undated articles count from.
    """
    for article in articles:
        try:
            yield annotate(
                article,
                parser=tools.parser_for(article.lang),
                lexicon=tools.lexicon,
                reference=reference,
                tagger=tools.tagger_for(article.lang),
            )
        except (ValueError, IndexError, KeyError, ArithmeticError, RecursionError, MemoryError) as error:
            yield Rejected(article.source, f"could not be annotated: {type(error).__name__}: {error}")
