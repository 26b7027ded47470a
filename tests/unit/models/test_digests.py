from pathlib import Path

import pytest

from newsprism.models.digests import ModelError, check, tree_digest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "model" / "parts").mkdir(parents=True)
    (tmp_path / "model" / "parts" / "weights").write_bytes(b"\x00\x01")
    (tmp_path / "model" / "card").write_text("a card")
    return tmp_path / "model"


def test_a_digest_is_the_same_every_time_and_caches_do_not_count(folder: Path) -> None:
    before = tree_digest(folder)
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "card.pyc").write_bytes(b"cache")
    assert tree_digest(folder) == before


def test_another_byte_another_name_or_another_file_is_another_model(folder: Path) -> None:
    before = tree_digest(folder)
    (folder / "card").write_text("a cart")
    changed = tree_digest(folder)
    (folder / "card").rename(folder / "cart")
    renamed = tree_digest(folder)
    (folder / "more").write_bytes(b"")
    assert len({before, changed, renamed, tree_digest(folder)}) == 4


def test_files_that_are_not_the_known_ones_are_refused(folder: Path) -> None:
    known = tree_digest(folder)
    assert check("tagger", folder, {"tagger": known}) == known
    (folder / "parts" / "weights").write_bytes(b"\x00\x02")
    with pytest.raises(ModelError, match="tagger"):
        check("tagger", folder, {"tagger": known})


def test_a_model_that_is_not_known_or_not_there_is_refused(folder: Path) -> None:
    with pytest.raises(ModelError, match="stranger"):
        check("stranger", folder, {})
    with pytest.raises(ModelError, match="no model folder"):
        tree_digest(folder / "gone")
