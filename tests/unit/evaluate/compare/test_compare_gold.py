"""The gold's own rules: relations, statuses, and the checks that refuse a wrong file."""

import msgspec
import pytest

from newsprism.evaluate.compare_answers import AnswerFile, anchor
from newsprism.evaluate.compare_checks import validate
from newsprism.evaluate.compare_corpus import GoldArticle, GoldError
from newsprism.evaluate.compare_gold import Annotation, claim_pairs, load_annotation, relation_of, with_statuses

Articles = tuple[GoldArticle, ...]


def edited(answers: AnswerFile, articles: Articles, topic: int, key: str, value: object) -> Annotation:
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["topics"][topic][key] = value
    return anchor(msgspec.convert(raw, AnswerFile), articles)


def statuses(annotation: Annotation) -> list[str | None]:
    return [answer.status for _, answer in annotation.answers()]


def test_statuses_follow(gold: Annotation) -> None:
    assert statuses(gold) == ["disputed", "disputed", "single-source", "single-source", "single-source"]


def test_two_origins_without_a_conflict_corroborate(answers: AnswerFile, articles: Articles) -> None:
    assert statuses(edited(answers, articles, 0, "relations", []))[0] == "corroborated"


@pytest.mark.parametrize(
    ("origins", "expected"),
    [(["mayor"], "single-origin"), ([], "single-origin"), (["two"], "corroborated"), (["anon"], "single-origin")],
)
def test_origins_and_not_articles_corroborate(
    answers: AnswerFile, articles: Articles, origins: list[str], expected: str
) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["origins"]["anon"] = {"kind": "unnamed-officials", "names": ["somebody"]}
    raw["topics"][0]["relations"] = []
    raw["topics"][0]["answers"]["4"]["claims"][1]["origins"] = origins
    assert statuses(anchor(msgspec.convert(raw, AnswerFile), articles))[0] == expected


def test_a_void_claim_neither_counts_nor_disputes(answers: AnswerFile, articles: Articles) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["topics"][0]["answers"]["5"]["claims"][0]["void"] = "satire"
    assert statuses(anchor(msgspec.convert(raw, AnswerFile), articles))[:2] == ["corroborated", None]


def test_a_claim_in_a_copy_does_not_count(answers: AnswerFile, articles: Articles) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["topics"][1]["answers"]["3"]["claims"].append({"at": "D2"})
    assert statuses(anchor(msgspec.convert(raw, AnswerFile), articles))[2] == "single-source"


def test_relation_is_the_same_from_both_sides(gold: Annotation) -> None:
    topic = gold.topics[0]
    assert relation_of(topic, "t1.4", "t1.5") == relation_of(topic, "t1.5", "t1.4") == "conflict"
    assert relation_of(topic, "t1.4", "t1.4") == "same"
    assert relation_of(gold.topics[2], "t3.12", "t1.4") == "none"


def test_claim_pairs(gold: Annotation) -> None:
    assert [label for _, _, label, _ in claim_pairs(gold)] == ["same", "conflict", "conflict", "superseded"]


def broken(gold: Annotation, **fields: object) -> Annotation:
    return msgspec.structs.replace(gold, **fields)


def test_faults_are_found(gold: Annotation, articles: Articles) -> None:
    first = gold.articles[0]
    cases = {
        "schema": broken(gold, schema="other/1"),
        "not the one": broken(gold, articles=(msgspec.structs.replace(first, sha256="0" * 64), *gold.articles[1:])),
        "ends at": broken(gold, articles=(msgspec.structs.replace(first, until=10**6), *gold.articles[1:])),
        "not in order within": broken(gold, articles=(msgspec.structs.replace(first, until=5), *gold.articles[1:])),
        "is no article": broken(gold, articles=gold.articles[1:]),
        "not two articles": broken(gold, copies={"four": "nine"}),
        "itself a copy": broken(gold, copies={"four": "one", "one": "two"}),
        "not listed": broken(gold, origins=gold.origins[1:]),
        "origin mayor stands twice": broken(gold, origins=(*gold.origins, gold.origins[0])),
        "stands twice": broken(gold, topics=(*gold.topics, gold.topics[0])),
        "has no text": broken(gold, articles=(*gold.articles, msgspec.structs.replace(first, id="five"))),
    }
    for complaint, annotation in cases.items():
        with pytest.raises(GoldError, match=complaint):
            validate(annotation, articles)


def test_a_claim_made_twice_by_one_article_is_a_fault(answers: AnswerFile, articles: Articles) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["topics"][0]["answers"]["4"]["claims"].append({"at": "A2"})
    with pytest.raises(GoldError, match="a claim of article one stands twice"):
        validate(anchor(msgspec.convert(raw, AnswerFile), articles), articles)


def test_an_answer_needs_a_claim_and_an_utterance_two_articles(answers: AnswerFile, articles: Articles) -> None:
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["topics"][0]["answers"]["4"]["claims"] = []
    raw["utterances"][0]["variants"].pop()
    with pytest.raises(GoldError) as caught:
        validate(anchor(msgspec.convert(raw, AnswerFile), articles), articles)
    assert "has no claim" in str(caught.value)
    assert "fewer than two articles" in str(caught.value)


def test_a_status_that_does_not_follow_is_a_fault(gold: Annotation, articles: Articles) -> None:
    topic = gold.topics[2]
    wrong = msgspec.structs.replace(topic.answers[0], status="corroborated")
    bad = broken(gold, topics=(*gold.topics[:2], msgspec.structs.replace(topic, answers=(wrong,))))
    with pytest.raises(GoldError, match="does not follow"):
        validate(bad, articles)
    validate(with_statuses(bad), articles)


def test_files_that_are_no_annotation_are_named(tmp_path) -> None:
    with pytest.raises(GoldError, match="absent"):
        load_annotation(tmp_path / "absent.json")
    (tmp_path / "list.json").write_text("[]", encoding="utf-8")
    with pytest.raises(GoldError, match="list"):
        load_annotation(tmp_path / "list.json")
