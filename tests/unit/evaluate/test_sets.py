from pathlib import Path

from newsprism.evaluate.sets import SETS, Set, available


def test_names_are_unique_and_every_set_reads_some_folder() -> None:
    assert len({s.name for s in SETS}) == len(SETS)
    assert all(s.folders for s in SETS)


def test_any_of_its_folders_makes_a_set_available_and_a_file_does_not(tmp_path: Path) -> None:
    wanted = Set("both", ("first", "second"), lambda data: {})
    assert not available(tmp_path, wanted)
    (tmp_path / "first").write_text("a file")
    assert not available(tmp_path, wanted)
    (tmp_path / "second").mkdir()
    assert available(tmp_path, wanted)


def test_an_absent_folder_is_not_an_error(tmp_path: Path) -> None:
    assert not any(available(tmp_path / "gone", s) for s in SETS)
