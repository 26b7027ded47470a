"""The drawn timeline."""

import msgspec

from newsprism.render.timeline import WIDTH, draw, ordered


def test_entries_stand_in_order_and_an_unreadable_date_last(story):
    odd = msgspec.structs.replace(story.timeline[0], id="odd", date="XXXX")
    entries = ordered(msgspec.structs.replace(story, timeline=(odd, *story.timeline)))
    assert [entry.date for entry in entries][:3] == ["2019", "2024-03", "2024-03-03"]
    assert entries[-1].id == "odd"


def test_every_bar_lies_in_the_drawing(story):
    drawing = draw(story)
    assert len(drawing.bars) == 6
    for bar in drawing.bars:
        assert bar.x >= 0
        assert bar.x + bar.width <= WIDTH
        assert 0 <= bar.y < drawing.axis


def test_bars_do_not_overlap(story):
    bars = draw(story).bars
    for number, one in enumerate(bars):
        for other in bars[number + 1 :]:
            assert one.y != other.y or one.x + one.width <= other.x or other.x + other.width <= one.x


def test_entries_of_one_date_share_a_bar(story):
    twice = msgspec.structs.replace(story, timeline=(*story.timeline, story.timeline[1]))
    assert "3–4" in {bar.label for bar in draw(twice).bars}


def test_fewer_than_two_dates_are_not_drawn(sample, story):
    assert draw(sample.bare().stories[0]) is None
    assert draw(msgspec.structs.replace(story, timeline=story.timeline[:1])) is None
