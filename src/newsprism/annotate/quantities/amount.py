"""A quantity before it has its id."""

from decimal import Decimal

import msgspec

from newsprism.model.layers import Comparator


class Amount(msgspec.Struct, frozen=True):
    """What one number of a sentence states; the fields are those of Quantity.

    ``firm`` tells that its unit shows it to be no date, whatever a date tagger says.
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    comparator: Comparator
    unit: str | None
    measure: str | None
    firm: bool = False
