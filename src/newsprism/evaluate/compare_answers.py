"""From an annotator's answers, given by sentence numbers, to offsets.

An answer file says ``{"at": "A3-A5", "words": "two … ways"}``: sentences 3 to 5 of the event's first article, and the
words in them that are meant. It holds words of the articles, so it stays out of the project; what :func:`anchor` makes
of it does not.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from newsprism.evaluate.compare_corpus import LETTERS, GoldArticle, GoldError, Numbered, numbered, sha256_of
from newsprism.evaluate.compare_gold import (
    SCHEMA,
    Anchored,
    Annotation,
    Answer,
    Force,
    GoldClaim,
    GoldOrigin,
    GoldUtterance,
    Place,
    Relation,
    RelationKind,
    Topic,
    Variant,
    Void,
    with_statuses,
)
from newsprism.model.layers import QuoteKind
from newsprism.model.spans import Span
from newsprism.model.story import DifferenceKind, OriginKind, Slot

BETWEEN = " … "
"""Between two pieces of ``words``: all that stands from one to the next."""

_AT = re.compile(r"([A-Z])(\d{1,4})(?:-(?:([A-Z]))?(\d{1,4}))?")


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class At(_Strict, frozen=True):
    """A place in an answer file; without ``words`` the whole of the sentences."""

    at: str
    words: str | tuple[str, ...] | None = None


class ClaimAnswer(_Strict, frozen=True):
    at: str
    words: str | tuple[str, ...] | None = None
    also: tuple[At, ...] = ()
    origins: tuple[str, ...] = ()
    void: Void | None = None


class AnswerAnswer(_Strict, frozen=True):
    label: str
    claims: tuple[ClaimAnswer, ...]
    force: Force = "asserted"


class TopicAnswer(_Strict, frozen=True):
    label: str
    slot: Slot
    answers: dict[str, AnswerAnswer]
    relations: tuple[tuple[str, str, RelationKind], ...] = ()


class VariantAnswer(_Strict, frozen=True):
    at: str
    kind: QuoteKind
    words: str | tuple[str, ...] | None = None
    differs: tuple[DifferenceKind, ...] = ()


class UtteranceAnswer(_Strict, frozen=True):
    speaker: str
    label: str
    variants: tuple[VariantAnswer, ...]


class OriginAnswer(_Strict, frozen=True):
    kind: OriginKind
    names: tuple[str, ...]


class AnswerFile(_Strict, frozen=True):
    """What an annotator hands in for one event (``guidelines.md``, section 7)."""

    event: str
    annotator: str
    topics: tuple[TopicAnswer, ...]
    copies: dict[str, str] = {}
    origins: dict[str, OriginAnswer] = {}
    utterances: tuple[UtteranceAnswer, ...] = ()


def load_answers(path: Path) -> AnswerFile:
    """Read an answer file.

    Raises:
        GoldError: the file is absent or not of that form; the message names the key.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=AnswerFile)
    except (OSError, msgspec.MsgspecError) as error:
        raise GoldError(f"{path}: {error}") from error


def lettered(articles: Sequence[GoldArticle]) -> dict[str, GoldArticle]:
    """The articles by the letters under which they are annotated: A, B, C in the event's order."""
    return dict(zip(LETTERS, articles, strict=False))


def anchor(answers: AnswerFile, articles: Sequence[GoldArticle]) -> Annotation:
    """The stand-off annotation that an answer file means, statuses computed.

    Args:
        answers: what the annotator wrote.
        articles: the event's articles, in its order.

    Raises:
        GoldError: with every answer that cannot be placed, one a line.
    """
    anchorer = _Anchorer(articles)
    annotation = anchorer.annotation(answers)
    if anchorer.faults:
        raise GoldError("\n".join(f"{answers.event} ({answers.annotator}): {fault}" for fault in anchorer.faults))
    return with_statuses(annotation)


class _Anchorer:
    """Places answers one by one and collects what cannot be placed, so that an annotator sees all faults at once."""

    def __init__(self, articles: Sequence[GoldArticle]) -> None:
        self.articles = lettered(articles)
        self.sentences = {letter: numbered(article) for letter, article in self.articles.items()}
        self.faults: list[str] = []

    def annotation(self, answers: AnswerFile) -> Annotation:
        return Annotation(
            schema=SCHEMA,
            event=answers.event,
            annotator=answers.annotator,
            articles=tuple(self._anchored(letter) for letter in self.articles),
            copies={self._id(copy): self._id(original) for copy, original in answers.copies.items()},
            origins=tuple(GoldOrigin(key, o.kind, o.names) for key, o in answers.origins.items()),
            topics=tuple(self._topic(f"t{n}", topic, answers) for n, topic in enumerate(answers.topics, 1)),
            utterances=tuple(self._utterance(utterance) for utterance in answers.utterances),
        )

    def _anchored(self, letter: str) -> Anchored:
        article = self.articles[letter]
        return Anchored(article.id, sha256_of(article.text), self.sentences[letter][-1].span.end)

    def _id(self, letter: str) -> str:
        if letter not in self.articles:
            self.faults.append(f"{letter} is no article of the event")
            return letter
        return self.articles[letter].id

    def _topic(self, key: str, topic: TopicAnswer, answers: AnswerFile) -> Topic:
        for name in {name for left, right, _ in topic.relations for name in (left, right)} - set(topic.answers):
            self.faults.append(f"topic {topic.label!r}: relation with {name!r}, which is no answer of it")
        return Topic(
            label=topic.label,
            slot=topic.slot,
            answers=tuple(
                Answer(f"{key}.{name}", a.label, a.force, tuple(self._claim(c, answers) for c in a.claims))
                for name, a in topic.answers.items()
            ),
            relations=tuple(Relation(f"{key}.{x}", f"{key}.{y}", kind) for x, y, kind in topic.relations),
        )

    def _claim(self, claim: ClaimAnswer, answers: AnswerFile) -> GoldClaim:
        for origin in set(claim.origins) - set(answers.origins):
            self.faults.append(f"{claim.at}: origin {origin!r} is not listed under origins")
        mentions = (At(claim.at, claim.words), *claim.also)
        return GoldClaim(tuple(p for m in mentions if (p := self._place(m.at, m.words))), claim.origins, claim.void)

    def _utterance(self, utterance: UtteranceAnswer) -> GoldUtterance:
        placed = ((v, self._place(v.at, v.words)) for v in utterance.variants)
        variants = tuple(Variant(place, v.kind, v.differs) for v, place in placed if place)
        return GoldUtterance(utterance.speaker, utterance.label, variants)

    def _place(self, at: str, words: str | tuple[str, ...] | None) -> Place | None:
        try:
            return self._found(at, words)
        except GoldError as error:
            self.faults.append(str(error))
            return None

    def _found(self, at: str, words: str | tuple[str, ...] | None) -> Place:
        letter, chosen = self._sentences_at(at)
        article, within = self.articles[letter], Span(chosen[0].span.start, chosen[-1].span.end)
        title = chosen[0].number == 0
        text = article.title if title else article.text
        pieces = (words,) if isinstance(words, str) else words
        spans = tuple(find(text, within, piece, at) for piece in pieces) if pieces else (within,)
        return Place(article.id, "title" if title else "text", spans)

    def _sentences_at(self, at: str) -> tuple[str, tuple[Numbered, ...]]:
        match = _AT.fullmatch(at)
        if match is None or match[3] not in (None, match[1]):
            raise GoldError(f"{at!r} is no place; write A3 or A3-A5")
        letter, first, last = match[1], int(match[2]), int(match[4] or match[2])
        known = self.sentences.get(letter, ())
        if not first <= last < len(known) or (first == 0) != (last == 0):
            raise GoldError(f"{at}: article {letter} has the sentences 0 (title) and 1 to {len(known) - 1}")
        return letter, known[first : last + 1]


def find(text: str, within: Span, words: str, at: str) -> Span:
    """Where ``words`` stand in ``text``, inside ``within``; white space matches any other, and `` … `` stands for all
    between two pieces.

    Raises:
        GoldError: they do not stand there, or more than once.
    """
    first, *rest = words.split(BETWEEN)
    found = list(_spaced(first).finditer(text, within.start, within.end))
    if len(found) != 1:
        raise GoldError(f"{at}: {'more than one' if found else 'no'} place reads {first!r}")
    end = found[0].end()
    for piece in rest:
        match = _spaced(piece).search(text, end, within.end)
        if match is None:
            raise GoldError(f"{at}: no place after the first piece reads {piece!r}")
        end = match.end()
    return Span(found[0].start(), end)


def _spaced(words: str) -> re.Pattern[str]:
    """A pattern of the words as they stand, white space free; words that are none match nowhere."""
    return re.compile(r"\s+".join(re.escape(word) for word in words.split()) or r"(?!)")
