"""A web page as an article: its text is the main text that trafilatura extracts (Barbaresi 2021)."""

import re
from typing import Any

from lxml.html import HtmlElement

from newsprism.model.article import Article, Capture, Rejected
from newsprism.read.encoding import UndecodableError, decode
from newsprism.read.ids import article_id
from newsprism.read.labels import section_note
from newsprism.read.language import language_of, language_tag
from newsprism.read.metadata import PageMetadata, page_metadata
from newsprism.read.notes import character_notes
from newsprism.read.page_tree import page_tree
from newsprism.read.stated import stated_date
from newsprism.read.text import first_line

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,30})")


_SHORT = 1500
"""Code points: articles of full length have more (of 125 pages of 90 publishers, 9 have less)."""


def read_html(capture: Capture) -> Article | Rejected:
    """The article on a web page, or why there is none; nothing on the page is run or fetched."""
    try:
        decoded = decode(capture.body, declared=_declared(capture.body))
        tree = page_tree(decoded.text)
        found = page_metadata(tree, url=capture.url)
        text = main_text(tree, decoded.text)
    except UndecodableError as error:
        return Rejected(capture.source, str(error))
    except Exception as error:  # whatever a page does to the extractor stays with that page
        return Rejected(capture.source, f"the page cannot be read: {type(error).__name__}: {error}"[:300])
    if not text:
        return Rejected(capture.source, "the page holds no article text")
    return _article(capture, text, found, decoded.notes)


def _declared(body: bytes) -> str | None:
    start = body[:4096]
    match = _CHARSET.search(start) or _XML_CHARSET.search(start)
    return match[1].decode("ascii") if match else None


def main_text(tree: HtmlElement, page: str) -> str:
    """The main text of a page and its tree, a line a paragraph, without comments; ``""`` if there is none.

    A short text may be a teaser that the quick way took for the article: there the thorough way is tried as well, and
    taken if it finds twice as much.
    """
    quick = _extracted(tree, fast=True)
    if len(quick) >= _SHORT:
        return quick
    thorough = _extracted(page_tree(page), fast=False)  # the first tree was pruned on the way
    return thorough if len(thorough) > 2 * len(quick) else quick


def _extracted(tree: HtmlElement, *, fast: bool) -> str:
    from trafilatura import bare_extraction

    document: Any = bare_extraction(tree, fast=fast, include_comments=False, include_tables=True)
    return str(document.text or "") if document is not None else ""


def _article(capture: Capture, text: str, found: PageMetadata, notes: tuple[str, ...]) -> Article:
    key = article_id(capture.source, capture.body)
    return Article(
        id=key,
        source=capture.source,
        text=text,
        title=found.title or first_line(text),
        sha256=capture.sha256,
        byline=found.byline,
        outlet=found.outlet,
        url=found.url,
        lang=language_of(text) or language_tag(found.lang),
        published=found.published if found.published.value else stated_date(key, text),
        modified=found.modified,
        notes=notes + found.notes + character_notes(text) + section_note(found.sections, found.keywords, text),
    )
