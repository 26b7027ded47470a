"""What a page says about its article: title, authors, outlet, dates, address, language.

schema.org's JSON-LD is believed first, then Open Graph and the other ``meta`` elements, then the page's own headings.
"""

import msgspec
from lxml.html import HtmlElement

from newsprism.model.article import UNKNOWN_DATE, DateValue
from newsprism.read.dates import LONGEST, iso_value
from newsprism.read.json_ld import article_data
from newsprism.read.title import page_title


class PageMetadata(msgspec.Struct, frozen=True):
    """``None`` where the page does not say; a date always has its basis."""

    title: str | None
    byline: str | None
    outlet: str | None
    url: str | None
    lang: str | None
    published: DateValue
    modified: DateValue
    notes: tuple[str, ...] = ()


_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "publishdate",
    "publish-date",
    "pubdate",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")


def page_metadata(tree: HtmlElement, *, url: str | None = None) -> PageMetadata:
    """The metadata of a parsed page; ``url`` is the address it was fetched from, where that is known."""
    meta, data = _meta(tree), article_data(tree)
    address = url or meta.get("og:url") or _canonical(tree)
    published, notes = _date(data.published, *(meta.get(key) for key in _PUBLISHED))
    modified, _ = _date(data.modified, *(meta.get(key) for key in _MODIFIED))
    return PageMetadata(
        title=page_title(tree, meta, data),
        byline=", ".join(data.authors) or meta.get("author"),
        outlet=meta.get("og:site_name") or data.publisher,
        url=address,
        lang=tree.get("lang") or data.lang,
        published=published,
        modified=modified,
        notes=notes,
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The ``meta`` elements by their property, name or itemprop in lower case; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return found


def _canonical(tree: HtmlElement) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (element.get("href") or "").startswith("http"):
            return str(element.get("href"))
    return None


def _date(*written: str | None) -> tuple[DateValue, tuple[str, ...]]:
    """The first that can be read; a note where something stands there and none can."""
    given = [value for value in written if value]
    for value in given:
        if iso := iso_value(value):
            return DateValue(iso, "metadata"), ()
    return UNKNOWN_DATE, tuple(f"unreadable date: {value[:LONGEST]}" for value in given[:1])
