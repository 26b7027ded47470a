"""The dateline that opens a line of prose, cut off from the report's first sentence: "KARSIN, May 12 (Reuters) - ..."

A parser takes place, day and agency for a part of the sentence, and a tagger for what somebody said. The habits of
agencies in nine languages stand in ``data/datelines.toml``.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from newsprism.model.layers import Paragraph

LONGEST = 120
"""Code points of a dateline, at most."""

LEAST = 20
"""Code points of prose that must follow it on its line."""


@cache
def _pattern() -> re.Pattern[str]:
    data = tomllib.loads((files("newsprism.annotate") / "data" / "datelines.toml").read_text(encoding="utf-8"))
    month = "".join(data["months"].split("\n"))
    day = data["day"].replace("{month}", month)
    return re.compile("|".join(p.replace("{day}", day).replace("{month}", month) for p in data["patterns"]))


def opened(text: str, line: Paragraph) -> tuple[Paragraph, ...]:
    """A line of prose as its dateline and the rest; the line itself where it opens with none.

    >>> [p.section for p in opened("KARSIN (Reuters) - The pier was closed again.", Paragraph(0, 45, "body"))]
    ['dateline', 'body']
    """
    if line.section != "body":
        return (line,)
    found = _pattern().match(text, line.start, min(line.end, line.start + LONGEST))
    if found is None or line.end - found.end() < LEAST or text[found.end()].islower():
        return (line,)
    end = line.start + len(found[0].rstrip())
    return (Paragraph(line.start, end, "dateline"), Paragraph(found.end(), line.end, "body"))
