"""What the steps of this package look at together: the document, the lexicon, the parse and its tree."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

import msgspec

from newsprism.annotate.actors.cover import Near
from newsprism.annotate.actors.names import words
from newsprism.annotate.document import Document
from newsprism.annotate.tree import Tree
from newsprism.lexicon import Entry, Lexicon, Match
from newsprism.model.layers import Sentence
from newsprism.model.parse import Parse
from newsprism.model.spans import Span

_OPENING = "“„«「『"
_MARK = re.compile('[“„«「『”»」』"]')
_BULLET = re.compile(r"[\W_]{0,4}")
_LABELLED = re.compile(r"\s?[:：]\s|\s[–—-]\s")
_ALONE = re.compile(r"\s?[:：]?\s*\Z")
MAX_NAME = 60
"""Code points of the longest name that is believed."""


class Scope(msgspec.Struct, frozen=True, dict=True):
    """One article on the way to its actors. Tokens are indices of the parse."""

    document: Document
    lexicon: Lexicon

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def parse(self) -> Parse:
        """The parse; asked only where there is one."""
        if self.document.parse is None:
            raise ValueError("this document has no parse")
        return self.document.parse

    @property
    def tree(self) -> Tree:
        """The parse turned round; asked only where there is one."""
        if self.document.tree is None:
            raise ValueError("this document has no parse")
        return self.document.tree

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The lexicon's matches in all readable sentences, those of generic bodies and offices among them."""
        text, lang = self.text, self.document.lang
        return tuple(m for s in self.document.readable for m in self.lexicon.scan(text, s.start, s.end, lang))

    def matches_in(self, start: int, end: int) -> list[Match]:
        """The lexicon's matches that lie wholly in ``[start, end)``."""
        return [m for m in self._near.overlapping(start, end) if start <= m.start and m.end <= end]

    @cached_property
    def _near(self) -> Near[Match]:
        return Near(self.matches)

    def words(self, name: str) -> frozenset[str]:
        """A named list of the lexicon."""
        return self.lexicon.words(name)

    def name_words(self, name: str) -> tuple[str, ...]:
        """The folded words of a name, kept for the article: a name comes again and again."""
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = words(name)
        return found

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        return {}

    def entry(self, match: Match) -> Entry | None:
        return self.lexicon.entry(match.entry_id)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The readable sentence that holds a code point."""
        sentences = self.document.readable
        index = bisect_right(self._starts, offset) - 1
        return sentences[index] if index >= 0 and offset < sentences[index].end else None

    def sentence_number(self, offset: int) -> int:
        """The number of the readable sentence that begins last before a code point."""
        return bisect_right(self._starts, offset) - 1

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.document.readable)

    def tokens(self, start: int, end: int) -> range:
        """The tokens that begin in ``[start, end)``."""
        return range(bisect_left(self.parse.start, start), bisect_left(self.parse.start, end))

    def head(self, start: int, end: int) -> int | None:
        """The token of ``[start, end)`` whose head lies outside it; the last one where the parse is broken."""
        inside = self.tokens(start, end)
        outer = [i for i in inside if self.parse.head[i] not in inside or self.parse.head[i] == i]
        return outer[-1] if outer else (inside[-1] if inside else None)

    def label(self, offset: int) -> str | None:
        """The country that a paragraph is labelled with: "Peru: the ministry said", or a line "Peru" before it."""
        number = self.paragraph_of(offset)
        if number < 0:
            return None
        paragraphs = self.document.paragraphs
        here = self._labels(paragraphs[number].span, _LABELLED)
        return here or (self._labels(paragraphs[number - 1].span, _ALONE) if number else None)

    def _labels(self, paragraph: Span, behind: re.Pattern[str]) -> str | None:
        """The country whose name opens a paragraph, with ``behind`` right after it."""
        first = _BULLET.match(self.text, paragraph.start, paragraph.end)
        start = first.end() if first else paragraph.start
        named = (m for m in self.matches_in(start, paragraph.end) if m.start == start)
        countries = (m for m in named if len(m.entry_id) == 3 and m.kind == "name")
        return next((m.entry_id for m in countries if behind.match(self.text, m.end, paragraph.end)), None)

    def is_heading(self, offset: int) -> bool:
        """Whether a place stands where capitals say little: a headline, a list, a table, a caption's start."""
        sentence = self.sentence_at(offset)
        return sentence is None or sentence.section in ("headline", "list", "table", "byline")

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands between quotation marks, by paragraph; an unclosed mark reaches to its paragraph's end."""
        return tuple(s for p in self.document.paragraphs if p.section != "boilerplate" for s in self._quoted(p.span))

    def _quoted(self, paragraph: Span) -> list[Span]:
        found: list[Span] = []
        opened: int | None = None
        for mark in _MARK.finditer(self.text, paragraph.start, paragraph.end):
            if self._opens(mark.start()):
                opened = mark.start() if opened is None else opened
            elif opened is not None:
                found.append(Span(opened, mark.end()))
                opened = None
        if opened is not None:
            found.append(Span(opened, paragraph.end))
        return found

    def _opens(self, offset: int) -> bool:
        """Whether a quotation mark opens: by its shape, a straight one by the blank before it."""
        char = self.text[offset]
        if char != '"':
            return char in _OPENING
        before, after = self.text[offset - 1 : offset] if offset else "", self.text[offset + 1 : offset + 2]
        return (not before or before.isspace() or before in "([—–-") and not after.isspace()

    def in_quotes(self, offset: int) -> bool:
        """Whether a code point stands between quotation marks."""
        index = bisect_right(self._quote_starts, offset) - 1
        return index >= 0 and offset < self.quoted[index].end

    @cached_property
    def _quote_starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.quoted)

    def paragraph_of(self, offset: int) -> int:
        """The number of the paragraph that holds a code point."""
        return bisect_right(self._paragraph_starts, offset) - 1

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple(p.start for p in self.document.paragraphs)
