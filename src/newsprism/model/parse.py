"""What the annotators need from a parser and an embedder, with no library's object in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import msgspec

from newsprism.model.spans import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Parse(msgspec.Struct, frozen=True):
    """A dependency parse: parallel tuples, one entry a token, in text order.

    ``start`` and ``end`` are code points of the article's text; ``head`` is the index of the head token (its own
    index at a root); ``dep`` is the label of the arc to it, ``tag`` a Penn Treebank tag, ``pos`` a Universal POS
    tag; ``ent`` is an OntoNotes label with a ``B-`` or ``I-`` prefix, or ``""``. ``sents`` are half-open ranges of
    token indices, one a sentence; no sentence crosses the spans that the parser was given.
    """

    start: tuple[int, ...]
    end: tuple[int, ...]
    word: tuple[str, ...]
    lemma: tuple[str, ...]
    tag: tuple[str, ...]
    pos: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    ent: tuple[str, ...]
    sents: tuple[Span, ...]

    def __len__(self) -> int:
        return len(self.start)


class Parser(Protocol):
    """Parses the given spans of a text, each by itself."""

    def parse(self, text: str, spans: Sequence[Span]) -> Parse:
        """One parse over all spans, in text order; tokens never cross a span."""
        ...


class Embedder(Protocol):
    """Turns sentences into unit vectors whose dot product says how near their meanings are."""

    def embed(self, sentences: Sequence[str]) -> "NDArray[np.float32]":
        """An array of shape ``(len(sentences), dimensions)``, each row of length 1 (or all 0 for no words)."""
        ...
