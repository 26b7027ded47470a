"""A number as read, before its unit and its comparator."""

from decimal import Decimal

import msgspec

from newsprism.annotate.quantities.tables import Language
from newsprism.model.layers import Comparator

HALF = Decimal("0.5")
PLACES = Decimal("0.0001")


class Numeral(msgspec.Struct, frozen=True):
    """A number over the tokens ``first`` to ``last`` (exclusive).

    ``part`` is true for a fraction of a whole, ``bare`` for plain digits without a mark or a scale (which may be a year
    or a label), ``scaled`` where a scale word or letter stands with it, and ``scale`` is what that multiplies by.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    comparator: Comparator = "exactly"
    part: bool = False
    bare: bool = False
    scaled: bool = False
    in_digits: bool = False
    scale: Decimal = Decimal(1)


def exact(first: int, last: int, value: Decimal, *, part: bool = False, scaled: bool = False) -> Numeral:
    """An exact number over the tokens ``first`` to ``last``."""
    return Numeral(first, last, value, value, part=part, scaled=scaled)


def scale_of(word: str, lang: Language) -> Decimal | None:
    """What a scale word multiplies by (hundred, dozen, million), ``None`` for any other word."""
    if word in lang.hundred:
        return Decimal(100)
    value = 12 if word in ("dozen", "dutzend") else lang.scale.get(word)
    return None if value is None else Decimal(value)
