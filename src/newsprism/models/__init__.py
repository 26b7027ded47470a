"""The only importer of spaCy and of embedders: one load a process."""
