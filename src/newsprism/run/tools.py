"""What a run works with: the lexicon and the models, each loaded when first needed."""

from collections.abc import Sequence
from functools import cached_property
from importlib import metadata
from pathlib import Path

from newsprism.annotate.pipeline import PARSED_LANGUAGES
from newsprism.annotate.quotes.tagger import Tagger
from newsprism.lexicon.lexicon import Lexicon
from newsprism.lexicon.lexicon import load as load_lexicon
from newsprism.model.dossier import Producer
from newsprism.model.parse import Embedder, Parser
from newsprism.models import load


class Tools:
    """The lexicon (with a user's files) and the models of this process.

    Nothing is loaded before it is asked for: ``read`` needs no parser, and a corpus without English needs none either.
    """

    def __init__(self, *, lexicon_files: Sequence[Path] = ()) -> None:
        self._lexicon_files = tuple(lexicon_files)
        self._used: dict[str, Producer] = {}

    @cached_property
    def lexicon(self) -> Lexicon:
        """The bundled lexicon and the user's files.

        Raises:
            LexiconError: a user's file is missing or wrong.
        """
        return load_lexicon(self._lexicon_files)

    def parser_for(self, lang: str | None) -> Parser | None:
        """The parser for a language, or ``None`` where no model knows it."""
        if (lang or "").split("-")[0] not in PARSED_LANGUAGES:
            return None
        parser = load.parser()
        self._used["parser"] = parser.producer
        return parser

    def tagger_for(self, lang: str | None) -> Tagger | None:
        """The learned tagger of attributions for a language, or ``None`` where it was not trained on it."""
        if (lang or "").split("-")[0] not in PARSED_LANGUAGES:
            return None
        tagger = load.tagger()
        self._used["tagger"] = tagger.producer
        return tagger

    @property
    def embedder(self) -> Embedder:
        """The multilingual sentence embedder."""
        embedder = load.embedder()
        self._used["embedder"] = embedder.producer
        return embedder

    @property
    def producers(self) -> tuple[Producer, ...]:
        """Ourselves, the lexicon, and each model that ran."""
        own = Producer(name="newsprism", version=metadata.version("newsprism"), digest=None)
        words = Producer(name="newsprism-lexicon", version=self.lexicon.as_of, digest=None)
        return (own, words, *(self._used[name] for name in sorted(self._used)))
