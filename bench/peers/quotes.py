"""Attribution side by side on PolNeAR dev: newsprism, a say-verb rule, and textacy; the parse is in each one's time."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.lines import Line, Skipped
from bench.peers.host import race
from bench.settings import Settings
from bench.texts import folder, words
from newsprism.evaluate import polnear

SECTION = "attribution, side by side"


def measure(settings: Settings) -> Iterator[Line | Skipped]:
    """Words a second, and overlap F1 of content and source hit on the same texts."""
    dev = folder(settings.data / "quotes-polnear" / "dev")
    items = [{"id": i.name, "text": i.text, "lang": "en"} for i in polnear.load(dev)]
    own = Path(sys.executable)
    contenders = {
        "newsprism": (own, "bench.peers.ours:attribution"),
        "say-verb rule": (own, "bench.peers.say_verb:attribution"),
    }
    if settings.peers is not None:
        contenders["textacy"] = (settings.peers / "bin" / "python", "bench.peers.others:textacy_quotes")
    else:
        yield Skipped(f"{SECTION}: textacy", "no environment with the peers (docs/speed.md says how to make one)")
    outcomes, missing = race(contenders, items, rounds=min(settings.rounds, 3))
    yield from (Skipped(f"{SECTION}: {name}", why) for name, why in missing.items())
    count = words([str(item["text"]) for item in items])
    for name, outcome in outcomes.items():
        scores = polnear.score(dev, lambda _, found=outcome.answers: found)
        yield Line(SECTION, name, count / outcome.seconds, "words/s")
        yield Line(SECTION, f"{name}: overlap F1 of content", scores["overlap_f1"], "%")
        yield Line(SECTION, f"{name}: source hit", scores["source_hit"], "%")
    if {"newsprism", "textacy"} <= outcomes.keys():
        ratio = outcomes["newsprism"].seconds / outcomes["textacy"].seconds
        yield Line(SECTION, "newsprism's time over textacy's", ratio, "times", 1.0)
