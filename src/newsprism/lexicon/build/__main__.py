"""Writes the bundled data files: ``python -m newsprism.lexicon.build``."""

from pathlib import Path
from typing import Any

import msgspec

from newsprism.lexicon.build import bodies, countries, people
from newsprism.lexicon.build.tables import rows

AS_OF = "2025-12-31"
DATA = Path(__file__).parents[1] / "data"

_MORE_ROLES = {
    "presidential-spokesperson": ("Presidential Spokesperson", "official"),
    "foreign-ministry-spokesperson": ("Foreign Ministry Spokesperson", "official"),
    "secretary-general": ("Secretary-General", "leader"),
    "director-general": ("Director General", "leader"),
    "managing-director": ("Managing Director", "leader"),
    "high-commissioner": ("High Commissioner", "official"),
    "commissioner-general": ("Commissioner-General", "official"),
    "foreign-policy-chief": ("Foreign Policy Chief", "minister"),
    "prosecutor": ("Prosecutor", "official"),
    "pope": ("Pope", "leader"),
}

_LEADING_OFFICE = {
    "president": "AFG ARG AZE BLR BRA CHL CHN CMR COL CYP DZA EGY FRA IDN KAZ KEN KOR MDV MEX NGA PAN PER PHL POL RUS "
    "RWA SLV SYR TJK TKM TUR TWN UGA UKR USA UZB VEN ZAF ZWE",
    "prime-minister": "ALB ARM AUS BEL BGR CAN CZE DNK ESP EST ETH FIN GBR GEO GRC HRV HUN IND IRL ISR ITA JPN KHM LTU "
    "LVA MYS NLD NOR NZL PAK PRT ROU SGP SVK SVN SWE THA",
    "chancellor": "AUT DEU",
    "supreme-leader": "IRN",
}


def write(name: str, about: str, **sections: Any) -> None:
    """One data file, compact but for a line an entry, so that differences read well."""
    file = {"as_of": AS_OF, "about": about, **sections}
    (DATA / name).write_bytes(msgspec.json.format(msgspec.json.encode(file), indent=0))


def aliases() -> dict[str, str]:
    """Which office "the leader" of a country is, where one office plainly leads it."""
    return {f"{code}/leader": f"{code}/{office}" for office, codes in _LEADING_OFFICE.items() for code in codes.split()}


def cues() -> dict[str, dict[str, str]]:
    """Lemma and force by language; of a lemma with two forces the first in the table."""
    table: dict[str, dict[str, str]] = {}
    for (line,) in rows("cues"):
        head, _, lemmas = line.partition(":")
        lang, force = head.split()
        for lemma in lemmas.split():
            table.setdefault(lang, {}).setdefault(lemma.replace("-", " ") if lang != "ko" else lemma, force)
    return table


def main() -> None:
    """Write every file that is made from a table; the hand-written ones (rules, words) stay as they are."""
    offices = bodies.offices()
    roles = {o["id"][2:]: (o["role"], o["level"]) for o in offices} | _MORE_ROLES
    write("10-countries.json", "Countries and their people (names: CLDR)", entries=countries.countries())
    write("20-bodies.json", "Bodies and offices of any country", entries=bodies.bodies() + offices, aliases=aliases())
    write("30-seats.json", "Bodies of one country and what stands for them", entries=bodies.seats())
    write("40-organisations.json", "International organisations", entries=bodies.organisations())
    write("50-media.json", "Agencies and outlets", entries=bodies.media())
    write("60-people.json", "Holders of offices", entries=people.people(roles))
    forces = {force: int(value) for force, value in rows("forces")}
    write("70-cues.json", "Reporting verbs and nouns", cues=cues(), forces=forces)


if __name__ == "__main__":
    main()
