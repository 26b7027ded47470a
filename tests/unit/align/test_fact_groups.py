"""Facts of several articles become claims: pairs, groups, and none listed twice."""

from itertools import permutations

from making.layers import BagEmbedder, Maker, amount, date, framed
from newsprism.align.fact_features import Weights, features
from newsprism.align.fact_groups import FactGroup, distinct, fact_groups
from newsprism.align.fact_pairs import FactPairs
from newsprism.align.facts import Fact, Kind, facts
from newsprism.align.similarity import Similarity
from newsprism.align.units import units
from newsprism.model.layers import Annotated

make = Maker()
KINDS: tuple[Kind, ...] = ("clause", "number", "date", "name")
NUMBERS: dict[Kind, Weights] = {kind: Weights(3.0 if kind == "number" else -9.0, {}) for kind in KINDS}
EAGER: dict[Kind, Weights] = {kind: Weights(3.0, {}) for kind in KINDS}
"""Weights that join all numbers, or all facts, that may be joined, so that a test sees the rules alone."""


def aboard(name: str, words: str, n: int, *, after: str, unit: str = "person", measure: str = "aboard") -> Annotated:
    line = f"{words} {n} souls {after}"
    return make(name, line, quantities=(amount(line, f"{n} souls", n, n, measure=measure, unit=unit),))


def grouped(
    *items: Annotated, copies: dict[str, str] | None = None, weights: dict[Kind, Weights] = NUMBERS
) -> list[list[str]]:
    """The words of every group's members."""
    return [
        [span.of(text(items, fact)) for fact, span in zip(g.members, g.spans, strict=True)]
        for g in of(items, copies, weights)
    ]


def of(
    items: tuple[Annotated, ...], copies: dict[str, str] | None = None, weights: dict[Kind, Weights] = NUMBERS
) -> tuple[FactGroup, ...]:
    found = units(items)
    stated = facts(items, found)
    pairs = FactPairs(stated, Similarity(found, BagEmbedder()), BagEmbedder()).pairs()
    return distinct(fact_groups(stated, pairs, weights), [], copies or {})


def text(items: tuple[Annotated, ...], fact: Fact) -> str:
    return next(item.article.text for item in items if item.article.id == fact.article_id)


SHIP = aboard("a", "Both engines of the ferry stopped off the coast in heavy seas with", 38, after="on deck")
SHORT = aboard("b", "Radio: there are", 38, after="waiting for the tug to come out")


def test_two_long_sentences_meet_in_the_one_number_that_both_give() -> None:
    (group,) = grouped(SHIP, SHORT)
    assert all("38 souls" in words for words in group)


def test_other_amounts_other_units_and_ages_are_never_one_fact() -> None:
    assert not grouped(SHIP, aboard("b", "Radio: there are", 36, after="waiting for the tug"))
    assert not grouped(SHIP, aboard("b", "It is now", 38, after="since the mast broke", unit="km", measure="distance"))
    old = aboard("b", "The captain is", 38, after="and born in the north", unit="a", measure="age")
    years = aboard("a", "The wreck lay there for", 38, after="in the north", unit="a", measure="lay")
    assert not grouped(years, old)


def test_a_forecast_and_a_denial_do_not_join_a_report() -> None:
    assert not grouped(SHIP, framed(SHORT, factuality="future"))
    assert not grouped(SHIP, framed(SHORT, negated=True))


def test_facts_of_one_article_are_never_joined_by_themselves() -> None:
    line = "The ferry left Vadso late and the ferry left Vadso empty"
    assert not grouped(make("a", line), weights=EAGER)


def test_a_claim_that_only_copies_share_is_no_agreement() -> None:
    assert grouped(SHIP, SHORT)
    assert not grouped(SHIP, SHORT, copies={"b": "a"})


def test_each_article_gives_its_clearest_words_once() -> None:
    line = "With 38 souls the ferry sailed. Later 38 souls waited on deck for the tug"
    twice = make(
        "c",
        line,
        quantities=tuple(
            amount(line, words, 38, 38, measure="aboard", unit="person")
            for words in ("38 souls the", "38 souls waited")
        ),
    )
    for group in of((SHIP, SHORT, twice)):
        assert len({fact.article_id for fact in group.members}) == len(group.members)


def test_a_group_that_stands_where_a_larger_one_does_is_taken_into_it() -> None:
    line = "The ferry lost both engines on Tuesday north of Vadso"
    day = date(line, "Tuesday", "2026-03-03", "2026-03-03", "2026-03-04")
    found = grouped(
        make("a", line, timexes=(day,)), make("b", line, timexes=(day,)), make("c", line, timexes=(day,)), weights=EAGER
    )
    assert found == [[line, line, line]]


def test_the_order_of_the_articles_changes_no_group() -> None:
    third = aboard("c", "The coast guard counted", 38, after="before it got dark over the ferry")
    found = {frozenset(frozenset(group) for group in grouped(*items)) for items in permutations((SHIP, SHORT, third))}
    assert len(found) == 1


def test_features_do_not_depend_on_which_comes_first() -> None:
    items = (SHIP, SHORT)
    found = units(items)
    stated = facts(items, found)
    for pair in FactPairs(stated, Similarity(found, BagEmbedder()), BagEmbedder()).pairs():
        near = FactPairs(stated, Similarity(found, BagEmbedder()), BagEmbedder()).nearness(pair.left, pair.right)
        assert features(pair.right, pair.left, near) == pair.features


def test_a_story_without_facts_has_no_groups() -> None:
    assert grouped() == []
    assert grouped(make("a", "Hm")) == []
