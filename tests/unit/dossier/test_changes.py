from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from making.layers import Maker, framed, quote, span
from making.stories import view_of
from newsprism.dossier.positions import position_entries
from newsprism.model.dossier import ChangeEntry
from newsprism.model.layers import Actor, Annotated, Event

make = Maker()
NORWAY = Actor("person:moe", "Ada Moe", "person", level="minister", country="NOR")
OTHER = Actor("person:lie", "Per Lie", "person", level="minister", country="NOR")
DEAL = "the plan for shared patrols of the northern cod fishery in winter"


def says(
    name: str, verb: str, published: str | None, *, code: str | None = None, flags: Sequence = (), actor: Actor = NORWAY
) -> Annotated:
    text = f"The minister said Norway {verb} {DEAL}."
    found = quote(text, f"Norway {verb} {DEAL}", actor.id, kind="indirect")
    events = [Event("e1", span(text, verb), code, flags=tuple(flags))] if code else []
    return make(name, text, quotes=[found], actors=[actor], published=published, events=tuple(events))


def changes(*articles: Annotated) -> list[ChangeEntry]:
    return [change for entry in position_entries(view_of(*articles)) for change in entry.changes]


def test_who_refuses_and_then_agrees_has_changed_position() -> None:
    later, earlier = (
        says("b", "accepts", "2026-03-07T10:00:00Z", code="AGREE"),
        says("a", "rejects", "2026-03-05", code="REJECT"),
    )
    (change,) = changes(later, earlier)
    assert (change.actor_id, change.what) == ("person:moe", "against, then for")
    assert (change.before, change.after) == ("2026-03-05", "2026-03-07")
    assert [c.article_id for c in change.citations] == ["a", "b"]


def test_a_negated_refusal_is_no_refusal() -> None:
    early = says("a", "rejects", "2026-03-05", code="REJECT", flags=("negated",))
    assert changes(early, says("b", "accepts", "2026-03-07", code="AGREE")) == []


def test_who_asserts_and_then_denies_has_changed_position() -> None:
    early, late = says("a", "wants", "2026-03-05"), says("b", "no longer seeks", "2026-03-06")
    late = framed(late, negated=True)
    late = replace(late, statements=tuple(replace(s, quote_id="q1") for s in late.statements))
    (change,) = changes(early, late)
    assert change.what == "asserted, then denied"


@pytest.mark.parametrize(
    ("first", "second"), [("2026-03-05", "2026-03-05T20:00:00Z"), (None, "2026-03-05"), ("2026", "2027")]
)
def test_without_two_known_days_nothing_is_a_change(first: str | None, second: str) -> None:
    assert changes(says("a", "rejects", first, code="REJECT"), says("b", "accepts", second, code="AGREE")) == []


def test_two_speakers_of_one_country_are_no_change() -> None:
    left = says("a", "rejects", "2026-03-05", code="REJECT")
    assert changes(left, says("b", "accepts", "2026-03-07", code="AGREE", actor=OTHER)) == []


def test_two_subjects_are_no_change() -> None:
    text = "The minister said Norway accepts a loan for a lighthouse in the south."
    loan = quote(text, "Norway accepts a loan for a lighthouse in the south", NORWAY.id, kind="indirect")
    item = make(
        "b",
        text,
        quotes=[loan],
        actors=[NORWAY],
        published="2026-03-07",
        events=(Event("e1", span(text, "accepts"), "AGREE"),),
    )
    assert changes(says("a", "rejects", "2026-03-05", code="REJECT"), item) == []
