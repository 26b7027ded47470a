"""Standard output holds the result alone, and the exit status says how it went."""

import json
import re
from pathlib import Path

import pytest

from making.command import TODAY, brief, newsprism

GOOD = "Title: Larvik port closed\nDate: 2026-03-03\n\nThe port of Larvik was closed on Monday, Ida Holm said.\n"
COMMANDS = [("read",), ("annotate",), ("stories", "--format", "jsonl"), ("brief", "--format", "json")]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, "utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c[0])
def test_one_good_article_is_enough_for_0(command: tuple[str, ...], good: Path, tmp_path: Path) -> None:
    run = newsprism(command[0], good, tmp_path / "absent.txt", *command[1:])
    assert run.status == 0
    assert run.err == f"newsprism: not read: {tmp_path / 'absent.txt'}: no such file or folder\n"
    assert json.loads(run.out)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c[0])
def test_none_gives_1_and_nothing_on_standard_output(command: tuple[str, ...], tmp_path: Path) -> None:
    run = newsprism(command[0], tmp_path, *command[1:])
    assert (run.status, run.out) == (1, b"")
    assert "no articles in the folder" in run.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("read",),
        ("brief", "--nonsense", "x"),
        ("nonsense",),
        ("read", "GOOD", "--reference-date", "tomorrow"),
        ("stories", "GOOD", "--format", "html"),
        ("brief", "GOOD", "--out", "dossier.xyz"),
        ("brief", "GOOD", "--lexicon", "absent.toml"),
        ("why", "GOOD", "s1.c1"),
        ("why", "absent.json", "s1.c1"),
    ],
    ids=" ".join,
)
def test_wrong_usage_gives_2(arguments: tuple[str, ...], good: Path) -> None:
    run = newsprism(*(good if a == "GOOD" else a for a in arguments))
    assert run.status == 2
    assert "Traceback" not in run.err
    assert run.err or not arguments  # without any argument the help is the answer


def test_an_item_that_is_not_there_gives_2(good: Path, tmp_path: Path) -> None:
    page = tmp_path / "dossier.json"
    page.write_bytes(brief(good).out)
    run = newsprism("why", page, "s1.c99")
    assert (run.status, run.out) == (2, b"")
    assert "s1.c99" in run.err


def test_why_shows_the_evidence(good: Path, tmp_path: Path) -> None:
    page = tmp_path / "dossier.json"
    page.write_bytes(brief(good).out)
    run = newsprism("why", page, "s1.q1")
    assert run.status == 0
    assert "The port of Larvik was closed on Monday" in run.out.decode()


def test_every_entry_has_its_evidence(dossier: dict[str, object], tmp_path: Path) -> None:
    page = tmp_path / "dossier.json"
    page.write_text(json.dumps(dossier), "utf-8")
    (story, *_) = dossier["stories"]  # type: ignore[misc]
    for part in ("origins", "claims", "disagreements", "timeline", "quotes", "cautions"):
        assert newsprism("why", page, story[part][0]["id"]).status == 0


def test_cautions_go_to_standard_error(tmp_path: Path) -> None:
    path = tmp_path / "late.txt"
    path.write_text(GOOD.replace("2026-03-03", "2027-03-03"), "utf-8")
    run = newsprism("read", path, "--reference-date", TODAY)
    assert run.status == 0
    assert run.err == f"newsprism: caution: {path}: dated in the future: 2027-03-03\n"
    assert len(run.lines) == 1


def test_standard_input(good: Path) -> None:
    (line,) = newsprism("read", "-", stdin=good.read_bytes()).lines
    assert line["source"] == "-"
    assert line["title"] == "Larvik port closed"


def test_the_reference_date_never_fills_published(tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("Larvik port closed\n\nThe port of Larvik was closed yesterday, Ida Holm said.\n", "utf-8")
    assert newsprism("read", path, "--reference-date", TODAY).lines[0]["published"]["value"] is None
    result = brief(path).json
    assert result["articles"][0]["published"] == {"value": None, "basis": None, "citation": None}
    assert result["corpus"]["from"] is result["corpus"]["to"] is None
    assert result["stories"][0]["window"] == {"start": None, "end": None}


def test_the_reference_date_anchors_relative_dates(tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("Larvik port closed\n\nThe port of Larvik was closed yesterday, Ida Holm said.\n", "utf-8")
    (line,) = newsprism("annotate", path, "--reference-date", "2026-04-15").lines
    assert [(t["value"], t["anchor"]) for t in line["timexes"]] == [("2026-04-14", "2026-04-15")]


def test_a_dated_article_is_its_own_anchor(good: Path) -> None:
    (line,) = newsprism("annotate", good, "--reference-date", "2026-04-15").lines
    assert [t["value"] for t in line["timexes"]] == ["2026-03-02"]


def test_out_writes_every_form_into_a_folder(good: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    run = newsprism("brief", good, "--out", folder)
    assert run.status == 0
    assert sorted(p.name for p in folder.iterdir()) == ["dossier.html", "dossier.json", "dossier.md"]
    assert run.err.count("newsprism: wrote ") == 3


def test_format_and_out_write_the_file_alone(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    run = newsprism("brief", good, "--format", "html", "--out", path)
    assert (run.status, run.out) == (0, b"")
    assert path.read_bytes().startswith(b"<!")


def test_the_html_fetches_nothing(examples: Path) -> None:
    """A link that a reader may follow is no request; all that a browser would fetch by itself is."""
    page = newsprism("brief", examples / "01-norhavn-agency.txt", "--format", "html").out.decode()
    fetching = r"<(?:link|img|iframe|script|source|video|audio|object|embed)\b[^>]*\b(?:src|href|data)\s*="
    assert not re.search(rf"{fetching}\s*[\"']?(?!\s*[\"']?data:)", page, re.IGNORECASE)
    assert not re.search(r"@import|url\(\s*[\"']?(?![\"']?(?:data:|#))", page, re.IGNORECASE)
