"""Positions side by side: a column a country, a row a level of speaker."""

import msgspec

from newsprism.model.dossier import ActorEntry, PositionEntry, PositionStatement, StoryDossier
from newsprism.render.findings import ranked_positions
from newsprism.render.names import LEVELS, country_name


class Said(msgspec.Struct, frozen=True):
    """A statement and its speaker; ``actor`` is ``None`` where the dossier does not list them."""

    statement: PositionStatement
    actor: ActorEntry | None

    @property
    def who(self) -> str:
        return self.actor.name if self.actor else self.statement.actor_id

    @property
    def role(self) -> str | None:
        return self.actor.role if self.actor else None


class Row(msgspec.Struct, frozen=True):
    level: str
    cells: tuple[tuple[Said, ...], ...]


class Grid(msgspec.Struct, frozen=True):
    """``countries`` are names, one a column; each row has a cell for each; ``elsewhere`` are speakers of no country."""

    countries: tuple[str, ...]
    codes: tuple[str | None, ...]
    rows: tuple[Row, ...]
    elsewhere: tuple[Said, ...]


def grid(story: StoryDossier) -> Grid:
    """The positions of a story as a table; levels at which nobody speaks have no row."""
    actors = {actor.id: actor for actor in story.actors}
    positions = ranked_positions(story.positions)
    elsewhere = [_by_level(position, actors) for position in positions if position.country is None]
    positions = tuple(position for position in positions if position.country is not None)
    columns = [_by_level(position, actors) for position in positions]
    levels = [level for level in LEVELS if any(level in column for column in columns)]
    return Grid(
        tuple(country_name(position.country) for position in positions),
        tuple(position.country for position in positions),
        tuple(Row(LEVELS[level], tuple(tuple(column.get(level, ())) for column in columns)) for level in levels),
        tuple(said for column in elsewhere for level in LEVELS for said in column.get(level, ())),
    )


def _by_level(position: PositionEntry, actors: dict[str, ActorEntry]) -> dict[str | None, list[Said]]:
    column: dict[str | None, list[Said]] = {}
    for statement in position.statements:
        actor = actors.get(statement.actor_id)
        column.setdefault(_level(actor), []).append(Said(statement, actor))
    return column


def _level(actor: ActorEntry | None) -> str | None:
    """The row of a speaker: "Moscow said" is the government's, whoever spoke."""
    if actor is None:
        return None
    return "government" if actor.level is None and actor.kind == "government" else actor.level
