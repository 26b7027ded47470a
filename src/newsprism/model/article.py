"""What reading gives: an article, or the reason why there is none."""

from typing import Literal

import msgspec

from newsprism.model.spans import Citation

Basis = Literal["stated", "metadata", "url", "inferred"]


class DateValue(msgspec.Struct, frozen=True):
    """A date with its own precision and where it was found.

    ``value`` is an ISO 8601 prefix whose length is its precision (``2025``, ``2025-12``, ``2025-12-27``,
    ``2025-12-27T09:30:00Z``); ``None`` where the date is unknown, and then ``basis`` is ``None`` as well.
    """

    value: str | None = None
    basis: Basis | None = None
    citation: Citation | None = None


UNKNOWN_DATE = DateValue()


class Capture(msgspec.Struct, frozen=True):
    """The bytes that were read, before anything was made of them.

    ``source`` is the path as given, with ``#line`` or ``#record`` for a part of a container; ``sha256`` is the
    digest of ``body``.
    """

    source: str
    body: bytes
    media_type: str
    sha256: str
    url: str | None = None
    fetched_at: str | None = None


class Article(msgspec.Struct, frozen=True):
    """One report, fixed when it is read: later layers point into ``text`` and never change it.

    ``outlet``, ``byline``, ``url`` and ``lang`` (BCP 47) are ``None`` where unknown; ``sha256`` is that of the bytes
    that were read. ``notes`` tell what reading could not take at its word ("unreadable date: ...").
    """

    id: str
    source: str
    text: str
    title: str
    sha256: str
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    lang: str | None = None
    published: DateValue = UNKNOWN_DATE
    modified: DateValue = UNKNOWN_DATE
    notes: tuple[str, ...] = ()


class Rejected(msgspec.Struct, frozen=True):
    """Something that could not be read, and why; the rest of the batch goes on."""

    source: str
    reason: str
