"""Named policies for a number that reports put differently: each picks stated values, and none makes one up.

*low-best-high* is how the Uppsala Conflict Data Program reports deaths (UCDP GED codebook): the least and the greatest
estimate, and the one that is best supported. *most-conservative* is the Armed Conflict Location and Event Data
Project's rule (ACLED codebook): the least number that any report states. An average of reports is stated by nobody and
is never given.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from newsprism.align.measures import is_counted
from newsprism.align.relations import Disagreement, Value
from newsprism.dossier.view import StoryView
from newsprism.model.dossier import PolicyEntry
from newsprism.model.story import DisagreementKind

OF_ONE_THING: frozenset[DisagreementKind] = frozenset({"conflict", "superseded", "refines", "rounding"})
"""Kinds whose values are of one thing at one time; values of two times or two scopes are not to be chosen among."""

WIDEST = 3
"""How many times its lower bound the upper one may be; of named magnitudes ("dozens") it is five times or more."""

Stated = Mapping[str, tuple[Value, ...]]
"""The values of a number as the dossier writes them, each with the places that give it."""


def policy_entries(view: StoryView, found: Disagreement) -> tuple[PolicyEntry, ...]:
    """What each policy makes of a disagreement; nothing where its values are no numbers of one thing in one unit."""
    stated = {shown: values for shown, values in found.values if _is_estimate(values[0])}
    if found.slot != "number" or found.kind not in OF_ONE_THING or len(stated) < 2 or not _one_unit(stated):
        return ()
    low = min(stated, key=lambda shown: (_bounds(stated[shown][0])[0], shown))
    high = max(stated, key=lambda shown: (_bounds(stated[shown][0])[-1], shown))
    best, basis = _best(view, found, stated)
    return (
        PolicyEntry("low-best-high", low, best, high, basis),
        PolicyEntry("most-conservative", low, None, None, "the least that any report states"),
    )


def _is_estimate(value: Value) -> bool:
    """Whether a value names a number or a range: "dozens" may be so few and so many that it would be both ends."""
    bounds = _bounds(value)
    return bool(bounds) and bounds[-1] <= WIDEST * max(bounds[0], Decimal(1))


def _bounds(value: Value) -> list[Decimal]:
    """The bounds that a value has, the lower one first."""
    return [bound for bound in (value.low, value.high) if bound is not None]


def _one_unit(stated: Stated) -> bool:
    """Whether all values are in one unit; two nouns that count the same thing ("soldier", "troops") are one."""
    units = {value.unit for values in stated.values() for value in values}
    return len({unit for unit in units if unit is not None and not is_counted(unit)}) + any(map(is_counted, units)) <= 1


def _best(view: StoryView, found: Disagreement, stated: Stated) -> tuple[str | None, str]:
    """The value that is best supported, and why; ``None`` where nothing sets one above the others."""
    if found.kind == "superseded":
        return _latest(view, stated), "the latest report: later ones revise this number"
    count = {shown: len(view.origins_at(values)) for shown, values in stated.items()}
    most = max(count.values())
    best = [shown for shown in stated if count[shown] == most]
    if most == 0:
        return None, "no value has an origin that is shown"
    if len(best) > 1:
        return None, "no value has more independent origins than another"
    return best[0], f"the most independent origins ({most})"


def _latest(view: StoryView, stated: Stated) -> str | None:
    """The value of the latest dated report; ``None`` where two values share that time."""
    dated = [(view.published(v.article_id), shown) for shown, values in stated.items() for v in values]
    last = max((date for date, _ in dated if date), default=None)
    newest: Sequence[str] = [*dict.fromkeys(shown for date, shown in dated if date == last)]
    return newest[0] if last is not None and len(newest) == 1 else None
