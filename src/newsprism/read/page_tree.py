"""A page's markup as a tree that is safe to walk: no network, no entities from outside, no endless depth."""

from lxml import html
from lxml.html import HtmlElement


def page_tree(text: str) -> HtmlElement:
    """Parse HTML, however broken.

    Raises:
        ValueError: there is no element in it.
    """
    parser = html.HTMLParser(encoding="utf-8", no_network=True, recover=True, remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    if not isinstance(tree, HtmlElement):
        raise ValueError("no element in the page")  # noqa: TRY004
    return tree
