"""compare_dates: the relation of two times, and that it never contradicts itself."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.compare_dates import compare_dates
from newsprism.model.layers import Timex

MIRROR = {"within": "contains", "contains": "within"}


def stretch(earliest: str, latest: str, value: str = "v") -> Timex:
    return Timex("t1", 0, 1, "DATE", value, earliest, latest)


days = st.dates(date(1900, 1, 1), date(2090, 1, 1))
stretches = st.builds(
    lambda first, length: stretch(first.isoformat(), (first + timedelta(days=length)).isoformat(), first.isoformat()),
    days,
    st.integers(1, 800),
)


def test_month_holds_its_day() -> None:
    june = stretch("2024-06-01", "2024-07-01", "2024-06")
    day = stretch("2024-06-19", "2024-06-20", "2024-06-19")
    assert compare_dates(day, june).relation == "within"
    assert compare_dates(june, day).relation == "contains"


def test_next_days_are_disjoint() -> None:
    assert (
        compare_dates(stretch("2024-06-19", "2024-06-20"), stretch("2024-06-20", "2024-06-21")).relation == "disjoint"
    )


def test_time_lies_in_its_day() -> None:
    time = Timex("t1", 0, 1, "TIME", "2024-06-19T10:30", "2024-06-19T10:30", "2024-06-19T10:31")
    assert compare_dates(time, stretch("2024-06-19", "2024-06-20")).relation == "within"


def test_zones_are_counted() -> None:
    utc = Timex("t1", 0, 1, "TIME", "a", "2024-06-19T10:00+00:00", "2024-06-19T10:01+00:00")
    seoul = Timex("t2", 0, 1, "TIME", "b", "2024-06-19T19:00+09:00", "2024-06-19T19:01+09:00")
    assert compare_dates(utc, seoul).relation == "equal"


def test_a_zone_on_one_side_only_is_no_conflict() -> None:
    utc = Timex("t1", 0, 1, "TIME", "a", "2024-06-19T10:00Z", "2024-06-19T10:01Z")
    bare = Timex("t2", 0, 1, "TIME", "b", "2024-06-19T12:00", "2024-06-19T12:01")
    assert compare_dates(utc, bare).relation == "not-comparable"


def test_vague_and_impossible_times_are_compared_with_nothing() -> None:
    day = stretch("2024-06-19", "2024-06-20", "2024-06-19")
    vague = Timex("t2", 0, 1, "DATE", "PAST_REF")
    impossible = Timex("t3", 0, 1, "DATE", "2024-04-31")
    assert compare_dates(day, vague).relation == "not-comparable"
    assert compare_dates(vague, vague).relation == "not-comparable"
    found = compare_dates(day, impossible)
    assert found.relation == "not-comparable"
    assert "30 days" in found.reason


def part(day: int, part_of_day: str, begin: str, end: str) -> Timex:
    return Timex("t1", 0, 1, "TIME", f"2026-03-{day:02d}T{part_of_day}", begin, end, "2026-03-05")


NIGHT = part(3, "NI", "2026-03-03T20:00", "2026-03-04T06:00")
MORNING = part(3, "MO", "2026-03-03T05:00", "2026-03-03T12:00")
EVENING = part(3, "EV", "2026-03-03T17:00", "2026-03-03T23:00")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (NIGHT, stretch("2026-03-02", "2026-03-03"), "not-comparable"),
        (NIGHT, stretch("2026-03-04", "2026-03-05"), "overlaps"),
        (NIGHT, stretch("2026-03-07", "2026-03-08"), "disjoint"),
        (NIGHT, Timex("t2", 0, 1, "DATE", "PRESENT_REF"), "not-comparable"),
        (NIGHT, Timex("t2", 0, 1, "TIME", "XXXX-XX-XXTNI"), "not-comparable"),
        (MORNING, EVENING, "not-comparable"),
        (MORNING, stretch("2026-03-03", "2026-03-04"), "within"),
        (stretch("2024-09-01", "2025-01-01", "2024"), stretch("2024-08-01", "2024-09-01", "2024-08"), "not-comparable"),
        (stretch("2024-09-01", "2025-01-01", "2024"), stretch("2024-02-01", "2024-03-01", "2024-02"), "disjoint"),
        (stretch("2024-12-01", "2025-03-01", "2024-WI"), stretch("2024-07-01", "2024-08-01"), "not-comparable"),
        (stretch("2026-03-02", "2026-03-09", "2026-W10"), stretch("2026-03-01", "2026-03-02"), "not-comparable"),
        (stretch("2026-03-02", "2026-03-09", "2026-W10"), stretch("2026-02-20", "2026-02-21"), "disjoint"),
        (stretch("2024-06-01", "2024-07-01", "2024-06"), stretch("2024-07-01", "2024-07-02"), "disjoint"),
    ],
)
def test_loose_edges_are_no_conflict(a: Timex, b: Timex, relation: str) -> None:
    assert compare_dates(a, b).relation == relation


def test_lengths() -> None:
    week, days7 = Timex("t1", 0, 1, "DURATION", "P7D"), Timex("t2", 0, 1, "DURATION", "P8D")
    assert compare_dates(week, week).relation == "equal"
    assert compare_dates(week, days7).relation == "not-comparable"
    assert compare_dates(week, Timex("t3", 0, 1, "SET", "P7D")).relation == "different-unit"


@given(stretches, stretches)
def test_turned_around_it_says_the_same(a: Timex, b: Timex) -> None:
    there, back = compare_dates(a, b).relation, compare_dates(b, a).relation
    assert back == MIRROR.get(there, there)


@given(stretches)
def test_equal_to_itself(a: Timex) -> None:
    assert compare_dates(a, a).relation == "equal"


@given(stretches, stretches)
def test_agreement_means_a_common_day(a: Timex, b: Timex) -> None:
    common = max(str(a.earliest), str(b.earliest)) < min(str(a.latest), str(b.latest))
    assert compare_dates(a, b).agrees == common
