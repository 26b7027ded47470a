"""Numbers: which of them can be dates, and that none is cut apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.timexes.numerals import full_year, read_mixed, read_number
from newsprism.annotate.timexes.wordnumbers import chinese


@pytest.mark.parametrize(
    ("token", "month_first", "value"),
    [
        ("2024-06-19", True, (2024, 6, 19)),
        ("11/02/89", True, (1989, 11, 2)),
        ("11/02/89", False, (1989, 2, 11)),
        ("31/12/1999", True, (1999, 12, 31)),
        ("19.06.2024", False, (2024, 6, 19)),
        ("2024-06-19T10:30:00Z", False, (2024, 6, 19, 10, 30)),
    ],
)
def test_whole_dates(token: str, month_first: bool, value: tuple[int, ...]) -> None:
    found = read_number(token, month_first=month_first)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("token", ["192.168.1.10", "555-1234-22", "1.2.3.4.5", "9" * 400, "25:00", "1234-56-78"])
def test_no_dates(token: str) -> None:
    found = read_number(token, month_first=True)
    assert found is None or found.kind == "NUM"


def test_a_version_is_no_certain_date() -> None:
    assert read_number("3.11.7", month_first=True) is None
    found = read_number("3.11.12", month_first=False)
    assert found is not None
    assert found.kind == "SHORT"


def test_two_digit_years() -> None:
    assert (full_year("98"), full_year("24"), full_year("1998")) == (1998, 2024, 1998)


def test_suffixes() -> None:
    suffixes = {"th": "ORD", "s": "DECADE"}
    assert read_mixed("10", "th", suffixes) == ("ORD", 10)
    assert read_mixed("1990", "s", suffixes) == ("DECADE", 199)
    assert read_mixed("1991", "s", suffixes) is None
    assert read_mixed("10", "kg", suffixes) is None


@pytest.mark.parametrize(
    ("token", "value"), [("二十五", 25), ("二〇二四", 2024), ("十", 10), ("一百二十", 120), ("元", 1)]
)
def test_chinese_numerals(token: str, value: int) -> None:
    assert chinese(token) == value


def test_no_chinese_numeral() -> None:
    assert chinese("一" * 50) is None
    assert chinese("大") is None


@given(st.text(alphabet="0123456789.,:/-–", min_size=1, max_size=60))
def test_any_number_is_survived(token: str) -> None:
    if token[0].isdigit():
        read_number(token, month_first=True)
