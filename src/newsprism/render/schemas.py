"""The JSON Schemas of everything that the command line prints, made from the types that it prints."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from newsprism.model.dossier import Dossier
from newsprism.model.records import AnnotateRecord, ReadRecord, StoryRecord

RECORDS: Mapping[str, type[msgspec.Struct]] = {
    "read": ReadRecord,
    "annotate": AnnotateRecord,
    "stories": StoryRecord,
    "brief": Dossier,
}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what a command prints: ``read``, ``annotate`` and ``stories`` a line each.

    Raises:
        KeyError: no command of that name prints JSON.
    """
    record = RECORDS[name]
    (top,), definitions = msgspec.json.schema_components([record])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"newsprism {name}",
        "$ref": top["$ref"],
        "$defs": {key: _all_required(value) for key, value in _numbers(definitions).items()},
    }


def _numbers(node: Any) -> Any:
    """Decimals are written as JSON numbers, so the schema must say number where msgspec says a decimal string."""
    if isinstance(node, dict):
        if node.get("format") == "decimal":
            return {"type": "number"}
        return {key: _numbers(value) for key, value in node.items()}
    return [_numbers(value) for value in node] if isinstance(node, list) else node


def _all_required(definition: dict[str, Any]) -> dict[str, Any]:
    """Every key is always present, those with a default too."""
    if definition.get("type") == "object" and "properties" in definition:
        return {**definition, "required": sorted(definition["properties"])}
    return definition


def write(folder: Path) -> None:
    """Write every schema as ``NAME.schema.json`` into ``folder``, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in RECORDS:
        page = msgspec.json.format(msgspec.json.encode(schema(name)), indent=2) + b"\n"
        (folder / f"{name}.schema.json").write_bytes(page)
