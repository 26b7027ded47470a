"""Which claims a conflict makes disputed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsprism.align.numbers import shown
from newsprism.align.relations import Value
from newsprism.align.units import Unit


class Contested:
    """Whether a claim is about a value, or is the whole of a sentence, that another report contradicts.

    It is where half of its members or more give the contested value: what one of five adds to the
    claim ("on December 27, ...") is not what the five say.
    """

    def __init__(self, values: Iterable[Value]) -> None:
        """``values`` are those of the conflicts."""
        self._values: dict[str, list[Value]] = defaultdict(list)
        for value in values:
            self._values[value.article_id].append(value)

    def __call__(self, members: Sequence[Unit]) -> bool:
        held = [[v.shown for v in self._values[u.article_id] if u.hull.holds(v.span)] for u in members]
        contested = {words for values in held for words in values}
        giving = sum(
            bool(values) or not contested.isdisjoint(_given(u)) for u, values in zip(members, held, strict=True)
        )
        return bool(contested) and 2 * giving >= len(members)


def _given(unit: Unit) -> set[str]:
    """The values in a statement, as a disagreement shows them."""
    return {*(timex.value for timex in unit.timexes), *map(shown, unit.quantities)}
