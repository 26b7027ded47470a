"""Cautions about units and values: what they say, and where they keep silent."""

from decimal import Decimal

import pytest

from newsprism.annotate.plausible import unit_mismatches
from newsprism.model.layers import Quantity, Sentence


def cautions(text: str, written: str, low: str, unit: str, measure: str) -> list[str]:
    start = text.index(written)
    q = Quantity("n1", start, start + len(written), Decimal(low), Decimal(low), "exactly", unit, measure)
    return [reason for _, reason in unit_mismatches(text, Sentence(0, len(text), 0, "body"), (q,), None)]


@pytest.mark.parametrize(
    ("text", "written", "low", "unit", "measure", "words"),
    [
        ("They pumped 4 GW of methane south.", "4 GW", "4", "GW", "methane", "unit of power"),
        ("They burned 7 MW of lignite.", "7 MW", "7", "MW", "lignite", "unit of power"),
        ("They sold 4 tonnes of electricity.", "4 tonnes", "4", "t", "electricity", "unit of mass"),
        ("The depth was 4 kg.", "4 kg", "4", "kg", "depth", "unit of mass"),
        ("It holds 104 % of residents.", "104 %", "104", "%", "residents", "more than the whole"),
        ("They lost -4 ferries.", "-4", "-4", "ferry", "ferries", "negative number"),
        ("It froze at -300 °C.", "-300 °C", "-300", "Cel", "air", "absolute zero"),
    ],
)
def test_doubtful(text: str, written: str, low: str, unit: str, measure: str, words: str) -> None:
    (reason,) = cautions(text, written, low, unit, measure)
    assert words in reason
    assert written in reason


@pytest.mark.parametrize(
    ("text", "written", "low", "unit", "measure"),
    [
        ("The plant adds 4 GW of gas.", "4 GW", "4", "GW", "gas"),
        ("They pumped 4 billion m³ of gas.", "4 billion m³", "4000000000", "m3", "gas"),
        ("They shipped 2 Mt of coal.", "2 Mt", "2", "Mt", "coal"),
        ("Sales hit 120 % of the target.", "120 %", "120", "%", "target"),
        ("All of it, 100 % of voters, said so.", "100 %", "100", "%", "voters"),
        ("It froze at -40 °C.", "-40 °C", "-40", "Cel", "air"),
        ("They paid $5 for gas.", "$5", "5", "USD", "gas"),
        ("Gas rose 8 %.", "8 %", "8", "%", "gas"),
    ],
)
def test_possible(text: str, written: str, low: str, unit: str, measure: str) -> None:
    assert cautions(text, written, low, unit, measure) == []


def test_other_sentences_are_passed_over() -> None:
    text = "They pumped 4 GW of methane."
    q = Quantity("n1", 12, 16, Decimal(4), Decimal(4), "exactly", "GW", "methane")
    assert unit_mismatches(text, Sentence(0, 11, 0, "body"), (q,), None) == ()
