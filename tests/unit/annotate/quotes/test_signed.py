"""Words signed with a dash."""

import time

import pytest

from newsprism.annotate.quotes.kinds import outermost
from newsprism.annotate.quotes.marks import regions
from newsprism.annotate.quotes.signed import find
from newsprism.model.spans import Span


def signed(text: str) -> list[tuple[str, str]]:
    lines, place = [], 0
    for line in text.split("\n"):
        if line:
            lines.append(Span(place, place + len(line)))
        place += len(line) + 1
    found = find(text, lines, outermost(regions(text, lines)))
    return [(f.content[0].of(text), f.source.of(text)) for f in found if f.source]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The sea took it all.” ― Rosa Paz", [("“The sea took it all.”", "Rosa Paz")]),
        ("“The sea took it all.”\n— Rosa Paz, fisher", [("“The sea took it all.”", "Rosa Paz, fisher")]),
        ("Ferry is late again — Port News (@portnews) May 3, 2021", [("Ferry is late again", "Port News (@portnews)")]),
        ("“The sea took it all” — but the boats came back.", []),
        ("The ferry — Rosa Paz", []),
        ("“The Sea” drill\nwas long.\n— Rosa Paz", []),
    ],
)
def test_signatures(text: str, expected: list[tuple[str, str]]) -> None:
    assert signed(text) == expected


def test_a_line_of_dashes_takes_linear_time() -> None:
    start = time.process_time()
    signed("— A" * 100_000)
    assert time.process_time() - start < 10
