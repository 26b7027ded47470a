from making.layers import BagEmbedder, Maker
from newsprism.align.similarity import Similarity
from newsprism.align.units import units

make = Maker()


def test_the_same_words_are_near_and_others_far() -> None:
    found = units(
        [
            make("a", "The tug towed the disabled research ship into port", "Fishermen sold herring cheaply all week"),
            make("b", "A tug towed the disabled research ship to the port", "Ministers debated pension rules again"),
        ]
    )
    similarity = Similarity(found, BagEmbedder())
    assert similarity.pair(0, 2).score > 0.7
    assert similarity.pair(1, 3).score < 0.2


def test_only_statements_of_different_articles_are_paired() -> None:
    line = "The tug towed the disabled research ship into port"
    found = units([make("a", line, line), make("b", line)])
    pairs = list(Similarity(found, BagEmbedder()).pairs())
    assert pairs
    assert all(p.left.article_id != p.right.article_id for p in pairs)


def test_scores_do_not_depend_on_which_comes_first() -> None:
    found = units(
        [make("a", "The tug towed the ship into port today"), make("b", "The ship reached port behind a tug")]
    )
    similarity = Similarity(found, BagEmbedder())
    assert similarity.pair(0, 1).score == similarity.pair(1, 0).score


def test_a_story_without_statements_has_no_pairs() -> None:
    assert list(Similarity((), BagEmbedder()).pairs()) == []
