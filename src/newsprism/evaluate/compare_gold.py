"""The comparison gold: stand-off annotation of what claims are the same, and how the others stand to one another.

A file holds one annotation of one event: article ids, sha256 of their texts and offsets, no text of others
(``eval/gold/compare/guidelines.md`` says what each layer means). All offsets are code points, half-open.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Literal

import msgspec

from newsprism.evaluate.compare_corpus import GoldError
from newsprism.model.layers import QuoteKind
from newsprism.model.spans import Field, Span
from newsprism.model.story import DifferenceKind, OriginKind, Slot, Status

SCHEMA = "newsprism/gold-compare/1"

Force = Literal["asserted", "possible", "future", "hypothetical"]
Void = Literal["headline-only", "satire", "retracted"]
RelationKind = Literal[
    "conflict", "refines", "rounding", "different-time", "different-scope", "superseded", "denial", "unsure", "none"
]
PairLabel = Literal["same"] | RelationKind

DISPUTING: frozenset[str] = frozenset({"conflict", "denial"})
UNCOUNTED: frozenset[str] = frozenset({"unknown", "unnamed-officials"})
"""Kinds of origin that never count as independent: two unnamed sources may be one."""


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An unknown key in a gold file is an error, not a layer that nobody reads."""


class Anchored(_Strict, frozen=True):
    """The text that an annotation saw: its hash, and the code point at which annotation ended."""

    id: str
    sha256: str
    until: int


class Place(_Strict, frozen=True, order=True):
    """Where something stands: the pieces of one mention, in text order, in an article's text or title."""

    article: str
    field: Field
    spans: tuple[Span, ...]

    @property
    def hull(self) -> Span:
        """From the first code point of the mention to the last."""
        return Span(self.spans[0].start, self.spans[-1].end)


class GoldClaim(_Strict, frozen=True):
    """One assertion of one article: ``places`` begin with the clearest; ``origins`` is empty where none is shown."""

    places: tuple[Place, ...]
    origins: tuple[str, ...] = ()
    void: Void | None = None

    @property
    def article(self) -> str:
        return self.places[0].article


class Answer(_Strict, frozen=True):
    """The claims that say the same. ``status`` follows from origins and relations; ``None`` if every claim is void."""

    id: str
    label: str
    force: Force
    claims: tuple[GoldClaim, ...]
    status: Status | None = None


class Relation(_Strict, frozen=True):
    """How two answers of one topic stand to each other; pairs without an entry are ``none``."""

    left: str
    right: str
    kind: RelationKind


class Topic(_Strict, frozen=True):
    """A question that the articles answer."""

    label: str
    slot: Slot
    answers: tuple[Answer, ...]
    relations: tuple[Relation, ...] = ()


class Variant(_Strict, frozen=True):
    """One wording of an utterance; ``differs`` says how from the longest."""

    place: Place
    kind: QuoteKind
    differs: tuple[DifferenceKind, ...] = ()


class GoldUtterance(_Strict, frozen=True):
    speaker: str
    label: str
    variants: tuple[Variant, ...]


class GoldOrigin(_Strict, frozen=True):
    """An origin, and short names under which a reader would know it."""

    id: str
    kind: OriginKind
    names: tuple[str, ...]


class Annotation(_Strict, frozen=True):
    """One annotation of one event: a pass of one annotator, or the adjudicated gold."""

    schema: str
    event: str
    annotator: str
    articles: tuple[Anchored, ...]
    copies: dict[str, str]
    origins: tuple[GoldOrigin, ...]
    topics: tuple[Topic, ...]
    utterances: tuple[GoldUtterance, ...]

    def answers(self) -> Iterator[tuple[Topic, Answer]]:
        """Every answer with its topic, in file order."""
        for topic in self.topics:
            for answer in topic.answers:
                yield topic, answer

    def claims(self) -> Iterator[GoldClaim]:
        """Every claim, in file order."""
        for _, answer in self.answers():
            yield from answer.claims


def load_annotation(path: Path) -> Annotation:
    """Read one annotation file.

    Raises:
        GoldError: the file is absent or not of that form; the message names the file and the key.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Annotation)
    except (OSError, msgspec.MsgspecError) as error:
        raise GoldError(f"{path}: {error}") from error


def relation_of(topic: Topic, left: str, right: str) -> PairLabel:
    """How two answers (ids) of a topic stand: ``same`` for one and the same, ``none`` where nothing is entered."""
    if left == right:
        return "same"
    wanted = {left, right}
    return next((r.kind for r in topic.relations if {r.left, r.right} == wanted), "none")


def status_of(topic: Topic, answer: Answer, kinds: dict[str, OriginKind], copies: Iterable[str]) -> Status | None:
    """The status that follows for an answer, as the design computes it.

    Args:
        topic: the topic that the answer stands in.
        answer: the answer.
        kinds: the kind of each origin id.
        copies: ids of articles that copy another one; their claims count for nothing.

    Returns:
        ``None`` if no claim counts: all are void or in copies.
    """
    folded = frozenset(copies)
    counted = counting(answer, folded)
    if not counted:
        return None
    if any(_disputes(relation, answer, topic, folded) for relation in topic.relations):
        return "disputed"
    shown = {origin for claim in counted for origin in claim.origins if kinds[origin] not in UNCOUNTED}
    if len(shown) > 1:
        return "corroborated"
    return "single-origin" if len({claim.article for claim in counted}) > 1 else "single-source"


def counting(answer: Answer, copies: frozenset[str]) -> tuple[GoldClaim, ...]:
    """The claims of an answer that count: neither void nor in a copy."""
    return tuple(c for c in answer.claims if c.void is None and c.article not in copies)


def _disputes(relation: Relation, answer: Answer, topic: Topic, copies: frozenset[str]) -> bool:
    if relation.kind not in DISPUTING or answer.id not in (relation.left, relation.right):
        return False
    other = relation.right if relation.left == answer.id else relation.left
    return any(counting(a, copies) for a in topic.answers if a.id == other)


def with_statuses(annotation: Annotation) -> Annotation:
    """The annotation with every answer's status computed anew."""
    kinds = {origin.id: origin.kind for origin in annotation.origins}

    def filled(topic: Topic) -> Topic:
        answers = (
            msgspec.structs.replace(a, status=status_of(topic, a, kinds, annotation.copies)) for a in topic.answers
        )
        return msgspec.structs.replace(topic, answers=tuple(answers))

    return msgspec.structs.replace(annotation, topics=tuple(filled(topic) for topic in annotation.topics))


def places(annotation: Annotation) -> Iterator[Place]:
    """Every place that the annotation points at."""
    for claim in annotation.claims():
        yield from claim.places
    for utterance in annotation.utterances:
        for variant in utterance.variants:
            yield variant.place


def claim_pairs(annotation: Annotation) -> Iterator[tuple[GoldClaim, GoldClaim, PairLabel, Slot]]:
    """Every two claims of a topic that count, with their relation; claims in copies and void ones are left out."""
    copies = frozenset(annotation.copies)
    for topic in annotation.topics:
        members = [(answer.id, claim) for answer in topic.answers for claim in counting(answer, copies)]
        for (one, left), (two, right) in combinations(members, 2):
            yield left, right, relation_of(topic, one, two), topic.slot
