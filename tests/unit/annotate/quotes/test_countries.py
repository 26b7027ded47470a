"""One set of frames with speakers of twenty countries: no country's speakers may be missed more than another's."""

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from newsprism.model.layers import Quote
from newsprism.model.spans import Span

GOLD = Path(__file__).parents[4] / "eval" / "gold" / "quotes" / "countries.jsonl"
FLOOR = 0.8
SPREAD = 0.2


def test_no_countrys_speakers_are_missed_more_than_anothers(attribute: Callable[..., tuple[Quote, ...]]) -> None:
    hits: dict[str, list[bool]] = defaultdict(list)
    for line in GOLD.read_text("utf-8").splitlines():
        item = json.loads(line)
        content, speaker = Span(*item["quotes"][0]["content"][0]), Span(*item["quotes"][0]["speaker"])
        found = attribute(item["text"])
        hits[item["country"]].append(
            any(
                q.speaker is not None and q.speaker.overlaps(speaker) and any(s.overlaps(content) for s in q.content)
                for q in found
            )
        )
    rates = {country: sum(found) / len(found) for country, found in hits.items()}
    assert len(rates) == 20
    assert {c: round(r, 2) for c, r in rates.items() if r < FLOOR} == {}
    assert max(rates.values()) - min(rates.values()) <= SPREAD
