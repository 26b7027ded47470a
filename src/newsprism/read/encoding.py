"""Bytes to text. UTF-8 is believed where it is valid; anything else is said in a note."""

import codecs

import msgspec

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"SQLite format 3\0": "a database",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
}
_SAMPLE = 64_000
_LATIN = ["cp1250", "cp1254", "cp1257", "cp1252"]
_BEYOND_ASCII = frozenset(range(128, 256))
_WESTERN = frozenset("äöüÄÖÜßàâáãçéèêëíîïóôõúùûœæñåøÀÂÁÇÉÈÊÍÓÚÑÅØŒÆ¡¿“”‘’‚„–—…•«»€£§°·\xa0©®™ºª½".encode("cp1252"))
"""Bytes that texts in Western languages hold in windows-1252: a text without others needs no statistics, which on
short texts take German for Polish."""
_FEW = 0.002
"""Share of bytes that may be control characters in a text: real texts hold none or a stray one, files of other kinds
many in each hundred."""


class Decoded(msgspec.Struct, frozen=True):
    """The text without its byte-order mark, and what had to be assumed to get it."""

    text: str
    notes: tuple[str, ...] = ()


class UndecodableError(ValueError):
    """The bytes are not text in any encoding that can be told; the message is the reason."""


def decode(body: bytes, *, declared: str | None = None) -> Decoded:
    """The text of ``body``: by its byte-order mark, as UTF-8, as declared, or as the statistics of its bytes suggest.

    Args:
        body: the bytes of one file.
        declared: the encoding that the file itself declares, if any; it counts where the bytes are not UTF-8.

    Raises:
        UndecodableError: a file of another kind, or no encoding fits.
    """
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return _marked(body[len(mark) :], encoding)
    for magic, kind in _MAGIC.items():
        if body.startswith(magic):
            raise UndecodableError(f"not a text but {kind}")
    if wide := _wide(body):
        return _marked(body, wide)
    _refuse_binary(body)
    try:
        return Decoded(body.decode("utf-8"))
    except UnicodeDecodeError:
        return _damaged(body) or _declared(body, declared) or _guessed(body)


def _marked(body: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(body.decode(encoding))
    except UnicodeDecodeError as error:
        raise UndecodableError(f"its byte-order mark says {encoding}, but byte {error.start} is not") from error


def _wide(body: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of the sample is NUL, and hardly any of those between."""
    sample = body[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most, few = max(even, odd), min(even, odd)
    if len(body) % 2 or most * 4 < len(sample) or few * 20 > most:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _refuse_binary(body: bytes) -> None:
    count = len(body) - len(body.translate(None, bytes([*range(8), *range(14, 27), *range(28, 32), 127])))
    if count > max(8, _FEW * len(body)):
        raise UndecodableError(f"a binary file: {count} of its {len(body)} bytes are control characters")


def _damaged(body: bytes) -> Decoded | None:
    """UTF-8 with a stray bad byte: at most one in a hundred of its characters beyond ASCII."""
    text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    beyond = sum(1 for c in text if c > "\x7f")
    if bad * 100 > beyond:
        return None
    return Decoded(text, (f"not valid UTF-8: {bad} characters could not be read and stand as U+FFFD",))


def _declared(body: bytes, declared: str | None) -> Decoded | None:
    try:
        return Decoded(body.decode(codecs.lookup(declared).name)) if declared else None
    except (LookupError, UnicodeDecodeError, AttributeError):
        return None


def _guessed(body: bytes) -> Decoded:
    if not set(body) & _BEYOND_ASCII - _WESTERN:
        return Decoded(body.decode("cp1252"), ("not UTF-8: read as windows-1252, which is a guess",))
    best = _by_statistics(body[:_SAMPLE])
    if best is None:
        raise UndecodableError("the encoding cannot be told: neither UTF-8 nor any other fits")
    try:
        text = body.decode(best)
    except UnicodeDecodeError as error:
        raise UndecodableError(f"the encoding cannot be told: not UTF-8, and {best} fails later on") from error
    return Decoded(text, (f"not UTF-8: read as {best}, which is a guess",))


def _by_statistics(sample: bytes) -> str | None:
    """The best guess of charset-normalizer; a text that is mostly ASCII is in one of Windows' Latin pages."""
    from charset_normalizer import from_bytes  # 0.1 s to import, and hardly any file needs it

    rare = sum(byte > 127 for byte in sample) * 4 < len(sample)
    best = (from_bytes(sample, cp_isolation=_LATIN).best() if rare else None) or from_bytes(sample).best()
    return best.encoding if best else None
