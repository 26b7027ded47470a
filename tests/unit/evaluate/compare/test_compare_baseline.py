"""The plain baseline, with an embedder that counts words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from newsprism.evaluate.compare_baseline import baseline
from newsprism.evaluate.compare_corpus import GoldArticle
from newsprism.evaluate.compare_gold import Annotation
from newsprism.evaluate.compare_score import score

Articles = tuple[GoldArticle, ...]


def bags(sentences: Sequence[str]) -> NDArray[np.float32]:
    vocabulary = sorted({word for s in sentences for word in s.casefold().split()})
    rows = np.array([[s.casefold().split().count(word) for word in vocabulary] for s in sentences], dtype=np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths == 0, 1, lengths)


def test_it_finds_the_same_claim_and_the_numbers(gold: Annotation, articles: Articles) -> None:
    predicted = baseline(articles, bags, threshold=0.6)
    assert score(predicted, gold).same.right == 1
    june = [d for d in predicted.disagreements if d.kind == "conflict"]
    assert all(len(d.values) == 2 for d in june)


def test_a_threshold_that_nothing_reaches_joins_nothing(articles: Articles) -> None:
    predicted = baseline(articles, bags, threshold=1.1)
    assert all(len(g.places) == 1 for g in predicted.groups)
    assert not predicted.utterances


def test_different_numbers_before_one_word_are_a_conflict() -> None:
    texts = [f"There were {n} red boats in the bay." for n in (12, 15)]
    both = [GoldArticle(str(i), "T", t, None, None, None, None) for i, t in enumerate(texts)]
    predicted = baseline(both, bags, threshold=0.5)
    assert [d.kind for d in predicted.disagreements] == ["conflict"]
    assert predicted.groups[0].status == "disputed"


def test_no_text_gives_nothing() -> None:
    assert baseline([], bags, threshold=0.5).groups == ()


def test_hostile_text_is_read_in_linear_time() -> None:
    text = "9" * 100_000 + ' "' * 50_000 + "Aa " * 50_000
    baseline([GoldArticle("x", "T", text, None, None, None, None)], bags, threshold=0.5)
