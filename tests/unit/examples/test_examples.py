"""The examples hold what their README says: each test is a line of its table."""

import json
import re
from pathlib import Path

import lxml.html
import pytest

EXAMPLES = Path(__file__).parents[3] / "examples"
HEADER_KEYS = {"Title", "Outlet", "URL", "Date", "Author", "Lang"}
INVENTED = re.compile(r"invent|erfunden|가상", re.IGNORECASE)
REPORTS = sorted(p.name for p in EXAMPLES.iterdir() if p.name != "README.md")
TEXTS = [name for name in REPORTS if name.endswith(".txt")]


def raw(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8")


def by_number(number: str) -> str:
    """The text of the report whose name begins with ``number``, HTML without its markup."""
    name = next(n for n in REPORTS if n.startswith(number))
    if not name.endswith(".html"):
        return raw(name)
    return lxml.html.document_fromstring(raw(name)).text_content()


def header(name: str) -> dict[str, str]:
    """The header block, empty where the file has none."""
    block = raw(name).split("\n\n", 1)[0].split("\n")
    pairs = [line.partition(": ") for line in block]
    return {key: value for key, sep, value in pairs if sep} if all(p[0] in HEADER_KEYS for p in pairs) else {}


def body(name: str) -> str:
    return raw(name).split("\n\n", 1)[1] if header(name) else raw(name)


def lines_of(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in raw(name).split("\n") if line]


def shingles(text: str, size: int = 5) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def test_readme_names_every_file_and_no_other() -> None:
    named = set(re.findall(r"^\| `([^`]+)`", raw("README.md"), re.MULTILINE))
    assert named == set(REPORTS)


def test_ten_to_twelve_reports() -> None:
    reports = sum(len(lines_of(n)) if n.endswith(".jsonl") else 1 for n in REPORTS)
    assert 10 <= reports <= 12


@pytest.mark.parametrize("name", REPORTS)
def test_every_file_says_at_its_head_that_it_is_invented(name: str) -> None:
    heads = [r["outlet"] for r in lines_of(name)] if name.endswith(".jsonl") else [raw(name)[:1000]]
    assert all(INVENTED.search(head) for head in heads)


def test_the_readme_says_so_too() -> None:
    assert "**invented**" in raw("README.md")


@pytest.mark.parametrize("name", REPORTS)
def test_addresses_are_reserved_ones(name: str) -> None:
    for url in re.findall(r"https?://[^\s\"'<>]+", raw(name)):
        assert re.match(r"https://([a-z-]+\.)?example\.(org|com)/", url), url


@pytest.mark.parametrize("name", TEXTS)
def test_headers_have_only_the_keys_of_the_design(name: str) -> None:
    head = header(name)
    assert set(head) <= HEADER_KEYS
    assert ("Date" in head) != name.startswith("08")


@pytest.mark.parametrize("name", TEXTS)
def test_reports_are_short(name: str) -> None:
    assert 100 <= len(body(name).split()) <= 350


def test_02_is_a_near_copy_of_01_with_clutter() -> None:
    agency, copy = shingles(body("01-norhavn-agency.txt")), shingles(body("02-carrick-ledger.txt"))
    assert len(agency & copy) / len(agency | copy) > 0.6
    assert "(Norhavn News Agency)" in by_number("02")
    assert "Please follow us" in by_number("02")
    assert "Leave a comment" in by_number("02")


def test_several_outlets_rest_on_one_statement() -> None:
    for number in ("01", "02", "03", "04"):
        assert re.search(r"statement (by|of) Iceland.s coast guard", by_number(number)), number


def test_one_quotation_in_several_wordings_and_languages() -> None:
    assert '"The ship is tight, the heating works, and nobody has to be brave tonight.' in by_number("01")
    assert '"The ship is tight ... and nobody has to be brave tonight,"' in by_number("03")
    assert "“The hull is sound, the heating is running and no one needs to be heroic tonight.”" in by_number("04")
    assert "„Das Schiff ist dicht, die Heizung läuft" in by_number("05")
    assert "«El barco no hace agua, la calefacción funciona" in by_number("11")


def test_a_quotation_stands_inside_a_quotation() -> None:
    assert re.search(r"\"He told me, 'Keep the coffee warm[^\"]*,' and then", by_number("01"))


def test_the_distress_call_has_two_dates_that_cannot_both_be_true() -> None:
    assert "received the distress call at 22:40 on March 2" in by_number("01")
    assert "erst am 3. März um 1.15 Uhr" in by_number("05")


def test_apparent_conflicts_about_the_number_of_people() -> None:
    assert "38 people on board" in by_number("01")
    assert "24 crew and 14 scientists" in by_number("01")
    assert "About 40 people" in by_number("03")
    assert "Dozens of people" in by_number("04")
    assert "36 people on board" in by_number("06")


def test_the_number_of_the_hurt_is_revised() -> None:
    assert "Two members of the crew were injured" in by_number("01")
    assert "revising the figure of two" in by_number("07")
    assert header("07-faxafloi-post-update.txt")["Date"] > header("01-norhavn-agency.txt")["Date"]


def test_a_claim_and_its_denial() -> None:
    assert "had run out of fuel" in by_number("09")
    assert "denied the claim" in by_number("09")
    assert "bestreitet, dass" in by_number("05")


def test_one_report_alone_tells_of_the_ice() -> None:
    assert [n for n in REPORTS if re.search(r"cores? .*thaw", raw(n))] == ["08-undated-buoy.txt"]


def test_08_has_neither_header_nor_date() -> None:
    assert not header("08-undated-buoy.txt")
    assert not re.search(r"\b(20\d\d|March|April|Monday|Tuesday|Wednesday|Friday)\b", by_number("08"))


def test_languages() -> None:
    stated = {header(n).get("Lang") for n in TEXTS} | {r["lang"] for r in lines_of("06-two-reports.jsonl")}
    assert stated == {"en", "de", "es", "ko", None}


def test_06_holds_two_json_lines_with_an_unknown_key() -> None:
    reports = lines_of("06-two-reports.jsonl")
    assert len(reports) == 2
    known = {"id", "title", "text", "published", "outlet", "url", "lang"}
    assert set().union(*reports) - known == {"desk"}
    assert len({r["id"] for r in reports}) == 2


def test_unit_that_does_not_fit_and_impossible_date() -> None:
    assert "a distance of 65 kilograms" in by_number("09")
    assert "April 31" in by_number("09")


def test_sources_without_a_name() -> None:
    assert "asked for anonymity" in by_number("09")
    assert "requested anonymity" in by_number("06")


def test_own_reporting_is_marked() -> None:
    marks = {
        "05": "dieser Zeitung",
        "06": "told our correspondent",
        "07": "told this newspaper",
        "08": "told the Northern Buoy",
        "11": "contó a este periódico",
    }
    assert all(mark in by_number(number) for number, mark in marks.items())


def test_three_scenarios_with_likelihood_and_indicators() -> None:
    text = by_number("10")
    assert len(re.findall(r"^Scenario \d: .*\((?:likely|possible|unlikely), .* percent\)\.", text, re.MULTILINE)) == 3
    assert text.count("Indicators: ") == 3


def test_exchanges() -> None:
    assert "tow the German research ship Sanderling to Iceland free of charge" in by_number("06")
    assert "will give Norway its new maps" in by_number("06")
    assert "lends a sonar and gives 200,000 euros" in by_number("10")
    assert "offered to take over the water samples. The offer was declined" in by_number("04")
