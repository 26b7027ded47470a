"""The language of a text, or none where the text does not tell."""

import pytest

from newsprism.read.language import language_of, language_tag


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The ferry came in at nine, and the captain said that the wind was to blame for it.", "en"),
        ("Die Fähre kam verspätet an, und der Kapitän sagte, dass der Wind daran schuld sei.", "de"),
        ("Le ferry est arrivé en retard et le capitaine a dit que le vent en était la cause.", "fr"),
        ("El ferry llegó tarde y el capitán dijo que la culpa era del viento de la noche.", "es"),
        ("Паром пришёл с опозданием, и капитан сказал, что виноват ветер.", "ru"),
        ("Пором прийшов із запізненням, і капітан сказав, що винен вітер.", "uk"),
        ("フェリーは遅れて到着し、船長は風のせいだと述べた。港では多くの人が待っていた。", "ja"),
        ("渡轮晚点到达，船长说这是风的缘故，港口有很多人在等候。", "zh"),
        ("여객선이 늦게 도착했고 선장은 바람 때문이라고 말했다.", "ko"),
        ("وصلت العبارة متأخرة وقال القبطان إن الرياح هي السبب في ذلك", "ar"),
    ],
)
def test_languages(text: str, lang: str) -> None:
    assert language_of(text) == lang


@pytest.mark.parametrize("text", ["", "Ferry late", "12345 67890 " * 20, "—" * 500])
def test_too_little_to_tell(text: str) -> None:
    assert language_of(text) is None


def test_tags() -> None:
    assert language_tag("en_GB") == "en-GB"
    assert language_tag(" de ") == "de"
    assert language_tag("English, mostly") is None
    assert language_tag(None) is None
