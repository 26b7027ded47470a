"""One side of a disagreement as a reader writes it."""

import re

from newsprism.model.dossier import ValueEntry
from newsprism.render.safe import one_line
from newsprism.render.scale import date_words

_QUANTITY = re.compile(
    r"((?:about|at least|at most|over|under|up to) )?(\d+)(\.\d+)?(?: to (\d+)(\.\d+)?)?(?: (\S.*))?"
)
_LETTERS = re.compile(r"[^\W\d_]+")

_UNITS = {
    "s": "second",
    "min": "minute",
    "h": "hour",
    "d": "day",
    "wk": "week",
    "mo": "month",
    "a": "year",
    "t": "tonne",
    "[mi_i]": "mile",
    "[nmi_i]": "nautical mile",
    "[ft_i]": "foot",
    "[in_i]": "inch",
    "[lb_av]": "pound",
}
"""UCUM codes that few readers know."""

_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet"}
_LAST_YEAR = 2100


def value_words(value: ValueEntry) -> str:
    """A date in words, a number with its thousands apart and its unit as the cited sentence writes it; else the text.

    A unit is made plural only where the sentence itself has the plural: nothing is guessed of its language.
    """
    found = _QUANTITY.fullmatch(value.value)
    if not found or _is_year(found):
        return one_line(date_words(value.value))
    comparator, low, low_part, high, high_part, unit = found.groups(default="")
    amount = _number(low, low_part) + (f" to {_number(high, high_part)}" if high else "")
    return one_line(f"{comparator}{amount} {_unit(unit, value) if unit else ''}")


def _is_year(found: re.Match[str]) -> bool:
    """A bare four-digit number is the ISO prefix of a year."""
    return not (found[1] or found[4] or found[6]) and len(found[2]) == 4 and int(found[2]) < _LAST_YEAR


def _number(whole: str, part: str) -> str:
    return (f"{int(whole):,}" if len(whole) <= 30 else whole) + part


def _unit(unit: str, value: ValueEntry) -> str:
    if unit in _UNITS:
        return _UNITS[unit] if value.value.startswith("1 ") else _plural(_UNITS[unit])
    written = {word.casefold() for c in value.citations[:3] for word in _LETTERS.findall(c.exact[:2000])}
    return next((form for form in (_plural(unit), f"{unit}es", f"{unit[:-1]}ies") if form.casefold() in written), unit)


def _plural(word: str) -> str:
    return _PLURALS.get(word, f"{word}s")
