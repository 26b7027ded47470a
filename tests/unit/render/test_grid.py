"""Positions side by side."""

import msgspec

from newsprism.model.dossier import ActorEntry, PositionEntry, PositionStatement
from newsprism.render.grid import grid


def test_a_column_a_country_and_a_row_a_level(story):
    found = grid(story)
    assert found.countries == ("Norway", "Iceland", "United Kingdom")
    assert [row.level for row in found.rows] == ["Ministers", "Officials", "Bodies"]
    assert all(len(row.cells) == 3 for row in found.rows)


def test_speakers_of_no_known_country_stand_apart(story):
    assert [said.who for said in grid(story).elsewhere][:2] == ["Oona Reilly", "<b>Hostile</b> [red]actor[/red]"]


def test_a_cell_says_who_and_through_whom(story):
    bodies = grid(story).rows[2]
    said = bodies.cells[0][0]
    assert said.who == "Norwegian coastguard"
    assert said.statement.relayed == ("Skagerrak Wire",)


def test_nothing_said_is_lost(story):
    found = grid(story)
    said = sum(len(cell) for row in found.rows for cell in row.cells)
    assert said + len(found.elsewhere) == sum(len(position.statements) for position in story.positions)


def test_a_speaker_whom_the_dossier_does_not_list(story):
    found = grid(msgspec.structs.replace(story, actors=()))
    assert [row.level for row in found.rows] == ["Level not stated"]
    assert found.rows[0].cells[0][0].who == "person:tor-aas"


def test_no_positions_no_grid(sample):
    assert grid(sample.bare().stories[0]).rows == ()


def test_a_country_as_a_speaker_stands_in_the_row_of_governments(story) -> None:
    actor = ActorEntry("NOR", "Norway", "government", None, None, "NOR")
    citation = story.positions[0].statements[0].citation
    said = PositionStatement("NOR", "Oslo said yes", "indirect", (), citation)
    told = msgspec.structs.replace(
        story, actors=(actor,), positions=(PositionEntry("s1.p1", "NOR", ("NOR",), (said,)),)
    )
    assert [row.level for row in grid(told).rows] == ["Government"]
