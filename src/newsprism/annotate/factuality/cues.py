"""The cue tables of factuality, read from ``factuality/data``."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from newsprism.model.layers import Factuality

Cues = dict[str, Factuality]
RANK: dict[Factuality, int] = {
    "certain": 0,
    "reported": 1,
    "alleged": 2,
    "future": 3,
    "possible": 4,
    "hypothetical": 5,
}
"""How far each value is from a fact that the text vouches for; of several cues the farthest holds."""


class English(msgspec.Struct, frozen=True):
    """Word -> the factuality that it gives, by where the word stands."""

    modals: Cues
    adverbs: Cues
    adjectives: Cues
    governors: Cues
    passives: Cues
    negators: frozenset[str]
    denials: frozenset[str]
    conditions: frozenset[str]
    reporting: frozenset[str]
    weakening: frozenset[str]


class Surface(msgspec.Struct, frozen=True):
    """The cues of a language that is read by its words alone."""

    spaced: bool
    negated: frozenset[str]
    factuality: Cues


@cache
def english() -> English:
    """The cues of English, for a parsed sentence."""
    data = _load("english")
    return English(
        **{name: _invert(data[name]) for name in ("modals", "adverbs", "adjectives", "governors", "passives")},
        negators=frozenset(data["negation"]["words"]),
        denials=frozenset(data["negation"]["governors"]),
        conditions=frozenset(data["conditions"]["marks"]),
        reporting=frozenset(data["conditions"]["reporting"]),
        weakening=frozenset(data["conditions"]["weakening"]),
    )


@cache
def surfaces() -> dict[str, Surface]:
    """Language (BCP 47 primary) -> its cues."""
    return {lang: _surface(lang, table) for lang, table in _load("languages").items()}


def _surface(lang: str, table: dict[str, list[str]]) -> Surface:
    cues = {kind: words for kind, words in table.items() if kind != "negated"}
    return Surface(lang not in ("ja", "ko", "zh"), frozenset(table["negated"]), _invert(cues))


def _invert(table: dict[str, list[str]]) -> Cues:
    return {word: kind for kind, words in table.items() for word in words}  # type: ignore[misc]


def _load(name: str) -> dict[str, dict[str, list[str]]]:
    text = (files(__package__) / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
