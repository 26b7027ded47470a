"""Builds the bundled data files from the tables beside it: ``python -m newsprism.lexicon.build``."""
