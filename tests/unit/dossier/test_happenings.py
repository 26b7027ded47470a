from typing import Any

import pytest
from msgspec.structs import replace

from making.layers import Maker, date, quote, span
from making.stories import view_of
from newsprism.dossier.happenings import event_entries, exchange_entries, indicator_entries
from newsprism.model.layers import Actor, Annotated, Event, Exchange, Indicator

make = Maker()
NORWAY = Actor("NOR", "Norway", "government", country="NOR")
ICELAND = Actor("ISL", "Iceland", "government", country="ISL")
LINE = "Norway gave Iceland twelve  pumps in Akureyri on 4 March"


def gift(name: str, **fields: Any) -> Annotated:
    given = Exchange("NOR", "ISL", span(LINE, "twelve  pumps"), "humanitarian", 0, "certain")
    return make(name, LINE, actors=[NORWAY, ICELAND], exchanges=(replace(given, **fields),))


def aid(name: str, published: str | None = "2026-03-05", anchor: str | None = None, **fields: Any) -> Annotated:
    when = replace(date(LINE, "4 March", "2026-03-04", "2026-03-04", "2026-03-05"), anchor=anchor)
    event = Event("e1", span(LINE, "gave"), "AID", None, ("NOR",), ("ISL",), span(LINE, "Akureyri"), when.id)
    return make(
        name,
        LINE,
        actors=[NORWAY, ICELAND],
        published=published,
        timexes=(when,),
        events=(replace(event, **fields),),
    )


def test_the_same_gift_in_two_reports_is_one_exchange_with_both_sentences() -> None:
    (found,) = exchange_entries(view_of(gift("a"), gift("b")))
    assert (found.giver, found.receiver, found.what, found.kind) == (
        "Norway",
        "Iceland",
        "twelve  pumps",
        "humanitarian",
    )
    assert [(c.article_id, c.exact) for c in found.citations] == [("a", LINE), ("b", LINE)]


def test_giving_and_taking_are_two_directions() -> None:
    both = view_of(gift("a"), gift("b", giver="ISL", receiver="NOR"))
    assert [(x.giver, x.receiver) for x in exchange_entries(both)] == [("Iceland", "Norway"), ("Norway", "Iceland")]


@pytest.mark.parametrize("fields", [{"giver": None}, {"receiver": None}, {"giver": "ISL"}])
def test_a_gift_with_an_unknown_side_or_to_oneself_is_no_exchange(fields: dict[str, Any]) -> None:
    assert exchange_entries(view_of(gift("a", **fields))) == ()


def test_one_event_of_two_reports_is_one_entry_with_its_date_and_place() -> None:
    (found,) = event_entries(view_of(aid("a"), aid("b")))
    assert (found.type, found.actors, found.recipients) == ("AID", ("NOR",), ("ISL",))
    assert (found.date, found.place) == ("2026-03-04", "Akureyri")
    assert [c.exact for c in found.citations] == [LINE, LINE]


def test_an_event_that_is_denied_or_only_planned_is_another() -> None:
    found = event_entries(view_of(aid("a"), aid("b", flags=("negated",)), aid("c", flags=("future",))))
    assert [e.flags for e in found] == [(), ("negated",), ("future",)]


def test_an_event_of_nobody_known_is_left_out() -> None:
    assert event_entries(view_of(aid("a", actors=()))) == ()


def test_a_copy_adds_no_event() -> None:
    (found,) = event_entries(view_of(aid("a"), aid("b"), copies={"b": "a"}))
    assert [c.article_id for c in found.citations] == ["a"]


def test_a_relative_date_of_an_undated_article_dates_no_event() -> None:
    assert [e.date for e in event_entries(view_of(aid("a", published=None, anchor="2026-11-22")))] == [None]
    assert [e.date for e in event_entries(view_of(aid("a", anchor="2026-03-05")))] == ["2026-03-04"]


def test_a_scenario_is_in_the_words_of_its_source() -> None:
    line = "The ice will most likely hold until May; watch for open water and for southerly wind"
    signs = span(line, "open water"), span(line, "southerly wind")
    made = Indicator(span(line, "The ice will most likely hold until May"), span(line, "most likely"), signs, 0)
    (found,) = indicator_entries(view_of(make("a", line, outlet="Ice Review", indicators=(made,))))
    assert found.scenario == "The ice will most likely hold until May"
    assert found.likelihood == "most likely"
    assert found.indicators == ("open water", "southerly wind")
    assert (found.holder, found.citation.exact) == ("Ice Review", line)


def test_a_likelihood_that_the_source_does_not_give_is_unknown() -> None:
    line = "The ice will hold until May"
    made = Indicator(span(line, line), None, (), 0)
    items = make("a", line, indicators=(made,)), make("b", line, indicators=(made,))
    (found,) = indicator_entries(view_of(*items, copies={"b": "a"}))
    assert (found.likelihood, found.indicators) == (None, ())


def test_an_event_that_says_only_who_did_something_is_left_out() -> None:
    bare = {"recipients": (), "place": None, "timex_id": None}
    assert event_entries(view_of(aid("a", **bare))) == ()
    assert len(event_entries(view_of(aid("a", **bare | {"mode": "military"})))) == 1


def test_what_is_only_alleged_is_no_event() -> None:
    item = aid("a")
    claim = quote(LINE, LINE, "ISL", kind="indirect", force="accused")
    assert event_entries(view_of(replace(item, quotes=(claim,)))) == ()
    assert len(event_entries(view_of(replace(item, quotes=(replace(claim, force="said"),))))) == 1


@pytest.mark.parametrize(
    ("force", "factuality"), [("said", "reported"), ("alleged", "alleged"), ("accused", "alleged")]
)
def test_what_somebody_tells_of_an_exchange_is_no_fact_of_the_outlet(force: str, factuality: str) -> None:
    item = gift("a")
    content = item.article.text
    told = quote(content, content, "ISL", kind="indirect", force=force)
    told = replace(told, cue=span(content, content.split()[0]))
    (found,) = exchange_entries(view_of(replace(item, quotes=(told,))))
    assert found.factuality == factuality
