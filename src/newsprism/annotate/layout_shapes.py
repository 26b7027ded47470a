"""What a line looks like by itself: a caption, a byline, a date line, a list item, a table row, a heading."""

import re

from newsprism.annotate.layout_lines import Line
from newsprism.annotate.layout_phrases import TABLE_HEADS
from newsprism.model.layers import Section
from newsprism.read.stated import is_date_line

_AGENCY = "AP|AFP|EPA|Reuters|REUTERS|Getty Images|KCNA|Xinhua|Anadolu|TASS|dpa|picture alliance"
_PICTURE = "Photo|Image|Picture|Photograph|Video|Graphic|Foto|Bild|Crédit photo|Фото|写真|사진|图片?|圖"
_CAPTION_OPENS = re.compile(
    r"FILE\s?(?:PHOTO|IMAGE|PIC)?\s*[:\-–—]"
    r"|(?:File|Representational|Representative|Illustrative)\s(?:photo|image|picture)\b"
    rf"|(?:{_PICTURE})\s*(?:credit|by|courtesy|source)?\s*[:：/／=]"
    r"|\[(?:Photo|Image|Source|File)\b"
)
_CREDIT = (
    r"(?:(?:Photo|Image|Picture|Photograph|File photo|Credits?|Foto|Bild|Quelle|Crédit|Фото|Source)"
    r"\s?(?:by|credit|courtesy of|:|/)\s?[^()\[\]]{1,80}"
    r"|(?:AP|AFP|EPA|Reuters|Getty)\s?(?:Photo|Images|file photo)?\s?(?:/|via)\s?[^()\[\]]{1,60}"
    rf"|[^()\[\]]{{1,60}}(?:/|via )\s?(?:{_AGENCY})(?: [^()\[\]]{{0,40}})?"
    r"|写真[:：=][^（）()]{1,40}|사진\s?[=:][^()\[\]]{1,40})"
)
_CAPTION_ENDS = re.compile(
    rf"(?:[(（\[]{_CREDIT}[)）\]]"
    r"|[.。!?]\s(?:AP Photo|REUTERS|Reuters|AFP|Getty Images|Photo|Photograph|Image|Credit)\s?[:/][^.]{1,60})\.?$"
)
_CAPTION_SIDE = re.compile(r"\((?:L|left|from left|pictured|L-R|R-L|2nd [LR])\)|\((?:C|R)\).*\((?:C|L)\)")
_TWEET = re.compile(r"[—–-]\s?[^()]{1,80}\(@\w{1,30}\).{0,40}")
_BYLINE = re.compile(
    r"(?:By|by|BY|Von|Par|Por|Di|Text(?:o|e)?:|Автор:?|Текст:|Written by|Reported by|Story by)\s+(?=[^\W\d_a-z])"
)
_BYLINE_WORD = re.compile(
    r"(?:[^\W\d_a-z][\w'’.\-]*,?|and|und|et|y|e|и|&|in|of|for|the|de|la|van|von|der|den|al|bin|[|/–—-]|,|at)"
)
_CREDITS = re.compile(
    r"[(\[]?(?:Reporting|Additional reporting|Writing|Editing|Compiled|Edited|Translated|Written|Produced) by"
    r"\s+[A-Z][^.!?]{1,300}[.)\]]*$"
)
_REPORTER = re.compile(
    r"[^。.!?]{0,40}(?:기자|특파원|記者|记者|編集委員)(?:\s*[\w.+-]+@[\w.-]+)?$|[\w.+-]+@[\w-]+(?:\.[\w-]+)+$"
)
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z][^\W\d_a-z.'/ -]{2,40}),?\s*(?:[^\W\d_]{3,10}\.?\s+\d{1,2}(?:,\s*\d{4})?\s*)?"
    r"(?:\([^()]{2,30}\))?\s*[-–—:]*"
)
BULLET = re.compile(r"(?:[•◦▪▫‣⁃●○■□◆◇▶►✓✔➢➤∙]\s*|[*·–-]\s+|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s+)(?=\S)")
NUMBERED = re.compile(r"(\d{1,2})\s?\.\s?(?=[^\W\d_]|[\"“‘„«])")
_ENDS = re.compile(r"[.。…;,،、:：][\"'”’»」』)\]]*$")
_ASKS = re.compile(r"[?!？！][\"'”’»」』)\]]*$")
_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_SMALL_WORDS = """
    a an the and or nor but of in on at to by for from with as vs via is are was be its into over under amid after
    before than that not no de la le les du des und der die das von zu im am et en el los del y da do и в на с о к по за
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_MODIFIERS = frozenset(
    {"key", "main", "supporting", "strategic", "total", "current", "previous", "projected", "overall"}
)


def own_section(line: Line) -> Section | None:
    """The section that a line's own shape shows, ``None`` where only its neighbours can tell."""
    words = line.text
    if is_date_line(words) or _is_dateline(words):
        return "dateline"
    if is_byline(words):
        return "byline"
    if is_caption(words):
        return "caption"
    if words.startswith("|") or words.count("|") > 2 or words.count("\t") > 1:
        return "table"
    if BULLET.match(words) or (line.indent and NUMBERED.match(words)):
        return "list"
    return None


def is_caption(words: str) -> bool:
    """Whether a line describes a picture: it opens or ends with a credit, or points left and right."""
    if len(words) > 700:
        return False
    if _CAPTION_OPENS.match(words) or _CAPTION_ENDS.search(words[-200:]):
        return True
    sides = len(words) <= 400 and _CAPTION_SIDE.search(words) is not None
    return sides and '"' not in words and "“" not in words


def is_byline(words: str) -> bool:
    """Whether a line names who wrote the report: ``By A and B in C``, or the credits at its end."""
    if len(words) > 320:
        return False
    if _CREDITS.match(words) or _TWEET.fullmatch(words) or (len(words) <= 60 and _REPORTER.fullmatch(words)):
        return True
    opening = _BYLINE.match(words)
    if opening is None or len(words) > 120 or words[-1] in ".!?:":
        return False
    rest = words[opening.end() :].split()
    return 2 <= len(rest) <= 14 and all(_BYLINE_WORD.fullmatch(word) for word in rest)


def _is_dateline(words: str) -> bool:
    """``KYIV, Dec 3 (Agency) -`` on a line of its own: the place in capitals, and a date or an agency."""
    bare = len(words) <= 80 and ("(" in words or any(c.isdigit() for c in words))
    return bare and _DATELINE.fullmatch(words) is not None


def is_table_head(words: str) -> bool:
    """Whether a line is two or more column names: ``Scenario Likelihood Key Indicators``."""
    if len(words) > 100 or not words[0].isupper():
        return False
    names = [word.casefold() for word in words.replace("/", " ").split()]
    columns = [name for name in names if name not in _MODIFIERS]
    return len(columns) >= 2 and len(names) <= 8 and all(name in TABLE_HEADS for name in names)


def is_heading(line: Line) -> bool:
    """Whether a line could head a part of the text: short, and without the end of a sentence.

    Questions and exclamations count in title case only, for reports quote and ask in lines of their own.
    """
    words = line.text
    if len(words) > 120 or _ENDS.search(words) or words[0] in "\"“‘„«'(":
        return is_titled(words) and len(words) <= 120 and not _ENDS.search(words) and words[0] != "("
    if _ASKS.search(words):
        return is_titled(words)
    count = len(_WORD.findall(words))
    return is_titled(words) or (0 < count <= 12 and not words[0].islower() and len(words) <= 80)


def is_titled(words: str) -> bool:
    """Whether most words but the small ones begin with a capital: a headline's case, in scripts that have cases."""
    found = [word for word in _WORD.findall(words) if word.casefold() not in _SMALL]
    cased = [word for word in found if word[0].isupper() or word[0].islower()]
    capital = sum(1 for word in cased if word[0].isupper())
    return 2 <= len(cased) <= 18 and capital * 4 >= len(cased) * 3


def ends_sentence(words: str) -> bool:
    """Whether a line ends as a sentence does."""
    return re.search(r"[.!?…。！？।؟۔:][\"'”’»」』)\]“]*$", words[-8:]) is not None


def is_numbered(words: str) -> bool:
    """``3. Ships at Sea``: a number and a title that no full stop ends."""
    return NUMBERED.match(words) is not None and len(words) <= 120 and not _ENDS.search(words)


def is_name(words: str) -> bool:
    """Whether a line could be a person's name and nothing else: two to four capitalised words without figures."""
    parts = words.split()
    return (
        2 <= len(parts) <= 4
        and len(words) <= 40
        and all(p[0].isupper() and p.replace("-", "").replace(".", "").isalpha() for p in parts)
    )
