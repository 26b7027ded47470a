"""The published JSON Schemas: made from the types, and true of what the commands print."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newsprism.render.schemas import RECORDS, schema, write

FOLDER = Path(__file__).parents[2] / "docs" / "schemas"


def published(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((FOLDER / f"{name}.schema.json").read_bytes()))


@pytest.mark.parametrize("name", RECORDS)
def test_the_published_schema_is_what_the_types_give(name: str, tmp_path: Path) -> None:
    write(tmp_path)
    file = f"{name}.schema.json"
    assert (FOLDER / file).read_bytes() == (tmp_path / file).read_bytes(), "run: make schemas"


def test_nothing_else_is_published() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.schema.json" for name in RECORDS}


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", RECORDS)
def test_every_key_is_required(name: str) -> None:
    for key, definition in schema(name)["$defs"].items():
        assert set(definition.get("required", ())) == set(definition.get("properties", ())), key


def test_read_lines(read_lines: list[dict[str, Any]]) -> None:
    assert len(read_lines) == 14
    for line in read_lines:
        published("read").validate(line)


def test_annotate_lines(annotate_lines: list[dict[str, Any]]) -> None:
    assert len(annotate_lines) == 14
    for line in annotate_lines:
        published("annotate").validate(line)


def test_story_lines(story_lines: list[dict[str, Any]]) -> None:
    assert story_lines
    for line in story_lines:
        published("stories").validate(line)


def test_the_dossier(dossier: dict[str, Any]) -> None:
    published("brief").validate(dossier)


@pytest.mark.parametrize("key", ["id", "text", "published", "sha256"])
def test_a_line_without_a_key_is_refused(key: str, read_lines: list[dict[str, Any]]) -> None:
    line = {name: value for name, value in read_lines[0].items() if name != key}
    assert not published("read").is_valid(line)
