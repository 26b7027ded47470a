"""What an outlet says of its own report: that it is satire, that it is withdrawn, that it was corrected.

A report that its outlet itself calls satire, or withdraws, still claims what it claims, but bears no witness: its
claims agree with nothing. A correction is the opposite of a retraction: what is left of the report stands.

The recogniser looks where such notices stand (title, first and last paragraphs, the page's own section), needs words
that point at the report itself, and passes over what stands in quotation marks.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from newsprism.model.article import Article
from newsprism.model.layers import Paragraph
from newsprism.model.spans import Field, Span
from newsprism.read.labels import RETRACTED_NOTE, SATIRE_NOTE, headline_label, is_label

NoticeKind = Literal["satire", "retracted", "corrected"]

FIRST, LAST = 4, 6
"""Paragraphs of the start and of the end that hold notices: editors' notes open a report, disclaimers close it."""

LONGEST = 700
"""Code points of a paragraph that is a notice; only its start is looked at in a longer one."""

OPENING = 200
"""Code points at the start of a long paragraph (a report on one line) and at its end in which a notice may stand."""

DISAVOWED: tuple[NoticeKind, ...] = ("satire", "retracted")
"""The kinds that void a report, the one that wins first."""

NOTED: Mapping[str, NoticeKind] = {SATIRE_NOTE: "satire", RETRACTED_NOTE: "retracted"}
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "\xa0": " ", "\u202f": " "})
_BEFORE = re.compile(r"[\s\[(*•·_>—–\"'-]*")
BRACKETED = re.compile(r"[\[(【][^\[\]()【】]{2,40}[\])】]")
"""A line that is all brackets: at the foot of a text only such a one is a label, for footers list sections."""

_FIELD = re.compile(
    r"\s*(?:section|category|filed under|genre|type|rubrik|kategorie|ressort|rubrique|catégorie|sección|categoría|"
    r"rubrica|categoria|seção|рубрика|раздел|категория|розділ|카테고리|カテゴリー?|分类|分類|栏目|欄目)\s*[:：]\s*(.{2,40})",
    re.IGNORECASE,
)
_CRUMB = re.compile(r"\s*[»›>→]\s*")
_MARKS = '"“”„«»「」『』'


class Notice(msgspec.Struct, frozen=True):
    """A notice: where it stands (``span`` in ``field``, ``None`` for the page's metadata), and its own words."""

    kind: NoticeKind
    words: str
    field: Field = "text"
    span: Span | None = None


def notices(article: Article, paragraphs: Sequence[Paragraph]) -> tuple[Notice, ...]:
    """Every notice of an article on itself: of its page, its title, its paragraphs in this order; at most one a place.

    Linear in the length of the text: only a few paragraphs are looked at, and of long ones only the ends.
    """
    return (*_of_page(article), *_of_title(article), *_of_text(article.text, paragraphs))


def void(article: Article, paragraphs: Sequence[Paragraph]) -> Notice | None:
    """The notice by which an article's claims are no testimony: satire, else its retraction; ``None`` for a report."""
    found = [n for n in notices(article, paragraphs) if n.kind in DISAVOWED]
    return min(found, key=lambda n: DISAVOWED.index(n.kind), default=None)


def _of_page(article: Article) -> Iterator[Notice]:
    for note in article.notes:
        for start, kind in NOTED.items():
            if note.startswith(start):
                yield Notice(kind, note.removeprefix(start))
    if any(is_label(part) == "satire" for part in _address(article.url)):
        yield Notice("satire", f"its address is {article.url}")
    for what, words in (("outlet", article.outlet or ""), ("author", article.byline or "")):
        if is_label(words) == "satire" or headline_label(words) == "satire":
            yield Notice("satire", f"its {what} is “{words}”")


def _address(url: str | None) -> Iterator[str]:
    """The steps of an address: the first part of its host, and its folders."""
    try:
        parts = urlsplit(url or "")
        yield (parts.hostname or "").partition(".")[0]
    except ValueError:
        return
    yield from parts.path.split("/")[:-1]


def _of_title(article: Article) -> Iterator[Notice]:
    kind = headline_label(article.title) or is_label(article.title)
    if kind is not None:
        yield Notice(kind, article.title, "title", Span(0, len(article.title)))


def _of_text(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Notice]:
    for place, paragraph in enumerate(paragraphs):
        if FIRST <= place < len(paragraphs) - LAST:
            continue
        for span in _ends(paragraph):
            words = span.of(text)
            labelled = place < FIRST or BRACKETED.fullmatch(words) is not None
            kind = (_line_label(words) if labelled else None) or notice_kind(words)
            if kind is not None:
                yield Notice(kind, span.of(text), "text", span)
                break


def _ends(paragraph: Paragraph) -> tuple[Span, ...]:
    if paragraph.end - paragraph.start <= LONGEST:
        return (paragraph.span,)
    return Span(paragraph.start, paragraph.start + OPENING), Span(paragraph.end - OPENING, paragraph.end)


def notice_kind(words: str) -> NoticeKind | None:
    """What a sentence or two say of the report that they stand in; ``None`` for the report's own prose.

    >>> notice_kind("This article has been withdrawn.")
    'retracted'
    >>> notice_kind("The bill has been withdrawn.") is None
    True
    """
    plain = words.translate(_STRAIGHT).lower()
    for kind in DISAVOWED:
        match = _pattern(kind).search(plain)
        if match is not None and not _is_quoted(plain, match.start()):
            return kind
    return "corrected" if is_correction(words) else None


def is_correction(words: str) -> bool:
    """Whether a paragraph opens as a correction does; what it says of an earlier version is no claim of the report."""
    plain = words[:OPENING].translate(_STRAIGHT).lower()
    opening = _BEFORE.match(plain)
    return _pattern("corrected").match(plain, opening.end() if opening else 0) is not None


def _line_label(words: str) -> NoticeKind | None:
    """The label that a line is, alone, behind the name of its field, or as a step of a breadcrumb."""
    if len(words) > 120:
        return None
    field = _FIELD.fullmatch(words)
    steps = _CRUMB.split(words) if field is None else [field[1]]
    return next((label for step in steps if (label := is_label(step))), None)


def _is_quoted(words: str, place: int) -> bool:
    """Whether an odd number of quotation marks stands before a place: somebody else is quoted there."""
    return sum(words.count(mark, 0, place) for mark in _MARKS) % 2 == 1


@cache
def _pattern(kind: NoticeKind) -> re.Pattern[str]:
    tables = tomllib.loads((files("newsprism.annotate") / "data" / "notices.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(f"(?:{pattern})" for patterns in tables[kind].values() for pattern in patterns))
