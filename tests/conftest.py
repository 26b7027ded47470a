"""What tests of several layers share: the open data beside the checkout, and the models loaded once."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from newsprism.run.tools import Tools

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def tools() -> "Tools":
    """The real lexicon and models, loaded once for all tests of a process."""
    from newsprism.run.tools import Tools

    return Tools()


@pytest.fixture(scope="session")
def examples() -> Path:
    """The project's own invented reports."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def data() -> Path:
    """The open evaluation data, from NEWSPRISM_DATA or beside the checkout; its tests are skipped, loudly, without."""
    folder = Path(os.environ.get("NEWSPRISM_DATA", ROOT.parent / "shared" / "eval"))
    if not folder.is_dir():
        pytest.skip(f"SKIPPED: no evaluation data in {folder.name}; set NEWSPRISM_DATA to where it is")
    return folder
