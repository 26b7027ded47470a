"""Stories against 5W1H events and ECB+ subtopics, by BCubed."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree

from newsprism.evaluate.bcubed import bcubed

Item = Mapping[str, str | None]
Predict = Callable[[Sequence[Item]], Sequence[Mapping[str, object]]]
"""newsprism JSON lines in, the objects of ``newsprism stories --format jsonl`` out."""


def score(data: Path, predict: Predict) -> dict[str, float]:
    """BCubed precision, recall and F1, in percent, of each set that ``data`` holds."""
    scores: dict[str, float] = {}
    for name, load in (("5w1h", _load_5w1h), ("ecbplus", _load_ecbplus)):
        items, gold = load(data)
        if items:
            found = {str(i): str(s["id"]) for s in predict(items) for i in _ids(s)}
            values = bcubed(gold, found)
            scores |= {f"{name}.{key}": 100 * v for key, v in zip(("precision", "recall", "f1"), values, strict=True)}
    return scores


def _ids(story: Mapping[str, object]) -> list[str]:
    ids = story["article_ids"]
    return [str(i) for i in ids] if isinstance(ids, list | tuple) else []


def _load_5w1h(data: Path) -> tuple[list[Item], dict[str, str]]:
    """The 95 articles that have an event; the one without is left out."""
    items: list[Item] = []
    gold: dict[str, str] = {}
    for path in sorted((data / "stories-5w1h").glob("*.json")):
        record = json.loads(path.read_bytes())
        if "category" not in record:
            continue
        published = record.get("date_publish")
        items.append(
            {
                "id": path.stem,
                "title": record.get("title"),
                "text": record["text"],
                "outlet": record.get("publisher"),
                "published": published if published and published != "None" else None,
                "lang": "en",
            }
        )
        gold[path.stem] = record["category"]
    return items, gold


def _load_ecbplus(data: Path) -> tuple[list[Item], dict[str, str]]:
    """Every document; its gold story is its topic and subtopic (``1ecb``, ``1ecbplus``)."""
    items: list[Item] = []
    gold: dict[str, str] = {}
    for path in sorted((data / "events-ecbplus").glob("*/*.xml")):
        items.append({"id": path.stem, "text": "\n".join(_sentences(path)), "lang": "en"})
        gold[path.stem] = re.sub(r"_\d+", "_", path.stem)
    return items, gold


def _sentences(path: Path) -> Iterator[str]:
    sentences: dict[str, list[str]] = {}
    for token in etree.parse(path).iter("token"):
        sentences.setdefault(str(token.get("sentence")), []).append(token.text or "")
    return (" ".join(words) for words in sentences.values())
