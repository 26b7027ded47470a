"""Words that point back to someone: "the president", "the ministry", "the two countries", "the official"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from heapq import merge
from itertools import groupby, islice

from newsprism.annotate.actors.cover import Cover
from newsprism.annotate.actors.lexical import generic
from newsprism.annotate.actors.nominals import Phrase, phrases, unnamed
from newsprism.annotate.actors.roster import Roster
from newsprism.annotate.actors.scope import Scope
from newsprism.lexicon import Match
from newsprism.lexicon.types import GENERIC
from newsprism.model.layers import Mention

_REACH = 60
"""Mentions looked back over: a title does not point farther than a few paragraphs."""
_MOST = 4
"""Persons that one plural noun is believed to stand for."""
_PAIRS = re.compile(
    r"\b(?:the two|both|the pair of|the two neighbou?ring|the two allied) "
    r"(countries|nations|states|sides|governments|capitals|allies|neighbou?rs|powers|leaders|presidents|men|women|politicians|"
    r"ministers|officials)\b",
    re.IGNORECASE,
)
_PAIR_OF_PEOPLE = frozenset({"leaders", "presidents", "men", "women", "politicians", "ministers", "officials"})

Pointer = Match | Phrase


def pointing_back(scope: Scope, named: Sequence[Mention], roster: Roster) -> list[Mention]:
    """Mentions by title or noun, resolved against what stands before them; the unnamed become actors."""
    cover = Cover(m for m in named if m.kind != "demonym")
    pairs = list(_pairs(scope))
    taken = Cover(span for _, span in pairs)
    offices = [m for m in scope.matches if _points(scope, m) and not cover.overlaps(m.start, m.end)]
    nouns = [p for p in phrases(scope, [*named, *_as_mentions(offices)]) if not taken.overlaps(p.start, p.end)]
    history: list[Mention] = []
    found: list[Mention] = []
    for item in _in_order(named, offices, nouns, pairs):
        if isinstance(item, Mention):
            history.append(item)
            continue
        new = _resolve(scope, item, history, roster)
        history.extend(new)
        found.extend(new)
    return found


def _points(scope: Scope, match: Match) -> bool:
    """Whether an office or a body may point back: a body only behind "the" or "its"."""
    return match.kind == "title" or (generic(match) and _lead(scope, match.start) != "")


def _lead(scope: Scope, start: int) -> str:
    """The article or the possessive right before a place: ``the``, ``its``, ``their``; else nothing."""
    before = scope.text[max(0, start - 6) : start].lower().split()
    word = before[-1] if before else ""
    return word if word in ("the", "its", "their", "his", "her") and scope.text[start - 1 : start] == " " else ""


def _as_mentions(matches: Iterable[Match]) -> list[Mention]:
    return [Mention(m.start, m.end, "title") for m in matches]


class _Pair:
    """ "the two countries" at a place."""

    def __init__(self, start: int, end: int, *, people: bool) -> None:
        self.start, self.end, self.people = start, end, people


def _pairs(scope: Scope) -> Iterator[tuple[int, _Pair]]:
    for sentence in scope.document.readable:
        for match in _PAIRS.finditer(scope.text, sentence.start, sentence.end):
            yield match.start(), _Pair(match.start(), match.end(), people=match[1].lower() in _PAIR_OF_PEOPLE)


def _in_order(
    named: Sequence[Mention], offices: Sequence[Match], nouns: Sequence[Phrase], pairs: Sequence[tuple[int, _Pair]]
) -> Iterator[Mention | Match | Phrase | _Pair]:
    return merge(named, offices, nouns, (p for _, p in pairs), key=lambda item: item.start)


def _resolve(scope: Scope, item: Match | Phrase | _Pair, history: Sequence[Mention], roster: Roster) -> list[Mention]:
    if isinstance(item, _Pair):
        return _two(scope, item, history, roster)
    if isinstance(item, Phrase):
        return _noun(scope, item, history, roster)
    if item.kind == "title":
        return _office(scope, item, history, roster)
    return _body(scope, item, history, roster)


def _recent(history: Sequence[Mention]) -> Iterator[str]:
    """The actors named before, nearest first."""
    return (m.actor_id for m in islice(reversed(history), _REACH) if m.actor_id is not None)


def _two(scope: Scope, pair: _Pair, history: Sequence[Mention], roster: Roster) -> list[Mention]:
    """The two countries (or persons) that the last sentences named; nothing where they named three."""
    here = scope.paragraph_of(pair.start)
    near = (m for m in islice(reversed(history), _REACH) if here - scope.paragraph_of(m.start) <= 1)
    found: set[str] = set()
    for _, sentence in groupby(near, key=lambda m: scope.sentence_at(m.start)):
        ids = (m.actor_id for m in sentence if m.actor_id)
        found.update(i for i in map(_person if pair.people else partial(_country, scope), ids) if i)
        if len(found) > 1:
            break
    if len(found) != 2:
        return []
    for actor_id in found:
        entry = scope.lexicon.entry(actor_id)
        if entry is not None:
            roster.enter(entry)
    return [Mention(pair.start, pair.end, "nominal", i) for i in sorted(found)]


def _person(actor_id: str) -> str | None:
    return actor_id if actor_id.startswith("person:") else None


def _country(scope: Scope, actor_id: str) -> str | None:
    return scope.lexicon.country_of(actor_id)


def _office(scope: Scope, match: Match, history: Sequence[Mention], roster: Roster) -> list[Mention]:
    """Who holds the office in this text, else by date, else the office itself; without a country only by the text."""
    start = _with_article(scope, match.start)
    wanted = match.entry_id.rpartition("/")[2]
    country = None if generic(match) else scope.lexicon.country_of(match.entry_id)
    near = [i for i in _recent(history) if _is_person_of(i, country, roster)]
    called = (i for i in near if _is_called(scope, i, wanted, roster))
    person = next(called, None) or next((i for i in near if _held(scope, i, wanted, country)), None)
    if person is None and country is None:
        return [Mention(start, match.end, "title", None)] if start < match.start else []
    if person is None:
        person = scope.lexicon.office_holder(match.entry_id, scope.document.article.published.value) or match.entry_id
        entry = scope.lexicon.entry(person)
        if entry is None:
            return []
        roster.enter(entry)
    if country is None and start == match.start and not scope.is_heading(start):
        return []  # "a president", "presidents": a kind of person, nobody in particular
    return [Mention(start, match.end, "title", person)]


def _with_article(scope: Scope, start: int) -> int:
    for article in ("the ", "The "):
        if scope.text.startswith(article, start - len(article)):
            return start - len(article)
    return start


def _is_person_of(actor_id: str, country: str | None, roster: Roster) -> bool:
    actor = roster.get(actor_id)
    return actor is not None and actor.kind == "person" and (country is None or actor.country in (None, country))


def _is_called(scope: Scope, actor_id: str, office: str, roster: Roster) -> bool:
    """Whether the text calls a person by this office."""
    actor, generic_office = roster.get(actor_id), scope.lexicon.entry(GENERIC + office)
    role = ((actor.role if actor else None) or "").lower()
    return role == office.replace("-", " ") or (generic_office is not None and role == generic_office.name.lower())


def _held(scope: Scope, actor_id: str, office: str, country: str | None) -> bool:
    entry = scope.lexicon.entries.get(actor_id)
    if entry is None:
        return False
    date = scope.document.article.published.value
    offices = [t.office for t in entry.tenures if t.until is None or (date is not None and t.until > date)]
    wanted = {scope.lexicon.office(f"{entry.country}/{office}")} if entry.country else set()
    return any(o in wanted or (country is None and o.endswith("/" + office)) for o in offices)


def _body(scope: Scope, match: Match, history: Sequence[Mention], roster: Roster) -> list[Mention]:
    """The last such body named here ("the foreign ministry"); nothing if none was."""
    suffix = match.entry_id[len(GENERIC) - 1 :]
    if _lead(scope, match.start) != "the":
        return _own_body(scope, match, history, roster)
    known = next((i for i in _recent(history) if i.endswith(suffix)), None)
    return [Mention(_with_article(scope, match.start), match.end, "nominal", known)] if known else []


def _own_body(scope: Scope, match: Match, history: Sequence[Mention], roster: Roster) -> list[Mention]:
    """The body of the last country named in this paragraph ("its defence ministry"), where no leader came between."""
    here = scope.paragraph_of(match.start)
    for mention in islice(reversed(history), _REACH):
        if scope.paragraph_of(mention.start) != here:
            return []
        country = scope.lexicon.country_of(mention.actor_id or "")
        if country is not None and mention.kind != "demonym":
            entry = scope.lexicon.entry(f"{country}/{match.entry_id[len(GENERIC) :]}")
            return [Mention(match.start, match.end, "nominal", roster.enter(entry))] if entry else []
    return []


def _noun(scope: Scope, phrase: Phrase, history: Sequence[Mention], roster: Roster) -> list[Mention]:
    """A definite noun points back to the last of its kind; any other is unnamed, if it is a person or speaks."""
    lemma = scope.parse.lemma[phrase.head].lower()
    bare = phrase.head == scope.tokens(phrase.start, phrase.end)[-1] and _is_bare(scope, phrase)
    called = _called(scope, phrase, history, roster) if phrase.definite and phrase.personal else None
    if called is not None:
        return [Mention(phrase.start, phrase.end, "nominal", called)]
    if phrase.definite and bare:
        several = _several(lemma, history, roster) if phrase.plural and phrase.personal else []
        known = _antecedent(scope, phrase, lemma, history, roster)
        if several or known is not None:
            return [Mention(phrase.start, phrase.end, "nominal", i) for i in several or (known,)]
    if phrase.definite and not phrase.plural and not _is_owned(scope, phrase):
        return [Mention(phrase.start, phrase.end, "nominal", None)] if phrase.personal else []
    if lemma in scope.words("kin") and any(scope.parse.tag[k] == "PRP$" for k in scope.tree.kids(phrase.head, "poss")):
        return [Mention(phrase.start, phrase.end, "nominal", None)]  # "his father" is not "his"
    if not (phrase.personal or _speaks(scope, phrase.head)):
        return []
    return [Mention(phrase.start, phrase.end, "nominal", unnamed(scope, phrase, roster))]


def _called(scope: Scope, phrase: Phrase, history: Sequence[Mention], roster: Roster) -> str | None:
    """The person whom the text gave this very title before: "the harbour director" after "Harbour Director Ann Lee"."""
    title = scope.text[phrase.start : phrase.end].partition(" ")[2].lower()
    for actor_id in _recent(history):
        actor = roster.get(actor_id)
        role = (actor.role or "").lower() if actor and actor.kind == "person" else ""
        if title and (role == title or role.endswith(" " + title)):
            return actor_id
    return None


def _several(lemma: str, history: Sequence[Mention], roster: Roster) -> list[str]:
    """The persons whom the text calls by this noun, where they are two or more: "the researchers"."""
    found = dict.fromkeys(_recent(history))
    actors = (roster.get(i) for i in found)
    ids = [a.id for a in actors if a and a.kind == "person" and (a.role or "").lower().endswith(lemma)]
    return sorted(ids) if 2 <= len(ids) <= _MOST else []


def _is_owned(scope: Scope, phrase: Phrase) -> bool:
    """Whether a noun is somebody's ("the mayor's lawyer"): then it is that one, whom nothing named before."""
    return any(scope.parse.tag[k] != "PRP$" for k in scope.tree.kids(phrase.head, "poss"))


def _is_bare(scope: Scope, phrase: Phrase) -> bool:
    """Whether nothing but an article and numbers stand before the noun."""
    tokens = scope.tokens(phrase.start, phrase.end)
    return all(scope.parse.pos[i] in ("DET", "NUM") for i in tokens if i != phrase.head)


def _antecedent(scope: Scope, phrase: Phrase, lemma: str, history: Sequence[Mention], roster: Roster) -> str | None:
    for actor_id in _recent(history):
        actor = roster.get(actor_id)
        if actor is None:
            continue
        role = (actor.role or "").lower().split(" of ")[0]
        if phrase.personal and not phrase.plural and actor.kind == "person" and role.endswith(lemma):
            return actor_id
        if actor.kind == "unnamed" and _last_word(actor.name).rstrip("s") == lemma.rstrip("s"):
            return actor_id
        if not phrase.personal and not phrase.plural and _is_such(actor_id, actor.name, actor.kind, lemma):
            return actor_id
    return None


def _last_word(name: str) -> str:
    return name.lower().rpartition(" ")[2]


def _is_such(actor_id: str, name: str, kind: str, lemma: str) -> bool:
    """Whether a body may be called by this noun: "the ministry", "the agency" of a news agency, "the court"."""
    if kind in ("person", "people", "unnamed"):
        return False
    if lemma in name.lower().split() or actor_id.endswith("-" + lemma):
        return True
    if lemma == "agency":
        return actor_id.startswith("agency:")
    return lemma in ("outlet", "newspaper", "broadcaster") and actor_id.startswith("media:")


def _speaks(scope: Scope, head: int) -> bool:
    """Whether a noun is the subject of a reporting verb, or stands behind "according to"."""
    parse = scope.parse
    above = parse.head[head]
    if parse.dep[head] == "nsubj":
        return parse.lemma[above].lower() in scope.lexicon.cues(scope.document.lang)
    return parse.dep[head] == "pobj" and parse.word[above].lower() == "to" and _according(scope, above)


def _according(scope: Scope, token: int) -> bool:
    return token > 0 and scope.parse.word[token - 1].lower() == "according"
