"""A dependency parse that can be walked downwards: children, objects, subjects, whole phrases."""

from collections.abc import Iterator
from functools import cached_property

import msgspec

from newsprism.model.parse import Parse
from newsprism.model.spans import Span

MAX_CLIMB = 16
"""Arcs that a walk towards the root takes at most: a broken parse of a line without an end is not climbed for ever."""
MAX_CONJUNCTS = 16
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


class Tree(msgspec.Struct, frozen=True, dict=True):
    """A parse and the arcs turned round. Tokens are their indices in the parse."""

    parse: Parse

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token those that hang on it, in text order."""
        below: list[list[int]] = [[] for _ in range(len(self.parse))]
        for index, head in enumerate(self.parse.head):
            if head != index:
                below[head].append(index)
        return tuple(tuple(b) for b in below)

    @cached_property
    def sentence(self) -> tuple[int, ...]:
        """For each token the number of the parser's sentence that it stands in."""
        numbers = [0] * len(self.parse)
        for number, sent in enumerate(self.parse.sents):
            for index in range(sent.start, sent.end):
                numbers[index] = number
        return tuple(numbers)

    @cached_property
    def edges(self) -> tuple[tuple[int, int], ...]:
        """For each token the first and the last token of its subtree; linear in the number of tokens."""
        order = [i for i, head in enumerate(self.parse.head) if head == i]
        for index in order:
            order.extend(self.children[index])
        left, right = list(range(len(self.parse))), list(range(len(self.parse)))
        for index in reversed(order):
            head = self.parse.head[index]
            left[head] = min(left[head], left[index])
            right[head] = max(right[head], right[index])
        return tuple(zip(left, right, strict=True))

    def lemma(self, index: int) -> str:
        """The lemma in lower case; of "cease-fire" or "test-fired" the whole word without its hyphen."""
        parse = self.parse
        own = parse.lemma[index].lower()
        if index >= 2 and parse.word[index - 1] == "-" and parse.end[index - 1] == parse.start[index]:
            return parse.word[index - 2].lower() + own if parse.end[index - 2] == parse.start[index - 1] else own
        return own

    def word(self, index: int) -> str:
        """The word as written, in lower case."""
        return self.parse.word[index].lower()

    def kids(self, index: int, *deps: str) -> Iterator[int]:
        """The children of a token by any of the given arcs."""
        return (child for child in self.children[index] if self.parse.dep[child] in deps)

    def with_conjuncts(self, index: int) -> Iterator[int]:
        """A token and those that are coordinated with it, in text order."""
        found = [index]
        for current in found:
            yield current
            if len(found) < MAX_CONJUNCTS:
                found.extend(self.kids(current, "conj"))

    def first_conjunct(self, index: int) -> int:
        """The head of the coordination that a token is part of."""
        for _ in range(MAX_CLIMB):
            if self.parse.dep[index] != "conj":
                break
            index = self.parse.head[index]
        return index

    def pobjs(self, index: int, *prepositions: str) -> Iterator[int]:
        """Nouns under the prepositions of a token: all prepositions, or the given ones."""
        for prep in self.kids(index, "prep", "agent", "dative"):
            if prepositions and self.word(prep) not in prepositions:
                continue
            for noun in self.kids(prep, "pobj", "pcomp"):
                yield from self.with_conjuncts(noun)
            for inner in self.kids(prep, "prep"):
                yield from (n for noun in self.kids(inner, "pobj") for n in self.with_conjuncts(noun))

    def span(self, index: int) -> Span:
        """The code points of the token's whole subtree."""
        left, right = self.edges[index]
        return Span(self.parse.start[left], self.parse.end[right])

    def token_span(self, index: int) -> Span:
        """The code points of the token alone."""
        return Span(self.parse.start[index], self.parse.end[index])

    def is_passive(self, verb: int) -> bool:
        """Whether the verb's subject suffers what it tells ("was arrested", "sanctions imposed on ...")."""
        parse = self.parse
        if any(parse.dep[c] in ("nsubjpass", "auxpass", "agent") for c in self.children[verb]):
            return True
        bare = parse.tag[verb] == "VBN" and not any(True for _ in self.kids(verb, "aux", "dobj"))
        reduced = bare and parse.dep[verb] in ("acl", "amod", "ccomp", "advcl", "relcl")
        return reduced or (parse.dep[verb] == "conj" and self._shared_passive(verb))

    def _shared_passive(self, verb: int) -> bool:
        head = self.first_conjunct(verb)
        bare = not any(True for _ in self.kids(verb, "nsubj", "aux", "dobj"))
        return bare and self.parse.tag[verb] == "VBN" and any(True for _ in self.kids(head, "nsubjpass", "auxpass"))

    def is_finite(self, verb: int) -> bool:
        """Whether the verb or one of its auxiliaries carries a tense."""
        finite = ("VBD", "VBP", "VBZ", "MD")
        parse = self.parse
        return parse.tag[verb] in finite or any(parse.tag[c] in finite for c in self.kids(verb, "aux", "auxpass"))
