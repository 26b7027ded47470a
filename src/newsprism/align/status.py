"""A claim group's status, computed from its origins: agreement counts origins, never articles."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from newsprism.align.ledger import Ledger
from newsprism.align.union import UnionFind
from newsprism.align.units import Unit
from newsprism.model.story import Status

Alike = Callable[[Unit, Unit], bool]
"""Whether two statements rest on the same words."""


def independent_origins(
    members: Sequence[Unit], ledger: Ledger, alike: Alike | None = None
) -> tuple[tuple[str, ...], ...]:
    """The keys of the members' origins, in groups that depend on one another.

    Two keys depend on one another when one statement rests on both (an agency relays a speaker: one origin, two names),
    when one is reached from both through other members, or when two statements rest on the same words. Statements of
    unknown origin add nothing. An outlet that is cited gives way to what its own article in the group rests on, so that
    outlets that cite one another in a circle rest on nothing; where its own article is in the story but not in the
    group, what that one rests on is unknown.
    """
    by_outlet = _by_outlet(members, ledger)
    own = {ledger.outlet_key(unit.article_id) for unit in members}
    shown: list[tuple[Unit, tuple[str, ...]]] = []
    for unit in members:
        farthest = _farthest(ledger.keys(unit), by_outlet)
        keys = tuple(key for key in farthest if key in own or not ledger.is_in_story(key))
        if keys:
            shown.append((unit, keys))
    return _joined(shown, alike)


def _joined(shown: Sequence[tuple[Unit, tuple[str, ...]]], alike: Alike | None) -> tuple[tuple[str, ...], ...]:
    """The keys of statements that share one, or that rest on the same words, together."""
    union = UnionFind(len(shown))
    for i, (left, left_keys) in enumerate(shown):
        for j, (right, right_keys) in enumerate(shown[:i]):
            if not set(left_keys).isdisjoint(right_keys) or (alike is not None and alike(left, right)):
                union.join(i, j)
    return tuple(tuple(dict.fromkeys(key for i in group for key in shown[i][1])) for group in union.groups())


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
    members: Sequence[Unit],
    ledger: Ledger,
    *,
    disputed: bool,
    copies: Mapping[str, str],
    alike: Alike | None = None,
) -> tuple[Status, tuple[str, ...]]:
    """The status of a group and the key of each independent origin that is shown for it.

    Precedence: ``disputed``, ``corroborated`` (two or more independent origins shown), ``single-origin`` (several
    articles, copies folded, fewer than two origins shown), ``single-source`` (one article).
    """
    independent = independent_origins(_witnesses(members, copies), ledger, alike)
    shown = tuple(group[0] for group in independent)
    # Officials without a name never corroborate: two of them may be one.
    known = [group for group in independent if any(ledger.named(k).kind != "unnamed-officials" for k in group)]
    articles = {copies.get(unit.article_id, unit.article_id) for unit in members}
    if disputed:
        return "disputed", shown
    if len(known) >= 2 and len(articles) >= 2:
        return "corroborated", shown
    return ("single-origin" if len(articles) > 1 else "single-source"), shown
