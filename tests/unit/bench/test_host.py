"""Contenders in processes of their own."""

import sys
from pathlib import Path

from bench.peers.host import race

OWN = Path(sys.executable)


def test_a_tool_that_is_not_there_is_missing_and_the_others_run() -> None:
    contenders = {
        "absent": (OWN, "bench.peers.no_such_module:work"),
        "no python": (Path("no/such/python"), "bench.peers.others:textacy_quotes"),
        "echo": (OWN, "tests.unit.bench.echo:work"),
    }
    outcomes, missing = race(contenders, [{"id": "a", "text": "One."}], rounds=2)
    assert set(missing) == {"absent", "no python"}
    assert "no_such_module" in missing["absent"]
    assert outcomes["echo"].answers == [{"id": "a", "text": "One."}]
    assert outcomes["echo"].seconds >= 0
