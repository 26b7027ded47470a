"""newsprism: many reports of one event, side by side."""
