"""Speakers named by a label: transcripts ("Q: ... A: ...", "PENCE: ...") and headlines ("Kremlin: No talks")."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from newsprism.annotate.document import Document
from newsprism.annotate.quotes.found import Found
from newsprism.model.layers import Actor, Mention, Paragraph
from newsprism.model.spans import Span

LABEL = re.compile(r"([^\W\d_][\w.’' -]{0,40}?) ?(?:[:：]) *(?=\S)")
QUESTIONS = frozenset(("q", "a", "question", "answer", "f", "r", "p", "в", "о", "问", "答", "문", "답"))
WORDS = 5
"""Words of the longest label."""
TURNS = 3
"""Labelled paragraphs from which an article holds a transcript; two will do where they are question and answer."""
SPEAKING = frozenset(("person", "unnamed", "ministry", "military", "media", "organisation"))
"""Kinds of actors whose name before a headline's colon is a speaker; a country's name there is a topic."""
TRANSCRIPT, HEADLINE = 0.8, 0.7


class Turn(msgspec.Struct, frozen=True):
    """One labelled paragraph."""

    label: Span
    colon: Span
    said: Span
    name: str


def find(document: Document, mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> list[Found]:
    """The attributions by labels."""
    return [*_transcript(document), *_headline(document, mentions, actors)]


def free(new: Sequence[Found], found: Sequence[Found]) -> list[Found]:
    """Those of the new attributions whose words no found one has taken."""
    taken = sorted(found, key=lambda f: f.hull)
    starts = [f.hull.start for f in taken]
    return [f for f in new if not _is_taken(f.hull, taken, starts)]


def _is_taken(turn: Span, taken: Sequence[Found], starts: Sequence[int]) -> bool:
    """Whether an attribution shares words with the turn and is not one inside it, of which the turn is the parent."""
    near = taken[max(0, bisect_left(starts, turn.start) - 2) : bisect_right(starts, turn.end)]
    inside = (f.cue is not None and turn.holds(f.cue) and turn.holds(f.hull) and turn != f.hull for f in near)
    return any(turn.overlaps(f.hull) and not nested for f, nested in zip(near, inside, strict=True))


def _transcript(document: Document) -> Iterator[Found]:
    """All turns of a transcript: labels in capitals that come again, or question and answer."""
    turns = [t for p in document.paragraphs if p.section == "body" and (t := _turn(document.text, p)) is not None]
    counts: dict[str, int] = {}
    for turn in turns:
        counts[turn.name] = counts.get(turn.name, 0) + 1
    likely = [t for t in turns if t.name.lower() in QUESTIONS or (counts[t.name] > 1 and t.name.isupper())]
    voices = {t.name for t in likely}
    others = [t for t in turns if t.name.isupper() and t.name not in voices] if voices else []
    dialogue = len(voices) + len(others) > 1 and len(likely) + len(others) >= TURNS
    if dialogue or (len(voices) > 1 and all(v.lower() in QUESTIONS for v in voices)):
        yield from (Found((t.said,), t.colon, t.label, score=TRANSCRIPT, force="said") for t in (*likely, *others))


def _turn(text: str, paragraph: Paragraph) -> Turn | None:
    match = LABEL.match(text, paragraph.start, paragraph.end)
    if match is None or len(match.group(1).split()) > WORDS or match.end() >= paragraph.end:
        return None
    label = Span(*match.span(1))
    colon = text.find(match.group().strip()[-1], label.end, match.end())
    return Turn(label, Span(colon, colon + 1), Span(match.end(), paragraph.end), match.group(1))


def _headline(document: Document, mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> Iterator[Found]:
    """``NAME: what is said`` in a headline, where the name is that of one who speaks."""
    for paragraph in document.paragraphs:
        turn = _turn(document.text, paragraph) if paragraph.section == "headline" else None
        if turn is not None and any(_speaks(m, turn.label, actors) for m in mentions):
            yield Found((turn.said,), turn.colon, turn.label, score=HEADLINE, force="said")


def _speaks(mention: Mention, label: Span, actors: Mapping[str, Actor]) -> bool:
    actor = actors.get(mention.actor_id or "")
    ends = label.holds(mention.span) and mention.end == label.end
    return ends and (mention.kind in ("title", "metonym") or (actor is not None and actor.kind in SPEAKING))
