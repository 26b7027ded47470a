"""``python -m bench``: every figure, or the sections asked for, as a Markdown table on standard output."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from bench import brief, growth, layers
from bench.lines import Line, Skipped, page
from bench.peers import quotes as quote_peers
from bench.peers import values as value_peers
from bench.settings import Settings
from bench.texts import MissingError

SECTIONS: Mapping[str, Callable[[Settings], Iterable[Line | Skipped]]] = {
    "cold": brief.cold,
    "warm": brief.warm,
    "layers": layers.measure,
    "growth": growth.annotation,
    "alignment": growth.alignment,
    "quotes": quote_peers.measure,
    "dates": value_peers.dates,
    "quantities": value_peers.quantities,
}


def main() -> int:
    """Measure and print; the status is 3 where a bound is missed."""
    options = _options()
    shared = Path(os.environ.get("NEWSPRISM_DATA", "../shared/eval"))
    settings = Settings(
        seeds=options.seeds or shared.parent / "seeds",
        data=options.data or shared,
        gold=Path("eval/gold"),
        peers=options.peers if options.peers.is_dir() else None,
        rounds=options.rounds,
    )
    found: list[Line] = []
    skipped: list[Skipped] = []
    for name in options.only or SECTIONS:
        _measure(name, settings, found, skipped)
    print(page(found, skipped), end="")
    return 0 if all(line.holds for line in found) else 3


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Speed as ratios in one run.")
    parser.add_argument("--only", action="append", choices=list(SECTIONS), help="a section; may be given again")
    parser.add_argument("--rounds", type=int, default=5, help="rounds that each job runs (the fastest counts)")
    parser.add_argument("--seeds", type=Path, help="the folder of a few reports that brief is measured on")
    parser.add_argument("--data", type=Path, help="the folder of open data")
    parser.add_argument("--peers", type=Path, default=Path("build/peers"), help="a virtual environment with the peers")
    return parser.parse_args()


def _measure(name: str, settings: Settings, found: list[Line], skipped: list[Skipped]) -> None:
    try:
        for item in SECTIONS[name](settings):
            if isinstance(item, Skipped):
                skipped.append(item)
                print(f"bench: SKIPPED {item.section}: {item.reason}", file=sys.stderr)
            else:
                found.append(item)
                print(f"bench: {item.section}: {item.name}: {item.value:.3f} {item.unit}", file=sys.stderr)
    except MissingError as error:
        skipped.append(Skipped(name, str(error)))
        print(f"bench: SKIPPED {name}: {error}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
