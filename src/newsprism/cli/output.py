"""Standard output holds the result alone; everything else goes to standard error."""

import os
import sys
from collections.abc import Iterable

import msgspec

from newsprism.model.article import Article, Rejected

ENCODER = msgspec.json.Encoder(decimal_format="number")


def write_lines(records: Iterable[msgspec.Struct]) -> int:
    """Write a JSON line each, as they come; returns how many."""
    count = 0
    for record in records:
        write_bytes(ENCODER.encode(record) + b"\n")
        count += 1
    sys.stdout.flush()
    return count


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    sys.stdout.buffer.write(data)


def complain(rejected: Iterable[Rejected]) -> None:
    """A line on standard error for each source that was not read, naming it and the reason."""
    for item in rejected:
        tell(f"not read: {item.source}: {item.reason}")


def caution(articles: Iterable[Article]) -> None:
    """A line on standard error for each thing that reading could not take at its word."""
    for article in articles:
        for note in article.notes:
            tell(f"caution: {article.source}: {note}")


def tell(message: str) -> None:
    """A line on standard error, with control characters shown rather than sent to the terminal."""
    shown = "".join(c if c.isprintable() or c == " " else repr(c)[1:-1] for c in message)
    sys.stderr.write(f"newsprism: {shown}{os.linesep}")
