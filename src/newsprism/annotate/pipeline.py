"""From an article to its layers: every annotator once, in the order in which they need one another."""

from newsprism.annotate.actors.build import actors
from newsprism.annotate.datings import datings
from newsprism.annotate.document import Document
from newsprism.annotate.doubts import doubts
from newsprism.annotate.events.build import events
from newsprism.annotate.exchanges import exchanges
from newsprism.annotate.indicators import indicators
from newsprism.annotate.layout import paragraphs
from newsprism.annotate.messages import give_to_authors
from newsprism.annotate.quantities.extract import quantities
from newsprism.annotate.quotes.build import quotes
from newsprism.annotate.quotes.tagger import Tagger
from newsprism.annotate.sentences import sentences
from newsprism.annotate.statements import statements
from newsprism.annotate.timexes import timexes
from newsprism.lexicon.lexicon import Lexicon
from newsprism.model.article import Article
from newsprism.model.layers import Annotated, Paragraph
from newsprism.model.parse import Parser

PARSED_LANGUAGES = frozenset({"en"})
"""Languages that the default parser knows; all others work from the lexicon and the marks of the text."""


LEAST_LETTERS = 0.25
"""Share of letters and figures below which a paragraph is no text; prose has .8, a table of figures .5."""


def lay_out(article: Article, parser: Parser | None) -> Document:
    """Find the article's paragraphs and sentences, and parse it where ``parser`` knows its language.

    An article whose language is unknown is laid out as ``und``, without a parse.
    """
    lang = (article.lang or "und").split("-")[0].lower()
    lines = paragraphs(article.text, article.title, lang)
    parse = None
    if parser is not None and lang in PARSED_LANGUAGES:
        parse = parser.parse(article.text, [line.span for line in lines if _is_worth_parsing(line, article.text)])
    return Document(article, lang, lines, sentences(article.text, lines, parse, lang=lang), parse)


def _is_worth_parsing(line: Paragraph, text: str) -> bool:
    """Whether a paragraph is words: not clutter, and not a line of marks, which a parser takes minutes for."""
    if line.section == "boilerplate":
        return False
    letters = sum(map(str.isalnum, line.span.of(text)))
    return letters >= LEAST_LETTERS * (line.end - line.start)


def annotate(
    article: Article,
    *,
    parser: Parser | None,
    lexicon: Lexicon,
    reference: str | None,
    tagger: Tagger | None = None,
) -> Annotated:
    """All layers of one article.

    Args:
        article: what was read.
        parser: for the languages that it knows; ``None`` to work without one.
        lexicon: names, offices and verbs.
        reference: ISO date that relative dates of an undated article count from, or ``None`` for X values.
        tagger: a learned tagger of attributions; ``None`` for the rules alone.
    """
    document = lay_out(article, parser)
    text, readable, parse = article.text, document.readable, document.parse
    anchor = article.published.value or reference
    when = timexes(text, readable, lang=document.lang, anchor=anchor, parse=parse)
    amounts = quantities(text, readable, when, lang=document.lang, parse=parse)
    mentions, who = actors(document, lexicon)
    said = give_to_authors(quotes(document, mentions, who, lexicon, tagger=tagger), who, text)
    happened = events(document, mentions, when, lexicon)
    return Annotated(
        article=article,
        paragraphs=document.paragraphs,
        sentences=document.sentences,
        mentions=mentions,
        actors=who,
        quotes=said,
        statements=statements(document, said, when, amounts, happened),
        timexes=when,
        quantities=amounts,
        events=happened,
        datings=datings(document, when, mentions),
        exchanges=exchanges(document, mentions),
        indicators=indicators(document),
        doubts=doubts(document, when, amounts),
    )
