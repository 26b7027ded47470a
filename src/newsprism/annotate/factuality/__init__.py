"""How sure a text makes itself of what it says, and whether it denies it."""

from newsprism.annotate.factuality.mood import CERTAIN, Mood, assertion_mood, mood, weakest
from newsprism.annotate.factuality.surface import surface_mood

__all__ = ["CERTAIN", "Mood", "assertion_mood", "mood", "surface_mood", "weakest"]
