"""A dossier's entries become places."""

from newsprism.evaluate.compare_dossier import place
from newsprism.model.spans import Span, cite


def test_a_citation_is_a_place() -> None:
    text = "“Ducks,” she said, “first.”"
    pieces = (Span(0, 8), Span(19, 27))
    assert place(cite("a", text, pieces)).spans == pieces
    assert place(cite("a", text, Span(9, 17))).spans == (Span(9, 17),)
