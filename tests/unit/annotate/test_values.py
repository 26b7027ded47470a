"""Dates and amounts alone: the parser sees only what it can change."""

from collections.abc import Sequence

import pytest

from newsprism.annotate.timexes import unsure_of_tense
from newsprism.annotate.values import values
from newsprism.model.article import Article, DateValue
from newsprism.model.layers import Sentence
from newsprism.model.parse import Parse
from newsprism.model.spans import Span

ANCHOR = "2025-04-16"


class Watched:
    """A parser that knows nothing and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def parse(self, text: str, spans: Sequence[Span]) -> Parse:
        self.asked += [span.of(text) for span in spans]
        return Parse((), (), (), (), (), (), (), (), (), ())


def article(text: str, lang: str = "en") -> Article:
    return Article(
        id="a",
        source="-",
        text=text,
        title="",
        sha256="",
        byline=None,
        outlet=None,
        url=None,
        lang=lang,
        published=DateValue(ANCHOR),
    )


TEXT = "The pier was shut on 3 March 2024. The tug arrives here on Friday. Twelve boats sank in the storm. It was calm."


def test_only_sentences_that_hang_on_a_verb_or_hold_an_amount_are_parsed() -> None:
    parser = Watched()
    found = values(article(TEXT), parser=parser, reference=None)
    assert parser.asked == ["The tug arrives here on Friday.", "Twelve boats sank in the storm."]
    assert found.timexes[0].value == "2024-03-03"
    assert [q.low for q in found.quantities] == [12]


def test_dates_alone_ask_for_less() -> None:
    parser = Watched()
    found = values(article(TEXT), parser=parser, reference=None, amounts=False)
    assert parser.asked == ["The tug arrives here on Friday."]
    assert found.quantities == ()


@pytest.mark.parametrize("text", ["", "It was calm.", "It was shut on 3 March 2024."])
def test_nothing_to_settle_is_no_parse(text: str) -> None:
    parser = Watched()
    values(article(text), parser=parser, reference=None)
    assert parser.asked == []


def test_languages_without_a_parser_are_never_parsed() -> None:
    parser = Watched()
    found = values(article("Am Freitag sanken 12 Boote.", "de"), parser=parser, reference=None)
    assert parser.asked == []
    assert [t.value for t in found.timexes] == ["2025-04-11"]


def test_a_word_beside_the_date_settles_the_tense() -> None:
    text = "He said Friday that it sank."
    assert unsure_of_tense(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor=ANCHOR) == ()
    assert unsure_of_tense(text, [Sentence(0, len(text), 0, "body")], lang="xx", anchor=ANCHOR) == ()
