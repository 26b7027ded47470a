"""Pronouns, resolved where one reading is plain: recency, number, what is known of gender, subject before object.

The rules are those of the early salience-based resolvers (Lappin and Leass 1994) cut down to what needs no training:
a subject of this sentence or of the last one before it, in this paragraph first; none inside quotation marks, where
"he" is told by another voice.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from newsprism.annotate.actors.nominals import phrase_at, unnamed
from newsprism.annotate.actors.roster import Roster
from newsprism.annotate.actors.scope import Scope
from newsprism.annotate.tree import MAX_CLIMB
from newsprism.model.layers import Mention

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_NEUTER = frozenset({"it", "its", "itself"})
_ALL = _MALE | _FEMALE | _PLURAL | _NEUTER
_RELATIVE = frozenset({"who", "which", "that"})
_PARAGRAPHS_BACK = 2
_SENTENCES_BACK = 4
_LOOK_BACK, _LOOK_AHEAD = 40, 8
"""Mentions looked at on each side."""
_OWNING = frozenset({"his", "her", "its", "their"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})


def pronouns(scope: Scope, mentions: Sequence[Mention], roster: Roster) -> list[Mention]:
    """A mention a pronoun, outside quotation marks; ``actor_id`` is ``None`` where several fit or none."""
    history = [m for m in mentions if m.actor_id is not None]
    starts = [m.start for m in history]
    # Whom a quotation names, its speaker speaks of: "“Bo Berg lied,” he said" is no word of Bo Berg's.
    told = [m for m in history if not scope.in_quotes(m.start)]
    told_starts = [m.start for m in told]
    resolved: dict[int, str] = {}
    found: list[Mention] = []
    genders = _genders(scope, mentions, roster)
    parse = scope.parse
    for i, word in enumerate(parse.word):
        if word.lower() in _RELATIVE and parse.tag[i] in ("WP", "WDT"):
            found.extend(_relative(scope, i, history, starts, roster))
            continue
        if word.lower() not in _ALL or parse.pos[i] != "PRON" or scope.in_quotes(parse.start[i]):
            continue
        if scope.sentence_at(parse.start[i]) is None or parse.dep[i] == "expl":
            continue
        place = bisect_left(told_starts, parse.start[i])
        before = told[max(0, place - _LOOK_BACK) : place]
        ahead = _beside(scope, i, before) or _main_subject(scope, i, told[place : place + _LOOK_AHEAD])
        earlier = [m for m in found[-6:] if m.kind == "pronoun" and not scope.in_quotes(m.start)]
        actor_id = ahead or _resolve(scope, i, before, earlier, genders, roster)
        if actor_id is not None or word.lower() in _MALE | _FEMALE:
            found.append(Mention(parse.start[i], parse.end[i], "pronoun", actor_id))
        if actor_id is not None:
            resolved[i] = actor_id
    return found


def _relative(
    scope: Scope, token: int, history: Sequence[Mention], starts: Sequence[int], roster: Roster
) -> list[Mention]:
    """Whom "who" stands for: the noun that its clause describes, which is unnamed where it is nobody known."""
    parse = scope.parse
    verb = parse.head[token]
    if parse.dep[verb] != "relcl" or not _is_subject(scope, token):
        return []
    place = bisect_left(starts, parse.start[token])
    actor_id = _actor_at(scope, parse.head[verb], history[max(0, place - _LOOK_AHEAD) : place])
    described = _unnamed(scope, token, roster) if actor_id is None else []
    actor_id = described[0].actor_id if described else actor_id
    return [*described, Mention(parse.start[token], parse.end[token], "pronoun", actor_id)] if actor_id else []


def _unnamed(scope: Scope, token: int, roster: Roster) -> list[Mention]:
    """A mention of those whom "who" makes people that say something ("farmhands who argue that ..."), not of "the
    novice who wants": that is somebody, and likely somebody named."""
    parse = scope.parse
    verb = parse.head[token]
    noun = parse.head[verb]
    speaks = parse.word[token].lower() == "who" and parse.lemma[verb].lower() in scope.lexicon.cues(scope.document.lang)
    if not speaks or parse.pos[noun] != "NOUN" or scope.sentence_at(parse.start[noun]) is None:
        return []
    phrase = phrase_at(scope, noun, None, personal=True)
    if phrase.definite and not phrase.plural:
        return []
    return [Mention(phrase.start, phrase.end, "nominal", unnamed(scope, phrase, roster))]


def _genders(scope: Scope, mentions: Sequence[Mention], roster: Roster) -> dict[str, str]:
    """What is known of a person's gender: by the lexicon, by "Mr" or "Mrs", or by a title that tells it."""
    known: dict[str, str] = {}
    for mention in mentions:
        actor_id = mention.actor_id
        if actor_id is None or actor_id in known or not _is_one_person(actor_id, roster):
            continue
        entry = scope.lexicon.entries.get(actor_id)
        actor = roster.get(actor_id)
        words = {w.strip(".,") for w in scope.text[max(0, mention.start - 8) : mention.start].lower().split()[-1:]}
        words |= set(actor.name.lower().split()) if actor and actor.kind == "unnamed" else set()
        words |= set((actor.role or "").lower().split()) if actor else set()
        first = actor.name.split()[0].lower() if actor and " " in actor.name else ""
        if entry is not None and entry.gender:
            known[actor_id] = entry.gender
        elif words & scope.words("female-words") or first in scope.words("female-first-names"):
            known[actor_id] = "female"
        elif words & scope.words("male-words") or first in scope.words("male-first-names"):
            known[actor_id] = "male"
    return known


def _resolve(
    scope: Scope,
    token: int,
    before: Sequence[Mention],
    pronouns_before: Sequence[Mention],
    genders: dict[str, str],
    roster: Roster,
) -> str | None:
    word = scope.parse.word[token].lower()
    if word in _MALE or word in _FEMALE:
        gender = "male" if word in _MALE else "female"
        fitting = [m for m in (*before, *pronouns_before) if _may_be(m.actor_id, gender, genders, roster)]
        if _is_object(scope, token):
            own = _own_subject(scope, token, fitting)
            return _only(scope, token, [m for m in fitting if m.actor_id != own])
        return _salient(scope, token, fitting)
    kinds = _kinds(scope, before, roster, plural=word in _PLURAL)
    return _subject(scope, token, kinds) if _is_subject(scope, token) or word in ("its", "their") else None


def _is_one_person(actor_id: str, roster: Roster) -> bool:
    """Whether "he" or "she" may be this actor: a person, or one who is unnamed."""
    if actor_id.startswith("person:"):
        return True
    actor = roster.get(actor_id)
    return actor is not None and actor.kind == "unnamed" and actor.level != "body" and not actor.name.endswith("s")


def _may_be(actor_id: str | None, gender: str, genders: dict[str, str], roster: Roster) -> bool:
    if actor_id is None or not _is_one_person(actor_id, roster):
        return False
    return genders.get(actor_id, gender) == gender


def _kinds(scope: Scope, before: Sequence[Mention], roster: Roster, *, plural: bool) -> list[Mention]:
    """What "they" (people, several) or "it" (a country, a body) may stand for."""
    found = []
    for mention in before:
        actor = roster.get(mention.actor_id or "")
        if actor is None or actor.kind == "person" or mention.kind == "demonym":
            continue
        if not plural and actor.kind == "unnamed" and actor.level != "body":
            continue
        several = actor.kind in ("people", "military") or (
            actor.kind == "unnamed" and scope.text[mention.start : mention.end].rstrip().endswith("s")
        )
        if several == plural:
            found.append(mention)
    return found


def _near(scope: Scope, token: int, mentions: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
    """Mentions before the pronoun with their distance in paragraphs, nearest first."""
    start = scope.parse.start[token]
    here = scope.paragraph_of(start)
    for mention in sorted((m for m in mentions if m.end <= start), key=lambda m: -m.start):
        away = here - scope.paragraph_of(mention.start)
        if away > _PARAGRAPHS_BACK:
            return
        yield away, mention


def _salient(scope: Scope, token: int, mentions: Sequence[Mention]) -> str | None:
    """Of the nearest sentence that names anyone the only one, else its subject, else the subject's owner."""
    for sentence in _by_sentence(scope, token, mentions):
        ids = {m.actor_id for m in sentence}
        if len(ids) == 1:
            return ids.pop()
        subject = next((m.actor_id for m in sentence if _mention_is_subject(scope, m)), None)
        return subject or next((m.actor_id for m in sentence if _owns_subject(scope, m)), None)
    return None


def _by_sentence(scope: Scope, token: int, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The mentions before the pronoun, nearest first, those of one sentence together; not from too far back."""
    start = scope.parse.start[token]
    near = (m for _, m in _near(scope, token, mentions))
    for _, found in groupby(near, key=lambda m: scope.sentence_number(m.start)):
        sentence = list(found)
        if scope.sentence_number(start) - scope.sentence_number(sentence[0].start) > _SENTENCES_BACK:
            return
        yield sentence


def _is_object(scope: Scope, token: int) -> bool:
    """Whether a pronoun is the object of a verb, whose subject is then someone else."""
    return scope.parse.dep[token] in ("dobj", "dative", "iobj") or (
        scope.parse.dep[token] == "pobj" and scope.parse.pos[scope.parse.head[scope.parse.head[token]]] == "VERB"
    )


def _own_subject(scope: Scope, token: int, mentions: Sequence[Mention]) -> str | None:
    """The actor that is the subject of the pronoun's own clause, or of the clause that lends it its subject."""
    parse, verb = scope.parse, scope.parse.head[token]
    for _ in range(MAX_CLIMB):
        subject = next(scope.tree.kids(verb, "nsubj", "nsubjpass"), None)
        if subject is not None:
            return _actor_at(scope, subject, mentions)
        if parse.head[verb] == verb:
            return None
        verb = parse.head[verb]
    return None


def _actor_at(scope: Scope, token: int, mentions: Sequence[Mention]) -> str | None:
    start, end = scope.parse.start[token], scope.parse.end[token]
    return next((m.actor_id for m in mentions if m.start <= start and end <= m.end), None)


def _only(scope: Scope, token: int, mentions: Sequence[Mention]) -> str | None:
    """The one person of the nearest sentence that has any; ``None`` where it has two."""
    for sentence in _by_sentence(scope, token, mentions):
        ids = {m.actor_id for m in sentence}
        return ids.pop() if len(ids) == 1 else None
    return None


def _beside(scope: Scope, token: int, before: Sequence[Mention]) -> str | None:
    """Whom "Ann Lee and her aides" means by "her"."""
    parse, owned = scope.parse, scope.parse.head[token]
    if parse.word[token].lower() not in _OWNING or parse.dep[owned] != "conj":
        return None
    return _actor_at(scope, parse.head[owned], before[-3:])


def _main_subject(scope: Scope, token: int, ahead: Sequence[Mention]) -> str | None:
    """Whom "After his talks with Ann Lee, Bo Berg said" means by "his": the subject that the opening leads to."""
    parse = scope.parse
    if parse.word[token].lower() not in _OWNING or not ahead:
        return None
    top = token
    for _ in range(MAX_CLIMB):
        if parse.head[top] == top or (parse.pos[parse.head[top]] in ("VERB", "AUX") and parse.dep[top] != "pcomp"):
            break
        top = parse.head[top]
    verb = parse.head[top]
    subject = next(scope.tree.kids(verb, "nsubj", "nsubjpass"), None)
    if verb == top or subject is None or not top < subject or parse.dep[top] not in ("prep", "advcl", "npadvmod"):
        return None
    return _actor_at(scope, subject, [m for m in ahead if m.kind in ("name", "title", "metonym")])


def _subject(scope: Scope, token: int, mentions: Sequence[Mention]) -> str | None:
    """The subject of the same or the sentence before, in the same paragraph."""
    for away, mention in _near(scope, token, mentions):
        if away > 0 or _sentences_apart(scope, mention.start, scope.parse.start[token]) > 1:
            return None
        if _mention_is_subject(scope, mention):
            return mention.actor_id
    return None


def _sentences_apart(scope: Scope, left: int, right: int) -> int:
    a, b = scope.sentence_at(left), scope.sentence_at(right)
    if a is None or b is None:
        return 99
    return 0 if a == b else (1 if not scope.text[a.end : b.start].strip() else 2)


def _is_subject(scope: Scope, token: int) -> bool:
    return scope.parse.dep[token] in _SUBJECTS


def _owns_subject(scope: Scope, mention: Mention) -> bool:
    """Whether a name owns the subject: "Ann Lee's letter to Bo Berg said" is about her."""
    head = scope.head(mention.start, mention.end)
    return head is not None and scope.parse.dep[head] == "poss" and scope.parse.dep[scope.parse.head[head]] in _SUBJECTS


def _mention_is_subject(scope: Scope, mention: Mention) -> bool:
    head = scope.head(mention.start, mention.end)
    if head is None:
        return False
    while scope.parse.dep[head] in ("appos", "compound") and scope.parse.head[head] != head:
        head = scope.parse.head[head]
    return scope.parse.dep[head] in _SUBJECTS
