import msgspec

from making.layers import Maker, amount
from newsprism.model.layers import Annotated
from newsprism.model.records import annotate_record, read_record, story_record
from newsprism.model.story import Story, Window

READ_KEYS = "id source text title byline outlet url lang published modified sha256".split()
ANNOTATE_KEYS = "id source text sentences mentions actors quotes statements timexes quantities events".split()

make = Maker()


def _item() -> Annotated:
    text = "The tug took 12 sailors off the ship"
    return make("a", text, quantities=(amount(text, "12 sailors", 12, 12, measure="rescued", unit="sailor"),))


def test_read_has_the_contract_s_keys_and_unknown_is_null() -> None:
    line = msgspec.json.decode(msgspec.json.encode(read_record(_item().article)))
    assert list(line) == READ_KEYS
    assert line["byline"] is None
    assert line["outlet"] is None
    assert line["published"]["value"] == "2026-03-05"
    assert line["modified"] == {"value": None, "basis": None, "citation": None}


def test_annotate_has_the_contract_s_keys_and_spans_as_pairs() -> None:
    line = msgspec.json.decode(msgspec.json.encode(annotate_record(_item())))
    assert list(line) == ANNOTATE_KEYS
    assert line["quotes"] == line["events"] == line["mentions"] == []
    (quantity,) = line["quantities"]
    assert line["text"][quantity["start"] : quantity["end"]] == "12 sailors"
    assert line["statements"][0]["spans"] == [[0, len(line["text"])]]


def test_a_story_has_its_articles_title_and_window() -> None:
    story = Story("s1", ("a", "b"), "Adrift", Window("2026-03-05", None), {"b": "a"})
    line = msgspec.json.decode(msgspec.json.encode(story_record(story)))
    assert line == {
        "id": "s1",
        "article_ids": ["a", "b"],
        "title": "Adrift",
        "window": {"start": "2026-03-05", "end": None},
        "copies": {"b": "a"},
    }


def test_records_survive_a_round_trip_as_msgpack() -> None:
    item = _item()
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(item), type=Annotated) == item
