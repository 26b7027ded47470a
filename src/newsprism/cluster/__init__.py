"""Near-copies folded, one event one story."""
