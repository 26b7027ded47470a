"""The words of one language that attribution without a parse goes by, from ``data/LANG.toml``."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

import msgspec


class Table(msgspec.Struct, frozen=True):
    """Reporting words of one language; see the comments in the files of ``data/``.

    ``begins`` are articles that begin another phrase right behind a noun ("der Behörde | die Brücke"); ``pointing`` are
    words that stand for what was said before ("das sagte sie").

    ``forces`` maps a cue as written (a form, or a stem where the language is verb-final or Chinese) to its force.
    """

    order: str
    cues: dict[str, list[str]]
    conjunctions: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    infinitive_ends: tuple[str, ...] = ()
    complements: frozenset[str] = frozenset()
    not_content: frozenset[str] = frozenset()
    according: tuple[str, ...] = ()
    according_ends: tuple[str, ...] = ()
    as_: tuple[str, ...] = msgspec.field(default=(), name="as")
    pronouns: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()
    pointing: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    skip: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    after_quote: frozenset[str] = frozenset()
    free_clause: bool = False
    reported_mood: frozenset[str] = frozenset()
    topics: tuple[str, ...] = ()
    quotatives: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()
    nominals: tuple[str, ...] = ()
    not_cues: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    transitive: frozenset[str] = frozenset()

    @property
    def forces(self) -> dict[str, str]:
        return {form: force for force, forms in self.cues.items() for form in forms}


@cache
def table(lang: str) -> Table | None:
    """The table of a language (BCP 47 primary language), or ``None`` where we have none."""
    file = resources.files("newsprism.annotate.quotes") / "data" / f"{lang}.toml"
    if not lang.isalpha() or not file.is_file():
        return None
    raw: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    return msgspec.convert(raw, Table)
