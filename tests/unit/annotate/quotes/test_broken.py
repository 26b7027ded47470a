"""Quotations that go on behind the words that tell who speaks."""

from collections.abc import Callable

import pytest

from newsprism.annotate.document import Document
from newsprism.annotate.quotes.broken import gone_on
from newsprism.annotate.quotes.marks import regions
from newsprism.annotate.quotes.view import view
from newsprism.model.spans import Span

Make = Callable[..., Document]


def _gone_on(document: Document, cue: str, others: tuple[str, ...] = ()) -> list[str]:
    """What goes on behind the first quotation of a text, in words."""
    assert document.parse is not None
    paragraphs = [p.span for p in document.paragraphs]
    marks = regions(document.text, paragraphs)
    seen = view(document.parse, paragraphs, marks)
    head = seen.low.index(cue)
    told = [seen.low.index(other) for other in others]
    first = [t for t in range(len(seen.region)) if seen.region[t] == seen.region[0]]
    pieces = gone_on(seen, head, [Span(first[0], first[-1] + 1)], frozenset((head, *told)))
    return [seen.span(p.start, p.end - 1).of(document.text) for p in pieces]


def test_the_next_sentence_goes_on_with_the_quotation(document: Make) -> None:
    found = _gone_on(document("“The nets are empty,” she said. “We row home now.” Nobody moved."), "said")
    assert found == ["“We row home now.”"]


@pytest.mark.parametrize(
    "text",
    [
        "“The nets are empty,” she said.\n“We row home now.”",
        "“The nets are empty,” she said. Nobody moved. “We row home now.”",
        "“The nets are empty,” she said. The old men rowed.",
        "“The nets are empty,” she said. “Empty” was a strong word for it.",
        "“The nets are empty,” she said.",
    ],
)
def test_nothing_goes_on_elsewhere(document: Make, text: str) -> None:
    assert _gone_on(document(text), "said") == []


def test_a_quotation_with_a_cue_of_its_own_is_another_s(document: Make) -> None:
    text = "“The nets are empty,” she said. “We row home now,” Olav replied."
    assert _gone_on(document(text), "said", ("replied",)) == []
    assert _gone_on(document(text), "said") == []
