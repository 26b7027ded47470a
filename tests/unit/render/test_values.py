"""Values as a reader writes them, with nothing guessed."""

import pytest

from newsprism.model.dossier import ValueEntry
from newsprism.model.spans import Span, cite
from newsprism.render.values import value_words


def value(words, sentence="They counted them."):
    citation = cite("a", sentence, Span(0, len(sentence)))
    return ValueEntry(words, ("a",), (citation,))


@pytest.mark.parametrize(
    ("stated", "sentence", "words"),
    [
        ("2024-03-05", "", "5 Mar 2024"),
        ("2024", "", "2024"),
        ("about 15000 soldier", "About 15,000 soldiers came.", "about 15,000 soldiers"),
        ("15000 soldier", "Soldier after soldier, 15,000.", "15,000 soldier"),
        ("34 person", "All 34 people are safe.", "34 people"),
        ("2 to 4 mo", "", "2 to 4 months"),
        ("1 d", "", "1 day"),
        ("at least 9.5 km", "", "at least 9.5 km"),
        ("38 %", "", "38 %"),
        ("3000000 USD", "", "3,000,000 USD"),
        ("1200 Mensch", "1200 Menschen", "1,200 Mensch"),
        ("sunk", "", "sunk"),
        ("a\x1bb", "", "a⟨ESC⟩b"),
    ],
)
def test_value_words(stated, sentence, words):
    assert value_words(value(stated, sentence or "none")) == words


def test_a_number_of_many_digits_takes_no_time():
    assert value_words(value("9" * 100_000 + " ship")).endswith("9 ship")


def test_a_value_without_a_sentence():
    assert value_words(ValueEntry("34 person", (), ())) == "34 person"
