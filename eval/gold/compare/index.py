"""Write events.json: which articles belong to which event, and which events are for measuring alone.

Everything is chosen by hash, nothing by look. Of the news events with at least three articles the eight with the
lowest sha256 of "newsprism-compare:<category>" are taken, of each the first six articles by sorted id; of those
eight the four with the lowest sha256 of "newsprism-compare-measure:<category>" only measure, and of our own three
sets the lowest one. own/examples is for tuning: everybody has read it.

What is left of the news events (in runs of six by sorted id, three at least), the six subtopics of ECB+ with the lowest
sha256 of "newsprism-compare-train:<subtopic>" (six documents each) and the sets of own-train/ are for fitting weights.

    python eval/gold/compare/index.py DATA > eval/gold/compare/events.json
"""

import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from newsprism.evaluate.compare_corpus import read_text_of, sha256_of

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
MINIMUM, EVENTS, ARTICLES, MEASURED, MEASURED_OWN = 3, 8, 6, 4, 1
SUBTOPICS = 6


def digest(purpose: str, name: str) -> str:
    return hashlib.sha256(f"{purpose}:{name}".encode()).hexdigest()


def lowest(names: list[str], purpose: str, count: int) -> list[str]:
    return sorted(names, key=lambda name: digest(purpose, name))[:count]


def entry(event: str, split: str, source: str, root: Path, files: list[tuple[str, Path]]) -> dict[str, object]:
    refs = [
        {
            "id": key,
            "path": path.relative_to(root).as_posix(),
            "sha256": sha256_of(read_text_of(path, key).text),
        }
        for key, path in files
    ]
    return {"event": event, "split": split, "source": source, "articles": refs}


def categories(data: Path) -> dict[str, list[tuple[str, Path]]]:
    """The news events with at least three articles, each article with its id, in order of ids."""
    by_category: dict[str, list[tuple[str, Path]]] = defaultdict(list)
    for path in sorted((data / "stories-5w1h").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        if record.get("category"):
            by_category[record["category"]].append((record["dId"], path))
    return {name: sorted(files) for name, files in by_category.items() if len(files) >= MINIMUM}


def news(data: Path) -> list[dict[str, object]]:
    by_category = categories(data)
    taken = lowest(list(by_category), "newsprism-compare", EVENTS)
    measured = lowest(taken, "newsprism-compare-measure", MEASURED)
    return [
        entry(
            name.replace(" ", "-"),
            "measure" if name in measured else "tune",
            "stories-5w1h",
            data,
            by_category[name][:ARTICLES],
        )
        for name in sorted(taken)
    ]


def rest(data: Path) -> Iterator[dict[str, object]]:
    """The news events that were not taken, in runs of six articles."""
    by_category = categories(data)
    for name in sorted(set(by_category) - set(lowest(list(by_category), "newsprism-compare", EVENTS))):
        for number, start in enumerate(range(0, len(by_category[name]), ARTICLES), 1):
            files = by_category[name][start : start + ARTICLES]
            if len(files) >= MINIMUM:
                yield entry(f"{name.replace(' ', '-')}-{number}", "train", "stories-5w1h", data, files)


def subtopics(data: Path) -> Iterator[dict[str, object]]:
    """Six subtopics of ECB+ by hash, of each the first six documents."""
    documents: dict[str, list[tuple[str, Path]]] = defaultdict(list)
    for path in sorted((data / "events-ecbplus").glob("*/*.xml")):
        documents[re.sub(r"_\d+", "_", path.stem)].append((path.stem, path))
    large = [name for name, files in documents.items() if len(files) >= ARTICLES]
    for name in sorted(lowest(large, "newsprism-compare-train", SUBTOPICS)):
        yield entry(name.replace("_", "-"), "train", "events-ecbplus", data, documents[name][:ARTICLES])


def own_train() -> Iterator[dict[str, object]]:
    for folder in sorted(path for path in (HERE / "own-train").iterdir() if path.is_dir()):
        files = [(path.stem, path) for path in sorted(folder.glob("*.txt"))]
        yield entry(folder.name, "train", "project", PROJECT, files)


def own() -> list[dict[str, object]]:
    folders = sorted(path for path in (HERE / "own").iterdir() if path.is_dir() and path.name != "examples")
    measured = lowest([folder.name for folder in folders], "newsprism-compare-measure", MEASURED_OWN)
    return [
        entry(
            folder.name,
            "measure" if folder.name in measured else "tune",
            "project",
            PROJECT,
            [(path.stem, path) for path in sorted(folder.glob("*.txt"))],
        )
        for folder in folders
    ]


def examples() -> dict[str, object]:
    files: list[tuple[str, Path]] = []
    for path in sorted((HERE / "own" / "examples").iterdir()):
        if path.suffix == ".jsonl":
            lines = path.read_text(encoding="utf-8").splitlines()
            files += [(json.loads(line)["id"], path) for line in lines]
        elif path.suffix in (".txt", ".html"):
            files.append((path.stem, path))
    return entry("examples", "tune", "project", PROJECT, files)


def main() -> None:
    data = Path(sys.argv[1])
    listed = [*news(data), *own(), examples(), *rest(data), *subtopics(data), *own_train()]
    print(json.dumps(listed, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
