"""Months, weekdays and other words for times that are names in their place are no dates."""

import time

import pytest

from newsprism.annotate.timexes import timexes
from newsprism.model.layers import Sentence


def dates(text: str, lang: str) -> list[str]:
    found = timexes(text, [Sentence(0, len(text), 0, "body")], lang=lang, anchor="2025-04-16")
    return [text[t.start : t.end].rstrip(".") for t in found]


NAMES = [
    ("en", "The station on Jan Mayen lost power."),
    ("en", "In Jan Mayen the wind rose."),
    ("en", "He met Jan."),
    ("en", "Theresa May resigned."),
    ("en", "May said that she would go."),
    ("en", "Mar del Plata flooded."),
    ("en", "The Sun reported it and SAT scores fell."),
    ("en", "April Jones won, and so did August Strindberg."),
    ("en", "The March on Rome failed."),
    ("en", "It was Russia Today, the NBC Nightly News and The Daily Beast on Easter Island."),
    ("de", "Jan Müller kam."),
    ("de", "Mai Thi Nguyen kam."),
    ("fr", "Mars est une planète."),
    ("es", "Plácido Domingo cantó en Mar del Plata."),
    ("es", "Santo Domingo creció."),
]


@pytest.mark.parametrize(("lang", "text"), NAMES)
def test_a_name_is_no_date(lang: str, text: str) -> None:
    assert dates(text, lang) == []


TIMES = [
    ("en", "Aid may come in May or June.", ["May", "June"]),
    ("en", "In April Congress met.", ["April"]),
    ("en", "Talks ran from Nov-Feb 2017.", ["Nov", "Feb 2017"]),
    ("en", "He left in Dec. and on Jan. 5.", ["Dec", "Jan. 5"]),
    ("en", "Britain's March figures rose.", ["March"]),
    ("en", "The May figures rose.", ["May"]),
    ("en", "Today Obama spoke.", ["Today"]),
    ("en", "Obama spoke Friday.", ["Friday"]),
    ("de", "Das war im Jan und im Mai.", ["Jan", "Mai"]),
    ("es", "Domingo cantó el domingo en mayo.", ["Domingo", "domingo", "mayo"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), TIMES)
def test_a_word_that_leads_to_a_time_leaves_it_one(lang: str, text: str, expected: list[str]) -> None:
    assert dates(text, lang) == expected


def test_a_text_that_names_a_person_may_asks_more_of_the_month() -> None:
    assert dates("Theresa May spoke; votes for May fell. She left in May.", "en") == ["May"]
    assert dates("They wait for May and leave.", "en") == ["May"]


def test_many_names_take_linear_time() -> None:
    begin = time.perf_counter()
    assert dates("Jan Mayen " * 20_000, "en") == []
    assert time.perf_counter() - begin < 10
