"""``newsprism train``: the attribution tagger from marked articles."""

from pathlib import Path
from typing import Annotated

import typer

from newsprism.cli.output import tell


def training(
    data: Annotated[Path, typer.Argument(help="A folder with text/ and attributions/, as PolNeAR has them.")],
    out: Annotated[Path, typer.Option(help="Where the weights and their card are written.")],
) -> int:
    """Train the attribution tagger; the same data give the same weights."""
    from newsprism.cli.train import train

    train(data, out)
    tell(f"wrote {out}")
    return 0
