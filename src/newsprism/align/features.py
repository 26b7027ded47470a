"""What tells that two statements claim the same: numbers in [0, 1], one a reason."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

import msgspec

from newsprism.align.measures import measure_class
from newsprism.align.units import Unit
from newsprism.annotate.compare_dates import compare_dates
from newsprism.annotate.compare_quantities import compare_quantities
from newsprism.model.comparison import Comparison

NAMES = (
    "meaning",
    "overlap",
    "containment",
    "foreign",
    "foreign_meaning",
    "actors",
    "other_actors",
    "same_number",
    "other_number",
    "same_date",
    "other_date",
    "same_event",
    "same_holder",
    "other_mood",
    "length",
)
"""The features in the order of :func:`features`."""


def features(left: Unit, right: Unit, *, meaning: float, overlap: float) -> tuple[float, ...]:
    """The features of two statements, the same whichever comes first.

    Args:
        left, right: the statements.
        meaning: the cosine of their embeddings.
        overlap: their weighted share of words in common.

    ``containment`` is the share of the shorter statement's words that the longer one has; ``foreign`` that the two are
    in two languages, where words tell nothing; ``length`` how much shorter the shorter one is.
    """
    numbers = list(_numbers(left, right))
    dates = list(_dates(left, right))
    foreign = float(left.lang != right.lang)
    shorter, longer = sorted((len(left.stems), len(right.stems)))
    shared = len(left.stems & right.stems)
    return (
        meaning,
        overlap,
        shared / shorter if shorter else 0.0,
        foreign,
        foreign * meaning,
        _jaccard(left.actors, right.actors),
        float(bool(left.actors and right.actors) and not left.actors & right.actors),
        float(any(c.relation == "equal" for c in numbers)),
        float(bool(numbers) and not any(c.agrees for c in numbers)),
        float(any(c.relation in ("equal", "within", "contains") for c in dates)),
        float(bool(dates) and not any(c.agrees for c in dates)),
        float(bool({e.type for e in left.events} & {e.type for e in right.events})),
        float(left.holder is not None and left.holder == right.holder),
        float(left.factuality != right.factuality),
        1 - shorter / longer if longer else 0.0,
    )


def excludes(left: Unit, right: Unit) -> bool:
    """Whether two statements count or measure one thing and none of their amounts of it can hold together."""
    numbers = list(_numbers(left, right))
    return bool(numbers) and not any(c.agrees for c in numbers)


class Scorer(msgspec.Struct, frozen=True):
    """A logistic regression over :data:`NAMES`: a weight a feature and a bias, small enough to read."""

    about: str
    bias: float
    weights: Mapping[str, float]

    def probability(self, values: Sequence[float]) -> float:
        """How likely two statements with these features claim the same, in (0, 1)."""
        total = self.bias + sum(self.weights[n] * x for n, x in zip(NAMES, values, strict=True))
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@cache
def scorer() -> Scorer:
    """The bundled weights, fitted by ``eval/gold/compare/fit.py`` on the events that are for tuning."""
    return msgspec.json.decode(files("newsprism.align").joinpath("data/same.json").read_bytes(), type=Scorer)


def _jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / len(left | right) if left or right else 0.0


def _numbers(left: Unit, right: Unit) -> Iterator[Comparison]:
    """Comparisons of the amounts that count or measure the same thing."""
    for a in left.quantities:
        for b in right.quantities:
            if measure_class(a, left.lang) == measure_class(b, right.lang) or (a.unit and a.unit == b.unit):
                yield compare_quantities(a, b)


def _dates(left: Unit, right: Unit) -> Iterator[Comparison]:
    for a in left.timexes:
        for b in right.timexes:
            if a.earliest and b.earliest:
                yield compare_dates(a, b)
