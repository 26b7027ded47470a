"""A claim group's status, computed from its origins: agreement counts origins, never articles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsprism.align.ledger import Ledger
from newsprism.align.units import Unit
from newsprism.model.story import Status


def independent_origins(members: Sequence[Unit], ledger: Ledger) -> tuple[tuple[str, ...], ...]:
    """The keys of the members' origins, in groups that depend on one another.

    Two keys depend on one another when one statement rests on both (an agency relays a speaker: one origin, two names)
    or when one is reached from both through other members. Statements of unknown origin add nothing. An outlet that is
    cited gives way to what its own article in the group rests on, so that outlets that cite one another in a circle
    rest on nothing; where its own article is in the story but not in the group, what that one rests on is unknown.
    """
    by_outlet = _by_outlet(members, ledger)
    own = {ledger.outlet_key(unit.article_id) for unit in members}
    groups: list[dict[str, None]] = []
    for unit in members:
        farthest = _farthest(ledger.keys(unit), by_outlet)
        keys = {key: None for key in farthest if key in own or not ledger.is_in_story(key)}
        if not keys:
            continue
        touching = [group for group in groups if group.keys() & keys.keys()]
        merged: dict[str, None] = {}
        for group in touching:
            merged.update(group)
        merged.update(keys)
        groups = [group for group in groups if group not in touching] + [merged]
    return tuple(tuple(group) for group in groups)


def _by_outlet(members: Sequence[Unit], ledger: Ledger) -> Mapping[str, list[str]]:
    """What the members of each outlet rest on, by the outlet's key."""
    found: dict[str, list[str]] = defaultdict(list)
    for unit in members:
        found[ledger.outlet_key(unit.article_id)] += ledger.keys(unit)
    return found


def _farthest(keys: Iterable[str], by_outlet: Mapping[str, list[str]]) -> dict[str, None]:
    """The keys that citations lead to: those of no member's outlet, of one that shows nothing or its own reporting."""
    found: dict[str, None] = {}
    reached = dict.fromkeys(keys)
    queue = list(reached)
    while queue:
        key = queue.pop(0)
        behind = by_outlet.get(key, [])
        if not behind or key in behind:
            found[key] = None
        queue += [k for k in dict.fromkeys(behind) if k not in reached]
        reached.update(dict.fromkeys(behind))
    return found


def _witnesses(members: Sequence[Unit], copies: Mapping[str, str]) -> list[Unit]:
    """The members of one article for each original: itself, or where only copies are members the first of them."""
    first: dict[str, str] = {}
    for unit in sorted(members, key=lambda u: u.article_id in copies):
        first.setdefault(copies.get(unit.article_id, unit.article_id), unit.article_id)
    speaking = set(first.values())
    return [unit for unit in members if unit.article_id in speaking]


def status(
    members: Sequence[Unit], ledger: Ledger, *, disputed: bool, copies: Mapping[str, str]
) -> tuple[Status, tuple[str, ...]]:
    """The status of a group and the key of each independent origin that is shown for it.

    Precedence: ``disputed``, ``corroborated`` (two or more independent origins shown), ``single-origin`` (several
    articles, copies folded, fewer than two origins shown), ``single-source`` (one article).
    """
    independent = independent_origins(_witnesses(members, copies), ledger)
    shown = tuple(group[0] for group in independent)
    # Officials without a name never corroborate: two of them may be one.
    known = [group for group in independent if any(ledger.named(k).kind != "unnamed-officials" for k in group)]
    articles = {copies.get(unit.article_id, unit.article_id) for unit in members}
    if disputed:
        return "disputed", shown
    if len(known) >= 2 and len(articles) >= 2:
        return "corroborated", shown
    return ("single-origin" if len(articles) > 1 else "single-source"), shown
