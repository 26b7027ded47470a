from pathlib import Path

import jsonschema
import msgspec
import pytest

from making.layers import Maker, amount
from newsprism.model.records import annotate_record, read_record, story_record
from newsprism.model.story import Story, Window
from newsprism.render.json import to_json
from newsprism.render.schemas import RECORDS, schema, write

ROOT = Path(__file__).parents[3]
LINE = "The tug took 12 sailors off the ship"


def item():
    numbers = (amount(LINE, "12 sailors", 12, None, measure="rescued", unit="sailor", comparator="at least"),)
    return Maker()("a", LINE, quantities=numbers)


def plain(record) -> object:
    """As the command line prints it: decimals are numbers."""
    return msgspec.json.decode(msgspec.json.Encoder(decimal_format="number").encode(record))


def objects(name: str):
    definitions = schema(name)["$defs"].values()
    return [d for d in definitions if d.get("type") == "object"]


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_a_schema_is_one_and_requires_every_key(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))
    assert objects(name)
    assert all(d["required"] == sorted(d["properties"]) for d in objects(name) if "properties" in d)


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_the_published_schemas_are_those_of_the_types(name: str, tmp_path: Path) -> None:
    write(tmp_path / "schemas")
    published = ROOT / "docs" / "schemas" / f"{name}.schema.json"
    assert published.read_bytes() == (tmp_path / "schemas" / published.name).read_bytes()


def test_what_the_commands_print_fits() -> None:
    story = Story("s1", ("a",), "Adrift", Window(None, None))
    printed = {
        "read": read_record(item().article),
        "annotate": annotate_record(item()),
        "stories": story_record(story),
    }
    for name, record in printed.items():
        jsonschema.validate(plain(record), schema(name), jsonschema.Draft202012Validator)


def test_a_dossier_with_every_kind_of_thing_fits(dossier) -> None:
    page = msgspec.json.decode(to_json(dossier))
    jsonschema.validate(page, schema("brief"), jsonschema.Draft202012Validator)


@pytest.mark.parametrize("key", ["id", "published", "byline"])
def test_a_line_without_a_key_does_not_fit(key: str) -> None:
    line = plain(read_record(item().article))
    assert isinstance(line, dict)
    del line[key]
    with pytest.raises(jsonschema.ValidationError, match=key):
        jsonschema.validate(line, schema("read"), jsonschema.Draft202012Validator)


def test_an_amount_is_a_number_and_may_be_open() -> None:
    line = plain(annotate_record(item()))
    assert isinstance(line, dict)
    assert (line["quantities"][0]["low"], line["quantities"][0]["high"]) == (12, None)
    line["quantities"][0]["low"] = "twelve"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(line, schema("annotate"), jsonschema.Draft202012Validator)


def test_no_other_command_has_a_schema() -> None:
    with pytest.raises(KeyError):
        schema("eval")
