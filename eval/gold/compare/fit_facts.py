"""Fit the weights by which facts are joined, on the events that are for tuning.

    python eval/gold/compare/fit_facts.py --data FOLDER [--out src/newsprism/align/data/facts.json]

Prints precision and recall by kind with each event left out in turn. The measuring events are never read.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from fit import PROJECT, annotated_event, solve

from newsprism.align.fact_features import Table, Weights
from newsprism.align.fact_pairs import FactPair, FactPairs
from newsprism.align.facts import Fact, Kind, facts
from newsprism.align.similarity import Similarity
from newsprism.align.topics import Topics
from newsprism.align.units import units
from newsprism.evaluate.compare_corpus import EventRef, events
from newsprism.evaluate.compare_gold import Annotation
from newsprism.model.spans import Span
from newsprism.run.tools import Tools

KINDS: tuple[Kind, ...] = ("clause", "number", "date", "name")
RIDGE = 3.0
Label = tuple[int, str]


class Row(NamedTuple):
    """A pair, whether the gold calls it the same, and whether it has claims at both places.

    A row with ``topic`` is of two different values: ``same`` is then whether the gold has a kind of disagreement there.
    """

    event: str
    kind: Kind
    features: Mapping[str, float]
    same: bool
    judged: bool
    topic: bool = False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=PROJECT / "src/newsprism/align/data/facts.json")
    options = parser.parse_args()
    tools = Tools()
    tuned = [event for event in events(Path(__file__).parent / "events.json") if event.split == "tune"]
    rows = [row for event in tuned for row in rows_of(event, options.data, tools)]
    for topic in (False, True):
        print("values of one topic" if topic else "one claim")
        for line in _left_out([row for row in rows if row.topic == topic]):
            print(line)
    table = Table(
        about=f"Logistic regressions by eval/gold/compare/fit_facts.py on {len(rows)} pairs of {len(tuned)} events.",
        kinds=fitted([row for row in rows if not row.topic]),
        topics=fitted([row for row in rows if row.topic]),
    )
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(table, order="sorted"), indent=2) + b"\n")


def rows_of(event: EventRef, data: Path, tools: Tools) -> list[Row]:
    """The pairs of an event's facts with their labels."""
    articles, gold = annotated_event(event, data, tools)
    if gold is None:
        return []
    until = {article.id: article.until for article in gold.articles}
    found = units(articles)
    stated = facts(articles, found)
    labels = _labels(stated, gold)
    related = FactPairs(stated, Similarity(found, tools.embedder), tools.embedder)

    def read(pair: FactPair) -> bool:
        return all(fact.span.start < until[fact.article_id] for fact in (pair.left, pair.right))

    rows = [_row(event.event, pair, labels) for pair in related.pairs() if read(pair)]
    kinds = {frozenset((r.left, r.right)): r.kind for topic in gold.topics for r in topic.relations}
    differing = (pair for pair, _ in Topics(stated, related).pairs() if read(pair))
    return rows + [_topic_row(event.event, pair, labels, kinds) for pair in differing]


def _topic_row(event: str, pair: FactPair, labels: Sequence[set[Label]], kinds: Mapping[frozenset[str], str]) -> Row:
    left, right = labels[pair.left.order], labels[pair.right.order]
    found = {kinds.get(frozenset((a[1], b[1]))) for a in left for b in right if a[0] == b[0] and a != b}
    same = bool(found - {None, "none", "unsure", "denial"})
    return Row(event, pair.left.kind, pair.features, same, bool(left) and bool(right), topic=True)


def _row(event: str, pair: FactPair, labels: Sequence[set[Label]]) -> Row:
    left, right = labels[pair.left.order], labels[pair.right.order]
    return Row(event, pair.left.kind, pair.features, bool(left & right), bool(left) and bool(right))


def _labels(stated: Sequence[Fact], gold: Annotation) -> list[set[Label]]:
    """For each fact the gold answers (topic and id) that it gives.

    An article makes a claim once, and the gold gives its clearest place: a value that stands elsewhere in the article
    and counts the same thing gives the same answers.
    """
    places: dict[str, list[tuple[Span, Label]]] = defaultdict(list)
    for number, topic in enumerate(gold.topics):
        for answer in topic.answers:
            for claim in answer.claims:
                for place in claim.places:
                    if place.field == "text":
                        places[place.article].append((place.hull, (number, answer.id)))
    found = [{label for span, label in places[f.article_id] if _meets(f, span)} for f in stated]
    again: dict[tuple[str | None, ...], set[Label]] = defaultdict(set)
    for fact, answers in zip(stated, found, strict=True):
        again[fact.article_id, fact.kind, fact.key, fact.measure] |= answers
    return [
        answers or (set() if f.kind == "clause" else again[f.article_id, f.kind, f.key, f.measure])
        for f, answers in zip(stated, found, strict=True)
    ]


def _meets(fact: Fact, place: Span) -> bool:
    """Whether a claim's words hold a fact's value, or share half of the shorter of the two."""
    if fact.at is not None:
        return place.overlaps(fact.at)
    shared = min(fact.span.end, place.end) - max(fact.span.start, place.start)
    return shared >= 0.5 * min(fact.span.end - fact.span.start, place.end - place.start)


def fitted(rows: Sequence[Row]) -> dict[Kind, Weights]:
    """Weights by kind. Clauses of which the gold says nothing are left out: nobody has judged them."""
    by_kind = {kind: [r for r in rows if r.kind == kind and (kind != "clause" or r.judged)] for kind in KINDS}
    return {kind: _weights(of_kind) for kind, of_kind in by_kind.items() if of_kind}


def _weights(rows: Sequence[Row]) -> Weights:
    names = sorted({name for row in rows for name in row.features})
    values = np.array([[row.features.get(name, 0.0) for name in names] for row in rows])
    mean, scale = values.mean(axis=0), values.std(axis=0)
    scale[scale == 0] = 1.0
    found = solve((values - mean) / scale, np.array([row.same for row in rows], dtype=float), ridge=RIDGE)
    weights = found[:-1] / scale
    bias = float(found[-1] - weights @ mean)
    return Weights(round(bias, 4), {n: round(float(w), 4) for n, w in zip(names, weights, strict=True)})


def _left_out(rows: Sequence[Row]) -> Iterator[str]:
    """Precision (of judged pairs) and recall at .5, .6, .7 and .8 with weights fitted on the other events."""
    said: dict[Kind, list[tuple[float, Row]]] = defaultdict(list)
    for name in dict.fromkeys(row.event for row in rows):
        weights = fitted([row for row in rows if row.event != name])
        for row in rows:
            if row.event == name:
                said[row.kind].append((weights[row.kind].probability(row.features), row))
    for kind, scored in said.items():
        true = sum(row.same for _, row in scored)
        for least in (0.5, 0.6, 0.7, 0.8):
            given = [row for p, row in scored if p >= least and (row.judged or kind != "clause")]
            right = sum(row.same for row in given)
            shares = f"precision {right / max(1, len(given)):.2f} recall {right / max(1, true):.2f}"
            yield f"{kind:8} at {least}: {shares} ({right} of {len(given)}, {true})"


if __name__ == "__main__":
    main()
