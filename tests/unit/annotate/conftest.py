"""A parsed document, and mentions made by hand over the names of its parse."""

from collections.abc import Callable

import pytest

from newsprism.annotate.document import Document
from newsprism.model.article import Article, DateValue
from newsprism.model.layers import Mention, Paragraph, Section, Sentence
from newsprism.model.parse import Parser
from newsprism.model.spans import Span
from newsprism.models.spacy_parser import SpacyParser

Read = Callable[..., tuple[Document, tuple[Mention, ...]]]


@pytest.fixture(scope="session")
def english_parser() -> Parser:
    return SpacyParser()


@pytest.fixture(scope="session")
def read(english_parser: Parser) -> Read:
    """Reads lines of English: each line a paragraph; each name that ``names`` maps to an actor id a mention."""

    def reading(
        text: str,
        names: dict[str, str] | None = None,
        *,
        section: Section = "body",
        published: str | None = None,
        lang: str = "en",
    ) -> tuple[Document, tuple[Mention, ...]]:
        paragraphs = tuple(_paragraphs(text, section))
        parse = english_parser.parse(text, [p.span for p in paragraphs]) if lang == "en" else None
        sentences = tuple(_sentences(paragraphs, parse))
        date = DateValue(published, "stated") if published else DateValue()
        article = Article("a", "a.txt", text, "", "", lang=lang, published=date)
        return Document(article, lang, paragraphs, sentences, parse), tuple(_mentions(text, names or {}))

    return reading


def _paragraphs(text: str, section: Section):
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Paragraph(start, start + len(line), section)
        start += len(line) + 1


def _sentences(paragraphs, parse):
    if parse is None:
        yield from (Sentence(p.start, p.end, n, p.section) for n, p in enumerate(paragraphs))
        return
    for sent in parse.sents:
        start, end = parse.start[sent.start], parse.end[sent.end - 1]
        number = next(n for n, p in enumerate(paragraphs) if p.span.holds(Span(start, end)))
        yield Sentence(start, end, number, paragraphs[number].section)


def _mentions(text: str, names: dict[str, str]):
    found = []
    for name, actor in names.items():
        start = text.find(name)
        while start >= 0:
            found.append(Mention(start, start + len(name), "name", actor))
            start = text.find(name, start + 1)
    yield from sorted(found, key=lambda m: m.start)
