"""The reference date, and the forms and places of what is written."""

from datetime import date
from pathlib import Path

import pytest
import typer

from newsprism.cli.brief import Form, _targets
from newsprism.cli.options import reference


@pytest.mark.parametrize(
    ("given", "day"),
    [("2026-03-09", "2026-03-09"), ("2026-03-09T08:30:00Z", "2026-03-09"), ("20260309", "2026-03-09")],
)
def test_the_day_of_a_date_or_date_time(given: str, day: str) -> None:
    assert reference(given) == day


@pytest.mark.parametrize(
    "given", ["", "tomorrow", "2026", "2026-03", "2026-02-30", "2026-03-09 at noon", "2026-03-0999", "09.03.2026"]
)
def test_anything_else_is_wrong_usage(given: str) -> None:
    with pytest.raises(typer.BadParameter, match="must be an ISO date"):
        reference(given)


def test_without_one_it_is_the_day_of_the_run() -> None:
    assert date.fromisoformat(reference(None)) <= date.today()


@pytest.mark.parametrize(
    ("name", "form"),
    [("d.html", Form.html), ("d.HTM", Form.html), ("d.md", Form.md), ("d.json", Form.json), ("d.txt", Form.terminal)],
)
def test_the_suffix_tells_the_form(name: str, form: Form, tmp_path: Path) -> None:
    assert _targets(tmp_path / name, None) == [(tmp_path / name, form)]


def test_a_given_form_counts_before_the_suffix(tmp_path: Path) -> None:
    assert _targets(tmp_path / "d.page", Form.html) == [(tmp_path / "d.page", Form.html)]


def test_a_folder_takes_every_form_or_the_given_one(tmp_path: Path) -> None:
    assert [path.name for path, _ in _targets(tmp_path, None)] == ["dossier.html", "dossier.md", "dossier.json"]
    assert [path.name for path, _ in _targets(tmp_path, Form.terminal)] == ["dossier.txt"]


def test_a_suffix_of_no_form_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter, match="cannot tell the form"):
        _targets(tmp_path / "d.pdf", None)
