"""Training the attribution tagger end to end, on three sentences of our own."""

import json
from pathlib import Path

import pytest

from newsprism.cli.train import train
from newsprism.models import crf

TEXT = (
    "The mayor said the dam would hold.\n“We will stay,” Ana Lopez said.\nAccording to the ministry, nine ships left.\n"
)
PARTS = [
    ("the dam would hold", "said", "The mayor"),
    ("“We will stay,”", "said", "Ana Lopez"),
    ("nine ships left", "According to", "the ministry"),
]


def brat() -> str:
    lines, place = [], 0
    for i, (content, cue, source) in enumerate(PARTS):
        end = TEXT.index("\n", place)
        line = TEXT[place:end]
        for key, role, words in (("a", "Content", content), ("b", "Cue", cue), ("c", "Source", source)):
            start = place + line.index(words)
            lines.append(f"T{i}{key}\t{role} {start} {start + len(words)}\t{words}")
        lines.append(f"E{i}\tAttribution:T{i}b Content:T{i}a Cue:T{i}b Source:T{i}c")
        place = end + 1
    return "\n".join(lines) + "\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in ("text", "attributions"):
        (tmp_path / name).mkdir()
    for i in range(4):
        (tmp_path / "text" / f"gazette_{i}.txt").write_text(TEXT, "utf-8")
        (tmp_path / "attributions" / f"gazette_{i}.ann").write_text(brat(), "utf-8")
    return tmp_path


def test_train_writes_weights_that_load(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    train(data, out)
    tagger = crf.CrfTagger(out)
    card = json.loads((out / crf.CARD).read_text("utf-8"))
    assert "4 articles" in card["data"]
    assert tagger.tag("arguments", [["b"]]).labels
    assert not any(part in json.dumps(card) for part in (str(tmp_path), "/home", "/work"))


def test_a_folder_without_texts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        train(tmp_path, tmp_path / "out")
