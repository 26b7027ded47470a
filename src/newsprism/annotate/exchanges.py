"""Exchanges: who gives whom what, as far as a sentence itself says so.

Three shapes are read: verbs of giving and receiving, nouns of giving ("military assistance to ..."), and what the other
side of a trade is given "in exchange for". A clause that names no receiver takes the other party of its sentence
only where that sentence tells an exchange with it the other way round.
"""

import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

import msgspec

from newsprism.annotate.document import Document
from newsprism.annotate.events.arguments import Cast, cast, subjects
from newsprism.annotate.events.tables import tables
from newsprism.annotate.factuality.mood import mood, weakest
from newsprism.annotate.tree import Tree
from newsprism.model.layers import Exchange, ExchangeKind, Factuality, Mention
from newsprism.model.spans import Span

SKIPPED = frozenset({"alleged", "reported", "suspected", "the", "a", "an", "'s", "’s", ","})


class _Table(msgspec.Struct, frozen=True):
    with_: frozenset[str]
    to: frozenset[str]
    from_: frozenset[str]
    heads: frozenset[str]
    helping: frozenset[str]
    never: frozenset[str]
    kinds: dict[str, ExchangeKind]


class _Deal(msgspec.Struct, frozen=True):
    """An exchange over tokens; ``word`` is the verb or noun that tells it."""

    word: int
    giver: str | None
    receiver: str | None
    things: tuple[int, ...]
    negated: bool
    factuality: Factuality


@cache
def _table() -> _Table:
    text = (files("newsprism.annotate.events") / "data" / "exchange.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    kinds: dict[str, ExchangeKind] = {word: kind for kind, words in data["kinds"].items() for word in words}
    verbs, nouns = data["verbs"], data["nouns"]
    return _Table(
        with_=frozenset(verbs["with"]),
        to=frozenset(verbs["to"]),
        from_=frozenset(verbs["from"]),
        heads=frozenset(nouns["heads"]),
        helping=frozenset(nouns["helping"]),
        never=frozenset(data["never"]["things"]),
        kinds=kinds,
    )


def exchanges(document: Document, mentions: tuple[Mention, ...], *, complete: bool = True) -> tuple[Exchange, ...]:
    """The exchanges that an article tells, one thing an entry, in text order.

    Args:
        document: the article with its parse; without one there are none.
        mentions: who is named where.
        complete: keep only those whose giver and receiver are both known and are two different actors.

    What is denied ("sent no weapons") is no exchange; what is planned, possible or alleged says so in ``factuality``.
    """
    tree = document.tree
    if tree is None or not len(tree.parse):
        return ()
    reader = _Reader(tree, cast(tree, mentions), _table())
    found = [x for deal in reader.all() for x in reader.exchanges(deal, document)]
    unique = {(x.what, x.giver, x.receiver): x for x in found if not complete or _is_complete(x)}
    return tuple(sorted(unique.values(), key=lambda x: (x.what.start, x.what.end)))


def _is_complete(exchange: Exchange) -> bool:
    return exchange.giver is not None and exchange.receiver is not None and exchange.giver != exchange.receiver


class _Reader(msgspec.Struct, frozen=True):
    tree: Tree
    cast: Cast
    table: _Table

    def all(self) -> Iterator[_Deal]:
        """The deals of the whole parse; those without a receiver take it from their sentence where it says so."""
        by_sentence: dict[int, list[_Deal]] = {}
        for token in range(len(self.tree.parse)):
            deal = self._deal(token)
            if deal is not None and not deal.negated:
                by_sentence.setdefault(self.tree.sentence[token], []).append(deal)
        for deals in by_sentence.values():
            yield from (self._completed(deal, deals) for deal in self._without_doubles(deals))

    def _deal(self, token: int) -> _Deal | None:
        tag, lemma = self.tree.parse.tag[token], self.tree.lemma(token)
        if tag.startswith("VB") and self.tree.parse.dep[token] not in ("amod", "compound", "aux"):
            if lemma in self.table.from_:
                return self._received(token)
            return self._given(token) if lemma in self.table.to or lemma in self.table.with_ else None
        if (
            tag in ("NN", "NNS")
            and lemma in self.table.heads
            and self.tree.parse.dep[token] not in ("compound", "amod")
        ):
            return self._nominal(token)
        return None

    def _given(self, verb: int) -> _Deal | None:
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

    def _received(self, verb: int) -> _Deal | None:
        """ "Y receives A from X"."""
        givers = list(self.tree.pobjs(verb, "from"))
        patients = self._patients(verb)
        givers = givers or [n for thing in patients for n in self.tree.pobjs(thing, "from")]
        return self._make(verb, givers, subjects(self.tree, verb, tables()), patients) if givers else None

    def _nominal(self, noun: int) -> _Deal | None:
        """ "X's military assistance to Y", "X technology transfers aiding Y's programmes"."""
        tree = self.tree
        receivers = list(tree.pobjs(noun, "to", "for"))
        helped = [
            v for v in tree.kids(noun, "acl") if tree.lemma(v) in self.table.helping and tree.parse.tag[v] == "VBG"
        ]
        receivers += [o for v in helped for o in tree.kids(v, "dobj")]
        givers = [*tree.kids(noun, "poss"), *tree.pobjs(noun, "by", "from"), *self._describing(noun)]
        if not receivers or not givers:
            return None
        return self._make(noun, givers[:1], receivers, (noun,))

    def _describing(self, noun: int) -> list[int]:
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
        return tuple(c for n in nouns for c in (*self.tree.kids(n, "poss"), *self._describing(n)))

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

    def _before(self, noun: int) -> list[int]:
        """ "missiles and radar systems": nouns that a list joins to the modifier of its last one."""
        tree = self.tree
        joined = (c for c in tree.kids(noun, "compound", "nmod") if any(True for _ in tree.kids(c, "conj")))
        return [c for c in joined if tree.lemma(c) in self.table.kinds]

    def _topic(self, verb: int) -> list[int]:
        """ "For Moscow, Pyongyang offers shells": the actor that the sentence opens with."""
        first = [p for p in self.tree.kids(verb, "prep") if self.tree.word(p) == "for" and p < verb]
        return [n for p in first for n in self.tree.kids(p, "pobj") if self.cast.at(n)]

    def _is_partner(self, nouns: tuple[int, ...]) -> bool:
        """ "share data with Seoul": what stands under "with" is somebody, not a thing."""
        return any(self.cast.at(n) for n in nouns)

    def _make(self, word: int, givers: Iterable[int], receivers: Iterable[int], things: Iterable[int]) -> _Deal | None:
        split = [each for t in things for each in (*self._before(t), t)]
        kept = tuple(t for t in dict.fromkeys(split) if self._is_thing(t))
        if not kept:
            return None
        how = mood(self.tree, word)
        givers, receivers = list(givers), list(receivers)
        giver, receiver = self._one(givers), self._one(receivers)
        if receivers and receiver is None:
            return None
        return _Deal(word, giver, receiver, kept, how.negated, how.factuality)

    def _one(self, nouns: list[int]) -> str | None:
        """The first actor that the nouns name."""
        return next(iter(self.cast.all_of(nouns)), None)

    def _is_thing(self, noun: int) -> bool:
        """A noun that somebody can be given: no actor itself, no word, no wish."""
        tree = self.tree
        if tree.parse.tag[noun] not in ("NN", "NNS", "NNP", "NNPS", "CD") or tree.lemma(noun) in self.table.never:
            return False
        named = self.cast.at(noun) and tree.parse.ent[noun][2:] in ("PERSON", "GPE", "NORP")
        return not named and (self._kind(noun, tree.span(noun)) != "other" or tree.lemma(noun) in self.table.heads)

    def _without_doubles(self, deals: list[_Deal]) -> Iterator[_Deal]:
        """A noun of giving that is itself the thing given counts once, with its verb."""
        given = {t for d in deals for t in d.things if d.word != t}
        yield from (d for d in deals if not (d.word in given and d.things == (d.word,)))

    def _completed(self, deal: _Deal, deals: list[_Deal]) -> _Deal:
        if deal.receiver is not None or deal.giver is None:
            return deal
        others = [d for d in deals if d.receiver == deal.giver and d.giver not in (None, deal.giver)]
        partner = others[0].giver if others else self._in_exchange(deal)
        return msgspec.structs.replace(deal, receiver=partner)

    def _in_exchange(self, deal: _Deal) -> str | None:
        """ "X provides arms in exchange for Y technology": Y is given the arms."""
        for token in range(self.tree.edges[deal.word][0], self.tree.edges[deal.word][1] + 1):
            if self.tree.lemma(token) in ("exchange", "return") and self.tree.word(self.tree.parse.head[token]) == "in":
                for noun in self.tree.pobjs(token, "for"):
                    partner = self._one([*self._describing(noun), *self.tree.kids(noun, "poss")])
                    if partner and partner != deal.giver:
                        return partner
        return None

    def _kind(self, noun: int, what: Span) -> ExchangeKind:
        """By the thing's own noun, then what describes it; "military assistance" is military, "military technology"
        technology."""
        words = [self.tree.lemma(noun), *self._words_before(noun, what)]
        generic = words[0] in self.table.heads
        order = words[1:] + words[:1] if generic else words
        return next((self.table.kinds[w] for w in order if w in self.table.kinds), "other")

    def _words_before(self, noun: int, what: Span) -> list[str]:
        """The lemmas of what describes a thing, those of its coordinated neighbours left out ("food and energy
        supplies" are two things)."""
        tree, found = self.tree, []
        for child in tree.kids(noun, "amod", "compound", "nmod", "nummod", "quantmod"):
            found.extend([child, *tree.kids(child, "amod", "compound", "nmod", "conj")])
        inside = [tree.lemma(token) for token in found if what.holds(tree.token_span(token))]
        return inside + [tree.lemma(n) for n in tree.pobjs(noun, "of")]

    def exchanges(self, deal: _Deal, document: Document) -> Iterator[Exchange]:
        """One entry for every thing of a deal."""
        for thing in deal.things:
            what = self._phrase(thing)
            number = bisect_right(document.sentences, what.start, key=lambda s: s.start) - 1
            if number >= 0 and document.sentences[number].section != "boilerplate":
                alleged = any(self.tree.word(c) in ("alleged", "reported") for c in self.tree.kids(thing, "amod"))
                factuality = weakest(deal.factuality, "alleged") if alleged else deal.factuality
                yield Exchange(deal.giver, deal.receiver, what, self._kind(thing, what), number, factuality)

    def _phrase(self, thing: int) -> Span:
        """The thing with what describes it, without its giver, its coordinated neighbours, clauses and receivers."""
        tree, tokens = self.tree, [thing]
        for child in tree.kids(thing, "amod", "compound", "nmod", "nummod", "quantmod", "prep", "npadvmod"):
            if tree.parse.dep[child] == "prep":
                if tree.word(child) != "of" or child < thing:
                    continue
                tokens.extend(self._short(child))
            else:
                tokens.extend(range(tree.edges[child][0], tree.edges[child][1] + 1))
        first, last = min(tokens), max(tokens)
        apart = [*self._before(thing), *(c for b in self._before(thing) for c in tree.kids(b, "cc"))]
        first = max([first, *(c + 1 for c in apart if c < thing)])
        while first < thing and (self.cast.is_mention(first) or tree.word(first) in SKIPPED):
            first += 1
        return Span(tree.parse.start[first], tree.parse.end[last])

    def _short(self, prep: int) -> list[int]:
        """ "of natural gas" without what follows it."""
        nouns = list(self.tree.kids(prep, "pobj"))
        return [prep, *nouns]
