"""The frozen types of the lexicon; the data files and a user's own files have exactly this form."""

from typing import Literal

import msgspec

from newsprism.model.layers import ActorKind, Level

FormKind = Literal["name", "metonym", "demonym", "title"]
Forms = dict[str, dict[FormKind, tuple[str, ...]]]
"""Surface forms by language (``*`` for every language) and by what they are."""

GENERIC = "*/"
"""The prefix of a body's or an office's id before its country is known: ``*/foreign-ministry``."""


class Control(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who controls an agency or an outlet, who says so, and when they said it (an ISO prefix)."""

    kind: Literal["state", "public", "private"]
    says: str
    as_of: str


class Tenure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An office (``RUS/president``) held from ``since`` until before ``until``: ISO prefixes, ``None`` where open."""

    office: str
    since: str | None = None
    until: str | None = None


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that the lexicon knows by name.

    ``id`` is an alpha-3 code (``PRK``), a body or office of a country (``PRK/foreign-ministry``), a body or office of
    any country (``*/foreign-ministry``), or ``person:``, ``agency:``, ``media:`` or ``org:`` and a slug. ``surname`` is
    the word of a person's name that stands for the whole of it. ``wikidata`` is stated only where it is known.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    role: str | None = None
    level: Level | None = None
    wikidata: str | None = None
    surname: str | None = None
    gender: Literal["female", "male"] | None = None
    control: Control | None = None
    tenures: tuple[Tenure, ...] = ()
    forms: Forms = {}


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a form that means other things as well is taken: every condition that is given must hold.

    ``form`` is compared without case. ``name_part``: not where it stands in a longer name (a capitalised word that the
    lexicon does not know beside it); ``not_before`` and ``not_after``: not right before or right after one of these
    words; ``needs``: only in a text that holds one of these words; ``not_with``: not in a text that holds one of these.
    """

    form: str
    lang: str = "en"
    name_part: bool = False
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()


class Match(msgspec.Struct, frozen=True, order=True):
    """A form found in a text: code points, half-open, and the entry that it stands for."""

    start: int
    end: int
    entry_id: str
    kind: FormKind


class LexiconFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A data file: ``as_of`` (ISO date) is the day that its facts are stated for.

    ``cues`` gives by language the lemma of a reporting verb or noun and its force; ``forces`` gives for a force whether
    it endorses what is said (1), leaves it open (0) or keeps a distance (-1); ``aliases`` gives by office id the
    office that it stands for (``RUS/leader``: ``RUS/president``);
    ``words`` are named lists that the annotators use (``plain-starts``).
    """

    as_of: str
    about: str = ""
    entries: tuple[Entry, ...] = ()
    cues: dict[str, dict[str, str]] = {}
    rules: tuple[Rule, ...] = ()
    forces: dict[str, int] = {}
    aliases: dict[str, str] = {}
    words: dict[str, tuple[str, ...]] = {}
