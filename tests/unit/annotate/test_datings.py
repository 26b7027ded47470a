"""What a date dates, on parsed sentences of our own; the dates are put in by hand."""

import pytest

from newsprism.annotate.datings import datings
from newsprism.model.layers import Timex

NAMES = {"Moe": "person:moe", "Lind": "person:lind"}


def dated(read, text, *words, type="DATE", lang="en"):
    document, mentions = read(text, NAMES, lang=lang)
    timexes = []
    for n, word in enumerate(words):
        start = text.index(word)
        timexes.append(Timex(f"t{n}", start, start + len(word), type, "2026-03-04"))
    return [
        (d.predicate.of(text), d.theme.of(text) if d.theme else None, d.owner)
        for d in datings(document, timexes, mentions)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The letter was published on 4 March.", ("published", "letter", None)),
        ("Moe sent the letter on 4 March.", ("sent", "letter", "person:moe")),
        ("Moe's letter arrived on 4 March.", ("arrived", "letter", "person:moe")),
        ("The letter from Lind was published on 4 March.", ("published", "letter", "person:lind")),
        ("The letter, published on 4 March, thanks the crew.", ("published", "letter", None)),
        ("The ship left on 4 March.", ("left", "ship", None)),
    ],
)
def test_a_date_dates_its_verb_and_what_that_is_about(read, text, expected) -> None:
    assert dated(read, text, "4 March") == [expected]


def test_who_receives_a_thing_does_not_own_it(read) -> None:
    ((_, _, owner),) = dated(read, "The letter to Lind was sent by the yard on 4 March.", "4 March")
    assert owner is None


def test_two_dates_of_one_sentence_have_each_its_own_verb(read) -> None:
    text = "Moe sent the letter on 4 March and Lind answered on 6 March."
    found = dated(read, text, "4 March", "6 March")
    assert [predicate for predicate, _, _ in found] == ["sent", "answered"]


@pytest.mark.parametrize("kind", ["DURATION", "SET"])
def test_a_length_of_time_dates_nothing(read, kind) -> None:
    assert dated(read, "The letter was published on 4 March.", "4 March", type=kind) == []


def test_without_a_parse_nothing_is_dated(read) -> None:
    assert dated(read, "Der Brief wurde am 4. März veröffentlicht.", "4. März", lang="de") == []


def test_a_date_that_stands_alone_dates_nothing(read) -> None:
    assert dated(read, "4 March", "4 March") == []


def test_a_long_list_of_dates_is_read_without_recursion(read) -> None:
    days = ", ".join(f"{n % 28 + 1} March" for n in range(400))
    text = f"The letter names {days}."
    assert len(dated(read, text, "names")) <= 1
