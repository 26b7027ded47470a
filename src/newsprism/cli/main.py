"""``newsprism``: the commands and how they end.

Exit status: 0 if at least one article was read, 1 if none, 2 for wrong usage.
"""

import sys
from typing import Any

import click
import typer

from newsprism.cli import annotate, brief, evaluate, read, stories, train, why

app = typer.Typer(
    name="newsprism",
    help="Many reports of one event, side by side: every line opens the exact words it came from.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command(name="brief")(brief.brief)
app.command(name="read")(read.read)
app.command(name="annotate")(annotate.annotate)
app.command(name="stories")(stories.stories)
app.command(name="why")(why.why)
app.command(name="eval")(evaluate.evaluate)
app.command(name="train")(train.train)


def main(argv: list[str] | None = None) -> None:
    """Run the command line and exit with its status."""
    sys.exit(run(argv))


def run(argv: list[str] | None = None) -> int:
    """Run the command line and return its status."""
    from newsprism.cli.errors import expected_errors

    try:
        status: Any = app(args=argv, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        sys.stderr.write("newsprism: stopped\n")
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except expected_errors() as error:
        sys.stderr.write(f"newsprism: {error}\n")
        return 2
    return int(status or 0)
