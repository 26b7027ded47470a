"""Hand-made articles: alignment is tested on layers that a test states, with an embedder that knows words alone."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from zlib import crc32

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from newsprism.model.article import Article, DateValue
from newsprism.model.layers import (
    Actor,
    Annotated,
    Comparator,
    Mention,
    Paragraph,
    Quantity,
    Quote,
    QuoteKind,
    Section,
    Sentence,
    Statement,
    Timex,
)
from newsprism.model.spans import Span


class BagEmbedder:
    """Unit vectors of hashed words: texts that share words are near, and nothing else is."""

    def embed(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(sentences), 256), dtype=np.float32)
        for row, sentence in zip(rows, sentences, strict=True):
            for word in sentence.lower().split():
                row[crc32(word.strip(".,").encode()) % 256] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


class Maker:
    """Builds annotated articles: one sentence and one statement a line."""

    def __call__(
        self,
        article_id: str,
        *lines: str,
        outlet: str | None = None,
        published: str | None = "2026-03-05",
        lang: str = "en",
        quotes: Sequence[Quote] = (),
        actors: Sequence[Actor] = (),
        **layers: Any,
    ) -> Annotated:
        text = "\n".join(lines)
        date = DateValue(published, "stated") if published else DateValue()
        article = Article(article_id, f"{article_id}.txt", text, lines[0], "0" * 64, None, outlet, None, lang, date)
        sentences = self._sentences(text)
        layers.setdefault("paragraphs", tuple(Paragraph(s.start, s.end, s.section) for s in sentences))
        return Annotated(
            article=article,
            sentences=sentences,
            quotes=tuple(quotes),
            actors=tuple(actors),
            statements=self._statements(sentences, quotes, layers),
            **layers,
        )

    def _sentences(self, text: str) -> tuple[Sentence, ...]:
        found, start = [], 0
        for number, line in enumerate(text.split("\n")):
            found.append(Sentence(start, start + len(line), number, "body"))
            start += len(line) + 1
        return tuple(found)

    def _statements(
        self, sentences: Sequence[Sentence], quotes: Sequence[Quote], layers: dict[str, Any]
    ) -> tuple[Statement, ...]:
        made = []
        for number, sentence in enumerate(sentences):
            quote = next((q for q in quotes if sentence.span.overlaps(q.hull)), None)
            inside = {
                f"{layer}_ids": tuple(x.id for x in layers.get(name, ()) if sentence.span.holds(x.span))
                for layer, name in (("quantity", "quantities"), ("timex", "timexes"))
            }
            holder = quote.actor_ids[0] if quote and quote.actor_ids else None
            made.append(
                Statement(
                    f"s{number}",
                    (sentence.span,),
                    holder,
                    "certain",
                    False,
                    number,
                    quote.id if quote else None,
                    **inside,
                )
            )
        return tuple(made)


def quote(
    text: str,
    content: str,
    actor: str | None,
    *,
    relayed: tuple[str, ...] = (),
    number: int = 1,
    speaker: str | None = None,
    kind: QuoteKind = "direct",
    force: str | None = "said",
) -> Quote:
    """A quote whose content, and whose speaker's words if given, are the first places of these in ``text``."""
    ids = (actor,) if actor else ()
    who = span(text, speaker) if speaker else None
    return Quote(f"q{number}", (span(text, content),), None, who, ids, kind, force, relayed)


def span(text: str, words: str) -> Span:
    """The first place of ``words``."""
    start = text.index(words)
    return Span(start, start + len(words))


def mention(text: str, words: str, actor: str) -> Mention:
    """A name at the first place of ``words``."""
    place = span(text, words)
    return Mention(place.start, place.end, "name", actor)


def amount(
    text: str,
    words: str,
    low: int | None,
    high: int | None,
    *,
    measure: str | None,
    unit: str | None,
    comparator: Comparator = "exactly",
) -> Quantity:
    """A quantity at the first place of ``words``."""
    start = text.index(words)
    bounds = [None if x is None else Decimal(x) for x in (low, high)]
    return Quantity(f"n{start}", start, start + len(words), bounds[0], bounds[1], comparator, unit, measure)


def date(text: str, words: str, value: str, earliest: str, latest: str) -> Timex:
    """A date at the first place of ``words``."""
    start = text.index(words)
    return Timex(f"t{start}", start, start + len(words), "DATE", value, earliest, latest)


def framed(item: Annotated, line: int = 0, **fields: Any) -> Annotated:
    """The article with other fields (``factuality``, ``negated``, ...) of the statement of one line."""
    statements = list(item.statements)
    statements[line] = replace(statements[line], **fields)
    return replace(item, statements=tuple(statements))


def placed(item: Annotated, *sections: Section) -> Annotated:
    """The article with a section for each of its lines."""
    sentences = tuple(replace(s, section=x) for s, x in zip(item.sentences, sections, strict=True))
    return replace(item, sentences=sentences, paragraphs=tuple(Paragraph(s.start, s.end, s.section) for s in sentences))
