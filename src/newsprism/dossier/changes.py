"""A change of position: two statements of one actor, reported on two days, that do not hold together.

Marked only where the words show it: one agrees to what the other refuses, one denies what the other asserts, or they
give different values of one thing that is no running count. The days are those of the reports; of undated reports, and
of reports of one day, nothing tells which came first.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from newsprism.align.units import stems
from newsprism.dossier.view import Differing, StoryView
from newsprism.model.dossier import ChangeEntry, PositionStatement
from newsprism.model.layers import Annotated, Event
from newsprism.model.spans import Span

FOR = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
AGAINST = frozenset({"REJECT"})
"""Events (PLOVER) by which somebody goes along with a thing, and by which somebody does not."""

DAY = len("2026-03-02")

SHARED, WORDS = 0.5, 3
"""Share of content words (Dice), and how many at least, that two statements have in common if they are of one thing."""


class _Held(msgspec.Struct, frozen=True, eq=False):
    """A statement with its day and its content words; ``stance`` is 1 for, -1 against and 0 neither."""

    statement: PositionStatement
    day: str
    words: frozenset[str]
    stance: int
    negated: bool


def change_entries(view: StoryView, statements: Sequence[PositionStatement]) -> tuple[ChangeEntry, ...]:
    """The changes among the statements of one country's actors, the latest first."""
    by_actor: dict[str, list[_Held]] = defaultdict(list)
    for statement in statements:
        held = _held(view, statement)
        if held is not None:
            by_actor[statement.actor_id].append(held)
    found = [change for group in by_actor.values() for change in _changes(group, view.differing_values)]
    return tuple(sorted(found, key=lambda c: (c.after, c.before, c.actor_id), reverse=True))


def _held(view: StoryView, statement: PositionStatement) -> _Held | None:
    """The statement as it is compared; ``None`` where its day is unknown."""
    citation, day = statement.citation, (statement.published or "")[:DAY]
    if len(day) < DAY:
        return None
    item, span = view.articles[citation.article_id], Span(citation.start, citation.end)
    inside = [s for s in item.statements if span.holds(Span(s.spans[0].start, s.spans[-1].end))]
    lang = (item.article.lang or "und").split("-")[0]
    return _Held(
        statement, day, stems(statement.text, lang), _stance(item, span), any(s.negated and s.quote_id for s in inside)
    )


def _stance(item: Annotated, span: Span) -> int:
    """For or against, where all events in the words that say either say the same."""
    signs = {sign for event in item.events if span.holds(event.trigger) and (sign := _sign(event))}
    return signs.pop() if len(signs) == 1 else 0


def _sign(event: Event) -> int:
    sign = (event.type in FOR) - (event.type in AGAINST)
    return -sign if "negated" in event.flags else sign


def _changes(group: Sequence[_Held], values: Differing) -> Iterator[ChangeEntry]:
    ordered = sorted(group, key=lambda h: (h.day, h.statement.citation.article_id, h.statement.citation.start))
    for early, late in combinations(ordered, 2):
        if early.day == late.day:
            continue
        what = _reversal(early, late) or _other_value(early, late, values)
        if what is not None:
            cited = (early.statement.citation, late.statement.citation)
            yield ChangeEntry(early.statement.actor_id, what, early.day, late.day, cited)


def _reversal(early: _Held, late: _Held) -> str | None:
    shared = len(early.words & late.words)
    if shared < WORDS or 2 * shared < SHARED * (len(early.words) + len(late.words)):
        return None
    if early.stance and late.stance:
        return (
            None if early.stance == late.stance else ("against, then for" if late.stance > 0 else "for, then against")
        )
    if not early.stance and not late.stance and early.negated != late.negated:
        return "denied, then asserted" if early.negated else "asserted, then denied"
    return None


def _other_value(early: _Held, late: _Held, values: Differing) -> str | None:
    """What two statements give different values of."""
    left, right = (Span(h.statement.citation.start, h.statement.citation.end) for h in (early, late))
    found = values.get((early.statement.citation.article_id, late.statement.citation.article_id), ())
    return next((what for what, a, b in found if left.holds(a.span) and right.holds(b.span)), None)
