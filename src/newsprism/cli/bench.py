"""``newsprism bench``: the speed table, from a checkout."""

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from newsprism.cli.output import tell


def bench(
    only: Annotated[list[str] | None, typer.Option(help="A section to run; may be given more than once.")] = None,
    rounds: Annotated[int, typer.Option(help="Rounds that each job runs; the fastest counts.", min=1)] = 5,
) -> int:
    """Measure speed and memory as ratios in one run. Works in a checkout, where the ``bench`` folder is.

    The status is 3 where a bound is missed.
    """
    if not Path("bench/__main__.py").is_file():
        tell("bench is part of the checkout, not of the installed package: run it there")
        return 2
    chosen = [part for name in only or () for part in ("--only", name)]
    return subprocess.run([sys.executable, "-m", "bench", "--rounds", str(rounds), *chosen], check=False).returncode
