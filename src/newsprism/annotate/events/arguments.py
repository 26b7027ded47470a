"""Who does it to whom: from the arcs of a verb or noun to actor ids.

An arc ends at a noun; the noun's actors are those of the mention that covers it, else those that its own modifiers
name ("Egyptian police", "the head of Interpol"). A noun without either gives no actor: unknown stays unknown.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

import msgspec

from newsprism.annotate.events.match import RELATIVES, objects
from newsprism.annotate.events.tables import Tables
from newsprism.annotate.tree import MAX_CLIMB, Tree
from newsprism.model.layers import Mention
from newsprism.model.spans import Span

TOWARDS = ("to", "against", "with", "on", "upon", "at", "into", "from", "over", "toward", "towards", "for", "between")
OWNERS = ("poss", "amod", "compound", "nmod")
ACTOR_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})


class Cast(msgspec.Struct, frozen=True, dict=True):
    """The mentions of an article over its parse.

    ``groups`` holds the actor ids of each span that is mentioned ("the two countries" stands for two), ``covering`` for
    each token the number of its group, -1 for none.
    """

    tree: Tree
    groups: tuple[tuple[str, ...], ...]
    covering: tuple[int, ...]

    def at(self, token: int) -> tuple[str, ...]:
        """The actors that the token's own mention names, ``()`` if none is known."""
        index = self.covering[token]
        return self.groups[index] if index >= 0 else ()

    def is_mention(self, token: int) -> bool:
        """Whether the token stands in a mention, resolved or not."""
        return self.covering[token] >= 0

    def of(self, noun: int) -> tuple[str, ...]:
        """The actors that a noun phrase stands for: its head's, else those of what owns or describes it."""
        found = self.at(noun)
        if found:
            return found
        for child in self.tree.kids(noun, *OWNERS):
            found = self.at(child) or next(filter(None, (self.at(c) for c in self.tree.kids(child, *OWNERS))), ())
            if found:
                return found
        for inner in self.tree.pobjs(noun, "of"):
            if self.at(inner):
                return self.at(inner)
        return ()

    def all_of(self, nouns: Iterable[int]) -> tuple[str, ...]:
        """The actors of several nouns and of what is coordinated with them, each once, in order."""
        ids = (actor for noun in nouns for each in self.tree.with_conjuncts(noun) for actor in self.of(each))
        return tuple(dict.fromkeys(ids))


def cast(tree: Tree, mentions: Iterable[Mention]) -> Cast:
    """Lay mentions over the tokens; where two overlap the longer one holds, of equals a resolved one."""
    spans: dict[tuple[int, int], list[str]] = {}
    for mention in mentions:
        ids = spans.setdefault((mention.start, mention.end), [])
        if mention.actor_id and mention.actor_id not in ids:
            ids.append(mention.actor_id)
    ordered = sorted(spans.items(), key=lambda item: (item[0][1] - item[0][0], bool(item[1])))
    covering = [-1] * len(tree.parse)
    for number, ((start, end), _) in enumerate(ordered):
        for token in range(bisect_right(tree.parse.end, start), bisect_left(tree.parse.start, end)):
            covering[token] = number
    return Cast(tree, tuple(tuple(ids) for _, ids in ordered), tuple(covering))


def subjects(tree: Tree, verb: int, lexicon: Tables) -> tuple[int, ...]:
    """The nouns that do what the verb tells: its subject, a passive's agent, else the one that controls the verb."""
    if tree.is_passive(verb):
        return tuple(n for prep in tree.kids(verb, "agent") for n in tree.kids(prep, "pobj"))
    for _ in range(MAX_CLIMB):
        own = tuple(_antecedent(tree, s) for s in tree.kids(verb, "nsubj"))
        if own:
            return own
        controller = _controller(tree, verb, lexicon)
        if controller is None:
            return ()
        verb, nouns = controller
        if nouns:
            return nouns
    return ()


def _antecedent(tree: Tree, subject: int) -> int:
    """The noun that a relative pronoun stands for."""
    verb = tree.parse.head[subject]
    if tree.word(subject) in RELATIVES and tree.parse.dep[verb] == "relcl":
        return tree.parse.head[verb]
    return subject


def _controller(tree: Tree, verb: int, lexicon: Tables) -> tuple[int, tuple[int, ...]] | None:
    """Where the subject of a verb without one is found: the verb above, or the nouns themselves."""
    dep, head = tree.parse.dep[verb], tree.parse.head[verb]
    if head == verb:
        return None
    if dep in ("xcomp", "ccomp", "advcl"):
        patient = tuple(tree.kids(head, "dobj", "nsubjpass")) if dep != "advcl" else ()
        passive = tuple(tree.kids(head, "nsubjpass"))
        return head, patient or passive
    if dep == "acl":
        # "the pledge to send aid", "a report accusing ...": whoever pledges or reports; "troops fighting": the troops.
        speaks = tree.parse.tag[verb] != "VBG" or tree.lemma(head) in lexicon.classes["documents"]
        return _holder(tree, head) if speaks else (head, (head,))
    if dep == "conj" and tree.parse.pos[head] in ("VERB", "AUX"):
        return head, tuple(tree.kids(head, "nsubjpass")) if tree.is_passive(head) else ()
    if dep == "pcomp":
        above = tree.parse.head[head]
        return above, tuple(tree.kids(above, "dobj", "nsubjpass"))
    return None


def _holder(tree: Tree, noun: int) -> tuple[int, tuple[int, ...]] | None:
    owners = tuple(tree.kids(noun, "poss"))
    verb = tree.parse.head[noun]
    return (noun, owners) if owners else (verb, ()) if verb != noun else None


def towards(tree: Tree, word: int, lexicon: Tables) -> Iterator[int]:
    """The nouns that the event is aimed at, the nearest kind first: receiver, object, prepositional object."""
    yield from (
        n for d in tree.kids(word, "dative") for n in ([d] if tree.parse.tag[d] != "IN" else tree.kids(d, "pobj"))
    )
    if tree.parse.pos[word] in ("VERB", "AUX") or tree.parse.tag[word].startswith("VB"):
        yield from objects(tree, word, lexicon)
    for prep in TOWARDS:
        yield from tree.pobjs(word, prep)


def place(tree: Tree, word: int) -> Span | None:
    """Where it happens: the name of a place under "in", "at", "near" or "inside" of the word."""
    for noun in tree.pobjs(word, "in", "at", "near", "inside", "outside", "across"):
        if tree.parse.ent[noun][2:] in ("GPE", "LOC", "FAC"):
            return _entity(tree, noun)
    return None


def _entity(tree: Tree, token: int) -> Span:
    """The whole name that the token stands in."""
    parse, first, last = tree.parse, token, token
    while first > 0 and parse.ent[first].startswith("I-"):
        first -= 1
    while last + 1 < len(parse) and parse.ent[last + 1] == f"I-{parse.ent[token][2:]}":
        last += 1
    return Span(parse.start[first], parse.end[last])
