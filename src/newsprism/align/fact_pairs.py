"""Facts of different articles that may be one claim, and how likely they are."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from newsprism.align.candidates import LONGEST_LIST, by_meaning, by_words
from newsprism.align.claims import same_mood
from newsprism.align.fact_features import Nearness, Weights, features, set_against
from newsprism.align.facts import Fact, Kind
from newsprism.align.features import excludes
from newsprism.align.similarity import Similarity
from newsprism.model.parse import Embedder

NEAR = 0.6
"""Cosine from which on two clauses without words in common are looked at."""


BACKGROUND = 1.5
"""Places an article, on average, from which on a name is what the whole story is about and tells no claim apart."""

LEAST = 2
"""Content words below which a clause says nothing by itself."""


class FactPair(msgspec.Struct, frozen=True):
    """Two facts of one kind (``left`` before ``right``) and their features by name."""

    left: Fact
    right: Fact
    features: Mapping[str, float]


class FactPairs:
    """Nearness over the facts of one story. Words weigh by how rare they are among the story's clauses.

    ``vectors`` are the embeddings of the facts' words, of unit length, shape (facts, dimensions).
    """

    def __init__(self, facts: Sequence[Fact], similarity: Similarity, embedder: Embedder) -> None:
        self._facts = facts
        self._similarity = similarity
        self._articles = len({fact.article_id for fact in facts})
        self._count = Counter((fact.kind, fact.key) for fact in facts)
        self.vectors = self._embedded(embedder)
        clauses = [fact for fact in facts if fact.kind == "clause"]
        frequency = Counter(stem for fact in clauses for stem in fact.context)
        self._weight = {stem: math.log((len(clauses) + 20) / (n + 0.5)) for stem, n in frequency.items()}
        self._rarest = math.log(2 * (len(clauses) + 20))
        self._mass = [self._of(fact.context) for fact in facts]

    def _embedded(self, embedder: Embedder) -> NDArray[np.float32]:
        """The vectors of the facts that may be paired; zeros for short clauses and for names that meet nobody."""
        holders: dict[str, set[str]] = defaultdict(set)
        for fact in self._facts:
            if fact.kind == "name":
                holders[fact.key].add(fact.article_id)
        wanted = [fact.order for fact in self._facts if self._may_meet(fact, len(holders[fact.key]))]
        found = embedder.embed([self._facts[i].unit.text for i in wanted])
        vectors = np.zeros((len(self._facts), found.shape[-1] if wanted else 1), dtype=np.float32)
        if wanted:
            vectors[wanted] = found
        return vectors

    def _may_meet(self, fact: Fact, articles: int) -> bool:
        if fact.kind == "clause":
            return len(fact.context) >= LEAST
        return fact.kind != "name" or (articles > 1 and not self._is_background(fact.key))

    def _is_background(self, name: str) -> bool:
        return self._count["name", name] > BACKGROUND * self._articles

    def pairs(self) -> Iterator[FactPair]:
        """The pairs worth a look, in story order: clauses that are near, and equal values that may count one thing."""
        found = {*self._clauses(), *self._values()}
        for i, j in sorted(found):
            left, right = self._facts[i], self._facts[j]
            if left.article_id != right.article_id and may_agree(left, right):
                yield FactPair(left, right, features(left, right, self.nearness(left, right)))

    def nearness(self, left: Fact, right: Fact) -> Nearness:
        """How near two of the facts are."""
        i, j = left.order, right.order
        shared = left.context & right.context
        lighter, heavier = sorted((self._mass[i], self._mass[j]))
        return Nearness(
            meaning=max(0.0, float(self.vectors[i] @ self.vectors[j])),
            around=self._similarity.meaning(left.unit.order, right.unit.order),
            shared=self._of(shared),
            beside=self._of(left.near & right.near),
            lighter=lighter,
            heavier=heavier,
            rarest=max(map(self._weigh, shared), default=0.0),
            common=math.log(self._count[left.kind, left.key]),
        )

    def _of(self, stems: frozenset[str]) -> float:
        return math.fsum(map(self._weigh, stems))

    def _weigh(self, stem: str) -> float:
        return self._weight.get(stem, self._rarest)

    def _clauses(self) -> Iterator[tuple[int, int]]:
        """Clauses that share two rare words or are near in meaning; two quotations are compared as utterances."""
        places = [f.order for f in self._facts if f.kind == "clause" and len(f.context) >= LEAST]
        if not places:
            return
        pairs = {*by_words([self._facts[p].context for p in places]), *by_meaning(self.vectors[places], least=NEAR)}
        for a, b in pairs:
            i, j = places[a], places[b]
            if not (self._facts[i].quoted and self._facts[j].quoted):
                yield i, j

    def _values(self) -> Iterator[tuple[int, int]]:
        """Facts of one value; of very frequent ones those that also share words or are near in meaning."""
        by_key: dict[tuple[Kind, str], list[int]] = defaultdict(list)
        for fact in self._facts:
            if fact.kind != "clause":
                by_key[fact.kind, fact.key].append(fact.order)
        for (kind, key), places in by_key.items():
            if kind == "name" and self._is_background(key):
                continue
            if len(places) > LONGEST_LIST:
                near = {*by_words([self._facts[p].context for p in places]), *by_meaning(self.vectors[places])}
                pairs = ((places[a], places[b]) for a, b in near)
            else:
                pairs = ((a, b) for n, a in enumerate(places) for b in places[n + 1 :])
            for i, j in pairs:
                if kind != "name" or self._facts[i].context & self._facts[j].context:
                    yield i, j


def may_agree(left: Fact, right: Fact) -> bool:
    """Whether nothing that is known of two facts forbids that they are one claim: their mood, their values, units."""
    if left.unit.statement.negated != right.unit.statement.negated:
        return False
    if not same_mood(left.unit.factuality, right.unit.factuality) or excludes(left.unit, right.unit):
        return False
    if left.value is None or right.value is None:
        return True
    if "age" in (left.measure, right.measure) and left.measure != right.measure:
        return False
    found = set_against(left, right)
    return found is not None and found.relation == "equal" and not found.rounded


def likely(pair: FactPair, weights: Mapping[Kind, Weights]) -> float:
    """How likely the two are one claim, in (0, 1)."""
    return weights[pair.left.kind].probability(pair.features)
