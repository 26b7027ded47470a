"""Two readings of one content, and attributions inside another."""

from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.nested import parents, untangle
from newsprism.model.spans import Span


def found(
    content: tuple[int, int], cue: tuple[int, int], source: tuple[int, int] | None = None, score: float = 0.9
) -> Found:
    return Found((Span(*content),), Span(*cue), Span(*source) if source else None, score=score)


def test_the_surer_reading_of_the_same_words_stays() -> None:
    weak, sure = found((0, 20), (22, 26), score=0.5), found((2, 20), (30, 34), score=0.8)
    assert untangle([weak, sure]) == [sure]


def test_an_attribution_inside_another_has_a_parent() -> None:
    outer, inner = found((10, 60), (5, 9)), found((30, 60), (20, 25), (12, 19))
    kept = untangle([inner, outer])
    assert kept == [outer, inner]
    assert parents(kept) == [None, 0]


def test_a_content_cut_at_an_inner_cue_is_made_whole() -> None:
    cut, inner = found((10, 19), (5, 9)), found((26, 60), (20, 25), (12, 19), score=0.6)
    whole, kept = untangle([cut, inner])
    assert whole.content == (Span(10, 60),)
    assert kept == inner


def test_attributions_side_by_side_stay() -> None:
    left, right = found((0, 10), (11, 15)), found((20, 30), (31, 35))
    assert untangle([right, left]) == [left, right]
    assert parents([left, right]) == [None, None]
