"""Whether words hold anything at all that hedges or denies: a coarse test, for a part of a sentence."""

import re
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

from newsprism.annotate.factuality.cues import english, surfaces
from newsprism.annotate.factuality.surface import surface_mood

WORD = re.compile(r"n['’]t\b|['’](?:ll|d)\b|[^\W\d_]+?(?=n['’]t\b)|[^\W\d_]+")


def is_hedged(text: str, lang: str) -> bool:
    """Whether a cue of doubt, future, condition or denial stands in ``text``.

    In English any word counts whose stem is a cue's, wherever it stands: too often rather than too seldom, for what is
    not hedged is taken for a fact. Of a language without cues nothing is known, and the answer is yes.
    """
    if lang == "en":
        return any(_is_cue(word) for word in WORD.findall(text.lower()))
    found = surface_mood(text, lang)
    return lang not in surfaces() or found.negated or found.factuality != "certain"


@cache
def _cues() -> frozenset[str]:
    """The cues of English as written and as stems."""
    cues = english()
    words = {*cues.modals, *cues.adverbs, *cues.adjectives, *cues.governors, *cues.negators, *cues.denials}
    return frozenset({*words, *cues.conditions, *map(_stem, words)})


@lru_cache(1 << 14)
def _is_cue(word: str) -> bool:
    return word in _cues() or _stem(word) in _cues()


def _stem(word: str) -> str:
    found: str = _stemmer().stemWord(word)
    return found


@cache
def _stemmer() -> Any:
    return snowballstemmer.stemmer("english")
