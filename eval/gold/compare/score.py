"""Score dossiers, or the plain baseline, against the adjudicated gold.

    python eval/gold/compare/score.py --dossiers DIR             DIR/EVENT.json, each made from prepare.py EVENT --jsonl
    python eval/gold/compare/score.py --baseline 0.6             the baseline with that threshold
    python eval/gold/compare/score.py --sweep                    the baseline's best threshold on the events for tuning

With --errors the same-claim pairs to learn from follow: wrong, unjudged (no gold claim there) and missed ones, with
their words, so do not keep the print in the project. Only the events for tuning are scored; --measure scores those
for measuring alone, and is for the end.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
from agree import Words
from prepare import HERE, PROJECT, data_folder, texts

from newsprism.evaluate.compare_baseline import baseline
from newsprism.evaluate.compare_corpus import GoldArticle, GoldError, events
from newsprism.evaluate.compare_dossier import predicted
from newsprism.evaluate.compare_predicted import Predicted, Scores
from newsprism.evaluate.compare_run import Compare, Measured, measure, total
from newsprism.model.dossier import Dossier
from newsprism.models.load import embedder


def from_dossiers(folder: Path) -> Compare:
    """Reads the dossier that was made of an event's articles; events are told by their articles' ids."""
    names = {tuple(ref.id for ref in event.articles): event.event for event in events(HERE / "events.json")}

    def compare(articles: tuple[GoldArticle, ...]) -> Predicted:
        path = folder / f"{names[tuple(article.id for article in articles)]}.json"
        try:
            return predicted(msgspec.json.decode(path.read_bytes(), type=Dossier))
        except (OSError, msgspec.MsgspecError) as error:
            raise GoldError(f"{path}: {error}") from error

    return compare


def plain(threshold: float) -> Compare:
    embed = embedder().embed
    return lambda articles: baseline(articles, embed, threshold=threshold)


def report(measured: tuple[Measured, ...]) -> str:
    rows = {one.event: one.scores.table() for one in measured} | {"all": total(measured).table()}
    lines = [" | ".join(["measure", *rows])]
    lines += [" | ".join([key, *(f"{row[key]:.3f}" for row in rows.values())]) for key in Scores().table()]
    kinds = total(measured).kinds
    lines += [
        f"{kind}: P {s.precision:.2f} R {s.recall:.2f} ({s.right}+{s.wrong}+{s.missed})" for kind, s in kinds.items()
    ]
    return "\n".join(lines)


def errors(measured: tuple[Measured, ...], data: Path | None) -> Iterator[str]:
    for one in measured:
        words = Words(texts(one.event, data))
        for kind, left, right in one.errors:
            yield f"{one.event} {kind}\n  {words.at(left)}\n  {words.at(right)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--dossiers", type=Path)
    chosen.add_argument("--baseline", type=float)
    chosen.add_argument("--sweep", action="store_true")
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--data", type=Path)
    given = parser.parse_args()
    splits = ("measure",) if given.measure else ("tune",)
    data = data_folder(given.data)

    def run(compare: Compare) -> tuple[Measured, ...]:
        there = data if (data / "stories-5w1h").is_dir() else None
        return measure(compare, HERE, data=there, project=PROJECT, splits=splits)

    try:
        if given.sweep:
            embed = embedder().embed
            for step in range(40, 91, 5):
                compare = lambda a, t=step / 100: baseline(a, embed, threshold=t)  # noqa: E731
                print(f"{step / 100:.2f} same-claim F1 {total(run(compare)).same.f1:.3f}")
        else:
            measured = run(from_dossiers(given.dossiers) if given.dossiers else plain(given.baseline))
            print(report(measured))
            if given.errors:
                print("\n".join(errors(measured, given.data)))
    except GoldError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
