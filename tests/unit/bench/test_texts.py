"""The texts that the bench makes."""

import json
from pathlib import Path

import pytest
from bench.texts import MissingError, articles, folder, long_article, one_story


def data(tmp_path: Path) -> Path:
    reports = tmp_path / "stories-5w1h"
    reports.mkdir()
    for number in range(3):
        text = "\n".join(f"Report {number} tells in its paragraph {i} of a bridge over the river." for i in range(8))
        (reports / f"{number}.json").write_text(json.dumps({"text": text, "category": "bridge", "title": "Bridge"}))
    return tmp_path


def test_a_story_is_the_same_on_every_run_and_no_two_reports_are_equal(tmp_path: Path) -> None:
    root = data(tmp_path)
    story = one_story(root, 12)
    assert story == one_story(root, 12)
    assert len({item["id"] for item in story}) == 12
    assert len({item["text"] for item in story}) > 8


def test_a_long_article_has_the_lines_asked_for(tmp_path: Path) -> None:
    item = long_article(data(tmp_path), 40)
    assert item["text"].count("\n\n") == 39
    assert articles([item])[0].text == item["text"]


def test_a_folder_that_is_absent_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingError):
        folder(tmp_path / "nothing")
