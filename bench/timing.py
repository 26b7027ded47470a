"""Timing on a machine that other programs share: rounds that alternate, and the fastest round of each."""

import gc
from collections.abc import Callable, Mapping, Sequence
from math import log
from time import perf_counter

Job = Callable[[], object]


def seconds(job: Job) -> float:
    """Wall seconds of one run, with a clean collector before it."""
    gc.collect()
    start = perf_counter()
    job()
    return perf_counter() - start


def interleave(jobs: Mapping[str, Job], *, rounds: int) -> dict[str, float]:
    """The fastest of ``rounds`` runs of each job, in seconds.

    The jobs take turns (a b c, a b c, ...), so that a slow minute of the machine hits all of them, and the minimum is
    taken because noise only ever adds.
    """
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            taken[name].append(seconds(job))
    return {name: min(values) for name, values in taken.items()}


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """The slope of the least-squares line through log size and log time: 1 is linear, 2 quadratic."""
    xs, ys = [log(s) for s in sizes], [log(t) for t in times]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / spread
