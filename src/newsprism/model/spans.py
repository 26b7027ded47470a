"""Places in an article's text, and the one way to cite them.

Every offset in newsprism counts Unicode code points (what ``len`` and slicing of a Python ``str``
count) and every span is half-open: ``text[span.start:span.end]``.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec

CONTEXT = 32
"""Code points of context kept on each side of a citation (W3C Web Annotation, TextQuoteSelector)."""

Field = Literal["text", "title"]


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A half-open range of code points, ``[start, end)``; in JSON a pair ``[start, end]``.

    >>> "Pyongyang said"[0:9]
    'Pyongyang'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in ``text``."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Citation(msgspec.Struct, frozen=True):
    """The exact words that an item came from: position and quote selector in one.

    ``text[start:end] == exact`` holds for the article's ``field``; ``spans`` lists the pieces of a
    discontinuous content, of which ``[start, end)`` is the hull. Made only by :func:`cite`.
    """

    article_id: str
    field: Field
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    spans: tuple[Span, ...] = ()


def cite(article_id: str, text: str, spans: Span | Sequence[Span], field: Field = "text") -> Citation:
    """Cite one span or the pieces of a discontinuous one.

    Args:
        article_id: the article that is cited.
        text: the whole of its ``field``.
        spans: one span, or the pieces in text order.
        field: which text the offsets count in.

    Raises:
        ValueError: a span is empty, reversed or outside the text; a citation never points at nothing.
    """
    pieces = (spans,) if isinstance(spans, Span) else tuple(spans)
    if not pieces:
        raise ValueError(f"nothing to cite in article {article_id}")
    for piece in pieces:
        if not 0 <= piece.start < piece.end <= len(text):
            raise ValueError(f"span {piece.start}:{piece.end} is not in article {article_id} ({len(text)} code points)")
    start, end = min(p.start for p in pieces), max(p.end for p in pieces)
    return Citation(
        article_id=article_id,
        field=field,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        spans=pieces if len(pieces) > 1 else (),
    )
