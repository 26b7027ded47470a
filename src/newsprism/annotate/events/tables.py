"""The lexicon of events: which words, in which company, tell which PLOVER event.

The tables lie as TOML in ``events/data``; they were written from the ontology's manual (PLOVER 2022), word by word, and
treat every country alike.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

Role = Literal["promise", "refuse", "threaten", "demand", "permit", "stop", "suffer", "light"]


class Test(msgspec.Struct, frozen=True):
    """One condition on a noun: its lemma is one of ``nouns`` (any if empty) and, where ``modifiers`` is not empty, one
    of them modifies it. ``prep`` is the preposition that it stands under, ``""`` for an object."""

    prep: str
    nouns: frozenset[str]
    modifiers: frozenset[str]


class Pattern(msgspec.Struct, frozen=True):
    """What must stand with a word for it to tell an event of ``type`` and ``mode``."""

    type: str
    mode: str | None
    words: tuple[str, ...] = ()
    tests: tuple[Test, ...] = ()
    object: bool | None = None

    @property
    def weight(self) -> int:
        """How specific the pattern is: a point for every word, noun class, modifier and preposition that it asks for,
        and one more for a noun that it names itself; that there is an object at all only parts equals."""
        tests = sum(1 + bool(t.nouns) + (len(t.nouns) == 1) + bool(t.modifiers) for t in self.tests)
        return 2 * (len(self.words) + tests) + (self.object is not None)


class Tables(msgspec.Struct, frozen=True):
    """The whole lexicon; patterns of a lemma stand in the order in which they are tried."""

    verbs: dict[str, tuple[Pattern, ...]]
    nouns: dict[str, tuple[Pattern, ...]]
    classes: dict[str, frozenset[str]]
    operators: dict[str, dict[str, tuple[Role, ...]]]
    loose: frozenset[str]


@cache
def tables() -> Tables:
    """Read the tables of the package; the same object for every caller."""
    classes = {name: frozenset(words) for name, words in _load("classes").items()}
    roles = _load("operators")
    return Tables(
        verbs=_patterns(_load("verbs"), classes, noun=False),
        nouns=_patterns(_load("nouns"), classes, noun=True),
        classes=classes,
        loose=frozenset(roles.pop("loose")),
        operators=_operators(roles),
    )


def size() -> int:
    """How many patterns the lexicon holds."""
    lexicon = tables()
    return sum(len(p) for table in (lexicon.verbs, lexicon.nouns) for p in table.values())


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / f"{name}.toml").read_text(encoding="utf-8"))


def _patterns(
    types: dict[str, dict[str, list[str]]], classes: dict[str, frozenset[str]], *, noun: bool
) -> dict[str, tuple[Pattern, ...]]:
    found: dict[str, list[Pattern]] = {}
    for kind, modes in types.items():
        for mode, lines in modes.items():
            for line in lines:
                lemma, *elements = line.split()
                found.setdefault(lemma, []).append(_pattern(kind, mode or None, elements, classes, noun=noun))
    # Stable: among equals the order of the file decides.
    return {lemma: tuple(sorted(patterns, key=lambda p: -p.weight)) for lemma, patterns in found.items()}


def _pattern(
    kind: str, mode: str | None, elements: list[str], classes: dict[str, frozenset[str]], *, noun: bool
) -> Pattern:
    words = tuple(e.removeprefix("+") for e in elements if e[0] not in "~@=!" and ":" not in e)
    tests = tuple(_test(e, classes, noun=noun) for e in elements if e[0] in "~@=" or ":" in e)
    direct = {"!": True, "!0": False}
    return Pattern(kind, mode, words, tests, next((direct[e] for e in elements if e in direct), None))


def _test(element: str, classes: dict[str, frozenset[str]], *, noun: bool) -> Test:
    prep, rest = element.split(":", 1) if ":" in element else ("", element)
    if noun and rest.startswith("~") and "=" not in rest:
        return Test(prep, frozenset(), _words(rest[1:], classes))
    modifiers: frozenset[str] = frozenset()
    if rest.startswith("~"):
        name, rest = rest[1:].split("=", 1)
        modifiers, rest = _words(name, classes), "=" + rest
    return Test(prep, frozenset({rest[1:]}) if rest.startswith("=") else _words(rest, classes), modifiers)


def _words(name: str, classes: dict[str, frozenset[str]]) -> frozenset[str]:
    """The words of a class, or the word itself; none for the empty name, which any noun meets."""
    name = name.removeprefix("@")
    return classes.get(name, frozenset({name})) if name else frozenset()


def _operators(roles: dict[str, list[str]]) -> dict[str, dict[str, tuple[Role, ...]]]:
    """Lemma -> particle or preposition ("" for none) -> roles, in the order of the file."""
    found: dict[str, dict[str, tuple[Role, ...]]] = {}
    for role, entries in roles.items():
        for entry in dict.fromkeys(entries):
            lemma, _, particle = entry.partition("+")
            known = found.setdefault(lemma, {})
            known[particle] = (*known.get(particle, ()), role)  # type: ignore[arg-type]
    return found
