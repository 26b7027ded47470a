"""How right a program's comparison is, measured against the adjudicated gold.

What a program says comes in as a ``Predicted``, made from a dossier or by the plain baseline. Its places (sentences,
quotations) are matched to the gold's by overlap; only cross-article pairs count, copies are left out, and so is all
beyond the point at which annotation ended.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal

import msgspec

from newsprism.evaluate.compare_gold import (
    Annotation,
    Answer,
    GoldClaim,
    GoldOrigin,
    PairLabel,
    Place,
    Topic,
    counting,
    relation_of,
)
from newsprism.evaluate.compare_match import NOTHING, SHARED, Score, overlap, same_origin, same_place
from newsprism.evaluate.compare_predicted import Predicted, PredictedDisagreement, PredictedGroup, Scores

NEUTRAL: frozenset[str] = frozenset({"rounding", "refines", "superseded", "unsure"})
"""Pairs that a program may or may not put in one group: they agree, or are stages of one claim, or nobody knows."""

Verdict = Literal["right", "wrong", "unjudged", "left-out"]

NO_KIND: frozenset[str] = frozenset({"none", "unsure", "denial", "same"})
"""Relations that are no kind of disagreement in the design; a denial shows in the status."""


def score(predicted: Predicted, gold: Annotation) -> Scores:
    """Score a program's comparison of one event against the gold of that event.

    - *Same claim*: each pair of places of two articles in one group is right if the gold has a pair of claims there
      that are the same; left out if one there is ``NEUTRAL`` or both places are wordings of one utterance; else wrong.
      Recall is over the gold's pairs.
    - *Disagreements*: each pair of values is right if the gold has two answers there with that relation. A
      ``conflict`` where the gold has a denial is left out, and so is any kind where it is unsure. The kind
      ``wording`` is scored under the utterances alone.
    - *Utterances*: pairs of quotations of two articles.
    - *Origins*: pairs of claim and origin, matched by name; unknown is no origin.
    - *Status*: of each gold answer, by the group with most of its claims.
    """
    scorer = _Scorer(gold)
    same, judged = scorer.same(predicted.groups)
    kinds, slots = scorer.kinds(predicted.disagreements)
    origins, claims = scorer.origins(predicted.groups)
    statuses = scorer.statuses(predicted.groups)
    return Scores(
        same=same,
        same_judged=judged,
        kinds=kinds,
        slots=slots,
        variants=scorer.variants(predicted.utterances),
        origins=origins,
        statuses=statuses,
        covered=(claims, len(scorer.counted), statuses[1], len(scorer.live)),
    )


def same_errors(predicted: Predicted, gold: Annotation) -> tuple[tuple[str, Place, Place], ...]:
    """The same-claim pairs to learn from: the program's ``wrong`` and ``unjudged`` ones, and the gold's ``missed``."""
    scorer = _Scorer(gold)
    pairs = sorted(scorer.paired(predicted.groups), key=lambda pair: (_order(pair[0]), _order(pair[1])))
    judged = ((scorer.judge(*pair)[0], *pair) for pair in pairs)
    missed = (("missed", *pair) for pair in scorer.missed(predicted.groups))
    return (*(one for one in judged if one[0] in ("wrong", "unjudged")), *missed)


class _Here(msgspec.Struct, frozen=True, eq=False):
    """A gold claim with the answer and the topic that it stands in."""

    topic: Topic
    answer: Answer
    claim: GoldClaim
    counts: bool


class _Scorer:
    """One event's gold, indexed by article."""

    def __init__(self, gold: Annotation) -> None:
        self.gold = gold
        self.copies = frozenset(gold.copies)
        self.until = {article.id: article.until for article in gold.articles}
        here = [_Here(t, a, c, c in counting(a, self.copies)) for t, a in gold.answers() for c in a.claims]
        self.counted = [h for h in here if h.counts]
        self.live = [a for _, a in gold.answers() if a.status is not None]
        self.utterances = [[v.place for v in u.variants if self.read(v.place)] for u in gold.utterances]
        self.by_article: dict[str, list[_Here]] = {}
        for one in here:
            self.by_article.setdefault(one.claim.article, []).append(one)

    def at(self, place: Place) -> list[_Here]:
        """The gold claims that stand where a program points."""
        near = self.by_article.get(place.article, ())
        return [h for h in near if any(same_place(place, p) for p in h.claim.places)]

    def read(self, place: Place) -> bool:
        """Whether the annotation covers a place: it lies in an article that is no copy, not beyond the end."""
        if place.article in self.copies or place.article not in self.until:
            return False
        return place.field == "title" or place.hull.start < self.until[place.article]

    def across(self, places: Iterable[Place]) -> Iterator[tuple[Place, Place]]:
        """The pairs of places of two articles that the annotation covers, each once."""
        distinct = sorted({place for place in places if self.read(place)}, key=_order)
        return ((x, y) for x, y in combinations(distinct, 2) if x.article != y.article)

    def same(self, groups: Iterable[PredictedGroup]) -> tuple[Score, Score]:
        """The score of same-claim pairs, and the one without pairs where the gold has no claims."""
        judged = [self.judge(*pair) for pair in self.paired(groups)]
        found = {hit for _, hits in judged for hit in hits}
        counts = Counter(verdict for verdict, _ in judged)
        right, wrong, missed = counts["right"], counts["wrong"], len(self._gold_same() - found)
        return Score(right, wrong + counts["unjudged"], missed), Score(right, wrong, missed)

    def paired(self, groups: Iterable[PredictedGroup]) -> set[tuple[Place, Place]]:
        """The pairs of places that stand in one group, each once."""
        return {pair for group in groups for pair in self.across(group.places)}

    def judge(self, one: Place, two: Place) -> tuple[Verdict, set[frozenset[int]]]:
        """What a pair in one group is worth, and the gold pairs (identities of claims) that it finds."""
        left, others = self.at(one), self.at(two)
        hits = {frozenset((id(x), id(y))) for x in left for y in others if _label(x, y) == "same"}
        if hits:
            return "right", hits
        if self.said_alike(one, two):
            return "left-out", hits
        if not left or not others:
            return "unjudged", hits
        neutral = any(_label(x, y) in NEUTRAL for x in left for y in others)
        return ("left-out" if neutral else "wrong"), hits

    def said_alike(self, one: Place, two: Place) -> bool:
        """Whether both are wordings of one utterance: what is said alike may be called the same claim."""
        return any(_meet(one, two, x, y) for places in self.utterances for x, y in self.across(places))

    def missed(self, groups: Iterable[PredictedGroup]) -> Iterator[tuple[Place, Place]]:
        """The gold's same-claim pairs that no group holds, by the clearest place of each claim."""
        found = {hit for pair in self.paired(groups) for hit in self.judge(*pair)[1]}
        for x, y in combinations(self.counted, 2):
            if x.answer is y.answer and frozenset((id(x), id(y))) not in found:
                yield x.claim.places[0], y.claim.places[0]

    def _gold_same(self) -> set[frozenset[int]]:
        pairs = combinations(self.counted, 2)
        return {frozenset((id(x), id(y))) for x, y in pairs if x.answer is y.answer}

    def kinds(self, disagreements: Iterable[PredictedDisagreement]) -> tuple[dict[str, Score], tuple[int, int]]:
        """The score of each kind, and how many of those typed right have the right slot."""
        gold = self._gold_kinds()
        right: dict[str, set[frozenset[str]]] = {}
        wrong: dict[str, int] = {}
        slots = [0, 0]
        for one in disagreements:
            for hits in self._typed(one):
                if hits is None:
                    wrong[one.kind] = wrong.get(one.kind, 0) + 1
                elif hits:
                    slots[0] += any(gold[hit][1] == one.slot for hit in hits)
                    slots[1] += 1
                    right.setdefault(one.kind, set()).update(hits)
        names = {kind for kind, _ in gold.values()} | set(right) | set(wrong)
        scores = {kind: _kind_score(kind, gold, right.get(kind, set()), wrong.get(kind, 0)) for kind in sorted(names)}
        return scores, (slots[0], slots[1])

    def _gold_kinds(self) -> dict[frozenset[str], tuple[str, str]]:
        """The kind and the slot of each two answers with claims that count."""
        live = {answer.id for answer in self.live}
        return {
            frozenset((r.left, r.right)): (r.kind, topic.slot)
            for topic in self.gold.topics
            for r in topic.relations
            if r.kind not in NO_KIND and {r.left, r.right} <= live
        }

    def _typed(self, one: PredictedDisagreement) -> Iterator[set[frozenset[str]] | None]:
        """For each two values the gold's pairs of answers of that kind; an empty set: left out; ``None``: wrong."""
        if one.kind == "wording":
            return
        values = [[place for place in value if self.read(place)] for value in one.values]
        for left, right in combinations([value for value in values if value], 2):
            labels = {
                frozenset((x.answer.id, y.answer.id)): _label(x, y)
                for x in self._all_at(left)
                for y in self._all_at(right)
                if x.topic is y.topic and x.answer is not y.answer
            }
            hits = {pair for pair, label in labels.items() if label == one.kind}
            left_out = any(
                label == "unsure" or (label == "denial" and one.kind == "conflict") for label in labels.values()
            )
            yield hits if hits or left_out else None

    def _all_at(self, places: Iterable[Place]) -> list[_Here]:
        return [h for place in places for h in self.at(place) if h.counts]

    def variants(self, utterances: Iterable[tuple[Place, ...]]) -> Score:
        """The score of pairs of quotations that are one utterance."""
        wanted = {pair for variants in self.utterances for pair in self.across(variants)}
        given = {pair for places in utterances for pair in self.across(places)}
        found: set[tuple[Place, Place]] = set()
        right = 0
        for one, two in given:
            hits = {(x, y) for x, y in wanted if _meet(one, two, x, y)}
            right += bool(hits)
            found |= hits
        return Score(right, len(given) - right, len(wanted - found))

    def origins(self, groups: Iterable[PredictedGroup]) -> tuple[Score, int]:
        """The score of origins over the gold claims that some group has, and how many those are."""
        named: dict[int, set[str]] = {}
        for group in groups:
            for place in group.places:
                names = {o.name for o in group.origins if o.article == place.article and o.kind != "unknown"}
                for here in self.at(place):
                    named.setdefault(id(here), set()).update(names)
        covered = [here for here in self.counted if id(here) in named]
        known = {origin.id: origin for origin in self.gold.origins}
        scores = (_origin_score(named[id(h)], [known[o] for o in h.claim.origins]) for h in covered)
        return sum(scores, NOTHING), len(covered)

    def statuses(self, groups: Iterable[PredictedGroup]) -> tuple[int, int]:
        """How many gold answers have the right status, of those that some group has claims of."""
        best: dict[str, tuple[int, str]] = {}
        for group in groups:
            held: dict[str, set[int]] = {}
            for here in self._all_at(group.places):
                held.setdefault(here.answer.id, set()).add(id(here))
            for answer, claims in held.items():
                if len(claims) > best.get(answer, (0, ""))[0]:
                    best[answer] = (len(claims), group.status)
        right = sum(best[answer.id][1] == answer.status for answer in self.live if answer.id in best)
        return right, sum(answer.id in best for answer in self.live)


def _order(place: Place) -> tuple[str, str, int, int]:
    return place.article, place.field, place.hull.start, place.hull.end


def _label(left: _Here, right: _Here) -> PairLabel:
    """The relation of two gold claims; a void one is left out of every measure, unless it is satire."""
    if left.topic is not right.topic or "satire" in (left.claim.void, right.claim.void):
        return "none"
    if not (left.counts and right.counts):
        return "unsure"
    return relation_of(left.topic, left.answer.id, right.answer.id)


def _kind_score(
    kind: str, gold: dict[frozenset[str], tuple[str, str]], right: set[frozenset[str]], wrong: int
) -> Score:
    wanted = {pair for pair, (k, _) in gold.items() if k == kind}
    return Score(len(right & wanted), wrong, len(wanted - right))


def _meet(one: Place, two: Place, left: Place, right: Place) -> bool:
    return (overlap(one, left) >= SHARED and overlap(two, right) >= SHARED) or (
        overlap(one, right) >= SHARED and overlap(two, left) >= SHARED
    )


def _origin_score(names: set[str], gold: list[GoldOrigin]) -> Score:
    right = [o for o in gold if any(same_origin(name, o) for name in names)]
    wrong = [name for name in names if not any(same_origin(name, o) for o in gold)]
    return Score(len(right), len(wrong), len(gold) - len(right))
