"""The sets that ``newsprism eval`` knows, and what each needs."""

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from newsprism.evaluate import dates, pages, plover, polnear, quantities, shipped, stories

Scores = Mapping[str, float]


class Set(msgspec.Struct, frozen=True):
    """A named measure: the folders of open data that it reads (any of them suffices), and how it is scored."""

    name: str
    folders: tuple[str, ...]
    score: Callable[[Path], Scores]


SETS = (
    Set("quotes", ("quotes-polnear",), lambda data: polnear.score(data, shipped.annotate)),
    Set(
        "dates",
        ("dates-timebank", "dates-krauts-de", "dates-recognizers"),
        lambda data: dates.score(data, shipped.annotate, split="held"),
    ),
    Set("quantities", ("quantities-recognizers",), lambda data: quantities.score(data, shipped.annotate)),
    Set("events", ("events-plover",), lambda data: plover.score(data, shipped.annotate)),
    Set("stories", ("stories-5w1h", "events-ecbplus"), lambda data: stories.score(data, shipped.stories)),
    Set("pages", ("pages-fundus",), lambda data: pages.score(data, shipped.read)),
)


def available(data: Path, wanted: Set) -> bool:
    """Whether the data of a set is there."""
    return any((data / folder).is_dir() for folder in wanted.folders)
