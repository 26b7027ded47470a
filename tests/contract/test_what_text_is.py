"""What a file's text is, and what a JSON line gives: through ``newsprism read``."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from making.command import newsprism

BODY = "The port of Larvik was closed on Monday, Ida Holm said.\n"
UNKNOWN = {"value": None, "basis": None, "citation": None}


def read_text(folder: Path, body: str | bytes, name: str = "a.txt") -> dict[str, Any]:
    path = folder / name
    path.write_bytes(body.encode() if isinstance(body, str) else body)
    (line,) = newsprism("read", path).lines
    return line


def read_json(*items: object) -> list[dict[str, Any]]:
    return newsprism("read", "-", stdin=b"".join(json.dumps(item).encode() + b"\n" for item in items)).lines


@pytest.mark.parametrize(
    "text", [BODY, f"\r\n{BODY}\r\n\r\n", f"  {BODY}\t", f"A\rB\u2028C\x0b{BODY}", f"Key: v\n\n{BODY}"]
)
def test_a_file_s_text_is_the_file_character_for_character(text: str, tmp_path: Path) -> None:
    assert read_text(tmp_path, text)["text"] == text


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    assert read_text(tmp_path, b"\xef\xbb\xbf" + BODY.encode())["text"] == BODY
    assert read_text(tmp_path, BODY.encode("utf-16"))["text"] == BODY


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_header_block(end: str, tmp_path: Path) -> None:
    keys = ["Title: Ice", "Outlet: Post", "URL: https://p.example/1", "Date: 2026-03-03", "Author: Ida", "Lang: nb"]
    line = read_text(tmp_path, end.join([*keys, "", "One.", "", "Two.", ""]))
    assert line["text"] == end.join(["One.", "", "Two.", ""])
    assert [line[key] for key in ("title", "outlet", "url", "byline", "lang")] == [
        "Ice",
        "Post",
        "https://p.example/1",
        "Ida",
        "nb",
    ]
    assert line["published"] == {"value": "2026-03-03", "basis": "metadata", "citation": None}


@pytest.mark.parametrize(
    "start",
    ["\nTitle: Ice\n\n", "Title: Ice\nSection: World\n\n", "Title: Ice\n", "title: Ice\n\n", " Title: Ice\n\n"],
    ids=["not at the start", "another key", "no blank line", "small letters", "indented"],
)
def test_what_is_no_header_block_is_text(start: str, tmp_path: Path) -> None:
    assert read_text(tmp_path, start + BODY)["text"] == start + BODY


def test_without_a_header_the_first_line_is_the_title_and_the_date_unknown(tmp_path: Path) -> None:
    line = read_text(tmp_path, f"\n  Ice in Larvik  \n\n{BODY}")
    assert line["title"] == "Ice in Larvik"
    assert (line["outlet"], line["url"], line["byline"]) == (None, None, None)
    assert line["published"] == line["modified"] == UNKNOWN


def test_a_stated_date_is_cited(tmp_path: Path) -> None:
    line = read_text(tmp_path, f"Ice in Larvik\nPublished: 3 March 2026\n\n{BODY}")
    published = line["published"]
    assert (published["value"], published["basis"]) == ("2026-03-03", "stated")
    cited = published["citation"]
    assert line["text"][cited["start"] : cited["end"]] == cited["exact"] == "Published: 3 March 2026"


def test_gzip_is_read_as_what_it_holds(tmp_path: Path) -> None:
    line = read_text(tmp_path, gzip.compress(BODY.encode()), "a.txt.gz")
    assert line["text"] == BODY
    assert line["source"].endswith("a.txt.gz")


def test_null_equals_absent_and_unknown_keys_are_ignored() -> None:
    keys = ("id", "title", "published", "outlet", "url", "lang")
    (absent,) = read_json({"text": BODY})
    (null,) = read_json({"text": BODY, **dict.fromkeys(keys)})
    (more,) = read_json({"text": BODY, "tags": [1, {"text": "no"}], "Text": "no", "modified": "2020-01-01"})
    shed = {"id", "sha256"}
    assert [{k: v for k, v in line.items() if k not in shed} for line in (null, more)] == [
        {k: v for k, v in absent.items() if k not in shed}
    ] * 2


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2026", "2026"),
        ("2026-03", "2026-03"),
        ("2026-03-03", "2026-03-03"),
        ("2026-03-03 08:30", "2026-03-03T08:30"),
        ("2026-03-03T08:30:15+01:00", "2026-03-03T08:30:15+01:00"),
        ("2026-03-03T08:30:00Z", "2026-03-03T08:30:00Z"),
        ("2026-02-30", None),
        ("Tuesday", None),
    ],
)
def test_published(written: str, value: str | None) -> None:
    (line,) = read_json({"text": BODY, "published": written})
    assert line["published"] == {"value": value, "basis": "metadata" if value else None, "citation": None}


def test_lines_end_at_line_feeds_alone() -> None:
    text = "One.\u2028Two.\u2029Three.\x85Four.\r\nFive.\x0b\x0cSix."
    body = json.dumps({"id": "a", "text": text}, ensure_ascii=False).encode()
    lines = newsprism("read", "-", stdin=body + b"\r\n\n" + body.replace(b'"a"', b'"b"')).lines
    assert [line["text"] for line in lines] == [text, text]
    assert [line["source"] for line in lines] == ["-#1", "-#3"]


def test_an_id_is_taken_as_it_is_and_derived_otherwise() -> None:
    given, number, derived, again = read_json(
        {"id": "../a b\u00e9", "text": BODY}, {"id": 7, "text": BODY}, {"text": BODY}, {"id": "", "text": BODY}
    )
    assert (given["id"], number["id"]) == ("../a b\u00e9", "7")
    assert len({derived["id"], again["id"]}) == 2
    assert read_json({"text": BODY})[0]["id"] != derived["id"]  # another line is another source
    assert read_json({"text": BODY}) == read_json({"text": BODY})


def test_a_folder_is_read_whole_and_sorted(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a.HTM", "b/1.TXT", "c.md", ".hidden.txt", "c.json", "d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"<html><body><article><p>{BODY * 8}</p></article></body></html>" if "HTM" in name else BODY)
    sources = [line["source"].removeprefix(f"{tmp_path}/") for line in newsprism("read", tmp_path).lines]
    assert sources == ["a.HTM", "b/1.TXT", "b/2.txt", "d.txt"]


def test_a_page_s_text_is_its_article(examples: Path) -> None:
    (line,) = newsprism("read", examples / "04-harwick-courier.html").lines
    assert "Dozens of people spent a second night" in line["text"]
    assert not any(mark in line["text"] for mark in ("<", "&amp;", "function("))
    assert line["outlet"]
    assert line["published"]["basis"] == "metadata"
