"""What a reader should be told about the characters of a text that is kept as it is."""

import re

_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e]")
_OVERRIDES = {"\u202d", "\u202e"}


def character_notes(text: str) -> tuple[str, ...]:
    """Notes on control characters and on overrides of the writing direction; the text itself is never changed."""
    if not _HIDDEN.search(text):
        return ()
    found = set(_HIDDEN.findall(text))
    notes = []
    if found & _OVERRIDES:
        notes.append(f"overrides of the writing direction are kept: {_codes(found & _OVERRIDES)}")
    if found - _OVERRIDES:
        notes.append(f"control characters are kept: {_codes(found - _OVERRIDES)}")
    return tuple(notes)


def _codes(characters: set[str]) -> str:
    return ", ".join(f"U+{ord(c):04X}" for c in sorted(characters))
