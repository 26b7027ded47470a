"""Answers by sentence numbers become offsets, or a clear complaint."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.evaluate.compare_answers import AnswerFile, anchor, find, load_answers
from newsprism.evaluate.compare_checks import validate
from newsprism.evaluate.compare_corpus import GoldArticle, GoldError
from newsprism.evaluate.compare_gold import Annotation, load_annotation
from newsprism.evaluate.compare_json import WIDTH, lines_of, to_json
from newsprism.model.spans import Span

Articles = tuple[GoldArticle, ...]


def changed(answers: AnswerFile, **claim: object) -> AnswerFile:
    """The answers with the first claim replaced."""
    raw = msgspec.json.decode(msgspec.json.encode(answers))
    raw["topics"][0]["answers"]["4"]["claims"][0] = claim
    return msgspec.convert(raw, AnswerFile)


def test_places_are_exact(gold: Annotation, articles: Articles) -> None:
    claim = gold.topics[1].answers[1].claims[0]
    assert claim.places[0].spans[0].of(articles[2].text) == "Four ducks were saved"
    assert gold.copies == {"four": "one"}


def test_what_anchor_gives_is_valid_and_reads_back(gold: Annotation, articles: Articles, tmp_path) -> None:
    validate(gold, articles)
    (tmp_path / "a.json").write_text(to_json(gold), encoding="utf-8")
    assert load_annotation(tmp_path / "a.json") == gold


def test_the_annotation_holds_no_words_of_the_articles(gold: Annotation) -> None:
    assert "burned" not in to_json(gold)
    assert "chairs" not in to_json(gold)


def test_lines_are_short_and_many(gold: Annotation) -> None:
    lines = to_json(gold).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert len(lines) > 20


@given(st.recursive(st.none() | st.integers() | st.text(), lambda c: st.lists(c) | st.dictionaries(st.text(), c)))
def test_any_value_is_written_as_json(value: object) -> None:
    assert json.loads("\n".join(lines_of(value))) == value


@pytest.mark.parametrize(
    ("claim", "complaint"),
    [
        ({"at": "Z1"}, "article Z"),
        ({"at": "A9"}, "sentences 0"),
        ({"at": "A2-A1"}, "sentences 0"),
        ({"at": "A0-A1"}, "sentences 0"),
        ({"at": "A1-B2"}, "no place"),
        ({"at": "first"}, "no place"),
        ({"at": "A1", "words": "the kiosk sang"}, "no place reads"),
        ({"at": "A1-A3", "words": "e"}, "more than one place"),
        ({"at": "A1", "words": "  "}, "no place reads"),
        ({"at": "A1", "words": "The kiosk … sang"}, "after the first piece"),
        ({"at": "A1", "origins": ["nobody"]}, "not listed"),
    ],
)
def test_what_cannot_be_placed_is_named(
    answers: AnswerFile, articles: Articles, claim: dict[str, object], complaint: str
) -> None:
    with pytest.raises(GoldError, match=complaint):
        anchor(changed(answers, **claim), articles)


def test_all_faults_come_at_once(answers: AnswerFile, articles: Articles) -> None:
    bad = changed(answers, at="Z1", origins=["nobody"])
    with pytest.raises(GoldError) as caught:
        anchor(bad, articles)
    assert len(str(caught.value).splitlines()) == 2


def test_the_title_is_sentence_0(answers: AnswerFile, articles: Articles) -> None:
    annotation = anchor(changed(answers, at="A0", void="headline-only"), articles)
    place = annotation.topics[0].answers[0].claims[0].places[0]
    assert (place.field, place.hull) == ("title", Span(0, len(articles[0].title)))


def test_pieces_that_do_not_touch(answers: AnswerFile, articles: Articles) -> None:
    annotation = anchor(changed(answers, at="A1", words=["The kiosk", "4 June"]), articles)
    spans = annotation.topics[0].answers[0].claims[0].places[0].spans
    assert [s.of(articles[0].text) for s in spans] == ["The kiosk", "4 June"]


def test_white_space_is_free() -> None:
    assert find("a  pier\u00a0is blue", Span(0, 14), "a pier is", "A1") == Span(0, 10)


def test_an_unknown_key_is_an_error(tmp_path) -> None:
    (tmp_path / "x.json").write_text('{"event": "e", "annotator": "a", "topics": [], "notes": 1}', encoding="utf-8")
    with pytest.raises(GoldError, match="notes"):
        load_answers(tmp_path / "x.json")


@given(st.text(alphabet="ab (.*", min_size=1, max_size=20), st.text(alphabet="ab (.*", max_size=200))
def test_find_gives_the_one_place_or_complains(words: str, text: str) -> None:
    try:
        span = find(text, Span(0, len(text)), words, "A1")
    except GoldError:
        return
    assert span.of(text).split() == words.split()
