"""Feasts of the Islamic, Jewish and Hindu calendars, from a table of their days (``data/feasts.toml``).

>>> [day.value() for day in feast_days("passover", 2024)]
['2024-04-23']
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources

import msgspec

from newsprism.annotate.timexes.periods import Period


class Feast(msgspec.Struct, frozen=True):
    """The days of a feast as ordinals, and by how many days they may be off (where the moon is watched)."""

    days: tuple[int, ...]
    loose: int


def feast_days(name: str, year: int) -> tuple[Period, ...]:
    """The days of a feast that fall in a Gregorian year: none outside the table, two where a lunar year fits twice."""
    feast = _table().get(name)
    return tuple(Period("day", n) for n in feast.days if date.fromordinal(n).year == year) if feast else ()


def looseness(name: str) -> int:
    """Days on either side by which a feast may differ from the table."""
    feast = _table().get(name)
    return feast.loose if feast else 0


@cache
def _table() -> Mapping[str, Feast]:
    source = resources.files("newsprism.annotate.timexes").joinpath("data", "feasts.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: Feast(tuple(map(_ordinal, entry["days"].split())), entry["loose"]) for name, entry in table.items()}


def _ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()
