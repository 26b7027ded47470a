"""The grammar of one language, compiled from its table in ``data/``.

A table gives words their classes and rules as patterns over classes. Each class becomes one private-use character, a
sentence becomes a string of them, and a rule a regular expression over that string: it runs in time linear in the
tokens, and one line of the table reads like the phrase that it finds.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

import msgspec

FIRST_CLASS = 0xE000
OTHER = "."
"""The class of every token that the table does not know; ``#`` ends a sentence in no table, so patterns may use it."""

NUMERAL_CLASSES = (
    *("N12", "N24", "N31", "N59", "N99", "NUM", "NUMW", "YEAR", "YEARX", "YMDNUM", "FULL", "SHORT", "STAMP", "CLOCK"),
    *(
        "DOTTED",
        "SLASHED",
        "SPREAD",
        "YM",
        "YEARS",
        "ORD",
        "DECADE",
        "AMNUM",
        "PMNUM",
        "WORD",
        "CAPITAL",
        "LENGTH",
        "LENGTHX",
        "MY",
    ),
)
NUMERAL_TRIGGERS = "0123456789"
LANGUAGES = frozenset({"en", "de", "fr", "es", "ru", "uk", "ko", "ja", "zh"})

SYMBOL = re.compile(r"(?:(?P<name>[a-z]\w*):)?(?:'(?P<word>[^']+)'|(?P<cls>[A-Z][A-Z0-9_]*))")
BRACES = re.compile(r"([^{},]*)\{([^{}]*)\}([^{},]*)")

Value = int | str


class Word(msgspec.Struct, frozen=True):
    """What a word means to the grammar: its class's character and its value there."""

    char: str
    value: Value


class Rule(msgspec.Struct, frozen=True):
    """One pattern over classes; ``build`` names the function that reads its groups, ``args`` what the table adds."""

    needs: str
    pattern: Any
    build: str
    args: Mapping[str, Value]


class Language(msgspec.Struct, frozen=True):
    """A compiled table."""

    code: str
    spaced: bool
    month_first: bool
    tens_and: bool
    words: Mapping[str, Word]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Word], ...]]
    chars: Mapping[str, str]
    rules: tuple[Rule, ...]
    by_class: Mapping[str, tuple[int, ...]]
    triggers: frozenset[str]
    suffixes: Mapping[str, str]
    future: frozenset[str]
    past: frozenset[str]
    reporting: frozenset[str]
    forward: frozenset[str]
    since: frozenset[str]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    joints: frozenset[tuple[str, ...]]
    between: frozenset[str]
    sums: Mapping[str, int]
    stretch: frozenset[str]
    unsure: re.Pattern[str]
    hangul_numbers: bool
    inner: frozenset[str]
    clipped: frozenset[str]
    particles: str
    number_years: bool
    doubtful: Mapping[str, str]
    leads: frozenset[str]
    firm_leads: frozenset[str]
    articles: frozenset[str]
    follow_names: frozenset[str]
    scan: Any


def language(code: str) -> Language | None:
    """The grammar of a BCP 47 code (``en``, ``zh-Hant``); ``None`` where there is none."""
    primary = code.lower().partition("-")[0]
    return _load(primary) if primary in LANGUAGES else None


@cache
def _load(code: str) -> Language:
    source = resources.files("newsprism.annotate.timexes").joinpath("data", f"{code}.toml")
    return compile_table(code, tomllib.loads(source.read_text(encoding="utf-8")))


def compile_table(code: str, table: Mapping[str, Any]) -> Language:
    """Turn a table into a grammar.

    Raises:
        ValueError: a rule names a class that the table does not have, or a word stands in two classes.
    """
    classes = _Classes()
    for name, entry in table["words"].items():
        classes.add_words(name, entry)
    classes.add_spelled_years(table.get("spelled_years", {}))
    rules = tuple(classes.rule(line, table.get("macros", {})) for line in table["rules"])
    glue = set(table.get("glue", ()))
    spaced = bool(table.get("spaced", True))
    singles, phrases = _split_phrases(classes.forms) if spaced else (classes.forms, {})
    return Language(
        code=code,
        spaced=spaced,
        month_first=bool(table.get("month_first", False)),
        tens_and=bool(table.get("tens_and", False)),
        words=singles,
        phrases=phrases,
        chars=classes.chars,
        rules=rules,
        by_class=_by_class(rules),
        triggers=frozenset(_triggers(table["words"], glue, spaced)).union(NUMERAL_TRIGGERS, table.get("wake", ())),
        suffixes=dict(table.get("suffixes", {})),
        future=frozenset(table.get("future", ())),
        past=frozenset(table.get("past", ())),
        reporting=frozenset(table.get("reporting", ())),
        forward=frozenset(table.get("forward", ())),
        since=frozenset(table.get("since", ())),
        future_endings=tuple(table.get("future_endings", ())),
        past_endings=tuple(table.get("past_endings", ())),
        joints=frozenset(tuple(j.split()) for j in table.get("joints", ())),
        hangul_numbers=bool(table.get("hangul_numbers", False)),
        **_edges(table.get("edges", {}), classes.chars),
        number_years=bool(table.get("number_years", True)),
        between=frozenset(table.get("between", ())),
        **_sums(table.get("sums", {})),
        scan=None if spaced else _scanner(classes.forms),
        **_names(table.get("names", {})),
    )


def _names(table: Mapping[str, str]) -> dict[str, Any]:
    """Words that may be names, each with the check that settles it, and the words that say so."""
    kinds = ("short", "person", "strict", "event", "title", "opener")
    lists = ("leads", "firm_leads", "articles", "follow_names")
    doubtful = {form: kind for kind in kinds for form in expand(table.get(kind, ""))}
    return {"doubtful": doubtful} | {name: frozenset(expand(table.get(name, ""))) for name in lists}


def _edges(table: Mapping[str, str], chars: Mapping[str, str]) -> dict[str, Any]:
    """Classes whose words may stand inside a word of a language that clings particles to words, and may not run on.

    ``inner`` ones may follow a letter; ``clipped`` ones are followed by a particle or by no letter. Without a table
    every class may stand anywhere.
    """
    inner = {chars[name] for name in expand(table["inner"])} if table else set(chars.values())
    clipped = {chars[name] for name in expand(table.get("clipped", ""))}
    return {"inner": frozenset(inner), "clipped": frozenset(clipped), "particles": table.get("particles", "")}


def _sums(table: Mapping[str, str]) -> dict[str, Any]:
    """The words that add a length to a date (+1) or take it away (-1), and those that forbid it."""
    signs = {word: sign for name, sign in (("after", 1), ("before", -1)) for word in expand(table.get(name, ""))}
    unsure = "|".join(rf"\b{re.escape(word)}\b" for word in expand(table.get("unsure", "")))
    return {
        "sums": signs,
        "stretch": frozenset(expand(table.get("stretch", ""))),
        "unsure": re.compile(unsure or r"(?!)"),
    }


class _Classes:
    """Hands out characters to classes while a table is being compiled."""

    def __init__(self) -> None:
        self.chars: dict[str, str] = {}
        self.forms: dict[str, Word] = {}
        for name in NUMERAL_CLASSES:
            self.char(name)

    def char(self, name: str) -> str:
        return self.chars.setdefault(name, chr(FIRST_CLASS + len(self.chars)))

    def add_words(self, name: str, entry: str | Mapping[str, str]) -> None:
        pairs = entry.items() if isinstance(entry, Mapping) else [("", entry)]
        for value, forms in pairs:
            for form in expand(forms):
                self._add(form, Word(self.char(name), int(value) if value.lstrip("-").isdigit() else value))

    def add_spelled_years(self, centuries: Mapping[str, int]) -> None:
        """Years in one word: a century's word and a number's (neunzehnhundert + neunundachtzig)."""
        numbers = [(f, w.value) for f, w in self.forms.items() if w.char == self.chars.get("NUMW")]
        for stem, first in centuries.items():
            for form, n in numbers:
                if isinstance(n, int) and 0 < n < 100:
                    self.forms.setdefault(stem + form, Word(self.char("YEAR"), first + n))

    def _add(self, form: str, word: Word) -> None:
        if form in self.forms and self.forms[form] != word:
            raise ValueError(f"{form!r} stands in two classes")
        self.forms[form] = word

    def literal(self, form: str) -> str:
        own = self.char(f"'{form}'")
        if self.forms.setdefault(form, Word(own, form)).char != own:
            raise ValueError(f"{form!r} has a class and cannot stand for itself in a rule")
        return own

    def symbol(self, cls: str, macros: Mapping[str, str]) -> str:
        if cls in macros:
            return "[" + "".join(self._members(macros[cls], macros)) + "]"
        if cls not in self.chars:
            raise ValueError(f"no class {cls}")
        return self.chars[cls]

    def _members(self, spec: str, macros: Mapping[str, str]) -> Iterator[str]:
        for part in spec.split("|"):
            name = part.strip()
            if name in macros:
                yield from self._members(macros[name], macros)
            elif name.startswith("'"):
                yield self.literal(name.strip("'"))
            else:
                yield self.symbol(name, {})

    def rule(self, line: str, macros: Mapping[str, str]) -> Rule:
        build, _, rest = line.partition("::")
        name, *args = build.split()
        source = SYMBOL.sub(lambda m: self._named(m, macros), rest)
        compact = re.sub(r"\s+", "", source)
        pairs = (a.partition("=") for a in args)
        values: dict[str, Value] = {k: int(v) if v.lstrip("-").isdigit() else v for k, _, v in pairs}
        needs = str(values.pop("needs"))
        wanted = "".join(self._members(macros.get(needs, needs), macros))
        return Rule(needs=wanted, pattern=re.compile(compact), build=name, args=values)

    def _named(self, m: re.Match[str], macros: Mapping[str, str]) -> str:
        symbol = self.literal(m["word"]) if m["word"] else self.symbol(m["cls"], macros)
        return f"(?P<{m['name']}>{symbol})" if m["name"] else symbol


def expand(forms: str) -> Iterator[str]:
    """``"letzt{e/en}, vorig{e}"`` -> letzte, letzten, vorige."""
    for part in forms.split(","):
        form = part.strip()
        if m := BRACES.fullmatch(form):
            yield from (f"{m[1]}{ending}{m[3]}" for ending in m[2].split("/"))
        elif form:
            yield form


def _split_phrases(
    forms: Mapping[str, Word],
) -> tuple[dict[str, Word], dict[str, tuple[tuple[tuple[str, ...], Word], ...]]]:
    singles: dict[str, Word] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
    for form, word in forms.items():
        first, *rest = form.split(" ")
        if rest:
            phrases.setdefault(first, []).append((tuple(rest), word))
        else:
            singles[form] = word
    ordered = {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in phrases.items()}
    return singles, ordered


def _by_class(rules: tuple[Rule, ...]) -> dict[str, tuple[int, ...]]:
    """Which rules a class can set off; a sentence is tried against no others."""
    found: dict[str, list[int]] = {}
    for i, rule in enumerate(rules):
        for char in rule.needs:
            found.setdefault(char, []).append(i)
    return {char: tuple(at) for char, at in found.items()}


def _triggers(words: Mapping[str, Any], glue: set[str], spaced: bool) -> Iterator[str]:
    """A word of each form without which it cannot stand in a sentence: of several the longest, for it is the rarest."""
    for name, entry in words.items():
        if name not in glue:
            for forms in entry.values() if isinstance(entry, Mapping) else [entry]:
                yield from (max(f.lower().split(" "), key=len) if spaced else f for f in expand(forms))


def _scanner(forms: Mapping[str, Word]) -> Any:
    """Longest-first alternation for languages written without spaces."""
    words = "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True))
    return re.compile(words)
