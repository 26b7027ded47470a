"""What a reader should know first: chosen and ordered from what a story already says, nothing added."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from newsprism.model.dossier import (
    CautionEntry,
    ClaimEntry,
    DisagreementEntry,
    ExchangeEntry,
    PositionEntry,
    StoryDossier,
    TimelineEntry,
)
from newsprism.model.story import Origin
from newsprism.render.names import FACTUALITIES, STATUSES

CAUTIONS = (
    "satire",
    "retracted",
    "impossible-date",
    "impossible-value",
    "unit-mismatch",
    "future-date",
    "headline-only",
    "single-article",
    "anonymous-source",
    "unattributed",
    "undated",
    "unsupported-language",
    "reading",
)
"""Kinds of caution, the weightiest first."""

_WEIGHT = {status: weight for weight, status in enumerate(STATUSES)}


Entry = TypeVar("Entry", TimelineEntry, ExchangeEntry)


class Findings(msgspec.Struct, frozen=True):
    """The top of a story: conflicts, agreement by origins, shared origins, and who speaks."""

    conflicts: tuple[DisagreementEntry, ...]
    others: tuple[DisagreementEntry, ...]
    corroborated: tuple[ClaimEntry, ...]
    shared: tuple[Origin, ...]
    positions: tuple[PositionEntry, ...]
    claims: tuple[ClaimEntry, ...]
    cautions: tuple[CautionEntry, ...]
    status_counts: tuple[tuple[str, int], ...]


def findings(story: StoryDossier) -> Findings:
    """Order a story's items for reading: what most origins rest on first, conflicts before other differences."""
    claims = ranked_claims(story.claims)
    return Findings(
        conflicts=tuple(entry for entry in story.disagreements if entry.kind == "conflict"),
        others=tuple(entry for entry in story.disagreements if entry.kind != "conflict"),
        corroborated=tuple(claim for claim in claims if claim.status == "corroborated"),
        shared=shared_origins(story.origins),
        positions=ranked_positions(story.positions),
        claims=claims,
        cautions=ranked_cautions(story.cautions),
        status_counts=tuple((status, sum(c.status == status for c in claims)) for status in STATUSES),
    )


def ranked_claims(claims: tuple[ClaimEntry, ...]) -> tuple[ClaimEntry, ...]:
    """Disputed first, then corroborated, and in each status the claim that most articles hold."""

    def weight(claim: ClaimEntry) -> tuple[int, int, int]:
        articles = len({citation.article_id for citation in claim.citations})
        return _WEIGHT[claim.status], -len(claim.origin_ids), -articles

    return tuple(sorted(claims, key=weight))


def ranked_cautions(cautions: tuple[CautionEntry, ...]) -> tuple[CautionEntry, ...]:
    """What may be wrong before what is unknown, and in each kind the order of the dossier."""
    weight = {kind: number for number, kind in enumerate(CAUTIONS)}
    return tuple(sorted(cautions, key=lambda caution: weight.get(caution.kind, len(weight))))


def weightiest(entries: Sequence[Entry], limit: int) -> tuple[Entry, ...]:
    """The entries that most articles state, of those the ones with a day before a year, in the order given."""

    def weight(at: int) -> tuple[int, int]:
        entry = entries[at]
        precision = len(entry.date) if isinstance(entry, TimelineEntry) else 0
        return -len({citation.article_id for citation in entry.citations}), -min(precision, 10)

    chosen = sorted(range(len(entries)), key=weight)[:limit]
    return tuple(entries[at] for at in sorted(chosen))


def shared_origins(origins: tuple[Origin, ...]) -> tuple[Origin, ...]:
    """The known origins that two or more articles rest on, the widest first."""
    shared = [origin for origin in origins if len(origin.article_ids) > 1 and origin.kind != "unknown"]
    return tuple(sorted(shared, key=lambda origin: -len(origin.article_ids)))


def ranked_positions(positions: tuple[PositionEntry, ...]) -> tuple[PositionEntry, ...]:
    """The country that says most first; speakers of no known country last."""
    said = tuple(position for position in positions if position.statements)
    return tuple(sorted(said, key=lambda position: (position.country is None, -len(position.statements))))


def ranked_stories(stories: tuple[StoryDossier, ...]) -> tuple[StoryDossier, ...]:
    """The story that most articles tell first."""
    return tuple(sorted(stories, key=lambda story: -len(story.article_ids)))


def sure_kind(entry: ExchangeEntry) -> str:
    """The kind of an exchange, and how sure its sentences are of it where they do not simply state it."""
    return entry.kind if entry.factuality == "certain" else f"{entry.kind}, {FACTUALITIES[entry.factuality]}"
