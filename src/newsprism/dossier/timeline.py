"""When each thing happened: dated sentences in order, near-same ones of one date together."""

import re
from collections import defaultdict

from newsprism.align.units import Unit
from newsprism.annotate.timexes import impossible
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import TimelineEntry
from newsprism.model.layers import Timex

ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?")
MEANT = re.compile(r"\bfor\s$")
"""Before a bare year: what is meant for it ("best wishes for 2026") did not happen in it."""

SOURCE = re.compile(r"\b(?:sources?|reports?|reported|via|quelle|source|fuente|источник)\b", re.IGNORECASE)
ISO_DATE = re.compile(r"\d{4}\W\d{2}\W\d{2}")
BRACKET = 80
"""Code points of a bracket in which a source is named, at most on each side of its date."""

PRECISION = {4: "year", 7: "month", 10: "day"}
SAME_EVENT = 0.34
"""Share of content words in common from which on two sentences of one date tell of one thing."""


def timeline_entries(view: StoryView) -> tuple[TimelineEntry, ...]:
    """Entries in the order of time; a bare year counts only where it dates an event."""
    by_date: dict[str, list[list[Unit]]] = defaultdict(list)
    for claim in view.aligned.claims:
        for unit in (u for u in claim.members if u.article_id not in view.voided):
            for date in dict.fromkeys(_dates(view, unit)):
                _add(by_date[date], unit)
    entries = [(date, group) for date in sorted(by_date) for group in by_date[date]]
    return tuple(_entry(view, date, group, n) for n, (date, group) in enumerate(entries, 1))


def _dates(view: StoryView, unit: Unit) -> list[str]:
    if unit.factuality in ("hypothetical", "possible") or view.is_scenario(unit.article_id, unit.hull):
        return []
    told = {event.timex_id for event in unit.events}
    text = view.articles[unit.article_id].article.text
    timexes = [t for t in unit.timexes if t.type in ("DATE", "TIME") and ISO.fullmatch(t.value) and not impossible(t)]
    dating = [t for t in timexes if not _dates_a_source(text, t)]
    return [
        t.value
        for t in dating
        if len(t.value) > 4 or (t.id in told and not MEANT.search(text, max(0, t.start - 8), t.start))
    ]


def _dates_a_source(text: str, timex: Timex) -> bool:
    """Whether a date tells when something was published: in brackets with "source", or alone behind a name."""
    opening = text.rfind("(", max(0, timex.start - BRACKET), timex.start)
    closing = text.find(")", timex.end, timex.end + BRACKET)
    if opening < 0 or closing < 0 or ")" in text[opening : timex.start]:
        return False
    inside = text[opening + 1 : closing]
    return SOURCE.search(inside) is not None or (
        inside == text[timex.start : timex.end] and _follows_agency(text, opening)
    )


def _follows_agency(text: str, opening: int) -> bool:
    """ "Reuters (2 December)": a date in brackets right behind a name, with no other words in them."""
    before = text[max(0, opening - BRACKET) : opening].split()
    return bool(before) and before[-1][0].isupper() and ISO_DATE.search(text, opening, opening + 14) is not None


def _add(groups: list[list[Unit]], unit: Unit) -> None:
    for group in groups:
        if any(unit.key == other.key or _near(unit, other) for other in group):
            group.append(unit)
            return
    groups.append([unit])


def _near(left: Unit, right: Unit) -> bool:
    shared = len(left.stems & right.stems)
    return shared >= SAME_EVENT * min(len(left.stems), len(right.stems))


def _entry(view: StoryView, date: str, group: list[Unit], number: int) -> TimelineEntry:
    first = min(group, key=lambda u: (view.is_copy(u.article_id), len(u.text), u.order))
    spans = dict.fromkeys((u.article_id, u.sentence) for u in group)
    return TimelineEntry(
        id=view.item_id("t", number),
        date=date,
        precision=PRECISION.get(len(date), "time"),
        text=view.cite(first.article_id, first.sentence).exact,
        article_ids=tuple(dict.fromkeys(u.article_id for u in group)),
        citations=tuple(view.cite(article_id, span) for article_id, span in spans),
    )
