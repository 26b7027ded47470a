"""What the tests of attribution share: documents from a text, with the default parser for English."""

from collections.abc import Callable

import pytest

from newsprism.annotate.document import Document
from newsprism.annotate.quotes import quotes
from newsprism.annotate.quotes.tagger import Tagger
from newsprism.lexicon import load
from newsprism.model.article import Article
from newsprism.model.layers import Actor, Mention, Paragraph, Quote
from newsprism.models import load as models
from newsprism.models.crf import CrfTagger

Reader = Callable[..., tuple[Quote, ...]]


def lines(text: str) -> tuple[Paragraph, ...]:
    found, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Paragraph(place, place + len(line), "body"))
        place += len(line) + 1
    return tuple(found)


@pytest.fixture(scope="session")
def tagger() -> CrfTagger:
    return CrfTagger()


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    def make(text: str, lang: str = "en", paragraphs: tuple[Paragraph, ...] | None = None) -> Document:
        article = Article(id="a", source="a.txt", text=text, title="", sha256="")
        paragraphs = lines(text) if paragraphs is None else paragraphs
        parse = models.parser().parse(text, [p.span for p in paragraphs]) if lang == "en" else None
        return Document(article, lang, paragraphs, (), parse)

    return make


@pytest.fixture(scope="session")
def attribute(document: Callable[..., Document], tagger: CrfTagger) -> Reader:
    """Attributions of a text; ``media`` are names that stand for media in it."""
    lexicon = load()

    def read(text: str, lang: str = "en", *, media: tuple[str, ...] = (), learned: bool = True) -> tuple[Quote, ...]:
        mentions = sorted(
            (Mention(text.index(m), text.index(m) + len(m), "name", m) for m in media), key=lambda m: m.start
        )
        actors = [Actor(m, m, "media") for m in media]
        chosen: Tagger | None = tagger if learned else None
        return quotes(document(text, lang), mentions, actors, lexicon, tagger=chosen)

    return read
