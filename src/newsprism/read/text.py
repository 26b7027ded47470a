"""A text file as an article: its text is the file, less a byte-order mark and a header block."""

import re

from newsprism.model.article import UNKNOWN_DATE, Article, Capture, DateValue, Rejected
from newsprism.read.dates import LONGEST, iso_value
from newsprism.read.encoding import Decoded, UndecodableError, decode
from newsprism.read.header import Header, header
from newsprism.read.ids import article_id
from newsprism.read.language import language_of, language_tag
from newsprism.read.notes import character_notes
from newsprism.read.stated import stated_date, written_date

_FIRST_LINE = re.compile(r"\S[^\r\n]*")
_NONE = Header({}, 0)


def read_text(capture: Capture) -> Article | Rejected:
    """The article that a plain text file holds; without a header block its title is its first line."""
    try:
        decoded = decode(capture.body)
    except UndecodableError as error:
        return Rejected(capture.source, str(error))
    block = header(decoded.text) or _NONE
    text = decoded.text[block.end :]
    if not text.strip():
        return Rejected(capture.source, "no text after the header block" if block.end else "the file is blank")
    return _article(capture, decoded, block.values, text)


def _article(capture: Capture, decoded: Decoded, values: dict[str, str], text: str) -> Article:
    key = article_id(capture.source, capture.body)
    published, notes = header_date(values.get("Date"))
    tag = language_tag(values.get("Lang"))
    return Article(
        id=key,
        source=capture.source,
        text=text,
        title=values.get("Title") or first_line(text),
        sha256=capture.sha256,
        byline=values.get("Author"),
        outlet=values.get("Outlet"),
        url=values.get("URL"),
        lang=tag or language_of(text),
        published=published if values.get("Date") else stated_date(key, text),
        notes=decoded.notes + notes + character_notes(text),
    )


def first_line(text: str) -> str:
    """The first line that is not blank, trimmed; ``""`` if there is none."""
    match = _FIRST_LINE.search(text)
    return match[0].rstrip() if match else ""


def header_date(written: str | None) -> tuple[DateValue, tuple[str, ...]]:
    """The date that a source's metadata gives, or unknown and a note on what could not be read."""
    if not written:
        return UNKNOWN_DATE, ()
    value = iso_value(written) or written_date(written)
    if value is None:
        return UNKNOWN_DATE, (f"unreadable date: {written[:LONGEST]}",)
    return DateValue(value, "metadata"), ()
