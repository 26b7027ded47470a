"""Attributions inside an indirect content: who is quoted by the one who is quoted."""

from collections.abc import Collection
from itertools import takewhile

from newsprism.annotate.quotes import rules
from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.nested import covers
from newsprism.annotate.quotes.view import View

SAYING = frozenset(("say", "tell", "announce", "claim", "warn", "declare", "state", "call", "describe", "report"))
"""Verbs by which an inner speaker is surely quoted; with weaker ones most finds were no attributions."""

INNER = 16
"""Quotations inside one quotation that are looked at."""


def saying(cues: Collection[str]) -> frozenset[str]:
    """The verbs of saying that a lexicon knows; all of them where it knows none."""
    return SAYING.intersection(cues) or SAYING


def find(view: View, outer: Found, known: Collection[str]) -> list[Found]:
    """The attributions by one of the ``known`` verbs with a subject of its own, wholly inside the outer content."""
    verbs = (t for t in view.tokens(outer.content) if view.parse.lemma[t].lower() in known)
    inner = (rules.verb(view, t) if view.region[t] < 0 else _in_marks(view, t) for t in verbs)
    return [
        Found(f.content, f.cue, f.source, f.head, f.score, nested=True)
        for f in inner
        if f and f.cue and f.source and all(covers(outer.content, s) for s in (f.cue, f.source, *f.content))
    ]


def _in_marks(view: View, cue: int) -> Found | None:
    """Inside a quotation only words in marks of their own are quoted: the speaker's own clauses are hers."""
    sent = view.bounds(cue)
    here = view.span(sent.start, sent.end - 1)
    outer = view.regions[view.region[cue]]
    first = view.region[cue] + 1
    rest = takewhile(lambda r: r.level and r.start < here.end, view.regions[first : first + INNER])
    inner = tuple(r.span for r in rest if r.level == 1 and here.start <= r.start and outer.span.holds(r.span))
    source = rules.subject(view, cue)
    if not inner or source is None:
        return None
    return Found(inner, view.span(cue, cue), view.span(source.start, source.end - 1), cue, rules.SCORE)
