from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.annotate.quantities.digits import parse_digits
from newsprism.annotate.quantities.tables import language


@pytest.mark.parametrize(
    ("written", "lang", "value"),
    [
        ("1,234.5", "en", "1234.5"),
        ("1.234,5", "de", "1234.5"),
        ("1.234,5", "en", "1234.5"),
        ("12,34,567", "en", "1234567"),
        ("1'234", "de", "1234"),
        ("15.000", "de", "15000"),
        ("15.000", "en", "15.000"),
        ("4,7", "fr", "4.7"),
        ("4,7", "en", "4.7"),
        ("3.11.7", "en", None),
        ("192.0.2.14", "de", None),
        ("1,23,4", "en", None),
        ("1,2345", "en", None),
        ("9" * 41, "en", None),
    ],
)
def test_values(written: str, lang: str, value: str | None) -> None:
    expected = None if value is None else Decimal(value)
    assert parse_digits(written, language(lang)) == expected


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["en", "de", "fr", "ru", "zh"]))
def test_grouped_numbers_come_back(number: int, lang: str) -> None:
    mark = language(lang).group if lang != "zh" else ","
    assert parse_digits(f"{number:,}".replace(",", mark), language(lang)) == number
