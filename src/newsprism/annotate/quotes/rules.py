"""Attributions by rules over the parse: what runs without a learned tagger, and what one has to beat."""

from collections.abc import Iterator, Mapping

from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.snap import snap
from newsprism.annotate.quotes.view import View
from newsprism.annotate.quotes.window import window
from newsprism.model.spans import Span

SCORE = 0.7
"""Confidence of a rule's find: its precision of overlap on a held part of PolNeAR train."""
CLAUSES = ("ccomp", "xcomp")
SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def find(view: View, cues: Mapping[str, str]) -> list[Found]:
    """The attributions whose cue is a verb or noun of ``cues``, or "according to"."""
    found = (_at(view, token, cues) for token in range(len(view.parse)))
    return [f for f in found if f is not None]


def _at(view: View, token: int, cues: Mapping[str, str]) -> Found | None:
    parse = view.parse
    lemma = parse.lemma[token].lower()
    if lemma == "accord" and token + 1 < len(parse) and view.low[token + 1] == "to":
        return _according(view, token)
    if lemma not in cues:
        return None
    if parse.pos[token] == "VERB":
        return verb(view, token)
    return _noun(view, token) if parse.pos[token] == "NOUN" else None


def verb(view: View, token: int) -> Found | None:
    """The attribution of one cue verb: its quotations, else its clauses."""
    pieces = list(_quotations(view, token)) or list(_clauses(view, token))
    if not pieces:
        return None
    return _found(view, pieces, Span(token, token + 1), subject(view, token), token)


def _noun(view: View, token: int) -> Found | None:
    """ "His claim that ...", "the decision to ..."."""
    clauses = [_subtree(view, c) for c in view.children[token] if view.parse.dep[c] in ("acl", "ccomp", "relcl")]
    clauses = [c for c in clauses if view.low[c.start] in ("that", "to")]
    if not clauses:
        return None
    owner = next((_subtree(view, c) for c in view.children[token] if view.parse.dep[c] == "poss"), None)
    return _found(view, clauses[:1], Span(token, token + 1), owner, token)


def _according(view: View, token: int) -> Found | None:
    """ "According to SOURCE, CONTENT" and "CONTENT, according to SOURCE"."""
    to = token + 1
    source = next((_subtree(view, c) for c in view.children[to] if view.parse.dep[c] == "pobj"), None)
    if source is None:
        return None
    sent = view.bounds(token)
    rest = [Span(sent.start, token), Span(max(source.end, to + 1), sent.end)]
    longest = max(rest, key=lambda s: s.end - s.start)
    return _found(view, [longest], Span(token, to + 1), source, token) if longest.end - longest.start > 2 else None


def _quotations(view: View, token: int) -> Iterator[Span]:
    """The quotations of the cue's window that stand outside the cue's own."""
    stretch = window(view, token)
    mine = view.region[token]
    start: int | None = None
    for i in range(stretch.start, stretch.end + 1):
        region = view.region[i] if i < stretch.end else -1
        if start is not None and region != view.region[start]:
            yield Span(start, i)
            start = None
        if start is None and region >= 0 and region != mine:
            start = i


def _clauses(view: View, token: int) -> Iterator[Span]:
    for child in view.children[token]:
        if view.parse.dep[child] in CLAUSES:
            piece = _subtree(view, child)
            if child < token < piece.end:
                yield Span(piece.start, token)
            elif piece.end - piece.start > 1:
                yield piece


def subject(view: View, token: int) -> Span | None:
    """The subject or the agent of a verb, or of the verb that it hangs on ("..., adding that ...")."""
    for place in (token, view.parse.head[token]):
        for child in view.children[place]:
            if view.parse.dep[child] in SUBJECTS and view.region[child] == view.region[token]:
                return _subtree(view, child)
    return None


def _subtree(view: View, top: int) -> Span:
    """The unbroken run of tokens below ``top``, itself included."""
    below, stack = {top}, [top]
    while stack:
        for child in view.children[stack.pop()]:
            below.add(child)
            stack.append(child)
    return Span(min(below), max(below) + 1)


def _found(view: View, pieces: list[Span], cue: Span, source: Span | None, head: int) -> Found:
    return Found(
        content=snap(view, pieces),
        cue=view.span(cue.start, cue.end - 1),
        source=view.span(source.start, source.end - 1) if source else None,
        head=head,
        score=SCORE,
    )
