"""What attribution looks up again and again about the tokens of one parsed article."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import msgspec

from newsprism.annotate.quotes.marks import Region
from newsprism.model.parse import Parse
from newsprism.model.spans import Span


class View(msgspec.Struct, frozen=True):
    """A parse and, for each of its tokens, the number of its sentence, its paragraph and its outermost quotation.

    ``region`` is -1 outside quotation marks; ``children`` are token indices in text order; ``opening`` and
    ``closing`` give the outermost quotation that starts or ends at a code point, ``continued`` the quotation that
    goes on with another; ``quoted`` counts the tokens in quotation marks before each token, and all of them at the end.
    """

    parse: Parse
    low: tuple[str, ...]
    sent: tuple[int, ...]
    par: tuple[int, ...]
    region: tuple[int, ...]
    quoted: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    regions: tuple[Region, ...]
    opening: dict[int, int]
    closing: dict[int, int]
    continued: dict[int, int]

    def bounds(self, token: int) -> Span:
        """The token range of the sentence that holds ``token``."""
        return self.parse.sents[self.sent[token]]

    def tokens(self, spans: Sequence[Span]) -> list[int]:
        """The tokens that the spans touch, in text order."""
        out: list[int] = []
        for span in spans:
            token = bisect_right(self.parse.end, span.start)
            while token < len(self.parse) and self.parse.start[token] < span.end:
                out.append(token)
                token += 1
        return out

    def span(self, first: int, last: int) -> Span:
        """The code points from token ``first`` to token ``last``, both included."""
        return Span(self.parse.start[first], self.parse.end[last])


def view(parse: Parse, paragraphs: Sequence[Span], regions: Sequence[Region]) -> View:
    """Lay the paragraphs and the quotations of an article over the tokens of its parse."""
    outer = [(r.start, r.end, i) for i, r in enumerate(regions) if r.level == 0 and r.mark != "title"]
    region = _cover(parse, outer)
    return View(
        parse=parse,
        low=tuple(word.lower() for word in parse.word),
        sent=_sentence_numbers(parse),
        par=_cover(parse, [(p.start, p.end, i) for i, p in enumerate(paragraphs)]),
        region=region,
        quoted=tuple(accumulate((r >= 0 for r in region), initial=0)),
        children=_children(parse),
        regions=tuple(regions),
        opening={start: i for start, _, i in outer},
        closing={end: i for _, end, i in outer},
        continued={r.follows: i for i, r in enumerate(regions) if r.follows is not None},
    )


def _sentence_numbers(parse: Parse) -> tuple[int, ...]:
    numbers = [0] * len(parse)
    for number, sent in enumerate(parse.sents):
        for token in range(sent.start, sent.end):
            numbers[token] = number
    return tuple(numbers)


def _cover(parse: Parse, ranges: Sequence[tuple[int, int, int]]) -> tuple[int, ...]:
    """For each token the number of the range that it starts in, or -1; ``ranges`` are sorted and do not overlap."""
    numbers, place = [-1] * len(parse), 0
    for token, start in enumerate(parse.start):
        while place < len(ranges) and ranges[place][1] <= start:
            place += 1
        if place < len(ranges) and ranges[place][0] <= start:
            numbers[token] = ranges[place][2]
    return tuple(numbers)


def _children(parse: Parse) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in range(len(parse))]
    for token, head in enumerate(parse.head):
        if head != token:
            children[head].append(token)
    return tuple(tuple(c) for c in children)
