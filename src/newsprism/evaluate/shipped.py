"""The predictions that are scored: those of the shipped command line, in a process of its own."""

import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from newsprism.model.dossier import Dossier


class ShippedError(RuntimeError):
    """The command line failed while it was measured."""


def annotate(items: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What ``newsprism annotate -`` prints for JSON lines.

    Raises:
        ShippedError: the command failed.
    """
    return _run(["annotate", "-"], items)


def stories(items: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What ``newsprism stories --format jsonl -`` prints for JSON lines; raises as :func:`annotate` does."""
    return _run(["stories", "--format", "jsonl", "-"], items)


def read(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """What ``newsprism read`` prints for files; raises as :func:`annotate` does."""
    return _run(["read", *map(str, paths)], [])


def brief(items: Sequence[Mapping[str, Any]]) -> Dossier:
    """What ``newsprism brief --format json -`` makes of JSON lines; raises as :func:`annotate` does."""
    return msgspec.json.decode(_output(["brief", "--format", "json", "-"], items), type=Dossier)


def _run(arguments: list[str], items: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line) for line in _output(arguments, items).split(b"\n") if line]


def _output(arguments: list[str], items: Sequence[Mapping[str, Any]]) -> bytes:
    lines = b"".join(msgspec.json.encode(item) + b"\n" for item in items)
    command = [sys.executable, "-m", "newsprism", *arguments]
    done = subprocess.run(command, input=lines, capture_output=True, check=False)
    if done.returncode != 0:
        raise ShippedError(f"newsprism {arguments[0]} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
    return done.stdout
