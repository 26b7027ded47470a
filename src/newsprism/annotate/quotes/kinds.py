"""Direct, indirect or mixed; and how the cue frames what is said."""

from collections.abc import Mapping, Sequence

from newsprism.annotate.quotes.marks import Region
from newsprism.model.layers import QuoteKind
from newsprism.model.spans import Span

DIRECT = 0.9
"""Share of a content's letters in quotation marks from which it counts as direct."""


def kind_of(text: str, content: Sequence[Span], marks: Sequence[Region]) -> QuoteKind:
    """Whether all, none or a part of the content's letters stand in quotation marks."""
    total = sum(_letters(text, span) for span in content)
    quoted = sum(
        _letters(text, Span(max(span.start, mark.start), min(span.end, mark.end)))
        for mark in marks
        if mark.level == 0 and mark.mark != "title" and mark.end > content[0].start and mark.start < content[-1].end
        for span in content
        if span.overlaps(mark.span)
    )
    if quoted == 0 or total == 0:
        return "indirect"
    return "direct" if quoted >= DIRECT * total and not _fragment(text, content) else "mixed"


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
