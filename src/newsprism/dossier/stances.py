"""Which attributions are somebody's position, and which words of an article give it without the author's gloss.

An author reads meaning into what people do: "the letter suggests that ...", "he frames the war as ...", "both have
shown ...". Such words are attributions (PARC3 counts them), but nobody said them. What somebody said, announced, denied
or believes is a position, and it stands in the words from the speaker to the end of the content: what the same sentence
adds is the author's.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsprism.align.attributed import is_solid
from newsprism.model.layers import Annotated, Quote, Sentence
from newsprism.model.spans import Span

READINGS = re.compile(
    r"\b(?:fram(?:e|es|ed|ing)|demonstrat(?:e|es|ed|ing)|show(?:s|ed|n|ing)?|reflect(?:s|ed|ing)?|embrac(?:e|es|ed|ing)|"
    r"portray(?:s|ed|ing)?|cast(?:s|ing)?|impl(?:y|ies|ied|ying)|seem(?:s|ed)?|appear(?:s|ed)?|embod(?:y|ies|ied)|"
    r"mirror(?:s|ed)?|betray(?:s|ed)?|symboli[sz](?:e|es|ed|ing)|"
    r"is (?:rejecting|signall?ing|telling|sending|betting))\b",
    re.IGNORECASE,
)
"""Cues by which an author says what words or deeds mean; what stands in quotation marks is still the speaker's."""

INFERRED = re.compile(r"\b(?:suggest|indicat|signal|hint|reveal|mean|point)\w*\b", re.IGNORECASE)
"""Cues that are a statement of a person ("he suggested that") and an inference from a text ("the letter suggests")."""

TEXT = re.compile(
    r"\b(?:statement|message|letter|greeting|speech|address|rhetoric|remarks?|words|silence|visit|move|decision|gesture|"
    r"actions?|behaviou?r|phrase|wording|tone|timing|language|choice)\b",
    re.IGNORECASE,
)
"""What is no person: its meaning is its reader's."""

NOBODY = re.compile(r"(?:neither|nobody|no one|none|few|no)\b", re.IGNORECASE)
HELD_AGAINST = re.compile(r"(?:\bas\s+[\w-]+\s+as|\bwhat|\bwhether)\s*$", re.IGNORECASE)
"""Words before a speaker that only compare with, or question, what they say ("as strong as he claims")."""

SHORT = 4
"""Words outside the attribution below which its sentence stands as a whole: a day, an adverb."""

SUBORDINATE = re.compile(r"[\s“\"]*(?:while|although|though|as|since|because|when|if|whether|but|and)\b", re.IGNORECASE)
"""What binds an attribution to a clause that is left out."""

BORDER = re.compile(r"[,;:—–(.!?](?=\s|$)|[,;:.!?][\"”’»](?=\s|$)")
"""Where a clause ends in writing."""

BULLET = re.compile(r"[•◦▪‣●■*·–-]\s+")
WORD = re.compile(r"\w+")


def is_position(quote: Quote, item: Annotated) -> bool:
    """Whether somebody holds what a quote gives, by the words of the text; the same rule for every speaker."""
    if not is_solid(quote, item):
        return False
    if quote.kind == "direct":
        return True
    text = item.article.text
    cue, speaker = (span.of(text) if span else "" for span in (quote.cue, quote.speaker))
    read = READINGS.search(cue) or (INFERRED.search(cue) and TEXT.search(speaker))
    if quote.kind == "indirect" and (read or _in_table(quote, item)):
        return False
    before = text[max(0, quote.speaker.start - 40) : quote.speaker.start] if quote.speaker else ""
    return not NOBODY.match(speaker) and not HELD_AGAINST.search(before)


def _in_table(quote: Quote, item: Annotated) -> bool:
    """Whether a quote stands in a row of a table, whose cells a parser takes for one sentence."""
    return any(sentence.section == "table" for sentence in _touched(item, [quote.hull]))


def _touched(item: Annotated, parts: Sequence[Span]) -> list[Sentence]:
    """The sentences from the first to the last that any of the parts touches; found by halving."""
    first = bisect_right(item.sentences, min(p.start for p in parts), key=lambda s: s.end)
    last = bisect_left(item.sentences, max(p.end for p in parts), key=lambda s: s.start)
    return [s for s in item.sentences[first:last] if any(s.span.overlaps(part) for part in parts)]


def words_of(quote: Quote, item: Annotated) -> Span:
    """From the speaker, the cue or the content, whichever is first, to the last of them, in whole clauses.

    The sentence as a whole stands where hardly anything else is in it, where the text names neither speaker nor cue,
    and where the speaker interrupts what they say ("The ship, said the owner, is safe").
    """
    parts = _parts(quote)
    touched = _touched(item, parts)
    hull = Span(min(p.start for p in parts), max(p.end for p in parts))
    if not touched:
        return hull
    text, whole = item.article.text, Span(touched[0].start, touched[-1].end)
    if len(parts) == len(quote.content) or _is_interrupted(quote, text):
        return _unbulleted(text, whole)
    clause = _in_whole_clauses(quote, text, hull, whole)
    before, after = (len(WORD.findall(text, *gap)) for gap in ((whole.start, clause.start), (clause.end, whole.end)))
    bound = after >= SHORT and SUBORDINATE.match(text, whole.start, clause.start) is not None
    start = whole.start if before < SHORT and not bound else clause.start
    return _unbulleted(text, Span(start, whole.end if after < SHORT else clause.end))


def _is_interrupted(quote: Quote, text: str) -> bool:
    """Whether what is said is a scrap before its cue, so that the rest of it stands behind the speaker."""
    first = quote.content[0]
    scrap = quote.kind == "indirect" and len(WORD.findall(text, first.start, first.end)) < SHORT
    return scrap and quote.cue is not None and len(quote.content) == 1 and first.end <= quote.cue.start


def _in_whole_clauses(quote: Quote, text: str, hull: Span, whole: Span) -> Span:
    """The hull with the rest of the clause that its cue or speaker ends ("told our correspondent in Tromso"), and with
    the beginning of one that its content begins within ("broke a rib and | told nobody")."""
    start, end = hull.start, hull.end
    if quote.content[-1].end < end:
        border = BORDER.search(text, end, whole.end)
        end = border.start() if border else whole.end
    if quote.content[0].start == start and quote.kind == "indirect":
        borders = [match.end() for match in BORDER.finditer(text, whole.start, start)]
        start = borders[-1] if borders else whole.start
        start += len(text[start : hull.start]) - len(text[start : hull.start].lstrip())
    return Span(start, end)


def _unbulleted(text: str, span: Span) -> Span:
    bullet = BULLET.match(text, span.start, span.end)
    return Span(bullet.end() if bullet else span.start, span.end)


def _parts(quote: Quote) -> list[Span]:
    """Content, cue and speaker; without a speaker behind the content that the cue before it is not said by ("By calling
    it a war, he ...")."""
    content, cue, speaker = quote.content, quote.cue, quote.speaker
    apart = cue is not None and speaker is not None and cue.end <= content[0].start and content[-1].end <= speaker.start
    return [*content, *(s for s in (cue, None if apart else speaker) if s is not None)]
