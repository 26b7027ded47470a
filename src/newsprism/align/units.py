"""The things that are compared: one statement each, with what it is about."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Protocol

import msgspec
import snowballstemmer

from newsprism.model.layers import Annotated, Event, Factuality, Quantity, Section, Statement, Timex
from newsprism.model.spans import Span

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
STEMMED = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "ru": "russian"}
STOP_WORDS = frozenset(
    "a about after all also an and any are as at be been before being but by can could did do does for from had has"
    " have he her him his i if in into is it its itself may might more most no nor not of on one or other our out over"
    " said say says she should so some such than that the their them then there these they this those through to under"
    " up was we were what when which while who whose will with would you your".split()
)
LEAST_STEMS = 3
"""Content words, amounts and dates below which a statement says too little to be compared with another."""


ASSERTED: frozenset[Factuality] = frozenset({"certain", "reported", "alleged"})
"""What somebody says is so; all else says that it may be or will be."""


class Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


class Unit(msgspec.Struct, frozen=True, eq=False):
    """One statement of one article, with its slots gathered from the layers.

    ``order`` is its place in the story, ``rank`` that of its article; ``text`` its words (pieces joined by a space);
    ``stems`` its content words, numbers left out, for they are compared as quantities; ``actors`` the ids of all whom
    it mentions.
    """

    order: int
    rank: int
    article_id: str
    sentence: Span
    statement: Statement
    text: str
    section: Section
    lang: str
    published: str | None
    stems: frozenset[str]
    actors: frozenset[str]
    timexes: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    events: tuple[Event, ...]

    @property
    def key(self) -> tuple[str, str]:
        """The article's id and the statement's."""
        return self.article_id, self.statement.id

    @property
    def holder(self) -> str | None:
        """The id of the actor who answers for it; ``None`` for the outlet's own voice."""
        return self.statement.holder

    @property
    def factuality(self) -> Factuality:
        return self.statement.factuality

    @property
    def hull(self) -> Span:
        return Span(self.statement.spans[0].start, self.statement.spans[-1].end)


def units(articles: Sequence[Annotated]) -> tuple[Unit, ...]:
    """Every comparable statement of the articles, in story order: assertions with at least three content words,
    amounts and dates.

    Questions, headings inside a text and captions claim nothing of their own and are left out, and so are scenarios and
    the signs that would tell of them.
    """
    found: list[Unit] = []
    for rank, item in enumerate(articles):
        for statement in item.statements:
            unit = _unit(item, statement, len(found), rank)
            if unit is not None:
                found.append(unit)
    return tuple(found)


def is_anchored(timex: Timex, item: Annotated) -> bool:
    """Whether a date rests on what its article says: one that counts from the day of the run may be any date."""
    return timex.anchor is None or item.article.published.value is not None


def stems(text: str, lang: str) -> frozenset[str]:
    """The stems of the content words of ``text``; pairs of characters for Chinese, Japanese and Korean runs."""
    return frozenset(token for token in tokens(text, lang) if not token[0].isdigit())


def tokens(text: str, lang: str) -> list[str]:
    """The stems of the content words of ``text`` and its numbers as written, in order."""
    return list(_tokens(text, lang))


def _tokens(text: str, lang: str) -> Iterator[str]:
    language = STEMMED.get(lang, "")
    for match in WORD.finditer(text):
        word = match.group().lower().removesuffix("'s").removesuffix("’s")
        if word in STOP_WORDS:
            continue
        if word[0].isdigit():
            yield word
        elif CJK.match(word):
            yield from (word[i : i + 2] for i in range(len(word) - 1))
        elif len(word) > 1:
            yield _stem(word, language)


@lru_cache(1 << 16)
def _stem(word: str, language: str) -> str:
    stemmer = _stemmer(language)
    return stemmer.stemWord(word) if stemmer else word


@cache
def _stemmer(language: str) -> Stemmer | None:
    if not language:
        return None
    stemmer: Stemmer = snowballstemmer.stemmer(language)
    return stemmer


def _unit(item: Annotated, statement: Statement, order: int, rank: int) -> Unit | None:
    text = item.article.text
    sentence = item.sentences[statement.sentence]
    words = " ".join(span.of(text) for span in statement.spans)
    lang = (item.article.lang or "und").split("-")[0]
    content = stems(words, lang)
    if sentence.section in ("headline", "boilerplate", "byline", "dateline", "caption"):
        return None
    slots = len(statement.quantity_ids) + len(statement.timex_ids)
    if len(content) + slots < LEAST_STEMS or words.rstrip("\"'”’» ").endswith(("?", "？")):
        return None
    hull = Span(statement.spans[0].start, statement.spans[-1].end)
    if any(hull.overlaps(part) for one in item.indicators for part in (one.scenario, *one.indicators)):
        return None
    timexes = tuple(t for t in item.timexes if t.id in statement.timex_ids and is_anchored(t, item))
    return Unit(
        order=order,
        rank=rank,
        sentence=sentence.span,
        article_id=item.article.id,
        statement=statement,
        text=words,
        section=sentence.section,
        lang=lang,
        published=item.article.published.value,
        stems=content,
        actors=frozenset(m.actor_id for m in item.mentions if m.actor_id and hull.holds(m.span)),
        timexes=timexes,
        quantities=tuple(q for q in item.quantities if q.id in statement.quantity_ids),
        events=tuple(e for e in item.events if e.id in statement.event_ids),
    )
