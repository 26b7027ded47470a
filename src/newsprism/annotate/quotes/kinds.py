"""Direct, indirect or mixed; and how the cue frames what is said."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from newsprism.annotate.quotes.marks import Region
from newsprism.model.layers import QuoteKind
from newsprism.model.spans import Span

NAME = 5
"""Words of the longest name in quotation marks."""
SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "la", "du", "der", "die", "und", "a", "an", "to"))
DIRECT = 0.9
"""Share of a content's letters in quotation marks from which it counts as direct."""


def outermost(marks: Sequence[Region]) -> tuple[Region, ...]:
    """The quotations that stand in no other, marks of titles left out."""
    return tuple(m for m in marks if m.level == 0 and m.mark != "title")


def kind_of(text: str, content: Sequence[Span], marks: Sequence[Region]) -> QuoteKind:
    """Whether all, none or a part of the content's letters stand in quotation marks.

    ``marks`` are the outermost quotations (:func:`outermost`), in text order.
    """
    total = sum(_letters(text, span) for span in content)
    quoted = sum(
        _letters(text, Span(max(span.start, mark.start), min(span.end, mark.end)))
        for span in content
        for mark in _over(span, marks)
        if span.overlaps(mark.span) and _counts(text, mark, content)
    )
    if quoted == 0 or total == 0:
        return "indirect"
    return "direct" if quoted >= DIRECT * total and not _fragment(text, content) else "mixed"


def _over(span: Span, marks: Sequence[Region]) -> Sequence[Region]:
    """Those of the marks that can overlap the span; outermost marks do not overlap one another."""
    first = bisect_right(marks, span.start, key=_end)
    return marks[first : bisect_left(marks, span.end, lo=first, key=_start)]


def _start(mark: Region) -> int:
    return mark.start


def _end(mark: Region) -> int:
    return mark.end


def _counts(text: str, mark: Region, content: Sequence[Span]) -> bool:
    """Whether the marks quote speech in the content: not a title, not a name inside words of the reporter's own."""
    return any(mark.span.holds(span) for span in content) or not is_name(mark.span.of(text))


def is_name(quoted: str) -> bool:
    """Whether quoted words look like a name: a few words, each with a capital, no punctuation that ends a sentence."""
    words = [w for w in quoted.strip("\"“”„«»‹›‘’'` \xa0").split() if w.lower() not in SMALL]
    return 0 < len(words) <= NAME and all(w[0].isupper() for w in words) and words[-1][-1] not in ".,!?…"


def _fragment(text: str, content: Sequence[Span]) -> bool:
    """Whether quoted words are a part of the reporter's own sentence: called it "a precious asset"."""
    before = text[max(0, content[0].start - 2) : content[0].start].strip()
    inside = content[0].of(text).lstrip("\"“”„«»‘’'` \xa0")
    return len(content) == 1 and before[-1:].isalnum() and inside[:1].islower()


def _letters(text: str, span: Span) -> int:
    return sum(char.isalnum() for char in span.of(text))


def force_of(lemmas: Sequence[str], cues: Mapping[str, str]) -> str | None:
    """The force of the first of the cue's lemmas that the table knows; ``None`` where it knows none."""
    return next((cues[lemma] for lemma in lemmas if lemma in cues), None)
