"""A claim group's status, computed from its origins: agreement counts origins, never articles."""

from collections.abc import Mapping, Sequence

from newsprism.align.ledger import Ledger
from newsprism.align.units import Unit
from newsprism.model.story import Status


def independent_origins(members: Sequence[Unit], ledger: Ledger) -> tuple[tuple[str, ...], ...]:
    """The keys of the members' origins, in groups that depend on one another.

    Two keys depend on one another when one statement rests on both (an agency relays a speaker: one origin, two names)
    or when one is reached from both through other members. Statements of unknown origin add nothing.
    """
    groups: list[dict[str, None]] = []
    for unit in members:
        keys = dict.fromkeys(ledger.keys(unit))
        if not keys:
            continue
        touching = [group for group in groups if group.keys() & keys.keys()]
        merged: dict[str, None] = {}
        for group in touching:
            merged.update(group)
        merged.update(keys)
        groups = [group for group in groups if group not in touching] + [merged]
    return tuple(tuple(group) for group in groups)


def status(
    members: Sequence[Unit], ledger: Ledger, *, disputed: bool, copies: Mapping[str, str]
) -> tuple[Status, tuple[str, ...]]:
    """The status of a group and the key of each independent origin that is shown for it.

    Precedence: ``disputed``, ``corroborated`` (two or more independent origins shown), ``single-origin`` (several
    articles, copies folded, fewer than two origins shown), ``single-source`` (one article).
    """
    independent = independent_origins(members, ledger)
    shown = tuple(group[0] for group in independent)
    # Officials without a name never corroborate: two of them may be one.
    known = [group for group in independent if any(ledger.named(k).kind != "unnamed-officials" for k in group)]
    articles = {copies.get(unit.article_id, unit.article_id) for unit in members}
    if disputed:
        return "disputed", shown
    if len(known) >= 2 and len(articles) >= 2:
        return "corroborated", shown
    return ("single-origin" if len(articles) > 1 else "single-source"), shown
