"""newsprism's own layers as contenders: each does what it needs from the text on, the parse included."""

from collections.abc import Callable
from typing import Any

from newsprism.annotate.actors.build import actors
from newsprism.annotate.pipeline import lay_out
from newsprism.annotate.quotes.build import quotes
from newsprism.annotate.values import values
from newsprism.model.article import Article, DateValue
from newsprism.model.layers import Annotated
from newsprism.model.records import annotate_record
from newsprism.run.tools import Tools

Items = list[dict[str, Any]]
Work = Callable[[Items], Items]


def attribution() -> Work:
    """Who said what, with the speakers resolved."""
    tools = Tools()
    parser, tagger = tools.parser_for("en"), tools.tagger_for("en")
    lexicon = tools.lexicon

    def work(items: Items) -> Items:
        found = []
        for item in items:
            document = lay_out(_article(item), parser)
            mentions, who = actors(document, lexicon)
            said = quotes(document, mentions, who, lexicon, tagger=tagger)
            found.append(_record(Annotated(document.article, document.paragraphs, document.sentences, quotes=said)))
        return found

    return work


def dates() -> Work:
    """Dates, with a parse of the sentences whose tense decides."""
    return _values(parsed=True)


def dates_without_parse() -> Work:
    """Dates by the words alone."""
    return _values(parsed=False)


def amounts() -> Work:
    """Quantities, with a parse of the sentences that hold one; dates are found too, for they are no quantities."""
    return _values(parsed=True, measured=True)


def amounts_without_parse() -> Work:
    """Quantities by the words alone: the same values and units, but less of what is measured."""
    return _values(parsed=False, measured=True)


def _values(*, parsed: bool, measured: bool = False) -> Work:
    parser = Tools().parser_for("en") if parsed else None

    def work(items: Items) -> Items:
        found = []
        for item in items:
            article = _article(item)
            known = values(article, parser=parser, reference=None, amounts=measured)
            found.append(_record(Annotated(article, timexes=known.timexes, quantities=known.quantities)))
        return found

    return work


def _article(item: dict[str, Any]) -> Article:
    return Article(
        id=item["id"],
        source="bench",
        text=item["text"],
        title="",
        sha256="",
        byline=None,
        outlet=None,
        url=None,
        lang=item["lang"],
        published=DateValue(item.get("published")),
    )


def _record(layers: Annotated) -> dict[str, Any]:
    import msgspec

    return dict(msgspec.json.decode(msgspec.json.encode(annotate_record(layers))))
