"""The texts that the comparison gold points into: events, their articles, and numbered sentences.

The gold holds ids, hashes and offsets but no text, so the texts come from where they belong: the news articles from
the data folder (``stories-5w1h``, ``events-ecbplus``), our own invented reports from the project. ``events.json`` lists
what belongs to an event, with the sha256 of each text.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import lxml.etree
import lxml.html
import msgspec

from newsprism.model.spans import Span
from newsprism.read.header import header

Source = Literal["stories-5w1h", "events-ecbplus", "project"]
Split = Literal["tune", "train", "measure"]
"""Of an event: code may be tuned on it; one pass alone, for fitting weights; or it only measures."""

WINDOW = 3500
"""Annotation ends with the sentence in which this code point of a text lies: news puts its claims first."""

LETTERS = "ABCDEFGHIJKL"
"""Names of an event's articles while they are annotated, in the order of ``events.json``."""


class GoldError(ValueError):
    """The gold, an answer file or the texts are not what they must be; the message says where and why."""


class TextRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One article of an event: its id, the file (relative to the source's folder), and the sha256 of its UTF-8 text."""

    id: str
    path: str
    sha256: str


class EventRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One event of the gold, and whether code may be tuned on it."""

    event: str
    split: Split
    source: Source
    articles: tuple[TextRef, ...]


class GoldArticle(msgspec.Struct, frozen=True):
    """A text as the gold means it, with the keys of a JSON line that ``newsprism brief`` reads."""

    id: str
    title: str
    text: str
    outlet: str | None
    published: str | None
    url: str | None
    lang: str | None


class Numbered(msgspec.Struct, frozen=True):
    """A sentence by its number; number 0 is the title, whose offsets count in the title."""

    number: int
    span: Span
    words: str


def events(path: Path) -> tuple[EventRef, ...]:
    """The events that ``path`` (``events.json``) lists.

    Raises:
        GoldError: the file is absent or not of that form.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[EventRef, ...])
    except (OSError, msgspec.MsgspecError) as error:
        raise GoldError(f"{path}: {error}") from error


def load_texts(event: EventRef, *, data: Path | None, project: Path) -> tuple[GoldArticle, ...]:
    """The articles of an event, each checked against its hash.

    Args:
        event: an entry of ``events.json``.
        data: the folder of open evaluation data; only news events need it.
        project: the project's root folder, for our own reports.

    Raises:
        GoldError: the data folder is absent, a file is missing, or its text is not the one that was annotated.
    """
    if event.source == "project":
        folder = project
    elif data is None:
        raise GoldError(f"event {event.event} needs the evaluation data folder")
    else:
        folder = data
    return tuple(_checked(ref, read_text_of(folder / ref.path, ref.id)) for ref in event.articles)


def _checked(ref: TextRef, article: GoldArticle) -> GoldArticle:
    found = sha256_of(article.text)
    if found != ref.sha256:
        raise GoldError(f"{ref.path}: the text of {ref.id} has sha256 {found[:12]}…, annotated was {ref.sha256[:12]}…")
    return article


def sha256_of(text: str) -> str:
    """The hexadecimal sha256 of the text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def read_text_of(path: Path, key: str) -> GoldArticle:
    """One article: a text file, an HTML page (its paragraphs), a line of a JSON lines file, or a news record.

    ``key`` becomes its id, and picks the line of a ``.jsonl`` file.

    Raises:
        GoldError: the file or the line is missing or unreadable.
    """
    try:
        raw = path.read_text(encoding="utf-8")
        return _READERS[path.suffix](raw, key)
    except (OSError, UnicodeDecodeError, ValueError, KeyError) as error:
        raise GoldError(f"{path}: cannot read {key}: {error}") from error


def _plain(raw: str, key: str) -> GoldArticle:
    block = header(raw)
    values = block.values if block else {}
    text = raw[block.end :] if block else raw
    title = values.get("Title") or text.strip().split("\n", 1)[0]
    return GoldArticle(
        key, title, text, values.get("Outlet"), values.get("Date"), values.get("URL"), values.get("Lang")
    )


def _page(raw: str, key: str) -> GoldArticle:
    """The page's headline and paragraphs. Simple on purpose: the gold measures comparing, not reading pages."""
    page = lxml.html.document_fromstring(raw)
    paragraphs = [" ".join(p.text_content().split()) for p in page.xpath("//article//p")]
    meta = {m.get("property"): m.get("content") for m in page.xpath("//meta[@property]")}
    return GoldArticle(
        id=key,
        title=meta["og:title"],
        text="\n\n".join(p for p in paragraphs if p),
        outlet=meta.get("og:site_name"),
        published=meta.get("article:published_time"),
        url=meta.get("og:url"),
        lang=page.get("lang"),
    )


def _line(raw: str, key: str) -> GoldArticle:
    records = {record["id"]: record for record in map(json.loads, filter(str.strip, raw.split("\n")))}
    return _record(records[key], key)


def _record(record: dict[str, Any], key: str) -> GoldArticle:
    return GoldArticle(
        key,
        record["title"],
        record["text"],
        *(record.get(name) for name in ("outlet", "published", "url", "lang")),
    )


def _news(raw: str, key: str) -> GoldArticle:
    record = json.loads(raw)
    published = record.get("date_publish")
    return GoldArticle(
        id=key,
        title=record["title"],
        text=record["text"],
        outlet=record.get("publisher"),
        published=None if published in (None, "None", "") else published,
        url=record.get("url"),
        lang="en",
    )


def _tokens(raw: str, key: str) -> GoldArticle:
    """A document of ECB+: its tokens as prose, a line a sentence, without the address that some begin with."""
    sentences: dict[str, list[str]] = {}
    for token in lxml.etree.fromstring(raw.encode("utf-8")).iter("token"):
        sentences.setdefault(str(token.get("sentence")), []).append(token.text or "")
    lines = [prose(words) for words in sentences.values() if not words[0].startswith("http")]
    return GoldArticle(key, lines[0], "\n".join(lines), None, None, None, "en")


_GLUED = re.compile(r" (?=[,.;:!?%)\]”’])|(?<=[(\[“$£€]) | (?=n['’]t\b)| (?=['’](?:s|re|ve|ll|d|m)\b)")
_INNER = re.compile(r"(?<=\w) ?([-/]) ?(?=\w)|(?<=\d[:,.]) (?=\d)")


def prose(words: list[str]) -> str:
    """Tokens joined as a writer would have set them; what cannot be known (apostrophe or mark) stays apart.

    >>> prose("The 35 - year - old won , he said , `` at 8 : 28 PM '' .".split())
    'The 35-year-old won, he said, “at 8:28 PM”.'
    """
    joined = " ".join(words).replace("``", "“").replace("''", "”")
    return _INNER.sub(lambda m: m[1] or "", _GLUED.sub("", joined))


_READERS = {".txt": _plain, ".html": _page, ".jsonl": _line, ".json": _news, ".xml": _tokens}

_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_BREAK = re.compile(
    r"\n+|(?:(?<=[.!?…])|(?<=[.!?…][\"”’»)\]]))\s+"
    rf"(?=[\"“‘„«(\[]{{0,2}}[A-ZÄÖÜÁÉÍÓÚÑ0-9가-힣])(?!(?:{_MONTHS})\b)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Prof|Gen|Sen|Rep|Gov|Lt|Sgt|Capt|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Nr|bzw)"
    r"|\b[A-Z](?:\.[A-Z])*)\.$"
)


def numbered(article: GoldArticle, *, window: int = WINDOW) -> tuple[Numbered, ...]:
    """The title as number 0 and the sentences of the text from number 1, as far as annotation goes.

    The splitter is of plain rules and frozen, so that a number means the same to everybody; the gold itself
    holds offsets alone. Spans are trimmed code points, half-open.

    >>> [s.number for s in numbered(GoldArticle("a", "T", "One. Two.", None, None, None, None))]
    [0, 1, 2]
    """
    title = Numbered(0, Span(0, len(article.title)), article.title)
    pieces = _sentences(article.text, window)
    return (title, *(Numbered(n, span, span.of(article.text)) for n, span in enumerate(pieces, 1)))


def _sentences(text: str, window: int) -> Iterator[Span]:
    begin = 0
    for start, end in [*_breaks(text), (len(text), len(text))]:
        if begin >= window:
            return
        words = text[begin:end] if start < end else text[begin:]
        left, stripped = begin + len(words) - len(words.lstrip()), words.strip()
        if stripped:
            yield Span(left, left + len(stripped))
        begin = end


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the white space between sentences, but not after an abbreviation or an initial."""
    for match in _BREAK.finditer(text):
        if "\n" in match[0] or not _ABBREVIATION.search(text, max(0, match.start() - 12), match.start()):
            yield match.span()
