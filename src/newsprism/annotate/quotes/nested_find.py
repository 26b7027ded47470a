"""Attributions inside an indirect content: who is quoted by the one who is quoted."""

from collections.abc import Mapping

from newsprism.annotate.quotes import rules
from newsprism.annotate.quotes.found import Found
from newsprism.annotate.quotes.nested import covers
from newsprism.annotate.quotes.view import View

SAYING = frozenset(("say", "tell", "announce", "claim", "warn", "declare", "state", "call", "describe", "report"))
"""Verbs by which an inner speaker is surely quoted; with weaker ones most finds were no attributions."""


def find(view: View, outer: Found, cues: Mapping[str, str]) -> list[Found]:
    """The attributions by a saying verb with a subject of its own, wholly inside the outer content."""
    known = {lemma: force for lemma, force in cues.items() if lemma in SAYING} or dict.fromkeys(SAYING, "said")
    inner = (rules.verb(view, t) for t in view.tokens(outer.content) if view.parse.lemma[t].lower() in known)
    return [
        Found(f.content, f.cue, f.source, f.head, f.score, nested=True)
        for f in inner
        if f is not None and f.cue and f.source and all(covers(outer.content, s) for s in (f.cue, f.source, *f.content))
    ]
