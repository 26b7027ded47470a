"""Statements that rest on the same words, whatever names stand beside them."""

from collections.abc import Sequence

from newsprism.align.units import Unit
from newsprism.align.utterances import Said

VERBATIM = 0.85
"""Share of the shorter statement's content words from which on two statements are one text, copied."""

LEAST_WORDS = 5
"""Content words below which the same words prove no copying: news has set phrases."""


class SameWords:
    """Whether two statements of different articles rest on one text: one utterance, or one sentence copied.

    Such statements have one origin at most, even where two names are given for it: a page, its owner, a spokesman.
    """

    def __init__(self, said: Sequence[Said] = ()) -> None:
        self._utterance = {quote: number for number, one in enumerate(said) for quote in one.quotes}

    def __call__(self, left: Unit, right: Unit) -> bool:
        """True for statements of two articles that give one utterance, or nearly the same words."""
        if left.article_id == right.article_id:
            return False
        utterances = [self._utterance.get((u.article_id, u.statement.quote_id or "")) for u in (left, right)]
        if utterances[0] is not None and utterances[0] == utterances[1]:
            return True
        if left.holder and right.holder and left.holder != right.holder:
            return False  # two bodies may report one fact in the same words
        shorter = min(len(left.stems), len(right.stems))
        return shorter >= LEAST_WORDS and len(left.stems & right.stems) >= VERBATIM * shorter
