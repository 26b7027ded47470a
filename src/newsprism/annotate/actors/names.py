"""Names as they are compared: folded, without titles, initials and suffixes."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_INITIAL = re.compile(r"[A-Z]\.?")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"})
_NO_MARKS = str.maketrans("øØłŁđĐıʼ’", "oOlLdDi''")
_SLUG_LENGTH = 60


def folded(name: str) -> str:
    """Without accents, in small letters: ``Erdoğan`` as ``erdogan``."""
    parts = unicodedata.normalize("NFKD", name.translate(_NO_MARKS))
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


def slug(phrase: str) -> str:
    """``Jean-Claude O'Neill`` as ``jean-claude-oneill``: words joined by hyphens, at most 60 code points."""
    return "-".join(_WORD.findall(folded(phrase).replace("'", "")))[:_SLUG_LENGTH].strip("-")


def parts(name: str) -> tuple[str, ...]:
    """The words that tell a person: ``Robert S. Mueller III`` as ``("robert", "mueller")``; a lone initial stays."""
    raw = [w.strip(".,") for w in name.replace("’", "'").split()]
    kept = [w for w in raw if w and folded(w) not in _SUFFIXES]
    longer = [w for i, w in enumerate(kept) if i == 0 or not _INITIAL.fullmatch(w)]
    return tuple(folded(w).replace("'", "").replace("-", " ").strip() for w in (longer or kept))


def words(name: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens parted: ``Kim Jong-un`` as ``("kim", "jong", "un")``."""
    return tuple(w for part in parts(name) for w in part.split())


def looks_like_name(name: str) -> bool:
    """Whether words may be a person's name: letters, a capital to begin with, at most five words, no odd marks."""
    tokens = name.split()
    if not 0 < len(tokens) <= 5 or not name[0].isupper():
        return False
    if any(c.isdigit() or c in '@/\\|#_=<>[]{}()":;!?' or c == "\n" for c in name):
        return False
    return any(t[0].isupper() for t in tokens[-1:]) and not (name.isupper() and len(name) > 3 and len(tokens) == 1)
