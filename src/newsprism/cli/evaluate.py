"""``newsprism eval``: the accuracy table, held to its floors."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsprism.cli.output import tell, write_bytes

if TYPE_CHECKING:
    from newsprism.evaluate.floors import Floors


def evaluate(
    data: Annotated[Path, typer.Option(help="The folder of open data; a set that it lacks is skipped, and said so.")],
    floors: Annotated[Path | None, typer.Option(help="Floors to hold, as eval/floors.json.")] = None,
    only: Annotated[list[str] | None, typer.Option(help="A set to run; may be given more than once.")] = None,
    publish: Annotated[Path | None, typer.Option(help="Write the table there, as docs/accuracy.md.")] = None,
    raise_floors: Annotated[bool, typer.Option("--raise", help="Lift the floors to what was reached.")] = False,
) -> int:
    """Score every layer that has open data, through this same command line."""
    from newsprism.evaluate.floors import raised, read_floors, shortfalls
    from newsprism.evaluate.sets import SETS, available
    from newsprism.evaluate.table import table

    least: Floors = read_floors(floors) if floors else {}
    scores: dict[str, dict[str, float]] = {}
    for measure in SETS:
        if only and measure.name not in only:
            continue
        if not available(data, measure):
            tell(f"SKIPPED {measure.name}: none of {', '.join(measure.folders)} is in {data}")
            continue
        scores[measure.name] = dict(measure.score(data))
        tell(f"scored {measure.name}")
    page = table(scores, least)
    write_bytes(page.encode())
    if publish and scores:
        publish.write_text(page, encoding="utf-8")
    if raise_floors and floors:
        import msgspec

        floors.write_bytes(msgspec.json.format(msgspec.json.encode(raised(least, scores)), indent=2) + b"\n")
    missed = shortfalls(scores, least)
    for line in missed:
        tell(line)
    return 3 if missed else 0
