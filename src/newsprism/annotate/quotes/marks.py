"""Quotation marks of every system, paired in one linear pass.

The pass reads each paragraph once and keeps a stack of open marks. What a mark does is told by its shape, by the
white space and letters beside it, and by what is open; a mark that finds no partner is dropped, so that one
stray mark costs one quotation and not the rest of the article.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from newsprism.model.spans import Span

Class = Literal["double", "single", "guillemet", "corner", "title"]
Role = Literal["open", "close", "either"]

MARK = re.compile("([\"“”«»‹›‘’'])\\1{3,}|``|''+|,,|‘‘|’’|[\"“”„‟＂«»‹›‘’‚'「」『』《》〈〉｢｣]")
"""Every mark that can open or close; doubled single marks count as one double mark, a row of four or more is a rule."""

CLASSES: dict[str, Class] = {
    **dict.fromkeys(("``", "''", ",,", "‘‘", "’’", '"', "“", "”", "„", "‟", "＂"), "double"),
    **dict.fromkeys("‘’‚'", "single"),
    **dict.fromkeys("«»‹›", "guillemet"),
    **dict.fromkeys("「」『』｢｣", "corner"),
    **dict.fromkeys("《》〈〉", "title"),
}
OPENERS = frozenset(("``", ",,", "„", "‚", "‘‘", "‟", "「", "『", "｢", "《", "〈"))
CLOSERS = frozenset(("」", "』", "｣", "》", "〉"))
PAIRS = {"「": "」", "『": "』", "｢": "｣", "《": "》", "〈": "〉"}
DEPTH = 8
"""Marks deeper than this are not looked for: no real quotation nests so deep, and the pass stays linear."""
REACH = 4000
"""Code points after which a quotation inside one paragraph is taken to have lost its closing mark."""


SPACELESS = "\u2e80"
"""From here on scripts write words without spaces or put endings right after a mark: an apostrophe is none there."""


class Region(msgspec.Struct, frozen=True):
    """A quotation with its marks, ``[start, end)``.

    ``level`` is 0 for an outermost one; ``closed`` is false where the paragraph ended first and the next one goes on
    (or where an opening paragraph never closes it); ``follows`` is the index of the region that this one continues.
    """

    start: int
    end: int
    mark: Class
    level: int = 0
    closed: bool = True
    follows: int | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class _Open(msgspec.Struct):
    start: int
    end: int
    mark: str
    kind: Class


def regions(text: str, paragraphs: Sequence[Span]) -> tuple[Region, ...]:
    """The quotations of ``text``, in text order; none crosses a paragraph, but one may follow another.

    A quotation over several paragraphs opens each of them and closes the last: the parts are linked by ``follows``.
    Apostrophes, inch and foot marks are no quotation marks. Linear in the length of the text.

    >>> regions('He said "no" to 6\\'2" men.', [Span(0, 25)])
    (Region(start=8, end=12, mark='double', level=0, closed=True, follows=None),)
    """
    found: list[Region] = []
    for number, paragraph in enumerate(paragraphs):
        pairs, rest = _pair(text, paragraph)
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        pairs.extend(_unclosed(text, paragraph, after, rest))
        found.extend(_link(text, _levelled(pairs), found, paragraph))
    return tuple(found)


def _pair(text: str, paragraph: Span) -> tuple[list[Region], list[_Open]]:
    stack: list[_Open] = []
    pairs: list[Region] = []
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        if match.group(1):
            continue
        mark = match.group() if match.group() in CLASSES else "''"
        role = _role(text, match.start(), match.end(), mark, paragraph)
        if role is None:
            continue
        partner = _partner(stack, mark, match.end()) if role != "open" else None
        if partner is not None and not _empty(text, stack[partner], match.start()):
            opened = stack[partner]
            del stack[partner:]
            pairs.append(Region(opened.start, match.end(), opened.kind))
        elif role != "close":
            stack.append(_Open(match.start(), match.end(), mark, CLASSES[mark]))
    return pairs, stack


def _empty(text: str, opened: _Open, end: int) -> bool:
    return opened.end >= end or (end - opened.end < 4 and text[opened.end : end].isspace())


def _partner(stack: list[_Open], mark: str, end: int) -> int | None:
    """The place in the stack of the nearest open mark that ``mark`` can close."""
    kind = CLASSES[mark]
    for place in range(len(stack) - 1, max(-1, len(stack) - 1 - DEPTH), -1):
        opened = stack[place]
        if opened.kind == kind and PAIRS.get(opened.mark, mark) == mark and end - opened.start <= REACH:
            return place
    return None


def _role(text: str, start: int, end: int, mark: str, paragraph: Span) -> Role | None:
    """What a mark can do here; ``None`` for an apostrophe or a measure."""
    if mark in OPENERS:
        return "open"
    if mark in CLOSERS:
        return "close"
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if CLASSES[mark] == "single":
        return _single_role(before, after, mark)
    return _double_role(before, after, mark)


def _single_role(before: str, after: str, mark: str) -> Role | None:
    if before.isalnum() and after.isalnum() and max(before, after) < SPACELESS:
        return None
    if mark in "’'" and before.isdigit():
        return None
    if before.isspace() or before in '([{—–-"“„«':
        opens = not after.isspace() and (mark != "’") and not after.isdigit()
        return "open" if opens else None
    return None if mark == "‘" and not after.isspace() else "close"


def _double_role(before: str, after: str, mark: str) -> Role | None:
    left, right = _edge(before, "([{—–-/‘'«"), _edge(after, ")]}.,;:!?…—–-/’'»")
    if mark == '"' and before.isdigit() and right and after not in ".,!?":
        return "close" if not after.isalnum() else None
    if left and not right:
        return "open"
    if right and not left:
        return "close"
    if mark == "“":
        return "either" if before.isspace() == after.isspace() and before in ".,!?…" else "open"
    return "close" if mark == "”" else "either"


def _edge(char: str, marks: str) -> bool:
    return char.isspace() or char in marks


def _unclosed(text: str, paragraph: Span, after: Span | None, rest: list[_Open]) -> list[Region]:
    """A mark that never closes, where the next paragraph reopens the quotation or the mark opens its own paragraph."""
    for opened in rest:
        if opened.kind == "single":
            continue
        reopened = after is not None and text.startswith(opened.mark, after.start)
        if reopened or opened.start == paragraph.start:
            return [Region(opened.start, paragraph.end, opened.kind, closed=False)]
    return []


def _levelled(pairs: list[Region]) -> Iterator[Region]:
    """The regions of one paragraph in text order, each with the number of regions around it."""
    around: list[Region] = []
    for region in sorted(pairs, key=lambda r: (r.start, -r.end)):
        while around and around[-1].end <= region.start:
            around.pop()
        if around and around[-1].end < region.end:
            continue
        yield msgspec.structs.replace(region, level=len(around))
        around.append(region)


def _link(text: str, new: Iterator[Region], found: list[Region], paragraph: Span) -> Iterator[Region]:
    """Tell a region that reopens the quotation which the paragraph before left open."""
    last = next((i for i in range(len(found) - 1, -1, -1) if found[i].level == 0), None)
    for region in new:
        goes_on = (
            last is not None
            and not found[last].closed
            and region.start == paragraph.start
            and region.level == 0
            and text[region.start] == text[found[last].start]
            and not text[found[last].end : region.start].strip()
        )
        yield msgspec.structs.replace(region, follows=last) if goes_on else region
