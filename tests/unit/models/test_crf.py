"""The learned tagger: its files are checked, its answers are ours."""

import json
import shutil
from pathlib import Path

import pytest

from newsprism.annotate.quotes.training import Example
from newsprism.models import crf
from newsprism.models.digests import ModelError

LIMIT = 10_000_000
"""Bytes that the weights may take together."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(crf.DATA, tmp_path / "weights"))


def test_the_shipped_weights_load_and_are_small() -> None:
    tagger = crf.CrfTagger()
    assert tagger.triggers
    assert sum(crf.weights(crf.DATA, task).stat().st_size for task in crf.TASKS) < LIMIT
    assert tagger.producer.digest == crf.sha256(crf.weights(crf.DATA, "arguments"))


def test_changed_weights_are_refused(copy: Path) -> None:
    path = crf.weights(copy, "cues")
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(ModelError, match=path.name):
        crf.CrfTagger(copy)


def test_missing_weights_are_refused(copy: Path) -> None:
    crf.weights(copy, "arguments").unlink()
    with pytest.raises(ModelError):
        crf.CrfTagger(copy)


def test_a_folder_without_a_card_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        crf.CrfTagger(tmp_path)


def test_the_card_tells_data_and_licence() -> None:
    card = crf.read_card(crf.DATA)
    assert "PolNeAR" in card["data"]
    assert "no licence file" in card["licence"]


def test_every_candidate_gets_a_probability() -> None:
    tagged = crf.CrfTagger().tag("cues", [["b", "l=say"], ["b", "l=be"]])
    assert len(tagged.labels) == len(tagged.scores) == 2
    assert all(0 <= score <= 1 for score in tagged.scores)


def test_training_twice_gives_one_file(tmp_path: Path) -> None:
    examples = [Example([["say"], ["rain"]], ["Y", "N"]), Example([["rain"], ["say"]], ["N", "Y"])] * 5
    for name in ("one", "two"):
        crf.fit("cues", examples, tmp_path / name)
    assert crf.sha256(tmp_path / "one") == crf.sha256(tmp_path / "two")


def test_a_best_sequence_without_content_gives_the_likeliest_words(tmp_path: Path) -> None:
    examples = [Example([["ana"], ["said"], ["rain"]], ["BS", "K", "BC"])] * 6
    examples += [Example([["ana"], ["said"], ["rain"]], ["BS", "K", "O"])] * 7
    for task in crf.TASKS:
        crf.fit(task, examples, crf.weights(tmp_path, task))
    files = {task: crf.sha256(crf.weights(tmp_path, task)) for task in crf.TASKS}
    card = {"name": "n", "version": "1", "triggers": [], "files": files}
    (tmp_path / crf.CARD).write_text(json.dumps(card), "utf-8")
    tagged = crf.CrfTagger(tmp_path).tag("arguments", [["ana"], ["said"], ["rain"]])
    assert tagged.labels[2] == "BC"
