"""How sure a sentence is of itself, on sentences of our own."""

import pytest

from newsprism.annotate.clauses import Words
from newsprism.annotate.factuality import mood, surface_mood, weakest
from newsprism.model.spans import Span


def of(read, text):
    document, _ = read(text)
    words = Words.of(document.parse)
    return mood(words.tree, words.head((Span(0, len(text)),)))


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("The ferry sank on Monday.", "certain"),
        ("The ferry reportedly sank on Monday.", "reported"),
        ("The captain allegedly sold the ferry.", "alleged"),
        ("The ferry may sink.", "possible"),
        ("The ferry could have sunk.", "possible"),
        ("The ferry will sail again.", "future"),
        ("The ferry would sail again if the ice melted.", "hypothetical"),
        ("Will the ferry sail again?", "hypothetical"),
    ],
)
def test_main_verbs(read, text, factuality):
    assert of(read, text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "verb", "factuality"),
    [
        ("The ferry is said to carry coal.", "carry", "reported"),
        ("The ferry appears to carry coal.", "carry", "possible"),
        ("The owner plans to sell the ferry.", "sell", "future"),
        ("The talks are to begin on Friday.", "begin", "future"),
        ("The owner wants to sell the ferry.", "sell", "hypothetical"),
        ("The owner said he would sell the ferry.", "sell", "future"),
        ("The crew left early to save the ferry.", "save", "hypothetical"),
        ("The town honours sailors killed in the storm.", "killed", "certain"),
    ],
)
def test_complements(read, text, verb, factuality):
    document, _ = read(text)
    words = Words.of(document.parse)
    assert mood(words.tree, document.parse.word.index(verb)).factuality == factuality


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The ferry did not sink.", True),
        ("The ferry never sank.", True),
        ("No ferry sank.", True),
        ("The crew saw no ice.", True),
        ("Nobody saw the ice.", True),
        ("The ferry not only sank but also burned.", False),
        ("The ferry sank.", False),
    ],
)
def test_negation(read, text, negated):
    assert of(read, text).negated is negated


def test_what_is_denied_is_negated(read):
    document, _ = read("The owner denied selling the ferry.")
    words = Words.of(document.parse)
    assert mood(words.tree, document.parse.word.index("selling")).negated


@pytest.mark.parametrize(
    ("lang", "text", "factuality", "negated"),
    [
        ("de", "Die Fähre ist nicht gesunken.", "certain", True),
        ("de", "Die Fähre könnte sinken.", "possible", False),
        ("fr", "Le navire pourrait couler.", "possible", False),
        ("es", "El barco no se hundió.", "certain", True),
        ("ru", "Паром не затонул.", "certain", True),
        ("uk", "Пором, можливо, затонув.", "possible", False),
        ("ko", "여객선이 침몰할 가능성이 있다.", "possible", False),
        ("ja", "船は沈まなかった。", "certain", True),
        ("zh", "渡轮可能沉没。", "possible", False),
        ("xx", "anything at all?", "certain", False),
    ],
)
def test_languages_without_a_parser(lang, text, factuality, negated):
    found = surface_mood(text, lang)
    assert (found.factuality, found.negated) == (factuality, negated)


def test_the_farthest_from_a_fact_holds():
    assert weakest("reported", "future", "certain") == "future"
    assert weakest() == "certain"
