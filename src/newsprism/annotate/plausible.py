"""Units and values that cannot be what a sentence names: cautions for the reader, never corrections.

The rules are data (``quantities/data/plausibility.json``): which dimensions can measure a noun, of which wholes a part
cannot pass 100 %, and how low a unit can go. None of them knows a text; each says of a class of nouns what measures it.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from importlib import resources

import msgspec

from newsprism.annotate.quantities.nouns import singular
from newsprism.annotate.quantities.units import Unit, unit_codes
from newsprism.model.layers import Quantity, Sentence
from newsprism.model.parse import Parse

Mismatch = tuple[Quantity, str]


class NounRule(msgspec.Struct, frozen=True):
    """What measures an amount of the nouns; ``unless`` are words that make the noun stand for something else."""

    nouns: frozenset[str]
    kind: str
    dimensions: frozenset[str]
    measured_by: str
    unless: frozenset[str] = frozenset()


class Rules(msgspec.Struct, frozen=True):
    note: str
    any_dimension: frozenset[str]
    by_noun: tuple[NounRule, ...]
    wholes: frozenset[str]
    least: dict[str, str]


@cache
def rules() -> Rules:
    """The bundled rules."""
    path = resources.files("newsprism.annotate.quantities") / "data" / "plausibility.json"
    return msgspec.json.decode(path.read_bytes(), type=Rules)


def unit_mismatches(
    text: str, sentence: Sentence, quantities: Sequence[Quantity], parse: Parse | None = None
) -> tuple[Mismatch, ...]:
    """The quantities of a sentence that their unit or their value makes doubtful, each with the reason in plain words.

    Args:
        text: the article's text.
        sentence: the sentence to look at; quantities outside of it are passed over.
        quantities: the article's quantities, whose ``measure`` says what each is an amount of.
        parse: not needed; kept so that rules may ask for arcs.
    """
    inside = [q for q in quantities if sentence.start <= q.start and q.end <= sentence.end]
    if not inside:
        return ()
    words = frozenset(text[sentence.start : sentence.end].lower().replace("-", " ").replace(",", " ").split())
    checked = ((q, _reason(q, text, words)) for q in inside)
    return tuple((q, reason) for q, reason in checked if reason is not None)


def _reason(q: Quantity, text: str, words: frozenset[str]) -> str | None:
    return _wrong_dimension(q, text, words) or _over_whole(q, text) or _too_low(q, text)


def _wrong_dimension(q: Quantity, text: str, words: frozenset[str]) -> str | None:
    unit = unit_codes().get(q.unit or "")
    if unit is None or q.measure is None or unit.dimension in rules().any_dimension:
        return None
    noun = singular(q.measure)
    for rule in rules().by_noun:
        if noun in rule.nouns and unit.dimension not in rule.dimensions and not rule.unless & words:
            return _dimension_reason(q, text, unit, rule)
    return None


def _dimension_reason(q: Quantity, text: str, unit: Unit, rule: NounRule) -> str:
    written = text[q.start : q.end]
    return (
        f"“{written}” is in a unit of {unit.dimension}, but {rule.kind} ({q.measure}) is measured by {rule.measured_by}"
    )


def _over_whole(q: Quantity, text: str) -> str | None:
    """ "120 % of the population"; 120 % of a target or of last year's level is possible."""
    part = q.low if q.low is not None else q.high
    if q.unit not in ("%", "1") or part is None or part <= (100 if q.unit == "%" else 1):
        return None
    if singular(q.measure or "") not in rules().wholes and (q.measure or "") not in rules().wholes:
        return None
    return f"“{text[q.start : q.end]}” is more than the whole: a part of {q.measure} cannot pass 100 %"


def _too_low(q: Quantity, text: str) -> str | None:
    """A count or a mass below zero, a temperature below absolute zero."""
    value = q.high if q.high is not None else q.low
    if value is None or q.unit is None or value >= 0:
        return None
    written = text[q.start : q.end]
    unit = unit_codes().get(q.unit)
    if unit is None:
        counted = q.unit.islower() and q.unit.isalpha() and q.unit not in ("point", "degree", "seat", "vote")
        return f"“{written}” is a negative number of {q.measure or q.unit}" if counted else None
    if q.unit in rules().least:
        least = Decimal(rules().least[q.unit])
        return f"“{written}” is below absolute zero ({least} {q.unit})" if value < least else None
    return f"“{written}” is a negative {unit.dimension}" if unit.dimension in ("mass", "area", "power") else None
