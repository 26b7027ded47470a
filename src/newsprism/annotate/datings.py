"""What each date dates: the verb or noun that it modifies, and what that is about."""

from collections.abc import Iterator, Sequence

from newsprism.annotate.document import Document
from newsprism.model.layers import Dating, Mention, Timex
from newsprism.model.parse import Parse
from newsprism.model.spans import Span

LINKS = frozenset({"pobj", "prep", "npadvmod", "nummod", "amod", "appos", "compound", "nmod", "pcomp", "advmod", "dep"})
"""Arcs that lead from a date up to what it dates."""

CLAUSE_OF_NOUN = frozenset({"acl", "relcl"})
NOUNS = frozenset({"NOUN", "PROPN"})


def datings(document: Document, timexes: Sequence[Timex], mentions: Sequence[Mention]) -> tuple[Dating, ...]:
    """One dating for each date or time whose governor the parse shows, in text order; none without a parse.

    The governor is the first verb or noun above the expression; its theme is the passive subject, the object, or the
    noun that the clause modifies ("the letter, published on 27 December"): what came to be on that date. The owner is
    whose it is: a possessor ("Kim's letter"), a "from" phrase, or the subject of an active verb.
    """
    parse = document.parse
    if parse is None:
        return ()
    tree = _Tree(parse)
    resolve = _Resolver(mentions)
    found = (_dating(timex, tree, resolve) for timex in timexes if timex.type in ("DATE", "TIME"))
    return tuple(dating for dating in found if dating is not None)


class _Tree:
    """Token look-ups over a parse, made once an article."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.children: dict[int, list[int]] = {}
        self.at = {start: index for index, start in enumerate(parse.start)}
        for index, head in enumerate(parse.head):
            if head != index:
                self.children.setdefault(head, []).append(index)

    def within(self, span: Span) -> list[int]:
        """The tokens that begin in ``span``."""
        first = next((self.at[i] for i in range(span.start, span.end) if i in self.at), None)
        if first is None:
            return []
        last = first
        while last + 1 < len(self.parse) and self.parse.start[last + 1] < span.end:
            last += 1
        return list(range(first, last + 1))

    def child(self, token: int, *labels: str) -> int | None:
        """The first child of ``token`` with one of ``labels``, the labels in order of preference."""
        for label in labels:
            for child in self.children.get(token, ()):
                if self.parse.dep[child] == label:
                    return child
        return None

    def span(self, token: int) -> Span:
        return Span(self.parse.start[token], self.parse.end[token])


class _Resolver:
    """The actor whose mention covers a place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = [m for m in mentions if m.actor_id is not None]

    def __call__(self, span: Span) -> str | None:
        return next((m.actor_id for m in self._mentions if m.span.overlaps(span)), None)


def _dating(timex: Timex, tree: _Tree, resolve: _Resolver) -> Dating | None:
    governor = _governor(timex, tree)
    if governor is None:
        return None
    theme = _theme(governor, tree)
    owner = next((actor for token in _owners(governor, theme, tree) if (actor := resolve(tree.span(token)))), None)
    return Dating(
        timex_id=timex.id,
        predicate=tree.span(governor),
        theme=tree.span(theme) if theme is not None else None,
        owner=owner,
    )


def _governor(timex: Timex, tree: _Tree) -> int | None:
    inside = set(tree.within(timex.span))
    top = next((t for t in inside if tree.parse.head[t] not in inside), None)
    token = top
    while token is not None and (token in inside or tree.parse.pos[token] not in NOUNS | {"VERB", "AUX"}):
        if tree.parse.dep[token] not in LINKS:
            return None
        token = tree.parse.head[token]
    return token


def _theme(governor: int, tree: _Tree) -> int | None:
    parse = tree.parse
    if parse.pos[governor] in NOUNS:
        return governor
    if (passive := tree.child(governor, "nsubjpass")) is not None:
        return passive
    if parse.dep[governor] in CLAUSE_OF_NOUN and parse.tag[governor] == "VBN":
        return parse.head[governor]
    if (thing := tree.child(governor, "dobj")) is not None:
        return thing
    if parse.dep[governor] == "advcl" and parse.tag[governor] == "VBN":
        return tree.child(parse.head[governor], "nsubj", "nsubjpass")
    return tree.child(governor, "nsubj")


def _owners(governor: int, theme: int | None, tree: _Tree) -> Iterator[int]:
    """Tokens that may name whose the theme is, best first."""
    if theme is not None:
        for label in ("poss",):
            if (token := tree.child(theme, label)) is not None:
                yield token
        for preposition in tree.children.get(theme, ()):
            if tree.parse.dep[preposition] == "prep" and tree.parse.lemma[preposition] in ("from", "by"):
                yield from (c for c in tree.children.get(preposition, ()) if tree.parse.dep[c] == "pobj")
    if tree.parse.tag[governor] != "VBN" and (subject := tree.child(governor, "nsubj")) is not None:
        yield subject
