"""What every annotator of one article looks at."""

from functools import cached_property

import msgspec

from newsprism.annotate.tree import Tree
from newsprism.model.article import Article
from newsprism.model.layers import Paragraph, Sentence
from newsprism.model.parse import Parse


class Document(msgspec.Struct, frozen=True, dict=True):
    """One article, laid out and parsed; ``parse`` is ``None`` where no parser knows the language.

    ``lang`` is a BCP 47 primary language (``en``), ``und`` where unknown.
    """

    article: Article
    lang: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    parse: Parse | None = None

    @property
    def text(self) -> str:
        """The article's text, which all offsets count in."""
        return self.article.text

    @cached_property
    def readable(self) -> tuple[Sentence, ...]:
        """The sentences that annotators may read: all but the boilerplate."""
        return tuple(s for s in self.sentences if s.section != "boilerplate")

    @cached_property
    def tree(self) -> Tree | None:
        """The parse with its arcs turned round, one for all annotators; ``None`` without a parse."""
        return None if self.parse is None else Tree(self.parse)
