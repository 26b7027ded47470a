"""Noun phrases without a name: the unnamed ("two senior officials") and those that point back ("the ministry")."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsprism.annotate.actors.names import slug
from newsprism.annotate.actors.roster import Roster
from newsprism.annotate.actors.scope import Scope
from newsprism.lexicon import Match
from newsprism.model.layers import Level, Mention

_LEVELS: tuple[tuple[str, Level | None], ...] = (
    ("unnamed-official", "official"),
    ("unnamed-expert", "expert"),
    ("unnamed-public", "public"),
    ("unnamed-other", None),
    ("kin", None),
    ("unnamed-body", "body"),
)
_DROPPED = re.compile(
    r"^(?:(?:the|an?|some|several|many|most|few|other|another|one|two|three|four|five|six|seven|eight|nine|ten|dozens|"
    r"hundreds|thousands|of|his|her|its|their|our|these|those|all|both|any|no|at least|at most|more than|more|about|"
    r"around|nearly|almost|roughly|up to|over|such|certain|various|numerous|\d[\d,.]*)\s+)+",
    re.IGNORECASE,
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "poss", "det", "quantmod", "predet"})
_JOINING = frozenset({"and", "or", "&", ","})
_PERSONAL = frozenset({"unnamed-official", "unnamed-expert", "unnamed-public", "unnamed-other", "kin"})


class Phrase(NamedTuple):
    """A noun phrase without a name: its span, its head token and the level that the noun stands for."""

    start: int
    end: int
    head: int
    level: Level | None
    definite: bool
    plural: bool
    personal: bool


def phrases(scope: Scope, taken: Sequence[Mention]) -> Iterator[Phrase]:
    """The phrases whose head is a noun for people or bodies, where no name stands in or beside them."""
    levels = {noun: (level, name) for name, level in reversed(_LEVELS) for noun in scope.words(name)}
    covered = _covered(scope, taken)
    parse = scope.parse
    for i, lemma in enumerate(parse.lemma):
        found = levels.get(lemma.lower().rpartition("-")[2])
        if found is None or i in covered or parse.pos[i] not in ("NOUN", "PROPN", "ADJ"):
            continue
        if parse.dep[i] in ("compound", "amod", "nmod", "attr", "oprd") or _is_named(scope, i, covered):
            continue
        if scope.sentence_at(parse.start[i]) is not None and not _denied(scope, i):
            yield phrase_at(scope, i, found[0], personal=found[1] in _PERSONAL)


def _covered(scope: Scope, taken: Sequence[Mention]) -> set[int]:
    return {i for m in taken if m.kind != "demonym" for i in scope.tokens(m.start, m.end)}


def _is_named(scope: Scope, head: int, covered: set[int]) -> bool:
    """Whether a name stands in apposition: "two researchers, Ann Lee and Bo Berg" are named."""
    tree, parse = scope.tree, scope.parse
    if any(child in covered and parse.pos[child] == "PROPN" for child in tree.kids(head, "appos")):
        return True
    return parse.dep[head] in ("appos", "attr") and parse.head[head] in covered and parse.dep[head] == "appos"


def _denied(scope: Scope, head: int) -> bool:
    """Whether the phrase speaks of nobody ("no official", "any witness"), or says what someone is."""
    parse = scope.parse
    if parse.dep[head] == "pobj" and parse.word[parse.head[head]].lower() == "as":
        return True
    return any(parse.word[k].lower() in ("no", "any", "every") for k in scope.tree.kids(head, "det"))


def phrase_at(scope: Scope, head: int, level: Level | None, *, personal: bool) -> Phrase:
    """The phrase of a noun: with what stands before it, without what hangs behind it."""
    parse, tree = scope.parse, scope.tree
    left = head
    for child in reversed([c for c in tree.children[head] if c < head]):
        if parse.dep[child] not in _MODIFIERS or tree.edges[child][1] != left - 1:
            break
        left = tree.edges[child][0]
    first = parse.word[left].lower()
    plural = parse.tag[head] in ("NNS", "NNPS") or parse.lemma[head].lower() == "police"
    return Phrase(parse.start[left], parse.end[head], head, level, first in _DEFINITE, plural, personal)


def unnamed(scope: Scope, phrase: Phrase, roster: Roster) -> str:
    """An actor for a phrase that names nobody, with the country that the phrase states."""
    text = scope.text[phrase.start : phrase.end]
    name = _DROPPED.sub("", text)
    inside = scope.matches_in(phrase.start, phrase.end)
    codes = {c for c in (scope.lexicon.country_of(m.entry_id) for m in inside) if c}
    alone = len(codes) == 1 and not any(_is_joined(scope, m) for m in inside)
    country = codes.pop() if alone else None
    return roster.add(
        f"unnamed:{slug(name) or slug(text)}", name or text, "unnamed", level=phrase.level, country=country
    )


def _is_joined(scope: Scope, match: Match) -> bool:
    """Whether a country is joined to something else that is no country: "Peruvian and Western officials"."""
    tokens = scope.tokens(match.start, match.end)
    if not tokens:
        return False
    parse, last = scope.parse, tokens[-1]
    behind = parse.word[last + 1].lower() if last + 1 < len(parse) else ""
    return behind in _JOINING or any(True for _ in scope.tree.kids(last, "cc", "conj")) or parse.dep[last] == "conj"
