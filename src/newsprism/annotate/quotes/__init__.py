"""Attribution: content, cue and source of what is said, by whom, and through whom."""

from newsprism.annotate.quotes.build import quotes
from newsprism.annotate.quotes.tagger import Tagged, Tagger

__all__ = ["Tagged", "Tagger", "quotes"]
