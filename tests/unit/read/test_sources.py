"""Files, folders, globs and standard input become captures; what is wrong with one harms no other."""

import gzip
import io
import os
from pathlib import Path

import pytest

from newsprism.model.article import Capture, Rejected
from newsprism.read import sources
from newsprism.read.sources import captures


def found(*given: str | Path, stdin: bytes | None = None) -> list[Capture | Rejected]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return list(captures([str(item) for item in given], stdin=stream))


def reason(*given: str | Path, stdin: bytes | None = None) -> str:
    (only,) = found(*given, stdin=stdin)
    assert isinstance(only, Rejected)
    return only.reason


def test_a_folder_is_read_sorted_and_recursively(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.html", "b/x.htm", "README.md", ".hidden.txt", "d.txt.gz"):
        (tmp_path / name).write_bytes(b"The ferry came in late.")
    names = [os.path.relpath(capture.source, tmp_path) for capture in found(tmp_path)]
    assert names == ["a.html", "b/x.htm", "c.txt", "d.txt.gz"]


def test_the_source_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text("The ferry came in late.")
    monkeypatch.chdir(tmp_path)
    assert [c.source for c in found(".", "one.txt", "*.txt")] == ["./one.txt", "one.txt", "one.txt"]


def test_a_link_in_a_circle_is_named_and_left(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The ferry came in late.")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    first, second = found(tmp_path)
    assert isinstance(first, Capture)
    assert isinstance(second, Rejected)
    assert second.source == str(tmp_path / "round")


def test_a_link_to_itself_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert "symbolic links" in reason(tmp_path / "self.txt")


def test_a_url_is_not_fetched() -> None:
    assert "not supported yet" in reason("https://harbour.example/news/1")


def test_nothing_there(tmp_path: Path) -> None:
    assert "no such file" in reason(tmp_path / "none.txt")
    assert "no file matches" in reason(f"{tmp_path}/*.txt")
    assert "no articles in the folder" in reason(tmp_path)


def test_an_empty_file_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert "empty" in reason(tmp_path / "empty.txt")
    assert "empty" in reason("-", stdin=b"")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("The ferry came in late.")
    path.chmod(0)
    assert "cannot be read" in reason(path)


def test_gzip_is_unpacked_by_its_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(gzip.compress(b"The ferry came in late."))
    (only,) = found(tmp_path / "one.txt")
    assert isinstance(only, Capture)
    assert only.body == b"The ferry came in late."


def test_a_truncated_gzip_keeps_the_lines_before_the_break(tmp_path: Path) -> None:
    text = gzip.compress(b"The ferry came in late. " * 500)
    (tmp_path / "one.txt.gz").write_bytes(text[: len(text) // 2])
    assert "gzip" in reason(tmp_path / "one.txt.gz")
    rows = b"".join(b'{"text": "%s"}\n' % os.urandom(20).hex().encode() for _ in range(3000))
    lines = gzip.compress(rows)
    (tmp_path / "two.jsonl.gz").write_bytes(lines[: len(lines) // 2])
    *kept, last = found(tmp_path / "two.jsonl.gz")
    assert len(kept) > 100
    assert isinstance(last, Rejected)


def test_json_lines_end_at_line_feeds_alone(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    path.write_bytes('\ufeff{"text": "a\u2028b"}\r\n\n  \n{"text": "c\\r"}'.encode())
    one, two = found(path)
    assert (one.source, two.source) == (f"{path}#1", f"{path}#4")
    assert isinstance(one, Capture)
    assert one.body.decode() == '{"text": "a\u2028b"}'


def test_an_endless_line_is_rejected_with_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LINE_LIMIT", 1000)
    path = tmp_path / "some.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * 5000 + b'"}\n{"text": "after"}\n')
    one, two = found(path)
    assert isinstance(one, Rejected)
    assert "limit" in one.reason
    assert isinstance(two, Capture)
    assert two.source == f"{path}#2"


def test_a_file_over_the_limit_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "FILE_LIMIT", 1000)
    (tmp_path / "long.txt").write_bytes(b"a" * 1001)
    assert "limit" in reason(tmp_path / "long.txt")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"text": "The ferry came."}', "application/jsonl"),
        (b"<!DOCTYPE html><html></html>", "text/html"),
        (b"The ferry came in late.", "text/plain"),
        (b"{The ferry} came in late.", "text/plain"),
    ],
)
def test_standard_input_is_known_by_its_start(body: bytes, kind: str) -> None:
    (only,) = found("-", stdin=body)
    assert isinstance(only, Capture)
    assert only.media_type == kind
    assert only.source.startswith("-")


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(b"The ferry came in late.")
    (only,) = found(tmp_path)
    assert only.source.encode("utf-8").endswith("caf\ufffd.txt".encode())
