"""A JSON line as an article: ``id, title, text, published, outlet, url, lang``, of which only text is needed."""

from typing import Any

import msgspec

from newsprism.model.article import UNKNOWN_DATE, Article, Capture, DateValue, Rejected
from newsprism.read.dates import LONGEST, iso_value
from newsprism.read.ids import article_id
from newsprism.read.language import language_of, language_tag
from newsprism.read.notes import character_notes
from newsprism.read.text import first_line


class Line(msgspec.Struct, frozen=True):
    """The keys that are read; others are passed over, and null equals absent."""

    text: str | None = None
    id: str | int | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    lang: str | None = None


_LONGEST_TITLE = 200
_DECODER = msgspec.json.Decoder(Line)


def read_line(capture: Capture) -> Article | Rejected:
    """The article of one JSON line, or why there is none. Its text is taken verbatim.

    A key other than ``text`` whose value is of another type than a string is noted and left out.
    """
    try:
        line, notes = _decoded(capture.body)
    except TypeError as error:
        return Rejected(capture.source, f"not an article: {error}")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Rejected(capture.source, f"not valid JSON: {error}")
    if not line.text or not line.text.strip():
        return Rejected(capture.source, "not an article: it has no text")
    return _article(capture, line, line.text, notes)


def _decoded(body: bytes) -> tuple[Line, tuple[str, ...]]:
    try:
        return _DECODER.decode(body), ()
    except msgspec.ValidationError:
        return _lenient(msgspec.json.decode(body))


def _lenient(value: Any) -> tuple[Line, tuple[str, ...]]:
    """The line without the values that are of a wrong type."""
    if not isinstance(value, dict):
        raise TypeError("the line is not a JSON object")
    if not isinstance(value.get("text"), str):
        raise TypeError("its text is not a string")
    wrong = [key for key in Line.__struct_fields__ if not isinstance(value.get(key), str | None)]
    wrong = [key for key in wrong if key != "id" or type(value[key]) is not int]
    kept = {key: value[key] for key in Line.__struct_fields__ if key in value and key not in wrong}
    return Line(**kept), tuple(_complaint(key, value[key]) for key in wrong)


def _complaint(key: str, value: object) -> str:
    if key == "published":
        return f"unreadable date: {str(value)[:LONGEST]}"
    return f"{key} is not a string and is left out"


def _article(capture: Capture, line: Line, text: str, notes: tuple[str, ...]) -> Article:
    given = "" if line.id is None else str(line.id)
    published, date_notes = _published(line.published)
    return Article(
        id=given or article_id(capture.source, capture.body),
        source=capture.source,
        text=text,
        title=(line.title or "").strip() or _heading(text),
        sha256=capture.sha256,
        outlet=line.outlet or None,
        url=line.url or None,
        lang=language_tag(line.lang) or language_of(text),
        published=published,
        notes=notes + date_notes + character_notes(text),
    )


def _heading(text: str) -> str:
    """The first line of an untitled text where it can be a title: short, and with more text after it."""
    line = first_line(text)
    return line if len(line) <= _LONGEST_TITLE and len(line) < len(text.strip()) else ""


def _published(written: str | None) -> tuple[DateValue, tuple[str, ...]]:
    if not written or not written.strip():
        return UNKNOWN_DATE, ()
    value = iso_value(written)
    if value is None:
        return UNKNOWN_DATE, (f"unreadable date: {written[:LONGEST]}",)
    return DateValue(value, "metadata"), ()
