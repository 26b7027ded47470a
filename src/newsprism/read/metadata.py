"""What a page says about its article: title, authors, outlet, dates, address, language.

schema.org's JSON-LD is believed first, then Open Graph and the other ``meta`` elements, then the page's own headings.
"""

import re
from email.utils import parsedate_tz
from urllib.parse import urlsplit

import msgspec
from lxml.html import HtmlElement

from newsprism.model.article import UNKNOWN_DATE, DateValue
from newsprism.read.dates import LONGEST, iso_value
from newsprism.read.json_ld import article_data
from newsprism.read.stated import written_date
from newsprism.read.title import page_title, spaced


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
    sections: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


_PUBLISHED = (
    "articlepublishedtime",
    "ogarticlepublishedtime",
    "ogpublishedtime",
    "datepublished",
    "datecreated",
    "publishdate",
    "publisheddate",
    "publicationdate",
    "publishedat",
    "pubdate",
    "date",
    "dcdate",
    "dcdateissued",
    "dctermscreated",
    "dctermsissued",
    "dctermsdate",
    "sailthrudate",
    "parselypubdate",
    "cxenseparserecspublishtime",
    "articledateoriginal",
)
_SECTIONS = ("articlesection", "ogarticlesection", "section", "category", "genre", "parselysection", "sailthrusection")
_KEYWORDS = ("keywords", "newskeywords", "articletag", "parselytags")
_MODIFIED = ("articlemodifiedtime", "ogupdatedtime", "datemodified", "lastmodified", "dctermsmodified", "revised")
_JOINTS = str.maketrans("", "", ":_-. ")
_DAY_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/_-])")


def page_metadata(tree: HtmlElement, *, url: str | None = None) -> PageMetadata:
    """The metadata of a parsed page; ``url`` is the address it was fetched from, where that is known."""
    meta, data = _meta(tree), article_data(tree)
    address = url or meta.get("ogurl") or _canonical(tree)
    published, notes = _date(data.published, *(meta.get(key) for key in _PUBLISHED), _time_of(tree, "datepublished"))
    modified, _ = _date(data.modified, *(meta.get(key) for key in _MODIFIED), _time_of(tree, "datemodified"))
    outlet = meta.get("ogsitename") or data.publisher or _domain(address)
    return PageMetadata(
        title=page_title(tree, (data.headline, meta.get("ogtitle"), meta.get("twittertitle")), outlet),
        byline=", ".join(filter(_is_name, data.authors or (meta.get("author", ""),))) or None,
        outlet=outlet,
        url=address,
        lang=tree.get("lang") or data.lang,
        published=published if published.value else _date_in_url(address),
        modified=modified,
        notes=notes,
        sections=(*data.sections, *(meta[key] for key in _SECTIONS if key in meta)),
        keywords=(*data.keywords, *(word for key in _KEYWORDS for word in meta.get(key, "").split(","))),
    )


def _is_name(written: str) -> bool:
    return any(c.isalpha() for c in written) and "@" not in written and "://" not in written


def _domain(url: str | None) -> str | None:
    return urlsplit(url).hostname if url and "://" in url else None


def _date_in_url(url: str | None) -> DateValue:
    """The day that an address such as ``/2024/05/12/title`` names."""
    found = _DAY_IN_URL.search(url or "")
    value = iso_value("-".join(found.groups())) if found else None
    return DateValue(value, "url") if value else UNKNOWN_DATE


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The ``meta`` elements by property, name or itemprop, in lower case without joints; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = spaced(element.get("content") or "")
        if key and content:
            found.setdefault(key.strip().lower().translate(_JOINTS), content)
    return found


def _time_of(tree: HtmlElement, wanted: str) -> str | None:
    """The date of a ``time`` element (or another) whose itemprop says which date it is."""
    for element in tree.iter("time", "span", "div", "p", "abbr"):
        if (element.get("itemprop") or "").lower() == wanted:
            return str(element.get("datetime") or element.get("content") or element.text_content()[:LONGEST])
    return None


def _canonical(tree: HtmlElement) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (element.get("href") or "").startswith("http"):
            return str(element.get("href"))
    return None


def _date(*written: str | None) -> tuple[DateValue, tuple[str, ...]]:
    """The first that can be read; a note where something stands there and none can."""
    given = [value for value in written if value and value.strip()]
    for value in given:
        if iso := _read_date(value):
            return DateValue(iso, "metadata"), ()
    return UNKNOWN_DATE, tuple(f"unreadable date: {value[:LONGEST]}" for value in given[:1])


def _read_date(written: str) -> str | None:
    """ISO, as in mail (RFC 5322), or written out."""
    return iso_value(written) or _mail_date(written) or written_date(written)


def _mail_date(written: str) -> str | None:
    found = parsedate_tz(written) if ":" in written and len(written) <= LONGEST else None
    if found is None:
        return None
    clock = "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*found[:6])
    return iso_value(clock + _offset(found[9], written))


def _offset(seconds: int | None, written: str) -> str:
    """The zone as figures; a name such as CEST is not one zone for all, and is left out."""
    if seconds is None or not re.search(r"[+-]\d{4}|GMT|UTC", written):
        return ""
    minutes = abs(seconds) // 60
    return f"{'-' if seconds < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"
