"""What the steps of the parser look at together: spaCy's documents of a batch of spans, as columns of numbers.

The documents stand one after another, so that a step works on all of them at once: a paragraph of news has 37 tokens,
and asking spaCy or numpy about so few costs more than the answer.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Key = tuple[int, int, int]
"""The numbers of a word, its tag and its arc in the pipeline's table of strings."""


class Batch(msgspec.Struct, frozen=True):
    """Documents that are tokenized, tagged and parsed; one entry a token, white space among them.

    ``bounds`` are the first tokens of the documents and the number of all tokens; ``start`` and ``end`` are code points
    of the text; ``head`` counts tokens of the batch; ``first`` marks where sentences begin, ``solid`` what is no white
    space.
    """

    docs: Sequence["Doc"]
    bounds: list[int]
    start: Numbers
    end: Numbers
    head: Numbers
    first: Flags
    solid: Flags
    keys: list[Key]


def batch_of(docs: Sequence["Doc"], offsets: Sequence[int]) -> Batch:
    """The columns of ``docs``, whose first code points stand at ``offsets`` of the text."""
    from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LENGTH, ORTH, SENT_START, TAG

    columns = [IDX, LENGTH, HEAD, IS_SPACE, SENT_START, ORTH, TAG, DEP]
    tables = [doc.to_array(columns) for doc in docs]
    sizes = [len(doc) for doc in docs]
    # The numbers are hashes of 64 bits without a sign; offsets of arcs to the left wrap round.
    table = np.concatenate(tables) if tables else np.empty((0, len(columns)), dtype=np.uint64)
    index, length, arc, space, first = table[:, :5].astype(np.int64).T
    start = index + np.repeat(np.array(offsets, dtype=np.int64), sizes)
    return Batch(
        docs=docs,
        bounds=np.cumsum([0, *sizes]).tolist(),
        start=start,
        end=start + length,
        head=np.arange(len(table)) + arc,
        first=first == 1,
        solid=space == 0,
        keys=list(map(tuple, table[:, 5:].tolist())),
    )


def solid_heads(batch: Batch) -> Numbers:
    """For each token the nearest head that is not white space; its own number at a root."""
    heads = batch.head
    while True:
        loose = ~batch.solid[heads] & (heads[heads] != heads)
        if not loose.any():
            return np.where(batch.solid[heads], heads, np.arange(len(heads)))
        heads = np.where(loose, heads[heads], heads)


def solid_sentences(batch: Batch) -> list[tuple[int, int]]:
    """The sentences as half-open ranges that count solid tokens alone; none is empty."""
    before = np.concatenate(([0], np.cumsum(batch.solid)))
    edges = before[np.append(np.flatnonzero(batch.first), len(batch.solid))].tolist()
    return [(a, b) for a, b in pairwise(edges) if a < b]
