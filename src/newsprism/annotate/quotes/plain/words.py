"""Words and cues of a unit, outside its quotations."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from newsprism.annotate.quotes.plain.units import Unit

WORD = re.compile(r"\w+")
PHRASE = 2
"""Words of the longest cue."""


class Word(msgspec.Struct, frozen=True):
    """A word ``[start, end)`` in lower case; ``gap`` is the text between it and the word before in the unit."""

    start: int
    end: int
    low: str
    gap: str


class Cue(msgspec.Struct, frozen=True):
    """Words ``first`` to ``last`` (both included) of a unit that report speech."""

    first: int
    last: int
    force: str


def words(text: str, unit: Unit) -> list[Word]:
    """The words outside quotations; a gap that holds a quotation shows it as ``\\ufffc``."""
    out: list[Word] = []
    gap = ""
    here = unit.start
    for stretch in unit.outside():
        gap += "\ufffc" if stretch.start > here else ""
        here = stretch.start
        for match in WORD.finditer(text, stretch.start, stretch.end):
            out.append(Word(match.start(), match.end(), match.group().lower(), gap + text[here : match.start()]))
            gap, here = "", match.end()
        gap += text[here : stretch.end]
        here = stretch.end
    return out


def cues(found: Sequence[Word], forces: Mapping[str, str]) -> list[Cue]:
    """The cues among the words, longest first where two begin together."""
    out: list[Cue] = []
    taken = -1
    for first in range(len(found)):
        if first <= taken:
            continue
        for size in range(PHRASE, 0, -1):
            phrase = " ".join(w.low for w in found[first : first + size])
            if phrase in forces and first + size <= len(found):
                out.append(Cue(first, first + size - 1, forces[phrase]))
                taken = first + size - 1
                break
    return out
