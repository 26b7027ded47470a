"""Scores of a program: what is right, what is wrong, what is left out."""

import pytest

from newsprism.evaluate.compare_corpus import GoldArticle
from newsprism.evaluate.compare_gold import Annotation, Place
from newsprism.evaluate.compare_match import Score
from newsprism.evaluate.compare_predicted import (
    Predicted,
    PredictedDisagreement,
    PredictedGroup,
    PredictedOrigin,
    Scores,
)
from newsprism.evaluate.compare_score import same_errors, score
from newsprism.model.spans import Span

Articles = tuple[GoldArticle, ...]


@pytest.fixture
def at(articles: Articles):
    texts = {a.id: a.text for a in articles}

    def place(article: str, words: str) -> Place:
        start = texts[article].index(words)
        return Place(article, "text", (Span(start, start + len(words)),))

    return place


def group(*places: Place, status: str = "single-origin", origins: tuple[PredictedOrigin, ...] = ()) -> Predicted:
    return Predicted(groups=(PredictedGroup(places, status, origins),))


def disagreement(kind: str, *values: tuple[Place, ...], slot: str = "date") -> Predicted:
    return Predicted(disagreements=(PredictedDisagreement(slot, kind, values),))


FIRST, SECOND, THIRD = "The kiosk burned on 4 June, the", "The kiosk burned on 4 June, our", "It burned on 5 June, the"


def test_a_right_pair(gold: Annotation, at) -> None:
    scores = score(group(at("one", FIRST), at("two", SECOND)), gold)
    assert scores.same == scores.same_judged == Score(1, 0, 0)


def test_a_conflicting_pair_is_wrong(gold: Annotation, at) -> None:
    assert score(group(at("one", FIRST), at("three", THIRD)), gold).same == Score(0, 1, 1)


def test_a_pair_that_the_gold_does_not_know_is_wrong_but_not_judged(gold: Annotation, at) -> None:
    scores = score(group(at("one", "“Ducks first, then"), at("three", "it now says")), gold)
    assert scores.same == Score(0, 1, 1)
    assert scores.same_judged == Score(0, 0, 1)


def test_wordings_of_one_utterance_may_stand_in_one_group(gold: Annotation, at) -> None:
    predicted = group(at("one", "“Ducks first, then chairs,” she said."), at("two", "“Ducks first,” the mayor"))
    assert score(predicted, gold).same == Score(0, 0, 1)


def test_stages_of_one_number_may_stand_in_one_group(gold: Annotation, at) -> None:
    predicted = group(at("one", "Three ducks were saved"), at("three", "Four ducks were saved"))
    assert score(predicted, gold).same == Score(0, 0, 1)


def test_pairs_in_one_article_in_copies_and_beyond_the_end_are_left_out(gold: Annotation, at) -> None:
    beyond = Place("two", "text", (Span(5000, 5010),))
    unread = Place("elsewhere", "text", (Span(0, 9),))
    predicted = group(at("one", FIRST), at("one", "Three ducks"), at("four", FIRST), beyond, unread)
    assert score(predicted, gold).same == Score(0, 0, 1)


def test_a_repeated_pair_counts_once(gold: Annotation, at) -> None:
    places = (at("one", FIRST), at("two", SECOND))
    twice = Predicted(groups=(PredictedGroup(places, "single-origin"), PredictedGroup(places[::-1], "single-origin")))
    assert score(twice, gold).same == Score(1, 0, 0)


def test_disagreement_typed_right(gold: Annotation, at) -> None:
    scores = score(disagreement("conflict", (at("one", FIRST), at("two", SECOND)), (at("three", THIRD),)), gold)
    assert scores.kinds["conflict"] == Score(1, 0, 0)
    assert scores.kinds["superseded"] == Score(0, 0, 1)
    assert scores.slots == (1, 1)
    assert scores.disagreements == Score(1, 0, 1)


def test_disagreement_typed_wrong(gold: Annotation, at) -> None:
    values = (at("one", "Three ducks"),), (at("three", "Four ducks"),)
    scores = score(disagreement("conflict", *values), gold)
    assert scores.kinds["conflict"] == Score(0, 1, 1)
    assert scores.table()["conflict_precision"] == 0.0


def test_wording_is_no_disagreement_here(gold: Annotation, at) -> None:
    scores = score(disagreement("wording", (at("one", FIRST),), (at("three", THIRD),), slot="wording"), gold)
    assert scores.disagreements == Score(0, 0, 2)


def test_utterances(gold: Annotation, at) -> None:
    right = (at("one", "“Ducks first, then chairs,”"), at("two", "“Ducks first,”"), at("four", "“Ducks first, then"))
    assert score(Predicted(utterances=(right,)), gold).variants == Score(1, 0, 0)
    wrong = (at("one", "“Ducks first, then chairs,”"), at("three", "Four ducks"))
    assert score(Predicted(utterances=(wrong,)), gold).variants == Score(0, 1, 1)


def test_origins_by_name_and_only_of_that_article(gold: Annotation, at) -> None:
    origins = (
        PredictedOrigin("one", "The mayor", "official-statement"),
        PredictedOrigin("two", "Reed Agency", "agency"),
        PredictedOrigin("two", "unknown", "unknown"),
    )
    scores = score(group(at("one", FIRST), at("two", SECOND), origins=origins), gold)
    assert scores.origins == Score(1, 1, 1)
    assert scores.covered[:2] == (2, 6)


def test_status_of_the_group_with_most_of_the_claims(gold: Annotation, at) -> None:
    both = PredictedGroup((at("one", FIRST), at("two", SECOND)), "disputed")
    one = PredictedGroup((at("one", FIRST),), "single-source")
    scores = score(Predicted(groups=(one, both)), gold)
    assert scores.statuses == (1, 1)
    assert scores.covered[2:] == (1, 5)


def test_nothing_said_is_nothing_wrong(gold: Annotation) -> None:
    scores = score(Predicted(), gold)
    assert scores.same == Score(0, 0, 1)
    assert scores.statuses == (0, 0)


def test_scores_add_up(gold: Annotation, at) -> None:
    one = score(disagreement("conflict", (at("one", FIRST),), (at("three", THIRD),)), gold)
    two = one + one + Scores()
    assert two.kinds["conflict"] == Score(2, 0, 0)
    assert set(two.table()) == set(Scores().table())
    assert all(0.0 <= value <= 1.0 for value in two.table().values())


def test_errors_are_listed_by_kind(gold: Annotation, at) -> None:
    predicted = group(at("one", FIRST), at("three", THIRD), at("two", "“Ducks first,” the mayor"))
    errors = same_errors(predicted, gold)
    assert sorted(kind for kind, _, _ in errors) == ["missed", "unjudged", "unjudged", "wrong"]
    assert same_errors(group(at("one", FIRST), at("two", SECOND)), gold) == ()
