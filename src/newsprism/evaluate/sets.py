"""The sets that ``newsprism eval`` knows, and what each needs."""

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from newsprism.evaluate import compare_run, date_cases, dates, pages, plover, polnear, quantities, shipped, stories
from newsprism.evaluate.compare_corpus import GoldArticle, Split
from newsprism.evaluate.compare_dossier import predicted
from newsprism.evaluate.compare_predicted import Predicted

Scores = dict[str, float]


class Set(msgspec.Struct, frozen=True):
    """A named measure: the folders of open data that it reads (any of them suffices), and how it is scored.

    Scores are in percent; ``expressions`` and ``items`` count what was scored.
    """

    name: str
    folders: tuple[str, ...]
    score: Callable[[Path], Scores]


def available(data: Path, wanted: Set) -> bool:
    """Whether the data of a set is there."""
    return any((data / folder).is_dir() for folder in wanted.folders)


def _percent(scores: Mapping[str, float]) -> Scores:
    return {name: value if name == "items" else 100 * value for name, value in scores.items()}


def _quotes(data: Path) -> Scores:
    return polnear.score(data / "quotes-polnear" / "dev", shipped.annotate)


def _dates(data: Path) -> Scores:
    scores: Scores = {}
    for name, folder in (("timebank", "dates-timebank"), ("krauts", "dates-krauts-de")):
        if (data / folder).is_dir():
            found = dates.score(data / folder, shipped.annotate, split="held")
            scores |= {f"{name}.{key}": value for key, value in found.items()}
    if (data / "dates-recognizers").is_dir():
        found = date_cases.score_cases(data / "dates-recognizers", shipped.annotate, split="held")
        scores |= {f"recognizers.{key}": value for key, value in found.items()}
    return scores


def _quantities(data: Path) -> Scores:
    return quantities.score(data, shipped.annotate)


def _events(data: Path) -> Scores:
    return _percent(plover.score(data / "events-plover" / "PLV_train.tsv", shipped.annotate, half="odd"))


def _stories(data: Path) -> Scores:
    return stories.score(data, shipped.stories)


def _pages(data: Path) -> Scores:
    return _percent(pages.score(data / "pages-fundus", shipped.read))


def _comparison(data: Path) -> Scores:
    """The events of ``eval/gold/compare``: ``tuned.*`` of those that the program was fitted on, ``held.*`` others."""
    news = data if (data / "stories-5w1h").is_dir() else None
    found: Scores = {}
    splits: dict[str, Split] = {"tuned": "tune", "held": "measure"}
    for name, split in splits.items():
        measured = compare_run.measure(_compared, COMPARISON, data=news, project=Path(), splits=(split,))
        table = compare_run.total(measured).table()
        found |= {f"{name}.{key}": 100 * value for key, value in table.items()}
    return found


def _compared(articles: tuple[GoldArticle, ...]) -> Predicted:
    return predicted(shipped.brief([msgspec.structs.asdict(article) for article in articles]))


COMPARISON = Path("eval/gold/compare")
"""The project's own gold of comparisons; found where the command is run in a checkout."""

SETS = (
    Set("quotes", ("quotes-polnear",), _quotes),
    Set("dates", ("dates-timebank", "dates-krauts-de", "dates-recognizers"), _dates),
    Set("quantities", ("quantities-recognizers",), _quantities),
    Set("events", ("events-plover",), _events),
    Set("stories", ("stories-5w1h", "events-ecbplus"), _stories),
    Set("pages", ("pages-fundus",), _pages),
    Set("comparison", ("stories-5w1h",), _comparison),
)
