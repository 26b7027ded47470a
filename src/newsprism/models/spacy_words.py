"""The parser's rules for parts of speech and lemmas, asked once for each kind of token instead of once for each token.

spaCy's attribute ruler tries all of its 179 patterns at every token (a sixth of the time of a parse). What it answers
hangs only on the word, its tag and its arc, save for a dozen patterns of two tokens ("gon na", "there is"); so that its
answers can be kept. Documents in which a pattern of two tokens may match go through spaCy's own components.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from newsprism.models.spacy_batch import Batch, Key

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

KEPT = 200_000
"""Kinds of tokens kept at most (some 50 MB); then all are forgotten."""
ATTRIBUTES = frozenset(("LOWER", "TAG", "DEP", "IS_SPACE"))
"""What patterns may ask of a token so that its answer can be kept."""
OTHER = "\0"
"""Stands for all words that no pattern names."""


Told = tuple[str, str, str, str, str]
"""Word, lemma, tag, part of speech and arc of a token. A plain tuple: of strings alone, the garbage collector passes it
over, and there are many of them."""


class _Ruled(NamedTuple):
    """What the ruler says of a token; ``lemma`` is empty where it leaves that to the lemmatizer.

    ``opens`` and ``closes`` are sets of bits: the patterns of two tokens whose first or second token it may be.
    """

    pos: str
    morph: str
    lemma: str
    opens: int
    closes: int


class Words:
    """Parts of speech and lemmas of documents that are tagged and parsed.

    Raises:
        ValueError: the pipeline's rules ask for more than a word, its tag and its arc, or for more than two tokens.
    """

    def __init__(self, nlp: "Language") -> None:
        parts: dict[str, Any] = dict(nlp.pipeline)
        self._vocab, self._ruler, self._lemmatizer = nlp.vocab, parts["attribute_ruler"], parts["lemmatizer"]
        self._known: dict[Key, Told] = {}
        self._joins: dict[Key, tuple[int, int]] = {}
        self._ruled: dict[tuple[str, str, str], _Ruled] = {}
        patterns = [pattern for rule in self._ruler.patterns for pattern in rule["patterns"]]
        _check(patterns, self._lemmatizer)
        _index(self._lemmatizer)
        asked = [token.get("LOWER") for token in chain.from_iterable(patterns)]
        self._named = frozenset(word for value in asked for word in _words(value))
        self._shaped = [re.compile(value["REGEX"]) for value in asked if isinstance(value, dict) and "REGEX" in value]
        pairs = [pattern for pattern in patterns if len(pattern) == 2]
        self._sides = [_matchers(nlp.vocab, [pair[side] for pair in pairs]) for side in (0, 1)]

    def told(self, batch: Batch) -> list[Told]:
        """What is told of each token of the batch; white space may be told anything."""
        if len(self._known) > KEPT:
            self._known.clear()
            self._joins.clear()
        self._learn([key for key in dict.fromkeys(batch.keys) if key not in self._known])
        told = [self._known[key] for key in batch.keys]
        pairs = list(self._pairs(batch.keys))
        for doc, start, stop in zip(batch.docs, batch.bounds[:-1], batch.bounds[1:], strict=True):
            if any(start < i < stop for i in pairs):
                whole = self._lemmatizer(self._ruler(doc))
                told[start:stop] = [(t.text, t.lemma_, t.tag_, t.pos_, t.dep_) for t in whole]
        return told

    def _pairs(self, keys: Sequence[Key]) -> Iterator[int]:
        """The second tokens of all pairs in which a pattern may match."""
        for i in range(1, len(keys)):
            if keys[i] in self._joins and keys[i - 1] in self._joins:
                yield from [i] if self._joins[keys[i]][1] & self._joins[keys[i - 1]][0] else []

    def _learn(self, keys: Sequence[Key]) -> None:
        """Tell kinds of tokens that are new, the lemmas of all in one document."""
        from spacy.tokens import Doc

        strings = [tuple(self._vocab.strings[number] for number in key) for key in keys]
        ruled = [self._rule(word.lower(), tag, dep) for word, tag, dep in strings]
        words, pos, morphs = [word for word, *_ in strings], [r.pos for r in ruled], [r.morph for r in ruled]
        page = self._lemmatizer(Doc(self._vocab, words=words, pos=pos, morphs=morphs)) if keys else ()
        for key, (word, tag, dep), rule, token in zip(keys, strings, ruled, page, strict=True):
            self._known[key] = (word, rule.lemma or token.lemma_, tag, rule.pos, dep)
            if rule.opens or rule.closes:
                self._joins[key] = (rule.opens, rule.closes)

    def _rule(self, word: str, tag: str, dep: str) -> _Ruled:
        """The ruler's answer; words that no pattern names have one answer for all of them."""
        named = word in self._named or any(shape.search(word) for shape in self._shaped)
        key = (word if named else OTHER, tag, dep)
        if key not in self._ruled:
            self._ruled[key] = self._ask(*key)
        return self._ruled[key]

    def _ask(self, word: str, tag: str, dep: str) -> _Ruled:
        from spacy.tokens import Doc

        doc = Doc(self._vocab, words=[word], tags=[tag], heads=[0], deps=[dep])
        opens, closes = (_bits(matchers, doc) for matchers in self._sides)
        token = self._ruler(doc)[0]
        return _Ruled(token.pos_, str(token.morph), token.lemma_, opens, closes)


def _check(patterns: Sequence[Sequence[dict[str, Any]]], lemmatizer: Any) -> None:
    asks_more = any(not ATTRIBUTES.issuperset(token) for token in chain.from_iterable(patterns))
    if asks_more or max(map(len, patterns), default=0) > 2 or lemmatizer.overwrite:
        raise ValueError("the rules for parts of speech ask for more than two words, their tags and their arcs")


def _index(lemmatizer: Any) -> None:
    """Make sets of the lemmatizer's lists of known lemmas, which it searches from the front for each new word."""
    table = lemmatizer.lookups.get_table("lemma_index", {})
    for pos, lemmas in list(table.items()):
        table[pos] = frozenset(lemmas)


def _words(asked: Any) -> Iterable[str]:
    """The words that a pattern's question for a word names."""
    if isinstance(asked, str):
        return (asked,)
    return (word for names in (asked or {}).values() if isinstance(names, list) for word in names)


def _matchers(vocab: Any, tokens: Sequence[dict[str, Any]]) -> list[Any]:
    """A matcher for each question, on one token alone."""
    from spacy.matcher import Matcher

    matchers = []
    for token in tokens:
        matcher = Matcher(vocab)
        matcher.add("side", [[token]])
        matchers.append(matcher)
    return matchers


def _bits(matchers: Sequence[Any], doc: "Doc") -> int:
    return sum(1 << number for number, matcher in enumerate(matchers) if matcher(doc, allow_missing=True))
