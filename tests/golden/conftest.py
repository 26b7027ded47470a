"""Golden files are renewed with ``pytest tests/golden --renew``: read the diff before you commit it."""

from contextlib import chdir
from pathlib import Path

import pytest

import newsprism


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the golden files anew instead of checking them")


@pytest.fixture(scope="session")
def dossier(examples: Path) -> newsprism.Dossier:
    """The dossier of examples/ on a fixed day, its sources named from the folder above."""
    with chdir(examples.parent):
        return newsprism.brief([examples.name], today="2026-04-15")
