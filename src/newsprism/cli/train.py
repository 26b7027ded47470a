"""Train the attribution tagger from marked articles: ``newsprism train DATA --out FOLDER``."""

import json
from collections.abc import Iterator
from pathlib import Path

from newsprism.annotate.layout import paragraphs
from newsprism.annotate.quotes.marks import regions
from newsprism.annotate.quotes.training import Example, Marked, argument_examples, cue_examples, triggers
from newsprism.annotate.quotes.view import view
from newsprism.evaluate import polnear
from newsprism.model.parse import Parser
from newsprism.models import crf
from newsprism.models.spacy_parser import SpacyParser


def train(data: Path, out: Path) -> None:
    """Train both models on every article of ``data`` (a folder with ``text`` and ``attributions``) and write them,
    with the card that names their digests, to ``out``.

    The same data, parser and options give the same files. Scores already in the card are dropped: they belong to
    other weights; ``newsprism eval`` measures the new ones.

    Raises:
        FileNotFoundError: ``data`` holds no texts.
    """
    parser = SpacyParser()
    articles = [mark(item, parser) for item in polnear.load(data)]
    words = triggers(articles)
    out.mkdir(parents=True, exist_ok=True)
    for task in crf.TASKS:
        crf.fit(task, _examples(task, articles, words), crf.weights(out, task))
    _write_card(out, words, len(articles), parser)


def mark(item: polnear.Item, parser: Parser) -> Marked:
    """Lay out and parse one article exactly as annotation does, and put its marked attributions beside it."""
    title = item.text.partition("\n")[0].strip()
    spans = [p.span for p in paragraphs(item.text, title, "en") if p.section != "boilerplate"]
    parse = parser.parse(item.text, spans)
    gold = tuple((a.content, a.cue, a.source) for a in item.gold)
    return Marked(view(parse, spans, regions(item.text, spans)), gold)


def _examples(task: str, articles: list[Marked], words: frozenset[str]) -> Iterator[Example]:
    return cue_examples(articles, words) if task == "cues" else argument_examples(articles)


def _write_card(out: Path, words: frozenset[str], count: int, parser: SpacyParser) -> None:
    card = {
        "name": "newsprism-attribution",
        "version": "1",
        "task": "attribution: cue, content and source of direct, indirect and mixed quotation, English",
        "model": "two linear-chain CRFs, crfsuite's own format (no pickle)",
        "data": f"PolNeAR train, {count} articles (Newell, Margolin & Ruths, LREC 2018)",
        "licence": "no licence file was found in PolNeAR's repository: the status of the data is unclear; the weights "
        "hold words and tags of its texts with numbers, no running text",
        "parser": f"{parser.producer.name} {parser.producer.version}",
        "options": crf.OPTIONS,
        "files": {task: crf.sha256(crf.weights(out, task)) for task in crf.TASKS},
        "triggers": sorted(words),
    }
    (out / crf.CARD).write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", "utf-8")
