from newsprism.annotate.document import Document
from newsprism.model.article import Article
from newsprism.model.layers import Sentence

SECTIONS = ("headline", "body", "boilerplate", "caption", "list", "boilerplate")


def test_annotators_read_all_but_the_clutter() -> None:
    sentences = tuple(Sentence(n, n + 1, n, section) for n, section in enumerate(SECTIONS))
    document = Document(Article("a", "a.txt", "x" * 9, "x", ""), "en", (), sentences)
    assert [s.section for s in document.readable] == ["headline", "body", "caption", "list"]
    assert document.text == "x" * 9


def test_a_document_without_sentences_has_nothing_to_read() -> None:
    assert Document(Article("a", "a.txt", "", "", ""), "und", (), ()).readable == ()
