"""How one stated value stands to another: the answer of comparing two dates or two quantities."""

from typing import Literal

import msgspec

Relation = Literal["equal", "within", "contains", "overlaps", "disjoint", "different-unit", "not-comparable"]


class Comparison(msgspec.Struct, frozen=True):
    """The relation of a first value to a second one, and the reason in plain words.

    ``within`` means that the first lies inside the second (19 June 2024 within June 2024), ``contains`` the reverse;
    ``rounded`` is true where the two agree only because one of them was stated round ("around 15,000" and 14,800).
    """

    relation: Relation
    reason: str
    rounded: bool = False

    @property
    def agrees(self) -> bool:
        """True if both values can hold at once."""
        return self.relation in ("equal", "within", "contains", "overlaps")
