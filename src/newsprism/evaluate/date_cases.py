"""Dates in seven languages: the Recognizers-Text cases whose expressions occur in news.

The news filter keeps, of the end-to-end cases (``DateTimeModel.json`` of a language), those that hold at least one
expression and

- only expressions of the types date, daterange, duration, set, time and datetime (no ranges of hours, no alternatives
  to choose from: those make appointments);
- no expression in the shorthand of chats and files (``SHORTHAND``: "11ish", "tmr", "9p", "Dec/2018", "2014~2018");
- only expressions that stand in the input (some of the translated cases name words that their input does not have);
- no talk to an assistant (``ASSISTANT``: cortana, schedule, book, remind);
- no sums ("two days before yesterday", "a week from Friday"): TimeML marks those as two expressions;
- in English, German, French and Spanish, only expressions whose form occurs in the open news at hand
  (:mod:`newsprism.evaluate.date_forms`);
- only readings that TIMEX3 writes too: no business days or school years, no set with an hour, no number for "a few".

A case passes if each of its expressions was found at its place with one of the readings given for it. Recognizers names
a past and a future one where the year is open: either counts. A range that TimeML marks as two ends passes if the two
together cover it, up to the beginning or the end of the last one; years joined by a dash (2014-2018) are such a range.
A part of a month or year (late May, early 2016) has the whole one as value in TIMEX3, a season its year. A date counted
in weeks, months or years ("two months ago") passes if it lies in the week, month or year found, which is the precision
that TimeML gives it. Lengths and intervals of repetition are compared as lengths, for Recognizers writes 20
years for TIMEX3's two decades (P2DE) and half a year for six months.
"""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from unicodedata import normalize

import msgspec

from newsprism.annotate.timexes.periods import SEASONS
from newsprism.evaluate.date_forms import occurs_in_news
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
SHORTHAND = re.compile(
    r"~|\d ?[ap]\b|ish\b|\btmrw?\b|\b[a-z]{3,9}[-/]\d|\d[-/][a-z]{3,9}|\d/\d+-\d|"
    r"\bE?O[OYDM]\w?\b|w/c|\bsy\b|\d-\d+-\d+-\d|[._/]\d",
    re.IGNORECASE,
)
ASSISTANT = re.compile(
    r"cortana|schedul|\bbook\b|\bremind|\bset\b|skype|appointment|meeting|calendar|alarm|timer|\bOOO\b"
    r"|show (?:me|sales)"
    r"|erinner|termin|réunion|rendez-vous|rappel|réserve|agenda|cita\b|reunión|recuér|reserva|calendario"
    r"|회의|예약|알람|미팅|予約|会議|ミーティング|アラーム|リマインド|スケジュール|会议|预约|提醒|闹钟|安排",
    re.IGNORECASE,
)
FEW = re.compile(
    r"\b(?:few|some|several|couple|einige|paar|mehrere|quelques|plusieurs|algun|vari|uno|poco)"
    r"|몇|수|여러|数|几|幾|何",
    re.IGNORECASE,
)
SUM = re.compile(
    r"\b(?:before|after|from|prior to)\b.*\b(?:today|tomorrow|yesterday|now|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|easter|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b"
    r"|(?:antes|después) de|a partir de|desde hoy|の\d+日前|이후로",
    re.IGNORECASE,
)
NOT_TIMEX3 = re.compile(r"BD|SY|FY|#|\d+-\d\d-W\d\d|^X+-X+-\d\d$")
SETS = {"P1WD": "XXXX-WXX-WD", "P1WE": "XXXX-WXX-WE"}
"""How TIMEX3 writes the sets that Recognizers writes in a way of its own: weekdays, weekends."""

LENGTH = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
MONTH = re.compile(r"[\dX]{4}-\d\d")
LONG_UNITS = re.compile(r"P([\d.]+)(DE|CE|Q)")
LONG_DAYS = {"DE": 3650, "CE": 36500, "Q": 90}
NEWS_TYPES = frozenset({"date", "daterange", "duration", "set", "time", "datetime"})
DAY_LENGTH = len("2024-06-19")


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
    half = [c for c in read if c is not None and in_split(c.text, split)]
    code = LANGUAGES[language]
    return [c for c in half if occurs_in_news(data, code, [c.text[w.start : w.end] for w in c.wanted])]


def _case(name: str, entry: dict[str, Any]) -> Case | None:
    said = entry.get("Context", {}).get("ReferenceDateTime", "")
    wanted = [_wanted(entry["Input"], r) for r in entry.get("Results", [])]
    found = tuple(w for w in wanted if w is not None)
    whole = len(found) == len(wanted) > 0 and said and not ASSISTANT.search(entry["Input"])
    if any(not _in_news(entry["Input"], w) for w in found):
        return None
    return Case(name, entry["Input"], said, found) if whole else None


def _in_news(text: str, wanted: Wanted) -> bool:
    """Whether news would print the expression so, and TIMEX3 write it so."""
    words = text[wanted.start : wanted.end]
    readings = [r.get("timex", "") for r in wanted.readings]
    summed = wanted.type == "date" or "Mod" in (wanted.readings[0] if wanted.readings else {})
    if (
        SHORTHAND.search(words)
        or (summed and SUM.search(words))
        or not readings
        or any(NOT_TIMEX3.search(t) for t in readings)
    ):
        return False
    if wanted.type in ("duration", "daterange") and FEW.search(words):
        return False
    return wanted.type != "set" or not any("T" in t and not t.startswith("PT") for t in readings)


def _place(text: str, words: str, start: int) -> tuple[int, int] | None:
    """Where the words stand; some offsets of the cases are off, so a miss is looked for from the beginning."""
    folded, sought = text.lower(), words.lower()
    at = start if folded.startswith(sought, start) else folded.find(sought)
    if at >= 0 and words:
        return at, at + len(words)
    there = normalize("NFKC", text[start : start + len(words)])
    alike = sum(c in there for c in normalize("NFKC", words))
    return (start, start + len(words)) if there and 2 * alike >= len(words) else None


def _wanted(text: str, result: dict[str, Any]) -> Wanted | None:
    kind = str(result.get("TypeName", "")).rpartition(".")[2]
    if kind not in NEWS_TYPES or "Start" not in result:
        return None
    place = _place(text, str(result["Text"]), int(result["Start"]))
    if place is None:
        return None
    readings = (result.get("Resolution") or {}).get("values") or []
    return Wanted(*place, kind, tuple(readings))


def passes(case: Case, found: list[dict[str, Any]]) -> bool:
    """Whether every expression of the case was found with a reading that counts."""
    return all(_met(w, [f for f in found if f["start"] < w.end and w.start < f["end"]]) for w in case.wanted)


def _met(wanted: Wanted, found: list[dict[str, Any]]) -> bool:
    if not found:
        return False
    check = CHECKS[wanted.type]
    return any(check(reading, found) for reading in wanted.readings)


def _date(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    day = reading.get("value", "")
    if not day[:4].isdigit():
        return any(_open(f["value"][:10]) == _open(reading.get("timex", "")) for f in found)
    return any(f["value"][:10] == day or _holds(f, day) for f in found)


def _open(value: str) -> str:
    """A value without its year, for a date that no calendar has."""
    return value[4:]


def _holds(found: dict[str, Any], day: str) -> bool:
    """Whether the day lies in a week, month or year that was found."""
    bounded = found["earliest"] and found["latest"] and len(found["value"]) != DAY_LENGTH and found["type"] == "DATE"
    return bool(bounded and found["earliest"][:10] <= day < found["latest"][:10])


def _range(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    bounds = [(f["earliest"][:10], f["latest"][:10]) for f in found if f["earliest"] and f["latest"]]
    start, end = reading.get("start"), reading.get("end")
    if not bounds or (start is None and end is None):
        timex = str(reading.get("timex"))
        return any(f["value"] == timex or (timex in SEASONS and f["value"][4:] == f"-{timex}") for f in found)
    first, last = min(b[0] for b in bounds), max(b[1] for b in bounds)
    whole = any(f["value"] == reading.get("timex") for f in found) or _whole(reading, found)
    if start and end:
        ends = (end, _after(end), _year_after(reading))
        return whole or (first == start and (last in ends or max(b[0] for b in bounds) == end))
    return (start in (first, last)) if start else end in (first, last, _before(first))


def _whole(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    """A narrowed stretch ("late 2016") where the case has the whole one."""
    start = str(reading.get("start"))
    month = start[:7] if MONTH.fullmatch(reading.get("timex", "")) else ""
    return bool(reading.get("Mod")) and any(f["value"] in (reading.get("timex"), start[:4], month) for f in found)


def _year_after(reading: dict[str, str]) -> str:
    """The end of the last year of a range of years (2014-2018), which the case ends where that year begins."""
    year = str(reading.get("end"))[:4]
    return f"{int(year) + 1:04d}-01-01" if reading.get("timex", "").endswith("Y)") and year.isdigit() else ""


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
    seconds = float(reading.get("value", "nan"))
    return any(f["value"] == reading.get("timex") or _near(_seconds(f["value"]), seconds) for f in found)


def _near(left: float, right: float) -> bool:
    """Within 2 %, for P3Y6M and 3.5 years count their days differently."""
    return abs(left - right) <= 0.02 * right


def _seconds(value: str) -> float:
    """The length of an ISO 8601 duration with months of 30 and years of 365 days; 0 where it is none."""
    if m := LONG_UNITS.fullmatch(value):
        return 86400 * float(m[1]) * LONG_DAYS[m[2]]
    m = LENGTH.fullmatch(value)
    if m is None:
        return 0.0
    days = (365, 30, 7, 1, 1 / 24, 1 / 1440, 1 / 86400)
    return sum(86400 * d * float(n) for d, n in zip(days, m.groups(default="0"), strict=True))


def _set(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    timex = str(reading.get("timex"))
    wanted, seconds = SETS.get(timex, timex), _seconds(timex)
    values = [f["value"] for f in found if f["type"] == "SET"]
    return any(v == wanted or (seconds > 0 and _near(_seconds(v), seconds)) for v in values)


def _time(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    return any(
        f["value"].partition("T")[2][:5].replace("24:", "00:") == reading.get("value", "")[:5]
        for f in found
        if "T" in f["value"]
    )


def _datetime(reading: dict[str, str], found: list[dict[str, Any]]) -> bool:
    stamp = reading.get("value", "").replace(" ", "T")[:16]
    if any(f["value"] == reading.get("timex") for f in found):
        return True
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
