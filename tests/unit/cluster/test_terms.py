from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.cluster.terms import terms, tfidf

COUNTS = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 9), min_size=1).map(Counter), min_size=1)


def test_names_and_numbers_weigh_double_and_stop_words_nothing() -> None:
    assert terms("The tug Havlund towed 38 of the crew") == {"tug": 1, "havlund": 2, "towed": 1, "38": 2, "crew": 1}


def test_a_possessive_is_its_name() -> None:
    assert terms("Vadso's Vadso’s Vadso") == {"vadso": 6}


def test_runs_of_characters_without_spaces_count_as_pairs() -> None:
    assert set(terms("救助船")) == {"救助", "助船"}


@given(st.text(max_size=300))
def test_any_text_has_terms_that_are_counted(text: str) -> None:
    assert all(n > 0 for n in terms(text).values())


@given(COUNTS)
def test_rows_are_of_unit_length_and_the_order_of_documents_only_moves_them(counts) -> None:
    rows = tfidf(counts)
    near = (rows @ rows.T).toarray()
    assert np.diag(near) == pytest.approx(np.ones(len(counts)))
    back = tfidf(counts[::-1])
    assert (back @ back.T).toarray()[::-1, ::-1] == pytest.approx(near)


def test_a_rare_word_in_common_is_nearer_than_a_frequent_one() -> None:
    counts = [Counter(a=1, x=1), Counter(a=1, y=1), Counter(a=1, z=1), Counter(r=1, x=1), Counter(r=1, y=1)]
    rows = tfidf(counts)
    near = (rows @ rows.T).toarray()
    assert near[3, 4] > near[0, 1]


def test_a_document_without_words_is_near_to_nothing() -> None:
    rows = tfidf([Counter(), Counter(a=1)])
    assert (rows @ rows.T).toarray()[0].sum() == 0
