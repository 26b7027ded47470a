"""What a bench says: lines with a bound that holds or does not, and the page they make."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec


class Line(msgspec.Struct, frozen=True):
    """One figure: ``bound`` is the most it may be (or the least, for ``kind`` "at least"); ``None`` to tell it only."""

    section: str
    name: str
    value: float
    unit: str
    bound: float | None = None
    kind: Literal["at most", "at least"] = "at most"

    @property
    def holds(self) -> bool:
        """Whether the bound is kept; true where there is none."""
        if self.bound is None:
            return True
        return self.value <= self.bound if self.kind == "at most" else self.value >= self.bound

    @property
    def verdict(self) -> str:
        """``holds``, ``MISSED``, or nothing where there is no bound."""
        if self.bound is None:
            return ""
        return "holds" if self.holds else "MISSED"


class Skipped(msgspec.Struct, frozen=True):
    """What was not measured, and why."""

    section: str
    reason: str


def page(lines: Iterable[Line], skipped: Sequence[Skipped]) -> str:
    """The figures as a Markdown table, and below it what was left out."""
    rows = ["| section | what | measured | bound | |", "|---|---|---:|---:|---|"]
    for line in lines:
        bound = "" if line.bound is None else f"{line.kind} {shown(line.bound)}"
        rows.append(f"| {line.section} | {line.name} | {shown(line.value)} {line.unit} | {bound} | {line.verdict} |")
    left = [f"- SKIPPED {item.section}: {item.reason}" for item in skipped]
    return "\n".join([*rows, "", *left]).strip() + "\n"


def shown(value: float) -> str:
    """Two decimals below a hundred, whole numbers with thousands marked above."""
    return f"{value:.2f}" if abs(value) < 100 else f"{value:,.0f}"
