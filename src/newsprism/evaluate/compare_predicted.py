"""What a program says about one event, and the scores that it gets for it."""

import msgspec

from newsprism.evaluate.compare_gold import Place
from newsprism.evaluate.compare_match import NOTHING, Score


class PredictedOrigin(msgspec.Struct, frozen=True):
    """An origin that a program names for one article's claim."""

    article: str
    name: str
    kind: str


class PredictedGroup(msgspec.Struct, frozen=True):
    """Places that a program takes for the same claim, and the status that it computes."""

    places: tuple[Place, ...]
    status: str
    origins: tuple[PredictedOrigin, ...] = ()


class PredictedDisagreement(msgspec.Struct, frozen=True):
    """A disagreement: for each of its values the places that give it."""

    slot: str
    kind: str
    values: tuple[tuple[Place, ...], ...]


class Predicted(msgspec.Struct, frozen=True):
    """A program's comparison of one event. ``utterances`` are the places of each one's quotations."""

    groups: tuple[PredictedGroup, ...] = ()
    disagreements: tuple[PredictedDisagreement, ...] = ()
    utterances: tuple[tuple[Place, ...], ...] = ()


class Scores(msgspec.Struct, frozen=True):
    """The measures of one event, or summed over several.

    ``same`` counts a pair of places that the gold has no claims for as wrong; ``same_judged`` leaves those out.
    ``kinds`` is the score of each kind of disagreement, ``slots`` the (right, all) of the slots of those typed right.
    ``origins`` and ``statuses`` are over the claims and answers that the program has; ``covered`` says how many
    (claims, all claims, answers, all answers). ``statuses`` is (right, all).
    """

    same: Score = NOTHING
    same_judged: Score = NOTHING
    kinds: dict[str, Score] = {}
    slots: tuple[int, int] = (0, 0)
    variants: Score = NOTHING
    origins: Score = NOTHING
    statuses: tuple[int, int] = (0, 0)
    covered: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def disagreements(self) -> Score:
        """All kinds together."""
        return sum(self.kinds.values(), NOTHING)

    def __add__(self, other: "Scores") -> "Scores":
        kinds = {k: self.kinds.get(k, NOTHING) + other.kinds.get(k, NOTHING) for k in {**self.kinds, **other.kinds}}
        return Scores(
            self.same + other.same,
            self.same_judged + other.same_judged,
            kinds,
            (self.slots[0] + other.slots[0], self.slots[1] + other.slots[1]),
            self.variants + other.variants,
            self.origins + other.origins,
            (self.statuses[0] + other.statuses[0], self.statuses[1] + other.statuses[1]),
            _added(self.covered, other.covered),
        )

    def table(self) -> dict[str, float]:
        """Flat figures for a report: rates in [0, 1] by the names that ``eval/floors.json`` uses."""
        conflict = self.kinds.get("conflict", NOTHING)
        return {
            "same_claim_precision": self.same.precision,
            "same_claim_precision_judged": self.same_judged.precision,
            "same_claim_recall": self.same.recall,
            "same_claim_f1": self.same.f1,
            "disagreement_f1": self.disagreements.f1,
            "conflict_precision": conflict.precision,
            "conflict_recall": conflict.recall,
            "disagreement_slot": _share(*self.slots),
            "utterance_f1": self.variants.f1,
            "origin_f1": self.origins.f1,
            "status_accuracy": _share(*self.statuses),
            "claims_covered": _share(self.covered[0], self.covered[1]),
            "answers_covered": _share(self.covered[2], self.covered[3]),
        }


def _added(left: tuple[int, int, int, int], right: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    return (left[0] + right[0], left[1] + right[1], left[2] + right[2], left[3] + right[3])


def _share(right: int, whole: int) -> float:
    return right / whole if whole else 1.0
