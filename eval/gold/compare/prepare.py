"""Print an event for annotation, or as JSON lines for newsprism.

    python eval/gold/compare/prepare.py                      the events, and which of them only measure
    python eval/gold/compare/prepare.py EVENT                numbered sentences, as far as annotation goes
    python eval/gold/compare/prepare.py EVENT --offsets      the same, with the offsets of each sentence
    python eval/gold/compare/prepare.py EVENT --jsonl        the articles whole, as `newsprism brief` reads them
    python eval/gold/compare/prepare.py --packet DIR         what an annotator may see: task, guidelines, all events

The folder of evaluation data is taken from --data, else from NEWSPRISM_DATA, else ../shared/eval beside the checkout.
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

import msgspec

from newsprism.evaluate.compare_answers import lettered
from newsprism.evaluate.compare_corpus import GoldArticle, GoldError, events, load_texts, numbered

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]


def data_folder(given: Path | None) -> Path:
    return given or Path(os.environ.get("NEWSPRISM_DATA", PROJECT.parent / "shared" / "eval"))


def texts(event: str, data: Path | None) -> tuple[GoldArticle, ...]:
    """The articles of an event; an unknown event or a missing text is a GoldError."""
    for listed in events(HERE / "events.json"):
        if listed.event == event:
            return load_texts(listed, data=data_folder(data), project=PROJECT)
    raise GoldError(f"{event}: no such event; run without arguments for the list")


def for_annotation(articles: tuple[GoldArticle, ...], *, offsets: bool) -> str:
    lines = []
    for letter, article in lettered(articles).items():
        lines += ["", f"=== {letter}: {article.outlet or 'outlet unknown'}, {article.published or 'undated'}"]
        for sentence in numbered(article):
            place = f" [{sentence.span.start}:{sentence.span.end}]" if offsets else ""
            lines.append(f"{letter}{sentence.number}{place}  {sentence.words}")
    return "\n".join(lines).strip()


def packet(folder: Path, data: Path | None) -> None:
    """Write what an annotator may see, and nothing else, to a folder outside the project."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("task.md", "guidelines.md"):
        shutil.copyfile(HERE / name, folder / name)
    for listed in events(HERE / "events.json"):
        printed = for_annotation(texts(listed.event, data), offsets=False)
        (folder / f"{listed.event}.txt").write_text(printed + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("event", nargs="?")
    parser.add_argument("--jsonl", action="store_true")
    parser.add_argument("--offsets", action="store_true")
    parser.add_argument("--packet", type=Path)
    parser.add_argument("--data", type=Path)
    given = parser.parse_args()
    try:
        if given.packet:
            packet(given.packet, given.data)
            return 0
        if given.event is None:
            for listed in events(HERE / "events.json"):
                print(f"{listed.event}\t{listed.split}\t{len(listed.articles)} articles")
            return 0
        articles = texts(given.event, given.data)
    except GoldError as error:
        print(error, file=sys.stderr)
        return 1
    if given.jsonl:
        print("\n".join(msgspec.json.encode(article).decode() for article in articles))
    else:
        print(for_annotation(articles, offsets=given.offsets))
    return 0


if __name__ == "__main__":
    sys.exit(main())
