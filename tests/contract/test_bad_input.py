"""Bad input, alone and beside good articles: a clear line, the right exit status, and the rest unharmed."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from making.command import Run, brief, newsprism

GOOD = {
    "a.txt": "Title: Larvik port closed after fire\nOutlet: Larvik Post\nDate: 2026-03-03\n\n"
    "The port of Larvik was closed on Monday after a fire, the harbour master, Ida Holm, said.\n\n"
    "“We counted 35 ships in the roads,” Ms Holm told the Larvik Post.\n",
    "b.txt": "Title: Fire shuts the port of Larvik\nOutlet: Oslofjord Daily\nDate: 2026-03-03\n\n"
    "A fire closed the port of Larvik on Monday. Norway's government said that it would send two tugs.\n\n"
    'Ida Holm, the harbour master, said: "We counted 35 ships."\n',
}
SENTENCE = "The harbour master said on Monday that the port of Larvik was closed."


class Bad(msgspec.Struct, frozen=True):
    """A bad input: how it is made, the line on standard error (``PATH`` is its own), and how many articles it gives."""

    name: str
    make: Callable[[Path], object]
    line: str
    articles: int = 0

    def at(self, folder: Path) -> Path:
        """Make it in an empty folder; returns the path to give."""
        path = folder / self.name
        self.make(path)
        return path


def written(content: str | bytes) -> Callable[[Path], object]:
    body = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return lambda path: path.write_bytes(body)


def lines(*items: object) -> bytes:
    return b"".join(json.dumps(item).encode() + b"\n" for item in items)


def circle(path: Path) -> None:
    path.mkdir()
    (path / "again").symlink_to(path, target_is_directory=True)


def twins(path: Path) -> None:
    path.mkdir()
    for name in ("x.txt", "y.txt"):
        (path / name).write_text(f"Ice in Narvik\n\n{SENTENCE}\n", "utf-8")


CASES = {
    "a folder with no articles": Bad("empty", Path.mkdir, "not read: PATH: no articles in the folder"),
    "nothing there": Bad("absent.txt", lambda path: None, "not read: PATH: no such file or folder"),
    "an empty file": Bad("empty.txt", written(""), "not read: PATH: the file is empty"),
    "a blank file": Bad("blank.txt", written(" \n\t\r\n"), "not read: PATH: the file is blank"),
    "a header alone": Bad("head.txt", written("Title: A\n\n"), "not read: PATH: no text after the header block"),
    "a binary file": Bad("b.txt", written(bytes(range(256)) * 40), "not read: PATH: a binary file"),
    "an image by another name": Bad("i.txt", written(b"\x89PNG\r\n\x1a\n" + bytes(90)), "not read: PATH: not a text"),
    "a wrong encoding": Bad(
        "latin.txt",
        written(f"Häfen zu\n\n{SENTENCE} Das Schiff läuft über Größe und Höhe.\n".encode("cp1252")),
        "caution: PATH: not UTF-8: read as windows-1252, which is a guess",
        1,
    ),
    "a false byte-order mark": Bad("m.txt", written(b"\xff\xfe\x00\xd8a"), "not read: PATH: its byte-order mark says"),
    "a line of 50 MB": Bad("long.txt", written(b"word " * 10_000_000), "not read: PATH: the file is longer than the"),
    "a JSON line of 50 MB": Bad(
        "long.jsonl", written(b'{"text":"' + b"word " * 10_000_000 + b'"}\n'), "not read: PATH#1: the line is longer"
    ),
    "a right-to-left override": Bad(
        "rlo.txt", written(f"Port\n\n\u202e{SENTENCE}\u202c\n"), "caution: PATH: overrides of the writing direction", 1
    ),
    "NUL bytes": Bad("nul.txt", written(f"Port\n\n{SENTENCE}\0\n"), "caution: PATH: control characters are kept", 1),
    "terminal escapes": Bad(
        "esc.txt", written(f"Port\n\n\x1b[31m\x1b]0;owned\x07{SENTENCE}\n"), "caution: PATH: control characters", 1
    ),
    "a truncated gzip": Bad(
        "t.txt.gz", written(gzip.compress(SENTENCE.encode() * 50)[:-20]), "not read: PATH: the gzip data is truncated"
    ),
    "a damaged gzip": Bad(
        "d.txt.gz", written(b"\x1f\x8b\x08\0" + b"no" * 90), "not read: PATH: the gzip data is trunc"
    ),
    "HTML nested 100,000 deep": Bad(
        "deep.html", written("<html><body>" + "<div>" * 100_000 + SENTENCE), "not read: PATH: the page holds no article"
    ),
    "HTML without an article": Bad("none.html", written("<html></html>"), "not read: PATH: the page holds no article"),
    "an article dated next year": Bad(
        "late.txt",
        written(f"Title: Port\nDate: 2027-03-03\n\n{SENTENCE}\n"),
        "caution: PATH: dated in the future: 2027-03-03",
        1,
    ),
    "an unreadable date": Bad(
        "when.jsonl",
        written(lines({"text": SENTENCE, "published": "the day after"})),
        "caution: PATH#1: unreadable date: the day after",
        1,
    ),
    "a symlink loop": Bad("loop", circle, "not read: PATH/again: a link to a folder that is read already"),
    "a link to itself": Bad("self.txt", lambda path: path.symlink_to(path), "not read: PATH: cannot be read: Too many"),
    "two JSON lines with one id": Bad(
        "two.jsonl",
        written(lines({"id": "x", "text": SENTENCE}, {"id": "x", "text": f"Late. {SENTENCE}"})),
        "not read: PATH#2: the id x is taken already, by PATH#1",
        1,
    ),
    "half a surrogate pair": Bad(
        "half.jsonl", written(b'{"text":"' + SENTENCE.encode() + b' \\ud800"}\n'), "not read: PATH#1: not valid JSON"
    ),
    "surrogates in UTF-8": Bad(
        "pair.jsonl", written(b'{"text":"' + SENTENCE.encode() + b' \xed\xa0\x80"}\n'), "not read: PATH#1: not valid"
    ),
    "a line that is no object": Bad("list.jsonl", written(b"[1]\n"), "not read: PATH#1: not an article"),
    "a line without text": Bad("no.jsonl", written(b'{"text":null}\n'), "not read: PATH#1: not an article: it has no"),
    "a line cut short": Bad("cut.jsonl", written(b'{"text":"a'), "not read: PATH#1: not valid JSON"),
    "JSON nested deep": Bad("deep.jsonl", written(b"[" * 100_000 + b"\n"), "not read: PATH#1: not valid JSON"),
    "a URL": Bad("x", lambda path: None, "not read: https://news.example/1: fetching a URL is not supported yet"),
}
NO_MODEL = "caution: PATH: no model for its language, ka: read by its marks alone"
STRANGE = {
    "a million quotation marks": Bad(
        "marks.txt", written('"' * 1_000_000), "caution: PATH: its language cannot be told", 1
    ),
    "unclosed quotations in one another": Bad(
        "open.txt", written("Port\n\n" + "The mayor said, “the clerk said, ‘" * 300), "", 1
    ),
    "a number of 400 digits": Bad("digits.txt", written(f"Port\n\n{SENTENCE} It cost {'9' * 400} dollars.\n"), "", 1),
    "one word of a million letters": Bad("word.txt", written("a" * 1_000_000), "caution: PATH: its language", 1),
    "a language with no model": Bad(
        "kat.txt", written("გემი ნავსადგურში\n\nპორტი ორშაბათს დაიკეტა, განაცხადა ნავსადგურის უფროსმა.\n"), NO_MODEL, 1
    ),
    "identical files": Bad("twins", twins, "", 2),
    "markup of the terminal": Bad("rich.txt", written(f"[red]Port[/red]\n\n[link=x]{SENTENCE}[/bold]\n"), "", 1),
    "markup of a page": Bad("mark.txt", written(f"Port\n\n</script><script>alert(1)</script>{SENTENCE}\n"), "", 1),
}
ALL = CASES | STRANGE


def given(name: str, path: Path) -> str:
    return "https://news.example/1" if name == "a URL" else str(path)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    for name, text in GOOD.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(good: Path) -> dict[str, Any]:
    return brief(good).json


def shown(line: str, path: Path) -> str:
    return "newsprism: " + line.replace("PATH", str(path))


def check_alone(run: Run, bad: Bad, path: Path) -> None:
    assert run.status == (0 if bad.articles else 1)
    assert "Traceback" not in run.err
    assert (run.out == b"") == (not bad.articles)
    if bad.line:
        assert any(line.startswith(shown(bad.line, path)) for line in run.err.split("\n")), run.err
    else:
        assert run.err == ""


@pytest.mark.parametrize("name", ALL)
def test_read_alone(name: str, tmp_path: Path) -> None:
    path = ALL[name].at(tmp_path)
    run = newsprism("read", given(name, path), "--reference-date", "2026-04-15")
    check_alone(run, ALL[name], path)
    assert len(run.lines) == ALL[name].articles


def quoted(dossier: dict[str, Any], article_id: str) -> list[tuple[object, ...]]:
    """What the dossier holds of one article's quotes, without ids that count through the story."""
    return [
        (q["text"], q["kind"], q["force"], q["relayed"], q["citation"], q["speaker"])
        for story in dossier["stories"]
        for q in story["quotes"]
        if q["article_id"] == article_id
    ]


def test_all_that_is_rejected_harms_nothing(good: Path, undisturbed: dict[str, Any], tmp_path: Path) -> None:
    paths = {}
    for number, (name, bad) in enumerate(item for item in ALL.items() if not item[1].articles):
        (tmp_path / str(number)).mkdir()
        paths[name] = bad.at(tmp_path / str(number))
    run = brief(good, *(given(name, path) for name, path in paths.items()))
    result = run.json
    assert run.status == 0
    assert result["articles"] == undisturbed["articles"]
    assert result["stories"] == undisturbed["stories"]
    reasons = [f"not read: {r['source']}: {r['reason']}" for r in result["rejected"]]
    for name, path in paths.items():
        start = ALL[name].line.replace("PATH", str(path))
        assert any(reason.startswith(start) for reason in reasons), name
        assert f"newsprism: {start}" in run.err


@pytest.mark.parametrize("name", [name for name in ALL if ALL[name].articles])
def test_brief_beside_good_articles(name: str, good: Path, undisturbed: dict[str, Any], tmp_path: Path) -> None:
    bad, path = ALL[name], ALL[name].at(tmp_path)
    run = brief(good, given(name, path))
    result = run.json
    assert run.status == 0
    assert "Traceback" not in run.err
    assert len(result["articles"]) == len(GOOD) + bad.articles
    assert result["articles"][: len(GOOD)] == undisturbed["articles"]
    if bad.line.startswith("not read"):
        reasons = [f"not read: {r['source']}: {r['reason']}" for r in result["rejected"]]
        assert any(reason.startswith(bad.line.replace("PATH", str(path))) for reason in reasons)
    for article in undisturbed["articles"]:
        assert quoted(result, article["id"]) == quoted(undisturbed, article["id"])


def test_an_article_of_a_language_with_no_model_is_cautioned(tmp_path: Path) -> None:
    result = brief(STRANGE["a language with no model"].at(tmp_path)).json
    kinds = {c["kind"] for story in result["stories"] for c in story["cautions"]}
    assert kinds & {"unsupported-language", "reading"}


def test_identical_files_are_two_articles_one_a_copy(tmp_path: Path) -> None:
    result = brief(STRANGE["identical files"].at(tmp_path)).json
    first, second = result["articles"]
    assert first["sha256"] == second["sha256"]
    assert first["id"] != second["id"]
    assert (first["copy_of"], second["copy_of"]) == (None, first["id"])
    (story,) = result["stories"]
    assert {claim["status"] for claim in story["claims"]} == {"single-source"}


def test_the_future_is_cautioned_in_the_dossier(tmp_path: Path) -> None:
    result = brief(CASES["an article dated next year"].at(tmp_path)).json
    assert "future-date" in {c["kind"] for story in result["stories"] for c in story["cautions"]}


def test_the_lines_before_a_break_of_the_gzip_are_read(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl.gz"
    text = "".join(f"{SENTENCE} {i * 7919 % 1009}" for i in range(2000))
    body = gzip.compress(lines(*({"id": str(i), "text": text[i * 90 :]} for i in range(200))))
    path.write_bytes(body[: len(body) // 2])
    run = newsprism("read", path)
    assert run.status == 0
    assert run.lines
    assert "the gzip data is truncated or damaged" in run.err


@pytest.mark.parametrize("form", ["terminal", "md"])
def test_escapes_are_shown_never_sent(form: str, tmp_path: Path) -> None:
    run = newsprism("brief", CASES["terminal escapes"].at(tmp_path), "--format", form)
    assert b"\x1b" not in run.out
    assert b"\x07" not in run.out
    assert "\x1b" not in run.err


def test_stories_show_escapes_too(tmp_path: Path) -> None:
    path = tmp_path / "title.txt"
    path.write_text(f"\x1b[31mPort\x07\n\n{SENTENCE}\n", "utf-8")
    assert b"\x1b" not in newsprism("stories", path).out


def test_a_name_with_escapes_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31m\nnewsprism: all is well.txt"
    path.write_text("")
    run = newsprism("read", path)
    assert run.status == 1
    assert "\x1b" not in run.err
    assert run.err.count("\n") == 1


def test_rich_s_markup_is_text(tmp_path: Path) -> None:
    run = newsprism("brief", STRANGE["markup of the terminal"].at(tmp_path))
    assert "\n[red]Port[/red]\n" in run.out.decode()


def test_a_script_is_text_in_the_page(tmp_path: Path) -> None:
    page = newsprism("brief", STRANGE["markup of a page"].at(tmp_path), "--format", "html").out
    assert b"<script>alert" not in page
    assert b"alert(1)" in page


def test_a_language_given_falsely_harms_nothing(tmp_path: Path) -> None:
    path = tmp_path / "tag.jsonl"
    path.write_bytes(lines({"text": SENTENCE, "lang": "../../etc"}, {"text": f"{SENTENCE} Yes.", "lang": "en_GB"}))
    assert [line["lang"] for line in newsprism("read", path).lines] == ["en", "en-GB"]


@pytest.mark.parametrize(
    "body",
    [
        '"' * 300_000,
        "“a” " * 50_000,
        "<html><body>" + "<div>" * 100_000 + SENTENCE + "</div>" * 100_000,
        "1" * 300_000,
    ],
    ids=["marks", "pairs", "html", "digits"],
)
def test_hostile_lengths_end_in_time(body: str) -> None:
    """In a process of its own: it must neither crash the interpreter nor run for minutes."""
    command = [sys.executable, "-c", "from newsprism.cli.main import main; main()", "annotate", "-"]
    done = subprocess.run(command, input=body.encode(), capture_output=True, timeout=90, check=False)
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr
    assert bool(done.stdout) == (done.returncode == 0)
