"""Scenarios with the likelihood that their source gives."""

import pytest

from newsprism.annotate.indicators import indicators


def found(read, text, **options):
    document, _ = read(text, **options)
    return [
        (i.scenario.of(text), i.likelihood.of(text) if i.likelihood else None, [s.of(text) for s in i.indicators])
        for i in indicators(document)
    ]


def test_a_table_whose_separators_were_lost(read):
    text = "Scenario Likelihood Key Indicators\nPort Stays Open Moderate fewer storms; new pilots\nPort Closes Low ice"
    assert found(read, text, section="table") == [
        ("Port Stays Open", "Moderate", ["fewer storms", "new pilots"]),
        ("Port Closes", "Low", ["ice"]),
    ]


def test_a_table_with_bars(read):
    text = "Outcome | Probability | Signs to watch\nThaw | 60% | quiet quays; ferries\nFreeze | 10-20 % | idle cranes"
    assert found(read, text) == [("Thaw", "60%", ["quiet quays", "ferries"]), ("Freeze", "10-20 %", ["idle cranes"])]


def test_labelled_lines(read):
    text = "Scenario 1: Ferry returns\nLikelihood: low to moderate\nIndicators: diver reports; tug bookings"
    assert found(read, text, section="list") == [
        ("Ferry returns", "low to moderate", ["diver reports", "tug bookings"])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The likelihood of a strike remains very low.", [("a strike", "very low", [])]),
        ("A closure is unlikely unless the ice grows.", [("A closure", "unlikely", ["unless the ice grows"])]),
        ("The mayor is likely to win.", []),
        ("The risk officer of the bank is high up in the tower.", []),
        ("Scenario planning is a craft.", []),
    ],
)
def test_prose(read, text, expected):
    assert found(read, text) == expected


def test_a_very_long_line_is_no_row(read):
    text = "Scenario Likelihood\n" + "x" * 5000 + " Low"
    assert found(read, text, section="table", lang="xx") == []
