"""The actors of one article while they are gathered."""

import msgspec

from newsprism.lexicon import Entry, Lexicon
from newsprism.model.layers import Actor, ActorKind, Level


class Roster:
    """Actors by id. What is known first stays; later steps only fill in what is unknown."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._actors: dict[str, Actor] = {}
        self.affiliation: dict[str, str] = {}
        """Person's id: the id of the body that the text calls them a spokesperson of."""

    def __contains__(self, actor_id: object) -> bool:
        return actor_id in self._actors

    def get(self, actor_id: str) -> Actor | None:
        return self._actors.get(actor_id)

    def enter(self, entry: Entry) -> str:
        """Take an entry of the lexicon over; gives its id.

        A person's role and level are filled in at the end, by :meth:`finish`: what the text calls them comes first.
        """
        if entry.id not in self._actors:
            named = entry.kind == "person" and entry.id.startswith("person:")
            role, level = (None, None) if named else (entry.role, entry.level)
            self._actors[entry.id] = Actor(entry.id, entry.name, entry.kind, role, level, entry.country, entry.wikidata)
        return entry.id

    def add(
        self,
        actor_id: str,
        name: str,
        kind: ActorKind,
        *,
        role: str | None = None,
        level: Level | None = None,
        country: str | None = None,
    ) -> str:
        """Add an actor that the lexicon does not know, or fill in what was unknown of one that is there."""
        known = self._actors.get(actor_id)
        if known is None:
            self._actors[actor_id] = Actor(actor_id, name, kind, role, level, country)
        else:
            self._actors[actor_id] = Actor(
                known.id,
                known.name,
                known.kind,
                known.role or role,
                known.level or level,
                known.country or country,
                known.wikidata,
            )
        return actor_id

    def finish(self, used: set[str], date: str | None) -> tuple[Actor, ...]:
        """The actors that a mention names, by id; roles of office-holders by the article's ISO date."""
        return tuple(self._dated(self._actors[i], date) for i in sorted(used) if i in self._actors)

    def _dated(self, actor: Actor, date: str | None) -> Actor:
        """A person's role and level by the office held on the date, where the text itself gave none.

        Where the lexicon cannot date it (no date, or one after its own), the level as of its date is kept.
        """
        entry = self._lexicon.entries.get(actor.id)
        if entry is None or actor.kind != "person" or actor.role is not None:
            return actor
        if not entry.tenures or date is None or date[:10] > self._lexicon.as_of:
            return msgspec.structs.replace(actor, level=actor.level or entry.level)
        held = (t.office for t in entry.tenures if self._lexicon.office_holder(t.office, date) == actor.id)
        office = next((self._lexicon.entry(o) for o in held), None)
        if office is None:
            return actor
        return msgspec.structs.replace(actor, role=office.role, level=actor.level or office.level)
