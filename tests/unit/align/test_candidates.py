import numpy as np

from newsprism.align.candidates import LONGEST_LIST, by_meaning, by_words


def test_items_that_share_two_rare_words_are_paired() -> None:
    stems = [frozenset("ab"), frozenset("abc"), frozenset("ad"), frozenset("x"), frozenset("y")]
    assert set(by_words(stems)) == {(0, 1)}
    assert set(by_words(stems, least=1)) == {(0, 1), (0, 2), (1, 2)}


def test_a_word_that_everybody_has_proposes_nothing() -> None:
    stems = [frozenset({"ship", "sea", f"own{n}"}) for n in range(10 * LONGEST_LIST)]
    assert not set(by_words(stems))


def test_each_item_is_paired_with_its_nearest_and_never_with_itself() -> None:
    vectors = np.eye(4, dtype=np.float32)
    vectors[1] = vectors[0]
    assert set(by_meaning(vectors, least=0.5)) == {(0, 1)}
    assert all(a < b for a, b in by_meaning(vectors))


def test_one_item_has_no_neighbour() -> None:
    assert list(by_meaning(np.ones((1, 3), dtype=np.float32))) == []
