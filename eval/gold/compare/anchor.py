"""Turn an annotator's answers (by sentence numbers) into offsets, check them, and write the annotation.

    python eval/gold/compare/anchor.py ANSWERS.json                 says what it cannot place, writes nothing
    python eval/gold/compare/anchor.py ANSWERS.json --out FILE      writes FILE if all can be placed

Answers hold words of the articles and stay out of the project; FILE (events/EVENT/a.json, b.json, gold.json) does not.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from prepare import texts

from newsprism.evaluate.compare_answers import anchor, load_answers
from newsprism.evaluate.compare_checks import validate
from newsprism.evaluate.compare_corpus import GoldError
from newsprism.evaluate.compare_gold import Annotation, claim_pairs
from newsprism.evaluate.compare_json import to_json


def summary(annotation: Annotation) -> str:
    labels = Counter(label for _, _, label, _ in claim_pairs(annotation))
    statuses = Counter(str(answer.status) for _, answer in annotation.answers())
    claims = sum(1 for _ in annotation.claims())
    return (
        f"{len(annotation.topics)} topics, {claims} claims, {len(annotation.utterances)} utterances, "
        f"{len(annotation.origins)} origins\npairs: {dict(labels)}\nstatus: {dict(statuses)}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("answers", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--data", type=Path)
    given = parser.parse_args()
    try:
        answers = load_answers(given.answers)
        articles = texts(answers.event, given.data)
        annotation = anchor(answers, articles)
        validate(annotation, articles)
    except GoldError as error:
        print(error, file=sys.stderr)
        return 1
    if given.out:
        given.out.parent.mkdir(parents=True, exist_ok=True)
        given.out.write_text(to_json(annotation), encoding="utf-8")
    print(summary(annotation))
    return 0


if __name__ == "__main__":
    sys.exit(main())
