"""What a run of the bench is told."""

from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True):
    """Where the texts are, the Python that has the peers (``None`` for none), and how many rounds each job runs."""

    seeds: Path
    data: Path
    gold: Path
    peers: Path | None = None
    rounds: int = 5
