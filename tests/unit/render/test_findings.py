"""What comes first."""

import msgspec
import pytest

from newsprism.model.dossier import ExchangeEntry
from newsprism.model.story import Origin
from newsprism.render.findings import findings, ranked_stories, shared_origins, sure_kind, weightiest


def test_only_a_conflict_is_among_the_conflicts(story):
    found = findings(story)
    assert [entry.id for entry in found.conflicts] == ["s1-d1"]
    assert {entry.kind for entry in found.others} == {"superseded", "refines", "wording"}


def test_disputed_first_then_corroborated(story):
    found = findings(story)
    assert [claim.status for claim in found.claims][:3] == ["disputed", "corroborated", "single-origin"]
    assert dict(found.status_counts) == {"disputed": 1, "corroborated": 1, "single-origin": 1, "single-source": 3}


def test_an_unknown_origin_is_never_shared():
    unknown = Origin("o1", "", "unknown", ("a", "b", "c"), ())
    wire = Origin("o2", "Wire", "agency", ("a", "b"), ())
    alone = Origin("o3", "Paper", "outlet", ("a",), ())
    assert shared_origins((unknown, alone, wire)) == (wire,)


def test_speakers_of_no_known_country_come_last(story):
    assert [position.country for position in findings(story).positions] == ["NOR", "ISL", "GBR", None]


def test_what_may_be_wrong_comes_before_what_is_unknown(story):
    assert [caution.kind for caution in findings(story).cautions] == [
        "unit-mismatch",
        "headline-only",
        "anonymous-source",
        "undated",
    ]


def test_the_weightiest_keep_their_order(story):
    twice = msgspec.structs.replace(story.timeline[3], citations=story.claims[0].citations)
    entries = (*story.timeline[:3], twice)
    assert weightiest(entries, 2) == (story.timeline[1], twice)


def test_the_widest_story_first(story, sample):
    assert ranked_stories((sample.bare().stories[0], story))[0] is story


@pytest.mark.parametrize(
    ("factuality", "words"),
    [("certain", "military"), ("alleged", "military, alleged"), ("future", "military, planned")],
)
def test_how_sure_an_exchange_is_stands_beside_its_kind(factuality, words) -> None:
    entry = ExchangeEntry("s1.x1", "Norway", "Peru", "two tugs", "military", factuality, ())
    assert sure_kind(entry) == words
