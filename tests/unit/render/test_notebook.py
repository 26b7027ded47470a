"""The fragment for a notebook."""

import lxml.html
import msgspec

from newsprism.render.notebook import STORIES, to_notebook


def test_a_fragment_without_script_or_style(dossier):
    tree = lxml.html.fragment_fromstring(to_notebook(dossier))
    assert tree.get("class") == "newsprism-dossier"
    assert tree.xpath(".//script | .//style | .//link | .//img | .//@style | .//a") == []
    assert "Conflict when the drift began" in " ".join(tree.text_content().split())


def test_hostile_text_is_text(dossier):
    text = to_notebook(dossier)
    assert "<b>" not in text
    assert "\x1b" not in text


def test_more_stories_are_counted(dossier, story):
    stories = (story,) * (STORIES + 2)
    assert "and 2 more stories" in to_notebook(msgspec.structs.replace(dossier, stories=stories))
