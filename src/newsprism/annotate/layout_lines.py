"""A text cut into its lines, and lines too long for a parser cut at the ends of sentences."""

import re
from collections.abc import Iterator

import msgspec

LONGEST = 20_000
"""Code points of one paragraph at most: a parser's memory grows with the length of what it is given."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_END = re.compile(r"[.!?…。！？।؟۔]{1,3}[\"'”’»」』)\]]{0,3}\s|[。！？][”’」』）]{0,3}")
_SPACE = re.compile(r"\s")
_SPACES = re.compile(r"\s*")


class Line(msgspec.Struct, frozen=True):
    """A line without the white space around it; ``apart`` if a blank line stands before it, ``indent`` its spaces.

    ``next_apart`` tells the same of the line after it (or the end of the text).
    """

    start: int
    end: int
    text: str
    indent: int
    apart: bool
    next_apart: bool


def lines(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that are not blank, in order; one over the limit comes as several."""
    spans = list(_spans(text))
    return tuple(
        Line(
            start=start,
            end=end,
            text=text[start:end],
            indent=start - left,
            apart=i == 0 or _blank_between(text, spans[i - 1][2], start),
            next_apart=i + 1 == len(spans) or _blank_between(text, end, spans[i + 1][1]),
        )
        for i, (left, start, end) in enumerate(spans)
    )


def _blank_between(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return between.count("\n") > 1 or between.count("\r") > max(1, between.count("\n")) or "\u2029" in between


def _spans(text: str) -> Iterator[tuple[int, int, int]]:
    """Start of the raw line, start and end of its words."""
    for match in _LINE.finditer(text):
        bare = match[0].strip()
        if bare:
            start = match.start() + match[0].index(bare[0])
            for left, right in _pieces(text, start, start + len(bare)):
                yield match.start() if left == start else left, left, right


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span, cut until no piece is over the limit; white space at a cut belongs to neither piece."""
    while end - start > LONGEST:
        cut = _cut(text, start + LONGEST)
        yield start, start + len(text[start:cut].rstrip())
        after = _SPACES.match(text, cut)
        start = after.end() if after else cut
    yield start, end


def _cut(text: str, limit: int) -> int:
    """The last end of a sentence in the half before ``limit``, else the last space, else ``limit`` itself."""
    left = limit - LONGEST // 2
    for pattern in (_END, _SPACE):
        ends = [match.end() for match in pattern.finditer(text, left, limit)]
        if ends:
            return ends[-1]
    return limit
