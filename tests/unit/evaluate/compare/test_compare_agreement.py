"""Agreement of two annotations."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.evaluate.compare_agreement import Agreement, agreement, kappa_of
from newsprism.evaluate.compare_answers import AnswerFile, anchor
from newsprism.evaluate.compare_corpus import GoldArticle, GoldError
from newsprism.evaluate.compare_gold import Annotation
from newsprism.evaluate.compare_match import Score

Articles = tuple[GoldArticle, ...]
LABELS = st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from("xyz")), max_size=40)


def test_kappa_of_a_worked_example() -> None:
    labels = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    kappa = kappa_of(labels)
    assert kappa.agreement == pytest.approx(0.7)
    assert kappa.kappa == pytest.approx(0.4)


@given(LABELS)
def test_kappa_is_symmetrical_and_at_most_1(labels: list[tuple[str, str]]) -> None:
    kappa = kappa_of(labels)
    assert kappa.kappa == pytest.approx(kappa_of([(y, x) for x, y in labels]).kappa)
    assert -1.0 <= kappa.kappa <= 1.0 + 1e-9
    assert kappa.items == len(labels)


@given(LABELS, LABELS)
def test_kappas_add_up_as_their_items_do(left: list[tuple[str, str]], right: list[tuple[str, str]]) -> None:
    assert kappa_of(left) + kappa_of(right) == kappa_of(left + right)


def test_an_annotation_agrees_with_itself(gold: Annotation) -> None:
    found = agreement(gold, gold)
    assert found.claims.f1 == found.same_pairs.f1 == found.variants.f1 == found.origins.f1 == 1.0
    assert found.relations.kappa == found.kinds.kappa == found.statuses.kappa == 1.0
    assert found + Agreement() == found


def test_every_layer_shows_its_own_difference(gold: Annotation, answers: AnswerFile, articles: Articles) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["topics"][0]["relations"] = [["4", "5", "unsure"]]
    raw["topics"][0]["answers"]["4"]["claims"][0]["origins"] = []
    del raw["topics"][2], raw["utterances"][0]
    other = anchor(msgspec.convert(raw, AnswerFile), articles)
    found = agreement(gold, other)
    assert found.claims == Score(5, 1, 0)
    assert found.same_pairs == Score(1, 0, 0)
    assert found.origins == Score(3, 1, 0)
    assert found.variants == Score(0, 1, 0)
    assert dict(found.kinds.table) == {("conflict", "unsure"): 2, ("same", "same"): 1, ("superseded", "superseded"): 1}
    assert dict(found.statuses.table)[("disputed", "single-origin")] == 1


def test_a_pair_that_one_keeps_apart_counts_against_relations_alone(
    gold: Annotation, answers: AnswerFile, articles: Articles
) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["topics"][1]["relations"] = []
    four = raw["topics"][1]["answers"].pop("4")
    raw["topics"].append({"label": "other", "slot": "number", "answers": {"4": four}})
    found = agreement(gold, anchor(msgspec.convert(raw, AnswerFile), articles))
    assert dict(found.relations.table)[("superseded", "none")] == 1
    assert found.kinds.kappa == 1.0


def test_claims_of_one_sentence_are_told_apart_by_slot_and_label(answers: AnswerFile, articles: Articles) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["topics"].append(
        {"label": "who told", "slot": "actor", "answers": {"m": {"label": "mayor", "claims": [{"at": "A1"}]}}}
    )
    left = anchor(msgspec.convert(raw, AnswerFile), articles)
    raw["topics"].insert(0, raw["topics"].pop())
    right = anchor(msgspec.convert(raw, AnswerFile), articles)
    assert agreement(left, right).same_pairs == Score(1, 0, 0)


def test_two_events_are_not_compared(gold: Annotation) -> None:
    with pytest.raises(GoldError, match="different texts"):
        agreement(gold, msgspec.structs.replace(gold, event="other"))
