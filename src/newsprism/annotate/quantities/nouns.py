"""The counted noun behind a number: by the parse where there is one, by the words nearby otherwise."""

from bisect import bisect_left

import msgspec

from newsprism.annotate.quantities.arcs import Arcs
from newsprism.annotate.quantities.numeral import Numeral
from newsprism.annotate.quantities.tables import context, nouns
from newsprism.annotate.quantities.tokens import WORD, Tokens

PHRASE = 5
"""Words of a noun phrase that are looked at for its plural head."""
DETERMINERS = frozenset("the these those its his her their our other more additional all".split())
NO_NOUN = frozenset(
    "percent percentage less fewer plus odd yes thus strong fold long wide high deep tall thick".split()
)


class Counted(msgspec.Struct, frozen=True):
    """The head of a noun phrase.

    ``singular`` and ``written`` are in lower case, ``token`` is its index in the parse (if there is one), ``last`` the
    token behind it in the sentence.
    """

    singular: str
    written: str
    token: int | None = None
    last: int = 0


def singular(word: str) -> str:
    """The singular of an English noun in lower case; a word that is none stays as it is.

    >>> singular("families"), singular("people"), singular("glasses"), singular("aircraft")
    ('family', 'person', 'glass', 'aircraft')
    """
    table = nouns()
    if word in table.irregular:
        return table.irregular[word]
    if word in table.invariable or not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural."""
    table = nouns()
    if word in table.irregular or word in table.invariable:
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in context().stops
    )


def counted(t: Tokens, numeral: Numeral, lang: str, arcs: Arcs | None) -> Counted | None:
    """What the number counts, ``None`` where no noun is named."""
    if lang != "en":
        return _abroad(t, numeral, lang)
    hyphen = _hyphenated(t, numeral)
    if hyphen is not None:
        return hyphen
    if arcs is not None:
        found = _by_arcs(t, numeral, arcs)
        if found is not None or numeral.low == numeral.high == 1:
            return found
    return _nearby(t, numeral)


def _hyphenated(t: Tokens, numeral: Numeral) -> Counted | None:
    """ "15-member", "five-storey"."""
    j = numeral.last
    if (
        t.low(j) in ("-", "‑")
        and t.glued(j)
        and t.glued(j + 1)
        and t.kind[j + 1] == WORD
        and t.lower[j + 1] not in NO_NOUN
    ):
        return Counted(singular(t.lower[j + 1]), t.lower[j + 1], None, j + 2)
    return None


def _by_arcs(t: Tokens, numeral: Numeral, arcs: Arcs) -> Counted | None:
    p = arcs.at(t.start[numeral.last - 1])
    if p is None:
        return None
    for token in _number_heads(p, arcs):
        preposition = arcs.child(token, "prep")
        if preposition is not None and arcs.lower(preposition) == "of" and preposition == token + 1:
            token = preposition
            noun = arcs.child(token, "pobj")
        else:
            noun = arcs.parse.head[token] if arcs.parse.dep[token] in ("nummod", "compound", "amod", "nmod") else None
        if noun is not None and noun > p and arcs.noun(noun) and arcs.parse.tag[noun] != "CD":
            return _counted_at(t, noun, arcs)
    return None


def _number_heads(p: int, arcs: Arcs) -> list[int]:
    """The token and the numbers above it: "2.3" under "million"."""
    heads = [p]
    while arcs.parse.dep[heads[-1]] in ("compound", "nummod", "quantmod") and len(heads) < 4:
        above = arcs.parse.head[heads[-1]]
        if arcs.parse.tag[above] != "CD":
            break
        heads.append(above)
    return heads


def _counted_at(t: Tokens, noun: int, arcs: Arcs) -> Counted | None:
    word = arcs.name(noun)
    if not word.replace("-", "").isalpha() or word in NO_NOUN:
        return None
    last = bisect_left(t.start, arcs.parse.start[noun]) + 1
    return Counted(singular(word), word, noun, last)


def _nearby(t: Tokens, numeral: Numeral) -> Counted | None:
    """The first plural of the words behind the number, as far as the noun phrase goes."""
    j = _noun_phrase(t, numeral)
    if numeral.low == numeral.high == 1:
        if t.low(numeral.first - 1) == "," or t.low(j).endswith(("ly", "ed", "ing")):
            return None
        return _word_at(t, j) if j < len(t) and t.kind[j] == WORD and t.lower[j] not in context().stops else None
    best: Counted | None = None
    for k in range(j, min(j + PHRASE, len(t))):
        if t.kind[k] != WORD or t.lower[k] in context().stops or t.lower[k] in nouns().outcomes - nouns().invariable:
            break
        if plural(t.lower[k]):
            best = _word_at(t, k)
            if best is not None and best.written in nouns().people:
                break
        elif best is not None:
            break
    return best


def _noun_phrase(t: Tokens, numeral: Numeral) -> int:
    j = numeral.last
    if t.low(j) == "-" and t.low(j + 1) in ("odd", "plus"):
        j += 2
    if t.low(j) == "of":
        j += 1
    while t.low(j) in DETERMINERS:
        j += 1
    return j


def _word_at(t: Tokens, k: int) -> Counted | None:
    word = t.lower[k]
    return Counted(singular(word), word, None, k + 1) if word not in NO_NOUN and len(word) > 1 else None


def _abroad(t: Tokens, numeral: Numeral, lang: str) -> Counted | None:
    """A noun of the table among the next three words, in its English name."""
    table = nouns().abroad.get(lang, {})
    j = numeral.last
    for k in range(j, min(j + 4, len(t))):
        if t.lower[k] in table:
            return Counted(table[t.lower[k]], t.word[k].lower(), None, k + 1)
        if t.kind[k] != WORD:
            return None
    return None
