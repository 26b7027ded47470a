"""The scores of attribution on brat files of our own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from newsprism.evaluate import polnear
from newsprism.evaluate.polnear import Attribution, Item
from newsprism.model.spans import Span

TEXT = "“Rain,” Ana said. Bo thinks wind will come, and fog."
ANN = """T1\tSource 8 11\tAna
T2\tCue 12 16\tsaid
T3\tContent 0 7\t“Rain,”
T4\tAttribution 12 16\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tSource 18 20\tBo
T6\tCue 21 27\tthinks
T7\tContent 28 42;44 51\twind will come and fog
T8\tAttribution 21 27\tthinks
E2\tAttribution:T8 Content:T7 Cue:T6 Source:T5
E3\tAttribution-no-source:T9 Cue:T6
#1\tAnnotatorNotes T1\tnone
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in ("text", "attributions"):
        (tmp_path / name).mkdir()
    (tmp_path / "text" / "gazette_2020-01-01_rain.txt").write_text(TEXT, "utf-8")
    (tmp_path / "attributions" / "gazette_2020-01-01_rain_1a2b.ann").write_text(ANN, "utf-8")
    (tmp_path / "attributions" / "gazette_2020-01-01_rain_9f00.ann").write_text("", "utf-8")
    return tmp_path


def answer(*given: Mapping[str, Any]) -> polnear.Predict:
    return lambda items: [{"quotes": list(given)} for _ in items]


RIGHT = (
    {"content": [[0, 7]], "cue": [12, 16], "speaker": [8, 11]},
    {"content": [[28, 42], [44, 51]], "cue": [21, 27], "speaker": [18, 20]},
)


def test_reads_the_first_annotator_and_leaves_out_what_has_no_content(data: Path) -> None:
    (item,) = polnear.load(data)
    assert item.outlet == "gazette"
    assert item.gold[1].content == (Span(28, 42), Span(44, 51))
    assert len(item.gold) == 2


def test_the_gold_itself_scores_full_marks(data: Path) -> None:
    scores = polnear.score(data, answer(*RIGHT))
    for key in ("overlap_f1", "exact_f1", "char_f1", "source_hit", "in_marks_precision", "recall/direct"):
        assert scores[key] == 100.0
    assert scores["overlap_f1/gazette"] == 100.0


def test_no_answer_scores_nothing(data: Path) -> None:
    scores = polnear.score(data, answer())
    assert scores["overlap_f1"] == scores["exact_f1"] == scores["char_f1"] == 0.0


def test_a_wrong_bound_and_a_wrong_speaker_cost_what_they_should(data: Path) -> None:
    off = {"content": [[28, 42]], "cue": None, "speaker": [8, 11]}
    scores = polnear.score(data, answer(RIGHT[0], off))
    assert scores["overlap_f1"] == 100.0
    assert scores["exact_f1"] == 50.0
    assert scores["source_hit"] == 50.0


def test_a_quotation_outside_every_gold_content_costs_precision_in_marks() -> None:
    item = Item("a_b", "“Rain” and “wind” came.", (Attribution((Span(0, 6),), (), ()),))
    pair = (item, [Attribution((Span(0, 6),), (), ()), Attribution((Span(11, 17),), (), ())])
    assert polnear._in_marks([pair]) == 50.0


def test_nested_answers_are_not_counted(data: Path) -> None:
    inner = {"content": [[1, 5]], "cue": None, "speaker": None, "parent": "q1"}
    assert polnear.score(data, answer(*RIGHT, inner))["overlap_f1"] == 100.0


def test_the_largest_overlap_is_paired_first() -> None:
    item = Item("a_b", "x" * 40, (Attribution((Span(0, 10),), (), ()), Attribution((Span(10, 40),), (), ())))
    wide, narrow = Attribution((Span(5, 40),), (), ()), Attribution((Span(0, 4),), (), ())
    matches = polnear.align(item, [wide, narrow])
    assert [(m.gold.content[0].start, m.predicted) for m in matches if m.gold] == [(10, wide), (0, narrow)]


def test_the_worst_errors_come_first(data: Path) -> None:
    (item,) = polnear.load(data)
    lines = polnear.errors(polnear.align(item, [Attribution((Span(28, 42),), (), ())]), worst=5)
    assert len(lines) == 2
    assert "wind will come ... and fog" in "".join(lines)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        polnear.load(tmp_path)
