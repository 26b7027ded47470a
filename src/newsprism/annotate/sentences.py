"""Paragraphs into sentences, by the marks of the text and, where those leave it open, by the parser.

Every mark that may end a sentence is looked at once and is sure to end one, sure not to, or open (``sentences_marks``);
a parse settles the open ones, and without a parse each has its own default. So a parser's stray boundaries (after a
heading, amid a quotation) do no harm, and the same rules serve languages that have no parser.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from newsprism.annotate.sentences_marks import Mark, verdict
from newsprism.model.layers import Paragraph, Section, Sentence
from newsprism.model.parse import Parse

_WHOLE: frozenset[Section] = frozenset({"boilerplate", "byline", "dateline"})
_MARK = re.compile(r"[.!?…]{1,80}|[。！？｡।॥؟۔።။]{1,80}")
_CLOSE = re.compile(r"(?:[\"'”’»›」』】）)\]“«]|[\u00a0\u202f ]»){1,8}")
_SPACE = re.compile(r"\s*")
_LETTER = re.compile(r"[^\W_]")


class _Scope(msgspec.Struct, frozen=True):
    """A paragraph under the knife: where its straight quotation marks stand and which curly ones close."""

    text: str
    start: int
    end: int
    straight: tuple[int, ...]
    low: bool
    guillemets_open_left: bool


def sentences(
    text: str, paragraphs: Sequence[Paragraph], parse: Parse | None, *, lang: str | None = None
) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs, trimmed, in text order; none crosses a paragraph.

    Args:
        text: the article's text; offsets are its code points.
        paragraphs: as :func:`newsprism.annotate.layout.paragraphs` gives them.
        parse: of the paragraphs that are not boilerplate, or ``None``.
        lang: BCP 47 primary language, if known; it matters for stops after ordinals.

    Every character of a paragraph that is not white space lies in exactly one sentence.
    """
    starts = tuple(parse.start[span.start] for span in parse.sents if span.start < span.end) if parse else None
    return tuple(
        Sentence(start, end, number, paragraph.section)
        for number, paragraph in enumerate(paragraphs)
        for start, end in _split(text, paragraph, starts, lang)
    )


def _split(
    text: str, paragraph: Paragraph, starts: tuple[int, ...] | None, lang: str | None
) -> Iterator[tuple[int, int]]:
    """Spans from one end to the next; each holds a letter or figure, so that no mark stands as a sentence alone."""
    left = start = paragraph.start
    if paragraph.section not in _WHOLE:
        first, last = _first_letter(text, start, paragraph.end), _last_letter(text, start, paragraph.end)
        for mark in _marks(_scope(text, paragraph)):
            if first < mark.end and mark.next <= last and _ends(text, mark, left, starts, lang):
                yield start, mark.end
                start = mark.next
                first = _first_letter(text, start, paragraph.end)
    yield start, paragraph.end


def _first_letter(text: str, start: int, end: int) -> int:
    found = _LETTER.search(text, start, end)
    return found.start() if found else end


def _last_letter(text: str, start: int, end: int) -> int:
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return end - 1


def _ends(text: str, mark: Mark, left: int, starts: tuple[int, ...] | None, lang: str | None) -> bool:
    found = verdict(text, mark, left, lang)
    if found in ("yes", "no") or starts is None:
        return found.endswith("yes")
    return bisect_left(starts, mark.end) < bisect_right(starts, mark.next + 1)


def _scope(text: str, paragraph: Paragraph) -> _Scope:
    words = text[paragraph.start : paragraph.end]
    straight = tuple(paragraph.start + m.start() for m in re.finditer('"', words))
    left, right = words.find("«"), words.find("»")
    return _Scope(
        text, paragraph.start, paragraph.end, straight, "„" in words, left >= 0 and (right < 0 or left < right)
    )


def _marks(scope: _Scope) -> Iterator[Mark]:
    """Every mark inside the paragraph with something after it."""
    for found in _MARK.finditer(scope.text, scope.start, scope.end):
        end = _closed(scope, found.end())
        space = _SPACE.match(scope.text, end, scope.end)
        after = space.end() if space else end
        if after < scope.end:
            yield Mark(found.start(), end, after, found[0], closed=end > found.end())


def _closed(scope: _Scope, end: int) -> int:
    """Where the closing marks after ``end`` end; an opening one is left to the next sentence."""
    found = _CLOSE.match(scope.text, end, scope.end)
    if found is None:
        return end
    position = end
    while position < found.end() and _closes(scope, position):
        position += 1
    return position if scope.text[position - 1] not in " \u00a0\u202f" else end


def _closes(scope: _Scope, position: int) -> bool:
    character = scope.text[position]
    if character == '"':
        after = scope.text[position + 1 : position + 2]
        return not after or after.isspace() or bisect_left(scope.straight, position) % 2 == 1
    if character == "“":
        return scope.low
    if character in "«»":
        return (character == "»") == scope.guillemets_open_left
    return True
