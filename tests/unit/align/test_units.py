from msgspec.structs import replace

from making.layers import Maker, date
from newsprism.align.units import stems, units
from newsprism.model.layers import Indicator

make = Maker()


def test_inflections_share_a_stem_and_stop_words_have_none() -> None:
    assert stems("The ships were towed", "en") == stems("towing a ship", "en")


def test_numbers_are_no_stems_for_they_are_compared_as_quantities() -> None:
    assert stems("38 people aboard", "en") == stems("about 40 people aboard", "en") - {"about"}


def test_runs_of_han_characters_give_pairs() -> None:
    assert stems("救助船到着", "zh") == {"救助", "助船", "船到", "到着"}


def test_questions_and_fragments_are_no_claims() -> None:
    item = make("a", "Why did the research ship drift north?", "Too few", "The research ship drifted north")
    assert [u.text for u in units([item])] == ["The research ship drifted north"]


def test_a_relative_date_of_an_undated_article_is_not_compared() -> None:
    text = "The ship drifted north in April"
    when = date(text, "in April", "2026-04", "2026-04-01", "2026-05-01")
    from msgspec.structs import replace

    anchored = replace(when, anchor="2026-11-22")
    dated = units([make("a", text, timexes=(anchored,))])
    undated = units([make("b", text, published=None, timexes=(anchored,))])
    assert dated[0].timexes == (anchored,)
    assert undated[0].timexes == ()


def test_a_scenario_and_its_signs_are_no_claims() -> None:
    lines = ("The ferry is towed to the nearest port", "Signs: the wind falls below ten metres per second")
    item = make("a", *lines, "The ferry lost both engines north of Vadso")
    starts = [s.span for s in item.sentences]
    item = replace(item, indicators=(Indicator(starts[0], None, (starts[1],), 0),))
    assert [u.text for u in units([item])] == ["The ferry lost both engines north of Vadso"]
