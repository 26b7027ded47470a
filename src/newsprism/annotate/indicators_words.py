"""The words by which sources name scenarios, likelihoods and indicators, and how a cell of them is cut."""

import re
from collections.abc import Iterator
from typing import Literal

from newsprism.model.spans import Span

SCENARIO = (
    r"(?:(?:possible |potential )?(?:scenarios?|outcomes?|events?|risks?|threats?|developments?)|szenarien|szenario|"
    r"scénarios?|escenarios?|scenari[oi]?|cenários?|сценари[йи]|сценарі[йї]|시나리오|シナリオ|情景|情境)"
)
LIKELIHOOD = (
    r"(?:(?:estimated )?(?:likelihood|probability|chances?|odds|risk level)|wahrscheinlichkeit|probabilité|"
    r"probabilidade?|probabilità|вероятность|ймовірність|가능성|확률|可能性|確率|概率)"
)
SIGNS = (
    r"(?:(?:key |main |possible |early |leading )?(?:warning |watch )?"
    r"(?:indicators?|signs?|signposts?|triggers?|drivers?|signals?)(?: to watch)?|anzeichen|indikatoren|indicateurs|"
    r"signes|indicadores|señales|indicatori|segnali|sinais|индикаторы|признаки|індикатори|ознаки|지표|징후|兆候|指標|指标|迹象)"
)
HEAD = re.compile(rf"{SCENARIO}|{LIKELIHOOD}|{SIGNS}", re.IGNORECASE)
DEGREE = re.compile(
    r"(?:very |extremely |fairly |highly |moderately |relatively |less than |more than |sehr |eher |très |peu |muy |"
    r"poco |весьма |мало|дуже )?"
    r"(?:low|moderate|medium|high|remote|likely|unlikely|probable|improbable|possible|negligible|significant|certain|"
    r"even|unwahrscheinlich|wahrscheinlich|möglich|gering|mittel|hoch|improbable|possible|faible|moyenne|élevée|"
    r"posible|baja|media|alta|bassa|possibile|baixa|вероятн[оыа]|возможн[оыа]|низкая|средняя|высокая|"
    r"ймовірно|можливо|низька|середня|висока|낮음|보통|높음|低い?|中程度|高い?|较低|较高)"
    r"(?:(?:[ -]to[ -]|[/–-])(?:very )?(?:low|moderate|medium|high|likely|certain))?"
    r"|(?:about |around |~|etwa |environ |alrededor de |около |близько |약 ?|約|约)?\d{1,3}(?: ?[-–] ?\d{1,3})?"
    r" ?(?:%|percent|per cent|prozent|процент\w*|퍼센트|パーセント)",
    re.IGNORECASE,
)
MAX_ROW = 2_000
"""Code points: a longer line is no row of a table, and is not searched for cells."""

Column = Literal["scenario", "likelihood", "signs"]
Found = tuple[Span, Span | None, tuple[Span, ...]]
"""A scenario, the words that grade it, and its indicators."""


def column(label: str) -> Column:
    """Which of the three a label names."""
    if re.fullmatch(LIKELIHOOD, label, re.IGNORECASE):
        return "likelihood"
    return "signs" if re.fullmatch(SIGNS, label, re.IGNORECASE) else "scenario"


def parts(text: str, cell: Span) -> Iterator[Span]:
    """The indicators of a cell: what semicolons or bullets part."""
    start = cell.start
    for match in re.finditer(r"[;；•]|$", cell.of(text)):
        part = strip(text, Span(start, cell.start + match.start()))
        if part is not None:
            yield part
        start = cell.start + match.end()


def strip(text: str, span: Span) -> Span | None:
    """The span without blanks, bullets, colons and a closing full stop; ``None`` if nothing is left."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in "|•:：;-–*"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "|•:;.。-–"):
        end -= 1
    return Span(start, end) if start < end else None
