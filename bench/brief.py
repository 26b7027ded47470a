"""``newsprism brief`` against a bare script with the same models, cold and warm."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench import bare, child
from bench.lines import Line
from bench.settings import Settings
from bench.texts import folder
from bench.timing import interleave
from newsprism.run.brief import brief_articles
from newsprism.run.stages import read
from newsprism.run.tools import Tools

REFERENCE = "2026-01-01"


def cold(settings: Settings) -> Iterator[Line]:
    """Each in a fresh process, start and loading included; the two take turns, after a run that compiles."""
    files = [str(p) for p in sorted(folder(settings.seeds).iterdir())]
    ours = [sys.executable, "-m", "newsprism", "brief", *files]
    baseline = [sys.executable, str(Path(bare.__file__)), *files]
    child.run(ours)
    runs = [(child.run(ours), child.run(baseline)) for _ in range(settings.rounds)]
    own, other = min(a.seconds for a, _ in runs), min(b.seconds for _, b in runs)
    yield Line("brief, cold", "bare script", other, "s")
    yield Line("brief, cold", "newsprism brief", own, "s")
    yield Line("brief, cold", "ratio", own / other, "times", 1.6)
    yield Line("brief, cold", "peak memory, bare", max(b.megabytes for _, b in runs), "MB")
    yield Line("brief, cold", "peak memory", max(a.megabytes for a, _ in runs), "MB", 800)


def warm(settings: Settings) -> Iterator[Line]:
    """Both in this process with their models loaded: reading, layers, alignment and dossier, without rendering."""
    sources = [str(p) for p in sorted(folder(settings.seeds).iterdir())]
    texts = [Path(p).read_text("utf-8", "replace") for p in sources]
    nlp, embedder = bare.load()
    tools = Tools()

    def ours() -> object:
        return brief_articles(read(sources, today=REFERENCE), tools, today=REFERENCE)

    ours()
    best = interleave(
        {"bare": lambda: bare.parse_and_embed(nlp, embedder, texts), "brief": ours}, rounds=settings.rounds
    )
    yield Line("brief, warm", "bare parse and embedding", best["bare"], "s")
    yield Line("brief, warm", "newsprism brief", best["brief"], "s")
    yield Line("brief, warm", "ratio", best["brief"] / best["bare"], "times", 1.8)
