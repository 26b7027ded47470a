"""Pages of many publishers, read: how much of the text, the title and the day of publication comes out right.

The data is fundus' own test pages (Dallabetta et al. 2024): for each publisher ``<Publisher>.json`` with one reviewed
record a version of its layout, and the gzipped pages ``<Publisher>_<date>.html.gz``, a page a version, in order.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import fmean
from typing import Any

import msgspec

Predict = Callable[[Sequence[Path]], Iterable[Mapping[str, Any]]]
"""From the paths of pages to the objects that ``newsprism read`` prints for them, in any order; some may lack."""

_PAGE = re.compile(r"_\d{4}_\d{2}_\d{2}\.html\.gz$")
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_GRAM = 4


class GoldPage(msgspec.Struct, frozen=True):
    """One reviewed page: its body with a line a paragraph, its title, its date as written, its authors."""

    path: Path
    country: str
    body: str
    title: str
    published: str
    authors: frozenset[str]


def gold_pages(data: Path) -> tuple[GoldPage, ...]:
    """All reviewed pages under ``data``, sorted by path.

    Raises:
        FileNotFoundError: there is none.
    """
    found = tuple(page for record in sorted(data.glob("*/*.json")) for page in _of_publisher(record))
    if not found:
        raise FileNotFoundError(f"no reviewed pages under {data}")
    return found


def _of_publisher(record: Path) -> Iterator[GoldPage]:
    versions = msgspec.json.decode(record.read_bytes())
    named = re.compile(re.escape(record.stem) + _PAGE.pattern)
    pages = sorted(path for path in record.parent.iterdir() if named.fullmatch(path.name))
    for page, version in zip(pages, sorted(versions), strict=True):
        yield _gold(page, versions[version])


def _gold(page: Path, record: Mapping[str, Any]) -> GoldPage:
    body = record["body"]
    sections = (line for part in body["sections"] for line in (*part["headline"], *part["paragraphs"]))
    return GoldPage(
        path=page,
        country=page.parent.name,
        body="\n".join((*body["summary"], *sections)),
        title=record["title"],
        published=record["publishing_date"] or "",
        authors=frozenset(record.get("authors") or ()),
    )


def score(data: Path, predict: Predict) -> dict[str, float]:
    """Scores in [0, 1], means over all pages: ``body`` (F1 of word 4-grams), ``title`` (exact), ``day``, ``authors``.

    A page that ``predict`` gives nothing for counts 0. In scripts without spaces each character counts as a word.
    """
    pages = gold_pages(data)
    read = {str(article["source"]): article for article in predict([page.path for page in pages])}
    rows = [row(page, read.get(str(page.path))) for page in pages]
    return {key: fmean(scores[key] for scores in rows) for key in rows[0]}


def row(page: GoldPage, article: Mapping[str, Any] | None) -> dict[str, float]:
    """The scores of one page."""
    if article is None:
        return {"body": 0.0, "title": 0.0, "day": 0.0, "authors": 0.0}
    names = frozenset(name for name in re.split(r"\s*,\s*", article.get("byline") or "") if name)
    return {
        "body": gram_f1(article["text"], page.body),
        "title": float(_plain(article["title"]) == _plain(page.title)),
        "day": float(same_day((article.get("published") or {}).get("value"), page.published)),
        "authors": float(names == page.authors),
    }


def gram_f1(found: str, wanted: str) -> float:
    """F1 of the two texts' multisets of word 4-grams (of all words, where a text has fewer than four)."""
    left, right = _grams(found), _grams(wanted)
    shared = (left & right).total()
    return 2 * shared / (left.total() + right.total()) if shared else 0.0


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _TOKEN.findall(text)
    return Counter(tuple(words[i : i + _GRAM]) for i in range(max(1, len(words) - _GRAM + 1)))


def _plain(title: str) -> str:
    return " ".join(title.split())


def same_day(found: str | None, wanted: str) -> bool:
    """Whether two dates name one day: as written, or in UTC where both give their zone."""
    if not found or len(found) < 10:
        return False
    left, right = datetime.fromisoformat(found), datetime.fromisoformat(wanted)
    if found[:10] == wanted[:10]:
        return True
    return bool(left.tzinfo and right.tzinfo) and left.astimezone(UTC).date() == right.astimezone(UTC).date()
