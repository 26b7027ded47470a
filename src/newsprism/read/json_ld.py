"""schema.org data that a page carries as JSON-LD: the article's own record among all that stand there."""

import html
import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml.html import HtmlElement

from newsprism.read.title import spaced

_ARTICLE = re.compile(r"(?:.*/)?(?:\w*NewsArticle|Article|SatiricalArticle|BlogPosting|\w*Report|LiveBlogPosting)")
_SATIRE = re.compile(r"(?:.*/)?SatiricalArticle")
_DEEPEST = 12
_MOST = 2000
_WRAPPINGS = (("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"), ("/*<![CDATA[*/", "/*]]>*/"))


class ArticleData(msgspec.Struct, frozen=True):
    """The fields of one schema.org Article, ``None`` or empty where absent; dates as written.

    ``sections`` are its sections, its genre and its state, and "satire" for a record of the type ``SatiricalArticle``.
    """

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    lang: str | None = None
    sections: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


def article_data(tree: HtmlElement) -> ArticleData:
    """The first record of an article in the page's JSON-LD; an empty one if there is none."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for record in _records(_loaded(script.text or "")):
                if _is_article(record):
                    return _data(record)
    return ArticleData()


def _loaded(text: str) -> Any:
    """The script's value; pages write raw line breaks into strings, which JSON forbids and readers forgive."""
    bare = text.strip()
    for opening, closing in _WRAPPINGS:
        bare = bare.removeprefix(opening).removesuffix(closing).strip().removesuffix(";")
    for attempt in (bare, " ".join(bare.split())):
        try:
            return msgspec.json.decode(attempt.encode("utf-8", "replace"))
        except (msgspec.DecodeError, RecursionError):
            continue
    return None


def _records(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in the value, outer ones first, as far as a page of good faith nests them."""
    waiting, seen = [(value, 0)], 0
    while waiting and seen < _MOST:
        item, depth = waiting.pop(0)
        seen += 1
        if isinstance(item, dict):
            yield item
        inner = item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
        if depth < _DEEPEST:
            waiting.extend((part, depth + 1) for part in inner if isinstance(part, dict | list))


def _is_article(record: dict[str, Any], kind: re.Pattern[str] = _ARTICLE) -> bool:
    kinds = record.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(each, str) and kind.fullmatch(each) for each in listed)


def _data(record: dict[str, Any]) -> ArticleData:
    return ArticleData(
        headline=_words(record.get("headline")) or _words(record.get("name")),
        published=_words(record.get("datePublished")),
        modified=_words(record.get("dateModified")),
        authors=tuple(dict.fromkeys(_names(record.get("author")))),
        publisher=next(iter(_names(record.get("publisher"))), None),
        lang=_words(record.get("inLanguage")),
        sections=tuple(_sections(record)),
        keywords=tuple(word for listed in _names(record.get("keywords")) for word in listed.split(",")),
    )


def _sections(record: dict[str, Any]) -> Iterator[str]:
    if _is_article(record, _SATIRE):
        yield "satire"
    for key in ("articleSection", "genre", "creativeWorkStatus"):
        yield from _names(record.get(key))


def _words(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return spaced(html.unescape(value)) or None if isinstance(value, str) else None


def _names(value: Any) -> list[str]:
    """The names of one or several persons or organisations, given as objects or as plain strings."""
    listed = value if isinstance(value, list) else [value]
    names = (_words(item.get("name") if isinstance(item, dict) else item) for item in listed)
    return [name for name in names if name]
