"""The texts that are measured: the seeds, the long run of English news, and what is made from it."""

import json
import random
from collections import defaultdict
from pathlib import Path
from typing import Any

from newsprism.model.article import Article
from newsprism.run.stages import read


class MissingError(Exception):
    """A set of texts is not on this machine."""


def folder(path: Path) -> Path:
    """The folder, if it is there.

    Raises:
        MissingError: it is not.
    """
    if not path.is_dir():
        raise MissingError(f"{path} is not here")
    return path


def records(data: Path) -> list[dict[str, Any]]:
    """The reports of ``stories-5w1h``, in the order of their files' names; raises as :func:`folder`."""
    return [json.loads(p.read_bytes()) for p in sorted(folder(data / "stories-5w1h").glob("*.json"))]


def lines(data: Path) -> list[dict[str, Any]]:
    """The same as the JSON lines that newsprism reads."""
    return [
        {"id": f"a{n}", "title": r.get("title"), "text": r["text"], "outlet": r.get("publisher"), "lang": "en"}
        for n, r in enumerate(records(data))
    ]


def articles(items: list[dict[str, Any]]) -> list[Article]:
    """JSON lines, read."""
    import io

    body = b"".join(json.dumps(item).encode() + b"\n" for item in items)
    return list(read(["-"], stdin=io.BytesIO(body)).articles)


def words(texts: list[str]) -> int:
    """Words, counted by white space."""
    return sum(len(text.split()) for text in texts)


def long_article(data: Path, sentences: int) -> dict[str, Any]:
    """One article of so many lines of news, a paragraph each, from the start of the set."""
    pool = [line for r in records(data) for line in r["text"].split("\n") if len(line.split()) > 5]
    chosen = [pool[i % len(pool)] for i in range(sentences)]
    return {"id": "long", "title": "A long report", "text": "\n\n".join(chosen), "lang": "en"}


def one_story(data: Path, count: int) -> list[dict[str, Any]]:
    """``count`` reports of one event: those of the set's largest event, each again and again with other paragraphs.

    A variant keeps a random two thirds of one report's paragraphs and takes a few of another's, so that claims recur in
    many reports and no two reports are copies. The seed is fixed: two runs align the same story.
    """
    by_event: dict[str, list[list[str]]] = defaultdict(list)
    for record in records(data):
        paragraphs = [p for p in record["text"].split("\n") if p.strip()]
        by_event[str(record.get("category"))].append(paragraphs)
    event = max(by_event.values(), key=len)
    chance = random.Random(20)
    return [_variant(event, n, chance) for n in range(count)]


def _variant(event: list[list[str]], number: int, chance: random.Random) -> dict[str, Any]:
    own, other = event[number % len(event)], event[chance.randrange(len(event))]
    kept = [p for p in own if chance.random() < 0.67] + [p for p in other if chance.random() < 0.2]
    text = "\n\n".join(kept or own)
    return {"id": f"v{number}", "title": own[0][:100], "text": text, "outlet": f"Outlet {number}", "lang": "en"}
