"""Scores coded events on sentences with one marked relation (a TSV with 15 PLOVER root codes).

Each sentence marks a source, a target and the code of what the first does to the second. The score is the macro-F1 over
the root codes, as in the sets' own publications; the set's YIELD is the older name that covers RETREAT and CONCEDE.
"""

import csv
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

Json = dict[str, Any]
Predict = Callable[[list[Json]], list[Json]]
MERGED = {"RETREAT": "YIELD", "CONCEDE": "YIELD"}
NONE = "NONE"


class Item(msgspec.Struct, frozen=True):
    """A sentence, the code points of its marked source and target (``None`` if not marked), and its root code."""

    text: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    root: str


def score(data: Path, predict: Predict, *, half: str = "all") -> dict[str, float]:
    """Macro-F1, accuracy and the share of sentences with any event.

    Args:
        data: the TSV, with the columns ``sentence``, ``marked_sentence`` and ``gold_root``.
        predict: maps newsprism's JSON lines (``id``, ``text``, ``lang``) to the objects of ``newsprism annotate``.
        half: ``even`` or ``odd`` keeps the sentences whose sha256 is such a number: even is for tuning.

    Returns:
        ``root_macro_f1``, ``root_accuracy``, ``coded`` and ``f1_<ROOT>`` for each root code, all in [0, 1], and
        ``items``, how many sentences were scored.
    """
    items = [item for item in load(data) if half == "all" or _half(item.text) == half]
    lines = [{"id": str(n), "text": item.text, "lang": "en"} for n, item in enumerate(items)]
    predicted = {str(line["id"]): line for line in predict(lines)}
    answers = [choose(item, predicted.get(str(n), {})) for n, item in enumerate(items)]
    return _scores([item.root for item in items], answers)


def load(data: Path) -> list[Item]:
    """Read the sentences; the offsets of source and target come from the marks ``<s>`` and ``<t>``."""
    with data.open(encoding="utf-8", newline="") as file:
        return [_item(row) for row in csv.DictReader(file, delimiter="\t")]


def _item(row: dict[str, str]) -> Item:
    text, spans = row["sentence"], _unmark(row["marked_sentence"])
    plain, source, target = spans
    same = plain == text
    return Item(text, source if same else None, target if same else None, row["gold_root"])


def _unmark(marked: str) -> tuple[str, tuple[int, int] | None, tuple[int, int] | None]:
    """The text without its marks, and where the first source and the first target stood."""
    plain, position = "", 0
    opened: dict[str, int] = {}
    found: dict[str, tuple[int, int]] = {}
    while position < len(marked):
        mark = next((m for m in ("<s>", "</s>", "<t>", "</t>") if marked.startswith(m, position)), None)
        if mark is None:
            plain += marked[position]
            position += 1
            continue
        if "/" in mark:
            found.setdefault(mark[2], (opened.get(mark[2], len(plain)), len(plain)))
        else:
            opened[mark[1]] = len(plain)
        position += len(mark)
    return plain, found.get("s"), found.get("t")


def choose(item: Item, line: Json) -> str:
    """The code of the event that best joins source and target: both arcs, else one, else the event whose trigger lies
    between them, else the first of the sentence; ``NONE`` without events."""
    events: Sequence[Json] = line.get("events") or []
    if not events:
        return NONE
    source, target = _ids(line, item.source), _ids(line, item.target)
    ranked = [(_joins(event, source, target), _between(event, item), -n) for n, event in enumerate(events)]
    best = max(range(len(events)), key=ranked.__getitem__)
    kind = str(events[best]["type"])
    return MERGED.get(kind, kind)


def _ids(line: Json, span: tuple[int, int] | None) -> set[str]:
    """The actors whose mentions overlap the span."""
    if span is None:
        return set()
    mentions: Iterable[Json] = line.get("mentions") or []
    return {m["actor_id"] for m in mentions if m["actor_id"] and m["start"] < span[1] and span[0] < m["end"]}


def _joins(event: Json, source: set[str], target: set[str]) -> int:
    actors, recipients = set(event["actors"]), set(event["recipients"])
    forward = bool(actors & source) + bool(recipients & target)
    backward = bool(actors & target) + bool(recipients & source)
    return max(forward, backward)


def _between(event: Json, item: Item) -> bool:
    if item.source is None or item.target is None:
        return False
    (first, second) = sorted((item.source, item.target))
    return bool(first[1] <= event["trigger"][0] and event["trigger"][1] <= second[0])


def _half(text: str) -> str:
    return "even" if int(hashlib.sha256(text.encode()).hexdigest(), 16) % 2 == 0 else "odd"


def _scores(gold: list[str], answers: list[str]) -> dict[str, float]:
    right = Counter(g for g, a in zip(gold, answers, strict=True) if g == a)
    there, said = Counter(gold), Counter(answers)
    f1 = {root: 2 * right[root] / (there[root] + said[root]) for root in sorted(there)}
    count = max(1, len(gold))
    return {
        "root_macro_f1": sum(f1.values()) / max(1, len(f1)),
        "root_accuracy": sum(right.values()) / count,
        "coded": 1 - said[NONE] / count,
        "items": float(len(gold)),
        **{f"f1_{root}": value for root, value in f1.items()},
    }
