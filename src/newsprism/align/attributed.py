"""Which attributions somebody answers for."""

import re

from newsprism.model.layers import Annotated, Quote
from newsprism.model.spans import Span

LEAST_SCORE = 0.35
"""Confidence below which an attribution without quotation marks is not shown as somebody's position."""


LEAST_WORDS = 3
"""Words that reported speech needs to say anything ("them", "their role")."""

WORD = re.compile(r"\w+")


NEAR = 40
"""Code points between a speaker and the cue, at most, that are looked at for a hedge."""

HEDGED = re.compile(r"\b(?:not|never|neither|nor|may|might|could|cannot|can)\b|n['’]t\b", re.IGNORECASE)
"""Words before a cue by which its author says that somebody did not say it, or only might."""


def is_solid(quote: Quote, item: Annotated) -> bool:
    """Whether a quote is something that somebody says, and not only a verb that may express an attitude.

    Words in quotation marks always are; reported speech must have a cue with a known force, or "according to", which is
    neither negated nor a maybe ("neither disclosed", "may calculate").
    """
    if quote.kind != "indirect":
        return True
    if len(WORD.findall(" ".join(span.of(item.article.text) for span in quote.content))) < LEAST_WORDS:
        return False
    if quote.cue is not None and HEDGED.search(item.article.text, *_around_cue(quote, quote.cue)):
        return False
    cue = quote.cue.of(item.article.text).casefold() if quote.cue else ""
    return quote.score >= LEAST_SCORE and (quote.force is not None or cue.startswith("according"))


def _around_cue(quote: Quote, cue: Span) -> tuple[int, int]:
    """From the end of a speaker that stands before the cue, where one does, to the end of the cue."""
    speaker = quote.speaker
    near = speaker is not None and speaker.end <= cue.start <= speaker.end + NEAR
    return (speaker.end if speaker is not None and near else cue.start), cue.end
