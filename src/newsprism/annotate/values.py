"""Dates and amounts alone, with a parse of only those sentences in which it can change the answer.

The whole pipeline parses every sentence, because attribution and events need all of them. Whoever wants dates alone is
served faster: of the sentences of TimeBank's tuning half one in eight hangs on a verb, and the values stay the same.

>>> from newsprism.model.article import Article, DateValue
>>> article = Article(
...     id="a", source="-", text="The pier was shut on 3 March 2024 after 12 storms.", title="", sha256="",
...     byline=None, outlet=None, url=None, lang="en", published=DateValue(None),
... )
>>> found = values(article, parser=None, reference=None)
>>> found.timexes[0].value, found.quantities[0].low
('2024-03-03', Decimal('12'))
"""

from collections.abc import Iterable

import msgspec

from newsprism.annotate.layout import paragraphs
from newsprism.annotate.pipeline import PARSED_LANGUAGES
from newsprism.annotate.quantities.extract import quantities, sentences_with_amounts
from newsprism.annotate.sentences import sentences
from newsprism.annotate.timexes import timexes, unsure_of_tense
from newsprism.model.article import Article
from newsprism.model.layers import Quantity, Sentence, Timex
from newsprism.model.parse import Parse, Parser
from newsprism.model.spans import Span


class Values(msgspec.Struct, frozen=True):
    """The dates and the amounts of one article, each in text order."""

    timexes: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]


def values(article: Article, *, parser: Parser | None, reference: str | None, amounts: bool = True) -> Values:
    """The dates and amounts of one article.

    Args:
        article: what was read.
        parser: asked for single sentences, and only where the answer hangs on a verb or on what is counted; ``None`` to
            decide by the words nearby.
        reference: ISO date that relative dates of an undated article count from.
        amounts: whether amounts are wanted too; numbers inside dates are none.

    Sentences end where their marks say so: without the parse of the whole text, the few ends that only it settles may
    differ from those of :func:`newsprism.annotate.pipeline.annotate`.
    """
    lang = (article.lang or "und").split("-")[0].lower()
    text, anchor = article.text, article.published.value or reference
    lines = sentences(text, paragraphs(text, article.title, lang), None, lang=lang)
    readable = tuple(s for s in lines if s.section != "boilerplate")
    parse = None
    if parser is not None and lang in PARSED_LANGUAGES:
        wanted = set(unsure_of_tense(text, readable, lang=lang, anchor=anchor))
        if amounts:
            known = timexes(text, readable, lang=lang, anchor=anchor)
            wanted.update(sentences_with_amounts(text, readable, known, lang=lang))
        parse = _parsed(text, (s for s in readable if s in wanted), parser)
    when = timexes(text, readable, lang=lang, anchor=anchor, parse=parse)
    much = quantities(text, readable, when, lang=lang, parse=parse) if amounts else ()
    return Values(when, much)


def _parsed(text: str, wanted: Iterable[Sentence], parser: Parser) -> Parse | None:
    spans = [Span(s.start, s.end) for s in wanted]
    return parser.parse(text, spans) if spans else None
