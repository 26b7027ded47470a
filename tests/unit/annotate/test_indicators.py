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


def test_a_scenario_in_one_line(read):
    text = (
        "Scenario 1: A strike at the port (likely, about 60 percent). The talks fail and the cranes stop on Monday. "
        "Indicators: the union calls a vote; ships wait off Larvik.\n\n"
        "Scenario 2: A deal (unlikely, less than 10 percent). Both sides sign. Indicators: a meeting on Sunday."
    )
    assert found(read, text) == [
        ("A strike at the port", "likely, about 60 percent", ["the union calls a vote", "ships wait off Larvik"]),
        ("A deal", "unlikely, less than 10 percent", ["a meeting on Sunday"]),
    ]


def test_labels_inside_one_line(read):
    text = "Scenario B: The port closes for a week. Likelihood: medium. Warning signs: cranes lowered; pilots sent off."
    assert found(read, text) == [("The port closes for a week", "medium", ["cranes lowered", "pilots sent off"])]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "de",
            "Szenario 1: Ein Streik im Hafen (wahrscheinlich, etwa 60 Prozent). Anzeichen: Urabstimmung; leere Kais.",
            ("Ein Streik im Hafen", "wahrscheinlich, etwa 60 Prozent", ["Urabstimmung", "leere Kais"]),
        ),
        (
            "es",
            "Escenario 2: Un acuerdo (posible, 30 %). Indicadores: una reunión el domingo.",
            ("Un acuerdo", "posible, 30 %", ["una reunión el domingo"]),
        ),
        (
            "ko",
            "시나리오 1: 항만 파업 (확률 60%). 징후: 노조 투표; 선박 대기.",
            ("항만 파업", "확률 60%", ["노조 투표", "선박 대기"]),
        ),
    ],
)
def test_scenarios_in_other_languages(read, lang, text, expected):
    assert found(read, text, lang=lang) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Scenario 1: the port closes for a week, and nobody knows what comes next.",
        "Events: a concert (free) and a fair on the quay. The day ends with music.",
    ],
)
def test_a_label_alone_is_no_scenario(read, text):
    assert found(read, text) == []
