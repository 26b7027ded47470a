"""Captures of any kind become articles with ids that are unique in the run."""

import io
from pathlib import Path

import pytest

from newsprism.model.article import Article, Capture, Rejected
from newsprism.read.reader import read_captures
from newsprism.read.sources import captures


def read(*given: str | Path, stdin: bytes = b"", today: str | None = "2025-06-01") -> list[Article | Rejected]:
    return list(read_captures(captures([str(item) for item in given], stdin=io.BytesIO(stdin)), today=today))


def test_each_kind_by_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferry late\nThe ferry came in at nine.")
    (tmp_path / "b.jsonl").write_text('{"text": "The ferry came in at ten."}\n')
    (tmp_path / "c.html").write_text("<html><body><p>The ferry came in at eleven, the port said.</p></body></html>")
    texts = [found.text for found in read(tmp_path) if isinstance(found, Article)]
    assert [text.split()[-1] for text in texts] == ["nine.", "ten.", "said."]


def test_a_second_line_with_the_id_is_rejected_across_files(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "x", "text": "One ferry."}\n{"id": "x", "text": "Two ferries."}\n')
    (tmp_path / "b.jsonl").write_text('{"id": "x", "text": "Three ferries."}\n')
    first, second, third = read(tmp_path)
    assert isinstance(first, Article)
    assert isinstance(second, Rejected)
    assert isinstance(third, Rejected)
    assert "a.jsonl#1" in third.reason


def test_identical_files_are_two_articles(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The ferry came in at nine.")
    one, two = read(tmp_path)
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert one.id != two.id


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry came in at nine.")
    _, again = read(tmp_path / "a.txt", tmp_path / "a.txt")
    assert isinstance(again, Rejected)
    assert "twice" in again.reason


def test_the_future_is_noted_and_today_fills_nothing() -> None:
    lines = b'{"text": "The ferry came.", "published": "2026-01-01"}\n{"text": "The ferry left."}\n'
    dated, undated = read("-", stdin=lines)
    assert isinstance(dated, Article)
    assert dated.notes == ("dated in the future: 2026-01-01",)
    assert isinstance(undated, Article)
    assert undated.published.value is None
    assert all(not found.notes for found in read("-", stdin=lines, today=None) if isinstance(found, Article))


def test_rejections_stand_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "b.txt").write_text("The ferry came in at nine.")
    bad, good = read(tmp_path)
    assert isinstance(bad, Rejected)
    assert "binary" in bad.reason
    assert isinstance(good, Article)


def test_what_breaks_a_reader_stays_with_its_capture(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsprism.read import reader

    whole = reader.read_text

    def breaks(found: Capture) -> Article | Rejected:
        if found.source == "bad.txt":
            raise RuntimeError("the file bites")
        return whole(found)

    monkeypatch.setattr(reader, "read_text", breaks)
    bodies = {"a.txt": b"The ship left at noon.", "bad.txt": b"x", "b.txt": b"The ship came back at dusk."}
    captured = [Capture(name, body, "text/plain", "0" * 64) for name, body in bodies.items()]
    found = list(read_captures(captured, today=None))
    assert [type(one) for one in found] == [Article, Rejected, Article]
    assert found[1] == Rejected("bad.txt", "could not be read: RuntimeError: the file bites")
