"""Two values of one topic: facts of two articles that answer one question with different values.

"38 people on board" and "dozens on board" answer one question, "2 March" and "22:40 on 2 March" do. Which facts do so
is told by the same reasons as which facts are one claim, with weights of their own; how the values differ, by rule.
"""

from collections.abc import Iterator, Mapping, Sequence

from newsprism.align.candidates import by_meaning, by_words
from newsprism.align.claims import same_mood
from newsprism.align.fact_features import Weights, compared, features, set_against, table
from newsprism.align.fact_pairs import FactPair, FactPairs
from newsprism.align.facts import Fact
from newsprism.align.measures import is_counted, is_running, revises
from newsprism.align.numbers import amount_value
from newsprism.align.relations import Relation, Value
from newsprism.align.units import ASSERTED
from newsprism.model.comparison import Comparison
from newsprism.model.layers import Quantity
from newsprism.model.story import DisagreementKind, Slot

NEAR = 0.5
"""Cosine from which on two facts without words in common are looked at."""

TOPIC = 0.5
"""Likelihood from which on two facts with different values answer one question."""

MONTH = len("2026-03")
"""Length of a date's value below which it names a year or more, which holds any day that is told of."""


class Topics:
    """The pairs of facts of a story that give different values of one kind and may answer one question."""

    def __init__(self, facts: Sequence[Fact], pairs: FactPairs) -> None:
        self._facts = facts
        self._pairs = pairs

    def pairs(self) -> Iterator[tuple[FactPair, Comparison]]:
        """The pairs worth a look, in story order, and how their values stand to each other."""
        for i, j in sorted({*self._of("number"), *self._of("date")}):
            left, right = self._facts[i], self._facts[j]
            if left.article_id == right.article_id or left.key == right.key or not _one_measure(left, right):
                continue
            comparison = set_against(left, right)
            if comparison is None or (comparison.relation == "equal" and not comparison.rounded):
                continue
            found = features(left, right, self._pairs.nearness(left, right)) | _differing(left, right, comparison)
            yield FactPair(left, right, found), comparison

    def _of(self, kind: str) -> Iterator[tuple[int, int]]:
        places = [f.order for f in self._facts if f.kind == kind and f.value is not None]
        if places:
            near = by_meaning(self._pairs.vectors[places], least=NEAR)
            words = by_words([self._facts[p].context for p in places], least=1)
            yield from ((places[a], places[b]) for a, b in {*words, *near})


def _one_measure(left: Fact, right: Fact) -> bool:
    """Whether two numbers count or measure one thing, as far as that is known; two dates of a month or less may."""
    if left.kind == "date":
        return min(len(left.key), len(right.key)) >= MONTH
    if "age" in (left.measure, right.measure):
        return left.measure == right.measure and bool(left.names & right.names)
    if left.measure is not None and right.measure is not None and left.measure == right.measure:
        return True
    units = [fact.value.unit if isinstance(fact.value, Quantity) else None for fact in (left, right)]
    unknown = None in (left.measure, right.measure) or left.measure == units[0] or right.measure == units[1]
    return unknown and units[0] is not None and units[0] == units[1]


def _differing(left: Fact, right: Fact, comparison: Comparison) -> dict[str, float]:
    """What the two values and the two statements tell besides the nearness of the words."""
    days = {(fact.unit.published or "")[:10] for fact in (left, right)}
    return {
        "within": float(comparison.relation in ("within", "contains")),
        "disjoint": float(comparison.relation == "disjoint"),
        "rounded": float(comparison.rounded),
        "other mood": float(not same_mood(left.unit.factuality, right.unit.factuality)),
        "one day": float(len(days) == 1),
    }


def topic_relations(topics: Topics, weights: Mapping[str, Weights] | None = None) -> Iterator[Relation]:
    """How the values of one topic stand to each other, where a kind of the design says it.

    ``weights`` are the bundled ones if not given.
    """
    by_kind = weights or table().topics
    for pair, comparison in topics.pairs():
        left, right = pair.left, pair.right
        if by_kind[left.kind].probability(pair.features) < TOPIC:
            continue
        kind = relation_kind(left, right, comparison)
        if kind is not None:
            slot: Slot = "number" if left.kind == "number" else "date"
            yield Relation(_value(left), _value(right), slot, kind, comparison.reason)


def relation_kind(left: Fact, right: Fact, comparison: Comparison) -> DisagreementKind | None:
    """The kind of disagreement of two values of one topic; ``None`` where none is sure.

    Two amounts that exclude each other need not contradict: of a plan and its outcome, of two days, of two things
    counted, each may be true of its own; and a count that is completed is revised. What is left is not called a
    conflict here: two near sentences that agree in all else may say so (:mod:`newsprism.align.numbers`).
    """
    if _scope_differs(left, right):
        return "different-scope" if comparison.relation == "disjoint" else None
    if comparison.agrees or comparison.relation == "equal":
        if not same_mood(left.unit.factuality, right.unit.factuality):
            return None
        if comparison.rounded:
            return None if _is_converted(left, right) else "rounding"
        return "refines" if comparison.relation in ("within", "contains") else None
    if left.kind == "date":
        return "different-time" if not same_mood(left.unit.factuality, right.unit.factuality) else None
    return "superseded" if _is_revised(left, right) else "different-time"


def _is_converted(left: Fact, right: Fact) -> bool:
    """Whether two amounts are one in two units of measure, as 40 metres and 131 feet are."""
    units = [fact.value.unit if isinstance(fact.value, Quantity) else None for fact in (left, right)]
    return None not in units and units[0] != units[1]


def _scope_differs(left: Fact, right: Fact) -> bool:
    """Whether two counts are of two nouns, one of which may hold the other."""
    values = [fact.value for fact in (left, right) if isinstance(fact.value, Quantity) and is_counted(fact.value.unit)]
    return len(values) == 2 and values[0].unit != values[1].unit and compared(*values) is None


def _is_revised(left: Fact, right: Fact) -> bool:
    """Whether the later of two reports completes or corrects a count that the earlier one gives."""
    early, late = sorted((left, right), key=lambda f: f.unit.published or "")
    days = [(f.unit.published or "")[:10] for f in (early, late)]
    if "" in days or days[0] == days[1] or not {early.unit.factuality, late.unit.factuality} <= ASSERTED:
        return False
    values = [f.value.low if isinstance(f.value, Quantity) else None for f in (early, late)]
    grows = values[0] is not None and values[1] is not None and values[0] < values[1]
    return revises(late.unit.text) or (late.measure is not None and is_running(late.measure) and grows)


def _value(fact: Fact) -> Value:
    place, amount = fact.at or fact.span, fact.value
    if isinstance(amount, Quantity):
        return amount_value(fact.unit, amount, place, amount.measure or amount.unit or "")
    return Value(fact.article_id, fact.unit.rank, place, fact.unit.sentence, fact.key, fact.theme or "")
