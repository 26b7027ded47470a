"""What stands after the report: teasers of others, the author's biography, comments, the foot of the page."""

import re
from collections import Counter
from collections.abc import Iterable

from newsprism.annotate.layout_clutter import is_keywords, plain
from newsprism.annotate.layout_lines import Line
from newsprism.annotate.layout_phrases import BIOS, COMMENTS, TEASER_OPENINGS, TEASERS
from newsprism.annotate.layout_shapes import ends_sentence
from newsprism.model.layers import Section

_SHORT = 300
_LONGEST_TEASER = 200
_LONGEST_MARK = 60
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]{2,}")
_TALK = ("comment", "thoughts", "kommentar", "commentaire", "comentario", "комментари", "댓글", "コメント", "评论")

Sections = list[Section | None]


def end_matter(found: tuple[Line, ...], sections: Sections) -> None:
    """Mark what follows the marks of a report's end; a paragraph that goes on with the story stops a block."""
    _blocks(found, sections)
    _questions(found, sections)
    _foot(found, sections)
    _between(found, sections)


def _blocks(found: tuple[Line, ...], sections: Sections) -> None:
    """Each block begins where the one before it stopped, so that all of them together pass the text once."""
    half = found[-1].end // 2 if found else 0
    names = _names(line for line in found if line.start <= half)
    i = 0
    while i < len(found):
        mark = plain(found[i].text) if len(found[i].text) <= _LONGEST_MARK else ""
        late = found[i].start > half
        if _announces(mark):
            i = _teasers(found, sections, i, names if late else None)
        elif mark in BIOS and late:
            i = _biography(found, sections, i)
        elif mark in COMMENTS and found[i].end * 10 > found[-1].end * 7:
            sections[i:] = ["boilerplate"] * (len(found) - i)
            return
        else:
            i += 1


def _teasers(found: tuple[Line, ...], sections: Sections, mark: int, names: Counter[str] | None) -> int:
    """The headlines (and, near the end, the short leads) of other reports after a heading that announces them.

    ``names`` are those of the report, or ``None`` before its middle. Returns where the block ends.
    """
    sections[mark] = "boilerplate"
    i = mark + 1
    while i < len(found) and not _is_mark(found[i]) and _is_teaser(found[i].text, names):
        if sections[i] == "headline" and names is None:
            break
        sections[i] = "boilerplate"
        i += 1
    return i


def _is_mark(line: Line) -> bool:
    if len(line.text) > _LONGEST_MARK:
        return False
    mark = plain(line.text)
    return mark in BIOS or mark in COMMENTS or _announces(mark)


def _announces(mark: str) -> bool:
    """Whether a line without its edges is a heading over teasers, of six words at most."""
    return mark in TEASERS or (mark.startswith(TEASER_OPENINGS) and mark.count(" ") < 6)


def _is_teaser(words: str, names: Counter[str] | None) -> bool:
    if not ends_sentence(words):
        return len(words) <= _LONGEST_TEASER
    if names is None or len(words) > _SHORT:
        return False
    return sum(1 for name in set(_NAME.findall(words)) if names[name] > 1) < 2


def _names(lines: Iterable[Line]) -> Counter[str]:
    return Counter(name for line in lines for name in _NAME.findall(line.text))


def _biography(found: tuple[Line, ...], sections: Sections, mark: int) -> int:
    """At most two paragraphs after a heading such as "About the author"; returns where they end."""
    sections[mark] = "boilerplate"
    i = mark + 1
    while i < min(mark + 3, len(found)) and sections[i] is None and len(found[i].text) <= 2 * _SHORT:
        if _is_mark(found[i]):
            break
        sections[i] = "boilerplate"
        i += 1
    return i


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
    """A short line without an end among clutter is clutter, once the report has begun."""
    first = next((i for i, line in enumerate(found) if sections[i] is None and len(line.text) > 80), len(found))
    for i in range(first + 1, len(found)):
        after = i + 1 == len(found) or sections[i + 1] == "boilerplate"
        lone = sections[i] in (None, "headline") and len(found[i].text) <= 60 and not ends_sentence(found[i].text)
        if lone and sections[i - 1] == "boilerplate" and after:
            sections[i] = "boilerplate"
