"""How near two statements are, and which pairs are worth a look."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from newsprism.align.features import features, scorer
from newsprism.align.units import Unit
from newsprism.model.parse import Embedder

NEIGHBOURS = 12
"""Nearest statements by meaning that each statement is paired with."""

COMMON_STEM = 0.2
"""A stem in more than this share of the story's statements tells nothing apart and proposes no pair."""

LONGEST_LIST = 60
"""Statements that may share a stem before it is too common to propose pairs, whatever the story's size."""

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
        meaning = max(0.0, float(self._vectors[i] @ self._vectors[j]))
        overlap = self._overlap(i, j)
        share = MEANING_SHARE if left.lang == right.lang else 1.0
        same = scorer().probability(features(left, right, meaning=meaning, overlap=overlap))
        return Pair(left, right, share * meaning + (1 - share) * overlap, meaning, overlap, same)

    def pairs(self) -> Iterator[Pair]:
        """The pairs worth a look, between different articles, in story order."""
        for i, j in sorted(self._candidates()):
            yield self.pair(i, j)

    def _overlap(self, i: int, j: int) -> float:
        """Shared weight over the mean weight of the two (a weighted Dice coefficient)."""
        shared = sum(map(self._weight.__getitem__, self._units[i].stems & self._units[j].stems))
        return 2 * shared / (self._mass[i] + self._mass[j]) if shared else 0.0

    def _candidates(self) -> set[tuple[int, int]]:
        found = set(self._by_words())
        found.update(self._by_meaning())
        return {(i, j) for i, j in found if self._units[i].article_id != self._units[j].article_id}

    def _by_words(self) -> Iterator[tuple[int, int]]:
        """Pairs that share at least two stems that are rare enough."""
        most = min(LONGEST_LIST, max(4, int(COMMON_STEM * len(self._units))))
        holders: dict[str, list[int]] = defaultdict(list)
        for index, unit in enumerate(self._units):
            for stem in unit.stems:
                if self._frequency[stem] <= most:
                    holders[stem].append(index)
        shared: Counter[tuple[int, int]] = Counter()
        for stem in sorted(holders):
            indices = holders[stem]
            shared.update((a, b) for n, a in enumerate(indices) for b in indices[n + 1 :])
        return (pair for pair, n in shared.items() if n >= 2)

    def _by_meaning(self, rows: int = 512) -> Iterator[tuple[int, int]]:
        """Each statement with its nearest ones, computed in blocks of rows so that memory stays linear."""
        count = min(NEIGHBOURS + 1, len(self._units))
        for first in range(0, len(self._units), rows):
            near = self._vectors[first : first + rows] @ self._vectors.T
            top = np.argpartition(-near, count - 1, axis=1)[:, :count]
            for row, columns in enumerate(top):
                yield from ((min(first + row, int(c)), max(first + row, int(c))) for c in columns if c != first + row)
