"""Who is named, and what they are."""
