"""Write events.json: which articles belong to which event, and which events are for measuring alone.

Everything is chosen by hash, nothing by look. Of the news events with at least three articles the eight with the
lowest sha256 of "newsprism-compare:<category>" are taken, of each the first six articles by sorted id; of those
eight the four with the lowest sha256 of "newsprism-compare-measure:<category>" only measure, and of our own three
sets the lowest one. own/examples is for tuning: everybody has read it.

    python eval/gold/compare/index.py DATA > eval/gold/compare/events.json
"""

import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path

from newsprism.evaluate.compare_corpus import read_text_of, sha256_of

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
MINIMUM, EVENTS, ARTICLES, MEASURED, MEASURED_OWN = 3, 8, 6, 4, 1


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


def news(data: Path) -> list[dict[str, object]]:
    by_category: dict[str, list[tuple[str, Path]]] = defaultdict(list)
    for path in sorted((data / "stories-5w1h").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        if record.get("category"):
            by_category[record["category"]].append((record["dId"], path))
    large = [name for name, files in by_category.items() if len(files) >= MINIMUM]
    taken = lowest(large, "newsprism-compare", EVENTS)
    measured = lowest(taken, "newsprism-compare-measure", MEASURED)
    return [
        entry(
            name.replace(" ", "-"),
            "measure" if name in measured else "tune",
            "stories-5w1h",
            data,
            sorted(by_category[name])[:ARTICLES],
        )
        for name in sorted(taken)
    ]


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
    listed = [*news(Path(sys.argv[1])), *own(), examples()]
    print(json.dumps(listed, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
