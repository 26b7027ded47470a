"""Arguments that several commands share."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="Files, folders (.txt .html .htm .jsonl and their .gz), globs, or - for standard input.",
        show_default=False,
    ),
]
ReferenceDate = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="ISO date that relative dates of undated articles count from, and today for cautions. Default: today.",
        show_default=False,
    ),
]
LexiconFiles = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", metavar="FILE", help="A lexicon file of your own; may be given more than once."),
]


def reference(value: str | None) -> str:
    """The day of the date or date-time given, else the day of the run, which only the command line may ask for.

    Raises:
        typer.BadParameter: it is no ISO date.
    """
    if value is None:
        return date.today().isoformat()
    try:
        return datetime.fromisoformat(value).date().isoformat()
    except ValueError as error:
        raise typer.BadParameter(f"--reference-date must be an ISO date such as 2026-03-09, not {value!r}") from error
