"""The chain through which words reached the article: "Kim said, according to KCNA, cited by Yonhap"."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.view import View
from newsprism.annotate.quotes.window import LIMIT
from newsprism.model.layers import Actor, Mention
from newsprism.model.spans import Span

PASSING = frozenset(
    (
        "report",
        "cite",
        "quote",
        "carry",
        "publish",
        "release",
        "relay",
        "broadcast",
        "air",
        "distribute",
        "run",
        "print",
    )
)
"""Verbs by which a medium passes words on."""
CITING = frozenset(("cite", "quote"))
PAPERS = frozenset(
    (
        "release statement report dispatch message commentary article interview broadcast bulletin transcript readout "
        "editorial remark comment letter despatch telegram"
    ).split()
)
"""Things that carry words: "in a note from the palace", "in a talk with the agency"."""
MEDIA = frozenset(
    "agency broadcaster channel daily magazine media news newspaper outlet press radio television tv wire".split()
)
"""Nouns that make a phrase the name of a medium where the lexicon knows none."""
LISTENING = frozenset(("tell", "speak", "talk"))
PREPOSITIONS = frozenset(("from", "by", "in", "on", "with", "to", "via", "through"))


class Names(msgspec.Struct, frozen=True):
    """Media named in the article: the start of each mention and the medium's name."""

    media: dict[int, tuple[Span, str]]


def media_names(mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> Names:
    """The mentions that stand for media, by their first code point."""
    pairs = ((m, actors.get(m.actor_id or "")) for m in mentions)
    return Names({m.start: (m.span, a.name) for m, a in pairs if a is not None and a.kind == "media"})


class Relay(msgspec.Struct, frozen=True):
    """A phrase that may pass words on: the token that makes it a relay, its head token, rank and name."""

    token: int
    top: int
    rank: int
    name: str


def relays(view: View, text: str, names: Names) -> list[Relay]:
    """All relays of an article, in text order of the tokens that make them."""
    found: list[Relay] = []
    for token in range(len(view.parse)):
        for rank, top in _relayers(view, token):
            name = _name(view, text, top, names, needs_medium=view.low[token] != "according")
            if name is not None:
                found.append(Relay(token, top, rank, name))
    return found


def relayed(view: View, found: Found, known: Sequence[Relay]) -> tuple[str, ...]:
    """Who passes the words on, nearest to the speaker first; media cited by another medium come before it.

    ``known`` are the :func:`relays` of the article; those of the cue's sentence count, outside the content.
    """
    if found.head is None:
        return ()
    sent = view.bounds(found.head)
    first, last = max(sent.start, found.head - LIMIT), min(sent.end, found.head + LIMIT)
    near = known[bisect_left(known, first, key=_token_of) : bisect_left(known, last, key=_token_of)]
    kept = [r for r in near if not _inside(view, r.token, found.content) and not _is_source(view, r.top, found)]
    out = sorted((r for r in kept if r.token != found.head or view.low[r.token] != "according"), key=_rank_of)
    return tuple(dict.fromkeys(r.name for r in out))


def _token_of(relay: Relay) -> int:
    return relay.token


def _rank_of(relay: Relay) -> int:
    return relay.rank


def _inside(view: View, token: int, spans: Collection[Span]) -> bool:
    return any(s.start <= view.parse.start[token] < s.end for s in spans)


def _is_source(view: View, top: int, found: Found) -> bool:
    return found.source is not None and found.source.start <= view.parse.start[top] < found.source.end


def _relayers(view: View, token: int) -> Iterator[tuple[int, int]]:
    """The head tokens of the phrases that ``token`` makes relayers, each with its rank in the chain."""
    lemma, low = view.parse.lemma[token].lower(), view.low[token]
    if low == "according":
        yield from ((1, top) for top in _objects(view, token, frozenset(("to",))))
    if lemma in PASSING and view.parse.pos[token] == "VERB":
        yield from _passing(view, token, lemma)
    if lemma in PAPERS and view.parse.pos[token] == "NOUN":
        yield from ((1, top) for top in _objects(view, token, PREPOSITIONS))
    if lemma in LISTENING:
        yield from ((1, c) for c in view.children[token] if view.parse.dep[c] in ("dobj", "dative"))
        yield from ((1, top) for top in _objects(view, token, frozenset(("to", "with"))))


def _passing(view: View, token: int, lemma: str) -> Iterator[tuple[int, int]]:
    """ "Carried by A", "A reported", "citing A": of the last, A is nearer to the speaker than its citer."""
    dep = view.parse.dep
    for child in view.children[token]:
        if dep[child] == "nsubj":
            yield 2, child
        elif dep[child] in ("agent", "prep") and view.low[child] == "by":
            yield from ((1, c) for c in view.children[child] if dep[c] == "pobj")
        elif dep[child] == "dobj" and lemma in CITING:
            yield 0, child


def _objects(view: View, token: int, prepositions: Collection[str]) -> Iterator[int]:
    for child in view.children[token]:
        if view.low[child] in prepositions:
            yield from (c for c in view.children[child] if view.parse.dep[c] == "pobj")


def _name(view: View, text: str, top: int, names: Names, *, needs_medium: bool) -> str | None:
    """The medium's name, or the phrase up to its head without an article."""
    first = top
    while first > 0 and view.parse.head[first - 1] == top and view.sent[first - 1] == view.sent[top]:
        first -= 1
    for token in range(first, top + 1):
        known = names.media.get(view.parse.start[token])
        if known is not None:
            return known[1]
    while first < top and view.parse.tag[first] in ("DT", "PRP$"):
        first += 1
    is_medium = any(view.low[t] in MEDIA or view.parse.lemma[t].lower() in MEDIA for t in range(first, top + 1))
    if (needs_medium and not is_medium) or view.parse.pos[top] == "PRON":
        return None
    return view.span(first, top).of(text)
