"""The parser's entity recognizer, decoded outside spaCy: the same model and the same answers in a tenth of the time.

spaCy 3.8 asks all 74 moves at each token whether they are allowed and takes the interpreter's lock for every question:
1.8 of the 6.2 seconds of a parse went into it. Its greedy transition system (BILUO, Lample et al. 2016) needs far less:
outside an entity the score of a move hangs on the token alone, so that all tokens are scored by one multiplication, and
inside one only "go on" and "end here" with the label that it began with are allowed.
"""

from collections.abc import Sequence
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsprism.models.spacy_batch import Batch, Flags, Numbers

FEATURES = 3
"""Tokens that a state is told by: the next one, the first one of the open entity, and the last one read."""

Floats = NDArray[np.float32]


class Entities:
    """Entities of documents that are tokenized and cut into sentences, by the pipeline's own recognizer.

    Raises:
        ValueError: the recognizer is of another kind than the one that this class decodes.
    """

    def __init__(self, recognizer: Any) -> None:
        model = recognizer.model
        lower, upper = (model.get_ref(name) for name in ("lower", "upper"))
        network, *rest = model.get_ref("tok2vec").layers
        if not model.attrs["has_upper"] or lower.get_dim("nF") != FEATURES or model.attrs["unseen_classes"]:
            raise ValueError("another kind of entity recognizer")
        self.network, self._rest, self._lower = network, rest, lower
        self._bias = lower.get_param("b")
        self._weights, self._upper_bias = upper.get_param("W"), upper.get_param("b")
        names = [recognizer.moves.get_class_name(i) for i in range(recognizer.moves.n_moves)]
        self._labels = [name[2:] for name in names]
        self._kinds = np.array([name[0] for name in names])
        self._classes = {name: i for i, name in enumerate(names)}
        # "U-" without a label forbids an entity that was set before.
        self._outer = np.flatnonzero([name[0] in "BUO" and name != "U-" for name in names])

    def tags(self, batch: Batch, vectors: Sequence[Floats]) -> list[str]:
        """For each token ``B-LABEL``, ``I-LABEL`` or nothing; ``vectors`` are those of the recognizer's network."""
        if not len(batch.solid):
            return []
        scored = self._scored(vectors)
        # An entity ends with its sentence, of which each document begins a new one.
        last = np.append(batch.first[1:], True)
        moves = np.where(last, *reversed(self._outside(scored)))
        tags, after = [""] * len(last), 0
        for token in np.flatnonzero((self._kinds[moves] != "O") & batch.solid).tolist():
            if token >= after:
                label = self._labels[moves[token]]
                begins = self._kinds[moves[token]] == "B"
                after = self._end(scored, token, label, last) if begins else token + 1
                tags[token:after] = [f"B-{label}", *[f"I-{label}"] * (after - token - 1)]
        return tags

    def _scored(self, vectors: Sequence[Floats]) -> Floats:
        """Row 0 stands for no token, row i + 1 for token i: what it adds as each of the three features."""
        found: Any = list(vectors)
        for layer in self._rest:
            found = layer.predict(found)
        scored: Floats = self._lower.predict(found)
        return scored

    def _hidden(self, summed: Floats) -> Floats:
        """The hidden layer from sums of features: ``(..., hidden, pieces)`` to ``(..., hidden)``."""
        return reduce(np.maximum, np.moveaxis(summed + self._bias, -1, 0))

    def _outside(self, scored: Floats) -> tuple[Numbers, Numbers]:
        """For each token the best move where no entity is open: of all moves, and of those that open none."""
        hidden = self._hidden(scored[1:, 0] + scored[0, 1] + scored[0, 2])
        scores = hidden @ self._weights[self._outer].T + self._upper_bias[self._outer]
        best = self._outer[scores.argmax(axis=1)]
        scores[:, self._kinds[self._outer] == "B"] = -np.inf
        return best, self._outer[scores.argmax(axis=1)]

    def _end(self, scored: Floats, start: int, label: str, last: Flags) -> int:
        """The first token behind an entity that begins at ``start``: it ends where "end here" is likelier."""
        both = [self._classes[f"I-{label}"], self._classes[f"L-{label}"]]
        weights, bias = self._weights[both], self._upper_bias[both]
        for token in range(start + 1, len(last)):
            hidden = self._hidden(scored[token + 1, 0] + scored[start + 1, 1] + scored[token, 2])
            go_on, end = weights @ hidden + bias
            if last[token] or end > go_on:
                return token + 1
        return len(last)
