"""Stand-off layers over one article: a map from text to offsets."""
