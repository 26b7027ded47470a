"""Metrics and loaders behind ``newsprism eval``."""
