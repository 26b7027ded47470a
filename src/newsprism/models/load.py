"""Models, each loaded at most once a process and only when something needs it."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsprism.models.crf import CrfTagger
    from newsprism.models.spacy_parser import SpacyParser
    from newsprism.models.use_embedder import UseEmbedder


@cache
def parser() -> "SpacyParser":
    """The English parser.

    Raises:
        ModelError: it is not installed, or its files are not the known ones.
    """
    from newsprism.models.spacy_parser import SpacyParser

    return SpacyParser()


@cache
def embedder() -> "UseEmbedder":
    """The multilingual sentence embedder.

    Raises:
        ModelError: its files are not the known ones.
    """
    from newsprism.models.use_embedder import UseEmbedder

    return UseEmbedder()


@cache
def tagger() -> "CrfTagger":
    """The learned tagger of attributions.

    Raises:
        ModelError: its files are missing, or are not those that its card names.
    """
    from newsprism.models.crf import CrfTagger

    return CrfTagger()
