"""``newsprism brief``: one shot, a dossier."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsprism.cli.options import LexiconFiles, ReferenceDate, Sources, reference
from newsprism.cli.output import caution, complain, tell, write_bytes

if TYPE_CHECKING:
    from newsprism.model.dossier import Dossier


class Form(StrEnum):
    """The forms of a dossier; the value is also the suffix of its file."""

    terminal = "terminal"
    html = "html"
    md = "md"
    json = "json"


def brief(
    sources: Sources,
    form: Annotated[
        Form | None, typer.Option("--format", help="terminal (default), html, md or json.", show_default=False)
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE|DIR", help="Write there: a file by its suffix, or every form into a folder."),
    ] = None,
    reference_date: ReferenceDate = None,
    lexicon: LexiconFiles = None,
) -> int:
    """Read reports and set them side by side.

    Without --format the terminal view is shown; --out writes a file as well. With both, only the file is written.
    """
    targets = _targets(out, form)
    from newsprism.run.brief import brief_articles
    from newsprism.run.stages import read as read_all
    from newsprism.run.tools import Tools

    today = reference(reference_date)
    batch = read_all(sources, today=today, stdin=sys.stdin.buffer)
    caution(batch.articles)
    dossier = brief_articles(batch, Tools(lexicon_files=lexicon or ()), today=today)
    complain(dossier.rejected)
    if not dossier.articles:
        return 1
    if form is None or not targets:
        _show(dossier, form or Form.terminal)
    for path, kind in targets:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_bytes(dossier, kind))
        tell(f"wrote {path}")
    return 0


def _targets(out: Path | None, form: Form | None) -> list[tuple[Path, Form]]:
    """The files to write, each with its form.

    Raises:
        typer.BadParameter: the file's suffix names no form and none is given.
    """
    if out is None:
        return []
    if out.is_dir() or (not out.suffix and form is None):
        kinds = [form] if form else [Form.html, Form.md, Form.json]
        return [(out / f"dossier.{_suffix(kind)}", kind) for kind in kinds]
    suffix = {"htm": "html", "markdown": "md", "txt": "terminal"}.get(out.suffix[1:].lower(), out.suffix[1:].lower())
    if form is None and suffix not in Form.__members__:
        raise typer.BadParameter(f"cannot tell the form of {out} by its suffix: give --format html, md or json")
    return [(out, form or Form(suffix))]


def _suffix(form: Form) -> str:
    return "txt" if form is Form.terminal else form.value


def _show(dossier: "Dossier", form: Form) -> None:
    if form is not Form.terminal:
        write_bytes(_bytes(dossier, form))
        return
    from rich.console import Console

    from newsprism.render.terminal import to_terminal

    to_terminal(dossier, Console(highlight=False, markup=False, emoji=False))


def _bytes(dossier: "Dossier", form: Form) -> bytes:
    if form is Form.json:
        from newsprism.render.json import to_json

        return to_json(dossier)
    if form is Form.html:
        from newsprism.render.html import to_html

        return to_html(dossier).encode("utf-8", "replace")
    if form is Form.md:
        from newsprism.render.markdown import to_markdown

        return to_markdown(dossier).encode("utf-8", "replace")
    from io import StringIO

    from rich.console import Console

    from newsprism.render.terminal import to_terminal

    page = StringIO()
    to_terminal(dossier, Console(file=page, width=100, highlight=False, markup=False, emoji=False))
    return page.getvalue().encode("utf-8", "replace")
