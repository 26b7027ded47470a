"""Persons by name: the lexicon's and the parser's, full names first, then the surnames that stand for them."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from newsprism.annotate.actors.cover import Cover, Near
from newsprism.annotate.actors.entities import Entity, named_after
from newsprism.annotate.actors.names import looks_like_name, parts, slug
from newsprism.annotate.actors.roster import Roster
from newsprism.annotate.actors.scope import Scope
from newsprism.lexicon import Match

_ACTING = frozenset({"nsubj", "nsubjpass", "poss", "agent", "appos", "conj", "dative"})
_OFTEN = 3
_LOOK_BACK = 60
"""Names looked back over for the bearer of a lone surname."""
_MONTH_BEFORE = frozenset(
    {
        "in",
        "on",
        "of",
        "since",
        "until",
        "till",
        "by",
        "last",
        "next",
        "early",
        "late",
        "mid",
        "this",
        "through",
        "from",
    }
)


class Named(NamedTuple):
    """A person's name at a place; ``actor_id`` is ``None`` until it is known whose."""

    start: int
    end: int
    name: str
    actor_id: str | None


def named_people(scope: Scope, found: Sequence[Entity], roster: Roster) -> list[Named]:
    """All names of persons in text order, each with its actor, and nothing whose person stays unknown."""
    known = [m for m in scope.matches if m.entry_id.startswith("person:")]
    raw = [*_from_lexicon(scope, known, found, roster), *_from_parser(scope, found)]
    raw += _loose_surnames(scope, raw, found)
    raw.sort(key=lambda n: (n.start, n.end))
    body_names = {scope.name_words(n.name) for n in raw if not scope.is_heading(n.start)}
    kept = [n for n in raw if n.actor_id or not scope.is_heading(n.start) or scope.name_words(n.name) in body_names]
    return _resolved(scope, kept, roster)


def _from_lexicon(scope: Scope, known: Iterable[Match], found: Sequence[Entity], roster: Roster) -> Iterable[Named]:
    people = Near(e for e in found if e.label == "PERSON")
    things = Near(named_after(scope))
    for match in known:
        around = people.overlapping(match.start, match.end)
        if _is_month(scope, match.start, match.end) or any(_names_another(scope, e, match) for e in around):
            continue
        if any(_names_another(scope, e, match, after=True) for e in things.overlapping(match.start, match.end)):
            continue
        entry = scope.entry(match)
        if entry is not None:
            yield Named(match.start, match.end, scope.text[match.start : match.end], roster.enter(entry))


def _names_another(scope: Scope, entity: Entity, match: Match, *, after: bool = False) -> bool:
    """Whether the parser sees a longer name here, of which the lexicon knows the surname alone ("Ivanka Trump").

    With ``after`` only the words behind the surname count: "Ford Foundation" is no person, "Mayor Ford" is.
    """
    if not (entity.start <= match.start and match.end <= entity.end):
        return False
    if " " in scope.text[match.start : match.end].strip() or entity[:2] == (match.start, match.end):
        return False
    before = "" if after else scope.text[entity.start : match.start]
    rest = (before + " " + scope.text[match.end : entity.end]).split()
    harmless = scope.words("honorifics") | scope.words("role-nouns") | scope.words("plain-starts")
    return any(w[:1].isupper() and w.lower().strip(".,") not in harmless for w in rest)


def _is_month(scope: Scope, start: int, end: int) -> bool:
    """Whether a surname that is also a month's or a day's name stands as a date ("in May", "May 7")."""
    if scope.text[start:end].lower() not in ("may", "march", "april", "june", "august", "sunday"):
        return False
    before = scope.text[max(0, start - 12) : start].split()
    after = scope.text[end : end + 6].strip()[:1]
    return after.isdigit() or (bool(before) and before[-1].lower() in _MONTH_BEFORE)


def _from_parser(scope: Scope, found: Sequence[Entity]) -> Iterable[Named]:
    """Entities labelled PERSON that the lexicon says nothing about, less the titles before the name."""
    taken = Near(scope.matches)
    for entity in found:
        if entity.label != "PERSON":
            continue
        start = _skip_titles(scope, entity)
        inside = taken.overlapping(start, entity.end)
        longer = Entity(start, entity.end, "PERSON")
        if any(m.entry_id.startswith("person:") and not _names_another(scope, longer, m) for m in inside):
            continue
        context = (m.end + 1 for m in inside if m.start <= start and m.end < entity.end and _is_context(m.entry_id))
        start = max([start, *context])
        name = scope.text[start : entity.end]
        covered = any(m.start <= start and entity.end <= m.end for m in inside)
        if not covered and looks_like_name(name) and not _is_month(scope, start, entity.end):
            yield Named(start, entity.end, name, None)


def _loose_surnames(scope: Scope, raw: Sequence[Named], found: Sequence[Entity]) -> list[Named]:
    """Family names of persons named in full that the parser takes for something else, or for nothing."""
    family = {n.name.split()[-1] for n in raw if " " in n.name}
    cover = Cover([*raw, *(m for m in scope.matches if not m.entry_id.startswith("*/")), *_longer(scope, found)])
    parse = scope.parse
    return [
        Named(parse.start[i], parse.end[i], word, None)
        for i, word in enumerate(parse.word)
        if word in family
        and parse.tag[i] in ("NNP", "NNPS", "NN")
        and not cover.overlaps(parse.start[i], parse.end[i])
        and scope.sentence_at(parse.start[i]) is not None
        and not _is_month(scope, parse.start[i], parse.end[i])
    ]


def _longer(scope: Scope, found: Sequence[Entity]) -> list[Entity]:
    """Entities of several words: a family name in them is part of another name ("Ford Foundation")."""
    return [e for e in found if " " in scope.text[e.start : e.end]]


def _is_context(entry_id: str) -> bool:
    """Whether a match before a name is what the person belongs to: a country, a body, an office."""
    return not entry_id.startswith("person:")


def _skip_titles(scope: Scope, entity: Entity) -> int:
    """Where the name begins behind "Sen.", "President" or "Mr"."""
    titles = scope.words("honorifics") | scope.words("role-nouns")
    start = entity.start
    while True:
        first, _, rest = scope.text[start : entity.end].partition(" ")
        if not rest.strip() or first.lower().strip(".") not in titles:
            return start
        start = entity.end - len(rest.lstrip())


def _acting(scope: Scope, raw: Sequence[Named]) -> set[str]:
    """Lone unknown names that act somewhere in the text: what only describes another noun is often a product."""
    return {n.name for n in raw if acts_somewhere(scope, n.start, n.end)}


def acts_somewhere(scope: Scope, start: int, end: int) -> bool:
    """Whether a name is a subject, an owner or the like, and no modifier."""
    head = scope.head(start, end)
    return head is not None and scope.parse.dep[head] in _ACTING


def _resolved(scope: Scope, raw: Sequence[Named], roster: Roster) -> list[Named]:
    """Full names become actors; then each lone word is laid to the full name that it is a part of."""
    keys = {name: _key(scope, name) for name in dict.fromkeys(n.name for n in raw)}
    full = {keys[n.name]: n.actor_id for n in raw if n.actor_id and len(scope.name_words(n.name)) > 1}
    owners = {key: actor_id for key, actor_id in full.items() if actor_id}
    for item in raw:
        key = keys[item.name]
        if item.actor_id is None and key not in owners and len(scope.name_words(item.name)) > 1:
            owners[key] = roster.add(f"person:{slug(' '.join(parts(item.name)))}", item.name, "person")
    acting = _acting(scope, raw)
    settled: list[Named] = []
    for item in raw:
        whose = item.actor_id or owners.get(keys[item.name]) or _by_part(scope, item, owners, settled)
        if whose is None and item.name in acting and _stands_alone(scope, item, owners):
            whose = roster.add(f"person:{slug(item.name)}", item.name, "person")
        if whose is not None:
            settled.append(item._replace(actor_id=whose))
    return settled


def _key(scope: Scope, name: str) -> tuple[str, ...]:
    """First and last part of a name, so that a middle name makes no second person."""
    found = scope.name_words(name)
    return (found[0], found[-1]) if len(found) > 1 and len(parts(name)) == len(found) else found


def _by_part(scope: Scope, item: Named, owners: dict[tuple[str, ...], str], settled: Sequence[Named]) -> str | None:
    """Whose name a lone word is: the one person who bears it, else the one last named near by."""
    word = scope.name_words(item.name)
    if len(word) != 1:
        return None
    bearers = {actor for key, actor in owners.items() if _bears(scope, key, word[0])}
    bearers = bearers or {actor for key, actor in owners.items() if len(key) > 1 and key[0] == word[0]}
    if len(bearers) == 1:
        return bearers.pop()
    return _last_near(scope, item, bearers, settled)


def _stands_alone(scope: Scope, item: Named, owners: dict[tuple[str, ...], str]) -> bool:
    """Whether a lone name that nobody bears is a person's all the same: long enough, no family ("the Obamas")."""
    word = scope.name_words(item.name)
    if len(word) != 1 or len(word[0]) < 3 or scope.is_heading(item.start):
        return False
    family = word[0][:-1] if word[0].endswith("s") else ""
    return not any(_bears(scope, key, word[0]) or (family and _bears(scope, key, family)) for key in owners)


def _bears(scope: Scope, key: tuple[str, ...], word: str) -> bool:
    """Whether a name is cut to this word: its last, or the family name that stands first in "Kim Jong Un"."""
    if len(key) < 2:
        return False
    return key[-1].rpartition(" ")[2] == word or (key[0] == word and word in scope.words("family-name-first"))


def _last_near(scope: Scope, item: Named, bearers: set[str], settled: Sequence[Named]) -> str | None:
    """Of several bearers the one named last near by, else the one alone named the last three times, else nobody."""
    here = scope.paragraph_of(item.start)
    for earlier in islice(reversed(settled), _LOOK_BACK):
        if here - scope.paragraph_of(earlier.start) > 1:
            break
        if earlier.actor_id in bearers:
            return earlier.actor_id
    recent = (n.actor_id for n in islice(reversed(settled), _LOOK_BACK) if n.actor_id in bearers)
    last = set(islice(recent, _OFTEN))
    return last.pop() if len(last) == 1 else None
