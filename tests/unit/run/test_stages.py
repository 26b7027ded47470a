"""The stages over a batch: an error stays with its record, and a language without a model is said."""

from typing import cast

import pytest

from newsprism.model.article import Article, Rejected
from newsprism.model.layers import Annotated
from newsprism.model.parse import Parser
from newsprism.run.stages import annotate_all, with_language_note
from newsprism.run.tools import Tools


def article(key: str, text: str = "A ship sank.", lang: str | None = "en") -> Article:
    return Article(key, f"{key}.txt", text, "", "0" * 64, lang=lang)


class Failing(Tools):
    """Tools whose parser breaks on one text alone."""

    def parser_for(self, lang: str | None) -> Parser | None:
        return cast(Parser, self)

    def tagger_for(self, lang: str | None) -> None:
        return None

    def parse(self, text: str, spans: object) -> object:
        raise ValueError("the parser broke\non this")


def test_an_article_that_breaks_an_annotator_is_rejected_by_itself() -> None:
    broken, whole = annotate_all([article("a"), article("b", lang="xx")], Failing(), reference=None)
    assert isinstance(broken, Rejected)
    assert broken.source == "a.txt"
    assert broken.reason.startswith("could not be annotated: ValueError: the parser broke")
    assert isinstance(whole, Annotated)


@pytest.mark.parametrize("lang", ["en", "en-GB", "de", "ko", "zh-Hant", "RU"])
def test_languages_with_a_model_or_a_grammar_get_no_note(lang: str) -> None:
    assert with_language_note(article("a", lang=lang)).notes == ()


def test_other_languages_are_named() -> None:
    assert with_language_note(article("a", lang="ka")).notes == (
        "no model for its language, ka: read by its marks alone",
    )


def test_a_long_text_is_expected_to_show_its_language() -> None:
    assert with_language_note(article("a", lang=None)).notes == ()
    (note,) = with_language_note(article("a", "12 34 " * 100, lang=None)).notes
    assert note == "its language cannot be told: read by its marks alone"


def test_no_parser_is_loaded_for_other_languages() -> None:
    tools = Tools()
    assert tools.parser_for("de") is None
    assert tools.tagger_for(None) is None
    assert [producer.name for producer in tools.producers] == ["newsprism", "newsprism-lexicon"]
