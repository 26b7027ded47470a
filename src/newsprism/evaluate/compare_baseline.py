"""The plain way to compare reports: an embedding threshold, and numbers by regular expression.

It stands beside every figure of ours, so that a reader sees what the typed rules add. Nothing here is tuned but
the threshold, and that on the events for tuning.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from newsprism.evaluate.compare_corpus import GoldArticle, numbered
from newsprism.evaluate.compare_gold import Place
from newsprism.evaluate.compare_predicted import Predicted, PredictedDisagreement, PredictedGroup, PredictedOrigin
from newsprism.model.spans import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

Embed = Callable[[Sequence[str]], "NDArray[np.float32]"]
"""Sentences to unit vectors, one a row."""

_NUMBER = re.compile(r"(?<![\w.])(\d{1,12}(?:[.,]\d{1,6}){0,3})\s+([^\W\d]\w{0,40})")
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]{12,600})[\"”“»]")
_SAID = re.compile(
    r"((?:[A-Z][\w'’]{0,30} ){0,4}[A-Z][\w'’]{0,30}) (?:said|told|reported|announced)\b"
    r"|(?:[Aa]ccording to|told) (?:the )?((?:[A-Z][\w'’]{0,30} ){0,4}[A-Z][\w'’]{0,30})"
)


def baseline(articles: Sequence[GoldArticle], embed: Embed, *, threshold: float) -> Predicted:
    """Compare an event's articles without any layer.

    Sentences of two articles whose cosine is at least ``threshold`` are joined, and what is joined is one claim;
    different numbers before the same word are a conflict; quotations are joined the same way; an origin is the
    capitalised words before "said" or after "according to".
    """
    sentences = [(Place(a.id, "text", (s.span,)), s.words) for a in articles for s in numbered(a)[1:]]
    quoted = [piece for place, words in sentences for piece in _quotations(place, words)]
    joined = _joined(sentences, embed, threshold)
    return Predicted(
        groups=tuple(_group(members) for members in joined),
        disagreements=tuple(d for members in joined for d in _disagreements(members)),
        utterances=tuple(tuple(p for p, _ in members) for members in _joined(quoted, embed, threshold) if members[1:]),
    )


Worded = tuple[Place, str]


def _joined(items: list[Worded], embed: Embed, threshold: float) -> list[list[Worded]]:
    """Connected components of the items that are near enough, in order."""
    if not items:
        return []
    vectors = embed([words for _, words in items])
    near = vectors @ vectors.T >= threshold
    group = list(range(len(items)))
    for i, j in zip(*np.nonzero(np.triu(near, 1)), strict=True):
        if items[i][0].article != items[j][0].article:
            _join(group, int(i), int(j))
    members: dict[int, list[Worded]] = {}
    for n, item in enumerate(items):
        members.setdefault(_root(group, n), []).append(item)
    return list(members.values())


def _join(group: list[int], left: int, right: int) -> None:
    one, two = sorted((_root(group, left), _root(group, right)))
    group[two] = one


def _root(group: list[int], n: int) -> int:
    while group[n] != n:
        group[n] = group[group[n]]
        n = group[n]
    return n


def _group(members: list[Worded]) -> PredictedGroup:
    origins = tuple(PredictedOrigin(p.article, name, "official-statement") for p, w in members for name in _named(w))
    articles = {place.article for place, _ in members}
    named = {origin.name for origin in origins}
    status = "corroborated" if len(named) > 1 else "single-origin" if len(articles) > 1 else "single-source"
    if next(_disagreements(members), None):
        status = "disputed"
    return PredictedGroup(tuple(place for place, _ in members), status, origins)


def _named(words: str) -> Iterator[str]:
    for match in _SAID.finditer(words):
        yield match[1] or match[2]


def _disagreements(members: list[Worded]) -> Iterator[PredictedDisagreement]:
    numbers = [(place, unit, value) for place, words in members for value, unit in _NUMBER.findall(words)]
    for (one, unit, left), (two, other, right) in combinations(numbers, 2):
        if one.article != two.article and unit == other and left != right:
            yield PredictedDisagreement("number", "conflict", ((one,), (two,)))


def _quotations(place: Place, words: str) -> Iterator[Worded]:
    begin = place.spans[0].start
    for match in _QUOTED.finditer(words):
        yield Place(place.article, "text", (Span(begin + match.start(), begin + match.end()),)), match[1]
