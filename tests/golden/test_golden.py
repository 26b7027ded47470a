"""The dossier of examples/ against its golden file, so that a change of the result is seen in review.

Renew it with ``pytest tests/golden --renew`` and read the diff: every changed line is a changed answer.
"""

from pathlib import Path

import pytest

from golden.short import short
from newsprism import Dossier

GOLDEN = Path(__file__).parent / "examples.txt"


def test_the_dossier_of_the_examples(dossier: Dossier, request: pytest.FixtureRequest) -> None:
    found = short(dossier)
    if request.config.getoption("renew", default=False):
        GOLDEN.write_text(found, "utf-8")
    assert found.splitlines() == GOLDEN.read_text("utf-8").splitlines(), "renew it: pytest tests/golden --renew"
