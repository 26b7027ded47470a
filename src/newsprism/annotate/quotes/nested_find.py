"""Attributions inside an indirect content: who is quoted by the one who is quoted."""

from collections.abc import Mapping
from itertools import takewhile

import msgspec

from newsprism.annotate.quotes import rules
from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.nested import covers
from newsprism.annotate.quotes.view import View

SAYING = frozenset(("say", "tell", "announce", "claim", "warn", "declare", "state", "call", "describe", "report"))
"""Verbs by which an inner speaker is surely quoted; with weaker ones most finds were no attributions."""

INNER = 16
"""Quotations inside one quotation that are looked at."""


def find(view: View, outer: Found, cues: Mapping[str, str]) -> list[Found]:
    """The attributions by a saying verb with a subject of its own, wholly inside the outer content."""
    known = {lemma: force for lemma, force in cues.items() if lemma in SAYING} or dict.fromkeys(SAYING, "said")
    finds = (rules.verb(view, t) for t in view.tokens(outer.content) if view.parse.lemma[t].lower() in known)
    inner = (_in_marks(view, f) for f in finds if f is not None)
    return [
        Found(f.content, f.cue, f.source, f.head, f.score, nested=True)
        for f in inner
        if f.cue and f.source and all(covers(outer.content, s) for s in (f.cue, f.source, *f.content))
    ]


def _in_marks(view: View, found: Found) -> Found:
    """Inside a quotation only words in marks of their own are quoted: the speaker's own clauses are hers."""
    if found.head is None or view.region[found.head] < 0:
        return found
    sent = view.bounds(found.head)
    here = view.span(sent.start, sent.end - 1)
    first = view.region[found.head] + 1
    rest = takewhile(lambda r: r.level and r.start < here.end, view.regions[first : first + INNER])
    inner = tuple(r.span for r in rest if here.holds(r.span))
    return msgspec.structs.replace(found, content=inner) if inner else msgspec.structs.replace(found, source=None)
