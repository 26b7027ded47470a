"""Annotations as files that are committed: JSON that a reader can follow and a change shows in."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from newsprism.evaluate.compare_gold import Annotation

WIDTH = 160
"""Code points of a line at most, but for a single value that is longer."""


def to_json(annotation: Annotation) -> str:
    """An annotation as it is committed: JSON in lines of at most ``WIDTH``, so that a change shows as a few lines."""
    return "\n".join(lines_of(msgspec.to_builtins(annotation))) + "\n"


def lines_of(value: Any, indent: str = "") -> Iterator[str]:
    """The lines of a JSON value: one if it is short, else one for each entry, indented."""
    whole = json.dumps(value, ensure_ascii=False)
    if len(whole) + len(indent) <= WIDTH or not isinstance(value, dict | list | tuple):
        yield indent + whole
        return
    keyed = isinstance(value, dict)
    entries = [(f"{json.dumps(key, ensure_ascii=False)}: " if keyed else "", one) for key, one in _entries(value)]
    yield indent + ("{" if keyed else "[")
    for n, (key, one) in enumerate(entries, 1):
        first, *rest = lines_of(one, indent + " ")
        lines = [f"{indent} {key}{first.lstrip()}", *rest]
        yield from lines[:-1]
        yield lines[-1] + ("," if n < len(entries) else "")
    yield indent + ("}" if keyed else "]")


def _entries(value: Any) -> Any:
    return value.items() if isinstance(value, dict) else enumerate(value)
