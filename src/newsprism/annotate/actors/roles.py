"""What the text calls a person: "Russian Deputy Foreign Minister" before the name, "a professor at ..." behind it."""

import re
from collections.abc import Sequence

from newsprism.annotate.actors.cover import Cover
from newsprism.annotate.actors.people import Named
from newsprism.annotate.actors.roster import Roster
from newsprism.annotate.actors.scope import Scope
from newsprism.lexicon import Match
from newsprism.model.layers import Level, Mention

_LEFTWARD = frozenset({"NOUN", "PROPN", "ADJ", "PART"})
_LONGEST = 12
"""Tokens of the longest title that is looked at."""
_REPORTERS = re.compile(r"\b(?:reporter|journalist|correspondent|editor|columnist)\b", re.I)
_LINKS = ("of", "for")
_LEADERS = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|leader|king|queen|emir|sultan|pope|head of state|"
    r"supreme leader|crown prince|secretary[- ]general|director[- ]general)$",
    re.IGNORECASE,
)
_MINISTERS = re.compile(
    r"\b(?:minister|secretary of (?:state|defen[cs]e|the treasury)|foreign secretary)$", re.IGNORECASE
)
_DEPUTIES = re.compile(r"minister|secretary|president|premier|adviser|advisor|aide|chief", re.I)
_EXPERTS = re.compile(
    r"\b(?:analyst|expert|researcher|professor|scientist|economist|scholar|historian|strategist|fellow)$", re.I
)
_OFFICIALS = re.compile(
    r"\b(?:official|spokes\w+|ambassador|envoy|senator|sen|governor|gov|mayor|general|gen|colonel|admiral|commander|"
    r"prosecutor|judge|justice|secretary|commissioner|diplomat|lawmaker|representative|rep|undersecretary|sheriff|"
    r"speaker|minister|chief of staff)$",
    re.I,
)
_LESSER = re.compile(r"\b(?:deputy|vice|assistant|former|ex|under|press|aide|adviser|advisor)\b", re.IGNORECASE)


def titles(scope: Scope, people: Sequence[Named], roster: Roster) -> list[Mention]:
    """Mentions of the titles that stand beside names; role, level and country go to the roster."""
    found: list[Mention] = []
    names = Cover(people)
    for person in people:
        for start, end in (_before(scope, person, names), _behind(scope, person), _ahead(scope, person)):
            if start < end and person.actor_id is not None:
                role = _note(scope, person.actor_id, start, end, roster)
                if role is not None:
                    found.append(Mention(start, end, "title", person.actor_id))
    return found


def shared_titles(scope: Scope, people: Sequence[Named], roster: Roster) -> None:
    """Enter the role of each person in "two French engineers, Ann Lee and Bo Berg"."""
    parse, tree = scope.parse, scope.tree
    by_token = {i: p for p in people for i in scope.tokens(p.start, p.end)}
    for token, person in by_token.items():
        head = parse.head[token]
        if parse.dep[token] != "appos" or parse.tag[head] not in ("NNS", "NNPS"):
            continue
        lemma = parse.lemma[head].lower()
        if lemma not in scope.words("role-nouns"):
            continue
        start = parse.start[tree.edges[head][0]]
        inside = scope.matches_in(start, person.start)
        countries = {c for c in (scope.lexicon.country_of(m.entry_id) for m in inside) if c}
        country = countries.pop() if len(countries) == 1 else None
        for other in dict.fromkeys(by_token[i] for i in tree.with_conjuncts(token) if i in by_token):
            if other.actor_id is not None:
                roster.add(other.actor_id, other.name, "person", role=lemma, level=level_of(lemma), country=country)


def _before(scope: Scope, person: Named, names: Cover) -> tuple[int, int]:
    """The nouns and adjectives right before a name: its title, with the country or the body that it is of."""
    parse = scope.parse
    tokens = scope.tokens(person.start, person.end)
    if not tokens:
        return (0, 0)
    first = token = tokens[0]
    sentence = scope.sentence_at(person.start)
    floor = sentence.start if sentence else person.start
    while token > 0 and first - token < _LONGEST and parse.end[token - 1] >= parse.start[token] - 1:
        left = token - 1
        another = names.holds(parse.start[left], parse.end[left])
        if another or parse.start[left] < floor or not _goes_on(scope, left):
            break
        token = left
    while token < first and parse.pos[token] in ("ADP", "PUNCT", "PART"):
        token += 1
    return (parse.start[token], parse.end[first - 1]) if token < first else (0, 0)


def _goes_on(scope: Scope, token: int) -> bool:
    """Whether a title may reach back over this token: a noun, an adjective, "of" behind a noun that is a role."""
    parse = scope.parse
    word = parse.word[token]
    if word in _LINKS:
        return token > 0 and parse.word[token - 1].lower() in scope.words("role-nouns")
    abbreviated = word == "." or (word.endswith(".") and word.lower().strip(".") in scope.words("role-nouns"))
    return parse.pos[token] in _LEFTWARD or word in ("-", "–") or (abbreviated and word != ".")


def _behind(scope: Scope, person: Named) -> tuple[int, int]:
    """The noun phrase in apposition to a name: from its first word to its head, or to the of-phrase behind it."""
    parse, tree = scope.parse, scope.tree
    head = scope.head(person.start, person.end)
    if head is None:
        return (0, 0)
    for child in tree.kids(head, "appos"):
        if parse.start[child] < person.end or parse.pos[child] not in ("NOUN", "PROPN"):
            continue
        left = min([child, *(k for k in tree.children[child] if k < child)])
        left = tree.edges[left][0] if left != child else child
        behind = (tree.edges[k][1] for k in tree.kids(child, "prep") if parse.word[k] in ("of", "for", "at"))
        right = max([child, *behind])
        if right + 1 < len(parse) and parse.tag[right + 1] in ("VBD", "VBZ", "VBP"):
            continue  # "..., an official said": the noun speaks, it says nothing of the name before it
        return (parse.start[left], parse.end[right])
    return (0, 0)


def _ahead(scope: Scope, person: Named) -> tuple[int, int]:
    """The noun phrase that a name stands in apposition to: "the mayor of Ghent, Ann Lee"."""
    parse, tree = scope.parse, scope.tree
    head = scope.head(person.start, person.end)
    if head is None or parse.dep[head] != "appos":
        return (0, 0)
    noun = parse.head[head]
    if parse.tag[noun] not in ("NN", "NNP") or parse.lemma[noun].lower() not in scope.words("role-nouns"):
        return (0, 0)
    behind = (tree.edges[k][1] for k in tree.kids(noun, "prep") if tree.edges[k][1] < head)
    return (parse.start[tree.edges[noun][0]], parse.end[max([noun, *behind])])


def _note(scope: Scope, actor_id: str, start: int, end: int, roster: Roster) -> str | None:
    """Enter what a title says of a person; ``None`` where the words are no title."""
    inside = scope.matches_in(start, end)
    phrase = scope.text[start:end]
    role = _role(scope, start, end, inside)
    if role is None:
        return None
    actor = roster.get(actor_id)
    stated = (scope.lexicon.country_of(m.entry_id) for m in inside if m.kind != "metonym" or "/" in m.entry_id)
    country = next((c for c in stated if c), None)
    if _REPORTERS.search(role):
        country = None  # whom a reporter covers says nothing of where they are from
    if actor is not None:
        official: Level | None = "official" if country and any(_is_body(scope, m) for m in inside) else None
        level = level_of(role) or official
        roster.add(actor_id, actor.name, "person", role=role, level=level, country=country)
    if any(word in scope.words("spokes") for word in phrase.lower().split()):
        body = next((m for m in inside if _is_body(scope, m)), None)
        entry = scope.entry(body) if body else None
        if entry is not None:
            roster.affiliation[actor_id] = roster.enter(entry)
    return role


def _role(scope: Scope, start: int, end: int, inside: Sequence[Match]) -> str | None:
    """The title without country and article: "Deputy Foreign Minister"; ``None`` if no word of it is a role."""
    left = start
    for match in inside:
        if match.start - start <= len("the "):
            left = max(left, country_end(scope, match))
    phrase = re.sub(r"^(?:[’']s?\b|\W|(?:the|an?|his|her|their|its|our)\b)+", "", scope.text[left:end], flags=re.I)
    phrase = re.split(r" \(| (?:which|who|that|whose)\b", phrase)[0].strip(" ,.;:–—-")
    roles = scope.words("role-nouns")
    core = re.split(r",| (?:of|for|at) ", phrase)[0].split()
    if not core or len(phrase) > 90 or core[-1].lower().strip(".").rpartition("-")[2] not in roles:
        return None
    return " ".join(w for w in phrase.split() if w.lower() not in scope.words("honorifics")) or None


def country_end(scope: Scope, match: Match) -> int:
    """Where the country ends in a match that begins with one ("Russian President"); 0 if none does."""
    if len(match.entry_id) == 3:
        return match.end
    if match.entry_id[3:4] != "/" or match.kind != "title":
        return 0
    last = scope.text.rfind(" ", match.start, match.end)
    inner = scope.lexicon.scan(scope.text, match.start, max(last, match.start), scope.document.lang)
    first = inner[0] if inner else None
    return first.end if first and first.start == match.start and len(first.entry_id) == 3 else 0


def _is_body(scope: Scope, match: Match) -> bool:
    entry = scope.entry(match)
    return entry is not None and entry.kind not in ("person", "people") and len(entry.id) != 3


def level_of(role: str) -> Level | None:
    """The level that a title stands for, where it is plain: leader, minister, official, expert or the public."""
    core = re.split(r",| (?:at|for) ", role)[0].strip()
    plain = core.split(" of ")[0].strip() if not re.search(r"secretary of|head of state", core, re.I) else core
    if _LESSER.search(plain):
        return "official" if _DEPUTIES.search(plain) else None
    if re.search(r"\bformer\b|\bex-", role, re.I):
        return None
    if _LEADERS.search(plain):
        return "leader"
    if _MINISTERS.search(plain):
        return "minister"
    if _EXPERTS.search(plain):
        return "expert"
    return "official" if _OFFICIALS.search(plain) else None
