"""What is told of each token as a part of one cue's attribution: its place in the parse as seen from the cue.

The main feature is the branch: the ancestors of the cue form a chain, every other token hangs below one of them, and
the arc by which it does so is the branch. Content and source are nearly always whole branches, so that a
model of branches wins the boundaries (compare dependency-based semantic role labelling, Johansson & Nugues 2008).
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

import msgspec

from newsprism.annotate.quotes.view import View
from newsprism.annotate.quotes.window import LIMIT
from newsprism.model.spans import Span

STEPS = (1, 2, 3, 5, 8, 13, 21, 34)
"""Upper ends of the buckets of distance, in tokens."""


class Place(msgspec.Struct, frozen=True):
    """Where a token hangs: ``branch`` is the top token of its branch, ``name`` the branch as a feature."""

    branch: int
    name: str
    depth: int


def places(view: View, cue: int, window: Span) -> list[Place]:
    """The place of each token of the window, in order."""
    chain = _chain(view, cue)
    known: dict[int, Place] = {}
    return [_place(view, token, chain, known) for token in range(window.start, window.end)]


def _chain(view: View, cue: int) -> dict[int, int]:
    """The cue and its ancestors, each with its height above the cue."""
    chain, head = {cue: 0}, view.parse.head
    while head[cue] not in chain:
        cue = head[cue]
        chain[cue] = len(chain)
    return chain


def _place(view: View, token: int, chain: dict[int, int], known: dict[int, Place]) -> Place:
    path: list[int] = []
    here, head = token, view.parse.head
    while here not in known and here not in chain and head[here] != here and head[here] not in chain:
        path.append(here)
        here = head[here]
    place = known.get(here) or _top(view, here, chain)
    known[here] = place
    for step in reversed(path):
        place = known[step] = Place(place.branch, place.name, min(place.depth + 1, 3))
    return place


def _top(view: View, token: int, chain: dict[int, int]) -> Place:
    """The place of a token of the chain, of the top of a branch, or of a root of another sentence."""
    if token in chain:
        return Place(token, f"@{min(chain[token], 4)}", 0)
    head = view.parse.head[token]
    if head not in chain:
        return Place(token, "x", 0)
    side = "<" if token < head else ">"
    return Place(token, f"{min(chain[head], 4)}{side}{view.parse.dep[token]}", 0)


def features(view: View, cue: int, window: Span, others: Collection[int]) -> list[list[str]]:
    """The features of each token of the window; ``others`` are the other cues of the article."""
    seen = _seen(view, cue, window, others)
    groups = (_branches(seen), _quotations(seen), _words(seen), _distances(seen))
    return [[*a, *b, *c, *d] for a, b, c, d in zip(*groups, strict=True)]


def _cue_facts(view: View, cue: int) -> tuple[str, str, str]:
    parse = view.parse
    deps = {parse.dep[c] for c in view.children[cue]}
    frame = "".join(
        k for k, d in zip("spcxoa", ("nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "agent"), strict=True) if d in deps
    )
    return parse.lemma[cue].lower(), f"{parse.pos[cue]}{parse.dep[cue]}", frame


def _between(cue: int, window: Span, others: Collection[int]) -> list[int]:
    """For each token how many other cues stand between it and the cue, at most 2."""
    counts = [0] * (window.end - window.start)
    for step, stop in ((1, window.end), (-1, window.start - 1)):
        count = 0
        for token in range(cue, stop, step):
            if token in others and token != cue:
                count += 1
            counts[token - window.start] = min(count, 2)
    return counts


def _ranks(view: View, cue: int, window: Span, others: Collection[int]) -> dict[int, str]:
    """For each quotation of the window: how many stand between it and the cue, and whose it is by its sentences.

    A quotation whose sentences hold another cue outside quotation marks belongs most likely to that one.
    """
    held: dict[int, list[int]] = {}
    for token in range(window.start, window.end):
        held.setdefault(view.region[token], []).append(token)
    held.pop(-1, None)
    held.pop(view.region[cue], None)
    sides = (
        ("<", [r for r, t in reversed(held.items()) if t[0] < cue]),
        (">", [r for r, t in held.items() if t[0] > cue]),
    )
    left = min(2, len(sides[0][1]))
    return {
        region: f"{side}{min(rank, 3)}{_owner(view, cue, held[region], others)}{left}"
        for side, found in sides
        for rank, region in enumerate(found)
    }


def _owner(view: View, cue: int, quoted: Sequence[int], others: Collection[int]) -> str:
    """ "c" if the cue stands in the sentences of the quotation, "o" if another cue does, "-" if none."""
    first, last = (
        max(view.bounds(quoted[0]).start, quoted[0] - LIMIT),
        min(view.bounds(quoted[-1]).end, quoted[-1] + LIMIT),
    )
    if first <= cue < last:
        return "c"
    region = view.region[quoted[0]]
    return "o" if any(first <= o < last and view.region[o] != region for o in others if o != cue) else "-"


def _bucket(distance: int) -> int:
    return bisect_left(STEPS, distance)


class _Seen(msgspec.Struct, frozen=True):
    """A window as seen from its cue, in columns: one entry a token.

    ``edge`` tells whether a branch starts or ends, ``side`` where the token stands, ``near`` also how many sentences
    away, ``quoted`` how it stands to quotation marks, ``rank`` which quotation it is in, ``between`` how many other
    cues there are on the way.
    """

    view: View
    cue: int
    first: int
    cue_facts: tuple[str, str, str]
    where: list[Place]
    edge: list[str]
    side: list[str]
    near: list[str]
    quoted: list[str]
    rank: list[str]
    between: list[int]


def _seen(view: View, cue: int, window: Span, others: Collection[int]) -> _Seen:
    tokens = range(window.start, window.end)
    where = places(view, cue, window)
    ranks = _ranks(view, cue, window, others)
    side = ["<" if t < cue else ">" if t > cue else "=" for t in tokens]
    sent = view.sent[cue]
    return _Seen(
        view=view,
        cue=cue,
        first=window.start,
        cue_facts=_cue_facts(view, cue),
        where=where,
        edge=_edges(where),
        side=side,
        near=[f"{s}{max(-2, min(2, view.sent[t] - sent))}" for t, s in zip(tokens, side, strict=True)],
        quoted=[_quoted(view, t, cue) for t in tokens],
        rank=[ranks.get(view.region[t], "o") for t in tokens],
        between=_between(cue, window, others),
    )


def _edges(where: Sequence[Place]) -> list[str]:
    branches = [-1, *(place.branch for place in where), -1]
    return [f"{a != b:d}{b != c:d}" for a, b, c in zip(branches, branches[1:], branches[2:], strict=False)]


def _around(column: Sequence[str], first: str, last: str) -> Iterator[tuple[str, str, str]]:
    """Each entry with the one before and the one behind it."""
    return zip([first, *column[:-1]], column, [*column[1:], last], strict=True)


def _branches(seen: _Seen) -> Iterator[list[str]]:
    """How the token hangs below the cue."""
    parse = seen.view.parse
    lemma, kind, frame = seen.cue_facts
    names = [place.name for place in seen.where]
    for i, (before, name, after) in enumerate(_around(names, "^", "$")):
        place, edge, token = seen.where[i], seen.edge[i], seen.first + i
        dep = parse.dep[token]
        yield [
            "b",
            "r=" + name,
            f"rd={name}|{place.depth}|{dep}",
            f"rl={name}|{lemma}",
            f"rk={name}|{kind}|{frame}",
            f"rf={name}|{frame}|{edge}",
            f"rt={name}|{parse.pos[place.branch]}|{edge}",
            f"rq={name}|{seen.quoted[i]}",
            f"re={name}|{edge}|{parse.tag[token]}",
            f"r-={before}|{name}",
            f"r+={name}|{after}",
            f"r-d={before}|{name}|{dep}",
            f"nr={name}|{seen.between[i]}|{seen.quoted[i]}",
        ]


def _quotations(seen: _Seen) -> Iterator[list[str]]:
    """How the token stands to quotation marks."""
    low, last = seen.view.low, seen.first + len(seen.where) - 1
    _, kind, frame = seen.cue_facts
    for i, (before, quoted, after) in enumerate(_around(seen.quoted, "^", "$")):
        token, near, rank = seen.first + i, seen.near[i], seen.rank[i]
        left = low[token - 1] if i else "^"
        right = low[token + 1] if token < last else "$"
        yield [
            f"q={quoted}|{near}",
            f"qf={quoted}|{near}|{frame}",
            f"q-={before}|{quoted}|{'' if left.isalpha() else left}",
            f"q+={quoted}|{after}|{'' if right.isalpha() else right}",
            f"qr={rank}",
            f"qrf={rank}|{near}|{quoted}|{kind}",
        ]


def _words(seen: _Seen) -> Iterator[list[str]]:
    """The token's word and tag, and its neighbours'."""
    parse, tokens = seen.view.parse, slice(seen.first, seen.first + len(seen.where))
    words, tags = _around(seen.view.low[tokens], "^", "$"), _around(parse.tag[tokens], "^", "$")
    for i, ((left, word, right), (before, tag, after)) in enumerate(zip(words, tags, strict=True)):
        token, near, side = seen.first + i, seen.near[i], seen.side[i]
        yield [
            f"w={word}",
            f"ws={word}|{near}",
            f"wr={word}|{seen.where[i].name}",
            f"-1={left}|{side}",
            f"+1={right}|{side}",
            f"-1w={left}|{word}",
            f"w+1={word}|{right}",
            f"t={tag}|{near}",
            f"td={tag}|{parse.dep[token]}",
            f"t-={before}|{tag}|{side}",
            f"t+={tag}|{after}|{side}",
            f"ent={parse.ent[token][2:]}|{near}",
        ]


def _distances(seen: _Seen) -> Iterator[list[str]]:
    """How far the token is from the cue, and which cue that is."""
    lemma, kind, _ = seen.cue_facts
    for i, side in enumerate(seen.side):
        distance = abs(seen.first + i - seen.cue)
        yield [
            f"d={side}{_bucket(distance)}",
            f"dl={side}{min(distance, 3)}|{lemma}",
            f"n={seen.near[i]}|{seen.between[i]}",
            f"k={lemma}|{side}|{kind}",
        ]


def _quoted(view: View, token: int, cue: int) -> str:
    """How the token stands to quotation marks: out, in the cue's own, or in the nearest or a farther one."""
    region = view.region[token]
    if region < 0:
        return "o"
    mine = view.region[cue]
    if region == mine:
        return "c"
    level = "i" if mine >= 0 else ""
    marks = view.regions[region]
    if view.parse.start[token] == marks.start:
        return "(" + level
    if view.parse.end[token] == marks.end:
        return ")" + level
    return "q" + level
