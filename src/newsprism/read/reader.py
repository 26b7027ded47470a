"""From captured bytes to articles, whatever their kind; what cannot be read is rejected with a reason."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from newsprism.model.article import Article, Capture, Rejected
from newsprism.read.dates import after
from newsprism.read.jsonl import read_line
from newsprism.read.media import HTML, JSON_LINES
from newsprism.read.text import read_text

LONGEST_REASON = 300
"""Code points of a reason that quotes an error."""

Reader = Callable[[Capture], Article | Rejected]


def read_captures(captures: Iterable[Capture | Rejected], *, today: str | None) -> Iterator[Article | Rejected]:
    """Read each capture by its media type, in order; ids are unique in what comes out.

    Args:
        captures: what :func:`newsprism.read.sources.captures` found.
        today: an ISO date; an article dated after it gets a note. It never fills a missing date.
    """
    first: dict[str, str] = {}
    for capture in captures:
        result = capture if isinstance(capture, Rejected) else _read(capture)
        if isinstance(result, Article):
            result = _unique(result, first)
        yield _dated(result, today) if isinstance(result, Article) and today else result


def _read(capture: Capture) -> Article | Rejected:
    """The article, or the reason why there is none: whatever a capture does to its reader stays with that capture."""
    try:
        return _reader(capture.media_type)(capture)
    except Exception as error:
        return Rejected(capture.source, f"could not be read: {type(error).__name__}: {error}"[:LONGEST_REASON])


def _reader(media_type: str) -> Reader:
    if media_type == JSON_LINES:
        return read_line
    if media_type == HTML:
        from newsprism.read.html import read_html  # brings lxml and trafilatura, 0.25 s

        return read_html
    return read_text


def _unique(article: Article, first: dict[str, str]) -> Article | Rejected:
    taken = first.setdefault(article.id, article.source)
    if taken is article.source:
        return article
    if taken == article.source:
        return Rejected(article.source, "given twice: it is read already")
    return Rejected(article.source, f"the id {article.id} is taken already, by {taken}")


def _dated(article: Article, today: str) -> Article:
    value = article.published.value
    if value is None or not after(value, today):
        return article
    return msgspec.structs.replace(article, notes=(*article.notes, f"dated in the future: {value}"))
