"""The words beside a number that open one of its sides: at least, nearly, up to, or more."""

from decimal import Decimal
from functools import lru_cache

from newsprism.annotate.quantities.tables import context, language
from newsprism.annotate.quantities.tokens import Tokens
from newsprism.model.layers import Comparator

LONGEST = 4
"""Tokens of the longest comparator phrase."""
BETWEEN = frozenset({"a", "an", "only", "just", "total", "another", "of", "some", "des", "de", "d'", "les"})
"""Words that may stand between the comparator and its number ("at least another 40")."""


@lru_cache(64)
def before_table(lang: str) -> dict[str, Comparator]:
    """Phrases that stand before a number."""
    return _table(language(lang).before)


@lru_cache(64)
def after_table(lang: str) -> dict[str, Comparator]:
    """Phrases that stand behind a number."""
    return _table(language(lang).after)


def _table(rows: dict[str, tuple[str, ...]]) -> dict[str, Comparator]:
    names: dict[str, Comparator] = {
        "at least": "at least",
        "over": "over",
        "about": "about",
        "up to": "up to",
        "at most": "at most",
        "under": "under",
        "exactly": "exactly",
    }
    return {phrase: names[name] for name, phrases in rows.items() for phrase in phrases}


def comparator_before(t: Tokens, i: int, lang: str, *, duration: bool) -> Comparator | None:
    """The comparator that stands before token ``i``.

    ``duration`` tells that the amount is a length of time, before which "over" may mean "during".
    """
    table = before_table(lang)
    for skip in (0, 1, 2):
        if skip and t.low(i - skip) not in BETWEEN:
            return None
        end = i - skip
        for width in range(min(LONGEST, end), 0, -1):
            found = table.get(t.phrase(end - width, end))
            if found is not None:
                return None if _misread(t, end - width, end, found, duration=duration) else found
    return None


def _misread(t: Tokens, first: int, last: int, found: Comparator, *, duration: bool) -> bool:
    """Comparator words that are none here: "over five years" is during, "up 6 %, above 2014" a place."""
    phrase = t.phrase(first, last)
    if phrase == "over" and duration:
        return t.low(first - 1) not in ("for", "just", "well", "little", "lasted", "took", "takes", "was", "is", "of")
    if phrase == "up to" and t.low(first - 1) in context().change:
        return True
    return phrase == "до" and found == "up to" and duration


def comparator_after(t: Tokens, last: int, lang: str) -> Comparator | None:
    """The comparator behind the token before ``last``: "or more", "-plus", "-odd"."""
    table = after_table(lang)
    for width in (3, 2, 1):
        found = table.get(t.phrase(last, last + width))
        if found is not None and last + width <= len(t) and (width > 1 or t.lower[last] != "+" or t.glued(last)):
            return found
    return None


def sides(
    low: Decimal, high: Decimal, comparator: Comparator | None
) -> tuple[Decimal | None, Decimal | None, Comparator]:
    """Low, high and comparator of an amount: the comparator opens a side, or keeps both.

    A named magnitude ("more than dozens") keeps the side that stays and is then named by the comparator.
    """
    if comparator in ("at least", "over"):
        return low, None, comparator
    if comparator in ("up to", "at most", "under"):
        return None, high, comparator
    if low != high:
        return low, high, "bounds"
    return low, high, comparator or "exactly"
