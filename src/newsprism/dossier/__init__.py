"""From aligned stories to a dossier."""
