"""The scorer itself: what passes, what fails, what the filter leaves out."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsprism.annotate.quantities import quantities
from newsprism.evaluate import quantities as scorer
from newsprism.model.layers import Sentence

GOLD = Path(__file__).parents[3] / "eval" / "gold" / "quantities" / "sentences.jsonl"


def predict(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The reader alone, without a parse."""
    return [{"id": item["id"], "quantities": _read(item["text"], item["lang"])} for item in items]


def _read(text: str, lang: str) -> list[dict[str, Any]]:
    found = quantities(text, (Sentence(0, len(text), 0, "body"),), (), lang=lang)
    fields = ("start", "end", "low", "high", "comparator", "unit", "measure")
    return [{f: _json(getattr(q, f)) for f in fields} for q in found]


def _json(value: object) -> object:
    return str(value) if isinstance(value, Decimal) else value


def _case(*wanted: scorer.Wanted) -> scorer.Case:
    return scorer.Case("c", "Currency", "They paid $ 50 in all", wanted)


def test_a_case_passes_by_value_and_unit() -> None:
    case = _case(scorer.Wanted(10, 14, Decimal(50), "USD"))
    assert scorer.passes(case, _read(case.text, "en"))
    assert not scorer.passes(_case(scorer.Wanted(10, 14, Decimal(51), "USD")), _read(case.text, "en"))
    assert not scorer.passes(_case(scorer.Wanted(10, 14, Decimal(50), "EUR")), _read(case.text, "en"))


def test_money_that_none_expects_fails_a_case_of_money() -> None:
    assert not scorer.passes(_case(), _read("They paid $ 50 in all", "en"))
    assert scorer.passes(_case(), _read("They paid 50 people", "en"))


def test_the_filter_and_the_halves(tmp_path: Path) -> None:
    folder = tmp_path / scorer.FOLDER
    folder.mkdir(parents=True)
    entries = [
        {"Input": "they paid 7 dollars today", "Results": [_result("7 dollars", 10, 18, "7", "Dollar")]},
        {"Input": "7 dollars", "Results": [_result("7 dollars", 0, 8, "7", "Dollar")]},
        {"Input": "how many dollars is that", "Results": [_result("dollars", 9, 15, None, "Dollar")]},
    ]
    (folder / "CurrencyModel.json").write_text(json.dumps(entries), encoding="utf-8")
    assert [c.text for c in scorer.cases(tmp_path)] == ["they paid 7 dollars today"]
    halves = scorer.cases(tmp_path, split="tune") + scorer.cases(tmp_path, split="held")
    assert len(halves) == 1
    split = "tune" if scorer.cases(tmp_path, split="tune") else "held"
    figures = scorer.score(tmp_path, predict, split=split, gold=tmp_path / "none")
    assert figures == {"recognizers n": 1.0, "recognizers": 100.0, "recognizers currency": 100.0}
    assert list(scorer.errors(halves, lambda items: [{"id": i["id"], "quantities": []} for i in items])) == [
        (halves[0], [])
    ]


def _result(text: str, start: int, end: int, value: str | None, unit: str) -> dict[str, Any]:
    return {"Text": text, "Start": start, "End": end, "Resolution": {"value": value, "unit": unit}}


def test_no_data_no_figures(tmp_path: Path) -> None:
    assert scorer.score(tmp_path, predict, gold=tmp_path / "none") == {}


def test_our_gold_is_well_formed() -> None:
    sentences = scorer.read_gold(GOLD)
    assert len(sentences) == 300
    assert len({s.id for s in sentences}) == 300
    for sentence in sentences:
        for q in sentence.quantities:
            assert sentence.text[q.start : q.end].strip() == sentence.text[q.start : q.end] != ""
            assert q.low is not None or q.high is not None


def test_the_reader_without_a_parse_on_our_gold() -> None:
    figures = scorer.gold_scores(scorer.read_gold(GOLD), predict)
    assert figures["gold value F1"] >= 97
    assert figures["gold value+unit F1"] >= 94


def test_gold_scores_count_misses_and_extras() -> None:
    gold = [
        scorer.GoldSentence("a", "en", "9 dogs", (scorer.GoldQuantity(0, 1, "9", "9", "exactly", "dog", "dogs"),)),
        scorer.GoldSentence("b", "en", "no dogs", ()),
    ]
    assert scorer.gold_scores(gold, predict)["gold value+unit F1"] == pytest.approx(100)
    assert scorer.gold_scores(gold, lambda items: [])["gold value F1"] == 0
