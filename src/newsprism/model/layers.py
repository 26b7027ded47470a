"""The stand-off layers that annotation adds to an article.

All offsets are code points of ``Article.text``, half-open. Ids are unique in an article and stable for the same
text: a letter for the layer and a running number in text order (``q1``), but for actors, whose ids are the same
in every article (``person:kim-jong-un``, ``PRK``) where the lexicon knows them.
"""

from decimal import Decimal
from typing import Literal

import msgspec

from newsprism.model.article import Article
from newsprism.model.spans import Span

Section = Literal["headline", "byline", "dateline", "caption", "body", "list", "table", "boilerplate"]
ActorKind = Literal[
    "person", "government", "ministry", "military", "organisation", "media", "people", "unnamed", "unknown"
]
Level = Literal["leader", "minister", "official", "body", "expert", "outlet", "public"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Factuality = Literal["certain", "reported", "alleged", "possible", "future", "hypothetical"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Comparator = Literal["exactly", "about", "at least", "at most", "over", "under", "up to", "bounds"]
ExchangeKind = Literal["military", "economic", "technology", "diplomatic", "humanitarian", "other"]
DoubtKind = Literal["unit-mismatch", "impossible-date", "impossible-value"]
Flag = Literal["historical", "future", "hypothetical", "negated"]


class Paragraph(msgspec.Struct, frozen=True):
    """A line of the text that is not blank, less the white space around it, and what kind of line it is."""

    start: int
    end: int
    section: Section

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Sentence(msgspec.Struct, frozen=True):
    """A sentence (or a heading, a list item, a table row); ``paragraph`` counts from 0."""

    start: int
    end: int
    paragraph: int
    section: Section

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Mention(msgspec.Struct, frozen=True):
    """Words that name or stand for an actor: a name, a title, a pronoun; ``actor_id`` is ``None`` if unresolved."""

    start: int
    end: int
    kind: Literal["name", "title", "metonym", "demonym", "pronoun", "nominal"]
    actor_id: str | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Actor(msgspec.Struct, frozen=True):
    """Someone who acts or speaks. ``country`` is ISO 3166-1 alpha-3, and like all else ``None`` where unknown."""

    id: str
    name: str
    kind: ActorKind
    role: str | None = None
    level: Level | None = None
    country: str | None = None
    wikidata: str | None = None


class Quote(msgspec.Struct, frozen=True):
    """One attribution (PARC3, PolNeAR): content, cue and source.

    ``content`` spans hold their quotation marks; ``speaker`` covers the words that name the source here and
    ``actor_ids`` whom they name; ``relayed`` are the names of those who pass it on, nearest to the speaker first;
    ``force`` is how the cue frames it (said, claimed, admitted, warned, denied, ...); ``parent`` is the id of the
    quote that this one stands in; ``score`` is the confidence in [0, 1].
    """

    id: str
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None
    actor_ids: tuple[str, ...]
    kind: QuoteKind
    force: str | None
    relayed: tuple[str, ...] = ()
    parent: str | None = None
    score: float = 1.0

    @property
    def hull(self) -> Span:
        """From the first code point of the content to the last."""
        return Span(self.content[0].start, self.content[-1].end)


class Timex(msgspec.Struct, frozen=True):
    """A TIMEX3 (TimeML 1.2.1). ``value`` has X where the anchor is missing; ``earliest`` and ``latest`` are ISO dates
    or date-times, half-open (``2025-04-01``, ``2025-05-01``), ``None`` where unknown or for a duration or a set;
    ``anchor`` is the ISO date that a relative expression was counted from."""

    id: str
    start: int
    end: int
    type: TimexType
    value: str
    earliest: str | None = None
    latest: str | None = None
    anchor: str | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Dating(msgspec.Struct, frozen=True):
    """What a date dates: the ``predicate`` that it modifies, what that is about (``theme``) and whose that is.

    ``owner`` is an actor id. "The letter that Kim sent on 18 December": predicate "sent", theme "letter".
    """

    timex_id: str
    predicate: Span
    theme: Span | None
    owner: str | None


class Quantity(msgspec.Struct, frozen=True):
    """A stated amount: ``low`` and ``high`` are ``None`` where that side is open.

    "about 15,000" has low = high = 15000 and comparator ``about``; "at least 9" has low 9 and no high. ``unit``
    is a UCUM code, an ISO 4217 code, ``%`` or a counted noun in the singular ("soldier"); ``measure`` says what is
    counted or measured ("killed", "troops") and is ``None`` where the sentence does not say.
    """

    id: str
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    comparator: Comparator
    unit: str | None = None
    measure: str | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Statement(msgspec.Struct, frozen=True):
    """One assertion: a sentence or the content of a quote, and who answers for it.

    ``holder`` is an actor id, or ``None`` for the outlet's own voice; ``quote_id`` names the attribution that it is the
    content of. The id lists point into the other layers of the same article.
    """

    id: str
    spans: tuple[Span, ...]
    holder: str | None
    factuality: Factuality
    negated: bool
    sentence: int
    quote_id: str | None = None
    quantity_ids: tuple[str, ...] = ()
    timex_ids: tuple[str, ...] = ()
    event_ids: tuple[str, ...] = ()


class Event(msgspec.Struct, frozen=True):
    """A PLOVER event: ``actors`` and ``recipients`` are actor ids; ``mode`` is one that PLOVER gives the type."""

    id: str
    trigger: Span
    type: str
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: Span | None = None
    timex_id: str | None = None
    flags: tuple[Flag, ...] = ()


class Doubt(msgspec.Struct, frozen=True):
    """Something stated that cannot be as it stands: a caution, never a correction."""

    kind: DoubtKind
    span: Span
    reason: str


class Exchange(msgspec.Struct, frozen=True):
    """Who gives whom what, as one sentence states it; ``sentence`` is an index into the article's sentences."""

    giver: str | None
    receiver: str | None
    what: Span
    kind: ExchangeKind
    sentence: int
    factuality: Factuality


class Indicator(msgspec.Struct, frozen=True):
    """A scenario with the likelihood and the indicators that its source itself gives."""

    scenario: Span
    likelihood: Span | None
    indicators: tuple[Span, ...]
    sentence: int


class Annotated(msgspec.Struct, frozen=True):
    """An article and its layers, each in text order."""

    article: Article
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()
    datings: tuple[Dating, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    doubts: tuple[Doubt, ...] = ()
