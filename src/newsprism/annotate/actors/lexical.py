"""Mentions that the lexicon alone gives: names, metonyms and demonyms, where they act or are acted on."""

import re

from newsprism.annotate.actors.scope import Scope
from newsprism.lexicon import Match

_ALONGSIDE = frozenset({"between", "with", "by", "against", "from", "to", "for", "of", "on", "under", "than", "like"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "poss", "appos", "ROOT", "attr", "dative", "agent"})
_MAX_CLIMB = 8
_DASHED = re.compile(r"(?:, [A-Z][a-z.]+)?\s*(?:\([A-Z][A-Za-z/ ]{1,30}\)\s*)?(?:--|—|–|-)\s")


def acts(scope: Scope, match: Match) -> bool:
    """Whether a country or a capital is here someone who acts, is addressed or owns, and not a place.

    "in Ukraine" and "near Minsk" are places; "Minsk said", "talks between Minsk and Kyiv" and "Minsk's answer" are
    not. A capital needs more than a country: it is a city first.
    """
    if scope.document.parse is None or not (match.kind == "metonym" or len(match.entry_id) == 3):
        return True
    head = scope.head(match.start, match.end)
    return head is None or _acts(scope, head, match)


def _acts(scope: Scope, head: int, match: Match) -> bool:
    parse = scope.parse
    head = _first_of_list(scope, head)
    dep = parse.dep[head]
    if dep == "pobj":
        return _after_preposition(scope, parse.head[head], match)
    if match.kind != "metonym" or match.entry_id.partition("/")[1]:
        return True
    if scope.is_heading(match.start) and dep in ("ROOT", "dobj", "compound", "nmod", "npadvmod"):
        return True
    verb = parse.lemma[parse.head[head]].lower()
    if dep == "dobj":
        return verb not in scope.words("motion") and verb not in scope.words("struck")
    if dep == "nsubjpass":
        return verb not in scope.words("struck")
    return dep in _SUBJECTS


def _first_of_list(scope: Scope, token: int) -> int:
    """The first member of the coordination: "between Moscow and Pyongyang" is decided by Moscow."""
    for _ in range(_MAX_CLIMB):
        if scope.parse.dep[token] != "conj":
            break
        token = scope.parse.head[token]
    return token


def _after_preposition(scope: Scope, preposition: int, match: Match) -> bool:
    parse = scope.parse
    word = parse.word[preposition].lower()
    if word in scope.words("locative"):
        return False
    if match.kind != "metonym" or match.entry_id.partition("/")[1]:
        return True
    if word not in _ALONGSIDE:
        return False
    governor = parse.lemma[parse.head[preposition]].lower()
    return governor not in scope.words("motion") and not (word in ("of", "on") and governor in scope.words("struck"))


def is_dateline(scope: Scope, match: Match) -> bool:
    """Whether a place opens a report ("MINSK (Reuters) -") or is told by its country ("Minsk, Belarus")."""
    if len(match.entry_id) != 3:
        return False
    sentence = scope.sentence_at(match.start)
    if match.kind != "metonym":
        return _tells_place(scope, match)
    if sentence is not None and sentence.section == "dateline":
        return True
    if scope.text[match.start : match.end].isupper() and _DASHED.match(scope.text, match.end):
        return True
    behind = scope.matches_in(match.end + 2, match.end + 30) if scope.text.startswith(", ", match.end) else []
    return any(m.start == match.end + 2 and m.kind == "name" and m.entry_id == match.entry_id for m in behind)


def _tells_place(scope: Scope, match: Match) -> bool:
    """Whether a country stands behind its own town: "Minsk, Belarus"."""
    if scope.text[max(0, match.start - 2) : match.start] != ", ":
        return False
    towns = scope.matches_in(max(0, match.start - 30), match.start - 2)
    return any(m.end == match.start - 2 and m.kind == "metonym" and m.entry_id == match.entry_id for m in towns)


def generic(match: Match) -> bool:
    """Whether a match is a body or an office of no stated country."""
    return match.entry_id.startswith("*/")


def describes(scope: Scope, match: Match) -> bool:
    """Whether a body's noun only describes another noun: "Russia's military campaign" is no act of the military."""
    if scope.document.parse is None or match.entry_id[3:4] != "/" or match.kind != "name":
        return False
    tokens = scope.tokens(match.start, match.end)
    if not tokens or scope.text[match.start : match.end].isupper():
        return False
    last = tokens[-1]
    return scope.parse.dep[last] in ("compound", "amod", "nmod") and scope.parse.head[last] > last


def attributive(scope: Scope, match: Match) -> bool:
    """Whether a country's letters stand as an adjective: "US officials", "UK troops"."""
    if scope.document.parse is None or len(match.entry_id) != 3 or match.kind != "name":
        return False
    if not scope.text[match.start : match.end].replace(".", "").isupper():
        return False
    head = scope.head(match.start, match.end)
    return head is not None and scope.parse.dep[head] in ("compound", "amod", "nmod") and scope.parse.head[head] > head
