"""Who is named in an article, and what they are."""

import re
from collections.abc import Iterator, Sequence

from newsprism.annotate.actors.backward import pointing_back
from newsprism.annotate.actors.cover import Cover
from newsprism.annotate.actors.entities import Entity, entities
from newsprism.annotate.actors.lexical import acts, attributive, describes, generic, is_dateline
from newsprism.annotate.actors.organisations import in_longer_name, organisations
from newsprism.annotate.actors.people import named_people
from newsprism.annotate.actors.pronouns import pronouns
from newsprism.annotate.actors.roles import shared_titles, titles
from newsprism.annotate.actors.roster import Roster
from newsprism.annotate.actors.scope import Scope
from newsprism.annotate.document import Document
from newsprism.lexicon import Lexicon, Match
from newsprism.model.layers import Actor, Mention

_TITLE_GAP = 2
"""Code points between a title and the name that it belongs to, where there is no parse: a space, a comma."""


def actors(document: Document, lexicon: Lexicon) -> tuple[tuple[Mention, ...], tuple[Actor, ...]]:
    """The mentions of an article in text order, and the actors that they name, by id.

    Without a parse the lexicon alone speaks. With one come the parser's entities, titles, the unnamed, and pronouns
    where nothing else fits; a mention whose actor stays open has ``actor_id`` ``None``. Two mentions share a span
    where the words stand for two ("the two countries"). Actors and ids are the same in every article for what the
    lexicon knows, and for others by their name.
    """
    scope, roster = Scope(document, lexicon), Roster(lexicon)
    found = _from_lexicon(scope, roster) if document.parse is None else _with_parse(scope, roster)
    mentions = _settled(found)
    used = {m.actor_id for m in mentions if m.actor_id is not None}
    return mentions, roster.finish(used, document.article.published.value)


def _from_lexicon(scope: Scope, roster: Roster) -> list[Mention]:
    """The lexicon's matches as they are; an office stands for its holder on the article's date, if that is known."""
    found: list[Mention] = []
    for match, beside in _with_neighbours(scope.matches):
        if match.kind == "title" and beside is not None and scope.lexicon.entry(beside.entry_id) is not None:
            found.append(Mention(match.start, match.end, "title", beside.entry_id))
        elif not generic(match):
            found.extend(_mention(scope, match, roster))
    return found


def _with_neighbours(matches: Sequence[Match]) -> Iterator[tuple[Match, Match | None]]:
    """Each match with the person named right beside it, who is the owner of a title ("푸틴 러시아 대통령")."""
    for i, match in enumerate(matches):
        sides = (*matches[i + 1 : i + 2], *matches[max(0, i - 1) : i])
        people = (m for m in sides if m.entry_id.startswith("person:"))
        yield match, next((m for m in people if _gap(m, match) <= _TITLE_GAP), None)


def _gap(one: Match, other: Match) -> int:
    return max(one.start - other.end, other.start - one.end)


def _mention(scope: Scope, match: Match, roster: Roster) -> list[Mention]:
    if match.kind == "title":
        date = scope.document.article.published.value
        holder = scope.lexicon.office_holder(match.entry_id, date)
        entry = scope.lexicon.entry(holder or match.entry_id)
    elif describes(scope, match) and _PLAIN_BODY.fullmatch(match.entry_id):
        country = scope.lexicon.entry(match.entry_id[:3])
        size = _country_size(scope, match)
        return [Mention(match.start, match.start + size, "demonym", roster.enter(country))] if country and size else []
    else:
        entry = scope.entry(match)
    kind = "demonym" if attributive(scope, match) else match.kind
    return [Mention(match.start, match.end, kind, roster.enter(entry))] if entry else []


_PLAIN_BODY = re.compile(r"[A-Z]{3}/(?:armed-forces|government|intelligence|police|people|parliament)")
"""Bodies whose noun is an adjective as well ("military", "government", "police")."""


def _country_size(scope: Scope, match: Match) -> int:
    """Code points of the country's own name at the start of "Russia's military"; 0 where it stands elsewhere."""
    last = max(scope.text.rfind(" ", match.start, match.end), match.start)
    inner = scope.lexicon.scan(scope.text, match.start, last, scope.document.lang)
    first = inner[0] if inner else None
    return first.end - first.start if first and first.start == match.start and len(first.entry_id) == 3 else 0


def _with_parse(scope: Scope, roster: Roster) -> list[Mention]:
    found = entities(scope)
    people = named_people(scope, found, roster)
    names = [Mention(p.start, p.end, "name", p.actor_id) for p in people]
    beside = titles(scope, people, roster)
    shared_titles(scope, people, roster)
    known = [m for match in scope.matches if _stands(scope, match, found) for m in _mention(scope, match, roster)]
    mentions = [*names, *beside, *_outside(known, (*names, *_bodiless(beside, known, roster)))]
    mentions += organisations(scope, found, mentions, roster)
    mentions += pointing_back(scope, sorted(mentions, key=_place), roster)
    return mentions + pronouns(scope, sorted(mentions, key=_place), roster)


def _stands(scope: Scope, match: Match, found: Sequence[Entity]) -> bool:
    """Whether a match acts here: no place, no dateline, no part of a longer name."""
    return (
        _is_bodily(match)
        and not in_longer_name(match, found, scope)
        and acts(scope, match)
        and not is_dateline(scope, match)
    )


def _is_bodily(match: Match) -> bool:
    """Whether a match is no person, no office and no generic noun: those are settled with the names."""
    return not generic(match) and match.kind != "title" and not match.entry_id.startswith("person:")


def _bodiless(beside: Sequence[Mention], known: Sequence[Mention], roster: Roster) -> list[Mention]:
    """Titles that swallow the names in them: all but those of spokespersons, whose body is heard through them."""
    bodies = {k.actor_id for k in known}
    return [m for m in beside if roster.affiliation.get(m.actor_id or "") not in bodies]


def _outside(mentions: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """The mentions that lie in none of the others."""
    cover = Cover(others)
    return [m for m in mentions if not cover.holds(m.start, m.end)]


def _settled(found: Sequence[Mention]) -> tuple[Mention, ...]:
    """In text order, each once, without demonyms that stand inside a longer mention."""
    ordered = sorted(set(found), key=_place)
    kept: list[Mention] = []
    reach = -1
    for mention in ordered:
        inside = mention.end <= reach and not any((k.start, k.end) == (mention.start, mention.end) for k in kept[-3:])
        if inside and mention.kind == "demonym":
            continue
        kept.append(mention)
        reach = max(reach, mention.end)
    return tuple(kept)


def _place(mention: Mention) -> tuple[int, int, str, str]:
    return (mention.start, -mention.end, mention.kind, mention.actor_id or "")
