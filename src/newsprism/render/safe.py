"""Article text is data: what could steer a terminal or turn a line round is shown, never run."""

import unicodedata

_STEERING = (
    *range(0x09),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    *range(0x2028, 0x202F),  # line and paragraph separators, embeddings and overrides
    *range(0x2066, 0x2070),  # isolates and the deprecated format characters
    *range(0xFFF9, 0xFFFC),
    *range(0xD800, 0xE000),  # half a surrogate pair cannot be encoded
    *range(0xE0000, 0xE0080),
)


_NAMES = (
    "NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC".split()
)


def _picture(code: int) -> str:
    """A name in angle brackets: the control pictures of Unicode stand in few fonts."""
    return f"\u27e8{_NAMES[code] if code < len(_NAMES) else f'U+{code:04X}'}\u27e9"


_PICTURES = {code: _picture(code) for code in _STEERING}
_ZERO_WIDTH = frozenset("\u200b\u2060\ufeff")


def visible(text: str) -> str:
    """The text with every control character, escape code and direction override shown as a sign.

    A line feed and a tab stay; CR LF becomes a line feed; what else steers a screen is replaced: ESC
    by ``⟨ESC⟩``, a right-to-left override by ``⟨U+202E⟩``. The result is safe to write to a terminal and
    can be encoded as UTF-8; it still needs the escaping of the format that it goes into.

    >>> visible("red \\x1b[31m alert")
    'red ⟨ESC⟩[31m alert'
    """
    return text.replace("\r\n", "\n").translate(_PICTURES)


def one_line(text: str) -> str:
    """The visible text on one line, with each run of white space made one space."""
    return " ".join(visible(text.replace("\u2028", "\n").replace("\u2029", "\n")).split())


def clip(text: str, width: int) -> str:
    """The text on one line in at most ``width`` code points, cut at a word where one ends near enough.

    The cut is marked by an ellipsis, and never parts a letter from the marks that combine with it.

    >>> clip("the ship drifted north", 12)
    'the ship…'
    """
    line = one_line(text)
    if len(line) <= width:
        return line
    cut = max(0, width - 1)
    while cut and (unicodedata.combining(line[cut]) or line[cut] in _ZERO_WIDTH):
        cut -= 1
    space = line.rfind(" ", 0, cut + 1)
    return line[: space if space >= width * 2 // 3 else cut].rstrip() + "…"
