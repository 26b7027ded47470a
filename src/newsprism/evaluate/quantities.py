"""How well quantities are read: the Recognizers-Text number-with-unit cases (English), and our own gold.

The news filter of the cases, published with the figures: at least four words (a sentence or a phrase, not a bare
"100%"), and every expected result with a number (a unit named without one states no amount). A case passes if each
expected result overlaps a quantity with its value and its unit, and no other quantity of the case's kind (money,
percent, temperature, measure) was found; an age is a number of time units. Values and units are compared after naming
both in one code (50 cents are 0.5 dollars, a dimension per time counts by its dimension). One half of the cases (even
sha256 of the input) is for tuning, the other is published.

Our own gold (``eval/gold/quantities``): value F1 counts quantities that overlap and have the same low and high;
value+unit F1 the same unit besides; measure is the share of those with a stated measure that give the same word.
"""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from newsprism.evaluate.dates import Predict, Split, in_split
from newsprism.evaluate.quantity_units import KINDS, UNITS

GOLD = Path("eval/gold/quantities/sentences.jsonl")
FOLDER = Path("quantities-recognizers/English")
MODELS = ("Currency", "Dimension", "Percent", "Temperature", "Age")
WORDS = 4
TOLERANCE = Decimal("0.000001")


class Wanted(msgspec.Struct, frozen=True):
    """An expected amount: half-open place, value and code (both already in our units)."""

    start: int
    end: int
    value: Decimal
    unit: str | None


class Case(msgspec.Struct, frozen=True):
    """One input of one model and what must be found in it."""

    id: str
    model: str
    text: str
    wanted: tuple[Wanted, ...]


class GoldQuantity(msgspec.Struct, frozen=True):
    start: int
    end: int
    low: str | None
    high: str | None
    comparator: str
    unit: str | None
    measure: str | None


class GoldSentence(msgspec.Struct, frozen=True):
    """A sentence of our own set, as its guidelines lay down."""

    id: str
    lang: str
    text: str
    quantities: tuple[GoldQuantity, ...]


def score(data: Path, predict: Predict, *, split: Split = "held", gold: Path = GOLD) -> dict[str, float]:
    """Per cent passed for each model and together, and the F1 scores on our gold; what is absent is left out.

    ``data`` is the folder of open data, ``predict`` turns JSON lines (``id, text, lang``) into the objects that
    ``newsprism annotate`` prints.
    """
    figures: dict[str, float] = {}
    found = cases(data, split=split)
    if found:
        figures.update(_case_scores(found, predict))
    if gold.is_file():
        figures.update(gold_scores(read_gold(gold), predict))
    return figures


def cases(data: Path, *, split: Split | None = None) -> list[Case]:
    """The cases that pass the news filter, of one half or (``None``) of both."""
    read: list[Case] = []
    for model in MODELS:
        path = data / FOLDER / f"{model}Model.json"
        if path.is_file():
            entries = json.loads(path.read_text(encoding="utf-8-sig"))
            read.extend(c for i, e in enumerate(entries) if (c := _case(f"{model}-{i}", model, e)) is not None)
    return [c for c in read if split is None or in_split(c.text, split)]


def _case(name: str, model: str, entry: dict[str, Any]) -> Case | None:
    text = entry["Input"]
    wanted = [_wanted(text, result, model) for result in entry.get("Results", [])]
    if len(text.split()) < WORDS or any(w is None for w in wanted):
        return None
    return Case(name, model, text, tuple(w for w in wanted if w is not None))


def _wanted(text: str, result: dict[str, Any], model: str) -> Wanted | None:
    """``None`` for a result without a number. Some cases give no place: then it is that of the words."""
    resolution = result.get("Resolution") or {}
    written = (resolution.get("value") or "").rstrip("%").replace(",", "")
    try:
        value = Decimal(written)
    except ArithmeticError:
        return None
    start = result.get("Start", text.lower().find(result["Text"].lower()))
    end = result.get("End", start + len(result["Text"]) - 1) + 1
    unit = "%" if resolution.get("unit") is None else resolution["unit"]
    code, factor = UNITS.get(f"{model} {unit}") or UNITS.get(unit, (unit, "1"))
    return Wanted(start, end, value * Decimal(factor), code)


def _case_scores(found: Sequence[Case], predict: Predict) -> dict[str, float]:
    passed = {c.id for c, answer in _answers(found, predict) if passes(c, answer)}
    figures = {"recognizers n": float(len(found)), "recognizers": 100 * len(passed) / len(found)}
    for model in MODELS:
        of_model = [c for c in found if c.model == model]
        if of_model:
            figures[f"recognizers {model.lower()}"] = 100 * sum(c.id in passed for c in of_model) / len(of_model)
    return figures


def _answers(found: Sequence[Case], predict: Predict) -> Iterator[tuple[Case, list[dict[str, Any]]]]:
    answers = predict([{"id": c.id, "text": c.text, "lang": "en"} for c in found])
    by_id = {a["id"]: a["quantities"] for a in answers}
    for case in found:
        yield case, by_id.get(case.id, [])


def passes(case: Case, quantities: Sequence[dict[str, Any]]) -> bool:
    """Whether every expected result was found and nothing else of the case's kind."""
    used = [next((q for q in quantities if _meets(w, q)), None) for w in case.wanted]
    if any(q is None for q in used):
        return False
    spans = [(w.start, w.end) for w in case.wanted]
    others = [q for q in quantities if not any(q["start"] < e and s < q["end"] for s, e in spans)]
    return not any(_kind(q["unit"]) == case.model for q in others)


def _meets(wanted: Wanted, q: dict[str, Any]) -> bool:
    if not (q["start"] < wanted.end and wanted.start < q["end"]):
        return False
    unit, factor = _plain(q["unit"])
    sides = [Decimal(str(q[side])) * factor for side in ("low", "high") if q[side] is not None]
    same = any(abs(v - wanted.value) <= TOLERANCE * max(abs(wanted.value), Decimal(1)) for v in sides)
    return same and unit == wanted.unit


def _plain(unit: str | None) -> tuple[str | None, Decimal]:
    """The unit without a time it is reckoned by; inches as feet, as the cases give heights."""
    if unit is not None and unit.endswith(("/d", "/a")):
        unit = unit[:-2]
    return ("[in_i]", Decimal(12)) if unit == "[ft_i]" else (unit, Decimal(1))


def _kind(unit: str | None) -> str | None:
    return KINDS.get(unit or "") or ("Currency" if unit is not None and len(unit) == 3 and unit.isupper() else None)


def read_gold(path: Path) -> list[GoldSentence]:
    """The sentences of our own set."""
    lines = path.read_bytes().split(b"\n")
    return [msgspec.json.decode(line, type=GoldSentence) for line in lines if line.strip()]


def gold_scores(sentences: Sequence[GoldSentence], predict: Predict) -> dict[str, float]:
    """Value and value+unit F1, and the share of measures that agree, in per cent."""
    answers = {a["id"]: a["quantities"] for a in predict([_line(s) for s in sentences])}
    pairs = [(g, _match(g, answers.get(s.id, []))) for s in sentences for g in s.quantities]
    total = len(pairs) + sum(len(a) for a in answers.values())
    valued = [(g, q) for g, q in pairs if q is not None and _same_value(g, q)]
    united = sum(g.unit == q["unit"] for g, q in valued)
    measured = [g.measure == q["measure"] for g, q in valued if g.measure is not None]
    return {
        "gold n": float(len(pairs)),
        "gold value F1": 200 * len(valued) / max(total, 1),
        "gold value+unit F1": 200 * united / max(total, 1),
        "gold measure": 100 * sum(measured) / max(len(measured), 1),
    }


def _line(sentence: GoldSentence) -> dict[str, Any]:
    return {"id": sentence.id, "text": sentence.text, "lang": sentence.lang}


def _match(gold: GoldQuantity, quantities: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    return next((q for q in quantities if q["start"] < gold.end and gold.start < q["end"]), None)


def _same_value(gold: GoldQuantity, q: dict[str, Any]) -> bool:
    return _number(gold.low) == _number(q["low"]) and _number(gold.high) == _number(q["high"])


def _number(written: Any) -> Decimal | None:
    return None if written is None else Decimal(str(written))


def errors(found: Sequence[Case], predict: Predict) -> Iterator[tuple[Case, list[dict[str, Any]]]]:
    """The cases that fail, each with what was found: for looking at what to mend."""
    for case, quantities in _answers(found, predict):
        if not passes(case, quantities):
            yield case, quantities
