"""Which attributions somebody answers for."""

import re

from newsprism.model.layers import Annotated, Quote

LEAST_SCORE = 0.35
"""Confidence below which an attribution without quotation marks is not shown as somebody's position."""


LEAST_WORDS = 3
"""Words that reported speech needs to say anything ("them", "their role")."""

WORD = re.compile(r"\w+")


def is_solid(quote: Quote, item: Annotated) -> bool:
    """Whether a quote is something that somebody says, and not only a verb that may express an attitude.

    Words in quotation marks always are; reported speech must have a cue with a known force, or "according to".
    """
    if quote.kind != "indirect":
        return True
    if len(WORD.findall(" ".join(span.of(item.article.text) for span in quote.content))) < LEAST_WORDS:
        return False
    cue = quote.cue.of(item.article.text).casefold() if quote.cue else ""
    return quote.score >= LEAST_SCORE and (quote.force is not None or cue.startswith("according"))
