"""Short lines on what a story's entries add up to: how far a silence reaches, what a policy picks, who changed."""

from newsprism.model.dossier import ChangeEntry, DisagreementEntry, PolicyEntry, SilenceEntry, StoryDossier, ValueEntry
from newsprism.render.matrix import listed
from newsprism.render.names import country_name, plural
from newsprism.render.scale import date_words
from newsprism.render.values import value_words


def silence_words(silence: SilenceEntry | None) -> str:
    """How much of the coverage is silent, and of which countries no outlet has it; "" where nobody is.

    >>> silence_words(SilenceEntry(3, 8, 0.375, ("NOR",), ("ISL", "NOR"), 1))
    '3 of 8 outlets (38 %), among them all of Norway'
    """
    if silence is None or not silence.outlets:
        return ""
    words = f"{silence.outlets} of {plural(silence.of_outlets, 'outlet')} ({100 * silence.share:.0f} %)"
    names = tuple(country_name(code) for code in silence.countries)
    return f"{words}, among them all of {listed(names, 6)}" if names else words


def policy_words(policy: PolicyEntry, entry: DisagreementEntry) -> str:
    """What a policy picks, each value as its side of the disagreement is written, and what it rests on."""
    sides = {value.value: value for value in entry.values}
    if policy.name == "most-conservative":
        return f"most conservative: {_side(policy.low, sides)}"
    picked = ((name, getattr(policy, name)) for name in ("low", "best", "high"))
    return ", ".join(f"{name} {_side(value, sides)}" for name, value in picked) + f" (best: {policy.basis})"


def _side(value: str | None, sides: dict[str, ValueEntry]) -> str:
    return "none" if value is None else value_words(sides[value]) if value in sides else value


def changes(story: StoryDossier) -> list[tuple[ChangeEntry, str]]:
    """The changes of position in a story, each with a line: who changed, in what, between the reports of which days."""
    names = {actor.id: actor.name for actor in story.actors}
    found = (change for position in story.positions for change in position.changes)
    return [
        (c, f"{names.get(c.actor_id, c.actor_id)}: {c.what} ({date_words(c.before)} – {date_words(c.after)})")
        for c in found
    ]
