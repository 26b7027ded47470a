"""The headline of a page, without the name of the site that pages append to it."""

from collections.abc import Mapping

from lxml.html import HtmlElement

from newsprism.read.json_ld import ArticleData


def page_title(tree: HtmlElement, meta: Mapping[str, str], data: ArticleData) -> str | None:
    """The headline by JSON-LD, Open Graph, the only ``h1`` or the ``title`` element, in that order."""
    return data.headline or meta.get("og:title") or _text_of(tree, "h1") or _text_of(tree, "title")


def _text_of(tree: HtmlElement, tag: str) -> str | None:
    for element in tree.iter(tag):
        if words := " ".join(element.text_content().split()):
            return words
    return None
