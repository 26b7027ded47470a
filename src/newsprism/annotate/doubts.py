"""Things stated that cannot be as they stand: for the reader's caution, never to be corrected."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsprism.annotate.document import Document
from newsprism.annotate.plausible import unit_mismatches
from newsprism.annotate.timexes import impossibilities
from newsprism.model.layers import Doubt, Quantity, Timex


def doubts(document: Document, timexes: Sequence[Timex], quantities: Sequence[Quantity]) -> tuple[Doubt, ...]:
    """The doubts of one article in text order: units that cannot measure the thing, dates that no calendar has."""
    found = [*_units(document, quantities), *_dates(timexes)]
    return tuple(sorted(found, key=lambda doubt: doubt.span))


def _units(document: Document, quantities: Sequence[Quantity]) -> Iterator[Doubt]:
    starts = [q.start for q in quantities]
    for sentence in document.readable:
        inside = quantities[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        for quantity, reason in unit_mismatches(document.text, sentence, inside, document.parse):
            yield Doubt("unit-mismatch", quantity.span, reason)


def _dates(timexes: Sequence[Timex]) -> Iterator[Doubt]:
    for timex in timexes:
        for reason in impossibilities(timex):
            yield Doubt("impossible-date", timex.span, reason)
