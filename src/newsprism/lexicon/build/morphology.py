"""Inflected forms of names, generated where a language's rules are regular enough to be trusted.

Russian and Ukrainian case endings by the last letters of the word; German, French and Spanish adjectives by stem.
"""

Endings = tuple[tuple[str, tuple[str, ...]], ...]

_RU_NOUN: Endings = (
    ("ия", ("ии", "ию", "ией")),
    ("ея", ("еи", "ее", "ею", "еей")),
    ("га", ("ги", "ге", "гу", "гой")),
    ("ка", ("ки", "ке", "ку", "кой")),
    ("ша", ("ши", "ше", "шу", "шей")),
    ("ха", ("хи", "хе", "ху", "хой")),
    ("а", ("ы", "е", "у", "ой")),
    ("я", ("и", "е", "ю", "ей")),
    ("ай", ("ая", "аю", "аем", "ае")),
    ("ой", ("оя", "ою", "оем", "ое")),
    ("сь", ("си", "сью")),
    ("ль", ("ля", "лю", "лем", "ле")),
    ("нь", ("ня", "ню", "нем", "не")),
    ("", ("а", "у", "ом", "е")),
)
_UK_NOUN: Endings = (
    ("ія", ("ії", "ію", "ією")),
    ("ея", ("еї", "ею", "еєю")),
    ("га", ("ги", "зі", "гу", "гою")),
    ("ка", ("ки", "ці", "ку", "кою")),
    ("на", ("ни", "ні", "ну", "ною")),
    ("а", ("и", "і", "у", "ою")),
    ("я", ("ї", "ю", "єю")),
    ("ай", ("аю", "аєм", "аї")),
    ("ой", ("ою", "оєм", "ої")),
    ("сь", ("сі", "ссю")),
    ("ль", ("лю", "лем", "лі")),
    ("нь", ("ні", "нем")),
    ("", ("а", "у", "ом", "і")),
)
_RU_SURNAME: Endings = (
    ("ов", ("ова", "ову", "овым", "ове")),
    ("ев", ("ева", "еву", "евым", "еве")),
    ("ёв", ("ёва", "ёву", "ёвым", "ёве")),
    ("ин", ("ина", "ину", "иным", "ине")),
    ("ий", ("ия", "ию", "ием", "ии")),
    ("ей", ("ея", "ею", "еем", "ее")),
    ("ай", ("ая", "аю", "аем", "ае")),
    ("ь", ("я", "ю", "ем", "е")),
    ("ц", ("ца", "цу", "цем", "це")),
    ("", ("а", "у", "ом", "е")),
)
_UK_SURNAME: Endings = (
    ("ов", ("ова", "ову", "овим", "ові")),
    ("єв", ("єва", "єву", "євим")),
    ("ін", ("іна", "іну", "іним")),
    ("ий", ("ого", "ому", "им")),
    ("ій", ("ія", "ію", "ієм")),
    ("о", ("а", "у", "ом")),
    ("", ("а", "у", "ом", "ові")),
)
_INVARIABLE = tuple("оеиуыэюі")
_RU_ADJECTIVE = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")
_UK_ADJECTIVE = ("ий", "ого", "ому", "им", "ім", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими")


def _decline(word: str, endings: Endings, *, invariable: tuple[str, ...] = _INVARIABLE) -> tuple[str, ...]:
    if word.endswith(invariable):
        return (word,)
    for ending, cases in endings:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            return (word, *(stem + case for case in cases))
    return (word,)


def noun(word: str, lang: str) -> tuple[str, ...]:
    """A country's or a city's name in its cases, the nominative first; names of several words stay as they are."""
    if " " in word or lang not in ("ru", "uk"):
        return (word,)
    if lang == "uk" and word.endswith("їв"):
        return (word, word[:-2] + "єва", word[:-2] + "єву", word[:-2] + "євом", word[:-2] + "єві")
    return _decline(word, _RU_NOUN if lang == "ru" else _UK_NOUN)


def person(name: str, lang: str) -> tuple[str, ...]:
    """A man's name in its cases, each word with the ending that it takes."""
    endings = _RU_SURNAME if lang == "ru" else _UK_SURNAME
    words = [_decline(word, endings, invariable=() if lang == "uk" else _INVARIABLE) for word in name.split()]
    cases = min((len(w) for w in words if len(w) > 1), default=1)
    return tuple(" ".join(w[case] if len(w) > 1 else w[0] for w in words) for case in range(cases))


def adjective(stem: str, lang: str) -> tuple[str, ...]:
    """All endings of an adjective, given its stem (German, Russian, Ukrainian)."""
    if lang == "de":
        return tuple(stem + ending for ending in ("", "e", "en", "er", "es", "em"))
    return tuple(stem + ending for ending in (_RU_ADJECTIVE if lang == "ru" else _UK_ADJECTIVE))


def romance(pair: str, lang: str) -> tuple[str, ...]:
    """Masculine and feminine, singular and plural, of a French or a Spanish adjective, given the two singulars."""
    masculine, feminine = pair.split()
    forms = [masculine, feminine]
    for form in (masculine, feminine):
        if form.endswith("s") and lang == "fr":
            continue
        consonant = lang == "es" and form[-1] not in "aeo"
        forms.append(form.replace("és", "es") + "es" if form.endswith("és") else form + ("es" if consonant else "s"))
    if lang == "es" and masculine.endswith("án"):
        forms[2] = masculine[:-2] + "anes"
    if lang == "es" and masculine.endswith("ón"):
        forms[2] = masculine[:-2] + "ones"
    return tuple(dict.fromkeys(forms))
