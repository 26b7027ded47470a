"""A program run once in a process of its own: how long it took and how much memory it held."""

import os
import subprocess
from collections.abc import Sequence
from time import perf_counter

import msgspec


class Run(msgspec.Struct, frozen=True):
    """Wall seconds, and the most memory resident at once in megabytes (10^6 bytes)."""

    seconds: float
    megabytes: float


def environment() -> dict[str, str]:
    """This process's variables, less the one that keeps Python from storing compiled modules.

    An installed package has its modules compiled, as the bare script's libraries have; a checkout gets them on its
    first run, unless that is forbidden.
    """
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def run(command: Sequence[str]) -> Run:
    """Run to the end, output thrown away.

    Raises:
        subprocess.CalledProcessError: it ended with another status than 0.
    """
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
    _, status, usage = os.wait4(process.pid, 0)
    taken = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    return Run(taken, usage.ru_maxrss * 1024 / 1e6)
