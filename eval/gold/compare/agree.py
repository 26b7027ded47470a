"""Compare the two passes of an event, layer by layer, and list where they differ.

    python eval/gold/compare/agree.py                  agreement of every event that has a.json and b.json, and the sum
    python eval/gold/compare/agree.py EVENT            the same for one event, with every difference to adjudicate

Differences are printed with the words of the articles: do not keep the print in the project.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from prepare import HERE, texts

from newsprism.evaluate.compare_agreement import Agreement, Kappa, claim_overlap
from newsprism.evaluate.compare_corpus import GoldArticle, GoldError
from newsprism.evaluate.compare_gold import Annotation, Answer, GoldClaim, Place, Topic, load_annotation
from newsprism.evaluate.compare_match import SHARED, Score, overlap
from newsprism.evaluate.compare_run import ceiling, gold_file


def row(name: str, found: Agreement) -> str:
    scores = (found.claims, found.same_pairs, found.variants, found.origins)
    kappas = (found.relations, found.kinds, found.statuses)
    return " | ".join([f"{name:24}", *map(_f1, scores), *map(_kappa, kappas)])


def _f1(score: Score) -> str:
    return f"{score.f1:.2f} ({score.right}+{score.wrong}+{score.missed})"


def _kappa(kappa: Kappa) -> str:
    return f"{kappa.kappa:.2f} (n {kappa.items}, agree {kappa.agreement:.2f})"


class Words:
    """The words at a place, for the adjudicator's eyes."""

    def __init__(self, articles: tuple[GoldArticle, ...]) -> None:
        self.articles = {article.id: article for article in articles}
        self.letters = {article.id: chr(ord("A") + n) for n, article in enumerate(articles)}

    def at(self, place: Place) -> str:
        article = self.articles[place.article]
        text = article.title if place.field == "title" else article.text
        return f"{self.letters[place.article]}:{place.hull.start} {' … '.join(s.of(text) for s in place.spans)!r}"


def differences(left: Annotation, right: Annotation, words: Words) -> Iterator[str]:
    for one, two in ((left, right), (right, left)):
        yield f"--- {one.annotator} against {two.annotator}"
        others = [(t, a, c) for t, a in two.answers() for c in a.claims]
        for topic in one.topics:
            yield from _topic(topic, others, words)
        yield from _utterances(one, two, words)


def _topic(topic: Topic, others: list[tuple[Topic, Answer, GoldClaim]], words: Words) -> Iterator[str]:
    yield f"topic {topic.label} [{topic.slot}]"
    for answer in topic.answers:
        yield f"  {answer.id} {answer.label} ({answer.force}, {answer.status})"
        for claim in answer.claims:
            near = [f"{a.id} {a.label}" for _, a, c in others if claim_overlap(claim, c) >= SHARED]
            origins = ",".join(claim.origins) or "no origin"
            yield f"    {words.at(claim.places[0])} [{origins}] other: {near or 'NOT THERE'}"
    for relation in topic.relations:
        yield f"  {relation.left} {relation.kind} {relation.right}"


def _utterances(one: Annotation, two: Annotation, words: Words) -> Iterator[str]:
    theirs = [v.place for u in two.utterances for v in u.variants]
    for utterance in one.utterances:
        for variant in utterance.variants:
            if not any(overlap(variant.place, place) >= SHARED for place in theirs):
                yield f"utterance {utterance.label}: {words.at(variant.place)} other: NOT THERE"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("event", nargs="?")
    parser.add_argument("--data", type=Path)
    given = parser.parse_args()
    try:
        found = ceiling(HERE)
        chosen = {event: one for event, one in found.items() if given.event in (None, event)}
        print("event | F1: claims | same pairs | variants | origins | kappa: relations | kinds | statuses")
        print("\n".join(row(event, one) for event, one in chosen.items()))
        if given.event is None:
            print(row("all", sum(chosen.values(), Agreement())))
        else:
            passes = (load_annotation(gold_file(HERE, given.event, name)) for name in ("a", "b"))
            print("\n".join(differences(*passes, Words(texts(given.event, given.data)))))
    except GoldError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
