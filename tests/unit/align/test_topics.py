"""Values of one topic: which kind of disagreement two different values make."""

import pytest

from making.layers import BagEmbedder, Maker, amount, date, framed
from newsprism.align.fact_features import Weights
from newsprism.align.fact_pairs import FactPairs
from newsprism.align.facts import facts
from newsprism.align.similarity import Similarity
from newsprism.align.topics import Topics, topic_relations
from newsprism.align.units import units
from newsprism.model.layers import Annotated, Comparator

make = Maker()
EAGER = {"number": Weights(3.0, {}), "date": Weights(3.0, {})}
"""Weights that take all for one topic, so that a test sees the rules alone."""


def hurt(
    name: str,
    words: str,
    low: int | None,
    high: int | None,
    *,
    unit: str = "person",
    how: Comparator = "exactly",
    **more,
) -> Annotated:
    line = f"The blast at the mill left {words} hurt in the yard"
    found = amount(line, words, low, high, measure="hurt", unit=unit, comparator=how)
    return make(name, line, quantities=(found,), **more)


def when(name: str, words: str, value: str, first: str, last: str) -> Annotated:
    line = f"The mill caught fire on {words} near the yard"
    return make(name, line, timexes=(date(line, words, value, first, last),))


def kinds(*items: Annotated) -> list[str]:
    found = units(items)
    stated = facts(items, found)
    pairs = FactPairs(stated, Similarity(found, BagEmbedder()), BagEmbedder())
    return [f"{r.slot} {r.kind}" for r in topic_relations(Topics(stated, pairs), EAGER)]


TWO, NINE = hurt("a", "two people", 2, 2), hurt("b", "nine people", 9, 9)


def test_a_finer_amount_refines_and_a_round_one_rounds() -> None:
    assert kinds(hurt("a", "38 people", 38, 38), hurt("b", "dozens", 20, 199, how="bounds")) == ["number refines"]
    assert kinds(hurt("a", "38 people", 38, 38), hurt("b", "about 40 people", 40, 40, how="about")) == [
        "number rounding"
    ]


def test_amounts_that_exclude_each_other_are_no_conflict_by_their_topic_alone() -> None:
    assert kinds(TWO, NINE) == ["number different-time"]


def test_a_count_that_is_completed_later_is_superseded() -> None:
    later = hurt("b", "nine people", 9, 9, published="2026-03-07")
    assert kinds(TWO, later) == ["number superseded"]
    fewer = hurt("b", "one person", 1, 1, published="2026-03-07")
    assert kinds(TWO, fewer) == ["number different-time"]


def test_two_things_counted_differ_in_scope() -> None:
    assert kinds(TWO, hurt("b", "nine sailors", 9, 9, unit="sailor")) == ["number different-scope"]


def test_a_plan_and_its_outcome_differ_in_time() -> None:
    assert kinds(TWO, framed(NINE, factuality="future")) == ["number different-time"]


def test_a_finer_date_refines_and_two_days_say_nothing_by_their_topic_alone() -> None:
    day = when("a", "2 March", "2026-03-02", "2026-03-02", "2026-03-03")
    assert kinds(day, when("b", "the evening of 2 March", "2026-03-02TEV", "2026-03-02T18:00", "2026-03-03")) == [
        "date refines"
    ]
    assert kinds(day, when("b", "3 March", "2026-03-03", "2026-03-03", "2026-03-04")) == []


@pytest.mark.parametrize("unit", ["km", "kg"])
def test_amounts_of_two_things_are_no_topic(unit: str) -> None:
    other = "The blast at the mill was heard nine of them away in the yard"
    far = make("b", other, quantities=(amount(other, "nine of them", 9, 9, measure="heard", unit=unit),))
    assert kinds(TWO, far) == []


def test_ages_are_of_one_person_only() -> None:
    def aged(name: str, who: str, years: int) -> Annotated:
        line = f"The mill worker {who}, {years} years, was hurt in the yard"
        return make(name, line, quantities=(amount(line, f"{years} years", years, years, measure="age", unit="a"),))

    assert kinds(aged("a", "Ada Lund", 31), aged("b", "Ada Lund", 32)) == ["number different-time"]
    assert kinds(aged("a", "Ada Lund", 31), aged("b", "Bo Berg", 32)) == []
