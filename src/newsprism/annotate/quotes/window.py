"""The stretch of tokens in which a cue's content and source are looked for."""

from newsprism.annotate.quotes.view import View
from newsprism.model.spans import Span

LIMIT = 320
"""Tokens on each side of the cue beyond which a content is followed by its quotation marks alone."""
SHORT = 64
"""The same in a "sentence" longer than that, which is no sentence: a line of 8,000 tokens then takes seconds."""
INTRODUCERS = frozenset((":", "―", "—", "–", "-", "--", ":-"))


def window(view: View, cue: int) -> Span:
    """Token indices ``[start, end)``: the cue's sentence, and the quotations that begin or end beside it."""
    sent = view.bounds(cue)
    start, end = _left(view, sent.start), _right(view, sent.end)
    if _introduces(view, cue, sent):
        end = max(end, _next_paragraph(view, sent.end))
    if view.low[cue] in INTRODUCERS and cue - sent.start <= 1 and _opens_paragraph(view, sent.start):
        start = min(start, _paragraph_before(view, sent.start))
    reach = LIMIT if sent.end - sent.start <= LIMIT else SHORT
    return Span(max(start, cue - reach), min(end, cue + reach))


def _left(view: View, start: int) -> int:
    """Move a sentence's start left over the sentences of a quotation that ends in it or just before it."""
    limit = start - LIMIT
    while limit < start and start > 0:
        region = view.region[start - 1]
        inside = region >= 0 and (view.region[start] == region or view.region[start] < 0)
        if not inside or view.par[start - 1] != view.par[start]:
            break
        start = view.bounds(start - 1).start
    return start


def _right(view: View, end: int) -> int:
    """Move a sentence's end right over the sentences of a quotation that begins in it or just after it."""
    limit, size = end + LIMIT, len(view.parse)
    while end < min(size, limit):
        region = view.region[end]
        if region < 0 or view.par[end] != view.par[end - 1]:
            break
        end = view.bounds(end).end
    return end


def _introduces(view: View, cue: int, sent: Span) -> bool:
    """Whether the cue's sentence ends in a colon, or the cue is itself a colon or a dash."""
    return view.low[cue] in INTRODUCERS or view.low[sent.end - 1] == ":"


def _next_paragraph(view: View, end: int) -> int:
    """The end of the paragraph, or of the next one where this one is over."""
    size = len(view.parse)
    if end >= size:
        return end
    paragraph, stop = view.par[end], min(size, end + LIMIT)
    while end < stop and view.par[end] == paragraph:
        end = view.bounds(end).end
    return end


def _opens_paragraph(view: View, start: int) -> bool:
    return start > 0 and view.par[start - 1] != view.par[start]


def _paragraph_before(view: View, start: int) -> int:
    paragraph, stop = view.par[start - 1], max(0, start - LIMIT)
    while start > stop and view.par[start - 1] == paragraph:
        start = view.bounds(start - 1).start
    return start
