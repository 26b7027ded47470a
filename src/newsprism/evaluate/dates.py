"""How well dates are found: TimeBank (English) and KRAUTS (German), scored as TempEval-3 did.

UzZaman et al. 2013, "SemEval-2013 Task 1: TempEval-3": strict F1 counts equal extents, relaxed F1 overlapping ones,
value F1 relaxed ones whose value is the same. One half of each set is for tuning (documents whose file name's sha256 is
even), the other alone is published.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import Any, Literal

import msgspec

Split = Literal["tune", "held"]
Predict = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]

TAG = re.compile(r"<(/?)(\w+)([^<>]*)>")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
EDGE = " \t\r\n.,;:'\"’"


class Gold(msgspec.Struct, frozen=True):
    """An annotated expression: code points of the document's text, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


class DatedDocument(msgspec.Struct, frozen=True):
    """A document, the time it was written, and what its annotators marked."""

    name: str
    text: str
    created: str | None
    gold: tuple[Gold, ...]


def in_split(name: str, split: Split) -> bool:
    """Whether a file belongs to the half: even sha256 of its name is for tuning."""
    even = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0
    return even == (split == "tune")


def read_timeml(path: Path) -> DatedDocument:
    """Read a TimeML file; the annotations inside ``TEXT`` count, the creation time anchors."""
    source = path.read_text(encoding="utf-8")
    body = source[source.find("<TEXT>") + len("<TEXT>") : source.find("</TEXT>")]
    created = next(
        (v for a in _timexes(source) if (v := a.get("value")) and a.get("functionInDocument") == "CREATION_TIME"), None
    )
    text, gold = _strip(body)
    return DatedDocument(path.name, text, created, gold)


def _timexes(source: str) -> Iterator[dict[str, str]]:
    for m in TAG.finditer(source):
        if m[2] == "TIMEX3" and not m[1]:
            yield dict(ATTRIBUTE.findall(m[3]))


def _strip(body: str) -> tuple[str, tuple[Gold, ...]]:
    pieces: list[str] = []
    gold: list[Gold] = []
    opened: list[tuple[int, dict[str, str]]] = []
    length = at = 0
    for m in TAG.finditer(body):
        pieces.append(unescape(body[at : m.start()]))
        length += len(pieces[-1])
        at = m.end()
        if m[2] == "TIMEX3" and m[1] and opened:
            begin, marks = opened.pop()
            gold.append(Gold(begin, length, marks.get("type", ""), marks.get("value", "")))
        elif m[2] == "TIMEX3" and not m[1] and not m[3].endswith("/"):
            opened.append((length, dict(ATTRIBUTE.findall(m[3]))))
    pieces.append(unescape(body[at:]))
    return "".join(pieces), tuple(sorted(gold, key=lambda g: g.start))


def documents(data: Path, *, split: Split, annotated_only: bool = False) -> list[DatedDocument]:
    """The documents of one half of a folder of TimeML; ``annotated_only`` leaves out those without a mark."""
    read = [read_timeml(p) for p in sorted(data.glob("*.tml")) if in_split(p.name, split)]
    return [d for d in read if d.gold or not annotated_only]


def items(read: Sequence[DatedDocument], lang: str) -> list[dict[str, Any]]:
    """The documents as the JSON lines that the commands read."""
    return [{"id": d.name, "text": d.text, "published": d.created, "lang": lang} for d in read]


class Tally(msgspec.Struct):
    """Counts over documents, from which precision, recall and F1 follow."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def f1(self, hits: int) -> float:
        """F1 in percent for so many hits."""
        return 200 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


class Miss(msgspec.Struct, frozen=True):
    """One error: ``kind`` is missed, spurious, extent or value."""

    kind: str
    document: str
    gold: str
    found: str
    context: str


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def compare(document: DatedDocument, found: Sequence[dict[str, Any]], tally: Tally) -> list[Miss]:
    """Count one document's hits into ``tally`` and give its errors."""
    tally.gold += len(document.gold)
    tally.found += len(found)
    free = list(found)
    misses = []
    for gold in document.gold:
        hit = next((f for f in free if f["start"] < gold.end and gold.start < f["end"]), None)
        if hit is None:
            misses.append(_miss("missed", document, gold, None))
            continue
        free.remove(hit)
        misses += _matched(document, gold, hit, tally)
    return misses + [_miss("spurious", document, None, f) for f in free]


def _matched(document: DatedDocument, gold: Gold, hit: dict[str, Any], tally: Tally) -> list[Miss]:
    tally.relaxed += 1
    same_extent = _trim(document.text, gold.start, gold.end) == _trim(document.text, hit["start"], hit["end"])
    same_value = gold.value == hit["value"]
    tally.strict += same_extent
    tally.value += same_value
    kinds = [k for k, good in (("extent", same_extent), ("value", same_value)) if not good]
    return [_miss(k, document, gold, hit) for k in kinds]


def _miss(kind: str, document: DatedDocument, gold: Gold | None, hit: dict[str, Any] | None) -> Miss:
    text = document.text
    place = gold.start if gold else hit["start"] if hit else 0
    return Miss(
        kind,
        document.name,
        f"{text[gold.start : gold.end]} = {gold.type} {gold.value}" if gold else "",
        f"{text[hit['start'] : hit['end']]} = {hit['type']} {hit['value']}" if hit else "",
        " ".join(text[max(0, place - 60) : place + 60].split()),
    )


def evaluate(read: Sequence[DatedDocument], predict: Predict, *, lang: str) -> tuple[Tally, list[Miss]]:
    """Run ``predict`` over the documents and count."""
    answers = {a["id"]: a["timexes"] for a in predict(items(read, lang))}
    tally = Tally()
    misses: list[Miss] = []
    for document in read:
        misses += compare(document, answers.get(document.name, []), tally)
    return tally, misses


def score(data: Path, predict: Predict, *, split: Split = "held") -> dict[str, float]:
    """Strict, relaxed and value F1 (percent) on one half of ``dates-timebank`` or ``dates-krauts-de``.

    Args:
        data: the folder of TimeML files; one whose name ends in ``-de`` is read as German, of which only documents with
            marks are scored (of the copy at hand, most have lost theirs).
        predict: from JSON lines (id, text, published, lang) to what ``newsprism annotate`` prints for them.
        split: which half; only ``held`` is published.

    Raises:
        FileNotFoundError: the folder holds no TimeML.
    """
    tally, _ = _run(data, predict, split)
    if not tally.gold:
        raise FileNotFoundError(f"no TimeML with annotations in {data}")
    return {
        "strict_f1": tally.f1(tally.strict),
        "relaxed_f1": tally.f1(tally.relaxed),
        "value_f1": tally.f1(tally.value),
        "expressions": float(tally.gold),
    }


def errors(data: Path, predict: Predict, *, limit: int = 20) -> list[str]:
    """The first errors of each kind on the tuning half, a line each; the held half is never listed."""
    _, misses = _run(data, predict, "tune")
    lines = []
    for kind in ("missed", "spurious", "extent", "value"):
        some = [m for m in misses if m.kind == kind]
        lines += [f"{m.kind}: [{m.gold}] [{m.found}] ... {m.context}" for m in some[:limit]]
    return lines


def _run(data: Path, predict: Predict, split: Split) -> tuple[Tally, list[Miss]]:
    german = data.name.endswith("-de")
    read = documents(data, split=split, annotated_only=german)
    return evaluate(read, predict, lang="de" if german else "en")
