"""Reads the amounts of one sentence in a language that sets spaces."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from newsprism.annotate.quantities.amount import Amount
from newsprism.annotate.quantities.arcs import Arcs
from newsprism.annotate.quantities.german import compounds, german_number
from newsprism.annotate.quantities.measuring import money_before
from newsprism.annotate.quantities.numerals import read_numeral, starters
from newsprism.annotate.quantities.pronoun import pronoun_one
from newsprism.annotate.quantities.reading import no_number, read
from newsprism.annotate.quantities.stating import amount_of
from newsprism.annotate.quantities.tables import Language, language
from newsprism.annotate.quantities.tokens import NUMBER, Tokens


@lru_cache(64)
def _starters(lang: str) -> frozenset[str]:
    return starters(language(lang))


def amounts(t: Tokens, lang: str, arcs: Arcs | None) -> Iterator[Amount]:
    """The amounts of a sentence, in text order."""
    table = language(lang)
    first_words, i = _starters(lang), 0
    last: Amount | None = None
    floor = 0
    while i < len(t):
        if t.kind[i] != NUMBER and t.lower[i] not in first_words and not _compound(t.lower[i], lang, table):
            i += 1
            continue
        amount, i = _at(t, i, floor, lang, table, arcs)
        if amount is not None:
            last, floor = _said_again(last, amount), i
            yield last


def _compound(word: str, lang: str, table: Language) -> bool:
    return lang == "de" and compounds(word) and german_number(word, table) is not None


def _said_again(before: Amount | None, amount: Amount) -> Amount:
    """ "Hundreds of lorries, 1,200 by one count": a bare number inside a named magnitude counts the same."""
    if before is None or amount.unit is not None or before.unit is None or before.comparator != "bounds":
        return amount
    value = amount.low if amount.low is not None else amount.high
    if value is None or before.low is None or before.high is None or not before.low <= value <= before.high:
        return amount
    return msgspec.structs.replace(amount, unit=before.unit, measure=before.measure)


def _at(t: Tokens, i: int, floor: int, lang: str, table: Language, arcs: Arcs | None) -> tuple[Amount | None, int]:
    """The amount at token ``i``, if there is one, and the token to go on from.

    ``floor`` is the token behind the amount before: what belongs to that one is not used twice.
    """
    money = money_before(t, i, lang)
    if money is not None and money.first < floor:
        money = None
    if t.kind[i] == NUMBER:
        past = no_number(t, i, lang, money)
        if past > i:
            return None, past
    numeral = read_numeral(t, i, table, money=money is not None)
    if numeral is None or pronoun_one(t, i, numeral.last):
        return None, i + 1
    reading, past = read(t, numeral, money, lang, table)
    if reading is None:
        return None, past
    return amount_of(t, reading, lang, arcs), max(past, i + 1)
