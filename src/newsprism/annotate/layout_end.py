"""What stands after the report: teasers of others, the author's biography, comments, the foot of the page."""

import re
from collections import Counter

from newsprism.annotate.layout_clutter import is_keywords, plain
from newsprism.annotate.layout_lines import Line
from newsprism.annotate.layout_phrases import BIOS, COMMENTS, TEASERS
from newsprism.annotate.layout_shapes import ends_sentence
from newsprism.model.layers import Section

_SHORT = 300
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]{2,}")
_TALK = ("comment", "thoughts", "kommentar", "commentaire", "comentario", "комментари", "댓글", "コメント", "评论")

Sections = list[Section | None]


def end_matter(found: tuple[Line, ...], sections: Sections) -> None:
    """Mark what follows the marks of a report's end; a paragraph that goes on with the story stops a block."""
    total = found[-1].end if found else 0
    for i, line in enumerate(found):
        if len(line.text) > 60:
            continue
        mark = plain(line.text)
        if mark in TEASERS:
            _teasers(found, sections, i, late=line.start * 2 > total)
        elif mark in BIOS and line.start * 2 > total:
            _biography(found, sections, i)
        elif mark in COMMENTS and (total - line.end) * 10 < total * 3:
            sections[i:] = ["boilerplate"] * (len(found) - i)
            break
    _questions(found, sections)
    _foot(found, sections)
    _between(found, sections)


def _teasers(found: tuple[Line, ...], sections: Sections, mark: int, *, late: bool) -> None:
    """The headlines (and, near the end, the short leads) of other reports after a heading that announces them."""
    sections[mark] = "boilerplate"
    names = _names(found[:mark]) if late else Counter()
    for i in range(mark + 1, len(found)):
        if not _is_teaser(found[i].text, late=late, names=names) or (sections[i] == "headline" and not late):
            return
        sections[i] = "boilerplate"


def _is_teaser(words: str, *, late: bool, names: Counter[str]) -> bool:
    if not ends_sentence(words):
        return len(words) <= 200
    shared = sum(1 for name in set(_NAME.findall(words)) if names[name] > 1)
    return late and len(words) <= _SHORT and shared < 2


def _names(before: tuple[Line, ...]) -> Counter[str]:
    return Counter(name for line in before for name in _NAME.findall(line.text))


def _biography(found: tuple[Line, ...], sections: Sections, mark: int) -> None:
    """At most two paragraphs after a heading such as "About the author"."""
    sections[mark] = "boilerplate"
    for i in range(mark + 1, min(mark + 3, len(found))):
        if sections[i] is not None or len(found[i].text) > 2 * _SHORT:
            return
        sections[i] = "boilerplate"


def _questions(found: tuple[Line, ...], sections: Sections) -> None:
    """Questions to the readers: up to three in a row, right before a prompt to comment."""
    for i, line in enumerate(found):
        if sections[i] == "boilerplate" and any(word in plain(line.text) for word in _TALK):
            j = i - 1
            while j >= max(0, i - 3) and sections[j] in (None, "headline", "list") and _asks(found[j].text):
                sections[j] = "boilerplate"
                j -= 1


def _asks(words: str) -> bool:
    return words.endswith(("?", "？")) and len(words) <= _SHORT and not set(words) & set('"“”«»')


def _foot(found: tuple[Line, ...], sections: Sections) -> None:
    """Short lines without an end after a copyright notice, and tags after the last paragraph."""
    last = max(
        (i for i, line in enumerate(found) if sections[i] in (None, "list", "table") and len(line.text) > 80),
        default=-1,
    )
    notice = False
    for i in range(last + 1, len(found)):
        words = found[i].text
        notice = notice or "©" in words or plain(words).startswith("copyright")
        if sections[i] in (None, "headline") and (is_keywords(words) or (notice and len(words) <= 120)):
            sections[i] = "boilerplate"


def _between(found: tuple[Line, ...], sections: Sections) -> None:
    """A short line without an end among clutter is clutter."""
    for i in range(1, len(found)):
        after = i + 1 == len(found) or sections[i + 1] == "boilerplate"
        lone = sections[i] in (None, "headline") and len(found[i].text) <= 60 and not ends_sentence(found[i].text)
        if lone and sections[i - 1] == "boilerplate" and after:
            sections[i] = "boilerplate"
