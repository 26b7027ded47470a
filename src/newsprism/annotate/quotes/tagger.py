"""What attribution needs from a learned model, with no library in it."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

Task = Literal["cues", "arguments"]
"""``cues`` labels candidates Y or N; ``arguments`` labels tokens with BC IC (content), BS IS (source), K (cue), O."""


class Tagged(NamedTuple):
    """The labels of one sequence, and for each the probability of that label (of ``Y`` for cues), in [0, 1]."""

    labels: list[str]
    scores: list[float]


class Tagger(Protocol):
    """Labels sequences of items that are told by their features alone."""

    @property
    def triggers(self) -> frozenset[str]:
        """``lemma/POS`` of the words besides verbs that may head a cue."""
        ...

    def tag(self, task: Task, features: Sequence[list[str]]) -> Tagged:
        """Label one sequence; ``features`` holds the features of each of its items."""
        ...
