"""The learned tagger of attributions: two linear-chain CRFs (Lafferty et al. 2001) in crfsuite's format."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

from newsprism.annotate.quotes.tagger import Tagged, Task
from newsprism.annotate.quotes.training import Example
from newsprism.model.dossier import Producer
from newsprism.models.digests import ModelError

DATA = Path(__file__).parent / "data"
"""Where the weights that ship with the package lie."""
CARD = "attribution.json"
TASKS: tuple[Task, ...] = ("cues", "arguments")
OPTIONS: dict[Task, dict[str, float]] = {
    "cues": {"c1": 0.3, "c2": 0.1, "max_iterations": 80, "feature.minfreq": 2},
    "arguments": {"c1": 0.2, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 3},
}
"""crfsuite's L-BFGS: c1 and c2 weigh L1 and L2; L1 keeps the file small. Tuned on a held part of PolNeAR train."""


CONTENT = ("BC", "IC")
LEAST = 0.1
"""Probability of content below which a token is never taken for it."""


class CrfTagger:
    """Labels cues and arguments with the weights in a folder.

    The folder holds ``attribution.json`` (the card: data, triggers, scores, and the sha256 of each file) and one
    ``attribution-TASK.crfsuite`` a task.

    Raises:
        ModelError: a file is missing or is not the one that the card names.
    """

    def __init__(self, folder: Path = DATA) -> None:
        card = read_card(folder)
        self.triggers: frozenset[str] = frozenset(card["triggers"])
        self.producer = Producer(name=card["name"], version=card["version"], digest=card["files"]["arguments"])
        self._taggers = {task: _open(folder, task, card["files"][task]) for task in TASKS}

    @staticmethod
    def _likeliest(tagger: Any, labels: list[str]) -> list[str]:
        """The labels with the run of tokens around the likeliest token of content.

        The best sequence may hold no content at all, where its probability is spread over many bounds.
        """
        known = [label for label in CONTENT if label in tagger.labels()]
        chances = [sum(tagger.marginal(c, i) for c in known) for i in range(len(labels))]
        top = max(range(len(labels)), key=chances.__getitem__)
        floor = max(LEAST, chances[top] / 2)
        first = last = top
        while first > 0 and chances[first - 1] >= floor and labels[first - 1] == "O":
            first -= 1
        while last + 1 < len(labels) and chances[last + 1] >= floor and labels[last + 1] == "O":
            last += 1
        if chances[top] < LEAST or labels[top] != "O":
            return labels
        return [CONTENT[first < i] if first <= i <= last else label for i, label in enumerate(labels)]

    def tag(self, task: Task, features: Sequence[list[str]]) -> Tagged:
        """Label one sequence; see :class:`~newsprism.annotate.quotes.tagger.Tagger`."""
        tagger = self._taggers[task]
        labels: list[str] = tagger.tag(features)
        if task == "arguments":
            return Tagged(labels if _has_content(labels) else self._likeliest(tagger, labels), [])
        return Tagged(labels, [tagger.marginal("Y", i) for i in range(len(labels))])


def _has_content(labels: Sequence[str]) -> bool:
    return any(label in CONTENT for label in labels)


def read_card(folder: Path) -> dict[str, Any]:
    """The card of the weights in ``folder``.

    Raises:
        ModelError: there is none.
    """
    try:
        card: dict[str, Any] = json.loads((folder / CARD).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"no attribution weights: {error}") from error
    return card


def weights(folder: Path, task: Task) -> Path:
    """The file that holds the weights of one task."""
    return folder / f"attribution-{task}.crfsuite"


def sha256(path: Path) -> str:
    """The sha256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _open(folder: Path, task: Task, digest: str) -> Any:
    path = weights(folder, task)
    if not path.is_file() or sha256(path) != digest:
        raise ModelError(f"{path.name} is not the file that its card names")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def fit(task: Task, examples: Iterable[Example], path: Path) -> None:
    """Train one task's weights and write them to ``path``. The same examples give the same file."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(OPTIONS[task])
    for example in examples:
        trainer.append(example.features, example.labels)
    trainer.train(str(path))
