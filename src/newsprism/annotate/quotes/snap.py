"""Contents fitted to what they may begin and end with: whole quotation marks, no stray punctuation."""

from collections.abc import Iterable, Iterator, Sequence

from newsprism.annotate.quotes.view import View
from newsprism.model.spans import Span

LOOSE = frozenset((",", ".", ";", ":", "-", "--", "—", "–", "―"))
"""Punctuation that never begins or ends a content outside quotation marks."""


def snap(view: View, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Token ranges as spans of code points, each within one paragraph, with the quotation marks that they reach."""
    out: list[Span] = []
    for piece in pieces:
        for part in _by_paragraph(view, piece):
            fitted = _fit(view, _trim(view, part))
            if fitted is not None and (not out or fitted.start >= out[-1].end):
                out.append(fitted)
    out.extend(_reopened(view, out))
    return tuple(out) or tuple(view.span(p.start, p.end - 1) for p in pieces[:1])


def _by_paragraph(view: View, piece: Span) -> Iterator[Span]:
    start = piece.start
    for token in range(piece.start + 1, piece.end):
        if view.par[token] != view.par[start]:
            yield Span(start, token)
            start = token
    yield Span(start, piece.end)


def _trim(view: View, piece: Span) -> Span:
    """Drop loose punctuation at both ends, where it stands outside quotation marks."""
    start, end = piece.start, piece.end
    while end - start > 1 and view.low[end - 1] in LOOSE and view.region[end - 1] < 0:
        end -= 1
    while end - start > 1 and view.low[start] in LOOSE and view.region[start] < 0:
        start += 1
    return Span(start, end)


def _fit(view: View, piece: Span) -> Span | None:
    """The piece with the opening or closing mark that stands right beside it."""
    if piece.start >= piece.end:
        return None
    span = view.span(piece.start, piece.end - 1)
    start, end = span.start, span.end
    first, last = view.region[piece.start], view.region[piece.end - 1]
    if first >= 0 and piece.start > 0 and view.parse.start[piece.start - 1] == view.regions[first].start:
        start = view.regions[first].start
    size = len(view.parse)
    if last >= 0 and piece.end < size and view.parse.end[piece.end] == view.regions[last].end:
        end = view.regions[last].end
    return Span(start, end)


def _reopened(view: View, pieces: Sequence[Span]) -> Iterable[Span]:
    """The paragraphs that go on with a quotation which the last piece leaves open."""
    if not pieces:
        return
    last = pieces[-1].end
    for i, region in enumerate(view.regions):
        if region.closed or region.end != last or region.level:
            continue
        yield from _followers(view, i)


def _followers(view: View, index: int) -> Iterator[Span]:
    for later in range(index + 1, len(view.regions)):
        region = view.regions[later]
        if region.follows == index:
            yield region.span
            index = later
