"""What each date dates: the verb or noun that it modifies, and what that is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from newsprism.annotate.document import Document
from newsprism.annotate.tree import Tree
from newsprism.model.layers import Dating, Mention, Timex
from newsprism.model.spans import Span

LINKS = frozenset({"pobj", "prep", "npadvmod", "nummod", "amod", "appos", "compound", "nmod", "pcomp", "advmod", "dep"})
"""Arcs that lead from a date up to what it dates."""

CLAUSE_OF_NOUN = frozenset({"acl", "relcl"})
NOUNS = frozenset({"NOUN", "PROPN"})
GOVERNORS = NOUNS | {"VERB", "AUX"}


def datings(document: Document, timexes: Sequence[Timex], mentions: Sequence[Mention]) -> tuple[Dating, ...]:
    """One dating for each date or time whose governor the parse shows, in text order; none without a parse.

    The governor is the first verb or noun above the expression; its theme is the passive subject, the object, or the
    noun that the clause modifies ("the letter, published on 27 December"): what came to be on that date. The owner is
    whose it is: a possessor ("Kim's letter"), a "from" phrase, or the subject of an active verb.
    """
    tree = document.tree
    if tree is None:
        return ()
    resolve = _Resolver(mentions)
    found = (_dating(timex, tree, resolve) for timex in timexes if timex.type in ("DATE", "TIME"))
    return tuple(dating for dating in found if dating is not None)


class _Resolver:
    """The actor whose mention covers a place; a mention is found by bisection, for they stand in text order."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted((m for m in mentions if m.actor_id is not None), key=lambda m: m.start)
        self._starts = [m.start for m in self._mentions]

    def __call__(self, span: Span) -> str | None:
        near = self._mentions[max(0, bisect_right(self._starts, span.start) - 3) : bisect_left(self._starts, span.end)]
        return next((m.actor_id for m in near if m.span.overlaps(span)), None)


def _dating(timex: Timex, tree: Tree, resolve: _Resolver) -> Dating | None:
    governor = _governor(timex, tree)
    if governor is None:
        return None
    theme = _theme(governor, tree)
    named = (resolve(tree.token_span(token)) for token in _owners(governor, theme, tree))
    return Dating(
        timex_id=timex.id,
        predicate=tree.token_span(governor),
        theme=tree.token_span(theme) if theme is not None else None,
        owner=next((actor for actor in named if actor), None),
    )


def _governor(timex: Timex, tree: Tree) -> int | None:
    parse = tree.parse
    inside = range(bisect_left(parse.start, timex.start), bisect_left(parse.start, timex.end))
    token = next((t for t in inside if parse.head[t] not in inside), None)
    while token is not None and (token in inside or parse.pos[token] not in GOVERNORS):
        if parse.dep[token] not in LINKS or parse.head[token] == token:
            return None
        token = parse.head[token]
    return token


def _theme(governor: int, tree: Tree) -> int | None:
    parse = tree.parse
    if parse.pos[governor] in NOUNS:
        return governor
    if (passive := _child(tree, governor, "nsubjpass")) is not None:
        return passive
    if parse.dep[governor] in CLAUSE_OF_NOUN and parse.tag[governor] == "VBN":
        noun = parse.head[governor]
        return noun if ":" not in parse.word[noun:governor] else _next_subject(governor, tree)
    if (thing := _child(tree, governor, "dobj")) is not None:
        return thing
    if parse.dep[governor] == "advcl" and parse.tag[governor] == "VBN":
        return _child(tree, parse.head[governor], "nsubj", "nsubjpass")
    return _child(tree, governor, "nsubj")


def _next_subject(token: int, tree: Tree) -> int | None:
    """The first subject after ``token`` in its sentence: what a participle that opens a list item is about
    ("Delivery: sent on Monday, the letter ...")."""
    sentence = tree.sentence[token]
    for index in range(token + 1, len(tree.parse)):
        if tree.sentence[index] != sentence:
            return None
        if tree.parse.dep[index] in ("nsubj", "nsubjpass"):
            return index
    return None


def _owners(governor: int, theme: int | None, tree: Tree) -> Iterator[int]:
    """Tokens that may name whose the theme is, best first."""
    if theme is not None:
        yield from tree.kids(theme, "poss")
        yield from tree.pobjs(theme, "from", "by")
    if tree.parse.tag[governor] != "VBN":
        yield from tree.kids(governor, "nsubj")


def _child(tree: Tree, token: int, *labels: str) -> int | None:
    """The first child of ``token`` with one of ``labels``, the labels in order of preference."""
    return next((child for label in labels for child in tree.kids(token, label)), None)
