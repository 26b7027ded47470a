import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from newsprism.evaluate.stories import Item, score

ECB = """<?xml version="1.0"?>
<Document doc_name="{name}"><token t_id="1" sentence="0">Tug</token><token t_id="2" sentence="0">sinks</token>
<token t_id="3" sentence="1">Nobody</token><token t_id="4" sentence="1">hurt</token></Document>"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "stories-5w1h"
    folder.mkdir()
    for name, category in (("one", "tug"), ("two", "tug"), ("three", "vote"), ("four", None)):
        record = {"title": name, "text": f"Text of {name}.", "publisher": "Harbour Post", "date_publish": "None"}
        (folder / f"{name}.json").write_text(json.dumps(record | ({"category": category} if category else {})))
    for name in ("1_1ecb", "1_2ecb", "1_1ecbplus"):
        path = tmp_path / "events-ecbplus" / "1" / f"{name}.xml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ECB.format(name=name))
    return tmp_path


def _all_in_one(items: Sequence[Item]) -> list[dict[str, object]]:
    return [{"id": "s1", "article_ids": [item["id"] for item in items]}]


def _all_apart(items: Sequence[Item]) -> list[dict[str, object]]:
    return [{"id": f"s{n}", "article_ids": [item["id"]]} for n, item in enumerate(items)]


def test_both_sets_are_scored_in_percent(data: Path) -> None:
    together, apart = score(data, _all_in_one), score(data, _all_apart)
    assert together["5w1h.recall"] == together["ecbplus.recall"] == 100
    assert together["5w1h.precision"] == pytest.approx(100 * 5 / 9)
    assert apart["5w1h.precision"] == apart["ecbplus.precision"] == 100
    assert apart["ecbplus.recall"] == pytest.approx(100 * 2 / 3)


def test_the_predictor_sees_newsprism_lines_without_the_answer(data: Path) -> None:
    seen: list[Item] = []

    def predict(items: Sequence[Item]) -> list[dict[str, object]]:
        seen.extend(items)
        return _all_in_one(items)

    score(data, predict)
    assert all("category" not in item for item in seen)
    assert [item["id"] for item in seen if item.get("outlet")] == ["one", "three", "two"]
    assert all(item.get("published") is None for item in seen)
    assert {item["text"] for item in seen if "ecb" in str(item["id"])} == {"Tug sinks\nNobody hurt"}


def test_an_article_that_the_run_lost_is_an_error_not_a_score(data: Path) -> None:
    with pytest.raises(ValueError, match="label"):
        score(data, lambda items: _all_in_one(items[1:]))


def test_without_data_nothing_is_scored(tmp_path: Path) -> None:
    assert score(tmp_path, _all_in_one) == {}
