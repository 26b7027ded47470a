"""Which forms of dates news prints."""

from pathlib import Path

from newsprism.annotate.timexes.language import language
from newsprism.evaluate.date_forms import form, occurs_in_news


def test_numbers_and_names_are_alike() -> None:
    english = language("en")
    assert english is not None
    assert form("in two weeks", english) == form("in nine weeks", english)
    assert form("3 May 2024", english) == form("17 June 1999", english)
    assert form("3 May 2024", english) != form("3 May 24", english)


def test_a_form_occurs_if_an_article_prints_it(tmp_path: Path) -> None:
    news = tmp_path / "quotes-polnear"
    news.mkdir()
    (news / "a.txt").write_text("The dam broke three weeks ago.", encoding="utf-8")
    cases = tmp_path / "dates-recognizers"
    assert occurs_in_news(cases, "en", ["two weeks ago"])
    assert not occurs_in_news(cases, "en", ["two weeks ago", "noonish"])


def test_without_news_nothing_is_left_out(tmp_path: Path) -> None:
    assert occurs_in_news(tmp_path / "none" / "cases", "fr", ["n'importe quoi"])
    assert occurs_in_news(tmp_path / "none" / "cases", "ja", ["今ごろ"])
