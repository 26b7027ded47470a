"""How far two annotations of one event agree, layer by layer: the ceiling of what a program can be asked.

Kappa is Cohen's (1960): the share of agreement beyond what two annotators with these habits would reach by chance.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from newsprism.evaluate.compare_corpus import GoldError
from newsprism.evaluate.compare_gold import (
    Annotation,
    Answer,
    GoldClaim,
    GoldOrigin,
    PairLabel,
    Topic,
    Variant,
    counting,
    relation_of,
)
from newsprism.evaluate.compare_match import NOTHING, SHARED, Score, matched, overlap, same_origin, set_score, telling


class Kappa(msgspec.Struct, frozen=True):
    """Labels that two annotators gave to the same items, as (first's, second's) counts; they add up over events."""

    table: tuple[tuple[tuple[str, str], int], ...] = ()

    @property
    def items(self) -> int:
        return sum(count for _, count in self.table)

    @property
    def agreement(self) -> float:
        """The share of items with the same label; 1 if there are none."""
        same = sum(count for (left, right), count in self.table if left == right)
        return same / self.items if self.items else 1.0

    @property
    def kappa(self) -> float:
        """Cohen's kappa; 1 if both gave one and the same label to everything."""
        chance = self._chance()
        return 1.0 if chance >= 1.0 else (self.agreement - chance) / (1.0 - chance)

    def _chance(self) -> float:
        if not self.items:
            return 1.0
        left: Counter[str] = Counter()
        right: Counter[str] = Counter()
        for (one, two), count in self.table:
            left[one] += count
            right[two] += count
        return sum(left[label] * right[label] for label in left) / self.items**2

    def __add__(self, other: "Kappa") -> "Kappa":
        total = Counter(dict(self.table))
        total.update(dict(other.table))
        return Kappa(tuple(sorted(total.items())))


def kappa_of(labels: Sequence[tuple[str, str]]) -> Kappa:
    """Count pairs of labels.

    >>> kappa_of([("same", "same"), ("none", "none"), ("same", "none"), ("none", "same")]).kappa
    0.0
    """
    return Kappa(tuple(sorted(Counter(labels).items())))


class Agreement(msgspec.Struct, frozen=True):
    """Agreement of two annotations; events add up."""

    claims: Score = NOTHING
    same_pairs: Score = NOTHING
    relations: Kappa = Kappa()
    kinds: Kappa = Kappa()
    variants: Score = NOTHING
    origins: Score = NOTHING
    statuses: Kappa = Kappa()

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(
            self.claims + other.claims,
            self.same_pairs + other.same_pairs,
            self.relations + other.relations,
            self.kinds + other.kinds,
            self.variants + other.variants,
            self.origins + other.origins,
            self.statuses + other.statuses,
        )


def agreement(left: Annotation, right: Annotation) -> Agreement:
    """Compare two annotations of the same texts.

    Claims count as the same if they share half of the shorter place, paired off one to one. ``same_pairs``,
    ``variants`` and ``origins`` are F1 over pairs, the first annotation taken as given and the second as gold.
    ``relations`` is kappa over the pairs of claims that both have and at least one puts in a common topic (``same``,
    a kind, ``none``); ``kinds`` over those that both do. ``statuses`` is over answers paired off by their claims.

    Raises:
        GoldError: the two are not of the same event and texts.
    """
    if left.event != right.event or left.articles != right.articles:
        raise GoldError(f"{left.event} ({left.annotator}) and {right.event} ({right.annotator}) have different texts")
    pairs = _claim_pairs_off(left, right)
    labels = list(_relation_labels(left, right, pairs))
    return Agreement(
        claims=Score(len(pairs), _count(left) - len(pairs), _count(right) - len(pairs)),
        same_pairs=_same_pairs(left, right, pairs),
        relations=kappa_of([(one, two) for one, two, _ in labels]),
        kinds=kappa_of([(one, two) for one, two, both in labels if both]),
        variants=_variants(left, right),
        origins=_origins(left, right, pairs),
        statuses=kappa_of(list(_statuses(left, right))),
    )


Placed = tuple[Topic, Answer, GoldClaim]


def _placed(annotation: Annotation) -> list[Placed]:
    copies = frozenset(annotation.copies)
    return [(topic, answer, claim) for topic, answer in annotation.answers() for claim in counting(answer, copies)]


def _count(annotation: Annotation) -> int:
    return len(_placed(annotation))


def _claim_pairs_off(left: Annotation, right: Annotation) -> list[tuple[Placed, Placed]]:
    return matched(_placed(left), _placed(right), _nearness)


def _nearness(left: Placed, right: Placed) -> float:
    """The overlap of two claims. Several claims of one sentence overlap alike where an annotator gave the whole of it,
    so the slot and the words of the labels tell them apart; they never make a pair that does not overlap."""
    shared = claim_overlap(left[2], right[2])
    if shared < SHARED:
        return 0.0
    return shared + 0.2 * (left[0].slot == right[0].slot) + 0.4 * _label_overlap(left[1].label, right[1].label)


def _label_overlap(left: str, right: str) -> float:
    one, two = telling(left), telling(right)
    return len(one & two) / max(1, len(one | two))


def claim_overlap(left: GoldClaim, right: GoldClaim) -> float:
    """The best overlap of any two places of two claims, a little less if it is not the clearest ones that meet."""
    if left.article != right.article:
        return 0.0
    first = overlap(left.places[0], right.places[0])
    others = max(overlap(x, y) for x in left.places for y in right.places)
    return max(first, 0.9 * others)


def _label(one: Placed, two: Placed) -> PairLabel:
    return relation_of(one[0], one[1].id, two[1].id) if one[0] is two[0] else "none"


def _relation_labels(
    left: Annotation, right: Annotation, pairs: list[tuple[Placed, Placed]]
) -> Iterator[tuple[str, str, bool]]:
    for (one, one_right), (two, two_right) in combinations(pairs, 2):
        in_left, in_right = one[0] is two[0], one_right[0] is two_right[0]
        if in_left or in_right:
            yield _label(one, two), _label(one_right, two_right), in_left and in_right


def _same_pairs(left: Annotation, right: Annotation, pairs: list[tuple[Placed, Placed]]) -> Score:
    names = {id(one[2]): f"m{n}" for n, (one, _) in enumerate(pairs)}
    names |= {id(two[2]): f"m{n}" for n, (_, two) in enumerate(pairs)}
    return set_score(_same(left, names, "left"), _same(right, names, "right"))


def _same(annotation: Annotation, names: dict[int, str], side: str) -> Iterator[frozenset[str]]:
    """The same-claim pairs, by the names of matched claims; an unmatched claim has a name of its own side."""
    for one, two in combinations(_placed(annotation), 2):
        if one[1] is two[1]:
            yield frozenset(names.get(id(claim), f"{side}{id(claim)}") for claim in (one[2], two[2]))


def _variants(left: Annotation, right: Annotation) -> Score:
    ours = [v for u in left.utterances for v in u.variants]
    theirs = [v for u in right.utterances for v in u.variants]
    pairs = matched(ours, theirs, lambda x, y: overlap(x.place, y.place))
    names = {id(x): f"m{n}" for n, (x, _) in enumerate(pairs)} | {id(y): f"m{n}" for n, (_, y) in enumerate(pairs)}
    return set_score(_variant_pairs(left, names, "left"), _variant_pairs(right, names, "right"))


def _variant_pairs(annotation: Annotation, names: dict[int, str], side: str) -> Iterator[frozenset[str]]:
    def name(variant: Variant) -> str:
        return names.get(id(variant), f"{side}{id(variant)}")

    for utterance in annotation.utterances:
        counted = [v for v in utterance.variants if v.place.article not in annotation.copies]
        for one, two in combinations(counted, 2):
            yield frozenset((name(one), name(two)))


def _origins(left: Annotation, right: Annotation, pairs: list[tuple[Placed, Placed]]) -> Score:
    """Over the claims that both have: the origins that both give (by name), that the first alone gives, the second."""
    ours, theirs = ({o.id: o for o in annotation.origins} for annotation in (left, right))
    total = NOTHING
    for one, two in pairs:
        given, gold = [ours[o] for o in one[2].origins], [theirs[o] for o in two[2].origins]
        both = len(matched(given, gold, _origin_nearness))
        total += Score(both, len(given) - both, len(gold) - both)
    return total


def _origin_nearness(left: GoldOrigin, right: GoldOrigin) -> float:
    return float(any(same_origin(name, right) for name in left.names))


def _statuses(left: Annotation, right: Annotation) -> Iterator[tuple[str, str]]:
    """Statuses of the answers that are paired off by the claims they share."""
    shared = Counter((one[1].id, two[1].id) for one, two in _claim_pairs_off(left, right))
    ours = {a.id: a for _, a in left.answers()}
    theirs = {a.id: a for _, a in right.answers()}
    seen: set[str] = set()
    for (one, two), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if f"<{one}" not in seen and f">{two}" not in seen:
            seen |= {f"<{one}", f">{two}"}
            yield str(ours[one].status), str(theirs[two].status)
