"""Contents fitted to what they may begin and end with: whole quotation marks, no stray punctuation."""

from collections.abc import Iterator, Sequence

from newsprism.annotate.quotes.view import View
from newsprism.model.spans import Span

LOOSE = frozenset((",", ".", ";", ":", "-", "--", "—", "–", "―"))
"""Punctuation that never begins or ends a content outside quotation marks."""

OPENING = frozenset(("det", "amod", "compound", "aux", "auxpass", "poss", "nummod", "mark", "case", "nmod"))
"""Arcs of a token that stands before what it belongs to."""
OBJECTS = frozenset(("dobj", "pobj", "pcomp", "attr", "acomp", "oprd", "dative", "prt"))
"""Arcs of what a verb or preposition cannot be cut from."""
RELAY = 16
"""Tokens of the longest "according to ..." that is cut from the end of a content."""


def snap(view: View, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Token ranges as spans of code points, each within one paragraph, with the quotation marks that they reach."""
    out: list[Span] = []
    for piece in pieces:
        for part in _by_paragraph(view, piece):
            fitted = _fit(view, _close(view, _trim(view, part)))
            if fitted is not None and (not out or fitted.start >= out[-1].end):
                out.append(fitted)
    out = [*_opened_before(view, out), *out, *_reopened(view, out)]
    return tuple(out) or tuple(view.span(p.start, p.end - 1) for p in pieces[:1])


def from_clause(view: View, cue: int, pieces: Sequence[Span]) -> list[Span]:
    """Begin a content with the clause that the cue governs: not with whom it is told, nor with when it is said."""
    clauses = [c for c in view.children[cue] if c > cue and view.parse.dep[c] == "ccomp"]
    if not clauses or not pieces:
        return list(pieces)
    start = _first_below(view, clauses[0])
    first = pieces[0]
    before = range(first.start, min(start, first.end))
    cuts = cue < first.start < start < first.end and all(view.region[t] < 0 for t in before)
    return [Span(start, first.end), *pieces[1:]] if cuts else list(pieces)


def _first_below(view: View, top: int) -> int:
    """The first token of the subtree of ``top``."""
    first, stack = top, [top]
    while stack:
        token = stack.pop()
        first = min(first, token)
        stack.extend(view.children[token])
    return first


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
    while end - start > 1 and view.parse.dep[end - 1] == "cc" and view.region[end - 1] < 0:
        end -= 1
    return _without_relay(view, Span(start, end))


def _close(view: View, piece: Span) -> Span:
    """The piece up to the end of the phrase that its last token opens: none ends in "of the" or "was carrying"."""
    parse, last = view.parse, piece.end - 1
    limit = min(view.bounds(last).end, piece.end + RELAY)
    if view.region[last] >= 0:
        return piece
    while piece.end < limit:
        following = piece.end
        opens = parse.dep[last] in OPENING and piece.end <= parse.head[last] < limit
        governs = parse.head[following] == last and parse.dep[following] in OBJECTS
        if not (opens or governs) or view.region[following] >= 0:
            break
        last = _last_below(view, parse.head[last] if opens else following, limit)
        piece = Span(piece.start, last + 1)
    return piece


def _last_below(view: View, top: int, limit: int) -> int:
    """The last token of the subtree of ``top`` before ``limit``."""
    last, stack = top, [top]
    while stack:
        token = stack.pop()
        last = max(last, token)
        stack.extend(c for c in view.children[token] if c < limit)
    return last


def _without_relay(view: View, piece: Span) -> Span:
    """The piece less an "according to ..." at its end, which tells who passes the words on."""
    for token in range(piece.end - 2, max(piece.start + 1, piece.end - RELAY), -1):
        if view.low[token] == "according" and view.low[token + 1] == "to" and view.low[token - 1] == ",":
            closes = all(_below(view, t, token) for t in range(token + 1, piece.end))
            return Span(piece.start, token - 1) if closes and view.region[token] < 0 else piece
    return piece


def _below(view: View, token: int, top: int) -> bool:
    """Whether the token hangs below ``top``, or is punctuation."""
    for _ in range(RELAY):
        if token == top:
            return True
        token = view.parse.head[token]
    return view.parse.pos[token] == "PUNCT"


def _fit(view: View, piece: Span) -> Span | None:
    """The piece with the opening or closing mark that stands right beside it."""
    if piece.start >= piece.end:
        return None
    span = view.span(piece.start, piece.end - 1)
    start, end = span.start, span.end
    first, last = view.region[piece.start], view.region[piece.end - 1]
    if first >= 0 and piece.start > 0 and view.parse.start[piece.start - 1] == view.regions[first].start:
        start = view.regions[first].start
    if first >= 0 and first == last and start == view.regions[first].start and view.regions[first].closed:
        return Span(start, view.regions[first].end)
    size = len(view.parse)
    if last >= 0 and piece.end < size and view.parse.end[piece.end] == view.regions[last].end:
        end = view.regions[last].end
    return Span(start, end)


def _opened_before(view: View, pieces: Sequence[Span]) -> list[Span]:
    """The paragraphs before that begin the quotation which the first piece goes on with."""
    index = view.opening.get(pieces[0].start) if pieces else None
    out: list[Span] = []
    while index is not None:
        index = view.regions[index].follows
        if index is not None:
            out.append(view.regions[index].span)
    return out[::-1]


def _reopened(view: View, pieces: Sequence[Span]) -> Iterator[Span]:
    """The paragraphs that go on with a quotation which the last piece leaves open."""
    index = view.closing.get(pieces[-1].end) if pieces else None
    while index is not None:
        index = view.continued.get(index)
        if index is not None:
            yield view.regions[index].span
