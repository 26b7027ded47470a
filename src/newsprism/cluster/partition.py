"""Which articles tell of one event."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from newsprism.cluster.sign import Signature
from newsprism.cluster.terms import terms, tfidf
from newsprism.model.parse import Embedder

Matrix = NDArray[np.float64]

CUT = 0.63
"""Average-linkage distance at which two stories stay apart."""

JOIN, NEAREST = 0.70, 3
"""An article left alone joins the story whose nearest three articles are, on the mean, nearer than this: a sidebar is
near to some of a story's reports, not to all. In a trial outside the command line, at a cut of .64, BCubed F1 with it
(without): 5W1H .911 (.906), ECB+ .958 (.939). What is shipped scores .973 and .913 (docs/accuracy.md)."""

DAY_PENALTY, MOST_DAYS = 0.02, 14
"""What each day between two publications adds to their distance: 5W1H .892 -> .906 at a cut of .66, in that trial."""

WORDS_SHARE = 0.5
"""Weight of the words beside that of the meaning, for two articles in one language; across languages the meaning alone
counts. ECB+, in that trial: words alone .908, half and half .948."""


def partition(signatures: Sequence[Signature], embedder: Embedder) -> list[list[int]]:
    """Indices of the articles of each story, in reading order; every article is in exactly one.

    Average-linkage agglomeration (UPGMA) over TF-IDF and sentence embeddings, then stragglers. Quadratic in
    memory: 5,000 articles take 200 MB.
    """
    if len(signatures) < 2:
        return [[i] for i in range(len(signatures))]
    distances = _distances(signatures, embedder)
    labels = fcluster(linkage(squareform(distances, checks=False), "average"), CUT, "distance")
    groups: dict[int, list[int]] = defaultdict(list)
    for index, label in enumerate(labels):
        groups[int(label)].append(index)
    return _joined(sorted(groups.values()), distances)


def _joined(groups: list[list[int]], distances: Matrix) -> list[list[int]]:
    """The groups with the articles that were left alone in them, where they are near enough."""
    homes = [group for group in groups if len(group) >= NEAREST]
    joined = {id(group): list(group) for group in groups}
    for group in groups:
        if len(group) > 1 or not homes:
            continue
        home = min(homes, key=lambda h: _nearness(group[0], h, distances))
        if _nearness(group[0], home, distances) < JOIN:
            joined[id(home)] += joined.pop(id(group))
    return sorted(sorted(group) for group in joined.values())


def _nearness(index: int, group: list[int], distances: Matrix) -> float:
    return float(np.sort(distances[index, group])[:NEAREST].mean())


def _distances(signatures: Sequence[Signature], embedder: Embedder) -> Matrix:
    """A symmetric matrix with zeros on its diagonal; entries may exceed 1 by the penalty for days."""
    words = tfidf([terms(f"{s.title}\n{s.text}") for s in signatures])
    lead = _lead_vectors(signatures, embedder)
    meaning = np.clip(lead @ lead.T, 0.0, 1.0)
    langs = np.array([s.lang for s in signatures])
    same_lang = langs[:, None] == langs[None, :]
    share = np.where(same_lang, WORDS_SHARE, 0.0)
    nearness = share * (words @ words.T).toarray() + (1 - share) * meaning
    distances = np.clip(1.0 - nearness, 0.0, None) + DAY_PENALTY * _days_apart(signatures)
    # Floating-point products are not symmetric to the last bit; the clustering must not depend on that.
    symmetric: Matrix = np.round((distances + distances.T) / 2, 6)
    np.fill_diagonal(symmetric, 0.0)
    return symmetric


def _lead_vectors(signatures: Sequence[Signature], embedder: Embedder) -> Matrix:
    sentences = [sentence for s in signatures for sentence in s.lead]
    vectors = embedder.embed(sentences).astype(np.float64)
    ends = np.cumsum([len(s.lead) for s in signatures])
    means = np.array([part.mean(axis=0) for part in np.split(vectors, ends[:-1])])
    norms = np.linalg.norm(means, axis=1, keepdims=True)
    result: Matrix = means / np.maximum(norms, 1e-9)
    return result


def _days_apart(signatures: Sequence[Signature]) -> Matrix:
    """Days between publications, at most :data:`MOST_DAYS`; 0 where a date is unknown or only a year or month."""
    days = np.array([_day(s.published) for s in signatures], dtype=np.float64)
    apart = np.abs(days[:, None] - days[None, :])
    result: Matrix = np.nan_to_num(np.minimum(apart, MOST_DAYS))
    return result


def _day(published: str | None) -> float:
    if published is None or len(published) < 10:
        return float("nan")
    return float(date.fromisoformat(published[:10]).toordinal())
