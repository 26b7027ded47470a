"""The shapes in which a sentence tells an exchange: verbs of giving, of receiving, of serving, and nouns of giving."""

from collections.abc import Iterable, Iterator

import msgspec

from newsprism.annotate.events.arguments import Cast, subjects
from newsprism.annotate.events.tables import tables
from newsprism.annotate.exchanges_table import Table
from newsprism.annotate.exchanges_things import Things
from newsprism.annotate.factuality.mood import mood
from newsprism.annotate.tree import Tree
from newsprism.model.layers import ExchangeKind, Factuality
from newsprism.model.spans import Span

LONGEST_NAME = 60
"""Code points of the words for a party that is no known actor, at most."""


Party = str | Span
"""An actor's id, or the words of a body that is no known actor ("the institute")."""


class Deal(msgspec.Struct, frozen=True):
    """An exchange over tokens; ``word`` is the verb or noun that tells it, ``service`` the kind of one that is done."""

    word: int
    giver: Party | None
    receiver: Party | None
    things: tuple[int, ...]
    negated: bool
    factuality: Factuality
    service: ExchangeKind | None = None


class Deals(msgspec.Struct, frozen=True):
    """Reads deals off a parse, one token at a time."""

    tree: Tree
    cast: Cast
    table: Table
    things: Things

    def at(self, token: int) -> Deal | None:
        """The deal that a verb or noun tells, whoever is missing in it."""
        tag, lemma, dep = self.tree.parse.tag[token], self.tree.lemma(token), self.tree.parse.dep[token]
        if tag.startswith("VB") and dep not in ("amod", "compound", "aux"):
            if lemma in self.table.from_:
                return self._received(token)
            if lemma in self.table.to or lemma in self.table.with_:
                return self._given(token)
            return self._served(token) if lemma in self.table.services else None
        noun = tag in ("NN", "NNS") and lemma in self.table.heads and dep not in ("compound", "amod")
        return self._nominal(token) if noun else None

    def _served(self, verb: int) -> Deal | None:
        """ "X trains Y's soldiers", "X tows a Y ship": the object is served, or whose it is."""
        patients = self._patients(verb)
        givers = subjects(self.tree, verb, tables())
        found = self._make(verb, givers, patients, ())
        return found if found is not None and found.giver != found.receiver else None

    def _given(self, verb: int) -> Deal | None:
        """ "X gives Y A", "X gives A to Y", "X provides Y with A, B and C", "A was sent to Y by X"."""
        tree, lemma = self.tree, self.tree.lemma(verb)
        givers = subjects(tree, verb, tables())
        with_things = tuple(tree.pobjs(verb, "with")) if lemma in self.table.with_ else ()
        patients = self._patients(verb)
        if not patients:
            givers, patients = self._reduced(verb)
        elif not givers and tree.is_passive(verb):
            givers = self._owners(patients[0])
        receivers = [*self._datives(verb), *tree.pobjs(verb, "to")]
        if with_things and not self._is_partner(with_things):
            return self._make(verb, givers, patients, with_things)
        if not receivers:
            receivers = list(tree.pobjs(verb, "for"))
        if not receivers:
            receivers = [n for thing in patients for n in tree.pobjs(thing, "to")]
        return self._make(verb, givers, receivers or self._topic(verb) or self._helped(verb), patients)

    def _received(self, verb: int) -> Deal | None:
        """ "Y receives A from X"."""
        givers = list(self.tree.pobjs(verb, "from"))
        patients = self._patients(verb)
        givers = givers or [n for thing in patients for n in self.tree.pobjs(thing, "from")]
        return self._make(verb, givers, subjects(self.tree, verb, tables()), patients) if givers else None

    def _nominal(self, noun: int) -> Deal | None:
        """ "X's military assistance to Y", "X technology transfers aiding Y's programmes"."""
        tree = self.tree
        receivers = list(tree.pobjs(noun, "to", "for"))
        helped = [
            v for v in tree.kids(noun, "acl") if tree.lemma(v) in self.table.helping and tree.parse.tag[v] == "VBG"
        ]
        receivers += [o for v in helped for o in tree.kids(v, "dobj")]
        givers = [*tree.kids(noun, "poss"), *tree.pobjs(noun, "by", "from"), *self.describing(noun)]
        if not receivers or not givers:
            return None
        return self._make(noun, givers[:1], receivers, (noun,))

    def describing(self, noun: int) -> list[int]:
        """The modifiers that name an actor ("Russian technology transfers")."""
        near = list(self.tree.kids(noun, "amod", "compound", "nmod"))
        far = [c for n in near for c in self.tree.kids(n, "amod", "compound", "nmod")]
        return [c for c in (*near, *far) if self.cast.at(c)]

    def _reduced(self, verb: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """ "the engineers Norway has sent": parsers often hang "Norway" on the engineers as if it were their name."""
        tree = self.tree
        before = min((verb, *tree.kids(verb, "aux", "advmod"))) - 1
        if before < 0 or tree.parse.dep[before] != "appos" or not self.cast.at(before):
            return subjects(tree, verb, tables()), ()
        return (before,), (tree.parse.head[before],)

    def _owners(self, thing: int) -> tuple[int, ...]:
        """Whose troops or goods they are, where a passive does not say who sent them."""
        nouns = [thing, *self.tree.pobjs(thing, "of")]
        return tuple(c for n in nouns for c in (*self.tree.kids(n, "poss"), *self.describing(n)))

    def _helped(self, verb: int) -> list[int]:
        """ "sent troops to support Y's campaign": whom the sending is meant to help."""
        tree = self.tree
        aims = [v for v in tree.kids(verb, "advcl", "xcomp") if tree.lemma(v) in self.table.helping]
        return [o for v in aims if tree.parse.tag[v] == "VB" for o in tree.kids(v, "dobj")]

    def _datives(self, verb: int) -> Iterator[int]:
        for child in self.tree.kids(verb, "dative"):
            if self.tree.parse.tag[child] in ("IN", "TO"):
                yield from self.tree.kids(child, "pobj")
            else:
                yield child

    def _patients(self, verb: int) -> tuple[int, ...]:
        """The direct objects and passive subjects, coordinated ones apart; of a participle the noun it modifies."""
        tree = self.tree
        nouns = list(tree.kids(verb, "dobj", "nsubjpass"))
        reduced = tree.parse.dep[verb] == "relcl" or (tree.parse.dep[verb] == "acl" and tree.is_passive(verb))
        if not nouns and reduced:
            nouns = [tree.parse.head[verb]]
        relative = [tree.parse.head[verb] if tree.word(n) in ("that", "which") else n for n in nouns]
        return tuple(each for noun in relative for each in tree.with_conjuncts(noun))

    def _topic(self, verb: int) -> list[int]:
        """ "For Moscow, Pyongyang offers shells": the actor that the sentence opens with."""
        first = [p for p in self.tree.kids(verb, "prep") if self.tree.word(p) == "for" and p < verb]
        return [n for p in first for n in self.tree.kids(p, "pobj") if self.cast.at(n)]

    def _is_partner(self, nouns: tuple[int, ...]) -> bool:
        """ "share data with Seoul": what stands under "with" is somebody, not a thing."""
        return any(self.cast.at(n) for n in nouns)

    def _make(self, word: int, givers: Iterable[int], receivers: Iterable[int], things: Iterable[int]) -> Deal | None:
        service = self.table.services.get(self.tree.lemma(word))
        split = [each for t in things for each in (*self.things.joined_before(t), t)]
        kept = tuple(t for t in dict.fromkeys(split) if self.things.is_thing(t))
        if not kept and service is None:
            return None
        how = mood(self.tree, word)
        givers, receivers = list(givers), list(receivers)
        giver: Party | None = self.one(givers)
        receiver: Party | None = self.one(receivers)
        if giver or receiver:
            giver, receiver = giver or self._body(givers), receiver or self._body(receivers)
        if receivers and receiver is None:
            return None
        return Deal(word, giver, receiver, kept or (word,), how.negated, how.factuality, None if kept else service)

    def one(self, nouns: list[int]) -> str | None:
        """The first actor that the nouns name."""
        return next(iter(self.cast.all_of(nouns)), None)

    def _body(self, nouns: list[int]) -> Span | None:
        """The words of the first noun that is a party in itself, with what stands before it and where it is."""
        tree = self.tree
        for noun in nouns:
            if tree.lemma(noun) in self.table.bodies and not self.cast.is_mention(noun):
                where = (p for p in tree.kids(noun, "prep") if tree.word(p) in ("in", "of", "at"))
                last = max([noun, *(n for p in where for n in tree.kids(p, "pobj"))])
                span = Span(tree.parse.start[tree.edges[noun][0]], tree.parse.end[last])
                return span if span.end - span.start <= LONGEST_NAME else tree.token_span(noun)
        return None
