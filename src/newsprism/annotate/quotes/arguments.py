"""What is told of each token as a part of one cue's attribution: its place in the parse as seen from the cue.

The main feature is the branch: the ancestors of the cue form a chain, every other token hangs below one of them, and
the arc by which it does so is the branch. Content and source are nearly always whole branches, so that a
model of branches wins the boundaries (compare dependency-based semantic role labelling, Johansson & Nugues 2008).
"""

from collections.abc import Collection, Mapping, Sequence

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
    where = places(view, cue, window)
    cue_facts = _cue_facts(view, cue)
    between = _between(cue, window, others)
    ranks = _ranks(view, cue, window, others)
    return [_token(view, cue, cue_facts, window.start + i, where, i, between[i], ranks) for i in range(len(where))]


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
    return next((i for i, step in enumerate(STEPS) if distance <= step), len(STEPS))


def _token(
    view: View,
    cue: int,
    cue_facts: tuple[str, str, str],
    token: int,
    where: Sequence[Place],
    i: int,
    between: int,
    ranks: Mapping[int, str],
) -> list[str]:
    parse, low = view.parse, view.low
    lemma, kind, frame = cue_facts
    place = where[i]
    name, depth, side = place.name, place.depth, "<" if token < cue else ">" if token > cue else "="
    before = where[i - 1] if i else None
    after = where[i + 1] if i + 1 < len(where) else None
    starts = before is None or before.branch != place.branch
    ends = after is None or after.branch != place.branch
    pname = before.name if before else "^"
    nname = after.name if after else "$"
    prev, following = (low[token - 1] if i else "^"), (low[token + 1] if after else "$")
    quoted = _quoted(view, token, cue)
    sent = view.sent[token] - view.sent[cue]
    near = f"{side}{max(-2, min(2, sent))}"
    edge = f"{starts:d}{ends:d}"
    tag, dep, word = parse.tag[token], parse.dep[token], low[token]
    top = parse.pos[place.branch]
    return [
        "b",
        "r=" + name,
        f"rd={name}|{depth}|{dep}",
        f"rl={name}|{lemma}",
        f"rk={name}|{kind}|{frame}",
        f"rf={name}|{frame}|{edge}",
        f"rt={name}|{top}|{edge}",
        f"rq={name}|{quoted}",
        f"re={name}|{edge}|{tag}",
        f"r-={pname}|{name}",
        f"r+={name}|{nname}",
        f"r-d={pname}|{name}|{dep}",
        f"q={quoted}|{near}",
        f"qf={quoted}|{near}|{frame}",
        f"q-={_quoted(view, token - 1, cue) if i else '^'}|{quoted}|{prev if not prev.isalpha() else ''}",
        f"q+={quoted}|{_quoted(view, token + 1, cue) if after else '$'}|{following if not following.isalpha() else ''}",
        f"qr={ranks.get(view.region[token], 'o')}",
        f"qrf={ranks.get(view.region[token], 'o')}|{near}|{quoted}|{kind}",
        f"w={word}",
        f"ws={word}|{near}",
        f"wr={word}|{name}",
        f"-1={prev}|{side}",
        f"+1={following}|{side}",
        f"-1w={prev}|{word}",
        f"w+1={word}|{following}",
        f"t={tag}|{near}",
        f"td={tag}|{dep}",
        f"t-={parse.tag[token - 1] if i else '^'}|{tag}|{side}",
        f"t+={tag}|{parse.tag[token + 1] if after else '$'}|{side}",
        f"d={side}{_bucket(abs(token - cue))}",
        f"dl={side}{min(abs(token - cue), 3)}|{lemma}",
        f"n={near}|{between}",
        f"nr={name}|{between}|{quoted}",
        f"ent={parse.ent[token][2:]}|{near}",
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
