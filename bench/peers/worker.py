"""``python -m bench.peers.worker CONTENDER``: run one tool over texts, as often as the host says go.

Standard input: a line with the items (``id, text, lang, published``) as a JSON list, then a line ``go`` a round.
Standard output: ``ready`` when the tool is loaded, then a JSON object a round, ``{"seconds", "answers"}``. Runs in the
peers' own environment, so nothing but the standard library is imported here.
"""

import importlib
import json
import os
import sys
from time import perf_counter


def main() -> None:
    """Serve until standard input ends."""
    # Some tools print: what they print must not get into the answers.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    module, _, name = sys.argv[1].partition(":")
    items = json.loads(sys.stdin.readline())
    work = getattr(importlib.import_module(module), name)()
    # The first call of some tools loads their data.
    work(items[:1])
    print("ready", file=answers, flush=True)
    for _ in sys.stdin:
        start = perf_counter()
        found = work(items)
        taken = perf_counter() - start
        print(json.dumps({"seconds": taken, "answers": found}), file=answers, flush=True)


if __name__ == "__main__":
    main()
