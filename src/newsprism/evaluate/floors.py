"""The accuracy gate: floors that only rise."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

Floors = dict[str, dict[str, float]]
"""By set and metric, in percent: the least that a run must reach."""

SLACK = 0.05
"""Percent points by which a run may fall short: scores are published with one decimal."""


class FloorError(ValueError):
    """A file of floors cannot be read, or would lower one."""


def read_floors(path: Path) -> Floors:
    """The floors in a file.

    Raises:
        FloorError: it is missing or is not floors.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Floors)
    except (OSError, msgspec.MsgspecError) as error:
        raise FloorError(f"cannot read floors from {path}: {error}") from error


def shortfalls(scores: Mapping[str, Mapping[str, float]], floors: Floors) -> list[str]:
    """A line for each score below its floor, and for each floor of a set that ran whose metric is not there."""
    lines = []
    for name, metrics in sorted(scores.items()):
        for metric, floor in sorted(floors.get(name, {}).items()):
            value = metrics.get(metric)
            if value is None:
                lines.append(f"{name} {metric}: not measured, floor {floor}")
            elif value < floor - SLACK:
                lines.append(f"{name} {metric}: {value:.1f} is below its floor of {floor}")
    return lines


def raised(floors: Floors, scores: Mapping[str, Mapping[str, float]]) -> Floors:
    """The floors lifted to what was reached, for the metrics that have one; none is ever lowered."""
    return {
        name: {m: max(floor, round(scores.get(name, {}).get(m, floor), 1)) for m, floor in metrics.items()}
        for name, metrics in floors.items()
    }
