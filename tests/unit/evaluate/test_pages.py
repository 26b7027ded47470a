"""The scores of pages, on a small set made for this test."""

import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from newsprism.evaluate.pages import gold_pages, gram_f1, same_day, score

WORDS = "The ferry came in late on Monday because of the ice in the strait"


def record(title: str, day: str, authors: list[str]) -> dict[str, Any]:
    body = {"summary": [WORDS], "sections": [{"headline": ["Ice"], "paragraphs": ["It left again at nine."]}]}
    return {"title": title, "publishing_date": day, "authors": authors, "body": body}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "no"
    folder.mkdir()
    versions = {"V1": record("Ferry late", "2024-05-12 10:00:00", []), "V2": record("Ice", "2025-01-02", ["Ana Lund"])}
    (folder / "Post.json").write_text(json.dumps(versions))
    (folder / "meta.info").write_text("{}")
    for day in ("2025_01_02", "2024_05_12"):
        (folder / f"Post_{day}.html.gz").write_bytes(gzip.compress(b"<html></html>"))
    return tmp_path


def test_pages_go_with_the_versions_in_order(data: Path) -> None:
    first, second = gold_pages(data)
    assert (first.path.name, first.title, first.country) == ("Post_2024_05_12.html.gz", "Ferry late", "no")
    assert second.authors == {"Ana Lund"}
    assert second.body == f"{WORDS}\nIce\nIt left again at nine."


def test_a_perfect_reader_and_one_that_reads_half(data: Path) -> None:
    def perfect(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
        for page in gold_pages(data):
            assert page.path in paths
            day = {"value": page.published[:10], "basis": "metadata"}
            byline = ", ".join(sorted(page.authors)) or None
            yield {"source": str(page.path), "text": page.body, "title": page.title, "published": day, "byline": byline}

    assert score(data, perfect) == {"body": 1.0, "title": 1.0, "day": 1.0, "authors": 1.0}
    assert score(data, lambda paths: list(perfect(paths))[:1]) == {
        "body": 0.5,
        "title": 0.5,
        "day": 0.5,
        "authors": 0.5,
    }


def test_no_data_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        gold_pages(tmp_path)


def test_grams() -> None:
    assert gram_f1(WORDS, WORDS) == 1.0
    assert gram_f1(WORDS, "Something else was written about the harbour there") == 0.0
    assert 0.4 < gram_f1(WORDS, f"{WORDS} and then {WORDS.lower()} once more") < 0.8
    assert gram_f1("船が着いた港", "船が着いた港") == 1.0
    assert gram_f1("", WORDS) == 0.0


def test_days() -> None:
    assert same_day("2025-03-04T23:30:00Z", "2025-03-05 00:30:00+01:00")
    assert same_day("2025-03-04", "2025-03-04 10:00:00+09:00")
    assert not same_day("2025-03", "2025-03-04 10:00:00")
    assert not same_day(None, "2025-03-04")
