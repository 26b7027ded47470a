"""What of a claim's sentence the claim is: a sentence may hold several."""

from newsprism.model.dossier import ClaimEntry
from newsprism.render.safe import one_line

WHOLE = 0.9
"""Share of the sentence from which on its words are the claim as a whole and nothing is set off."""


def parts(claim: ClaimEntry, room: int = 160) -> tuple[str, str, str]:
    """The claim's sentence in three pieces: before, the cited words, after; each on one line, blanks between them kept.

    The cited words are those of the first citation that stands in the sentence; the first and the last piece are empty
    where it is cited as a whole. Each of these two holds whole words of at most ``room`` code points, and an ellipsis
    where that leaves words out.
    """
    for citation in claim.citations:
        words = citation.exact
        at = claim.text.find(words)
        if at >= 0 and len(words) < WHOLE * len(claim.text):
            before, after = _piece(claim.text[:at]), _piece(claim.text[at + len(words) :])
            return _end(before, room), one_line(words), _start(after, room)
        if at >= 0:
            break
    return "", one_line(claim.text), ""


def _piece(words: str) -> str:
    """One line, with a blank where the piece begins or ends with white space."""
    line = one_line(words)
    if not line:
        return ""
    return f"{' ' * words[:1].isspace()}{line}{' ' * words[-1:].isspace()}"


def _start(piece: str, room: int) -> str:
    if len(piece) <= room:
        return piece
    space = piece.rfind(" ", 0, room)
    return piece[: space if space > 0 else room] + "…"


def _end(piece: str, room: int) -> str:
    if len(piece) <= room:
        return piece
    space = piece.find(" ", len(piece) - room)
    return "…" + piece[space + 1 if space >= 0 else len(piece) - room :]
