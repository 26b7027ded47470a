"""Lunar days against dates that almanacs print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.timexes.lunar import lunar_day, tomb_sweeping


@pytest.mark.parametrize(
    ("year", "month", "day", "calendar", "iso"),
    [
        (2024, 1, 1, "zh", "2024-02-10"),
        (2025, 1, 1, "zh", "2025-01-29"),
        (2026, 1, 1, "zh", "2026-02-17"),
        (2024, 8, 15, "zh", "2024-09-17"),
        (2023, 5, 5, "zh", "2023-06-22"),
        (1997, 1, 1, "zh", "1997-02-07"),
        (1997, 1, 1, "ko", "1997-02-08"),
        (2024, 8, 15, "ko", "2024-09-17"),
        (2025, 1, 0, "zh", "2025-01-28"),
    ],
)
def test_known_days(year: int, month: int, day: int, calendar: str, iso: str) -> None:
    found = lunar_day(year, month, day, calendar=calendar)
    assert found is not None
    assert found.value() == iso


@pytest.mark.parametrize(("year", "month", "day"), [(1900, 1, 1), (2050, 1, 1), (2024, 13, 1), (2024, 1, 31)])
def test_what_the_table_lacks(year: int, month: int, day: int) -> None:
    assert lunar_day(year, month, day) is None


@given(st.integers(1901, 2048), st.sampled_from(["zh", "ko"]))
def test_months_follow_each_other(year: int, calendar: str) -> None:
    starts = [d.n for m in range(1, 13) if (d := lunar_day(year, m, 1, calendar=calendar))]
    following = lunar_day(year + 1, 1, 1, calendar=calendar)
    assert following is not None
    gaps = [b - a for a, b in zip(starts, [*starts[1:], following.n], strict=True)]
    assert all(29 <= gap <= 60 for gap in gaps)  # a leap month may stand between
    assert sum(gaps) in (353, 354, 355, 383, 384, 385)


@given(st.integers(1901, 2099))
def test_tomb_sweeping_is_early_in_april(year: int) -> None:
    found = tomb_sweeping(year)
    assert found is not None
    assert found.value() in (f"{year}-04-04", f"{year}-04-05", f"{year}-04-06")
    assert tomb_sweeping(2100) is None
