"""Dates in seven languages: the Recognizers-Text cases whose expressions occur in news.

The news filter: the end-to-end cases alone (``DateTimeModel.json`` of a language) that hold at least one expression, and
only of the types date, daterange, duration, set, time and datetime; appointments (ranges of hours, alternatives to choose from)
are no news. A case passes if each of its expressions was found at its place with one of the readings given for it:
Recognizers names a past and a future one where the year is open, either counts. A range that TimeML marks as two ends
passes if the two together cover it.
"""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

import msgspec

from newsprism.evaluate.dates import Predict, Split, in_split

LANGUAGES = {
    "English": "en",
    "German": "de",
    "French": "fr",
    "Spanish": "es",
    "Korean": "ko",
    "Japanese": "ja",
    "Chinese": "zh",
}
NEWS_TYPES = frozenset({"date", "daterange", "duration", "set", "time", "datetime"})
CaseType = Literal["date", "daterange", "duration", "set", "time", "datetime"]


class Wanted(msgspec.Struct, frozen=True):
    """One expression of a case: its half-open place, its type, and the readings that count."""

    start: int
    end: int
    type: str
    readings: tuple[dict[str, str], ...]


class Case(msgspec.Struct, frozen=True):
    """One input, the moment it was said, and the expressions in it."""

    id: str
    text: str
    said: str
    wanted: tuple[Wanted, ...]


def cases(data: Path, language: str, *, split: Split) -> list[Case]:
    """The cases of one language that pass the news filter, one half of them (by the sha256 of their input)."""
    source = json.loads((data / language / "DateTimeModel.json").read_text(encoding="utf-8-sig"))
    read = [_case(f"{language}-{i}", entry) for i, entry in enumerate(source)]
    return [c for c in read if c is not None and in_split(c.text, split)]


def _case(name: str, entry: dict[str, Any]) -> Case | None:
    said = entry.get("Context", {}).get("ReferenceDateTime", "")
    wanted = [_wanted(r) for r in entry.get("Results", [])]
    found = tuple(w for w in wanted if w is not None)
    whole = len(found) == len(wanted) > 0 and said
    return Case(name, entry["Input"], said, found) if whole else None


def _wanted(result: dict[str, Any]) -> Wanted | None:
    kind = str(result.get("TypeName", "")).rpartition(".")[2]
    if kind not in NEWS_TYPES or "Start" not in result:
        return None
    start = int(result["Start"])
    end = int(result["End"]) + 1 if "End" in result else start + len(result["Text"])
    readings = (result.get("Resolution") or {}).get("values") or []
    return Wanted(start, end, kind, tuple(readings))


def passes(case: Case, found: list[dict[str, Any]]) -> bool:
    """Whether every expression of the case was found with a reading that counts."""
    return all(_met(w, [f for f in found if f["start"] < w.end and w.start < f["end"]]) for w in case.wanted)


def _met(wanted: Wanted, found: list[dict[str, Any]]) -> bool:
    if not found:
        return False
    check = CHECKS[wanted.type]
    return any(check(reading, found) for reading in wanted.readings)


def _date(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    return any(f["value"][:10] == reading.get("value", reading.get("timex")) for f in found)


def _range(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    bounds = [(f["earliest"][:10], f["latest"][:10]) for f in found if f["earliest"] and f["latest"]]
    start, end = reading.get("start"), reading.get("end")
    if not bounds or (start is None and end is None):
        return any(f["value"] == reading.get("timex") for f in found)
    first, last = min(b[0] for b in bounds), max(b[1] for b in bounds)
    whole = any(f["value"] == reading.get("timex") for f in found) or _whole(reading, found)
    if start and end:
        return whole or (first == start and last in (end, _after(end)))
    return (start in (first, last)) if start else end in (first, last, _before(first))


def _whole(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    """A narrowed stretch ("late 2016") where the case has the whole one."""
    return bool(reading.get("Mod")) and any(f["value"] in (reading.get("timex"), str(reading.get("start"))[:4]) for f in found)


def _after(day: str) -> str:
    return _step(day, 1)


def _before(day: str) -> str:
    return _step(day, -1)


def _step(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _duration(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    return any(f["value"] == reading.get("timex") for f in found)


def _set(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    return any(f["type"] == "SET" and f["value"] == reading.get("timex") for f in found)


def _time(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    return any(f["value"].partition("T")[2][:5] == reading.get("value", "")[:5] for f in found if "T" in f["value"])


def _datetime(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    stamp = reading.get("value", "").replace(" ", "T")[:16]
    return any((f["earliest"] or "")[:16] == stamp for f in found)


CHECKS: dict[str, Callable[[dict[str, str], list[dict[str, Any]]], bool]] = {
    "date": _date,
    "daterange": _range,
    "duration": _duration,
    "set": _set,
    "time": _time,
    "datetime": _datetime,
}


def score_cases(data: Path, predict: Predict, *, split: Split = "held") -> dict[str, float]:
    """Cases passed, in percent, and how many there are, for each language of ``dates-recognizers``.

    Raises:
        FileNotFoundError: a language's ``DateTimeModel.json`` is missing.
    """
    out: dict[str, float] = {}
    for language, code in LANGUAGES.items():
        chosen = cases(data, language, split=split)
        good = sum(passes(c, found) for c, found in zip(chosen, _answers(chosen, code, predict), strict=True))
        out[f"{code}_passed"] = 100 * good / len(chosen) if chosen else 0.0
        out[f"{code}_cases"] = float(len(chosen))
    return out


def failures(data: Path, predict: Predict, language: str, *, limit: int = 40) -> list[str]:
    """Failed cases of the tuning half, a line each."""
    chosen = cases(data, language, split="tune")
    lines = []
    for case, found in zip(chosen, _answers(chosen, LANGUAGES[language], predict), strict=True):
        if not passes(case, found):
            want = "; ".join(f"{case.text[w.start : w.end]} ({w.type}) {w.readings[-1:]}" for w in case.wanted)
            got = "; ".join(f"{case.text[f['start'] : f['end']]} = {f['type']} {f['value']}" for f in found)
            lines.append(f"[{case.text}] {want} -> {got}")
    return lines[:limit]


def _answers(chosen: list[Case], code: str, predict: Predict) -> list[list[dict[str, Any]]]:
    lines = [{"id": c.id, "text": c.text, "published": c.said, "lang": code} for c in chosen]
    answers = {a["id"]: a["timexes"] for a in predict(lines)}
    return [answers.get(c.id, []) for c in chosen]
