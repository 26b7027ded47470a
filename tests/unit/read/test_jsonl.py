"""A JSON line becomes an article or a reason."""

import json
from hashlib import sha256
from typing import Any

import pytest

from newsprism.model.article import Article, Capture, DateValue, Rejected
from newsprism.read.jsonl import read_line


def read(line: bytes | dict[str, Any]) -> Article | Rejected:
    raw = json.dumps(line).encode() if isinstance(line, dict) else line
    return read_line(Capture("some.jsonl#3", raw, "application/jsonl", sha256(raw).hexdigest()))


def article(line: dict[str, Any]) -> Article:
    found = read(line)
    assert isinstance(found, Article)
    return found


def test_all_keys() -> None:
    found = article(
        {
            "id": "a1",
            "title": " Ferry late ",
            "text": " The ferry\r\ncame in at nine. ",
            "published": "2025-03-04 09:30",
            "outlet": "Harbour Post",
            "url": "https://harbour.example/1",
            "lang": "en",
            "mood": ["unknown"],
        }
    )
    assert found.text == " The ferry\r\ncame in at nine. "
    assert (found.id, found.title, found.outlet, found.lang) == ("a1", "Ferry late", "Harbour Post", "en")
    assert found.published == DateValue("2025-03-04T09:30", "metadata")
    assert found.notes == ()


def test_null_equals_absent() -> None:
    keys = ("id", "title", "published", "outlet", "url", "lang")
    text = {"text": "The ferry came in at nine."}
    plain, nulls = article(text), article({**text, **dict.fromkeys(keys)})
    assert plain.title == nulls.title == ""
    assert plain.published == nulls.published == DateValue()
    assert len(plain.id) == len(nulls.id) == 16


def test_a_number_is_an_id_too() -> None:
    assert article({"id": 17, "text": "The ferry came."}).id == "17"


def test_other_types_are_left_out_with_a_note() -> None:
    found = article({"text": "The ferry came.", "title": ["x"], "published": 20250304, "id": 1.5})
    assert found.notes == ("id is not a string and is left out", "title is not a string and is left out",
                           "unreadable date: 20250304")  # fmt: skip
    assert found.published == DateValue()


def test_an_unreadable_date_is_undated() -> None:
    found = article({"text": "The ferry came.", "published": "yesterday"})
    assert found.published == DateValue()
    assert found.notes == ("unreadable date: yesterday",)


@pytest.mark.parametrize(
    "line",
    [b"[1]", b'"words"', b"{", b'{"text": 5}', b'{"text": ""}', b'{"text": " "}', b'{"title": "a"}', b'{"text": null}',
     b'{"text": "\xff"}', b"[" * 200_000, b'{"a":' * 100_000, b"null"],
)  # fmt: skip
def test_everything_else_is_rejected_with_its_line(line: bytes) -> None:
    found = read(line)
    assert isinstance(found, Rejected)
    assert found.source == "some.jsonl#3"
    assert found.reason


def test_the_first_line_titles_an_untitled_text_of_several() -> None:
    assert article({"text": "Ferry late\nIt came in at nine."}).title == "Ferry late"
