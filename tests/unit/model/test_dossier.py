import msgspec

from newsprism.model.dossier import SCHEMA, Corpus, Dossier, StoryDossier
from newsprism.model.story import Window

TOP = "schema producers corpus articles rejected stories".split()
STORY = (
    "id title window article_ids origins actors quotes utterances claims disagreements positions timeline exchanges"
    " events indicators cautions unsure"
).split()


def _empty() -> Dossier:
    lists = dict.fromkeys(STORY[3:], ())
    story = StoryDossier(id="s1", title="", window=Window(None, None), **lists)
    return Dossier(SCHEMA, (), Corpus(0, (), (), None, None), (), (), (story,))


def test_every_key_of_the_contract_is_there_even_when_nothing_is_known() -> None:
    tree = msgspec.json.decode(msgspec.json.encode(_empty()))
    assert list(tree) == TOP
    assert tree["schema"] == "newsprism/dossier/1"
    assert list(tree["stories"][0]) == STORY
    assert all(tree["stories"][0][key] == [] for key in STORY[3:])
    assert tree["corpus"] == {"articles": 0, "outlets": [], "languages": [], "from": None, "to": None}


def test_a_dossier_can_be_read_back() -> None:
    dossier = _empty()
    assert msgspec.json.decode(msgspec.json.encode(dossier), type=Dossier) == dossier
