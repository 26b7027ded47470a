"""Clauses of a sentence: where one assertion ends and the next begins, as far as the parse makes it safe."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from newsprism.annotate.tree import Tree
from newsprism.model.parse import Parse
from newsprism.model.spans import Span

LOOSE_ENDS = frozenset({"DET", "CCONJ", "SCONJ", "PUNCT", "ADP", "PART", "SPACE"})
OPENING = frozenset("“\"'‘(«")
CLOSING = frozenset(".!?”\"'’)»…%")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


class Words:
    """The tokens of a parse by their place in the text."""

    def __init__(self, parse: Parse, tree: Tree | None = None) -> None:
        self.parse = parse
        self.tree = tree or Tree(parse)

    @classmethod
    def of(cls, parse: Parse | None, tree: Tree | None = None) -> "Words | None":
        """The words of a parse, with its tree where it is at hand; ``None`` for none."""
        return cls(parse, tree) if parse is not None else None

    def inside(self, span: Span) -> range:
        """The tokens that lie wholly in a span."""
        first = bisect_left(self.parse.start, span.start)
        last = bisect_left(self.parse.end, span.end + 1)
        return range(first, max(first, last))

    def verb(self, token: int) -> bool:
        """Whether the token is a verb (or a modal)."""
        return self.parse.pos[token] in ("VERB", "AUX")

    def head(self, spans: tuple[Span, ...]) -> int | None:
        """The word that heads the spans: a verb whose own head lies outside them, else any such word."""
        tokens = [t for span in spans for t in self.inside(span)]
        within = set(tokens)
        tops = [t for t in tokens if self.parse.head[t] == t or self.parse.head[t] not in within]
        verbs = [t for t in tops if self.verb(t)]
        solid = [t for t in tops if self.parse.pos[t] not in LOOSE_ENDS]
        return next(iter(verbs), next(iter(solid), None))


def clauses(words: Words, text: str, sentence: Span) -> list[Span]:
    """The coordinated main clauses of a sentence, each with its own subject and finite verb; else the sentence whole.

    Cut are semicolons with a clause on either side, and "X did A and Y did B" where B's subtree ends the sentence and
    the first clause has no condition that may hold for both.
    """
    cuts = sorted({*_semicolons(words, sentence), *_coordinations(words, sentence)})
    if not cuts:
        return [sentence]
    borders = [sentence.start, *cuts, sentence.end]
    parts = [Span(a, b) for a, b in pairwise(borders)]
    if not all(any(finite_verbs(words, part)) for part in parts):
        return [sentence]
    return [p for part in parts if (p := trimmed(words, text, part))]


def _semicolons(words: Words, sentence: Span) -> Iterator[int]:
    depth = 0
    for token in words.inside(sentence):
        word = words.parse.word[token]
        depth += (word in ("(", "[", "“", "«")) - (word in (")", "]", "”", "»"))
        if word == ";" and depth <= 0:
            yield words.parse.start[token]


def _coordinations(words: Words, sentence: Span) -> Iterator[int]:
    tree, parse = words.tree, words.parse
    for token in words.inside(sentence):
        if parse.dep[token] != "conj" or not _is_main(tree, token):
            continue
        joiner = _joiner(tree, token)
        if joiner is not None and _ends(tree, token) and not _conditional(tree, tree.first_conjunct(token)):
            yield parse.start[joiner]


def _is_main(tree: Tree, verb: int) -> bool:
    """Whether the verb and the one it is joined to are finite main verbs with subjects of their own."""
    first = tree.first_conjunct(verb)
    return tree.parse.head[first] == first and all(
        tree.is_finite(v) and any(True for _ in tree.kids(v, *SUBJECTS)) for v in (verb, tree.parse.head[verb])
    )


def _joiner(tree: Tree, verb: int) -> int | None:
    """The "and" or "but" just before the second clause."""
    left = tree.edges[verb][0]
    for token in (left - 1, left):
        if token >= 0 and tree.parse.pos[token] == "CCONJ":
            return token
    return None


def _ends(tree: Tree, verb: int) -> bool:
    """Whether nothing of the first clause comes after the second one but punctuation."""
    head = tree.parse.head[verb]
    last = tree.edges[verb][1]
    return all(c <= last or tree.parse.pos[c] == "PUNCT" for c in tree.children[head])


def _conditional(tree: Tree, verb: int) -> bool:
    marks = ("if", "unless", "whether")
    return any(tree.word(m) in marks for c in tree.kids(verb, "advcl") for m in tree.kids(c, "mark"))


def finite_verbs(words: Words, span: Span) -> Iterator[int]:
    """The verbs in a span that carry a tense and have their subject in it."""
    tree, inside = words.tree, words.inside(span)
    for token in inside:
        if words.verb(token) and tree.is_finite(token) and any(s in inside for s in tree.kids(token, *SUBJECTS)):
            yield token


def trimmed(words: Words, text: str, span: Span) -> Span | None:
    """The span without blanks, punctuation and conjunctions at its edges (a full stop at its end stays)."""
    pos, tokens = words.parse.pos, words.inside(span)
    first, last = tokens.start, tokens.stop
    while first < last and pos[first] in ("PUNCT", "CCONJ") and words.parse.word[first] not in OPENING:
        first += 1
    while first < last and pos[last - 1] in LOOSE_ENDS and words.parse.word[last - 1] not in CLOSING:
        last -= 1
    if first == last or not any(text[words.parse.start[t]].isalnum() for t in range(first, last)):
        return None
    return Span(words.parse.start[first], words.parse.end[last - 1])
