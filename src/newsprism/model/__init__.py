"""The frozen types that every stage speaks in. Imports nothing of ours."""
