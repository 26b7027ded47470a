"""The command line run in this process, so that the models are loaded once for all tests."""

import json
from typing import Any

import msgspec
from typer.testing import CliRunner

TODAY = "2026-04-15"
"""The day that tests take for today."""


class Run(msgspec.Struct, frozen=True):
    """How a command ended: its exit status, standard output as bytes, standard error as text."""

    status: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Standard output as JSON lines, which end at a line feed each."""
        assert self.out == b"" or self.out.endswith(b"\n")
        return [json.loads(line) for line in self.out.split(b"\n")[:-1]]

    @property
    def json(self) -> dict[str, Any]:
        """Standard output as one JSON object."""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value


def newsprism(*arguments: object, stdin: bytes = b"") -> Run:
    """Run a command with its arguments; an exception that is no exit is raised here, with its traceback."""
    from newsprism.cli.main import app

    found = CliRunner().invoke(app, [str(a) for a in arguments], input=stdin, catch_exceptions=False)
    return Run(found.exit_code, found.stdout_bytes, found.stderr)


def brief(*sources: object, stdin: bytes = b"") -> Run:
    """``newsprism brief`` to JSON on a fixed day."""
    return newsprism("brief", *sources, "--format", "json", "--reference-date", TODAY, stdin=stdin)
