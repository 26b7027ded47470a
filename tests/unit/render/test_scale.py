"""Dates on a line."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.render.scale import date_words, extent, scale

MOMENTS = st.sets(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)), min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2024", datetime(2024, 1, 1), datetime(2025, 1, 1)),
        ("2024-12", datetime(2024, 12, 1), datetime(2025, 1, 1)),
        ("2024-02-29", datetime(2024, 2, 29), datetime(2024, 3, 1)),
        ("2024-03-05T11:20Z", datetime(2024, 3, 5, 11, 20), datetime(2024, 3, 5, 12, 20)),
    ],
)
def test_extent(date, start, end):
    assert extent(date) == (start, end)


@pytest.mark.parametrize("date", ["", "XXXX-03", "2023-02-29", "2024-13", "0000", "9999", "9999-12-31", "soon"])
def test_no_date_of_the_calendar(date):
    assert extent(date) is None
    assert date_words(date) == date


@given(MOMENTS)
def test_the_order_of_moments_is_the_order_of_places(moments):
    line = scale(moments)
    places = [line.place(moment) for moment in sorted(moments)]
    assert places[0] == 0
    assert places[-1] == pytest.approx(1)
    assert places == sorted(places)


def test_a_long_stretch_is_cut_short():
    days = {datetime(2024, 3, day) for day in (1, 2, 3)}
    line = scale({datetime(1953, 7, 27), *days})
    assert len(line.breaks) == 1
    assert line.place(datetime(2024, 3, 1)) < 0.7
    assert scale(days).breaks == ()


def test_one_moment_or_none():
    assert scale(set()).place(datetime(2024, 1, 1)) == 0
    assert scale({datetime(2024, 1, 1)}).place(datetime(2025, 1, 1)) == 0


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2024-03-05", "5 Mar 2024"),
        ("2024-03", "Mar 2024"),
        ("2024", "2024"),
        ("2024-03-05T11:20", "5 Mar 2024, 11:20"),
    ],
)
def test_a_date_in_words_is_no_more_precise_than_it_is(date, words):
    assert date_words(date) == words
