"""Codes become names that a reader knows, or stay as they are."""

import msgspec
import pytest

from newsprism.render.names import KINDS, STATUSES, country_name, language_name, outlet_label, plural, short_labels


@pytest.mark.parametrize(
    ("code", "name"),
    [("NOR", "Norway"), ("PRK", "North Korea"), ("XKX", "Kosovo"), (None, "Country unknown"), ("QQQ", "QQQ")],
)
def test_country_names(code, name):
    assert country_name(code) == name


def test_every_code_of_the_un_members_has_a_name():
    codes = "AFG BRA CHN COD CUB DEU EGY FRA GBR IND IRN ISR JPN KOR MEX NGA PAK PSE RUS SAU SSD TWN UKR USA VEN ZAF"
    assert all(country_name(code) != code for code in codes.split())


@pytest.mark.parametrize(
    ("code", "name"),
    [("en", "English"), ("pt-BR", "Portuguese (Brazil)"), (None, "language unknown"), ("!!", "!!"), ("qqq", "qqq")],
)
def test_language_names(code, name):
    assert language_name(code) == name


def test_an_unknown_outlet_is_named_by_its_file(dossier):
    article = dossier.articles[5]
    assert article.outlet is None
    assert outlet_label(article) == "a6.txt"
    assert outlet_label(msgspec.structs.replace(article, source="news.jsonl#7")) == "news.jsonl#7"
    assert outlet_label(msgspec.structs.replace(article, source="")) == "a6"


def test_a_long_file_name_is_cut_where_it_can_still_be_told(dossier):
    def labels(*sources):
        blank = dossier.articles[5]
        articles = [msgspec.structs.replace(blank, id=str(n), source=source) for n, source in enumerate(sources)]
        return list(short_labels(articles).values())

    assert labels("a/000_7e3cf485eefe9cc3.txt", "a/001_0518c215a799cece.txt") == ["000_7e3cf485…", "001_0518c215…"]
    assert labels("report-of-monday-1.txt", "report-of-monday-2.txt") == ["…-of-monday-1", "…-of-monday-2"]
    assert labels("long-name-of-a-file/x.html", "pages.jsonl#12") == ["x.html", "pages.jsonl#12"]
    assert labels("one-and-the-same-name.txt", "b/one-and-the-same-name.txt") == ["one-and-the-same-name.txt"] * 2


def test_plural():
    assert plural(1, "origin") == "1 origin"
    assert plural(12000, "country", "countries") == "12,000 countries"


def test_only_a_conflict_is_called_impossible():
    assert [kind for kind, words in KINDS.items() if "cannot" in words] == ["conflict"]
    assert next(iter(STATUSES)) == "disputed"
