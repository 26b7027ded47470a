"""Which of many items are worth setting side by side: those that share rare words, or are near in meaning.

Both ways give each item a bounded number of partners, so that the work grows with the items and not with their square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

NEIGHBOURS = 12
"""Nearest items by meaning that each item is paired with."""

COMMON_STEM = 0.2
"""A stem in more than this share of the items tells nothing apart and proposes no pair."""

LONGEST_LIST = 60
"""Items that may share a stem before it is too common to propose pairs, however many items there are."""


def by_words(stems: Sequence[frozenset[str]], *, least: int = 2) -> Iterator[tuple[int, int]]:
    """Pairs of places (first before second) that share at least ``least`` stems that are rare enough."""
    most = min(LONGEST_LIST, max(4, int(COMMON_STEM * len(stems))))
    holders: dict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(stems):
        for stem in words:
            holders[stem].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for stem in sorted(holders):
        indices = holders[stem]
        if len(indices) <= most:
            shared.update((a, b) for n, a in enumerate(indices) for b in indices[n + 1 :])
    return (pair for pair, n in shared.items() if n >= least)


def by_meaning(vectors: NDArray[np.float32], *, least: float = -1.0, rows: int = 512) -> Iterator[tuple[int, int]]:
    """Each place with its nearest ones whose cosine is at least ``least``, first before second.

    ``vectors`` are of unit length, shape (items, dimensions); computed in blocks of rows so that memory stays linear.
    """
    count = min(NEIGHBOURS + 1, len(vectors))
    for first in range(0, len(vectors), rows):
        near = vectors[first : first + rows] @ vectors.T
        top = np.argpartition(-near, count - 1, axis=1)[:, :count]
        for row, columns in enumerate(top):
            here = first + row
            yield from ((min(here, int(c)), max(here, int(c))) for c in columns if c != here and near[row, c] >= least)
