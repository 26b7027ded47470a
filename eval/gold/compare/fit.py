"""Fit the same-claim scorer on the events that are for tuning, and write its weights.

    python eval/gold/compare/fit.py --data FOLDER [--out src/newsprism/align/data/same.json]

Prints precision and recall with each event left out in turn. The measuring events are never read.
"""

import argparse
import io
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from newsprism.align.features import NAMES, Scorer, features
from newsprism.align.similarity import Similarity
from newsprism.align.units import Unit, units
from newsprism.evaluate.compare_corpus import EventRef, GoldArticle, events, load_texts
from newsprism.evaluate.compare_gold import Annotation, load_annotation
from newsprism.model.layers import Annotated
from newsprism.run.stages import annotate_all, read
from newsprism.run.tools import Tools

FOLDER = Path(__file__).parent
PROJECT = FOLDER.parent.parent.parent
VERBATIM = 0.85
"""Weighted share of words in common from which on two statements are the same claim, annotated or not."""
LONGEST = 400
"""Code points: longer statements are lists and captions run together, which no annotator takes for one claim."""


class Row(NamedTuple):
    event: str
    values: tuple[float, ...]
    same: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=PROJECT / "src/newsprism/align/data/same.json")
    options = parser.parse_args()
    tools = Tools()
    tuned = [event for event in events(FOLDER / "events.json") if event.split == "tune"]
    rows = [row for event in tuned for row in _rows(event, options.data, tools)]
    for name, precision, recall in _left_out(rows):
        print(f"{name:28} precision {precision:.2f} recall {recall:.2f} at .5")
    weights = _fit(rows)
    scorer = Scorer(
        about=f"Logistic regression by eval/gold/compare/fit.py on {len(rows)} pairs of {len(tuned)} events.",
        bias=round(float(weights[-1]), 4),
        weights={name: round(float(w), 4) for name, w in zip(NAMES, weights, strict=False)},
    )
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(scorer), indent=2) + b"\n")


def _rows(event: EventRef, data: Path, tools: Tools) -> list[Row]:
    articles, gold = annotated_event(event, data, tools)
    if gold is None:
        return []
    found = units(articles)
    answers = _answers(found, gold)
    pairs = Similarity(found, tools.embedder).pairs()
    short = (p for p in pairs if max(len(p.left.text), len(p.right.text)) < LONGEST)
    return [
        Row(
            event.event,
            features(p.left, p.right, meaning=p.meaning, overlap=p.overlap),
            p.overlap >= VERBATIM or bool(answers[p.left.order] & answers[p.right.order]),
        )
        for p in short
    ]


def annotated_event(event: EventRef, data: Path, tools: Tools) -> tuple[list[Annotated], Annotation | None]:
    """An event's articles that are no copies, annotated, and its gold (``None`` where there is none)."""
    gold = _gold(event)
    texts = load_texts(event, data=data, project=PROJECT)
    copies = gold.copies if gold is not None else {}
    return [a for a in _annotated(texts, tools) if a.article.id not in copies], gold


def _gold(event: EventRef) -> Annotation | None:
    """The adjudicated annotation, else the first pass; ``None`` where there is neither."""
    paths = [FOLDER / "events" / event.event / f"{name}.json" for name in ("gold", "a")]
    return next((load_annotation(path) for path in paths if path.exists()), None)


def _annotated(texts: Sequence[GoldArticle], tools: Tools) -> list[Annotated]:
    keys = ("id", "title", "text", "published", "outlet", "url", "lang")
    lines = b"".join(msgspec.json.encode({k: getattr(t, k, None) for k in keys}) + b"\n" for t in texts)
    batch = read(["-"], stdin=io.BytesIO(lines))
    return [a for a in annotate_all(batch.articles, tools, reference=None) if isinstance(a, Annotated)]


def _answers(found: Sequence[Unit], gold: Annotation) -> list[set[tuple[int, str]]]:
    """For each statement the answers (topic and id) that it gives: those whose words it shares by half."""
    places = [
        (place, (number, answer.id))
        for number, topic in enumerate(gold.topics)
        for answer in topic.answers
        for claim in answer.claims
        for place in claim.places
        if place.field == "text"
    ]
    return [{key for place, key in places if place.article == u.article_id and _shares(u, place.spans)} for u in found]


def _shares(unit: Unit, spans: Sequence) -> bool:
    start, end = spans[0].start, spans[-1].end
    shared = min(unit.hull.end, end) - max(unit.hull.start, start)
    return shared >= 0.5 * min(end - start, unit.hull.end - unit.hull.start)


def _fit(rows: Sequence[Row], *, ridge: float = 1.0) -> np.ndarray:
    """Weights and, last, the bias."""
    return solve(np.array([row.values for row in rows]), np.array([row.same for row in rows], dtype=float), ridge=ridge)


def solve(values: np.ndarray, same: np.ndarray, *, ridge: float, steps: int = 40) -> np.ndarray:
    """Weights and, last, the bias of a ridge-penalised logistic regression, by Newton's method.

    Args:
        values: features, shape (rows, features).
        same: what is to be told from them, 1 or 0, shape (rows,).
        ridge: weight of the squared weights; the bias is free.
        steps: Newton steps.
    """
    x = np.hstack([values, np.ones((len(values), 1))])
    penalty = np.eye(x.shape[1]) * ridge
    penalty[-1, -1] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + penalty
        weights -= np.linalg.solve(hessian, x.T @ (p - same) + penalty @ weights)
    return weights


def _left_out(rows: Sequence[Row]) -> list[tuple[str, float, float]]:
    """(event, precision, recall) of weights fitted on the other events."""
    scores = []
    for name in dict.fromkeys(row.event for row in rows):
        weights = _fit([row for row in rows if row.event != name])
        own = [row for row in rows if row.event == name]
        said = np.array([[*row.values, 1.0] for row in own]) @ weights >= 0
        true = np.array([row.same for row in own])
        hits = float((said & true).sum())
        scores.append((name, hits / max(1.0, float(said.sum())), hits / max(1.0, float(true.sum()))))
    return scores


if __name__ == "__main__":
    main()
