"""Labels by which a page or a headline says that its report is satire, or is withdrawn."""

import re
from collections.abc import Iterable
from typing import Literal

Label = Literal["satire", "retracted"]

SATIRE_NOTE = "labelled as satire: "
RETRACTED_NOTE = "labelled as retracted: "
"""How the notes of reading begin that carry a page's own label."""

_SATIRE = """
satire|satires|satirical|satirical news|satirical article|satire news|news satire|satire & humor|satire and humor
humor & satire|humour & satire|satire/humor|humor/satire|satire & parody|parody|spoof|spoof news|satireartikel
satirischer beitrag|satire-beitrag|nachrichtensatire|parodie|satirique|article satirique|parodique|sátira|satírico
artículo satírico|parodia|humor satírico|satira|articolo satirico|artigo satírico|paródia|satyra|hiciv|mizah
сатира|сатирический материал|пародия|сатиричний матеріал|пародія|풍자|풍자 뉴스|패러디|風刺|風刺記事|パロディ|讽刺|諷刺
讽刺新闻|諷刺新聞|恶搞|惡搞|戏仿
"""
_RETRACTED = """
retracted|retraction|story retracted|article retracted|withdrawn|story withdrawn|article withdrawn|report withdrawn
article removed|mandatory kill|story kill|kill notice
zurückgezogen|artikel zurückgezogen|meldung zurückgezogen|rétracté|rétractation|article retiré
dépêche annulée|retirado|retirada|retractado|retractación|artículo retirado|noticia retirada|ritirato|articolo ritirato
retratado|artigo retirado|отозвано|материал отозван|аннулировано|новость аннулирована|відкликано|матеріал відкликано
철회|기사 철회|기사철회|기사 삭제|撤回|記事撤回|記事取り消し|取り消し|撤稿|稿件撤回|撤銷
"""


def _table(words: str) -> frozenset[str]:
    return frozenset(word for line in words.strip().splitlines() for word in line.split("|"))


LABELS: tuple[tuple[Label, frozenset[str]], ...] = (("satire", _table(_SATIRE)), ("retracted", _table(_RETRACTED)))
BARE = frozenset({"satire", "satira", "sátira", "сатира", "retracted", "retraction", "rétractation"})
"""Labels that may open a headline before a colon or a bar in small letters: the others are common words too."""

_OPENING = re.compile(r"\s*(?:[\[(【〔]([^\[\]()【】〔〕]{2,40})[\])】〕]|([^:：|—–-]{2,40}?)\s*([:：|]|\s[—–-]\s))")
_CLOSING = re.compile(r"(?:[\[(【〔]([^\[\]()【】〔〕]{2,40})[\])】〕]|[|｜]\s*([^|｜]{2,40}))\s*$")
_EDGES = " \t\xa0*#!.:•·[]()【】〔〕\"'“”«»"
_HEADLINE = 400


def is_label(words: str) -> Label | None:
    """The label that some words are as a whole, in any of the tables' languages.

    >>> is_label("SATIRE")
    'satire'
    >>> is_label("The satire of our time") is None
    True
    """
    bare = words.strip(_EDGES).casefold() if len(words) <= 60 else ""
    return next((label for label, table in LABELS if bare in table), None)


def headline_label(title: str) -> Label | None:
    """The label that a headline opens or ends with: in brackets, in capitals, or a word that is hardly anything else.

    >>> headline_label("RETRACTED: Ferry sinks off Vadso")
    'retracted'
    >>> headline_label("Withdrawn: how the last troops left") is None
    True
    """
    head, tail = title[:_HEADLINE], title[-_HEADLINE:]
    for match in filter(None, (_OPENING.match(head), _CLOSING.search(tail))):
        words = match[1] or match[2]
        plain = match.re is _OPENING and match[1] is None
        if plain and not _is_marked(words, joint=match[3]):
            continue
        if label := is_label(words):
            return label
    return None


def _is_marked(words: str, *, joint: str) -> bool:
    """Whether plain words before a joint are set off as a label: capitals, or a word of the trade before a colon."""
    capitals = words.isupper() or not any(c.isupper() or c.islower() for c in words)
    return capitals or (joint.strip() in (":", "：", "|") and words.strip().casefold() in BARE)


def section_note(sections: Iterable[str], keywords: Iterable[str], text: str) -> tuple[str, ...]:
    """The note that a page's sections, or else its keywords, give.

    A keyword counts only where the text does not itself speak of it: a report about satire has the keyword as well.
    """
    for section in sections:
        if label := is_label(section):
            return (f"{SATIRE_NOTE if label == 'satire' else RETRACTED_NOTE}its section is “{section.strip()}”",)
    spoken = text.casefold()
    for keyword in keywords:
        if is_label(keyword) == "satire" and keyword.strip().casefold()[:5] not in spoken:
            return (f"{SATIRE_NOTE}its keywords hold “{keyword.strip()}”",)
    return ()
