"""The comparison measure as a whole: every event with an adjudicated gold, a program's answer, the sums."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from newsprism.evaluate.compare_agreement import Agreement, agreement
from newsprism.evaluate.compare_checks import validate
from newsprism.evaluate.compare_corpus import EventRef, GoldArticle, GoldError, Split, events, load_texts
from newsprism.evaluate.compare_gold import Annotation, Place, load_annotation
from newsprism.evaluate.compare_predicted import Predicted, Scores
from newsprism.evaluate.compare_score import same_errors, score

Compare = Callable[[tuple[GoldArticle, ...]], Predicted]
"""A program: the articles of one event to its comparison."""


class Measured(msgspec.Struct, frozen=True):
    """One event's scores, and the same-claim pairs to learn from (none of events that only measure)."""

    event: str
    split: Split
    scores: Scores
    errors: tuple[tuple[str, Place, Place], ...] = ()


def measure(
    compare: Compare, folder: Path, *, data: Path | None, project: Path, splits: Sequence[Split] = ("tune",)
) -> tuple[Measured, ...]:
    """Score a program on every event of the given splits that has an adjudicated gold and whose texts are there.

    Args:
        compare: the program.
        folder: ``eval/gold/compare``.
        data: the folder of open evaluation data, ``None`` to leave news events out.
        project: the project's root folder.
        splits: ``measure`` is for the end alone.

    Raises:
        GoldError: a gold file does not fit its texts.
    """
    chosen = [event for event in events(folder / "events.json") if event.split in splits]
    there = [e for e in chosen if e.source == "project" or data is not None]
    return tuple(_measured(compare, e, folder, data, project) for e in there if gold_file(folder, e.event).exists())


def _measured(compare: Compare, event: EventRef, folder: Path, data: Path | None, project: Path) -> Measured:
    texts, gold = _loaded(event, folder, data, project)
    predicted = compare(texts)
    errors = same_errors(predicted, gold) if event.split == "tune" else ()
    return Measured(event.event, event.split, score(predicted, gold), errors)


def _loaded(
    event: EventRef, folder: Path, data: Path | None, project: Path
) -> tuple[tuple[GoldArticle, ...], Annotation]:
    texts = load_texts(event, data=data, project=project)
    gold = load_annotation(gold_file(folder, event.event))
    validate(gold, texts)
    return texts, gold


def gold_file(folder: Path, event: str, annotator: str = "gold") -> Path:
    """Where an annotation of an event stands: ``events/EVENT/gold.json``, or a pass, ``a.json``."""
    return folder / "events" / event / f"{annotator}.json"


def total(measured: Sequence[Measured]) -> Scores:
    """The sum over events: every pair counts once, whatever its event's size."""
    return sum((one.scores for one in measured), Scores())


def ceiling(folder: Path, *, left: str = "a", right: str = "b") -> dict[str, Agreement]:
    """The agreement of two passes, by event, where both are there; no texts are needed.

    Raises:
        GoldError: a file is not of the gold's form, or two passes saw different texts.
    """
    found = {}
    for event in events(folder / "events.json"):
        paths = [gold_file(folder, event.event, name) for name in (left, right)]
        if all(path.exists() for path in paths):
            found[event.event] = agreement(*(load_annotation(path) for path in paths))
    return found


def check(folder: Path, *, data: Path | None, project: Path) -> int:
    """Validate every annotation whose texts are there; returns how many.

    Raises:
        GoldError: for the first event with faults, all of them.
    """
    count = 0
    for event in events(folder / "events.json"):
        if event.source != "project" and data is None:
            continue
        texts = load_texts(event, data=data, project=project)
        for path in sorted((folder / "events" / event.event).glob("*.json")):
            annotation = load_annotation(path)
            if annotation.event != event.event:
                raise GoldError(f"{path} is of event {annotation.event}")
            validate(annotation, texts)
            count += 1
    return count
