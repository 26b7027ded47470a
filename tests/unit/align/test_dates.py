"""Dates of one thing in two reports, typed; a message cannot be public before it was made."""

from itertools import permutations

import pytest
from msgspec.structs import replace

from making.layers import BagEmbedder, Maker, date, framed, quote, span
from newsprism.align.dates import date_relations
from newsprism.align.similarity import Similarity
from newsprism.align.units import units
from newsprism.model.layers import Actor, Annotated, Dating, Timex

make = Maker()
DAYS = {
    "3 March": ("2026-03-03", "2026-03-03", "2026-03-04"),
    "4 March": ("2026-03-04", "2026-03-04", "2026-03-05"),
    "9 March": ("2026-03-09", "2026-03-09", "2026-03-10"),
    "March": ("2026-03", "2026-03-01", "2026-04-01"),
    "2026": ("2026", "2026-01-01", "2027-01-01"),
}


def dated(
    name: str, line: str, day: str, predicate: str, theme: str | None, owner: str | None = None, **more
) -> Annotated:
    """A line with one date, and what it dates."""
    when = date(line, day, *DAYS[day])
    what = Dating(when.id, span(line, predicate), span(line, theme) if theme else None, owner)
    return make(name, line, timexes=(when,), datings=(what,), **more)


def kinds(*articles: Annotated) -> list[str]:
    pairs = Similarity(units(articles), BagEmbedder()).pairs()
    return [r.kind for r in date_relations(articles, pairs)]


def drift(name: str, day: str, **more) -> Annotated:
    line = f"The survey ship lost both engines on {day} and drifted north"
    return dated(name, line, day, "lost", "engines", **more)


def vote(name: str, day: str) -> Annotated:
    line = f"The council of Alta approved the new harbour wall on {day}"
    return dated(name, line, day, "approved", "wall")


def letter(name: str, verb: str, day: str, owner: str | None = "person:lind", **more) -> Annotated:
    line = f"The letter that the mayor {verb} to the crew on {day} praises their patience"
    return dated(name, line, day, verb, "letter", owner, **more)


CASES = [
    ("conflict", drift("a", "3 March"), drift("b", "4 March")),
    ("conflict", vote("a", "4 March"), vote("b", "9 March")),
    ("refines", drift("a", "3 March"), drift("b", "March")),
    ("refines", vote("a", "2026"), vote("b", "9 March")),
]


@pytest.mark.parametrize(("kind", "left", "right"), CASES)
def test_two_dates_of_one_thing_are_typed_whichever_comes_first(kind: str, left: Annotated, right: Annotated) -> None:
    assert kinds(left, right) == [kind]
    assert kinds(right, left) == [kind]


def test_the_same_date_is_no_disagreement() -> None:
    assert kinds(drift("a", "3 March"), drift("b", "3 March")) == []


def test_dates_of_two_things_are_no_conflict() -> None:
    assert kinds(drift("a", "3 March"), vote("b", "9 March")) == []


def test_two_verbs_are_two_moments() -> None:
    towed = dated("b", "The survey ship was towed on 4 March and both engines lost", "4 March", "towed", "ship")
    assert kinds(drift("a", "3 March"), towed) == []


@pytest.mark.parametrize("factuality", ["possible", "future", "hypothetical"])
def test_a_plan_contradicts_no_fact(factuality: str) -> None:
    assert kinds(drift("a", "3 March"), framed(drift("b", "4 March"), factuality=factuality)) == []


def test_dates_that_count_from_the_day_of_the_run_are_not_compared() -> None:
    loose = drift("b", "4 March", published=None)
    loose = replace(loose, timexes=tuple(replace(t, anchor="2026-11-22") for t in loose.timexes))
    assert kinds(drift("a", "3 March"), loose) == []


def test_a_message_made_on_two_dates_is_a_conflict() -> None:
    assert kinds(letter("a", "sent", "3 March"), letter("b", "wrote", "9 March")) == ["conflict"]


def test_a_message_public_before_it_was_made_is_a_conflict() -> None:
    assert kinds(letter("a", "sent", "9 March"), letter("b", "published", "4 March")) == ["conflict"]


def test_a_message_public_after_it_was_made_is_none() -> None:
    assert kinds(letter("a", "sent", "3 March"), letter("b", "published", "9 March")) == []
    assert kinds(letter("a", "published", "4 March"), letter("b", "published", "9 March")) == []


def test_messages_of_two_people_are_two() -> None:
    assert kinds(letter("a", "sent", "3 March"), letter("b", "sent", "9 March", "person:moe")) == []


def test_a_message_of_nobody_known_is_compared_with_none() -> None:
    assert kinds(letter("a", "sent", "3 March", None), letter("b", "sent", "9 March", None)) == []


def test_the_message_is_the_one_of_who_speaks_most() -> None:
    lind = Actor("person:lind", "Anna Lind", "person")
    item = letter("b", "sent", "9 March", None)
    text = item.article.text
    spoken = replace(item, actors=(lind,), quotes=(quote(text, "praises their patience", lind.id),))
    assert kinds(letter("a", "sent", "3 March"), spoken) == ["conflict"]


def test_one_article_does_not_contradict_itself() -> None:
    first, second = letter("a", "sent", "3 March"), letter("a", "sent", "9 March")
    assert kinds(first) == []
    assert kinds(first, second) == []


def test_the_order_of_articles_does_not_change_what_is_found() -> None:
    three = [drift("a", "3 March"), drift("b", "4 March"), drift("c", "March")]
    assert {tuple(sorted(kinds(*order))) for order in permutations(three)} == {("conflict", "refines", "refines")}


def test_a_date_that_no_calendar_has_is_compared_with_nothing() -> None:
    bad = drift("b", "4 March")
    bad = replace(
        bad, timexes=(Timex(bad.timexes[0].id, bad.timexes[0].start, bad.timexes[0].end, "DATE", "2026-02-31"),)
    )
    assert kinds(drift("a", "3 March"), bad) == []
