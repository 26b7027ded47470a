"""Finding forms in a text: by words where spaces bound them, by characters where they do not.

Both take the longest form at each place and go on behind it, in time linear in the length of the text (times the
length of the longest form).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple, Protocol

from newsprism.lexicon.types import FormKind
from newsprism.lexicon.words import WORD, case_fits, lowered


class Form(NamedTuple):
    """A surface form of an entry."""

    text: str
    entry_id: str
    kind: FormKind


class Hit(NamedTuple):
    """A form at a place in a text, before the rules on doubtful forms are asked."""

    start: int
    end: int
    form: Form


class Index(Protocol):
    def hits(self, text: str, start: int, end: int) -> Iterator[Hit]:
        """The longest forms in ``text[start:end]``, left to right, none overlapping."""
        ...


_GAP = re.compile(r"[ \u00a0\u202f.'’\u2010-\u2015&/-]{0,3}")
"""What may part two words of a form, written in whatever way."""


class WordIndex:
    """Forms by their first word; the words that follow are compared one by one.

    ``small_not`` are the names of countries and their people that mean something else in small letters (``turkey``);
    ``None`` says that no name is taken in small letters.
    """

    def __init__(self, forms: Iterable[Form], *, small_not: frozenset[str] | None) -> None:
        self._small_not = small_not
        self._by_first: dict[str, list[tuple[tuple[str, ...], Form]]] = {}
        for form in forms:
            words = WORD.findall(lowered(form.text))
            if words:
                self._by_first.setdefault(words[0], []).append((tuple(words[1:]), form))
        for found in self._by_first.values():
            found.reverse()  # of equal forms the one that was added last wins: a user's file comes last
            found.sort(key=lambda item: len(item[0]), reverse=True)

    def hits(self, text: str, start: int, end: int) -> Iterator[Hit]:
        low = lowered(text[start:end])
        tokens = list(WORD.finditer(low))
        words = [token[0] for token in tokens]
        by_first = self._by_first
        free = 0
        for position in [i for i, word in enumerate(words) if word in by_first]:
            if position < free:
                continue
            found = self._longest(text, start, words, tokens, position)
            if found is not None:
                yield found[0]
                free = position + found[1]

    def _longest(
        self, text: str, offset: int, words: list[str], tokens: list[re.Match[str]], position: int
    ) -> tuple[Hit, int] | None:
        """The longest form whose first word is at ``position``, and how many words it has."""
        following = words[position + 1] if position + 1 < len(words) else ""
        for rest, form in self._by_first[words[position]]:
            size = len(rest)
            if size and (rest[0] != following or tuple(words[position + 1 : position + 1 + size]) != rest):
                continue
            start, stop = offset + tokens[position].start(), offset + tokens[position + size].end()
            if size and not _joined(text[start:stop]):
                continue
            stop += form.text.endswith(".") and text.startswith(".", stop)
            if self._case_fits(form, text[start:stop]):
                return Hit(start, stop, form), size + 1
        return None

    def _case_fits(self, form: Form, found: str) -> bool:
        small = self._small_not is not None and len(form.entry_id) == 3 and form.text.lower() not in self._small_not
        return case_fits(form.text.rstrip("."), found.rstrip("."), small_too=small)


def _joined(found: str) -> bool:
    """Whether nothing but blanks, hyphens and the like parts the words of ``found``."""
    spans = [m.span() for m in WORD.finditer(found)]
    return all(_GAP.fullmatch(found, a[1], b[0]) for a, b in pairwise(spans))


class CharIndex:
    """Forms by their first character, for text without spaces between words, and for Korean's glued particles."""

    def __init__(self, forms: Iterable[Form], *, lang: str) -> None:
        self._forms = {form.text: form for form in forms if len(form.text) > 1}
        lengths: dict[str, set[int]] = {}
        for text in self._forms:
            lengths.setdefault(text[0], set()).add(len(text))
        self._lengths = {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}
        self._korean = lang == "ko"

    def hits(self, text: str, start: int, end: int) -> Iterator[Hit]:
        position = start
        while position < end:
            hit = self._longest(text, position, end)
            if hit is None:
                position += 1
                continue
            yield hit
            position = hit.end

    def _longest(self, text: str, position: int, end: int) -> Hit | None:
        for size in self._lengths.get(text[position], ()):
            stop = position + size
            form = self._forms.get(text[position:stop]) if stop <= end else None
            if form is not None and self._bounded(text, position, stop):
                return Hit(position, stop, form)
        return None

    def _bounded(self, text: str, start: int, stop: int) -> bool:
        before, after = text[start - 1 : start], text[stop : stop + 1]
        first, last = text[start], text[stop - 1]
        if _latin(first) or _latin(last):
            return not (_latin(before) or _latin(after))
        if _katakana(first) and _katakana(last):
            return not (_katakana(before) or _katakana(after))
        if self._korean and _hangul(first):
            return not _hangul(before) and (not _hangul(after) or bool(_PARTICLE.match(text, stop)))
        return True


_PARTICLE = re.compile(
    "은|는|이|가|을|를|의|에|와|과|도|로|으로|만|까지|부터|측|군|산|처럼|보다|라고|하고|께서|한테|나|란|당국|정부|대통령|총리|"
    "외무|외교|국방|총서기|주석|국무|위원장|장관|인민|씨|언론|매체|관영|내|간|발|행|제|전|및"
)
"""Korean particles and the nouns that are written on to a name."""


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _katakana(char: str) -> bool:
    return "ァ" <= char <= "ヺ" or char == "ー" if char else False


def _hangul(char: str) -> bool:
    return "가" <= char <= "힣" if char else False
