"""The vectors of words before their context is mixed in, kept for each word instead of computed for each token.

The parser's two networks (one for tags and arcs, one for entities) begin with an embedding that hangs on the word alone
and then look at neighbours. In an article two tokens of five repeat a word, over a hundred articles nine of ten; the
embeddings were two fifths of the networks' time. A row is the same bit for bit whichever rows are computed with it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

KEPT = 20_000
"""Words kept at most (16 MB); then all are forgotten."""

Floats = NDArray[np.float32]
Word = tuple[int, int, int]
"""The numbers of a word and of its norm, and whether a blank follows: all that an embedding is told."""


class Vectors:
    """Vectors in context from several networks of the kind ``embed >> encode``.

    Raises:
        ValueError: a network is of another kind, or is told more of a token than a :data:`Word`.
    """

    def __init__(self, networks: Sequence[Any]) -> None:
        if any(len(network.layers) != 2 or not _tells_words(network.layers[0]) for network in networks):
            raise ValueError("another kind of network")
        self._embed = [network.layers[0] for network in networks]
        self._encode = [network.layers[1] for network in networks]
        self._places: dict[Word, int] = {}
        self._rows: list[Floats] = []

    def of(self, docs: Sequence["Doc"]) -> list[list[Floats]]:
        """For each network and each document a row a token."""
        from spacy.attrs import NORM, ORTH, SPACY

        words = [list(map(tuple, doc.to_array([ORTH, NORM, SPACY]).tolist())) for doc in docs]
        self._learn(docs, words)
        places = [[self._places[word] for word in row] for row in words]
        return [
            encode.predict([rows[place] for place in places])
            for encode, rows in zip(self._encode, self._rows, strict=True)
        ]

    def _learn(self, docs: Sequence["Doc"], words: Sequence[Sequence[Word]]) -> None:
        """Embed the words that are new, all in one document."""
        if len(self._places) > KEPT:
            self._places.clear()
            self._rows.clear()
        new = [word for word in dict.fromkeys(w for row in words for w in row) if word not in self._places]
        if new:
            self._places.update(zip(new, range(len(self._places), len(self._places) + len(new)), strict=True))
            page = _page(docs[0].vocab, new)
            rows = [embed.predict([page])[0] for embed in self._embed]
            old = self._rows or [row[:0] for row in rows]
            self._rows = [np.concatenate(pair) for pair in zip(old, rows, strict=True)]


def _page(vocab: Any, words: Sequence[Word]) -> "Doc":
    """A document of the given words."""
    from spacy.attrs import NORM
    from spacy.tokens import Doc

    page = Doc(vocab, words=[vocab.strings[orth] for orth, _, _ in words], spaces=[bool(blank) for *_, blank in words])
    norms: Any = np.array([[norm] for _, norm, _ in words], dtype=np.uint64)
    return page.from_array([NORM], norms)


def _tells_words(embed: Any) -> bool:
    """Whether all that an embedding asks of a token follows from its :data:`Word`."""
    asked = {column for node in embed.walk() for column in node.attrs.get("columns", ())}
    return asked <= {"ORTH", "NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"}
