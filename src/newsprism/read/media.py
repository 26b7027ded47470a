"""Which kind of file something is: by its name, or by its first bytes where it has no telling name."""

import re

TEXT = "text/plain"
HTML = "text/html"
JSON_LINES = "application/jsonl"

SUFFIXES = {".txt": TEXT, ".html": HTML, ".htm": HTML, ".jsonl": JSON_LINES}
"""The suffixes that are read in a folder, each also with ``.gz`` after it."""

_HTML_START = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


def media_of_name(name: str) -> str | None:
    """The media type that a file's suffix names, ``None`` if it names none that is read.

    >>> media_of_name("reports/one.HTML.gz")
    'text/html'
    """
    lower = name.lower().removesuffix(".gz")
    return next((media for suffix, media in SUFFIXES.items() if lower.endswith(suffix)), None)


def media_of_start(start: bytes) -> str:
    """The media type of unnamed bytes: JSON lines open with ``{"``, HTML with its doctype or root, all else is text."""
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare[:1] == b"{" and bare[1:].lstrip()[:1] in (b'"', b"}"):
        return JSON_LINES
    return HTML if _HTML_START.match(bare) else TEXT
