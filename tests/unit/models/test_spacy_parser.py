import pytest

from newsprism.model.parse import Parse, Parser
from newsprism.model.spans import Span
from newsprism.run.tools import Tools

TEXT = "  The tug Havlund towed the ship.\n\nIts crew\tslept.  The captain did not.\n🚢 Nobody   drowned."


@pytest.fixture(scope="module")
def parser(tools: Tools) -> Parser:
    found = tools.parser_for("en")
    assert found is not None
    return found


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def test_every_token_is_the_text_at_its_offsets(parser: Parser) -> None:
    parse = parser.parse(TEXT, _lines(TEXT))
    assert [TEXT[s:e] for s, e in zip(parse.start, parse.end, strict=True)] == list(parse.word)
    assert all(word.strip() for word in parse.word)
    assert list(parse.start) == sorted(parse.start)


def test_no_sentence_and_no_arc_crosses_a_span(parser: Parser) -> None:
    lines = _lines(TEXT)
    parse = parser.parse(TEXT, lines)
    for sent in parse.sents:
        hull = Span(parse.start[sent.start], parse.end[sent.end - 1])
        assert any(line.holds(hull) for line in lines)
        assert all(sent.start <= parse.head[i] < sent.end for i in range(sent.start, sent.end))
    assert [i for sent in parse.sents for i in range(sent.start, sent.end)] == list(range(len(parse)))


def test_each_sentence_has_a_root_that_is_its_own_head(parser: Parser) -> None:
    parse = parser.parse(TEXT, _lines(TEXT))
    for sent in parse.sents:
        assert any(parse.head[i] == i for i in range(sent.start, sent.end))


def _rows(parse: Parse, count: int) -> list[tuple[str, str, int]]:
    return list(zip(parse.lemma[:count], parse.dep[:count], parse.head[:count], strict=True))


def test_a_span_is_parsed_the_same_whatever_stands_around_it(parser: Parser) -> None:
    alone, among = Span(2, 33), _lines(TEXT)
    among[0] = alone
    single = parser.parse(TEXT, [alone])
    assert _rows(single, len(single)) == _rows(parser.parse(TEXT, among), len(single))


@pytest.mark.parametrize("text", ["", "   ", "\t\u00a0"])
def test_nothing_to_parse_gives_an_empty_parse(parser: Parser, text: str) -> None:
    parse = parser.parse(text, [Span(0, len(text))] if text else [])
    assert len(parse) == 0
    assert parse.sents == ()


def test_who_parsed_is_named_with_a_version(tools: Tools, parser: Parser) -> None:
    assert "en_core_web_md" in {p.name for p in tools.producers}
