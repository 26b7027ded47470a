"""The dossier: one run's result, in exactly the shape of its JSON (``newsprism/dossier/1``).

Every entry of a story has an ``id`` that is unique in the dossier and that ``newsprism why`` takes. Names and texts
are strings, unknown is ``None``, a list is never missing.
"""

from typing import Literal

import msgspec

from newsprism.model.article import DateValue, Rejected
from newsprism.model.layers import ActorKind, ExchangeKind, Factuality, Level, QuoteKind
from newsprism.model.spans import Citation
from newsprism.model.story import Difference, DisagreementKind, Origin, Slot, Status, Window

SCHEMA = "newsprism/dossier/1"

CautionKind = Literal[
    "unit-mismatch",
    "undated",
    "unattributed",
    "impossible-date",
    "future-date",
    "anonymous-source",
    "single-article",
    "headline-only",
    "impossible-value",
    "unsupported-language",
    "satire",
    "retracted",
    "reading",
]


class Producer(msgspec.Struct, frozen=True):
    """A program or model that had a part in the run; ``digest`` is the sha256 of a model's files, else ``None``."""

    name: str
    version: str
    digest: str | None


class Corpus(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """What the run covers: its limits are the limits of every silence that it reports."""

    articles: int
    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    from_: str | None
    to: str | None


class ArticleEntry(msgspec.Struct, frozen=True):
    """An article as ``newsprism read`` prints it, and the id of the one it copies."""

    id: str
    source: str
    text: str
    title: str
    byline: str | None
    outlet: str | None
    url: str | None
    lang: str | None
    published: DateValue
    modified: DateValue
    sha256: str
    copy_of: str | None


class ActorEntry(msgspec.Struct, frozen=True):
    id: str
    name: str
    kind: ActorKind
    role: str | None
    level: Level | None
    country: str | None


class SpeakerEntry(msgspec.Struct, frozen=True):
    """Who says it: ``name`` is the actor's, ``as_written`` the words of this article."""

    actor_id: str | None
    name: str
    as_written: str
    country: str | None


class QuoteEntry(msgspec.Struct, frozen=True):
    id: str
    article_id: str
    text: str
    kind: QuoteKind
    force: str | None
    speaker: SpeakerEntry | None
    speakers: tuple[SpeakerEntry, ...]
    relayed: tuple[str, ...]
    parent: str | None
    citation: Citation


class UtteranceEntry(msgspec.Struct, frozen=True):
    id: str
    speaker: str
    quote_ids: tuple[str, ...]
    differences: tuple[Difference, ...]


class HistoryEntry(msgspec.Struct, frozen=True):
    """One stage in a claim's life: what it said, when, and where."""

    date: str | None
    text: str
    article_id: str
    citation: Citation


class SilenceEntry(msgspec.Struct, frozen=True):
    """How much of a story's coverage does not have a claim, and how much coverage there is.

    ``outlets`` of ``of_outlets`` outlets are silent, which is a ``share`` in [0, 1]; ``countries`` are those (alpha-3)
    all of whose outlets are, of ``of_countries``; the country of ``unknown`` outlets among the silent is not known.
    """

    outlets: int
    of_outlets: int
    share: float
    countries: tuple[str, ...]
    of_countries: tuple[str, ...]
    unknown: int


class ClaimEntry(msgspec.Struct, frozen=True):
    """``text`` is the group's clearest sentence, verbatim; ``silent`` are the outlets of the story without it."""

    id: str
    text: str
    holder: str
    status: Status
    origin_ids: tuple[str, ...]
    citations: tuple[Citation, ...]
    silent: tuple[str, ...]
    history: tuple[HistoryEntry, ...]
    first_published: str | None
    silence: SilenceEntry | None = None


class ValueEntry(msgspec.Struct, frozen=True):
    """One side of a disagreement: an ISO date, "number unit", or words, with the sentences that give it."""

    value: str
    article_ids: tuple[str, ...]
    citations: tuple[Citation, ...]


class PolicyEntry(msgspec.Struct, frozen=True):
    """What a named policy makes of the values of one number: each is a value that some report states, or ``None``.

    ``low-best-high`` gives three; ``most-conservative`` only ``low``. ``basis`` says what the choice rests on.
    """

    name: Literal["low-best-high", "most-conservative"]
    low: str | None
    best: str | None
    high: str | None
    basis: str


class DisagreementEntry(msgspec.Struct, frozen=True):
    id: str
    slot: Slot
    kind: DisagreementKind
    about: str
    values: tuple[ValueEntry, ...]
    policies: tuple[PolicyEntry, ...] = ()


class PositionStatement(msgspec.Struct, frozen=True):
    actor_id: str
    text: str
    kind: QuoteKind
    relayed: tuple[str, ...]
    citation: Citation
    published: str | None = None


class ChangeEntry(msgspec.Struct, frozen=True):
    """Two statements of one actor, reported on two days, that do not hold together; ``what`` says in what they differ.

    ``before`` and ``after`` are the days on which the reports appeared.
    """

    actor_id: str
    what: str
    before: str
    after: str
    citations: tuple[Citation, ...]


class PositionEntry(msgspec.Struct, frozen=True):
    """What one country's actors say, newest first; ``country`` is ``None`` for those whose country is unknown."""

    id: str
    country: str | None
    actor_ids: tuple[str, ...]
    statements: tuple[PositionStatement, ...]
    changes: tuple[ChangeEntry, ...] = ()


class TimelineEntry(msgspec.Struct, frozen=True):
    """``date`` is an ISO prefix; ``precision`` names its length (year, month, day, time)."""

    id: str
    date: str
    precision: str
    text: str
    article_ids: tuple[str, ...]
    citations: tuple[Citation, ...]


class ExchangeEntry(msgspec.Struct, frozen=True):
    """``factuality`` is the strongest with which a sentence tells it: a plan and a report are not the same."""

    id: str
    giver: str
    receiver: str
    what: str
    kind: ExchangeKind
    factuality: Factuality
    citations: tuple[Citation, ...]


class EventEntry(msgspec.Struct, frozen=True):
    id: str
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: str | None
    flags: tuple[str, ...]
    citations: tuple[Citation, ...]


class IndicatorEntry(msgspec.Struct, frozen=True):
    """A scenario with the likelihood and the signs that its source itself gives, in its own words."""

    id: str
    scenario: str
    likelihood: str | None
    indicators: tuple[str, ...]
    holder: str
    citation: Citation


class CautionEntry(msgspec.Struct, frozen=True):
    id: str
    kind: CautionKind
    text: str
    citation: Citation | None


class UnsureEntry(msgspec.Struct, frozen=True):
    """Two items (ids) that may be the same, and what is unsure about it."""

    id: str
    left: str
    right: str
    what: str


class StoryDossier(msgspec.Struct, frozen=True):
    id: str
    title: str
    window: Window
    article_ids: tuple[str, ...]
    origins: tuple[Origin, ...]
    actors: tuple[ActorEntry, ...]
    quotes: tuple[QuoteEntry, ...]
    utterances: tuple[UtteranceEntry, ...]
    claims: tuple[ClaimEntry, ...]
    disagreements: tuple[DisagreementEntry, ...]
    positions: tuple[PositionEntry, ...]
    timeline: tuple[TimelineEntry, ...]
    exchanges: tuple[ExchangeEntry, ...]
    events: tuple[EventEntry, ...]
    indicators: tuple[IndicatorEntry, ...]
    cautions: tuple[CautionEntry, ...]
    unsure: tuple[UnsureEntry, ...]


class Dossier(msgspec.Struct, frozen=True):
    """One run: what was read, what was not and why, and a dossier for each story."""

    schema: str
    producers: tuple[Producer, ...]
    corpus: Corpus
    articles: tuple[ArticleEntry, ...]
    rejected: tuple[Rejected, ...]
    stories: tuple[StoryDossier, ...]
