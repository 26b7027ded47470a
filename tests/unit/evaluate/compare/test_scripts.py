"""The scripts that annotators and the adjudicator run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[4] / "eval" / "gold" / "compare"


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(FOLDER / script), *arguments], capture_output=True, text=True, check=False, timeout=120
    )


def test_prepare_prints_every_sentence_with_its_number() -> None:
    printed = run("prepare.py", "stray-balloon").stdout
    assert "A0  Weather balloon lost over the gulf" in printed
    assert "=== D: Gulf Wire Agency (invented), 2026-09-16" in printed


def test_prepare_prints_json_lines_that_brief_reads() -> None:
    records = [json.loads(line) for line in run("prepare.py", "examples", "--jsonl").stdout.splitlines()]
    assert len(records) == 12
    assert set(records[0]) == {"id", "title", "text", "outlet", "published", "url", "lang"}


def test_anchor_writes_what_it_can_place_and_nothing_else(tmp_path: Path) -> None:
    answers, out = tmp_path / "x.json", tmp_path / "events" / "x.json"
    topic = {"label": "height", "slot": "number", "answers": {"31": {"label": "31 km", "claims": [{"at": "A5"}]}}}
    answers.write_text(json.dumps({"event": "stray-balloon", "annotator": "a", "topics": [topic]}), encoding="utf-8")
    assert run("anchor.py", str(answers), "--out", str(out)).returncode == 0
    assert json.loads(out.read_text(encoding="utf-8"))["topics"][0]["answers"][0]["status"] == "single-source"
    answers.write_text(answers.read_text(encoding="utf-8").replace("A5", "A55"), encoding="utf-8")
    refused = run("anchor.py", str(answers), "--out", str(tmp_path / "none.json"))
    assert refused.returncode == 1
    assert "A55" in refused.stderr
    assert not (tmp_path / "none.json").exists()


@pytest.mark.parametrize("arguments", [("prepare.py", "no-such-event"), ("anchor.py", "absent.json")])
def test_what_is_not_there_is_named_without_a_traceback(arguments: tuple[str, ...]) -> None:
    found = run(*arguments)
    assert found.returncode == 1
    assert arguments[1] in found.stderr
    assert "Traceback" not in found.stderr


def test_agree_runs_without_passes() -> None:
    assert run("agree.py").returncode == 0
