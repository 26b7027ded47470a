"""``newsprism stories``: which articles tell of one event."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from newsprism.cli.options import LexiconFiles, ReferenceDate, Sources, reference
from newsprism.cli.output import caution, complain, write_bytes, write_lines

if TYPE_CHECKING:
    from newsprism.model.article import Article
    from newsprism.model.story import Story


class Form(StrEnum):
    """How stories are printed."""

    terminal = "terminal"
    jsonl = "jsonl"


def stories(
    sources: Sources,
    form: Annotated[Form, typer.Option("--format", help="terminal, or jsonl: a line each.")] = Form.terminal,
    reference_date: ReferenceDate = None,
    lexicon: LexiconFiles = None,
) -> int:
    """Group articles into stories, copies folded."""
    from newsprism.model.records import story_record
    from newsprism.run.stages import read as read_all
    from newsprism.run.stories import stories as group
    from newsprism.run.tools import Tools

    batch = read_all(sources, today=reference(reference_date), stdin=sys.stdin.buffer)
    complain(batch.rejected)
    caution(batch.articles)
    found = group(batch.articles, Tools(lexicon_files=lexicon or ()))
    if form is Form.jsonl:
        write_lines(map(story_record, found))
    else:
        write_bytes(_page(found, batch.articles).encode("utf-8", "replace"))
    return 0 if batch.articles else 1


def _page(found: "tuple[Story, ...]", articles: "tuple[Article, ...]") -> str:
    from newsprism.render.safe import visible

    source = {article.id: article.source for article in articles}
    lines: list[str] = []
    for story in found:
        window = " to ".join(dict.fromkeys(filter(None, (story.window.start, story.window.end)))) or "undated"
        lines.append(f"{story.id}  {visible(story.title)}  ({len(story.article_ids)} articles, {window})")
        for article_id in story.article_ids:
            copied = story.copies.get(article_id)
            lines.append(
                f"    {visible(source[article_id])}" + (f"  copies {visible(source[copied])}" if copied else "")
            )
    return "\n".join(lines) + "\n" if lines else ""
