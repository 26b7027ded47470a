"""What clustering and alignment make of annotated articles."""

from typing import Literal

import msgspec

from newsprism.model.spans import Citation, Span

OriginKind = Literal["agency", "official-statement", "outlet", "document", "unnamed-officials", "unknown"]
Status = Literal["disputed", "corroborated", "single-origin", "single-source"]
Slot = Literal["date", "number", "actor", "place", "event", "cause", "status", "wording"]
DisagreementKind = Literal[
    "conflict", "refines", "rounding", "different-time", "different-scope", "superseded", "wording"
]
DifferenceKind = Literal["cut", "added", "changed", "translated"]


class Window(msgspec.Struct, frozen=True):
    """From the first to the last known date of a story's articles: ISO prefixes, ``None`` where all are undated."""

    start: str | None
    end: str | None


class Story(msgspec.Struct, frozen=True):
    """Articles about one event. ``copies`` maps an article's id to that of the article it copies."""

    id: str
    article_ids: tuple[str, ...]
    title: str
    window: Window
    copies: dict[str, str] = {}


class Origin(msgspec.Struct, frozen=True):
    """Where claims come from. ``article_ids`` are the articles that rest on it, ``basis`` the words that show it."""

    id: str
    name: str
    kind: OriginKind
    article_ids: tuple[str, ...]
    basis: tuple[Citation, ...]


class Difference(msgspec.Struct, frozen=True):
    """One difference between two wordings; ``left`` is of the longest form, ``""`` where a side has nothing."""

    kind: DifferenceKind
    left: str
    right: str
    left_quote_id: str
    right_quote_id: str


class Utterance(msgspec.Struct, frozen=True):
    """One thing said by one speaker, in all its wordings; ``quote_ids`` begin with the longest."""

    id: str
    speaker: str | None
    quote_ids: tuple[str, ...]
    differences: tuple[Difference, ...] = ()


class ClaimRef(msgspec.Struct, frozen=True):
    """One statement of one article, as a member of a claim group."""

    article_id: str
    statement_id: str


class ClaimGroup(msgspec.Struct, frozen=True):
    """Statements that say the same thing; ``status`` is computed from origins, never entered."""

    id: str
    members: tuple[ClaimRef, ...]
    spans: tuple[tuple[str, Span], ...]
    holder: str | None
    status: Status
    origin_ids: tuple[str, ...]


class Judgement(msgspec.Struct, frozen=True):
    """A person's decision about two items, append-only; honoured by partition and align on the next run."""

    left: str
    right: str
    value: Literal["same", "different", "unsure"]
    user: str
    created_at: str
