"""Markdown in which article text is never markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsprism.render.markdown import escape, to_markdown
from newsprism.render.safe import one_line

COMMONMARK = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def tokens(text):
    for token in COMMONMARK.parse(text):
        yield token
        yield from token.children or ()


@given(st.text(st.sampled_from("ab1 .*_`[]()<>#+-=!|~&;:/\\\"'\n{}$@^w\t")))
def test_escaped_text_reads_as_it_was(text):
    found = list(tokens(f"x {escape(text)} x"))
    assert {token.type for token in found} <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
    assert "".join(token.content for token in found if token.type.startswith("text")) == f"x {one_line(text)} x"


@pytest.mark.parametrize("text", ["# x", "- x", "1. x", "> x", "***", "```", "| a |", "=== ", "12) x", "+ x"])
def test_a_line_of_its_own_starts_no_block(text):
    types = {token.type for token in tokens(escape(text))}
    assert types <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


def test_bare_addresses_become_no_links():
    assert escape("see https://example.org or www.example.org") == "see https\\://example.org or www\\.example.org"


def test_the_whole_dossier_holds_no_html_link_or_image(dossier):
    found = list(tokens(to_markdown(dossier)))
    html = [token.content for token in found if token.type.startswith("html")]
    assert set(html) <= {"<br>"}
    assert not [token for token in found if token.type in ("link_open", "image", "fence", "code_block")]


def test_the_grid_is_a_table(dossier):
    found = list(tokens(to_markdown(dossier)))
    assert sum(token.type == "table_open" for token in found) == 1
    rows = [token for token in found if token.type == "tr_open"]
    assert len(rows) == 4
    assert sum(token.type in ("td_open", "th_open") for token in found) == 4 * 4


def test_citations_say_where(dossier, story):
    text = to_markdown(dossier)
    citation = story.claims[1].citations[0]
    assert f"`{citation.article_id}` {citation.start}-{citation.end}" in text
    assert "of the title" in text
    assert "\x1b" not in text


def test_sections(dossier, sample):
    text = to_markdown(dossier)
    for title in ("Conflicts", "Positions side by side", "Origins", "Timeline", "Scenarios", "Unsure", "Not read"):
        assert f"# {title}\n" in text
    assert r"\[−within four minutes,−\]" in text
    assert "### Conflicts" not in to_markdown(sample.bare())
