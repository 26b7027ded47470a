"""Units of measure and money: their names in each language, expanded once from the tables."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

import msgspec

from newsprism.annotate.quantities.tables import UnitRow, currencies_file, units_file

MONEY = "money"


class Unit(msgspec.Struct, frozen=True):
    """A unit: ``code`` is UCUM or ISO 4217, ``factor`` turns the number as written into that code's."""

    code: str
    dimension: str
    pint: str = ""
    factor: Decimal = Decimal(1)


@lru_cache(64)
def unit_names(lang: str) -> dict[str, Unit]:
    """Lower-case names, words of a phrase one space apart, to units of measure, in one language."""
    return {name.replace("-", " - "): unit for name, unit in _all_names(lang)}


@cache
def unit_symbols() -> dict[str, Unit]:
    """Symbols, case kept, to units of measure."""
    return dict(_all_symbols())


@cache
def unit_codes() -> dict[str, Unit]:
    """Codes to units (with factor 1), for comparing."""
    table: dict[str, Unit] = {}
    for lang in units_file().powers:
        table.update({u.code: msgspec.structs.replace(u, factor=Decimal(1)) for u in unit_names(lang).values()})
    return {**table, **{u.code: u for u in unit_symbols().values()}}


@lru_cache(64)
def money_names(lang: str) -> dict[str, Unit]:
    """Lower-case names of money in one language."""
    return {
        name.replace("-", " - ").replace(" -  - ", " - "): _money(row.code, row.minor)
        for row in currencies_file().currencies
        for name in row.names.get(lang, ())
    }


@lru_cache(64)
def money_symbols(lang: str) -> dict[str, Unit]:
    """Symbols of money, with the letters before them (A$, HK$), as this language reads them."""
    table = {s: _money(row.code, row.minor) for row in currencies_file().currencies for s in row.symbols}
    special = currencies_file().by_language.get(lang, {})
    return {**table, **{symbol: _money(code) for symbol, code in special.items()}}


@cache
def money_codes() -> frozenset[str]:
    """ISO 4217 codes that are read where they stand beside a number."""
    file = currencies_file()
    return frozenset(file.iso) | {row.code for row in file.currencies if row.code.isupper()}


def _money(code: str, minor: str = "1") -> Unit:
    return Unit(code, MONEY, factor=1 / Decimal(minor))


def _all_names(lang: str) -> Iterator[tuple[str, Unit]]:
    for row in units_file().units:
        for name in row.names.get(lang, ()):
            yield name, _unit(row)
            if row.dimension == "length":
                yield from _powers(name, _unit(row), lang)
            if "." in name or (" " in name and row.dimension != "energy"):
                continue
            for prefixed, unit in _prefixed(name, row):
                yield prefixed, unit
                if row.dimension == "length":
                    yield from _powers(prefixed, unit, lang)


def _unit(row: UnitRow) -> Unit:
    return Unit(row.code, row.dimension, row.pint, Decimal(row.factor))


def _prefixed(name: str, row: UnitRow) -> Iterator[tuple[str, Unit]]:
    file = units_file()
    for prefix in row.prefixes:
        long = file.prefixes[prefix]
        unit = Unit(prefix + row.code, row.dimension, long + row.pint)
        yield long + name, unit
        accented = {"kilo": "kiló", "centi": "centí", "mili": "milí", "mega": "mega", "giga": "giga"}
        if name == "metro" or name == "metros":
            yield accented.get(long, long) + name, unit
    for long, prefix in file.prefixes_cyrillic.items():
        if prefix in row.prefixes and not name.isascii():
            yield long + name, Unit(prefix + row.code, row.dimension, file.prefixes[prefix] + row.pint)


def _powers(name: str, unit: Unit, lang: str) -> Iterator[tuple[str, Unit]]:
    """Square and cubic units of a length."""
    for power, patterns in units_file().powers.get(lang, {}).items():
        dimension = "area" if power == "2" else "volume"
        for pattern in patterns:
            yield pattern.format(name), Unit(unit.code + power, dimension, f"{unit.pint}**{power}", unit.factor)


def _all_symbols() -> Iterator[tuple[str, Unit]]:
    prefixes = units_file().prefixes
    for row in units_file().units:
        for symbol in row.symbols:
            yield symbol, _unit(row)
            if row.dimension == "length":
                yield from _symbol_powers(symbol, _unit(row))
            for prefix in row.prefixes if symbol.isascii() and len(symbol) <= 3 else ():
                unit = Unit(prefix + row.code, row.dimension, prefixes[prefix] + row.pint)
                yield prefix + symbol, unit
                if prefix == "µ":
                    yield "μ" + symbol, unit
                if row.dimension == "length":
                    yield from _symbol_powers(prefix + symbol, unit)


def _symbol_powers(symbol: str, unit: Unit) -> Iterator[tuple[str, Unit]]:
    for power, sign in (("2", "²"), ("3", "³")):
        squared = Unit(unit.code + power, "area" if power == "2" else "volume", f"{unit.pint}**{power}")
        yield symbol + power, squared
        yield symbol + sign, squared
