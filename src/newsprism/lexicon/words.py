"""Words of a text and the case of a form: what both indexes agree on."""

import re

WORD = re.compile(r"[^\W_]+")
"""A word: letters and digits; hyphens, apostrophes and full stops part words and are compared loosely."""

UNSPACED = frozenset({"ja", "ko", "zh"})
"""Languages whose names are not bounded by spaces (Korean glues particles to them)."""


def lowered(text: str) -> str:
    """Lower case, code point by code point, so that offsets stay what they were (``İ`` would become two)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def is_acronym(form: str) -> bool:
    """Whether a form is written in capitals alone (``UN``, ``U.S.``, ``KCNA``)."""
    return form.isupper() and " " not in form and len(form) <= 6


def case_fits(form: str, found: str, *, small_too: bool) -> bool:
    """Whether ``found`` is an acceptable writing of ``form``, which it equals but for case.

    A form in small letters is taken in any case, an acronym only as it stands, any other form when one of its words
    begins with a capital (``north Korea``, ``NORTH KOREA``); in small letters alone only where ``small_too``.
    """
    if found == form or not any(c.isupper() for c in form):
        return True
    if is_acronym(form):
        return False
    if any(found[m.start()].isupper() for m in WORD.finditer(found)):
        return True
    return small_too and len(form) > 4


def shouted(line: str) -> bool:
    """Whether a line is in capitals, so that ``US`` in it may be the pronoun."""
    small = sum(c.islower() for c in line)
    return sum(c.isupper() for c in line) > max(8, 4 * small)
