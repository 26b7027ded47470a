"""The word lists of this package, decoded once; they lie in ``data/`` as JSON."""

from functools import cache
from importlib import resources
from typing import TypeVar

import msgspec

T = TypeVar("T")

Names = dict[str, tuple[str, ...]]


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """How one language writes numbers, in digits and in words; every word is in lower case."""

    group: str
    decimal: str
    tail: int
    small: dict[str, int]
    hundred: tuple[str, ...] = ()
    scale: dict[str, int] = {}
    suffix: dict[str, int] = {}
    join: tuple[str, ...] = ()
    one: tuple[str, ...] = ()
    half: tuple[str, ...] = ()
    fractions: dict[str, int] = {}
    named: dict[str, tuple[int, int]] = {}
    few: tuple[str, ...] = ()
    vague: dict[str, int] = {}
    range: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    range_and: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    before: dict[str, tuple[str, ...]] = {}
    after: dict[str, tuple[str, ...]] = {}


class NumbersFile(msgspec.Struct, frozen=True):
    """Numbers in words, by language."""

    note: str
    languages: dict[str, Language]


class UnitRow(msgspec.Struct, frozen=True):
    """One unit: its code (UCUM), what it measures, its name in pint, and its names and symbols in texts."""

    code: str
    dimension: str
    pint: str
    names: Names
    symbols: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    factor: str = "1"


class UnitsFile(msgspec.Struct, frozen=True):
    """Units of measure, their prefixes and the words that make squares, cubes and rates."""

    note: str
    prefixes: dict[str, str]
    prefixes_cyrillic: dict[str, str]
    powers: dict[str, dict[str, tuple[str, ...]]]
    per: Names
    units: tuple[UnitRow, ...]


class CurrencyRow(msgspec.Struct, frozen=True):
    """One money: ISO 4217 code, names and symbols; ``minor`` of it make one."""

    code: str
    names: Names
    symbols: tuple[str, ...] = ()
    minor: str = "1"


class CurrenciesFile(msgspec.Struct, frozen=True):
    """Money, and the codes that are read where they stand beside a number."""

    note: str
    by_language: dict[str, dict[str, str]]
    counted: dict[str, str]
    iso: tuple[str, ...]
    currencies: tuple[CurrencyRow, ...]


class NounsFile(msgspec.Struct, frozen=True):
    """Counted nouns: irregular plurals, persons, what happens to them, and names in other languages."""

    note: str
    irregular: dict[str, str]
    invariable: frozenset[str]
    people: frozenset[str]
    outcomes: frozenset[str]
    outcome_forms: dict[str, str]
    particles: frozenset[str]
    abroad: dict[str, dict[str, str]]


class ContextFile(msgspec.Struct, frozen=True):
    """Words that tell what a number is not, and what an ambiguous unit is."""

    note: str
    labels: frozenset[str]
    months: frozenset[str]
    stops: frozenset[str]
    change: frozenset[str]
    names: frozenset[str]
    ordinals: frozenset[str]
    money: frozenset[str]
    heat: frozenset[str]


class CjkFile(msgspec.Struct, frozen=True):
    """Numerals, counters and comparators of Korean, Japanese and Chinese."""

    note: str
    digits: dict[str, int]
    places: dict[str, int]
    hangul_places: dict[str, int]
    scale: dict[str, dict[str, int]]
    native_ko: dict[str, int]
    named: dict[str, tuple[int, int]]
    before: dict[str, dict[str, tuple[str, ...]]]
    after: dict[str, dict[str, tuple[str, ...]]]
    counters: dict[str, dict[str, str]]
    not_quantity: dict[str, tuple[str, ...]]
    ordinal_prefix: tuple[str, ...]


def _load(name: str, form: type[T]) -> T:
    path = resources.files("newsprism.annotate.quantities") / "data" / name
    return msgspec.json.decode(path.read_bytes(), type=form)


@cache
def numbers() -> NumbersFile:
    """``data/numbers.json``."""
    return _load("numbers.json", NumbersFile)


@cache
def units_file() -> UnitsFile:
    """``data/units.json``."""
    return _load("units.json", UnitsFile)


@cache
def currencies_file() -> CurrenciesFile:
    """``data/currencies.json``."""
    return _load("currencies.json", CurrenciesFile)


@cache
def nouns() -> NounsFile:
    """``data/nouns.json``."""
    return _load("nouns.json", NounsFile)


@cache
def context() -> ContextFile:
    """``data/context.json``."""
    return _load("context.json", ContextFile)


@cache
def cjk() -> CjkFile:
    """``data/cjk.json``."""
    return _load("cjk.json", CjkFile)


UNKNOWN = Language(group=",", decimal=".", tail=10, small={}, range=("-", "–", "—"))
"""For a language without a table: digits only, and English marks."""


def language(lang: str) -> Language:
    """The numbers of a BCP 47 primary language."""
    return numbers().languages.get(lang, UNKNOWN)
