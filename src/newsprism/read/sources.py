"""From what the user names (files, folders, globs, standard input) to the bytes to read, one capture each.

JSON lines are captured a line at a time, so that a file of any size passes through in bounded memory.
"""

import gzip
import io
import os
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from glob import glob, has_magic
from hashlib import sha256
from typing import BinaryIO, cast

from newsprism.model.article import Capture, Rejected
from newsprism.read.limits import FILE_LIMIT, LINE_LIMIT, too_long
from newsprism.read.media import JSON_LINES, SUFFIXES, media_of_name, media_of_start
from newsprism.read.walk import files_under

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_GZIP = b"\x1f\x8b"
_START = 1024


def captures(sources: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Capture | Rejected]:
    """The bytes behind each source, in the order given, each with the name it was given by.

    Args:
        sources: paths of files or folders, globs, or ``-`` for standard input. A folder is read recursively and sorted;
            its files count by suffix (.txt .html .htm .jsonl, each also with .gz). A file named itself is read whatever
            its suffix.
        stdin: what ``-`` stands for.

    Nothing is raised for a bad source: it comes back as ``Rejected`` with the reason, and the rest follows.
    """
    for source in sources:
        if source == "-":
            yield from _of_stdin(stdin)
        elif _URL.match(source):
            yield Rejected(source, "fetching a URL is not supported yet: save the page and give its file")
        else:
            yield from _of_path(source)


def _of_stdin(stdin: BinaryIO | None) -> Iterator[Capture | Rejected]:
    if stdin is None:
        yield Rejected("-", "there is no standard input")
        return
    yield from _guarded("-", nullcontext(stdin), None)


def _of_path(source: str) -> Iterator[Capture | Rejected]:
    if os.path.isdir(source):
        yield from _of_folder(source)
    elif os.path.lexists(source):
        yield from _of_file(source)
    elif has_magic(source):
        yield from _of_glob(source)
    else:
        yield Rejected(_printable(source), "no such file or folder")


def _of_folder(folder: str) -> Iterator[Capture | Rejected]:
    empty = True
    for found in files_under(folder):
        empty = False
        if isinstance(found, Rejected):
            yield found
        else:
            yield from _of_file(found)
    if empty:
        yield Rejected(_printable(folder), f"no articles in the folder (read are {' '.join(SUFFIXES)} and their .gz)")


def _of_glob(pattern: str) -> Iterator[Capture | Rejected]:
    found = [path for path in sorted(glob(pattern, recursive=True)) if os.path.isdir(path) or media_of_name(path)]
    for path in found:
        yield from _of_path(path)
    if not found:
        yield Rejected(_printable(pattern), "no file matches")


def _of_file(path: str) -> Iterator[Capture | Rejected]:
    source = _printable(path)
    try:
        file = open(path, "rb")  # noqa: SIM115 - closed by _guarded
    except OSError as error:
        yield _unreadable(source, error)
        return
    yield from _guarded(source, file, media_of_name(path))


def _unreadable(source: str, error: OSError) -> Rejected:
    return Rejected(source, f"cannot be read: {error.strerror or error}")


def _printable(path: str) -> str:
    """A path as valid Unicode: a name that is not UTF-8 gets U+FFFD for its bad bytes."""
    return os.fsencode(path).decode("utf-8", "replace")


def _guarded(source: str, opened: AbstractContextManager[BinaryIO], media: str | None) -> Iterator[Capture | Rejected]:
    """The captures of one stream; an error ends this stream and no other."""
    try:
        with opened as raw:
            yield from _of_stream(source, _unpacked(raw), media)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield Rejected(source, "the gzip data is truncated or damaged")
    except OSError as error:
        yield _unreadable(source, error)


def _unpacked(stream: BinaryIO) -> io.BufferedReader:
    """The stream, buffered, and unpacked if its first bytes say that it is gzip."""
    raw = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    if raw.peek(2)[:2] != _GZIP:
        return raw
    return io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=raw)))


def _of_stream(source: str, stream: io.BufferedReader, media: str | None) -> Iterator[Capture | Rejected]:
    start = stream.peek(_START)[:_START]
    if not start:
        yield Rejected(source, "the file is empty" if source != "-" else "standard input is empty")
    elif (media or media_of_start(start)) == JSON_LINES:
        yield from _lines(source, stream)
    else:
        yield _whole(source, stream, media or media_of_start(start))


def _whole(source: str, stream: io.BufferedReader, media: str) -> Capture | Rejected:
    body = stream.read(FILE_LIMIT + 1)
    if len(body) > FILE_LIMIT:
        return Rejected(source, too_long("the file", FILE_LIMIT))
    return _capture(source, body, media)


def _lines(source: str, stream: io.BufferedReader) -> Iterator[Capture | Rejected]:
    """The lines that are not blank, numbered from 1; they end at ``\\n`` alone."""
    number, found = 0, False
    while line := stream.readline(LINE_LIMIT + 1):
        number += 1
        if len(line) > LINE_LIMIT and not line.endswith(b"\n"):
            _skip_line(stream)
            found = True
            yield Rejected(f"{source}#{number}", too_long("the line", LINE_LIMIT))
        elif line := (line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).strip(b" \t\r\n"):
            found = True
            yield _capture(f"{source}#{number}", line, JSON_LINES)
    if not found:
        yield Rejected(source, "the file holds only blank lines")


def _skip_line(stream: io.BufferedReader) -> None:
    while (piece := stream.readline(LINE_LIMIT)) and not piece.endswith(b"\n"):
        pass


def _capture(source: str, body: bytes, media: str) -> Capture:
    return Capture(source=source, body=body, media_type=media, sha256=sha256(body).hexdigest())
