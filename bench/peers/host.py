"""The side that starts the contenders, lets them take turns and keeps the fastest round and the answers of each."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

ROOT = Path(__file__).resolve().parents[2]


class PeerError(Exception):
    """A contender is not installed, or broke."""


class Outcome(msgspec.Struct, frozen=True):
    """The fastest round of a contender in wall seconds, and what it answered in the last."""

    seconds: float
    answers: list[dict[str, Any]]


class Contender:
    """One tool in a process of its own; close it by leaving the ``with`` block.

    Raises:
        PeerError: it ended before it was ready, which is what a tool that is not installed does.
    """

    def __init__(self, python: Path, work: str, items: Sequence[Mapping[str, Any]]) -> None:
        command = [str(python), "-m", "bench.peers.worker", work]
        environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
        pipe = subprocess.PIPE
        # A file, not a pipe: nobody reads it while the tool runs, and a full pipe would stop the tool.
        self._errors = tempfile.TemporaryFile("w+")  # noqa: SIM115 (lives as long as the process)
        self._process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=self._errors, text=True, env=environment
        )
        self._send(json.dumps(list(items)))
        if self._receive() != "ready\n":
            raise PeerError(self._complaint())

    def go(self) -> Outcome:
        """One round; raises :class:`PeerError` where the tool breaks on the texts."""
        self._send("go")
        line = self._receive()
        if not line:
            raise PeerError(self._complaint())
        return msgspec.json.decode(line, type=Outcome)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        self._errors.close()

    def _send(self, line: str) -> None:
        try:
            print(line, file=self._process.stdin, flush=True)
        except BrokenPipeError as error:
            raise PeerError(self._complaint()) from error

    def _receive(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def _complaint(self) -> str:
        self._process.kill()
        self._process.wait()
        self._errors.seek(0)
        last = self._errors.read().strip().splitlines()
        return last[-1] if last else "ended without a word"


def race(
    contenders: Mapping[str, tuple[Path, str]], items: Sequence[Mapping[str, Any]], *, rounds: int
) -> tuple[dict[str, Outcome], dict[str, str]]:
    """Let all contenders take turns; gives the outcome of each that ran, and the reason for each that did not.

    ``contenders`` maps a name to the Python that has the tool and to its work (``module:factory``).
    """
    outcomes: dict[str, Outcome] = {}
    missing: dict[str, str] = {}
    running: dict[str, Contender] = {}
    try:
        for name, (python, work) in contenders.items():
            _try(name, missing, lambda n=name, p=python, w=work: running.update({n: Contender(p, w, items)}))
        for _ in range(rounds):
            for name, contender in running.items():
                if name not in missing:
                    _try(name, missing, lambda n=name, c=contender: _keep(outcomes, n, c.go()))
    finally:
        for contender in running.values():
            contender.__exit__(None, None, None)
    return {n: o for n, o in outcomes.items() if n not in missing}, missing


def _try(name: str, missing: dict[str, str], step: Any) -> None:
    try:
        step()
    except (PeerError, OSError) as error:
        missing[name] = str(error)


def _keep(outcomes: dict[str, Outcome], name: str, new: Outcome) -> None:
    before = outcomes.get(name)
    best = new.seconds if before is None else min(before.seconds, new.seconds)
    outcomes[name] = Outcome(best, new.answers)
