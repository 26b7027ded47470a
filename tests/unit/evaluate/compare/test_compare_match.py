"""Matching and counting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.evaluate.compare_gold import GoldOrigin, Place
from newsprism.evaluate.compare_match import Score, matched, overlap, same_origin, same_place, set_score
from newsprism.model.spans import Span

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda p: Span(p[0], p[0] + p[1]))
PLACES = st.builds(lambda s: Place("a", "text", (s,)), SPANS)
COUNTS = st.integers(0, 100)


@given(PLACES, PLACES)
def test_overlap_is_symmetrical_and_a_share(left: Place, right: Place) -> None:
    assert overlap(left, right) == overlap(right, left)
    assert 0.0 <= overlap(left, right) <= 1.0
    assert same_place(left, left)


def test_places_of_two_articles_or_fields_never_meet() -> None:
    spans = (Span(0, 9),)
    assert not same_place(Place("a", "text", spans), Place("b", "text", spans))
    assert not same_place(Place("a", "text", spans), Place("a", "title", spans))


@given(COUNTS, COUNTS, COUNTS)
def test_rates_lie_between_0_and_1(right: int, wrong: int, missed: int) -> None:
    score = Score(right, wrong, missed)
    for rate in (score.precision, score.recall, score.f1):
        assert 0.0 <= rate <= 1.0
    assert min(score.precision, score.recall) <= score.f1 + 1e-9


def test_nothing_to_find_and_nothing_given_is_right() -> None:
    assert Score(0, 0, 0).f1 == 1.0
    assert Score(0, 1, 0).f1 == 0.0
    assert Score(0, 0, 1).precision == 0.0


def test_set_score() -> None:
    assert set_score([1, 1, 2], [2, 3]) == Score(1, 1, 1)


@given(st.lists(st.floats(0, 1), max_size=8), st.lists(st.floats(0, 1), max_size=8))
def test_matching_is_one_to_one(left: list[float], right: list[float]) -> None:
    pairs = matched(list(enumerate(left)), list(enumerate(right)), lambda x, y: 1 - abs(x[1] - y[1]))
    assert len({x for x, _ in pairs}) == len({y for _, y in pairs}) == len(pairs)


def test_the_nearest_are_matched_first() -> None:
    assert matched([1.0, 2.0], [2.1, 1.1], lambda x, y: 1 - abs(x - y)) == [(1.0, 1.1), (2.0, 2.1)]


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Harbour Police", True),
        ("the police of the harbour", True),
        ("harbour police spokesman", True),
        ("Harbour", True),
        ("River Police Union", False),
        ("the statement", False),
        ("", False),
    ],
)
def test_origins_are_the_same_by_their_telling_words(name: str, same: bool) -> None:
    assert same_origin(name, GoldOrigin("o", "official-statement", ("harbour police",))) is same
