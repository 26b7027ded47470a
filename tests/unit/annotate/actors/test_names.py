"""Names as they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.actors.cover import Cover, Near
from newsprism.annotate.actors.names import folded, looks_like_name, parts, slug, words
from newsprism.model.spans import Span


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Erdoğan", "erdogan"),
        ("Lars Løkke", "lars-lokke"),
        ("Seán O'Neill", "sean-oneill"),
        ("Jean-Claude", "jean-claude"),
        ("???", ""),
    ],
)
def test_slug(name, wanted):
    assert slug(name) == wanted


def test_a_middle_initial_and_a_suffix_make_no_other_person():
    assert parts("Ann B. Lee") == parts("Ann Lee") == parts("Ann Lee Jr.")


def test_hyphens_part_words():
    assert words("Kim Jong-un") == words("Kim Jong Un") == ("kim", "jong", "un")


@pytest.mark.parametrize("name", ["ann lee", "Ann2", "KCNA", "a@b", "", "One Two Three Four Five Six", "Ann\nLee"])
def test_what_is_no_name(name):
    assert not looks_like_name(name)


@given(st.text(max_size=80))
def test_folding_twice_is_folding_once(text):
    assert folded(folded(text)) == folded(text)
    assert len(slug(text)) <= 60


SPANS = st.lists(st.tuples(st.integers(0, 80), st.integers(1, 30)).map(lambda p: Span(p[0], p[0] + p[1])), max_size=12)


@given(SPANS, st.integers(0, 100), st.integers(1, 20))
def test_cover_and_near_agree_with_looking_at_every_span(spans, start, size):
    asked = Span(start, start + size)
    assert Cover(spans).holds(asked.start, asked.end) == any(s.holds(asked) for s in spans)
    assert Cover(spans).overlaps(asked.start, asked.end) == any(s.overlaps(asked) for s in spans)
    assert sorted(Near(spans).overlapping(asked.start, asked.end)) == sorted(s for s in spans if s.overlaps(asked))
