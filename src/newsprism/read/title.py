"""The headline of a page, without the name of the site that pages append to it."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

_SPACES = re.compile(r"[ \t\r\n\xa0]+")
_JOINT = re.compile(r"\s+[|–—-]+\s+|\s*[|｜]\s*")
_LONGEST = 1000
_SIGNS = re.compile(r"[\W_]+")


def page_title(tree: HtmlElement, given: Sequence[str | None], outlet: str | None) -> str | None:
    """The first title that the metadata gives, else the page's only ``h1``, else its ``title`` element.

    What follows a bar or dash is cut off where it is the outlet's name, or where another title of the page does
    without it.
    """
    heading = _only_heading(tree)
    titles = [title for title in (*given, heading, _text_of(tree, "title")) if title and len(title) <= _LONGEST]
    if not titles:
        return None
    return _without_site(titles[0], titles[1:], outlet or "")


def _without_site(title: str, others: Sequence[str], outlet: str) -> str:
    bare = {_signless(other) for other in others}
    for joint in reversed(list(_JOINT.finditer(title))):
        left, right = title[: joint.start()], _signless(title[joint.end() :])
        if left and (_signless(left) in bare or (right and right in (_signless(outlet), _signless(_name(outlet))))):
            return left
    return title


def _name(domain: str) -> str:
    """The name in a domain: ``post`` of ``www.post.example``."""
    parts = domain.removeprefix("www.").split(".")
    return parts[-2] if len(parts) > 1 else domain


def _signless(words: str) -> str:
    return _SIGNS.sub("", words).casefold()


def _only_heading(tree: HtmlElement) -> str | None:
    found = [words for element in tree.iter("h1") if (words := spaced(element.text_content()))]
    return found[0] if len(found) == 1 else None


def _text_of(tree: HtmlElement, tag: str) -> str | None:
    return next((words for element in tree.iter(tag) if (words := spaced(element.text_content()))), None)


def spaced(words: str) -> str:
    """Runs of plain white space as one space; other spaces, such as the ideographic one, are the writer's."""
    return _SPACES.sub(" ", words).strip()
