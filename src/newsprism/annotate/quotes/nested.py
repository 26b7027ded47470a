"""Who is quoted by whom: attributions inside the content of another, and two readings of one content."""

from collections.abc import Sequence

from newsprism.annotate.quotes.found import Found
from newsprism.model.spans import Span

SHARED = 0.5
"""Share of the shorter content from which two attributions are readings of the same words."""


def untangle(found: Sequence[Found]) -> list[Found]:
    """Of attributions that claim the same words keep the surer one; one whose cue stands in the other is nested.

    The result is in text order, an outer attribution before those inside it.
    """
    kept: list[Found] = []
    for candidate in sorted(found, key=lambda f: (f.nested, -f.score, f.hull)):
        if not any(_same_words(candidate, other) for other in kept if other.hull.overlaps(candidate.hull)):
            kept.append(candidate)
    return sorted(kept, key=lambda f: (f.hull.start, -f.hull.end))


def _same_words(left: Found, right: Found) -> bool:
    if _inside(left, right) or _inside(right, left):
        return False
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left.content for b in right.content)
    return shared > SHARED * min(_size(left), _size(right))


def _size(found: Found) -> int:
    return sum(span.end - span.start for span in found.content)


def _inside(inner: Found, outer: Found) -> bool:
    """Whether the inner attribution's cue and content stand in one piece of the outer one's content."""
    if inner is outer or inner.cue is None or _size(inner) >= _size(outer):
        return False
    parts = (inner.cue, *inner.content)
    return all(any(piece.holds(part) for piece in outer.content) for part in parts)


def parents(found: Sequence[Found]) -> list[int | None]:
    """For each attribution, in text order, the index of the smallest one that it stands in."""
    out: list[int | None] = []
    around: list[int] = []
    for i, inner in enumerate(found):
        around = [j for j in around if found[j].hull.end > inner.hull.start]
        holders = [j for j in around if _inside(inner, found[j])]
        out.append(min(holders, key=lambda j: _size(found[j])) if holders else None)
        around.append(i)
    return out


def covers(content: Sequence[Span], span: Span) -> bool:
    """Whether one piece of the content holds the whole span."""
    return any(piece.holds(span) for piece in content)
