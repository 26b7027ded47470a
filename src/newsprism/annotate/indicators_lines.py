"""Scenarios on labelled lines: "Scenario 1: ...", "Likelihood: ...", "Indicators: ...", apart or in one line."""

import re
from collections.abc import Iterator

from newsprism.annotate.document import Document
from newsprism.annotate.indicators_words import (
    DEGREE,
    LIKELIHOOD,
    MAX_ROW,
    SCENARIO,
    SIGNS,
    Column,
    Found,
    column,
    parts,
    strip,
)
from newsprism.model.layers import Paragraph
from newsprism.model.spans import Span

LABEL = re.compile(
    rf"[•*\-–\d.)\s]*(?P<label>{SCENARIO}|{LIKELIHOOD}|{SIGNS})(?: ?(?:\d+|[A-Z]))?\s*[:：–]\s*", re.IGNORECASE
)
INNER = re.compile(rf"(?<=[.;。；)）])\s*(?P<label>{LIKELIHOOD}|{SIGNS})\s*[:：]\s*", re.IGNORECASE)
GRADED = re.compile(r"[(（]([^()（）]{3,80})[)）]")
GRADE = re.compile(rf"\s*(?:{LIKELIHOOD}\W{{0,3}}(?:of )?)?(?:{DEGREE.pattern})(?=[\s,;]|$)", re.IGNORECASE)
"""What a grade in brackets begins with."""

TITLE_END = re.compile(r"[.!?。！？](?:\s|$)|[。！？]")


def lists(document: Document) -> Iterator[Found]:
    """The scenarios of labelled lines that follow one another, or that hold their likelihood or indicators."""
    current: dict[Column, Span] = {}
    for line in document.paragraphs:
        label = None if line.end - line.start > MAX_ROW else LABEL.match(document.text, line.start, line.end)
        value = strip(document.text, Span(label.end(), line.end)) if label else None
        name = column(label["label"]) if label else None
        if name is None or value is None or name == "scenario":
            yield from _labelled(document.text, current)
            current = {}
        if name is not None and value is not None:
            current |= _within(document.text, value, line) if name == "scenario" else {name: value}
    yield from _labelled(document.text, current)


def _within(text: str, value: Span, line: Paragraph) -> dict[Column, Span]:
    """What a scenario's own line holds: its title, its grade in brackets behind it, and labels that follow.

    A line without any of these is the scenario as a whole.
    """
    inner = list(INNER.finditer(text, value.start, line.end))
    borders = [*(match.start() for match in inner[1:]), line.end]
    named = ((column(m["label"]), strip(text, Span(m.end(), b))) for m, b in zip(inner, borders, strict=False))
    found: dict[Column, Span] = {name: span for name, span in named if span is not None}
    end = inner[0].start() if inner else value.end
    graded = next((m for m in GRADED.finditer(text, value.start, end) if GRADE.match(m[1])), None)
    title_end = TITLE_END.search(text, value.start, end)
    if graded is not None and (title_end is None or graded.start() < title_end.start()):
        found.setdefault("likelihood", Span(graded.start(1), graded.end(1)))
        end = graded.start()
    elif found and title_end is not None:
        end = title_end.start()
    title = strip(text, Span(value.start, end))
    return {"scenario": title, **found} if title is not None else {}


def _labelled(text: str, values: dict[Column, Span]) -> Iterator[Found]:
    if "scenario" in values and len(values) > 1:
        signs = tuple(parts(text, values["signs"])) if "signs" in values else ()
        yield values["scenario"], values.get("likelihood"), signs
