"""Doubtful forms: Georgia, Jordan, Washington, May, and every surname, taken only where the text allows it."""

import re
from collections.abc import Callable

from newsprism.lexicon.types import Rule
from newsprism.lexicon.words import WORD, shouted

_BEFORE = re.compile(r"([^\W_]+)(?:[’'][^\W_]+)?[\s–-]$")
_AFTER = re.compile(r"[\s–-]([^\W_]+)")
_REACH = 40
"""Code points looked at for the neighbouring word: no name is longer."""

_TITLE_CASE_SHARE = 0.7


def title_cased(line: str) -> bool:
    """Whether most words of a line are capitalised, as in an English headline, so that capitals tell nothing."""
    words = [w for w in WORD.findall(line) if len(w) > 3 and w[0].isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) >= _TITLE_CASE_SHARE * len(words)


class Context:
    """The text around a doubtful form: asked only for doubtful forms, so each question is paid when it comes up.

    ``plain`` are words that begin with a capital at a sentence's start, or before a name, without being part of it.
    """

    def __init__(
        self, text: str, start: int, end: int, *, plain: frozenset[str], words: Callable[[str], frozenset[str]]
    ) -> None:
        self._text, self._start, self._end = text, start, end
        self.plain = plain
        self._words_of = words
        self._titled: bool | None = None

    @property
    def words(self) -> frozenset[str]:
        """All words of the whole text, in small letters."""
        return self._words_of(self._text)

    @property
    def titled(self) -> bool:
        if self._titled is None:
            self._titled = title_cased(self._text[self._start : self._end])
        return self._titled

    def before(self, start: int) -> str:
        found = _BEFORE.search(self._text, max(0, start - _REACH), start)
        return found[1] if found else ""

    def after(self, end: int) -> str:
        found = _AFTER.match(self._text, end, end + _REACH)
        return found[1] if found else ""

    def shouted(self, start: int) -> bool:
        """Whether the words around a place are in capitals."""
        return shouted(self._text[max(self._start, start - _REACH) : min(self._end, start + _REACH)])


def allows(rule: Rule, context: Context, start: int, end: int, known: frozenset[int]) -> bool:
    """Whether the rule lets the form at ``start:end`` pass; ``known`` are the ends and starts of other matches."""
    before, after = context.before(start).lower(), context.after(end).lower()
    if before in rule.not_after or after in rule.not_before:
        return False
    if rule.name_part and part_of_name(context, start, end, known):
        return False
    if rule.needs and context.words.isdisjoint(rule.needs):
        return False
    return not rule.not_with or context.words.isdisjoint(rule.not_with)


def part_of_name(context: Context, start: int, end: int, known: frozenset[int], *, surname: bool = False) -> bool:
    """Whether a capitalised word that the lexicon does not know stands beside the form, as in ``Michael Jordan``.

    A surname may be followed by a capitalised word in a Title Case headline; a place may not.
    """
    if surname and context.titled:
        return False
    before, after = context.before(start), context.after(end)
    left = before[:1].isupper() and before.lower() not in context.plain and start - 1 not in known
    right = after[:1].isupper() and end + 1 not in known and not context.titled
    return left or (right and not surname)
