"""Quotation marks of every system, paired in one pass."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.quotes.marks import regions
from newsprism.model.spans import Span

MARKS = "\"“”„‟«»‹›‘’‚'「」『』《》` \n.,aB1"


def paragraphs(text: str) -> list[Span]:
    found, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(place, place + len(line)))
        place += len(line) + 1
    return found


def quoted(text: str) -> list[str]:
    return [r.span.of(text) for r in regions(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ana said "no" twice.', ['"no"']),
        ("''Rain again,'' Ana said, ''and wind.''", ["''Rain again,''", "''and wind.''"]),
        ("``Rain again,'' Ana said.", ["``Rain again,''"]),
        ("„Ja“, sagte Ana. »Nein«, rief Bo.", ["„Ja“", "»Nein«"]),
        ("« Oui », dit Ana.", ["« Oui »"]),
        ("„Så“ och ”nej” sade Bo.", ["„Så“", "”nej”"]),
        ("アナは「雨だ」と述べ、『風』も来ると語った。", ["「雨だ」", "『風』"]),
        ("안나는 “비가 온다”고 말했다.", ["“비가 온다”"]),
        ("아나는 ‘비’라고 했다.", ["‘비’"]),
        ("”Rain again.” said Ana.", ["”Rain again.”"]),
    ],
)
def test_pairs_the_marks_of_each_system(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The dog's owners' club met in the '90s.",
        "He is 6'2\" tall and she is 5'9\" tall.",
        'A 12" pipe and a 14" pipe burst.',
        "No marks at all.",
        '""""""""',
    ],
)
def test_apostrophes_measures_and_rules_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_nested_quotation_has_a_level() -> None:
    text = "“Bo told me ‘go’ and I went,” Ana said."
    outer, inner = regions(text, paragraphs(text))
    assert (outer.level, inner.level) == (0, 1)
    assert inner.span.of(text) == "‘go’"


def test_a_stray_mark_costs_no_other_quotation() -> None:
    assert quoted('Ana said "rain. Bo said “wind” and “fog”.')[-2:] == ["“wind”", "“fog”"]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "“First rain.\n“Then wind.\n“Then fog,” Ana said."
    first, second, third = regions(text, paragraphs(text))
    assert (first.closed, second.closed, third.closed) == (False, False, True)
    assert (first.follows, second.follows, third.follows) == (None, 0, 1)


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = '"Rain again, Ana said.\nBo said "wind".'
    assert quoted(text) == ['"Rain again, Ana said.', '"wind"']


@given(st.text(alphabet=MARKS, max_size=60))
def test_regions_are_ordered_nest_and_stay_inside_paragraphs(text: str) -> None:
    lines = paragraphs(text)
    found = regions(text, lines)
    assert list(found) == sorted(found, key=lambda r: (r.start, -r.end))
    for i, region in enumerate(found):
        assert region.start < region.end
        assert any(line.holds(region.span) for line in lines)
        for other in found[i + 1 :]:
            assert not region.span.overlaps(other.span) or region.span.holds(other.span)


@pytest.mark.parametrize("piece", ['"', "“", '" ', "“a ", "a” ", " 'a", '«„"', "“a\n"])
def test_unbalanced_marks_take_linear_time(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        lines = paragraphs(text)
        start = time.process_time()
        regions(text, lines)
        return time.process_time() - start

    small, large = seconds(10_000), seconds(80_000)
    assert large < 30 * small + 0.5
