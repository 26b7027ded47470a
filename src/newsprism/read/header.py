"""The header block of a text file: ``Key: value`` lines at the very start, ended by a blank line."""

import re

import msgspec

KEYS = ("Title", "Outlet", "URL", "Date", "Author", "Lang")

_LINE = re.compile(rf"({'|'.join(KEYS)}):[ \t]*([^\r\n]*)\r?\n")
_BLANK = re.compile(r"[ \t]*(?:\r?\n|\Z)")


class Header(msgspec.Struct, frozen=True):
    """The block's values by key, without empty ones, and the code point at which the text begins after it."""

    values: dict[str, str]
    end: int


def header(text: str) -> Header | None:
    """The header block of ``text``, or ``None`` where it does not begin with one.

    A line with any other key, or no blank line at the end, means that this is no header block but text.

    >>> header("Title: Ice in the strait\\nOutlet: Harbour Post\\n\\nThe ship ...").values["Outlet"]
    'Harbour Post'
    """
    values: dict[str, str] = {}
    position = 0
    while line := _LINE.match(text, position):
        values.setdefault(line[1], line[2].rstrip())
        position = line.end()
    blank = _BLANK.match(text, position)
    if not values or blank is None:
        return None
    return Header({key: value for key, value in values.items() if value}, blank.end())
