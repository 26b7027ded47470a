"""How much of one thing is read. An article has some thousand words; the limits leave that far behind."""

MEGABYTE = 1_000_000

FILE_LIMIT = 20 * MEGABYTE
"""Bytes of one text or HTML file, after unpacking."""

LINE_LIMIT = 20 * MEGABYTE
"""Bytes of one JSON line."""


def too_long(what: str, limit: int) -> str:
    """The reason for rejecting something over its limit, with the limit named."""
    return f"{what} is longer than the limit of {limit // MEGABYTE} MB"
