"""PLOVER events: who did what to whom."""

from newsprism.annotate.events.build import events

__all__ = ["events"]
