from itertools import permutations

import msgspec
import pytest

from making.layers import Maker, date, framed, span
from making.stories import view_of
from newsprism.dossier.timeline import timeline_entries
from newsprism.model.layers import Annotated, Event, Indicator, Timex
from newsprism.model.spans import Span

make = Maker()


def dated(name: str, line: str, words: str, value: str, **more) -> Annotated:
    return make(name, line, timexes=(date(line, words, value, f"{value}"[:10], "2026-12-31"),), **more)


TOW = ("The tug towed the survey ship into Vadso harbour on 4 March", "4 March", "2026-03-04")
FIRE = ("A fire in the galley burned all night from 3 March", "3 March", "2026-03-03")
MONTH = ("In March the harbour office counts every ship", "March", "2026-03")


def test_entries_stand_in_the_order_of_time_with_their_precision() -> None:
    found = timeline_entries(view_of(dated("a", *TOW), dated("b", *FIRE), dated("c", *MONTH)))
    assert [(e.date, e.precision) for e in found] == [
        ("2026-03", "month"),
        ("2026-03-03", "day"),
        ("2026-03-04", "day"),
    ]
    assert [e.id for e in found] == ["s1.t1", "s1.t2", "s1.t3"]


def test_near_sentences_of_one_date_are_one_entry_with_all_who_tell_it() -> None:
    other = "A tug towed the survey ship to the harbour at Vadso on 4 March"
    (found,) = timeline_entries(view_of(dated("a", *TOW), dated("b", other, "4 March", "2026-03-04")))
    assert found.article_ids == ("a", "b")
    assert found.text in (TOW[0], other)
    assert [c.exact for c in found.citations] == [TOW[0], other]


def test_two_things_of_one_day_are_two_entries() -> None:
    bread = ("Bakers raised the price of rye bread on 4 March", "4 March", "2026-03-04")
    assert len(timeline_entries(view_of(dated("a", *TOW), dated("b", *bread)))) == 2


def test_a_time_of_day_is_a_time() -> None:
    (found,) = timeline_entries(
        view_of(dated("a", "The tug reached the ship at noon that day", "noon", "2026-03-04T12:00"))
    )
    assert found.precision == "time"


@pytest.mark.parametrize("value", ["XXXX-03-04", "2026-W10", "PRESENT_REF", "P3D", "2026-SP"])
def test_what_has_no_place_in_the_calendar_has_none_in_the_timeline(value: str) -> None:
    assert timeline_entries(view_of(dated("a", TOW[0], TOW[1], value))) == ()


def test_a_bare_year_counts_only_where_it_dates_an_event() -> None:
    line = "The survey ship was built in Tromso in 1998"
    plain = dated("a", line, "1998", "1998")
    assert timeline_entries(view_of(plain)) == ()
    event = Event("e1", Span(16, 21), "MAKE", timex_id=plain.timexes[0].id)
    told = framed(make("a", line, timexes=plain.timexes, events=(event,)), event_ids=("e1",))
    assert [e.date for e in timeline_entries(view_of(told))] == ["1998"]


def test_a_hypothetical_never_happened() -> None:
    assert timeline_entries(view_of(framed(dated("a", *TOW), factuality="hypothetical"))) == ()


def test_a_relative_date_of_an_undated_article_is_not_placed() -> None:
    line, words, value = TOW
    when = date(line, words, value, value, "2026-03-05")
    loose = Timex(when.id, when.start, when.end, "DATE", value, when.earliest, when.latest, "2026-11-22")
    assert timeline_entries(view_of(make("a", line, published=None, timexes=(loose,)))) == ()
    assert len(timeline_entries(view_of(make("a", line, timexes=(loose,))))) == 1


def test_a_copy_lends_its_words_to_no_entry() -> None:
    (found,) = timeline_entries(view_of(dated("a", *TOW), dated("b", *TOW), copies={"a": "b"}))
    assert found.citations[0].article_id in found.article_ids
    assert set(found.article_ids) == {"a", "b"}


def test_the_order_of_articles_does_not_change_the_dates() -> None:
    items = [dated("a", *TOW), dated("b", *FIRE), dated("c", *MONTH), dated("d", *TOW)]
    results = {tuple((e.date, len(e.article_ids)) for e in timeline_entries(view_of(*o))) for o in permutations(items)}
    assert results == {(("2026-03", 1), ("2026-03-03", 1), ("2026-03-04", 2))}


@pytest.mark.parametrize(
    "line",
    [
        "The quay was built by two firms (source: Harbour Review, March 2026)",
        "The quay was built by two firms (reported in March 2026 by the Harbour Review)",
    ],
)
def test_the_date_of_a_source_dates_nothing(line: str) -> None:
    assert timeline_entries(view_of(dated("a", line, "March 2026", "2026-03"))) == ()


def test_a_date_in_brackets_still_counts() -> None:
    line = "The quay was built by two firms (completed March 2026)"
    (found,) = timeline_entries(view_of(dated("a", line, "March 2026", "2026-03")))
    assert found.date == "2026-03"


def test_a_year_that_something_is_meant_for_dates_nothing() -> None:
    line = "The harbour master sent his warmest wishes for 2027 to both crews"
    item = dated("a", line, "2027", "2027")
    timex = item.timexes[0]
    event = Event("e1", Span(19, 23), "SUPPORT", actors=("NOR",), timex_id=timex.id)
    statements = tuple(msgspec.structs.replace(s, event_ids=("e1",)) for s in item.statements)
    assert timeline_entries(view_of(msgspec.structs.replace(item, events=(event,), statements=statements))) == ()


def test_a_scenario_has_not_happened() -> None:
    line = "Scenario 1: The tug brings the ship to Vadso (likely) on 9 March if the wind allows"
    item = dated("a", line, "9 March", "2026-03-09")
    scenario = Indicator(span(line, "The tug brings the ship to Vadso"), span(line, "likely"), (), 0)
    assert len(timeline_entries(view_of(item))) == 1
    assert timeline_entries(view_of(msgspec.structs.replace(item, indicators=(scenario,)))) == ()
