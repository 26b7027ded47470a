"""Bytes to articles: text, HTML and JSON lines."""
