"""Feasts of several calendars, the year that is meant, and how sure their day is."""

import pytest

from newsprism.annotate.timexes import timexes
from newsprism.annotate.timexes.feasts import feast_days, looseness
from newsprism.model.layers import Sentence, Timex

ANCHOR = "2025-04-16"


def find(text: str) -> tuple[Timex, ...]:
    return timexes(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor=ANCHOR)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Last Christmas the lake froze.", "2024-12-25"),
        ("Next Christmas the lake may freeze.", "2025-12-25"),
        ("The ferry sails again next Easter.", "2025-04-20"),
        ("The lake froze on Christmas Eve 2023.", "2023-12-24"),
        ("Shops shut for the Lunar New Year.", "2025-01-29"),
        ("Shops will shut for Yom Kippur.", "2025-10-02"),
        ("Shops were shut for Yom Kippur.", "2024-10-12"),
        ("Shops shut for Passover 2024.", "2024-04-23"),
        ("Shops shut for Orthodox Easter 2024.", "2024-05-05"),
        ("Shops shut on Diwali.", "2024-10-31"),
        ("Sales began on Black Friday.", "2024-11-29"),
    ],
)
def test_the_year_that_is_meant(text: str, value: str) -> None:
    assert [t.value for t in find(text)] == [value]


def test_a_feast_that_waits_for_the_moon_has_loose_bounds() -> None:
    (eid,) = find("Shops shut for Eid al-Fitr.")
    assert (eid.value, eid.earliest, eid.latest) == ("2025-03-30", "2025-03-29", "2025-04-01")
    (month,) = find("Shops shut early during Ramadan.")
    assert (month.type, month.value, month.earliest, month.latest) == ("DURATION", "P1M", "2025-02-28", "2025-04-01")


def test_a_day_that_several_countries_have_needs_to_stand_alone() -> None:
    assert [t.value for t in find("He spoke on Independence Day.")] == ["2025-07-04"]
    assert find("He spoke of Finland's Independence Day.") == ()


def test_a_lunar_year_may_fit_twice_into_one_of_ours() -> None:
    assert [d.value() for d in feast_days("eid_al_fitr", 2000)] == ["2000-01-08", "2000-12-27"]
    assert feast_days("eid_al_fitr", 1700) == feast_days("none", 2000) == ()
    assert (looseness("eid_al_fitr"), looseness("passover"), looseness("none")) == (1, 0, 0)


def test_without_an_anchor_no_year_is_invented() -> None:
    text = "Shops shut for Passover and during Ramadan."
    found = timexes(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor=None)
    assert [(t.value, t.earliest) for t in found] == [("XXXX-XX-XX", None), ("P1M", None)]
