"""Words signed with a dash: pulled quotations (“...” — Name) and tweets in the text (... — Name (@handle) date)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.marks import Region
from newsprism.model.spans import Span

DASH = r"(?:―|—|–|--|-)"
SIGNATURE = re.compile(rf"[ \xa0]*(?P<dash>{DASH})[ \xa0]*(?P<name>[^\W\d_][^“”\"\n]{{1,80}}?)[ \xa0.]*$")
TWEET = re.compile(rf"[ \xa0]*(?P<dash>{DASH})[ \xa0]*(?P<name>[^\W\d_][^—–\n@()]{{1,60}}\(@\w{{1,20}}\))")
SMALL = frozenset("de del da di van von der den bin ibn al el la le of the and y e".split())
WORDS = 6
"""Words of the longest name in a signature."""
LONGEST = 600
"""Code points of the longest tweet."""
SCORE = 0.85


def find(text: str, lines: Sequence[Span], outer: Sequence[Region]) -> list[Found]:
    """The signed words of a text; ``lines`` are its paragraphs and ``outer`` its outermost quotations."""
    starts = [r.start for r in outer]
    found: list[Found] = []
    before: Region | None = None
    for line in lines:
        inside = outer[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        found.extend(_signed(text, line, inside[-1] if inside else before, alone=not inside))
        found.extend(_tweet(text, line) if not inside else ())
        whole = len(inside) == 1 and inside[0].start == line.start and inside[0].end == line.end
        before = inside[0] if whole else None
    return found


def _signed(text: str, line: Span, region: Region | None, *, alone: bool) -> Iterator[Found]:
    """A quotation and the signature after it, or on the line below it."""
    if region is None:
        return
    match = SIGNATURE.match(text[line.start : line.end], 0 if alone else region.end - line.start)
    if match is not None and is_name(match.group("name")):
        yield _found(region.span, line, match)


def _tweet(text: str, line: Span) -> Iterator[Found]:
    match = TWEET.search(text[line.start : line.end])
    if match is not None and 0 < match.start() <= LONGEST:
        yield _found(Span(line.start, line.start + match.start()), line, match)


def is_name(words: str) -> bool:
    """Whether the words before the first comma or bracket look like a name: each with a capital, and few."""
    name = re.split(r"[,(;]", words, maxsplit=1)[0].split()
    return 0 < len(name) <= WORDS and all(w[0].isupper() or w.lower() in SMALL for w in name) and name[0][0].isupper()


def _found(content: Span, line: Span, match: re.Match[str]) -> Found:
    dash, name = match.span("dash"), match.span("name")
    cue = Span(line.start + dash[0], line.start + dash[1])
    source = Span(line.start + name[0], line.start + name[1])
    return Found((content,), cue, source, score=SCORE, force="said")
