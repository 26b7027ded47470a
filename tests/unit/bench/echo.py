"""A contender that gives back what it gets, and prints on the way."""

from collections.abc import Callable
from typing import Any


def work() -> Callable[[Any], Any]:
    def echo(items: Any) -> Any:
        print("chatter that is no answer")
        return items

    return echo
