"""Who is quoted by whom: attributions inside the content of another, and two readings of one content."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from newsprism.annotate.quotes.found import Found
from newsprism.model.spans import Span

GAP = 24
"""Code points between an inner source and its cue, at most: an adverb or an auxiliary."""
DOUBT, MARGIN = 0.6, 0.1
"""An outer attribution less probable than DOUBT gives way to one inside it that is more probable by MARGIN: on a held
part of PolNeAR train this changed no score, but the outer contents that go had ends that no reader would choose."""
BLOCK = 512
"""Code points of a block: attributions are compared with those in the blocks that they touch, not with all."""
SHARED = 0.5
"""Share of the shorter content from which two attributions are readings of the same words."""


def untangle(found: Sequence[Found]) -> list[Found]:
    """Of attributions that claim the same words keep the surer one; one whose cue stands in the other is nested.

    The result is in text order, an outer attribution before those inside it.
    """
    kept: list[Found] = []
    near: dict[int, list[Found]] = defaultdict(list)
    for candidate in sorted(_whole(found), key=lambda f: (f.nested, -f.score, f.hull)):
        hull = candidate.hull
        blocks = range(hull.start // BLOCK, hull.end // BLOCK + 1)
        others = (other for block in blocks for other in near[block])
        if not any(_same_words(candidate, other) for other in others if other.hull.overlaps(hull)):
            kept.append(candidate)
            for block in blocks:
                near[block].append(candidate)
    ordered = sorted(kept, key=lambda f: (f.hull.start, -f.hull.end))
    doubted = {p for f, p in zip(ordered, parents(ordered), strict=True) if p is not None and _outdone(ordered[p], f)}
    return [f for i, f in enumerate(ordered) if i not in doubted]


def _outdone(outer: Found, inner: Found) -> bool:
    """Whether an attribution inside it is much surer than the outer one."""
    return not inner.nested and outer.score < DOUBT and inner.score > outer.score + MARGIN


def _whole(found: Sequence[Found]) -> list[Found]:
    """Give back to a content what an attribution inside it took: "said that Putin [told reporters the plan was dead]".

    A tagger of flat attributions ends the outer content at the inner cue; the sign is an inner source that the outer
    content holds while the cue right after it stands outside.
    """
    by_place = sorted((f for f in found if f.source and f.cue and f.source.end <= f.cue.start), key=_source_start)
    starts = [_source_start(f) for f in by_place]
    return [_completed(outer, by_place, starts) for outer in found]


def _source_start(found: Found) -> int:
    return found.source.start if found.source else -1


def _completed(outer: Found, by_place: Sequence[Found], starts: Sequence[int]) -> Found:
    last = outer.content[-1]
    for inner in by_place[bisect_left(starts, last.start) : bisect_left(starts, last.end)]:
        source, cue = inner.source, inner.cue
        if inner is outer or source is None or cue is None or outer.cue is None or not outer.cue.end <= last.start:
            continue
        cut_short = last.holds(source) and source.end == last.end and cue.start - last.end <= GAP
        if cut_short and inner.content[-1].end > last.end and inner.content[0].start >= cue.end:
            content = (*outer.content[:-1], Span(last.start, inner.content[-1].end))
            return msgspec.structs.replace(outer, content=content)
    return outer


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
