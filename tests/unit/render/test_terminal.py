"""The terminal view: short, whole, and never steered by what it shows."""

import io

import msgspec
import pytest
from rich.cells import cell_len
from rich.console import Console

from newsprism.render.terminal import to_terminal


def shown(dossier, width=80, **options):
    stream = io.StringIO()
    to_terminal(dossier, Console(file=stream, width=width, color_system=None, **options))
    return stream.getvalue()


@pytest.mark.parametrize("width", [40, 80, 140])
def test_no_line_is_wider_than_the_terminal(dossier, width):
    lines = shown(dossier, width).splitlines()
    assert max(cell_len(line) for line in lines) <= width


def test_what_a_reader_must_know_first(dossier):
    text = shown(dossier, 140)
    order = [
        "Conflicts",
        "Agrees",
        "One origin",
        "Positions by country",
        "Timeline",
        "Exchanges",
        "Cautions",
        "See more",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "3 Mar 2024" in text
    assert "4 Mar 2024" in text
    assert "4 of 9 articles" in text
    assert "newsprism why FILE s1-d1" in text


def test_it_is_read_in_a_minute(dossier):
    assert len(shown(dossier, 80).splitlines()) < 110
    assert len(shown(dossier, 140).splitlines()) < 85


def test_control_codes_are_shown_not_run(dossier):
    text = shown(dossier, 140)
    assert "\x1b" not in text
    assert "\x9b" not in text
    assert "\u202e" not in text
    assert "⟨ESC⟩[2J" in text


def test_markup_is_shown_not_read(dossier):
    stream = io.StringIO()
    to_terminal(dossier, Console(file=stream, width=140, force_terminal=True, color_system="truecolor"))
    text = stream.getvalue()
    assert "[bold red]markup[/bold red]" in text
    assert "\x1b[1;31m" not in text
    assert "\x1b[5m" not in text


def test_countries_stand_side_by_side_where_there_is_room(dossier):
    wide = [line for line in shown(dossier, 140).splitlines() if "Norway" in line and "Iceland" in line]
    assert any("United Kingdom" in line for line in wide)
    assert not [line for line in shown(dossier, 80).splitlines() if "Norway  " in line and "United Kingdom" in line]


def test_a_bare_dossier(sample):
    text = shown(sample.bare())
    assert "What next for the Kittiwake" in text
    assert "Conflicts" not in text


def test_many_stories(dossier, story):
    stories = tuple(msgspec.structs.replace(story, id=f"s{n}") for n in range(20))
    text = shown(msgspec.structs.replace(dossier, stories=stories))
    assert "and 11 more stories" in text
    assert text.count("Timeline") == 1


def test_an_endless_word_is_folded(dossier, story):
    endless = msgspec.structs.replace(story.claims[1], text="x" * 5000, status="corroborated")
    text = shown(msgspec.structs.replace(dossier, stories=(msgspec.structs.replace(story, claims=(endless,)),)))
    assert max(len(line) for line in text.splitlines()) <= 80
