"""From sentences to quantities: find the numbers, read their surroundings, keep the amounts."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsprism.annotate.quantities.amount import Amount
from newsprism.annotate.quantities.amounts import amounts
from newsprism.annotate.quantities.arcs import Arcs
from newsprism.annotate.quantities.cjk import LANGUAGES as CJK
from newsprism.annotate.quantities.cjk import cjk_amounts
from newsprism.annotate.quantities.german import compounds
from newsprism.annotate.quantities.numerals import starters
from newsprism.annotate.quantities.tables import language
from newsprism.annotate.quantities.tokens import tokenise
from newsprism.model.layers import Quantity, Sentence, Timex
from newsprism.model.parse import Parse

DATED = ("DATE", "TIME", "SET")


def quantities(
    text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex], *, lang: str, parse: Parse | None = None
) -> tuple[Quantity, ...]:
    """Every stated amount, in text order, with ids ``n1``, ``n2`` and so on.

    Args:
        text: the article's text, which all offsets count in (code points, half-open).
        sentences: where to look; sentences of the section ``boilerplate`` are passed over.
        timexes: the article's dates: numbers inside a DATE, TIME or SET are no amounts, a numbered DURATION is one.
        lang: a BCP 47 primary language. Without a table for it digits, symbols and signs are read, words are not.
        parse: the arcs that say what is counted; without them the words nearby do.

    The guide to what is read, and to the bounds of words like "thousands", is docs/explanation/quantities.md. Linear in
    the length of the text.
    """
    found = _dated(_found(text, sentences, lang, parse), timexes)
    return tuple(
        Quantity(f"n{n}", a.start, a.end, a.low, a.high, a.comparator, a.unit, a.measure)
        for n, a in enumerate(found, 1)
    )


def sentences_with_amounts(
    text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex], *, lang: str
) -> tuple[Sentence, ...]:
    """The sentences that hold an amount, by their words alone: those whose parse says what is counted."""
    starts = iter(sorted(a.start for a in _dated(_found(text, sentences, lang, None), timexes)))
    kept: list[Sentence] = []
    at = next(starts, None)
    for sentence in sentences:
        while at is not None and at < sentence.start:
            at = next(starts, None)
        if at is not None and at < sentence.end:
            kept.append(sentence)
    return tuple(kept)


_DIGIT = re.compile(r"[\d½¼¾⅓⅔⅕⅛]")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(64)
def _trigger_words(lang: str) -> frozenset[str]:
    """The words, or their letters up to an apostrophe, that a number can begin with."""
    table = language(lang)
    return frozenset(w.partition("'")[0] for w in starters(table) - set(table.one))


def _may_hold(sentence: str, lang: str) -> bool:
    """Whether a sentence has a digit or a number word: most have none and are left at that.

    Looking up every word in a set took a quarter of the time of one alternation of all number words.
    """
    if _DIGIT.search(sentence):
        return True
    small = sentence.lower()
    return not _trigger_words(lang).isdisjoint(_WORD.findall(small)) or (lang == "de" and compounds(small))


def _found(text: str, sentences: Sequence[Sentence], lang: str, parse: Parse | None) -> Iterator[Amount]:
    arcs: Arcs | None = None
    for sentence in sentences:
        if sentence.section == "boilerplate":
            continue
        if lang in CJK:
            yield from cjk_amounts(text, sentence.start, sentence.end, lang)
        elif _may_hold(text[sentence.start : sentence.end], lang):
            if arcs is None and parse is not None:
                arcs = Arcs(parse)
            yield from amounts(tokenise(text, sentence.start, sentence.end), lang, arcs)


def _dated(found: Iterator[Amount], timexes: Sequence[Timex]) -> Iterator[Amount]:
    """Leaves out what is part of a date. Both come in text order, so one pass is enough."""
    dates = sorted((x.start, x.end) for x in timexes if x.type in DATED)
    at = 0
    for amount in found:
        while at < len(dates) and dates[at][1] <= amount.start:
            at += 1
        inside = at < len(dates) and dates[at][0] < amount.end
        if not inside or amount.firm:
            yield amount
