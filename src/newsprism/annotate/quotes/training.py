"""Sequences that a tagger learns from: the features of annotation, and labels from marked attributions."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import msgspec

from newsprism.annotate.quotes import arguments, candidates
from newsprism.annotate.quotes.learned import by_paragraph
from newsprism.annotate.quotes.view import View
from newsprism.annotate.quotes.window import window
from newsprism.model.spans import Span

RATE, COUNT = 0.03, 2
"""A word besides verbs may head a cue if it did so this often among its uses, and this many times."""
ORDER = {"VERB": 0, "NOUN": 1, "ADP": 2, "AUX": 3}
"""Which of a cue's words is its head where more than one hangs outside it."""


class Marked(msgspec.Struct, frozen=True):
    """One article with its marked attributions: content, cue and source spans of each."""

    view: View
    gold: tuple[tuple[Sequence[Span], Sequence[Span], Sequence[Span]], ...]


class Example(msgspec.Struct, frozen=True):
    """One sequence: for each item its features and its label."""

    features: list[list[str]]
    labels: list[str]


def heads(article: Marked) -> dict[int, int]:
    """The head token of each marked cue that has a content, and the number of its attribution."""
    out: dict[int, int] = {}
    for number, (content, cue, _) in enumerate(article.gold):
        head = _head(article.view, article.view.tokens(cue))
        if head is not None and content:
            out.setdefault(head, number)
    return out


def _head(view: View, cue: Sequence[int]) -> int | None:
    inside, head = set(cue), view.parse.head
    tops = [t for t in cue if head[t] not in inside or head[t] == t]
    return min(tops or cue, key=lambda t: (ORDER.get(view.parse.pos[t], 4), t), default=None)


def triggers(articles: Sequence[Marked]) -> frozenset[str]:
    """The words besides verbs that head cues often enough to be candidates."""
    uses: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for article in articles:
        uses.update(candidates.trigger_key(article.view, t) for t in range(len(article.view.parse)))
        cues.update(candidates.trigger_key(article.view, t) for t in heads(article))
    return frozenset(k for k, n in cues.items() if n >= COUNT and n >= RATE * uses[k] and not k.endswith("/VERB"))


def cue_examples(articles: Sequence[Marked], triggers: Collection[str]) -> Iterator[Example]:
    """One sequence a paragraph: its candidates, labelled Y or N."""
    for article in articles:
        gold = heads(article)
        for group in by_paragraph(article.view, candidates.candidates(article.view, triggers)):
            rows = [candidates.features(article.view, t) for t in group]
            yield Example(rows, ["Y" if t in gold else "N" for t in group])


def argument_examples(articles: Sequence[Marked]) -> Iterator[Example]:
    """One sequence a cue: the tokens of its window, labelled by the cue's own attribution."""
    for article in articles:
        gold = heads(article)
        cues = frozenset(gold)
        for head, number in gold.items():
            stretch = window(article.view, head)
            rows = arguments.features(article.view, head, stretch, cues)
            yield Example(rows, _labels(article.view, stretch, article.gold[number]))


def _labels(view: View, stretch: Span, gold: tuple[Sequence[Span], Sequence[Span], Sequence[Span]]) -> list[str]:
    labels = ["O"] * (stretch.end - stretch.start)
    content, cue, source = gold
    for spans, kind in ((cue, "K"), (source, "S"), (content, "C")):
        last = -2
        for token in view.tokens(spans):
            if stretch.start <= token < stretch.end:
                begins = "I" if last == token - 1 else "B"
                labels[token - stretch.start] = "K" if kind == "K" else begins + kind
                last = token
    return labels
