"""Clutter inside a line of prose: where line breaks are lost, captions, credits and prompts stand between sentences.

A long line is cut into pieces. What is plainly clutter (a share button, a picture's credit, a gallery's "3/19 ...") is
cut out by the tables of ``data/inline.toml``. Where a sentence begins behind a word without any mark, a line break is
lost, and what stands between the last full stop and that place had a line of its own: a heading, or a caption, which
still may claim something. Of 1,107 articles whose line breaks are whole (PolNeAR, TimeBank) two are cut wrongly.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

import msgspec

from newsprism.annotate.notices import is_correction
from newsprism.model.layers import Paragraph, Section

LEAST = 160
"""Code points from which on a line may hold several lines of a page: shorter ones are judged as wholes."""

LONGEST_TEASERS = 2500
"""Code points of a row of teasers, at most."""

LONGEST_CAPTION = 400
"""Code points of a piece without a full stop, at most, that is taken for a caption."""

LONGEST_LABEL = 80
"""Code points of a caption's label ("Image copyright ... Image caption"), at most."""

LEAST_LETTERS = 12
"""Letters and figures that a piece needs to be kept as prose of its own between two cuts."""

_END = re.compile(r"[.!?…。！？][\"'”’»)\]]{0,3}\s+(?=\S)")
_PICTURED = re.compile(r"\b[Pp]ictured\b|\((?:centre |center |far )?(?:left|right|centre|center)\)|[Ll]eft to right")
_PLACE = re.compile(r"(?<!\d)(\d{1,3})/(\d{1,3}) (?=[A-Z“\"'])")


class _Tables(msgspec.Struct, frozen=True):
    clutter: re.Pattern[str]
    label: re.Pattern[str]
    teasers: re.Pattern[str]
    agency: re.Pattern[str]
    counted: re.Pattern[str]
    starts: dict[str, re.Pattern[str]]
    never_after: dict[str, frozenset[str]]


class _Piece(msgspec.Struct, frozen=True, order=True):
    start: int
    end: int
    section: Section


@cache
def _tables() -> _Tables:
    data = tomllib.loads((files("newsprism.annotate") / "data" / "inline.toml").read_text(encoding="utf-8"))
    agencies = data["agencies"]
    return _Tables(
        clutter=re.compile("|".join(f"(?:{p})" for p in (*data["clutter"], *data["credit"]))),
        label=re.compile(data["label"]),
        teasers=re.compile(data["teasers"]),
        agency=re.compile(rf"\b(?:{agencies})\b"),
        counted=re.compile(rf"\b(?:{agencies}) (\d{{1,3}}) (?=[A-Z“\"'])"),
        starts={lang: _starts(words, data["weak_starters"][lang]) for lang, words in data["starters"].items()},
        never_after={lang: frozenset(words.split()) for lang, words in data["never_after"].items()},
    )


def _starts(strong: str, weak: str) -> re.Pattern[str]:
    """A word or a closing bracket, a space, and a sentence's first word with a small word behind it."""
    first, weaker = ("|".join(table.split()) for table in (strong, weak))
    return re.compile(
        rf"(?:\b(?P<word>[^\W\d_]{{2,}}|\d+)|[a-z]\)) (?=(?:(?:{first})|(?P<weak>{weaker})) [^\W\d_A-ZА-ЯÀ-Þ])"
    )


def cut(text: str, paragraph: Paragraph, lang: str | None) -> tuple[Paragraph, ...]:
    """A body paragraph as the pieces that it holds; itself alone where nothing shows, or where it is short.

    Pieces are trimmed, in text order, and cover all but white space. Linear in the length of the paragraph.
    """
    if paragraph.section != "body" or paragraph.end - paragraph.start < LEAST:
        return (paragraph,)
    taken = _apart(_clutter(text, paragraph))
    pieces = list(taken)
    for start, end in _between(paragraph, taken):
        pieces.extend(_prose(text, start, end, lang or "en"))
    found = tuple(p for piece in sorted(pieces) if (p := _trimmed(text, piece)) is not None)
    return found if len(found) > 1 else (paragraph,)


def _clutter(text: str, line: Paragraph) -> Iterator[_Piece]:
    tables = _tables()
    for match in tables.clutter.finditer(text, line.start, line.end):
        yield _Piece(match.start(), match.end(), "boilerplate")
    for match in tables.label.finditer(text, line.start, line.end):
        yield _Piece(match.start(), match.end(), "boilerplate")
    yield from _teasers(text, line)
    yield from _gallery(text, line)
    yield from _pictures(text, line)
    yield from _corrections(text, line)


def _teasers(text: str, line: Paragraph) -> Iterator[_Piece]:
    """ "Related stories ...": up to the last question before the first full stop, for teasers ask or do not end."""
    for match in _tables().teasers.finditer(text, line.start, line.end):
        end = match.end()
        for mark in _END.finditer(text, match.end(), min(line.end, match.end() + LONGEST_TEASERS)):
            if mark[0][0] in ".。" and text[mark.start() - 1] != ".":
                break
            end = mark.end() if mark[0][0] != "." else end
        yield _Piece(match.start(), end, "boilerplate")


def _gallery(text: str, line: Paragraph) -> Iterator[_Piece]:
    """``1/19 ... Getty 2/19 ... Getty``: places that count up to one total, each with a caption and a credit."""
    found = list(_PLACE.finditer(text, line.start, line.end))
    for i, match in enumerate(found):
        after = found[i + 1] if i + 1 < len(found) else None
        follows = after is not None and after[2] == match[2] and int(after[1]) == int(match[1]) + 1
        before = i > 0 and found[i - 1][2] == match[2] and int(found[i - 1][1]) == int(match[1]) - 1
        if follows and after is not None and after.start() - match.start() <= 3 * LONGEST_CAPTION:
            yield _Piece(match.start(), after.start(), "caption")
        elif before:
            credit = _tables().agency.search(text, match.end(), min(line.end, match.end() + LONGEST_CAPTION))
            yield _Piece(match.start(), credit.end() if credit else match.end(), "caption")


def _pictures(text: str, line: Paragraph) -> Iterator[_Piece]:
    """``Getty Images 22 ... EPA 22 ...``: credits with one count, and what stands between two of them unended."""
    found = list(_tables().counted.finditer(text, line.start, line.end))
    counts = [match[1] for match in found]
    for i, match in enumerate(found):
        if counts.count(match[1]) < 2:
            continue
        yield _Piece(match.start(), match.end(), "boilerplate")
        after = found[i + 1] if i + 1 < len(found) else None
        near = after is not None and after[1] == match[1] and after.start() - match.end() <= LONGEST_CAPTION
        if near and after is not None and not _END.search(text, match.end(), after.start()):
            yield _Piece(match.end(), after.start(), "caption")


def _corrections(text: str, line: Paragraph) -> Iterator[_Piece]:
    """Sentences by which the outlet corrects itself, inside a line; the whole line is judged elsewhere."""
    ends = [match.end() for match in _END.finditer(text, line.start, line.end)]
    for start, end in pairwise([*ends, line.end]):
        if is_correction(text[start:end]):
            yield _Piece(start, end, "boilerplate")


def _apart(pieces: Iterator[_Piece]) -> list[_Piece]:
    """Pieces that do not overlap: of two that do, the one that begins first, and of those the longer."""
    kept: list[_Piece] = []
    for piece in sorted(pieces, key=lambda p: (p.start, -p.end)):
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return kept


def _between(line: Paragraph, taken: Sequence[_Piece]) -> Iterator[tuple[int, int]]:
    start = line.start
    for piece in taken:
        if piece.start > start:
            yield start, piece.start
        start = piece.end
    if start < line.end:
        yield start, line.end


def _prose(text: str, start: int, end: int, lang: str) -> Iterator[_Piece]:
    """A run of prose, cut at lost line breaks: what stands unended before one is a line, and may describe a picture."""
    ends = [match.end() for match in _END.finditer(text, start, end)]
    labelled = _tables().label.search(text, max(0, start - LONGEST_LABEL), start) is not None
    left = start
    for place in _lost_breaks(text, start, end, lang):
        begun = bisect_right(ends, place)
        line = max(left, ends[begun - 1] if begun else start)
        if line > left:
            yield _Piece(left, line, "body")
        pictured = _PICTURED.search(text, line, place) is not None or (labelled and line == start)
        yield _Piece(line, place, "caption" if pictured and place - line <= LONGEST_CAPTION else "body")
        left = place
    if left < end:
        yield _Piece(left, end, "body")


def _lost_breaks(text: str, start: int, end: int, lang: str) -> Iterator[int]:
    tables = _tables()
    if lang not in tables.starts:
        return
    for match in tables.starts[lang].finditer(text, start, end):
        word = match["word"] or ""
        named = match["weak"] is not None and not word.islower()
        if not named and word.lower() not in tables.never_after[lang]:
            yield match.end()


def _trimmed(text: str, piece: _Piece) -> Paragraph | None:
    words = text[piece.start : piece.end]
    left = piece.start + len(words) - len(words.lstrip())
    right = piece.start + len(words.rstrip())
    if left >= right:
        return None
    letters = sum(1 for c in text[left : min(right, left + 200)] if c.isalnum())
    section = "boilerplate" if piece.section == "body" and letters < LEAST_LETTERS else piece.section
    return Paragraph(left, right, section)
