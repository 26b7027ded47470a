"""``newsprism why``: the evidence behind an item."""

from pathlib import Path
from typing import Annotated

import typer

from newsprism.cli.output import tell, write_bytes


def why(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER.json", help="What newsprism brief --format json wrote.")],
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The id of an entry, such as s1.c3.")],
) -> int:
    """Show the sentences and the origins that an item rests on."""
    from newsprism.render.json import from_json
    from newsprism.render.why import UnknownItemError, explain

    try:
        write_bytes(explain(from_json(dossier.read_bytes()), item).encode("utf-8", "replace"))
    except UnknownItemError as error:
        tell(str(error))
        return 2
    return 0
