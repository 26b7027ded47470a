"""Utterances, claim groups, disagreements and origins across the articles of a story."""
