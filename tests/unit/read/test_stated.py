"""A date of publication counts only where a line of the text states it."""

import pytest

from newsprism.model.article import UNKNOWN_DATE
from newsprism.read.stated import is_date_line, stated_date, written_date

BODY = "The ferry came in at nine on 5 May 2023, the port said. Its captain had been asked to wait.\n" * 5


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Published: 12 May 2024", "2024-05-12"),
        ("Published on May 12th, 2024 at 10:30 am GMT", "2024-05-12"),
        ("Updated 3 June 2025", "2025-06-03"),
        ("  • Update Time : Sunday, March 2, 2025", "2025-03-02"),
        ("Last updated: 2025-03-02 10:15", "2025-03-02T10:15"),
        ("Veröffentlicht am 12. Mai 2024 um 15:44", "2024-05-12"),
        ("Stand: 23.04.2024, 07:15 Uhr", "2024-04-23"),
        ("Publié le 12 mai 2024", "2024-05-12"),
        ("Publicado el 12 de mayo de 2024", "2024-05-12"),
        ("Опубликовано: 12 мая 2024 г.", "2024-05-12"),
        ("입력 2024.05.12. 10:30", "2024-05-12"),
        ("公開日：2024年5月12日", "2024-05-12"),
        ("Posted 03/16/2025", "2025-03-16"),
    ],
)
def test_a_labelled_line_near_the_start(line: str, value: str) -> None:
    text = f"Ferry late\n{line}\n{BODY}"
    found = stated_date("a", text)
    assert (found.value, found.basis) == (value, "stated")
    assert found.citation is not None
    assert text[found.citation.start : found.citation.end] == found.citation.exact
    assert found.citation.exact in line


def test_a_labelled_line_at_the_end() -> None:
    assert stated_date("a", f"Ferry late\n{BODY * 9}Published - June 10, 2024 09:05 pm IST\n").value == "2024-06-10"


@pytest.mark.parametrize(
    "line",
    [
        "The report was published on 12 May 2024 by the port.",
        "12 May 2024",
        "Updated 03/06/2025",
        "Published: yesterday",
        "Published 12 May",
        "  • Date: 15 May 2024",
        "Publisheded 12 May 2024",
    ],
)
def test_nothing_else_is_taken(line: str) -> None:
    assert stated_date("a", f"Ferry late\n{line}\n{BODY}") == UNKNOWN_DATE


def test_a_line_in_the_middle_is_not_the_report_s_own() -> None:
    assert stated_date("a", f"{BODY * 9}Published: 12 May 2024\n{BODY * 9}") == UNKNOWN_DATE


def test_written_dates() -> None:
    assert written_date("Sunday, March 2, 2025") == "2025-03-02"
    assert written_date("31 June 2025") is None
    assert written_date("5/5/2025") == "2025-05-05"
    assert written_date("2 " * 50_000) is None


def test_date_lines() -> None:
    assert is_date_line("30. Januar 2024")
    assert is_date_line("Updated 3 June 2025, 10:15")
    assert not is_date_line("On 3 June 2025 the ferry came in.")
    assert not is_date_line("2025")
