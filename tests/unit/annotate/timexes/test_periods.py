"""Periods: counting, bounds and values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.timexes.periods import Period, Unit, add, day_of, holding, month_of, thirds

UNITS: list[Unit] = ["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
days = st.dates(date(1000, 1, 1), date(2900, 1, 1))


@given(days, st.sampled_from(UNITS))
def test_a_period_holds_its_day(day: date, unit: Unit) -> None:
    bounds = holding(day, unit).bounds()
    assert bounds is not None
    assert bounds[0] <= day < bounds[1]


@given(days, st.sampled_from(UNITS))
def test_periods_follow_without_a_gap(day: date, unit: Unit) -> None:
    here = holding(day, unit)
    this, following = here.bounds(), here.shift(1).bounds()
    assert this is not None
    assert following is not None
    assert this[1] == following[0]


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("day", "2024-06-19"),
        ("week", "2024-W25"),
        ("weekend", "2024-W25-WE"),
        ("month", "2024-06"),
        ("quarter", "2024-Q2"),
        ("half", "2024-H1"),
        ("season", "2024-SU"),
        ("year", "2024"),
        ("decade", "202"),
        ("century", "20"),
    ],
)
def test_values(unit: Unit, value: str) -> None:
    assert holding(date(2024, 6, 19), unit).value() == value


def test_a_weekend_is_saturday_and_sunday() -> None:
    assert holding(date(2024, 6, 19), "weekend").bounds() == (date(2024, 6, 22), date(2024, 6, 24))


def test_a_winter_runs_into_the_next_year() -> None:
    assert holding(date(2024, 1, 5), "season").value() == "2023-WI"


def test_days_that_no_calendar_has() -> None:
    assert day_of(2024, 4, 31) is None
    assert day_of(0, 1, 1) is None
    assert Period("year", 99999).bounds() is None
    assert Period("year", 0).bounds() is None


def test_add_stops_at_the_end_of_a_month() -> None:
    assert add(date(2024, 3, 31), -1, "month") == date(2024, 2, 29)
    assert add(date(9998, 1, 1), 10**6, "year") is None


@given(st.integers(1, 9000), st.integers(1, 12))
def test_early_mid_and_late_share_out_a_month(year: int, month: int) -> None:
    bounds = month_of(year, month).bounds()
    assert bounds is not None
    parts = [thirds(*bounds, part) for part in ("START", "MID", "END")]
    assert parts[0][0] == bounds[0]
    assert parts[0][1] == parts[1][0]
    assert parts[1][1] == parts[2][0]
    assert parts[2][1] == bounds[1]
