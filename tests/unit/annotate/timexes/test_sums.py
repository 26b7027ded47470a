"""A length and the date behind it are one date, where nothing says otherwise."""

import pytest

from newsprism.annotate.timexes import timexes
from newsprism.model.layers import Sentence

ANCHOR = "2025-04-16"  # a Wednesday


def values(text: str) -> list[str]:
    found = timexes(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor=ANCHOR)
    return [t.value for t in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two days after Christmas the pier fell.", "2024-12-27"),
        ("Three weeks before Christmas the pier fell.", "2024-W49"),
        ("The day after 31 December 2023 was calm.", "2024-01-01"),
        ("The week before Easter was calm.", "2025-W15"),
        ("The year after 1989 was calm.", "1990"),
        ("It ends four months from tomorrow.", "2025-08"),
        ("It sank a year and a half after March 2020.", "2021-09"),
    ],
)
def test_a_length_and_a_date_make_a_date(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It sank more than two days after 3 March 2024.", ["P2D", "2024-03-03"]),
        ("They rowed for two days after 3 March 2024.", ["P2D", "2024-03-03"]),
        ("The two years before 1989 were calm.", ["P2Y", "1989"]),
        ("They rowed 16 days from 1 March to 17 March 2024.", ["P16D", "2024-03-01", "2024-03-17"]),
        ("Two weeks after the 2024 flood they rowed.", ["P2W", "2024"]),
        ("The day before the flood was calm.", []),
        ("It sank 9999 years after 3 March 2024.", ["P9999Y", "2024-03-03"]),
    ],
)
def test_a_stretch_a_bound_or_an_event_makes_none(text: str, found: list[str]) -> None:
    assert values(text) == found
