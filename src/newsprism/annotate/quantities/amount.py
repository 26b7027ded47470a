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


def times(value: Decimal, factor: Decimal) -> Decimal:
    """The product without an exponent or idle zeros behind the point."""
    product = value * factor
    if product == product.to_integral_value():
        return product.quantize(Decimal(1)) if abs(product) < Decimal(10) ** 27 else product
    return product.normalize() if factor != 1 else product
