"""Factuality and negation from the words alone, for languages without a parser."""

import re

from newsprism.annotate.factuality.cues import Surface, surfaces
from newsprism.annotate.factuality.mood import CERTAIN, Mood, weakest

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*['’]?")


def surface_mood(text: str, lang: str) -> Mood:
    """The mood of a sentence by the cue words of its language; certain where the language has no table."""
    cues = surfaces().get(lang)
    if cues is None:
        return CERTAIN
    words = _words(text) if cues.spaced else frozenset()
    values = [kind for cue, kind in cues.factuality.items() if _has(cues, text, words, cue)]
    if text.rstrip().endswith(("?", "？")):
        values.append("hypothetical")
    return Mood(weakest(*values), any(_has(cues, text, words, cue) for cue in cues.negated))


def _words(text: str) -> frozenset[str]:
    return frozenset(m.group().lower() for m in WORD.finditer(text))


def _has(cues: Surface, text: str, words: frozenset[str], cue: str) -> bool:
    return cue in words if cues.spaced and " " not in cue else cue in text
