"""A dossier as HTML, Markdown, terminal text or JSON. Pure."""
