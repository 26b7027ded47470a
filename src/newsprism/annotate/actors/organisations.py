"""Organisations that the lexicon does not know, as the parser names them, with the short forms the text gives them."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from newsprism.annotate.actors.cover import Cover
from newsprism.annotate.actors.entities import Entity
from newsprism.annotate.actors.lexical import generic
from newsprism.annotate.actors.names import folded, slug
from newsprism.annotate.actors.people import acts_somewhere
from newsprism.annotate.actors.roster import Roster
from newsprism.annotate.actors.scope import Scope
from newsprism.lexicon import Entry, Match
from newsprism.model.layers import ActorKind, Mention

_SHORT = re.compile(r"\s*[(（]\s*(?:the\s+)?[“\"]?([A-Z][A-Za-z&.-]{1,9})[”\"]?\s*[)）]")
_KINDS: tuple[tuple[ActorKind, re.Pattern[str]], ...] = (
    ("ministry", re.compile(r"\b(?:ministry|department)\b", re.I)),
    (
        "military",
        re.compile(r"\b(?:army|navy|air force|brigade|regiment|battalion|forces|corps|militia)\b", re.I),
    ),
    ("media", re.compile(r"\b(?:news|times|tv|television|radio|daily|gazette|herald|tribune|journal|press)\b", re.I)),
)


_OF_STATES = frozenset({"ministry", "military", "government"})
"""Kinds of bodies that belong to the country under whose name a report lists them."""


def organisations(scope: Scope, found: Sequence[Entity], taken: Sequence[Mention], roster: Roster) -> list[Mention]:
    """Mentions of organisations, of parties and peoples ("Republicans"), and of places that speak or act."""
    held = Cover((*taken, *(m for m in scope.matches if not generic(m) and not in_longer_name(m, found, scope))))
    free = [e for e in found if not held.overlaps(e.start, e.end)]
    known = {folded(scope.text[e.start : e.end]) for e in free if not scope.is_heading(e.start)}
    acting = {scope.text[e.start : e.end] for e in free if acts_somewhere(scope, e.start, e.end)}
    short = _short_forms(scope, free)
    mentions: list[Mention] = []
    for entity in free:
        name = scope.text[entity.start : entity.end]
        if scope.is_heading(entity.start) and folded(name) not in known:
            continue
        if entity.label == "ORG" and " " not in name and not name.isupper() and name not in acting:
            continue  # a lone word that only describes other nouns: a product, a place, a word at a sentence's start
        actor_id = _actor(scope, entity, short.get(folded(name), name), roster)
        if actor_id is not None:
            mentions.append(Mention(entity.start, entity.end, "name", actor_id))
    return mentions


def in_longer_name(match: Match, found: Sequence[Entity], scope: Scope) -> bool:
    """Whether a match is a part of an organisation's name: "Bank of Japan", "Ford Foundation"."""
    surname = match.entry_id.startswith("person:") and " " not in scope.text[match.start : match.end]
    if len(match.entry_id) != 3 and not surname:
        return False
    index = bisect_right(found, (match.start, len(scope.text), "")) - 1
    entity = found[index] if index >= 0 else None
    if entity is None or entity.label != "ORG" or not (entity.start <= match.start and match.end <= entity.end):
        return False
    before = "" if surname else scope.text[entity.start : match.start]
    rest = before + " " + scope.text[match.end : entity.end]
    return any(w[:1].isupper() for w in rest.split())


def _short_forms(scope: Scope, free: Sequence[Entity]) -> dict[str, str]:
    """Folded short form: the name that it was put behind, as in "Crisis Group (CG)"."""
    forms: dict[str, str] = {}
    for entity in free:
        match = _SHORT.match(scope.text, entity.end, entity.end + 24)
        name = scope.text[entity.start : entity.end]
        if entity.label == "ORG" and match and " " in name:
            forms.setdefault(folded(match[1]), name)
    return forms


def _actor(scope: Scope, entity: Entity, name: str, roster: Roster) -> str | None:
    if entity.label == "ORG":
        body = _labelled_body(scope, entity)
        if body is not None:
            return roster.enter(body)
        own = _country(scope, name)
        listed = scope.label(entity.start) if own is None and _kind(name) in _OF_STATES else None
        key = f"org:{listed.lower()}-{slug(name)}" if listed else f"org:{slug(name)}"
        return roster.add(key, name, _kind(name), level="body", country=own or listed) if slug(name) else None
    if entity.label == "NORP" and _is_plural_noun(scope, entity):
        return roster.add(f"group:{slug(name)}", name, "people", level="public")
    if entity.label == "GPE" and _speaks(scope, entity):
        return roster.add(f"org:{slug(name)}", name, "government", level="body")
    return None


def _kind(name: str) -> ActorKind:
    return next((kind for kind, pattern in _KINDS if pattern.search(name)), "organisation")


def _country(scope: Scope, name: str) -> str | None:
    """The one country that the name itself says: "Bank of Japan"."""
    found: list[Match] = scope.lexicon.find(name, 0, len(name), scope.document.lang)
    codes = {scope.lexicon.country_of(m.entry_id) for m in found if len(m.entry_id) == 3 and m.kind != "metonym"}
    return codes.pop() if len(codes) == 1 else None


def _labelled_body(scope: Scope, entity: Entity) -> Entry | None:
    """The body that a general name means under the label of a country: "Peru: The Foreign Ministry said"."""
    general = (m for m in scope.matches_in(entity.start, entity.end) if generic(m) and m.end == entity.end)
    match, country = next(general, None), scope.label(entity.start)
    return scope.lexicon.entry(f"{country}/{match.entry_id[2:]}") if match and country else None


def _is_plural_noun(scope: Scope, entity: Entity) -> bool:
    head = scope.head(entity.start, entity.end)
    return head is not None and scope.parse.tag[head] in ("NNPS", "NNS")


def _speaks(scope: Scope, entity: Entity) -> bool:
    """Whether a place is the subject of a reporting verb: only then does it act."""
    head = scope.head(entity.start, entity.end)
    if head is None or scope.parse.dep[head] != "nsubj":
        return False
    verb = scope.parse.lemma[scope.parse.head[head]].lower()
    return verb in scope.lexicon.cues(scope.document.lang)
