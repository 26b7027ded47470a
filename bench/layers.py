"""What each layer costs on a long run of English news, beside the bare parse of the same text."""

from collections.abc import Iterator

from bench import bare
from bench.lines import Line
from bench.settings import Settings
from bench.texts import articles, lines, words
from bench.timing import interleave
from newsprism.annotate.actors.build import actors
from newsprism.annotate.document import Document
from newsprism.annotate.pipeline import annotate, lay_out
from newsprism.annotate.quantities.extract import quantities
from newsprism.annotate.quotes.build import quotes
from newsprism.annotate.timexes import timexes
from newsprism.run.tools import Tools

ANCHOR = "2016-09-20"


def measure(settings: Settings) -> Iterator[Line]:
    """Annotation, attribution, and dates with quantities over all of ``stories-5w1h``."""
    items = articles(lines(settings.data))
    texts = [item.text for item in items]
    nlp, _ = bare.load()
    tools = Tools()
    parser, tagger = tools.parser_for("en"), tools.tagger_for("en")
    documents = [_fresh(lay_out(item, parser)) for item in items]
    found = [actors(_fresh(d), tools.lexicon) for d in documents]

    def attribution() -> None:
        for document, (mentions, who) in zip(documents, found, strict=True):
            quotes(_fresh(document), mentions, who, tools.lexicon, tagger=tagger)

    best = interleave(
        {
            "parse": lambda: bare.parse(nlp, texts),
            "annotate": lambda: [
                annotate(a, parser=parser, lexicon=tools.lexicon, reference=ANCHOR, tagger=tagger) for a in items
            ],
            "laid out": lambda: [lay_out(a, parser) for a in items],
            "attribution": attribution,
            "actors": lambda: [actors(_fresh(d), tools.lexicon) for d in documents],
            "when and how much": lambda: [_when_and_how_much(_fresh(d)) for d in documents],
        },
        rounds=settings.rounds,
    )
    count = words(texts)
    yield Line("annotate", f"bare parse of {count:,} words", count / best["parse"], "words/s")
    yield Line("annotate", "all layers", count / best["annotate"], "words/s")
    yield Line("annotate", "all layers over the bare parse", best["annotate"] / best["parse"], "times", 1.6)
    yield Line("annotate", "laid out and parsed, over the bare parse", best["laid out"] / best["parse"], "times")
    yield Line("attribution", "added to the parse", 100 * best["attribution"] / best["parse"], "%", 35)
    both = best["attribution"] + best["actors"]
    yield Line("attribution", "with mentions and actors, which every layer shares", 100 * both / best["parse"], "%")
    speed = count / best["when and how much"]
    yield Line("dates and quantities", "both together, one core", speed, "words/s", 50_000, "at least")


def _fresh(document: Document) -> Document:
    """The document without anything that was computed on it before."""
    return Document(document.article, document.lang, document.paragraphs, document.sentences, document.parse)


def _when_and_how_much(document: Document) -> None:
    text, readable = document.text, document.readable
    when = timexes(text, readable, lang=document.lang, anchor=ANCHOR, parse=document.parse)
    quantities(text, readable, when, lang=document.lang, parse=document.parse)
