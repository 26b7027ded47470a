"""Quantities: every stated amount of a text, with its bounds, its unit and what it measures."""

from newsprism.annotate.quantities.extract import quantities

__all__ = ["quantities"]
