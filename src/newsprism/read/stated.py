"""The date of publication that a text states itself, on a line of its own ("Published: 12 May 2024").

Dates in the prose are never taken: they say when something happened, not when this was published.
"""

import re

from newsprism.model.article import UNKNOWN_DATE, DateValue
from newsprism.model.spans import Span, cite
from newsprism.read.dates import LONGEST, iso_value
from newsprism.read.stated_words import LABELS, MONTHS, WEEKDAYS

_FIGURES = re.compile(r"\d{4}")
_HEAD_LINES = 15
_TAIL_LINES = 4
_LONGEST_LINE = 160
_BULLETS = "•·▪●–—-|* \t\ufeff\u200b\xa0"


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_LABEL = re.compile(rf"(?:{_any(LABELS)})(?![^\W\d_])[\s:：\-–—|]*", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?:{_any(WEEKDAYS)})\.?,?\s+", re.IGNORECASE)
_MONTH = rf"(?P<month>{_any(list(MONTHS))})\.?"
_CLOCK = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::\d{2})?(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})\.?",
        r"(?P<year>\d{4})\s?[年년]\s?(?P<number>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?{_MONTH},?\s+(?:de[l]?\s+)?(?P<year>\d{{4}})",
        r"(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})",
    )
)
_REST = re.compile(
    rf"(?:[\s,|@•·–—-]|\bat\b|\bum\b|à|\ba las\b|г\.|\bв\b)*(?:{_CLOCK})?(?:\s?(?:Uhr|hrs?|GMT|UTC|[A-Z]{{2,4}}))?"
    r"(?:\s?[+-]\d{2}:?\d{2})?[\s.]*"
)


def stated_date(article_id: str, text: str) -> DateValue:
    """The publication date on a labelled line near the start or the end of ``text``, with its citation, or unknown.

    Only a line that is all label and date counts, and only the first such near the start, else the last at the end.
    """
    for span in _candidates(text):
        line = span.of(text)
        label = _LABEL.match(line)
        value = written_date(line[label.end() :]) if label else None
        if value and not _is_item(text, span, label[0] if label else ""):
            return DateValue(value, "stated", cite(article_id, text, span))
    return UNKNOWN_DATE


def _is_item(text: str, span: Span, label: str) -> bool:
    """``• Date: 3 May 2024`` is an item of a list of facts: its date is that of the event it tells of."""
    bullet = text[max(0, span.start - 4) : span.start].rpartition("\n")[2].strip()
    return bool(bullet) and label.strip(" :：-–—|").casefold() in ("date", "datum", "fecha")


def is_date_line(line: str) -> bool:
    """Whether a line is a date and nothing else, with or without a label before it ("Updated 3 June 2025, 10:15")."""
    line = line.strip(_BULLETS)
    if len(line) > LONGEST + 30 or not _FIGURES.search(line):
        return False
    label = _LABEL.match(line)
    value = written_date(line[label.end() :] if label else line)
    return value is not None and len(value) >= len("2025-06-03")


def _candidates(text: str) -> list[Span]:
    """The short lines among the first and the last ones that are not blank, without bullets."""
    head = _lines(text[: _HEAD_LINES * 2000], 0)[:_HEAD_LINES]
    cut = max(len(text) - _TAIL_LINES * 500, head[-1].end if head else 0)
    tail = _lines(text[cut:], cut)[-_TAIL_LINES:]
    return [span for span in (*head, *reversed(tail)) if span.end - span.start <= _LONGEST_LINE]


def _lines(text: str, offset: int) -> list[Span]:
    spans = []
    for line in text.splitlines(keepends=True):
        bare = line.strip(_BULLETS + "\r\n")
        if bare:
            start = offset + line.index(bare)
            spans.append(Span(start, start + len(bare)))
        offset += len(line)
    return spans


def written_date(written: str) -> str | None:
    """The ISO date or date-time (to the minute) that is written out in words or figures, or ``None``.

    ``03/06/2025`` is nobody's date for certain and gives ``None``; ``03/16/2025`` has one reading only.

    >>> written_date("Sunday, December 28, 2025")
    '2025-12-28'
    """
    written = written.strip()
    if len(written) > LONGEST:
        return None
    weekday = _WEEKDAY.match(written)
    written = written[weekday.end() :] if weekday else written
    if iso := iso_value(written):
        return iso
    for shape in _SHAPES:
        if match := shape.match(written):
            return _value(match, written[match.end() :])
    return None


def _value(match: re.Match[str], rest: str) -> str | None:
    after = _REST.fullmatch(rest)
    day, month = _day_and_month(match.groupdict())
    if after is None or not day or not month:
        return None
    return iso_value(f"{match['year']}-{month:02}-{day:02}")


def _day_and_month(found: dict[str, str | None]) -> tuple[int, int]:
    if found.get("first"):
        return _slashed(int(found["first"] or 0), int(found["second"] or 0))
    month = MONTHS[(found["month"] or "").lower()] if found.get("month") else int(found.get("number") or 0)
    return int(found["day"] or 0), month


def _slashed(first: int, second: int) -> tuple[int, int]:
    if first == second or first > 12:
        return first, second
    return (second, first) if second > 12 else (0, 0)
