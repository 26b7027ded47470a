"""Dates, times, durations and sets (TIMEX3, TimeML 1.2.1) in nine languages, by a grammar of our own.

>>> from newsprism.model.layers import Sentence
>>> text = "The talks broke off on 31 May 2024."
>>> [t.value for t in timexes(text, [Sentence(0, len(text), 0, "body")], lang="en", anchor=None)]
['2024-05-31']
"""

from collections.abc import Sequence

from newsprism.annotate.timexes.find import find
from newsprism.annotate.timexes.language import Language, language
from newsprism.annotate.timexes.lexer import may_hold_a_date
from newsprism.annotate.timexes.plausible import impossibilities, impossible
from newsprism.annotate.timexes.reading import read_anchor
from newsprism.annotate.timexes.story import Found, Story
from newsprism.annotate.timexes.tense import TenseFinder
from newsprism.model.layers import Sentence, Timex
from newsprism.model.parse import Parse

__all__ = ["impossibilities", "impossible", "timexes", "unsure_of_tense"]

LONGEST_SENTENCE = 4000
"""Code points looked at in one piece; a longer sentence is cut at white space, for it is a table or a list."""


def timexes(
    text: str, sentences: Sequence[Sentence], *, lang: str, anchor: str | None, parse: Parse | None = None
) -> tuple[Timex, ...]:
    """Find the time expressions of a text.

    Args:
        text: the whole text; offsets count in its code points.
        sentences: where to look, in text order; boilerplate is passed over.
        lang: BCP 47; a language without a grammar gives no expressions.
        anchor: the ISO date, date-time or prefix of one (2024-06) that relative expressions count from; ``None``
            leaves X in their values and their bounds unknown.
        parse: supplies tense, which decides the year of "in April"; without it marker words do.

    Returns:
        The expressions in text order, none overlapping, with ids ``t1``, ``t2``, ...
    """
    grammar = language(lang)
    if grammar is None:
        return ()
    story = Story(read_anchor(anchor))
    found = [f for sentence in sentences for f in _search(text, sentence, grammar, story, parse)[0]]
    found.sort(key=lambda f: f.start)
    return tuple(_timex(i, f, story) for i, f in enumerate(found, 1))


def unsure_of_tense(text: str, sentences: Sequence[Sentence], *, lang: str, anchor: str | None) -> tuple[Sentence, ...]:
    """The sentences in which a parse could change what :func:`timexes` finds: where the tense decides and no word
    beside the expression tells it. The others need not be parsed for their dates."""
    grammar = language(lang)
    if grammar is None:
        return ()
    story = Story(read_anchor(anchor))
    return tuple(s for s in sentences if _search(text, s, grammar, story, None)[1])


def _search(
    text: str, sentence: Sentence, grammar: Language, story: Story, parse: Parse | None
) -> tuple[list[Found], bool]:
    """What one sentence holds, and whether the tense was asked for; nothing in boilerplate."""
    found: list[Found] = []
    asked = False
    for start, end in () if sentence.section == "boilerplate" else _pieces(text, sentence.start, sentence.end):
        if may_hold_a_date(text[start:end], grammar):
            tense = TenseFinder(text, start, end, grammar, parse)
            found += find(text, start, end, grammar, story, tense)
            asked = asked or tense.asked
    return found, asked


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = space if space > 0 else start + LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _timex(number: int, found: Found, story: Story) -> Timex:
    reading = found.reading
    return Timex(
        id=f"t{number}",
        start=found.start,
        end=found.end,
        type=reading.type,
        value=reading.value,
        earliest=reading.earliest,
        latest=reading.latest,
        anchor=story.anchor.text[:10] if story.anchor and reading.relative else None,
    )
