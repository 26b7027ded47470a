"""``newsprism``: the commands and how they end.

Exit status: 0 if at least one article was read, 1 if none, 2 for wrong usage.
"""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

import typer

from newsprism.cli import annotate, bench, brief, evaluate, read, stories, training, why
from newsprism.cli.output import tell

app = typer.Typer(
    name="newsprism",
    help="Many reports of one event, side by side: every line opens the exact words it came from.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def ending(command: Callable[..., int]) -> Callable[..., None]:
    """The command, ending the process with the status that it returns; an error that is the user's to mend is shown in
    a line, never as a traceback."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        from newsprism.cli.errors import expected_errors

        try:
            status = command(*args, **kwargs)
        except BrokenPipeError:
            sys.stderr.close()
            status = 0
        except expected_errors() as error:
            tell(str(error))
            status = 2
        raise typer.Exit(status)

    return run


app.command(name="brief")(ending(brief.brief))
app.command(name="read")(ending(read.read))
app.command(name="annotate")(ending(annotate.annotate))
app.command(name="stories")(ending(stories.stories))
app.command(name="why")(ending(why.why))
app.command(name="eval")(ending(evaluate.evaluate))
app.command(name="bench")(ending(bench.bench))
app.command(name="train")(ending(training.training))


def main() -> None:
    """Run the command line and exit with its status."""
    app()
