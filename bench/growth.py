"""How cost grows: with an article's length, with the number of articles, with the size of one story."""

from collections.abc import Iterator, Sequence
from typing import Any

from bench.lines import Line
from bench.settings import Settings
from bench.texts import articles, lines, long_article, one_story
from bench.timing import exponent, interleave
from newsprism.align.aligned import align
from newsprism.annotate.pipeline import annotate
from newsprism.model.article import Article
from newsprism.model.layers import Annotated
from newsprism.model.story import Story, Window
from newsprism.run.tools import Tools

LENGTHS = (100, 200, 400)
NUMBERS = (12, 24, 48)
STORIES = (25, 50, 100)
ALMOST_LINEAR = 1.15
"""What a fitted exponent may be where the cost is linear: the noise of the machine, and caches that fill."""


def annotation(settings: Settings) -> Iterator[Line]:
    """Annotation of an article of n, 2n, 4n sentences, and of n, 2n, 4n articles."""
    tools = Tools()
    _layers(articles(lines(settings.data))[:1], tools)
    pages = {n: articles([long_article(settings.data, n)]) for n in LENGTHS}
    many = articles(lines(settings.data))
    batches = {n: many[:n] for n in NUMBERS}
    rounds = max(2, settings.rounds // 2)
    for name, jobs in (("sentences of an article", pages), ("articles", batches)):
        best = interleave({str(n): lambda b=batch: _layers(b, tools) for n, batch in jobs.items()}, rounds=rounds)
        sizes = [sum(len(a.text) for a in batch) for batch in jobs.values()]
        steps = ", ".join(best)
        yield Line("growth", f"{name} ({steps})", exponent(sizes, list(best.values())), "exponent", ALMOST_LINEAR)


def alignment(settings: Settings) -> Iterator[Line]:
    """Alignment of one story of 25, 50 and 100 reports."""
    tools = Tools()
    layers = _layers(articles(one_story(settings.data, STORIES[-1])), tools)
    jobs = {str(n): lambda part=layers[:n]: _align(part, tools) for n in STORIES}
    best = interleave(jobs, rounds=2)
    for count in STORIES:
        bound = 20.0 if count == 100 else None
        yield Line("alignment", f"{count} reports of one story", best[str(count)], "s", bound)
    yield Line("alignment", "growth with the reports", exponent(STORIES, list(best.values())), "exponent", 1.95)


def _layers(items: Sequence[Article], tools: Tools) -> list[Annotated]:
    parser, tagger = tools.parser_for("en"), tools.tagger_for("en")
    return [annotate(a, parser=parser, lexicon=tools.lexicon, reference=None, tagger=tagger) for a in items]


def _align(layers: Sequence[Annotated], tools: Tools) -> Any:
    ids = tuple(item.article.id for item in layers)
    story = Story(id="s1", article_ids=ids, title="One story", window=Window(start=None, end=None), copies={})
    return align(story, layers, tools.embedder, tools.lexicon)
