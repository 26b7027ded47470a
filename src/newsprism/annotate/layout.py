"""What kind of line each line of a report is: headline, byline, dateline, caption, body, list, table, boilerplate.

First each line is judged by itself, then by its neighbours and its place: rows follow a table's head, teasers a
heading such as "Related stories", a biography "About the author". Where nothing shows, a line is body: clutter that is
read as a report costs less than a report that is read as clutter.
"""

from newsprism.annotate.layout_clutter import is_clutter, is_keywords, plain
from newsprism.annotate.layout_datelines import opened
from newsprism.annotate.layout_end import end_matter
from newsprism.annotate.layout_inline import cut
from newsprism.annotate.layout_lines import Line, lines
from newsprism.annotate.layout_shapes import (
    BULLET,
    ends_sentence,
    is_heading,
    is_name,
    is_numbered,
    is_table_head,
    own_section,
)
from newsprism.annotate.notices import FIRST, LAST, LONGEST, is_correction, notice_kind
from newsprism.model.layers import Paragraph, Section

Sections = list[Section | None]


def paragraphs(text: str, title: str, lang: str | None = None) -> tuple[Paragraph, ...]:
    """Every line of ``text`` that is not blank, trimmed, with its section, in text order.

    Args:
        text: an article's text; offsets are its code points.
        title: the article's title; a line that repeats it is a headline.
        lang: BCP 47 language of the text, if known: lost line breaks need it, clutter is known in all.

    A line over 20,000 code points comes as several paragraphs, cut at ends of sentences, and one that holds captions
    or prompts between its sentences as its pieces. Time is linear in the text.
    """
    found = lines(text)
    sections: Sections = [_alone(line) for line in found]
    for rule in (_titles, _dated_items, _numbered, _tables, _front, _headings):
        rule(found, sections, title)
    end_matter(found, sections)
    _notices(found, sections)
    whole = (Paragraph(line.start, line.end, section or "body") for line, section in zip(found, sections, strict=True))
    return tuple(piece for line in whole for part in opened(text, line) for piece in cut(text, part, lang))


def _alone(line: Line) -> Section | None:
    return "boilerplate" if is_clutter(line.text) else own_section(line)


def _notices(found: tuple[Line, ...], sections: Sections) -> None:
    """What the outlet says of its own report (an earlier version gave another number) is no part of the report."""
    whole = sum(len(line.text) for line in found)
    for i, line in enumerate(found):
        near = i < FIRST or i >= len(found) - LAST
        if len(line.text) <= min(LONGEST, whole // 2) and (
            notice_kind(line.text) is not None if near else is_correction(line.text)
        ):
            sections[i] = "boilerplate"


def _titles(found: tuple[Line, ...], sections: Sections, title: str) -> None:
    """Lines that repeat the title; a title that is a whole paragraph is the report's first sentence instead."""
    wanted = plain(title).strip("\"'")
    for i, line in enumerate(found):
        same = len(line.text) <= len(title) + 8 and plain(line.text).strip("\"'") == wanted
        if same and sections[i] is None and (len(line.text) <= 250 and not _is_prose(line.text, alone=len(found) == 1)):
            sections[i] = "headline"


def _is_prose(words: str, *, alone: bool) -> bool:
    return words.endswith((".", "。")) and (alone or len(words) > 120)


def _dated_items(found: tuple[Line, ...], sections: Sections, title: str) -> None:
    """A date behind a bullet is an item of the list that it stands in."""
    for i, line in enumerate(found):
        if sections[i] == "dateline" and BULLET.match(line.text):
            near = sections[max(0, i - 1) : i + 2 : 2] if i else sections[1:2]
            sections[i] = "list" if "list" in near else "dateline"


def _numbered(found: tuple[Line, ...], sections: Sections, title: str) -> None:
    """``1. ...`` is a heading where it stands apart, an item where it stands among items."""
    for i, line in enumerate(found):
        if sections[i] is None and line.indent == 0 and is_numbered(line.text):
            beside = (i > 0 and not line.apart and sections[i - 1] == "list") or (
                i + 1 < len(found) and not line.next_apart and sections[i + 1] == "list"
            )
            sections[i] = "list" if beside else "headline"


def _tables(found: tuple[Line, ...], sections: Sections, title: str) -> None:
    """The rows under a line of column names, until a blank line."""
    spaced = sum(1 for line in found if line.apart) > 3
    i = 0
    while i < len(found):
        end = _table_end(found, sections, i) if is_table_head(found[i].text) else i
        if end - i >= 3 and (spaced or _mostly_open(found[i + 1 : end])):
            sections[i:end] = ["table"] * (end - i)
        i = max(i + 1, end)


def _table_end(found: tuple[Line, ...], sections: Sections, head: int) -> int:
    end = head + 1
    while end < len(found) and not found[end].apart and sections[end] in (None, "table"):
        end += 1
    return end


def _mostly_open(rows: tuple[Line, ...]) -> bool:
    return sum(1 for row in rows if not ends_sentence(row.text)) * 2 >= len(rows)


def _front(found: tuple[Line, ...], sections: Sections, title: str) -> None:
    """Names beside a date or a portrait, and lists of tags, before the first paragraph of the report."""
    for i, line in enumerate(found[:20]):
        if sections[i] is None and ends_sentence(line.text) and len(line.text) > 80:
            return
        if sections[i] is None and is_keywords(line.text):
            sections[i] = "boilerplate"
        elif sections[i] is None and is_name(line.text) and _beside_credit(found, sections, i):
            sections[i] = "byline"


def _beside_credit(found: tuple[Line, ...], sections: Sections, i: int) -> bool:
    near = [j for j in (i - 1, i + 1) if 0 <= j < len(found)]
    return any(sections[j] in ("dateline", "byline") or "photo" in found[j].text.casefold() for j in near)


def _headings(found: tuple[Line, ...], sections: Sections, title: str) -> None:
    """Short lines that head what follows; the last line of a text heads nothing."""
    for i, line in enumerate(found[:-1]):
        if sections[i] is None and is_heading(line) and _heads(found, sections, i):
            sections[i] = "headline"


def _heads(found: tuple[Line, ...], sections: Sections, i: int) -> bool:
    """Whether what stands before has ended, and what follows is longer, or a part of another kind."""
    line, after = found[i], found[i + 1]
    if i > 0 and sections[i - 1] is None and not line.apart and not ends_sentence(found[i - 1].text):
        return False
    if sections[i + 1] in ("list", "table", "headline", "dateline", "byline"):
        return True
    return len(after.text) > len(line.text) or (line.apart and line.next_apart)
