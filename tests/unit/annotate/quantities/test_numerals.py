from decimal import Decimal

import pytest

from newsprism.annotate.quantities.german import german_number
from newsprism.annotate.quantities.numerals import read_numeral
from newsprism.annotate.quantities.tables import language
from newsprism.annotate.quantities.tokens import tokenise


@pytest.mark.parametrize(
    ("words", "lang", "value"),
    [
        ("twenty-three", "en", "23"),
        ("three hundred and fifty", "en", "350"),
        ("two hundred thousand", "en", "200000"),
        ("one million two hundred thousand and five", "en", "1200005"),
        ("two and a half million", "en", "2500000"),
        ("half a million", "en", "500000"),
        ("three quarters of a billion", "en", "750000000"),
        ("two dozen", "en", "24"),
        ("5 lakh", "en", "500000"),
        ("10 1/2", "en", "10.5"),
        ("7½", "en", "7.5"),
        ("zwei Millionen", "de", "2000000"),
        ("soixante et onze", "fr", "71"),
        ("deux cent mille", "fr", "200000"),
        ("treinta y dos mil quinientos", "es", "32500"),
        ("двести тридцать пять тысяч", "ru", "235000"),
    ],
)
def test_words(words: str, lang: str, value: str) -> None:
    tokens = tokenise(words, 0, len(words))
    numeral = read_numeral(tokens, 0, language(lang), money=False)
    assert numeral is not None
    assert (numeral.low, numeral.high, numeral.last) == (Decimal(value), Decimal(value), len(tokens))


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("zweiunddreißig", 32),
        ("neunhundertneunundneunzig", 999),
        ("zweitausend", 2000),
        ("hundertfünf", 105),
        ("hundert", None),
        ("hunderte", None),
        ("hund", None),
        ("wunderbar", None),
        ("tausend" * 9, None),
    ],
)
def test_german(word: str, value: int | None) -> None:
    assert german_number(word, language("de")) == value


def test_german_leaves_other_languages_alone() -> None:
    assert german_number("zweiunddreißig", language("fr")) is None
