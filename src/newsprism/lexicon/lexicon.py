"""The lexicon as the stages use it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from newsprism.lexicon.compose import compose
from newsprism.lexicon.files import bundled, merge, read_file
from newsprism.lexicon.index import CharIndex, Form, Hit, Index, WordIndex
from newsprism.lexicon.rules import Context, allows, part_of_name
from newsprism.lexicon.types import GENERIC, Entry, LexiconFile, Match
from newsprism.lexicon.words import UNSPACED, WORD, is_acronym, lowered

_PRONOUNS_IN_CAPITALS = frozenset({"US", "WHO", "IT", "AID", "ICE"})


def load(extra: Sequence[Path] = ()) -> "Lexicon":
    """The bundled lexicon, with the entries of a user's files added in their order.

    Raises:
        LexiconError: a file of ``extra`` is missing or wrong; the message names the file and the entry.
    """
    return Lexicon((*bundled(), *(read_file(path) for path in extra)))


COMPOUND_HEADS = ("pro-", "anti-", "non-", "ex-")
COMPOUND_TAILS = re.compile(
    r"-(?:based|backed|born|led|made|owned|registered|flagged|style|wide|educated|trained|bound)\b"
)


def _in_compound(text: str, start: int, end: int) -> bool:
    """Whether a name only describes: the "US" of "US-based", the "EU" of "pro-EU"."""
    if COMPOUND_TAILS.match(text, end):
        return True
    return text[max(0, start - 5) : start].lower().endswith(COMPOUND_HEADS)


class Lexicon:
    """Entries by id, and their forms found in text.

    An index is built for a language when it is first asked for (about 10 ms for English), and kept.
    """

    def __init__(self, files: Sequence[LexiconFile]) -> None:
        self._entries = merge(files)
        self._files = tuple(files)
        self._aliases = {name: office for file in files for name, office in file.aliases.items()}
        self._rules = {(rule.lang, rule.form.lower()): rule for file in files for rule in file.rules}
        names = {name for file in files for name in file.words}
        self._words = {name: frozenset(w for file in files for w in file.words.get(name, ())) for name in names}
        self._cues: dict[str, dict[str, str]] = {}
        self._last_text: tuple[str, frozenset[str]] = ("", frozenset())
        self._indexes: dict[str, Index] = {}
        self._surnames = {e.surname for e in self._entries.values() if e.surname}

    @property
    def as_of(self) -> str:
        """The latest date that a file of the lexicon is stated for."""
        return max(file.as_of for file in self._files)

    @property
    def agencies(self) -> tuple[Entry, ...]:
        """The news agencies."""
        return tuple(e for e in self._entries.values() if e.id.startswith("agency:"))

    @property
    def media(self) -> tuple[Entry, ...]:
        """The outlets that are no agencies: papers, broadcasters, sites."""
        return tuple(e for e in self._entries.values() if e.id.startswith("media:"))

    @property
    def entries(self) -> Mapping[str, Entry]:
        """All stated entries by id; a country's bodies that only :meth:`entry` makes up are not among them."""
        return self._entries

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with this id; of a country's body or office that is not stated by itself, one made of the two."""
        entry_id = self._aliases.get(entry_id, entry_id)
        known = self._entries.get(entry_id)
        if known is not None:
            return known
        code, _, part = entry_id.partition("/")
        country, body = self._entries.get(code), self._entries.get(GENERIC + part)
        if country is None or body is None or not part:
            return None
        name = f"{body.name} of {country.name}"
        return Entry(id=entry_id, name=name, kind=body.kind, country=code, role=body.role, level=body.level)

    def country_of(self, entry_id: str) -> str | None:
        """The alpha-3 code of the country that an entry is or belongs to; ``None`` where it has none."""
        entry = self.entry(entry_id)
        return entry.country if entry else None

    def office(self, office_id: str) -> str:
        """The office that an id stands for: ``RUS/leader`` is ``RUS/president``; an id without an alias is itself."""
        return self._aliases.get(office_id, office_id)

    def cues(self, lang: str) -> Mapping[str, str]:
        """Reporting verbs and cue nouns of a language, by lemma, each with its force; empty where unknown."""
        found = self._cues.get(lang)
        if found is None:
            found = {lemma: force for file in self._files for lemma, force in file.cues.get(lang, {}).items()}
            self._cues[lang] = found
        return found

    def endorsement(self, force: str) -> int | None:
        """Whether a cue's force presents what is said as so (1), leaves it open (0) or keeps a distance (-1)."""
        return next((file.forces[force] for file in reversed(self._files) if force in file.forces), None)

    def words(self, name: str) -> frozenset[str]:
        """A named list of words (``unnamed-nouns``); empty where no file has it."""
        return self._words.get(name, frozenset())

    def office_holder(self, office_id: str, date: str | None) -> str | None:
        """The id of who held an office (``RUS/president``) on an ISO date.

        ``None`` where nobody is known, where the date is unknown or less precise than a change of office needs, and
        after :attr:`as_of`: the lexicon does not guess that a holder stayed.
        """
        if date is None or date[:10] > self.as_of:
            return None
        office = self._aliases.get(office_id, office_id)
        holders = {
            entry.id
            for entry in self._entries.values()
            for tenure in entry.tenures
            if tenure.office == office and _covers(tenure.since, tenure.until, date[:10])
        }
        return holders.pop() if len(holders) == 1 else None

    def find(self, text: str, start: int, end: int, lang: str) -> list[Match]:
        """The forms in ``text[start:end]``, longest first at each place, in text order, none overlapping.

        Doubtful forms are taken as the rules say; countries are joined with bodies and offices beside them. Bodies
        and offices without a country ("the ministry") are left out: see :meth:`scan`.
        """
        return [match for match in self.scan(text, start, end, lang) if not match.entry_id.startswith(GENERIC)]

    def scan(self, text: str, start: int, end: int, lang: str) -> list[Match]:
        """As :meth:`find`, with the bodies and offices of no stated country by their generic id (``*/president``)."""
        hits = list(self._index(lang).hits(text, start, end))
        if not hits:
            return []
        found = [
            Match(h.start, h.end, h.form.entry_id, h.form.kind) for h in self._allowed(hits, text, start, end, lang)
        ]
        return compose(text, found, lang, self._aliases)

    def _allowed(self, hits: list[Hit], text: str, start: int, end: int, lang: str) -> Iterator[Hit]:
        context = Context(text, start, end, plain=self.words("plain-starts"), words=self._text_words)
        known = frozenset(edge for hit in hits for edge in (hit.start, hit.end))
        for hit in hits:
            if not hit.form.entry_id or _in_compound(text, hit.start, hit.end):
                continue
            if self._is_allowed(hit, context, known, lang):
                yield hit

    def _is_allowed(self, hit: Hit, context: Context, known: frozenset[int], lang: str) -> bool:
        form = hit.form.text
        if (
            form in self._surnames
            and lang not in UNSPACED
            and part_of_name(context, hit.start, hit.end, known, surname=True)
        ):
            return False
        rule = self._rules.get((lang, form.lower()))
        if rule is not None and not allows(rule, context, hit.start, hit.end, known):
            return False
        return not (form in _PRONOUNS_IN_CAPITALS and is_acronym(form) and context.shouted(hit.start))

    def _text_words(self, text: str) -> frozenset[str]:
        """All words of a text in small letters; those of the last text are kept, for its sentences come one by one."""
        last, words = self._last_text
        if last is not text:
            words = frozenset(WORD.findall(lowered(text)))
            self._last_text = (text, words)
        return words

    def _index(self, lang: str) -> Index:
        lang = lang.partition("-")[0].lower()
        lang = "en" if lang == "und" else lang
        index = self._indexes.get(lang)
        if index is None:
            forms = self._forms(lang)
            small = self.words("small-is-another-word") if lang == "en" else None
            index = CharIndex(forms, lang=lang) if lang in UNSPACED else WordIndex(forms, small_not=small)
            self._indexes[lang] = index
        return index

    def _forms(self, lang: str) -> Iterator[Form]:
        for text in self.words("decoys"):
            yield Form(text, "", "name")
        for entry in self._entries.values():
            for key in ("*", lang):
                for kind, texts in entry.forms.get(key, {}).items():
                    for text in texts:
                        yield Form(text, entry.id, kind)


def _covers(since: str | None, until: str | None, date: str) -> bool:
    """Whether ``[since, until)`` holds the whole of ``date``, all three ISO prefixes; open where ``None``.

    Prefixes are compared at the shorter length, and a date within the imprecise month of a change is not covered.
    """
    begun = since is None or (date[: len(since)] >= since if len(date) >= len(since) else date > since[: len(date)])
    if begun and since is not None and len(since) < len(date) and date.startswith(since):
        begun = False
    if until is None:
        return begun
    size = min(len(until), len(date))
    ended = date[:size] >= until[:size]
    return begun and not ended
