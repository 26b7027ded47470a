"""How near two statements are, and which pairs are worth a look."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from newsprism.align.candidates import by_meaning, by_words
from newsprism.align.features import features, scorer
from newsprism.align.units import Unit
from newsprism.model.parse import Embedder

MEANING_SHARE = 0.55
"""Weight of the embedding beside that of the shared words, within one language."""


class Pair(msgspec.Struct, frozen=True):
    """Two statements (``left`` before ``right`` in story order), how near they are and how likely they claim the same.

    All are in [0, 1]: ``score`` blends ``meaning`` and ``overlap`` and says whether the two are about one thing;
    ``same`` also weighs their slots and says whether they claim the same of it.
    """

    left: Unit
    right: Unit
    score: float
    meaning: float
    overlap: float
    same: float


class Similarity:
    """Nearness over the statements of one story.

    The score blends the cosine of the sentence embeddings with the share of content words in common, each weighted by
    how rare it is in the story (same-fact AUC .93 for the embedder alone, .947 blended). Across languages there are no
    words in common, and the meaning alone counts.
    """

    def __init__(self, units: Sequence[Unit], embedder: Embedder) -> None:
        self._units = units
        self._vectors: NDArray[np.float32] = embedder.embed([u.text for u in units])
        self._frequency = Counter(stem for unit in units for stem in unit.stems)
        total = len(units)
        self._weight = {stem: math.log((total + 20) / (n + 0.5)) for stem, n in self._frequency.items()}
        self._mass = [sum(map(self._weight.__getitem__, unit.stems)) for unit in units]

    def pair(self, i: int, j: int) -> Pair:
        """The pair of the statements at two places of the story."""
        left, right = self._units[i], self._units[j]
        meaning = self.meaning(i, j)
        overlap = self._overlap(i, j)
        share = MEANING_SHARE if left.lang == right.lang else 1.0
        same = scorer().probability(features(left, right, meaning=meaning, overlap=overlap))
        return Pair(left, right, share * meaning + (1 - share) * overlap, meaning, overlap, same)

    def meaning(self, i: int, j: int) -> float:
        """The cosine of the statements at two places of the story, at least 0."""
        return max(0.0, float(self._vectors[i] @ self._vectors[j]))

    def pairs(self) -> Iterator[Pair]:
        """The pairs worth a look, between different articles, in story order."""
        for i, j in sorted(self._candidates()):
            yield self.pair(i, j)

    def _overlap(self, i: int, j: int) -> float:
        """Shared weight over the mean weight of the two (a weighted Dice coefficient)."""
        shared = sum(map(self._weight.__getitem__, self._units[i].stems & self._units[j].stems))
        return 2 * shared / (self._mass[i] + self._mass[j]) if shared else 0.0

    def _candidates(self) -> set[tuple[int, int]]:
        found = {*by_words([unit.stems for unit in self._units]), *by_meaning(self._vectors)}
        return {(i, j) for i, j in found if self._units[i].article_id != self._units[j].article_id}
