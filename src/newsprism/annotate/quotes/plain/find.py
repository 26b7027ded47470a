"""Attribution in a text without a parse."""

from collections.abc import Callable, Sequence

import msgspec

from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.marks import Region
from newsprism.annotate.quotes.plain import chinese, european, verbfinal
from newsprism.annotate.quotes.plain.table import Table, table
from newsprism.annotate.quotes.plain.units import Unit, units
from newsprism.model.spans import Span

Finder = Callable[[str, Unit, Table], Found | None]
LONGEST_CUE = 24
FINDERS: dict[str, Finder] = {
    "free": european.find,
    "subject-first": european.find,
    "verb-final": verbfinal.find,
    "chinese": chinese.find,
}


def find(text: str, paragraphs: Sequence[Span], marks: Sequence[Region], lang: str) -> list[Found]:
    """The attributions of a text in a language that has a table; none in any other.

    One attribution a sentence at most: without a parse a second one would be a guess.
    """
    words = table(lang)
    if words is None:
        return []
    finder = FINDERS[words.order]
    outer = [r for r in marks if r.level == 0 and r.mark != "title"]
    found: list[Found] = []
    place = 0
    for paragraph in paragraphs:
        inside: list[Region] = []
        while place < len(outer) and outer[place].start < paragraph.end:
            inside.append(outer[place])
            place += 1
        attributions = (finder(text, unit, words) for unit in units(text, paragraph, inside))
        found.extend(_forced(text, f, words) for f in attributions if f is not None)
    return found


def _forced(text: str, found: Found, words: Table) -> Found:
    """The attribution with the force that the table gives its cue: the whole of it, else its longest stem."""
    if found.cue is None:
        return found
    cue, forces = found.cue.of(text).lower(), words.forces
    stem = next((cue[:size] for size in range(min(len(cue), LONGEST_CUE), 0, -1) if cue[:size] in forces), None)
    return msgspec.structs.replace(found, force=forces.get(stem or "", "reported"))
