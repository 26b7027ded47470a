"""Sentences seen from outside their quotations: a mark of end inside quotation marks ends none."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from newsprism.annotate.quotes.marks import Region
from newsprism.model.spans import Span

END = re.compile(r"[.!?…]+(?=\s|$)|[。！？｡]+")
LONGEST = 2000
"""Code points beyond which a unit is no sentence and is not read."""
DASHES = "—–-―"


class Unit(msgspec.Struct, frozen=True):
    """A sentence ``[start, end)`` without its final punctuation, and the outermost quotations in it."""

    start: int
    end: int
    quoted: tuple[Region, ...]

    def outside(self) -> Iterator[Span]:
        """The stretches of the unit that stand in no quotation."""
        here = self.start
        for region in self.quoted:
            if region.start > here:
                yield Span(here, region.start)
            here = max(here, region.end)
        if here < self.end:
            yield Span(here, self.end)


def units(text: str, paragraph: Span, marks: Sequence[Region]) -> Iterator[Unit]:
    """The sentences of a paragraph; ``marks`` are its outermost quotations, in text order."""
    start, first = paragraph.start, 0
    for stop, upto in _breaks(text, paragraph, marks):
        unit = _trim(text, start, stop, tuple(marks[first:upto]))
        if unit.end > unit.start and unit.end - unit.start <= LONGEST:
            yield unit
        start, first = stop, upto


def _breaks(text: str, paragraph: Span, marks: Sequence[Region]) -> Iterator[tuple[int, int]]:
    """Where sentences end, each with the number of quotations before that place."""
    here = paragraph.start
    for number, region in enumerate(marks):
        yield from ((m.end(), number) for m in END.finditer(text, here, region.start) if _is_end(text, m))
        here = max(here, region.end)
        if _ends_sentence(text, region, paragraph.end):
            yield here, number + 1
    yield from ((m.end(), len(marks)) for m in END.finditer(text, here, paragraph.end) if _is_end(text, m))
    yield paragraph.end, len(marks)


def _is_end(text: str, match: re.Match[str]) -> bool:
    """Whether the mark ends a sentence: not after one or two letters, where it ends an abbreviation."""
    word = re.search(r"\w*$", text[max(0, match.start() - 12) : match.start()])
    return match.group()[0] not in "." or word is None or len(word.group()) > 2


def _ends_sentence(text: str, region: Region, end: int) -> bool:
    inside = text[region.end - 2 : region.end - 1]
    following = text[region.end : min(end, region.end + 3)].lstrip()
    return inside in tuple(".!?…。！？") and following[:1].isupper()


def _trim(text: str, start: int, end: int, quoted: tuple[Region, ...]) -> Unit:
    while start < end and text[start].isspace():
        start += 1
    last = quoted[-1].end if quoted else start
    while end > max(start, last) and (text[end - 1].isspace() or text[end - 1] in ".!?…。！？｡"):
        end -= 1
    return Unit(start, end, quoted)
