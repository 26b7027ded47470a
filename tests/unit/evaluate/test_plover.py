"""The score of coded events, on a small table of our own."""

import os
from pathlib import Path

import pytest

from newsprism.evaluate.plover import choose, load, score

ROWS = [
    ("Norway condemned Peru.", "<s>Norway</s> condemned <t>Peru</t>.", "ACCUSE"),
    ("Peru freed two sailors.", "<s>Peru</s> freed <t>two sailors</t>.", "YIELD"),
]


@pytest.fixture
def table(tmp_path) -> Path:
    path = tmp_path / "table.tsv"
    lines = ["\t".join(("sentence", "marked_sentence", "gold_root"))] + ["\t".join(row) for row in ROWS]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def event(kind, trigger, actors=(), recipients=()):
    return {"type": kind, "trigger": list(trigger), "actors": list(actors), "recipients": list(recipients)}


def test_marks_give_offsets(table):
    first, second = load(table)
    assert first.text[slice(*first.source)] == "Norway"
    assert second.text[slice(*second.target)] == "two sailors"


def test_a_perfect_coder_scores_one(table):
    def predict(lines):
        kinds = {"Norway condemned Peru.": "ACCUSE", "Peru freed two sailors.": "RETREAT"}
        return [{"id": line["id"], "mentions": [], "events": [event(kinds[line["text"]], (0, 1))]} for line in lines]

    result = score(table, predict)
    assert result["root_macro_f1"] == 1.0
    assert result["root_accuracy"] == 1.0
    assert result["items"] == 2


def test_a_silent_coder_scores_nothing(table):
    result = score(table, lambda lines: [])
    assert (result["root_macro_f1"], result["coded"]) == (0.0, 0.0)


def test_the_event_that_joins_source_and_target_is_chosen(table):
    item = load(table)[0]
    line = {
        "mentions": [
            {"start": 0, "end": 6, "actor_id": "NOR"},
            {"start": 17, "end": 21, "actor_id": "PER"},
        ],
        "events": [event("AID", (7, 16), ["XXX"], ["YYY"]), event("ACCUSE", (7, 16), ["NOR"], ["PER"])],
    }
    assert choose(item, line) == "ACCUSE"


def test_halves_part_the_items(table):
    counts = [score(table, lambda lines: [], half=half)["items"] for half in ("even", "odd")]
    assert sum(counts) == 2


@pytest.mark.data
def test_the_open_set_can_be_read():
    folder = Path(os.environ.get("NEWSPRISM_DATA", Path(__file__).parents[4] / "shared" / "eval"))
    path = folder / "events-plover" / "PLV_train.tsv"
    if not path.exists():
        pytest.skip(f"no evaluation data: {path}")
    items = load(path)
    assert len(items) == 1050
    assert sum(i.source is not None and i.target is not None for i in items) > 900
