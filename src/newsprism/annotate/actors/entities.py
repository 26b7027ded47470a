"""The parser's entities, cleaned of what it is known to get wrong."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsprism.annotate.actors.names import looks_like_name
from newsprism.annotate.actors.scope import MAX_NAME, Scope

LONGER = frozenset({"FAC", "ORG", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "LOC"})
"""Labels of things that may be named after a person."""
WANTED = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_TRIM_RIGHT = re.compile(r"(?:[’']s?|[\s,.;:/)\]–—-])+$")
_TRIM_LEFT = re.compile(r"^(?:[\s,.;:(\[–—‘’“”\"'-]+|(?:[Tt]he|[Aa]n?)\s+)+")
_TRIM_END = re.compile(r"(?:\s+(?:of|and|the|in|at|for|to|on|by|with))+$")
_PARTY_TAG = re.compile(r"[A-Z]-[A-Z]")
_NOT_ORGANISATIONS = re.compile(
    r"\b(?:Act|Agreement|Accords?|Treaty|Bill|Law|War|Deal|Pact|Amendment|Resolution|Constitution|Covid|COVID|Summit|"
    r"Award|Prize|Cup|Games|Olympics|Day|Week|Report|Plan|Doctrine|Protocol|Charter|Convention|Photo|Image|Getty|Sea|"
    r"Street|Avenue|Road|Airport|Hotel|Bridge|River|Region|Operation|Article|Section|AI|GDP|TV|CEO|PhD|Mr|Mrs|Ms)\b"
)


class Entity(NamedTuple):
    """A span that the parser calls an entity, and what it calls it."""

    start: int
    end: int
    label: str


def entities(scope: Scope) -> list[Entity]:
    """The entities of readable text, trimmed, in text order; a name that is a person's once is so everywhere."""
    found = list(_trimmed(scope))
    people = {scope.text[e.start : e.end] for e in found if e.label == "PERSON" and " " in scope.text[e.start : e.end]}
    return [e._replace(label="PERSON") if scope.text[e.start : e.end] in people else e for e in found]


def _trimmed(scope: Scope) -> Iterator[Entity]:
    """The entities of readable text less articles, possessives and marks."""
    for first, last, label in _runs(scope, WANTED):
        if scope.text[first - 1 : first] in ("#", "@") and first:
            continue  # a tag or a handle
        start, end = _less_clutter(scope, first, last)
        found = scope.text[start:end]
        left = _TRIM_LEFT.match(found)
        start += left.end() if left else 0
        right = _TRIM_RIGHT.search(scope.text[start:end])
        end = start + right.start() if right else end
        dangling = _TRIM_END.search(scope.text[start:end])
        end = start + dangling.start() if dangling else end
        if start < end and end - start <= MAX_NAME and _believable(scope, start, end, label):
            yield Entity(start, end, label)


def _less_clutter(scope: Scope, start: int, end: int) -> tuple[int, int]:
    """Without the words that pages put beside names ("Image", "Read more")."""
    tokens = list(scope.tokens(start, end))
    clutter = scope.words("clutter-words")
    while len(tokens) > 1 and scope.parse.word[tokens[0]].lower() in clutter:
        tokens.pop(0)
    while len(tokens) > 1 and scope.parse.word[tokens[-1]].lower() in clutter:
        tokens.pop()
    return (scope.parse.start[tokens[0]], scope.parse.end[tokens[-1]]) if tokens else (start, end)


def named_after(scope: Scope) -> list[Entity]:
    """Entities of several words that may hold a person's name without meaning the person: "Ford Foundation"."""
    return [Entity(s, e, label) for s, e, label in _runs(scope, LONGER) if " " in scope.text[s:e]]


def _runs(scope: Scope, labels: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    parse = scope.parse
    first: int | None = None
    for i, tag in enumerate((*parse.ent, "")):
        if first is not None and not tag.startswith("I-"):
            label = parse.ent[first][2:]
            if label in labels and scope.sentence_at(parse.start[first]) is not None:
                yield parse.start[first], parse.end[i - 1], label
            first = None
        if tag.startswith("B-"):
            first = i


def _believable(scope: Scope, start: int, end: int, label: str) -> bool:
    name = scope.text[start:end]
    if "\n" in name or not any(c.isupper() for c in name):
        return False
    if label == "PERSON":
        return looks_like_name(name)
    if label == "ORG":
        first = scope.tokens(start, end)
        if not first or scope.parse.pos[first[0]] in ("ADP", "VERB", "ADV") or _PARTY_TAG.match(name):
            return False
        return name[0].isupper() and len(name) > 1 and not _NOT_ORGANISATIONS.search(name) and len(name.split()) <= 8
    return name[0].isupper()
