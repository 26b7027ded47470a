"""A text file's text is the file, less a byte-order mark and a header block."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsprism.model.article import Article, Capture, DateValue, Rejected
from newsprism.read.text import read_text


def article(body: bytes | str) -> Article:
    found = read(body)
    assert isinstance(found, Article)
    return found


def read(body: bytes | str) -> Article | Rejected:
    raw = body.encode() if isinstance(body, str) else body
    return read_text(Capture("one.txt", raw, "text/plain", sha256(raw).hexdigest()))


def test_text_is_verbatim_and_the_first_line_is_the_title() -> None:
    found = article("  \r\n Ferry late again \r\n\r\nThe ferry came in at nine.\r\n")
    assert found.text == "  \r\n Ferry late again \r\n\r\nThe ferry came in at nine.\r\n"
    assert found.title == "Ferry late again"
    assert found.published == DateValue()
    assert (found.outlet, found.byline, found.url, found.notes) == (None, None, None, ())


def test_a_header_block_is_taken_off() -> None:
    found = article(
        "\ufeffTitle: Ferry late\r\nOutlet: Harbour Post\r\nURL: https://harbour.example/1\r\nDate: 2025-03-04\r\n"
        "Author:\r\nLang: en_GB\r\n\r\n\r\nThe ferry came in at nine.\r\n"
    )
    assert found.text == "\r\nThe ferry came in at nine.\r\n"
    assert (found.title, found.outlet, found.byline, found.lang) == ("Ferry late", "Harbour Post", None, "en-GB")
    assert found.published == DateValue("2025-03-04", "metadata")


@pytest.mark.parametrize(
    "body",
    [
        "Title: Ferry late\nSource: Harbour Post\n\nThe ferry came in at nine.",
        "Title: Ferry late\nThe ferry came in at nine.",
        "\nTitle: Ferry late\n\nThe ferry came in at nine.",
        "title: Ferry late\n\nThe ferry came in at nine.",
    ],
)
def test_any_other_start_is_text(body: str) -> None:
    assert article(body).text == body


def test_a_header_without_a_title_takes_the_first_line() -> None:
    assert article("Outlet: Harbour Post\n\nFerry late\nIt came in at nine.").title == "Ferry late"


def test_an_unreadable_date_is_noted_and_left_unknown() -> None:
    found = article("Title: Ferry late\nDate: last Tuesday\n\nThe ferry came in at nine. Published: 3 May 2024")
    assert found.published == DateValue()
    assert found.notes == ("unreadable date: last Tuesday",)


@pytest.mark.parametrize("body", [b"   \n\n", b"Title: Ferry late\n\n  \n"])
def test_no_text_is_rejected(body: bytes) -> None:
    assert isinstance(read(body), Rejected)


def test_the_id_hangs_on_source_and_content() -> None:
    raw = b"The ferry came in at nine."
    wanted = sha256(b"one.txt\0" + raw).hexdigest()[:16]
    assert article(raw).id == wanted
    assert article(raw + b" ").id != wanted


def test_strange_characters_stay_and_are_noted() -> None:
    found = article("Ferry late\nThe \u202eferry came\x1b[31m in.")
    assert found.text == "Ferry late\nThe \u202eferry came\x1b[31m in."
    assert len(found.notes) == 2
    assert "U+202E" in found.notes[0]
    assert "U+001B" in found.notes[1]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_no_character_is_lost(words: str) -> None:
    body = f"Ferry late\n{words}"
    found = article(body)
    assert found.text == body
    assert found.title == "Ferry late"
