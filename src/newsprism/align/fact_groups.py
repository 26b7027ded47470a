"""Facts joined into claims, each article's clearest words for each, and no claim listed twice."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from newsprism.align.fact_features import Weights, table
from newsprism.align.fact_pairs import FactPair, likely
from newsprism.align.facts import Fact, Kind
from newsprism.align.union import UnionFind
from newsprism.align.units import Unit
from newsprism.model.spans import Span

SAME: Mapping[Kind, float] = {"clause": 0.7, "number": 0.5, "date": 0.5, "name": 0.5}
"""Likelihood from which on two facts of a kind are joined."""

LINK = 0.8
"""Share of that likelihood that all pairs of two groups need on average: a chain of near neighbours is no agreement."""

SHARED = 0.75
"""Share of a fact's words that another claim must hold to stand in the same place."""


class FactGroup(msgspec.Struct, frozen=True, eq=False):
    """One claim of several articles: each one's clearest fact for it, the words that are cited for that (``spans``, one
    a member), and the facts by which their articles say it again."""

    members: tuple[Fact, ...]
    spans: tuple[Span, ...]
    also: tuple[Fact, ...]


def fact_groups(
    facts: Sequence[Fact], pairs: Iterable[FactPair], weights: Mapping[Kind, Weights] | None = None
) -> tuple[FactGroup, ...]:
    """The groups of facts of several articles that are one claim, by average linkage, the likeliest pairs first.

    ``weights`` are the bundled ones if not given. Every fact stands in one group of its kind at most; groups come in
    the order of their first members.
    """
    by_kind = weights or table().kinds
    likelihood = {(p.left.order, p.right.order): likely(p, by_kind) for p in pairs}
    found = []
    for members in _joined(facts, likelihood):
        chosen = _clearest([facts[i] for i in members], likelihood)
        also = tuple(facts[i] for i in members if facts[i] not in chosen)
        found.append(FactGroup(tuple(chosen), tuple(fact.span for fact in chosen), also))
    return tuple(found)


def _joined(facts: Sequence[Fact], likelihood: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """The places of the facts in each group of two or more."""
    union = UnionFind(len(facts))
    members: dict[int, list[int]] = {}
    for (i, j), probability in sorted(likelihood.items(), key=lambda item: (-item[1], item[0])):
        least = SAME[facts[i].kind]
        if probability < least:
            continue
        a, b = sorted((union.find(i), union.find(j)))
        left, right = members.get(a, [a]), members.get(b, [b])
        if a != b and _linkage(facts, left, right, likelihood) >= LINK * least:
            union.join(a, b)
            members[a] = sorted(left + right)
            members.pop(b, None)
    return [members[root] for root in sorted(members)]


def _linkage(
    facts: Sequence[Fact], left: Sequence[int], right: Sequence[int], likelihood: Mapping[tuple[int, int], float]
) -> float:
    """The mean likelihood of all pairs of two groups' facts in different articles; one never looked at counts as 0."""
    across = [(min(i, j), max(i, j)) for i in left for j in right if facts[i].article_id != facts[j].article_id]
    return sum(likelihood.get(pair, 0.0) for pair in across) / len(across) if across else 0.0


def _clearest(group: Sequence[Fact], likelihood: Mapping[tuple[int, int], float]) -> list[Fact]:
    """For each article the fact that the other articles' facts are nearest to; the first of equals."""

    def nearness(fact: Fact) -> float:
        others = [f.order for f in group if f.article_id != fact.article_id]
        near = (likelihood.get((min(fact.order, o), max(fact.order, o)), 0.0) for o in others)
        return sum(near) / len(others)

    best: dict[str, tuple[float, Fact]] = {}
    for fact in group:
        value = nearness(fact)
        if fact.article_id not in best or value > best[fact.article_id][0] + 1e-9:
            best[fact.article_id] = value, fact
    return [fact for _, fact in best.values()]


def distinct(
    groups: Sequence[FactGroup], listed: Iterable[Sequence[Unit]], copies: Mapping[str, str]
) -> tuple[FactGroup, ...]:
    """The groups that say more than a claim that is listed, each with all that stands in the same places.

    A group that stands wherever a larger one does is taken into it: "38 people" and "on board when the engines stopped"
    are one claim with the words of both. Groups that stand only in an article and its copies are left out: there is
    nobody to agree with.
    """
    whole = [_places((unit.article_id, unit.hull) for unit in claim) for claim in listed]
    kept: dict[int, FactGroup] = {}
    for place, group in sorted(enumerate(groups), key=lambda item: -len(item[1].members)):
        originals = {copies.get(fact.article_id, fact.article_id) for fact in group.members}
        if len(originals) < 2 or any(_covers(spans, group) for spans in whole):
            continue
        larger = next((n for n, other in kept.items() if _covers(_spans(other), group)), None)
        if larger is None:
            kept[place] = group
        else:
            kept[larger] = _taken_in(kept[larger], group)
    return tuple(group for _, group in sorted(kept.items()))


def _taken_in(larger: FactGroup, smaller: FactGroup) -> FactGroup:
    """The larger group, with the words of the smaller one where both stand."""
    more = {fact.article_id: span for fact, span in zip(smaller.members, smaller.spans, strict=True)}
    both = (
        (fact, span, more.get(fact.article_id, span)) for fact, span in zip(larger.members, larger.spans, strict=True)
    )
    spans = tuple(Span(min(a.start, b.start), max(a.end, b.end)) if a.overlaps(b) else a for _, a, b in both)
    return FactGroup(larger.members, spans, (*larger.also, *smaller.members, *smaller.also))


def _spans(group: FactGroup) -> dict[str, list[Span]]:
    return _places((fact.article_id, span) for fact, span in zip(group.members, group.spans, strict=True))


def _places(places: Iterable[tuple[str, Span]]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for article_id, span in places:
        found.setdefault(article_id, []).append(span)
    return found


def _covers(other: Mapping[str, Sequence[Span]], group: FactGroup) -> bool:
    """Whether another claim stands wherever a group does, and holds the value that the group is about."""
    return all(any(_holds(span, fact) for span in other.get(fact.article_id, ())) for fact in group.members)


def _holds(span: Span, fact: Fact) -> bool:
    shared = min(span.end, fact.span.end) - max(span.start, fact.span.start)
    return shared >= SHARED * (fact.span.end - fact.span.start) and (fact.at is None or span.holds(fact.at))
