"""An article's text as HTML, with every cited span an element of its own that a link can open."""

import re
from collections.abc import Iterable

import msgspec
from markupsafe import Markup, escape

from newsprism.model.spans import Span
from newsprism.render.safe import visible

_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Mark(msgspec.Struct, frozen=True):
    """A cited span and the id of its citation; a discontinuous citation has a mark for each piece."""

    span: Span
    anchor: str


class Marked(msgspec.Struct, frozen=True):
    """``lines`` are the text's lines that are not blank; ``split`` the anchors that stand in several elements."""

    lines: tuple[Markup, ...]
    split: tuple[str, ...]


class _Writer:
    """Writes one text's lines; remembers which anchors have had their id."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.seen: set[str] = set()
        self.split: dict[str, None] = {}

    def words(self, start: int, end: int) -> Markup:
        return escape(visible(self.text[start:end]))

    def open(self, anchor: str) -> Markup:
        if anchor in self.seen:
            self.split[anchor] = None
            return Markup('<span class="w {}">').format(anchor)
        self.seen.add(anchor)
        return Markup('<span class="w {0}" id="{0}">').format(anchor)

    def line(self, start: int, end: int, marks: list[Mark]) -> Markup:
        """One line: marks open in order, and one that crosses another is closed and opened again."""
        out: list[Markup] = []
        stack: list[Mark] = []
        at = start
        waiting = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end), reverse=True)
        while waiting or stack:
            close = min((mark.span.end for mark in stack), default=end + 1)
            if waiting and max(waiting[-1].span.start, start) < close:
                mark = waiting.pop()
                to = max(mark.span.start, start)
                out += [self.words(at, to), self.open(mark.anchor)]
                stack.append(mark)
            else:
                to = min(close, end)
                out.append(self.words(at, to))
                out += self._close(stack, to, end)
            at = to
        return Markup("").join([*out, self.words(at, end)])

    def _close(self, stack: list[Mark], at: int, end: int) -> list[Markup]:
        """Close what ends here, and what lies inside it; open the latter again."""
        lowest = next(depth for depth, mark in enumerate(stack) if min(mark.span.end, end) <= at)
        above = stack[lowest:]
        del stack[lowest:]
        again = [mark for mark in above if min(mark.span.end, end) > at]
        stack += again
        return [Markup("</span>")] * len(above) + [self.open(mark.anchor) for mark in again]


def marked(text: str, marks: Iterable[Mark]) -> Marked:
    """The lines of ``text`` as HTML with its marks; what stands outside the text is left out.

    Each anchor's first element has it as its id; all its elements have it as a class.
    """
    writer = _Writer(text)
    waiting = sorted((m for m in marks if 0 <= m.span.start < m.span.end <= len(text)), key=lambda m: -m.span.start)
    active: list[Mark] = []
    lines = []
    for found in _LINE.finditer(text):
        start, end = found.span()
        while waiting and waiting[-1].span.start < end:
            active.append(waiting.pop())
        here = [mark for mark in active if mark.span.end > start]
        lines.append(writer.line(start, end, here))
        active = [mark for mark in here if mark.span.end > end]
    return Marked(tuple(lines), tuple(writer.split))
