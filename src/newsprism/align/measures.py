"""Which words count the same thing."""

import re
from functools import cache
from importlib.resources import files

import msgspec

from newsprism.align.units import stems
from newsprism.model.layers import Quantity

CODE = 3
"""Letters of a unit's code, at most: a longer word in small letters is a counted noun."""


class Measures(msgspec.Struct, frozen=True):
    """The table in ``data/measures.json``: word classes, and which of them are running counts."""

    about: str
    classes: dict[str, tuple[str, ...]]
    running: frozenset[str]
    revising: tuple[str, ...]


@cache
def table() -> Measures:
    """The bundled table."""
    data = files("newsprism.align").joinpath("data/measures.json").read_bytes()
    return msgspec.json.decode(data, type=Measures)


@cache
def _class_of_word() -> dict[str, str]:
    return {word: name for name, words in table().classes.items() for word in words}


@cache
def _revising() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, table().revising)) + r")\b", re.IGNORECASE)


def measure_class(quantity: Quantity, lang: str) -> str | None:
    """What a quantity counts or measures: a class of the table, else the stem of its measure, else its unit.

    ``None`` where the sentence does not say.
    """
    for words in (quantity.measure, quantity.unit):
        for word in re.split(r"[\s,]+", (words or "").lower()):
            if word in _class_of_word():
                return _class_of_word()[word]
    if quantity.measure:
        return " ".join(sorted(stems(quantity.measure, lang))) or quantity.measure.lower()
    return quantity.unit


def is_counted(unit: str | None) -> bool:
    """Whether a unit is a noun that is counted ("sailor") and no code of a measure or a currency."""
    return unit is not None and len(unit) > CODE and unit.isalpha() and unit.islower()


def is_running(name: str) -> bool:
    """Whether a class is a count that changes while the event goes on."""
    return name in table().running


def revises(text: str) -> bool:
    """Whether a sentence says that it revises an earlier value."""
    return _revising().search(text) is not None
