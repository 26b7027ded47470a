"""The measure as a whole, over a small folder of its own and over the project's."""

import json
import os
from pathlib import Path

import msgspec
import pytest

from newsprism.evaluate.compare_answers import AnswerFile, anchor
from newsprism.evaluate.compare_corpus import GoldArticle, GoldError, events, sha256_of
from newsprism.evaluate.compare_json import to_json
from newsprism.evaluate.compare_predicted import Predicted
from newsprism.evaluate.compare_run import ceiling, check, measure, total

PROJECT = Path(__file__).parents[4]
FOLDER = PROJECT / "eval" / "gold" / "compare"
DATA = Path(os.environ.get("NEWSPRISM_DATA", PROJECT.parent / "shared" / "eval"))


@pytest.fixture
def folder(tmp_path: Path, answers: AnswerFile, articles: tuple[GoldArticle, ...]) -> Path:
    """A gold folder with one event, annotated twice and adjudicated."""
    for one in articles:
        (tmp_path / f"{one.id}.txt").write_text(f"Title: {one.title}\n\n{one.text}", encoding="utf-8")
    refs = [{"id": a.id, "path": f"{a.id}.txt", "sha256": sha256_of(a.text)} for a in articles]
    listed = [{"event": "kiosk", "split": "measure", "source": "project", "articles": refs}]
    (tmp_path / "events.json").write_text(json.dumps(listed), encoding="utf-8")
    (tmp_path / "events" / "kiosk").mkdir(parents=True)
    for name in ("a", "b", "gold"):
        annotation = anchor(msgspec.structs.replace(answers, annotator=name), articles)
        (tmp_path / "events" / "kiosk" / f"{name}.json").write_text(to_json(annotation), encoding="utf-8")
    return tmp_path


def test_measure_and_ceiling(folder: Path) -> None:
    assert check(folder, data=None, project=folder) == 3
    assert ceiling(folder)["kiosk"].relations.kappa == 1.0
    measured = measure(lambda _: Predicted(), folder, data=None, project=folder, splits=("measure",))
    assert [m.event for m in measured] == ["kiosk"]
    assert total(measured).same.missed == 1


def test_measuring_events_are_left_alone_unless_asked_for(folder: Path) -> None:
    assert measure(lambda _: Predicted(), folder, data=None, project=folder) == ()


def test_an_annotation_in_the_wrong_folder_is_refused(folder: Path) -> None:
    path = folder / "events" / "kiosk" / "a.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"kiosk"', '"quay"'), encoding="utf-8")
    with pytest.raises(GoldError, match="quay"):
        check(folder, data=None, project=folder)


def test_the_projects_annotations_of_own_reports_are_valid() -> None:
    assert check(FOLDER, data=None, project=PROJECT) >= 0


@pytest.mark.data
def test_the_projects_annotations_are_valid() -> None:
    if not (DATA / "stories-5w1h").is_dir():
        pytest.skip(f"NO DATA: {DATA} is absent, the news events of the comparison gold are not checked")
    assert check(FOLDER, data=DATA, project=PROJECT) >= 0
    assert len([event for event in events(FOLDER / "events.json") if event.split != "train"]) == 12
