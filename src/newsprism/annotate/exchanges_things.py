"""The things that are given: which nouns are things, what kind of thing, and the words that name one."""

import msgspec

from newsprism.annotate.events.arguments import Cast
from newsprism.annotate.exchanges_table import Table
from newsprism.annotate.tree import Tree
from newsprism.model.layers import ExchangeKind
from newsprism.model.spans import Span

SKIPPED = frozenset({"alleged", "reported", "suspected", "the", "a", "an", "'s", "’s", ","})
"""Words that a thing's name does not begin with."""


class Things(msgspec.Struct, frozen=True):
    """Reads things off a parse; tokens are indices of the parse."""

    tree: Tree
    cast: Cast
    table: Table

    def is_thing(self, noun: int) -> bool:
        """A noun that somebody can be given: no actor itself, no word, no wish."""
        tree = self.tree
        if tree.parse.tag[noun] not in ("NN", "NNS", "NNP", "NNPS", "CD") or tree.lemma(noun) in self.table.never:
            return False
        named = self.cast.at(noun) and tree.parse.ent[noun][2:] in ("PERSON", "GPE", "NORP")
        return not named and (self.kind(noun, tree.span(noun)) != "other" or tree.lemma(noun) in self.table.heads)

    def kind(self, noun: int, what: Span) -> ExchangeKind:
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

    def phrase(self, thing: int) -> Span:
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
        apart = [*self.joined_before(thing), *(c for b in self.joined_before(thing) for c in tree.kids(b, "cc"))]
        first = max([first, *(c + 1 for c in apart if c < thing)])
        while first < thing and (self.cast.is_mention(first) or tree.word(first) in SKIPPED):
            first += 1
        return Span(tree.parse.start[first], tree.parse.end[last])

    def _short(self, prep: int) -> list[int]:
        """ "of natural gas" without what follows it."""
        nouns = list(self.tree.kids(prep, "pobj"))
        return [prep, *nouns]

    def joined_before(self, noun: int) -> list[int]:
        """ "missiles and radar systems": nouns that a list joins to the modifier of its last one."""
        tree = self.tree
        joined = (c for c in tree.kids(noun, "compound", "nmod") if any(True for _ in tree.kids(c, "conj")))
        return [c for c in joined if tree.lemma(c) in self.table.kinds]

    def is_alleged(self, thing: int) -> bool:
        """Whether a thing is called alleged ("the alleged shipment")."""
        return any(self.tree.word(c) in ("alleged", "reported") for c in self.tree.kids(thing, "amod"))
