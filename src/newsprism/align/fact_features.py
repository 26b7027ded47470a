"""What tells that two facts are one claim: numbers, one a reason, and the weights that were fitted to them."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

import msgspec

from newsprism.align.facts import Fact, Kind
from newsprism.align.measures import is_counted
from newsprism.annotate.compare_dates import compare_dates
from newsprism.annotate.compare_quantities import compare_quantities
from newsprism.model.comparison import Comparison
from newsprism.model.layers import Quantity, Timex

SMALL = 3
"""Amounts up to this one are frequent in any text, so that to share one says little."""

FINE = len("2026-03-02")
"""Length of a date's value from which on it names a day."""


class Nearness(msgspec.Struct, frozen=True):
    """How near two facts are.

    ``meaning`` and ``around`` are cosines, of their own words and of the statements around them; the others are weights
    of stems: of those that both have (``shared``, and ``rarest`` of them), that both have next to the value
    (``beside``), and of all stems of the ``lighter`` and the ``heavier`` one. ``common`` is the logarithm of the number
    of facts that give the value.
    """

    meaning: float
    around: float
    shared: float
    beside: float
    lighter: float
    heavier: float
    rarest: float
    common: float


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression: a weight a feature and a bias, small enough to read."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, values: Mapping[str, float]) -> float:
        """How likely two facts with these features are one claim, in (0, 1)."""
        total = self.bias + sum(self.weights.get(name, 0.0) * x for name, x in values.items())
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


class Table(msgspec.Struct, frozen=True):
    """The file ``data/facts.json``: weights by kind of fact, fitted by ``eval/gold/compare/fit_facts.py``.

    ``kinds`` tell whether two facts are one claim, ``topics`` whether two different values answer one question.
    """

    about: str
    kinds: dict[Kind, Weights]
    topics: dict[Kind, Weights]


@cache
def table() -> Table:
    """The bundled weights."""
    return msgspec.json.decode(files("newsprism.align").joinpath("data/facts.json").read_bytes(), type=Table)


def features(left: Fact, right: Fact, near: Nearness) -> dict[str, float]:
    """The features of two facts of one kind by name, the same whichever comes first."""
    foreign = float(left.unit.lang != right.unit.lang)
    found = {
        "meaning": near.meaning,
        "around": near.around,
        "shared": near.shared / 10,
        "share": 2 * near.shared / max(1.0, near.lighter + near.heavier),
        "foreign": foreign,
        "foreign meaning": foreign * near.meaning,
    }
    found.update(_of_clauses(left, right, near) if left.kind == "clause" else _of_values(left, right, near))
    return found


def _of_clauses(left: Fact, right: Fact, near: Nearness) -> dict[str, float]:
    numbers = _compared(left.unit.quantities, right.unit.quantities)
    dates = _compared(left.unit.timexes, right.unit.timexes)
    digits = {word for word in left.context & right.context if word[0].isdigit()}
    names = left.names & right.names
    return {
        "contained": near.shared / max(1.0, near.lighter),
        "words": len(left.context & right.context) / 5,
        "names": len(names) / 3,
        "other names": float(bool(left.names and right.names) and not names),
        "same number": float(any(c.relation == "equal" for c in numbers)),
        "other number": float(bool(numbers) and not any(c.relation == "equal" for c in numbers)),
        "same date": float(any(c.relation == "equal" for c in dates)),
        "other date": float(bool(dates) and not any(c.relation == "equal" for c in dates)),
        "digits": len(digits) / 2,
        "length": (len(left.context) + len(right.context)) / 20,
        "rarest": near.rarest / 5,
        "shared meaning": near.meaning * near.shared / 10,
    }


def _of_values(left: Fact, right: Fact, near: Nearness) -> dict[str, float]:
    found = {
        "beside": near.beside / 10,
        "beside words": len(left.near & right.near) / 3,
        "common": near.common / 3,
        "rarest": near.rarest / 5,
    }
    if left.kind == "name":
        return found | {"names": len(left.names & right.names) / 3}
    if left.kind == "date":
        return found | {
            "duration": float(isinstance(left.value, Timex) and left.value.type == "DURATION"),
            "fine": float(len(left.key) >= FINE),
            "same predicate": float(left.predicate is not None and left.predicate == right.predicate),
            "same theme": float(left.theme is not None and left.theme == right.theme),
        }
    known = left.measure is not None and right.measure is not None
    units = [fact.value.unit if isinstance(fact.value, Quantity) else None for fact in (left, right)]
    return found | {
        "same measure": float(known and left.measure == right.measure),
        "other measure": float(known and left.measure != right.measure),
        "same unit": float(units[0] is not None and units[0] == units[1]),
        "small": float(_is_small(left)),
        "score": float(left.value is None),
    }


def _is_small(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.low is not None and fact.value.low <= SMALL


def _compared(left: Sequence[Quantity | Timex], right: Sequence[Quantity | Timex]) -> list[Comparison]:
    return [c for a in left for b in right if (c := compared(a, b)) is not None]


def compared(left: Quantity | Timex | None, right: Quantity | Timex | None) -> Comparison | None:
    """How two values stand to each other; ``None`` for values that cannot be compared at all."""
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        found = compare_quantities(left, right)
    elif isinstance(left, Timex) and isinstance(right, Timex):
        found = compare_dates(left, right)
    else:
        return None
    return None if found.relation in ("different-unit", "not-comparable") else found


def set_against(left: Fact, right: Fact) -> Comparison | None:
    """How the two values stand to each other; counts of two things ("24 crew", "14 scientists") as bare numbers."""
    found = compared(left.value, right.value)
    if found is not None or not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return found
    if not (is_counted(left.value.unit) and is_counted(right.value.unit)):
        return None
    bare = [msgspec.structs.replace(value, unit=None) for value in (left.value, right.value)]
    return compared(*bare)
