"""Which of the words of a source speak: its head, and what is joined to it or names it again.

"Ann Lee's lawyer" is no Ann Lee; "a statement on the page of a newspaper by the ministry" is the ministry's.
"""

from collections.abc import Iterator, Sequence

from newsprism.annotate.quotes.view import View
from newsprism.model.spans import Span

NAMING = frozenset(("conj", "appos"))
"""Arcs to what speaks beside a head, or is the same."""
CARRIERS = frozenset(
    (
        "account ad address advertisement analysis announcement appeal article assessment audit bill blog "
        "book broadcast bulletin circular column comment commentary communique communiqué complaint data "
        "datum declaration decree despatch dispatch document editorial email entry estimate excerpt figure "
        "file filing finding forecast greeting indictment inquiry interview investigation judgement judgment "
        "lawsuit leaflet letter manifesto memo memorandum message minutes note notice order page paper "
        "petition platform poll post poster press probe proclamation profile program programme readout record "
        "release remark reply report resolution response review ruling site source speech statement statistic "
        "story study summary survey telegram testimony text tracker transcript tweet verdict video warning "
        "website"
    ).split()
)
"""Things that carry words: whoever owns one, sends one or publishes one speaks by it."""
OWNING = frozenset(("poss", "compound", "amod", "nmod"))
SENDING = frozenset(("by", "from", "of", "for", "in", "on", "to", "at", "via"))
GIVING = frozenset(("by", "from", "of"))
"""Prepositions before the one who speaks by a thing, also where that is a person."""
DEPTH = 3


def speaking(view: View, source: Span) -> list[int]:
    """The tokens of ``source`` that speak, in text order."""
    tokens = view.tokens((source,))
    inside, head = frozenset(tokens), view.parse.head
    found = [t for t in tokens if (head[t] not in inside or head[t] == t) and view.parse.pos[t] != "PUNCT"]
    for token in found:
        found.extend(c for c in view.children[token] if c in inside and view.parse.dep[c] in NAMING)
    return sorted(found)


def is_carrier(view: View, token: int) -> bool:
    """Whether a token stands for a thing that carries words."""
    return view.parse.lemma[token].lower() in CARRIERS or view.low[token] in CARRIERS


def owners(view: View, carrier: int, depth: int = DEPTH) -> Iterator[tuple[int, bool]]:
    """The nouns that own, send or publish a carrier, the nearest first; and whether one may be a person."""
    dep = view.parse.dep
    below = view.children[carrier]
    yield from ((child, dep[child] == "poss") for child in below if dep[child] in OWNING)
    for prep in (c for c in below if dep[c] in ("prep", "agent") and view.low[c] in SENDING):
        for noun in (c for c in view.children[prep] if dep[c] == "pobj"):
            yield noun, view.low[prep] in GIVING
            if depth > 1 and is_carrier(view, noun):
                yield from owners(view, noun, depth - 1)


def describing(view: View, heads: Sequence[int], span: Span) -> bool:
    """Whether the words of ``span`` alone describe one of the heads: "Peruvian" in "the Peruvian side", but not in
    "Peruvian and Western intelligence"."""
    tokens = view.tokens((span,))
    if not tokens or not heads:
        return False
    last = tokens[-1]
    joined = [t for t in view.children[last] if view.parse.dep[t] in ("conj", "cc")]
    after = view.low[last + 1] if last + 1 < len(view.low) else ""
    return view.parse.head[last] in heads and not joined and after not in ("and", "or", "&", ",")
