"""Who gives whom what: the words of ``events/data/exchange.toml``."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from newsprism.model.layers import ExchangeKind


class Table(msgspec.Struct, frozen=True):
    """Lemmas by what they do in an exchange.

    ``with_``, ``to`` and ``from_`` are verbs by where the thing or the other side stands; ``heads`` nouns of giving;
    ``helping`` verbs by which a gift reaches its receiver; ``never`` what no exchange between actors hands over;
    ``kinds`` things by kind; ``services`` verbs whose object is the receiver, by kind; ``bodies`` nouns that are a
    party even where nobody knows which ("the institute").
    """

    with_: frozenset[str]
    to: frozenset[str]
    from_: frozenset[str]
    heads: frozenset[str]
    helping: frozenset[str]
    never: frozenset[str]
    kinds: dict[str, ExchangeKind]
    services: dict[str, ExchangeKind]
    bodies: frozenset[str]


@cache
def table() -> Table:
    """The table, read once."""
    text = (files("newsprism.annotate.events") / "data" / "exchange.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    kinds: dict[str, ExchangeKind] = {word: kind for kind, words in data["kinds"].items() for word in words}
    services: dict[str, ExchangeKind] = {word: kind for kind, words in data["services"].items() for word in words}
    verbs, nouns = data["verbs"], data["nouns"]
    return Table(
        with_=frozenset(verbs["with"]),
        to=frozenset(verbs["to"]),
        from_=frozenset(verbs["from"]),
        heads=frozenset(nouns["heads"]),
        helping=frozenset(nouns["helping"]),
        never=frozenset(data["never"]["things"]),
        kinds=kinds,
        services=services,
        bodies=frozenset(data["parties"]["bodies"]),
    )
