"""Names, offices, units and verbs as data, and its loader."""
