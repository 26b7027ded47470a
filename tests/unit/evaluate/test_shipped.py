from pathlib import Path

import pytest

from newsprism.evaluate.shipped import ShippedError, read, stories


def test_files_are_read_by_the_shipped_command(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Tug sinks\n\nThe tug sank at noon.\u2028Nobody was hurt.", encoding="utf-8")
    (line,) = read([path])
    assert line["title"] == "Tug sinks"
    assert "\u2028" in line["text"]


def test_lines_go_in_and_one_object_a_line_comes_out() -> None:
    items = [{"id": "a", "text": "The tug sank.\nNobody was hurt."}, {"id": "b", "text": "Wheat is dearer in May."}]
    assert sorted(i for s in stories(items) for i in s["article_ids"]) == ["a", "b"]


def test_a_run_that_fails_is_an_error_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(ShippedError, match="read ended with 1"):
        read([tmp_path / "gone.txt"])
