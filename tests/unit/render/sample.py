"""A dossier made by hand, with every kind of thing that one can hold. The event is invented."""

import hashlib

from newsprism.model import dossier as d
from newsprism.model.article import DateValue, Rejected
from newsprism.model.spans import Citation, Span, cite
from newsprism.model.story import Difference, Origin, Window

HOSTILE_WORDS = (
    "</script><script>alert('script')</script>",
    "<img src=x onerror=alert('img')>",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07",
    "[bold red]markup[/bold red]",
    "\u202egnp.exe\u202c",
    "](javascript:alert(1)) **bold** `code` | cell",
    "{{ 7 * 7 }} {% raw %}",
    "&lt;b&gt; &#60;",
    "NUL \x00 and BEL \x07 and CSI \x9b31m",
)

TEXTS = {
    "a1": (
        "Bergen Harbour Post",
        "NOR",
        "en",
        "2024-03-05T09:00:00Z",
        "Research ship adrift off Jan Mayen, crew unhurt",
        "The research ship Kittiwake has drifted since Sunday night after its engine room flooded.\n\n"
        "All 34 people on board are safe, the Norwegian coastguard said in a statement carried by Skagerrak Wire.\n\n"
        '"We lost both engines within four minutes, and then the lights went," captain Ingrid Moe told this newspaper.'
        "\n\n"
        "The ship lies about 90 nautical miles south of Jan Mayen. Norway has sent the tug Havbas.\n\n"
        "Fisheries minister Tor Aas said Norway would carry the costs of the tow.",
    ),
    "a2": (
        "Reykjavik Lantern",
        "ISL",
        "en",
        "2024-03-05T13:30:00Z",
        "Iceland offers harbour to the Kittiwake",
        "Iceland is ready to take in the drifting research ship, foreign minister Katla Jonsdottir said on Tuesday.\n\n"
        "The ship has drifted since Monday morning, according to the Icelandic coastguard.\n\n"
        "Skagerrak Wire reported that all 34 people on board are safe.\n\n"
        '"We lost both engines, and then the lights went," the captain said by radio.\n\n'
        "A patrol plane flew 12 pumps to the ship, Iceland's gift to the crew.",
    ),
    "a3": (
        "The Tidewater",
        "GBR",
        "en",
        "2024-03-05",
        "Crew safe on drifting survey vessel",
        "Skagerrak Wire reported that all 34 people on board are safe.\n\n"
        "Dozens of people were on the ship when it lost power.\n\n"
        "A British official who asked not to be named said the flooding looked like plain wear.",
    ),
    "a4": (
        "Hebrides Courier",
        "GBR",
        "en",
        "2024-03-06T08:00:00Z",
        "Crew safe on drifting survey vessel",
        "Skagerrak Wire reported that all 34 people on board are safe.\n\n"
        "Dozens of people were on the ship when it lost power.\n\n"
        "A British official who asked not to be named said the flooding looked like plain wear.",
    ),
    "a5": (
        "Küstenblatt",
        "DEU",
        "de",
        "2024-03-06",
        "Forschungsschiff treibt seit Tagen",
        "„Wir haben beide Maschinen verloren, dann ging das Licht aus“, sagte die Kapitänin Ingrid Moe.\n\n"
        "Die Reederei rechnet mit 16 Metern Wasser in der Stunde, hieß es.\n\n"
        "Ein Sprecher der Reederei sagte, dass 36 Menschen an Bord seien.",
    ),
    "a6": (
        None,
        None,
        "en",
        None,
        "What next for the Kittiwake",
        "Marine analyst Oona Reilly sets out two paths.\n\n"
        "A tow to Akureyri is likely, she says; watch for the tug Havbas passing 69 degrees north and for calmer seas."
        "\n\nAbandoning the ship is unlikely but possible if the pumps fail. The ship had a refit in 2019.",
    ),
    "a7": (
        "صحيفة الميناء",
        "EGY",
        "ar",
        "2024-03-07",
        "سفينة الأبحاث تنجرف في البحر",
        "قال خفر السواحل إن السفينة تنجرف منذ يوم الأحد.\n\nوجميع من على متنها بخير.",
    ),
    "a8": (
        "港口日报",
        "CHN",
        "zh",
        "2024-03-07",
        "科考船漂流，船员安全",
        "海岸警卫队表示，船上三十四人全部安全。\n\n拖船已经出发。",
    ),
    "a9": (
        "<b>Hostile</b> [red]Gazette[/red] \x1b[5m",
        None,
        "en",
        "2024-03-07",
        "<script>alert('title')</script> " + "headline " * 32,
        "\n\n".join(HOSTILE_WORDS) + "\n\n" + "x" * 900 + "\r\n\r\nThe end of the hostile report.",
    ),
}


def article(article_id: str, copy_of: str | None = None) -> d.ArticleEntry:
    outlet, _, lang, published, title, text = TEXTS[article_id]
    return d.ArticleEntry(
        id=article_id,
        source=f"reports/{article_id}.txt",
        text=text,
        title=title,
        byline="Our staff" if article_id == "a1" else None,
        outlet=outlet,
        url={"a1": "https://example.org/kittiwake", "a9": "javascript:alert('url')"}.get(article_id),
        lang=lang,
        published=DateValue(published, "stated" if published else None),
        modified=DateValue(),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        copy_of=copy_of,
    )


def at(article_id: str, *pieces: str) -> Citation:
    """Cite the first place where each of the pieces stands in an article's text."""
    text = TEXTS[article_id][5]
    starts = [text.index(piece) for piece in pieces]
    return cite(article_id, text, [Span(start, start + len(p)) for start, p in zip(starts, pieces, strict=True)])


def in_title(article_id: str) -> Citation:
    title = TEXTS[article_id][4]
    return cite(article_id, title, Span(0, len(title)), "title")


SAFE = "Skagerrak Wire reported that all 34 people on board are safe."
SAFE_A1 = "All 34 people on board are safe, the Norwegian coastguard said in a statement carried by Skagerrak Wire."
WEAR = "A British official who asked not to be named said the flooding looked like plain wear."
DRIFT_SUN = "The research ship Kittiwake has drifted since Sunday night after its engine room flooded."
DRIFT_MON = "The ship has drifted since Monday morning, according to the Icelandic coastguard."
CAPTAIN_LONG = '"We lost both engines within four minutes, and then the lights went,"'
CAPTAIN_SHORT = '"We lost both engines, and then the lights went,"'
CAPTAIN_DE = "„Wir haben beide Maschinen verloren, dann ging das Licht aus“"
COSTS = "Fisheries minister Tor Aas said Norway would carry the costs of the tow."
HARBOUR = "Iceland is ready to take in the drifting research ship, foreign minister Katla Jonsdottir said on Tuesday."
ON_BOARD = "Ein Sprecher der Reederei sagte, dass 36 Menschen an Bord seien."
PUMPS = "A patrol plane flew 12 pumps to the ship, Iceland's gift to the crew."
DOZENS = "Dozens of people were on the ship when it lost power."
METRES = "Die Reederei rechnet mit 16 Metern Wasser in der Stunde, hieß es."
TOW = "A tow to Akureyri is likely, she says; watch for the tug Havbas passing 69 degrees north and for calmer seas."


def actors() -> tuple[d.ActorEntry, ...]:
    return (
        d.ActorEntry("person:ingrid-moe", "Ingrid Moe", "person", "captain", "official", "NOR"),
        d.ActorEntry("NOR:coastguard", "Norwegian coastguard", "military", None, "body", "NOR"),
        d.ActorEntry("person:tor-aas", "Tor Aas", "person", "fisheries minister", "minister", "NOR"),
        d.ActorEntry("person:katla", "Katla Jonsdottir", "person", "foreign minister", "minister", "ISL"),
        d.ActorEntry("ISL:coastguard", "Icelandic coastguard", "military", None, "body", "ISL"),
        d.ActorEntry("GBR:unnamed", "a British official", "unnamed", None, "official", "GBR"),
        d.ActorEntry("person:oona", "Oona Reilly", "person", "marine analyst", "expert", None),
        d.ActorEntry("hostile", "<b>Hostile</b> [red]actor[/red]", "unknown", None, None, None),
    )


def speaker(actor_id: str, as_written: str) -> d.SpeakerEntry:
    found = next(actor for actor in actors() if actor.id == actor_id)
    return d.SpeakerEntry(actor_id, found.name, as_written, found.country)


def quote(quote_id: str, citation: Citation, who: d.SpeakerEntry | None, kind: str = "indirect", **more: object):
    fields = {"force": "said", "speakers": (), "relayed": (), "parent": None} | more
    return d.QuoteEntry(
        id=quote_id,
        article_id=citation.article_id,
        text=citation.exact,
        kind=kind,
        speaker=who,
        citation=citation,
        **fields,
    )


def quotes() -> tuple[d.QuoteEntry, ...]:
    moe = speaker("person:ingrid-moe", "captain Ingrid Moe")
    return (
        quote("s1-q1", at("a1", CAPTAIN_LONG), moe, "direct", force="told"),
        quote("s1-q2", at("a2", CAPTAIN_SHORT), moe, "direct"),
        quote("s1-q3", at("a5", CAPTAIN_DE), moe, "direct"),
        quote(
            "s1-q4", at("a1", "All 34 people on board are safe"), speaker("NOR:coastguard", "the Norwegian coastguard")
        ),
        quote("s1-q5", at("a3", "the flooding looked like plain wear"), speaker("GBR:unnamed", "A British official")),
        quote("s1-q6", at("a9", HOSTILE_WORDS[0]), None),
        quote("s1-q7", at("a2", "A patrol plane", "Iceland's gift to the crew"), None, "mixed", relayed=("KVN",)),
    )


def utterances() -> tuple[d.UtteranceEntry, ...]:
    differences = (
        Difference("cut", "within four minutes", "", "s1-q1", "s1-q2"),
        Difference("translated", CAPTAIN_LONG, CAPTAIN_DE, "s1-q1", "s1-q3"),
    )
    return (
        d.UtteranceEntry("s1-u1", "Ingrid Moe", ("s1-q1", "s1-q2", "s1-q3"), differences),
        d.UtteranceEntry("s1-u2", "Norwegian coastguard", ("s1-q4",), ()),
    )


def claims() -> tuple[d.ClaimEntry, ...]:
    def claim(claim_id: str, text: str, holder: str, status: str, origins: tuple[str, ...], *where: Citation, **more):
        fields = {"silent": (), "history": (), "first_published": "2024-03-05"} | more
        return d.ClaimEntry(claim_id, text, holder, status, origins, where, **fields)

    safe_at = tuple(at(a, SAFE) for a in ("a2", "a3", "a4"))
    life = (
        d.HistoryEntry("2024-03-05", SAFE_A1, "a1", at("a1", SAFE_A1)),
        d.HistoryEntry("2024-03-06", ON_BOARD, "a5", at("a5", ON_BOARD)),
    )
    quiet = ("a6.txt", "صحيفة الميناء", "港口日报")
    return (
        claim("s1-c1", SAFE_A1, "Norwegian coastguard", "single-origin", ("s1-o1",), at("a1", SAFE_A1), *safe_at),
        claim("s1-c2", DRIFT_SUN, "Bergen Harbour Post", "disputed", ("s1-o2",), at("a1", DRIFT_SUN), silent=quiet),
        claim(
            "s1-c3",
            "captain Ingrid Moe told this newspaper",
            "Ingrid Moe",
            "corroborated",
            ("s1-o2", "s1-o3"),
            at("a1", CAPTAIN_LONG),
            at("a2", CAPTAIN_SHORT),
            at("a5", CAPTAIN_DE),
            history=life,
            silent=quiet,
        ),
        claim("s1-c4", PUMPS, "Reykjavik Lantern", "single-source", ("s1-o3",), at("a2", PUMPS), silent=quiet),
        claim("s1-c5", HOSTILE_WORDS[1], "<b>Hostile</b>", "single-source", (), at("a9", HOSTILE_WORDS[1])),
        claim("s1-c6", WEAR, "a British official", "single-source", (), at("a3", WEAR), at("a4", WEAR)),
    )


def disagreements() -> tuple[d.DisagreementEntry, ...]:
    def value(words: str, *where: Citation) -> d.ValueEntry:
        return d.ValueEntry(words, tuple(dict.fromkeys(c.article_id for c in where)), where)

    safe_at = tuple(at(a, SAFE) for a in ("a2", "a3", "a4"))
    sunday, monday = value("2024-03-03", at("a1", DRIFT_SUN)), value("2024-03-04", at("a2", DRIFT_MON))
    on_board = (value("34 person", at("a1", SAFE_A1), *safe_at), value("36 person", at("a5", ON_BOARD)))
    loosely = (value("34 person", at("a1", SAFE_A1)), value("dozens", at("a3", DOZENS), at("a4", DOZENS)))
    return (
        d.DisagreementEntry("s1-d1", "date", "conflict", "when the drift began", (sunday, monday)),
        d.DisagreementEntry("s1-d2", "number", "superseded", "people on board", on_board),
        d.DisagreementEntry("s1-d3", "number", "refines", "people on board", loosely),
        d.DisagreementEntry("s1-d4", "wording", "wording", "[red]hostile[/red] <i>slot</i>", (sunday, monday)),
    )


def positions() -> tuple[d.PositionEntry, ...]:
    def says(actor_id: str, kind: str, citation: Citation, *relayed: str) -> d.PositionStatement:
        return d.PositionStatement(actor_id, citation.exact, kind, relayed, citation)

    norway = (
        says("person:tor-aas", "indirect", at("a1", COSTS)),
        says("NOR:coastguard", "indirect", at("a1", SAFE_A1), "Skagerrak Wire"),
        says("person:ingrid-moe", "direct", at("a1", CAPTAIN_LONG)),
    )
    iceland = (
        says("person:katla", "indirect", at("a2", HARBOUR)),
        says("ISL:coastguard", "indirect", at("a2", DRIFT_MON)),
    )
    britain = (says("GBR:unnamed", "indirect", at("a3", WEAR)),)
    nowhere = (
        says("person:oona", "indirect", at("a6", TOW)),
        says("hostile", "direct", at("a9", HOSTILE_WORDS[3])),
        says("not-listed", "direct", at("a7", "قال خفر السواحل إن السفينة تنجرف منذ يوم الأحد.")),
    )
    return (
        d.PositionEntry("s1-p1", "GBR", ("GBR:unnamed",), britain),
        d.PositionEntry("s1-p2", "NOR", tuple(s.actor_id for s in norway), norway),
        d.PositionEntry("s1-p3", "ISL", tuple(s.actor_id for s in iceland), iceland),
        d.PositionEntry("s1-p4", None, tuple(s.actor_id for s in nowhere), nowhere),
    )


def timeline() -> tuple[d.TimelineEntry, ...]:
    def entry(number: int, date: str, precision: str, citation: Citation) -> d.TimelineEntry:
        cited = (citation,)
        return d.TimelineEntry(f"s1-t{number}", date, precision, citation.exact, (citation.article_id,), cited)

    return (
        entry(1, "2019", "year", at("a6", "The ship had a refit in 2019.")),
        entry(2, "2024-03-03", "day", at("a1", DRIFT_SUN)),
        entry(3, "2024-03-04", "day", at("a2", DRIFT_MON)),
        entry(4, "2024-03-05", "day", at("a2", HARBOUR)),
        entry(5, "2024-03-05T11:20", "time", at("a2", PUMPS)),
        entry(6, "2024-03", "month", at("a1", "Norway has sent the tug Havbas.")),
    )


def exchanges() -> tuple[d.ExchangeEntry, ...]:
    def gives(number: int, giver: str, receiver: str, what: str, kind: str, citation: Citation) -> d.ExchangeEntry:
        return d.ExchangeEntry(f"s1-x{number}", giver, receiver, what, kind, "certain", (citation,))

    return (
        gives(1, "Iceland", "Kittiwake", "12 pumps", "humanitarian", at("a2", PUMPS)),
        gives(2, "Norway", "Kittiwake", "the tug Havbas", "other", at("a1", "Norway has sent the tug Havbas.")),
        gives(3, "Norway", "Iceland", "the costs of the tow", "economic", at("a1", COSTS)),
        gives(4, "Iceland", "Norway", "a harbour", "diplomatic", at("a2", HARBOUR)),
        gives(5, "Iceland", "Norway", "radio relays", "technology", at("a2", DRIFT_MON)),
    )


def origins() -> tuple[Origin, ...]:
    wire = tuple(at(a, "Skagerrak Wire") for a in ("a1", "a2", "a3"))
    return (
        Origin("s1-o1", "Skagerrak Wire", "agency", ("a1", "a2", "a3", "a4"), wire),
        Origin("s1-o2", "Bergen Harbour Post", "outlet", ("a1",), (at("a1", "told this newspaper"),)),
        Origin("s1-o3", "the captain's radio", "document", ("a2",), (at("a2", "the captain said by radio"),)),
        Origin("s1-o4", "", "unknown", ("a6", "a7"), ()),
    )


def story() -> d.StoryDossier:
    cautions = (
        d.CautionEntry("s1-k1", "unit-mismatch", "metres do not measure a flow of water", at("a5", METRES)),
        d.CautionEntry("s1-k2", "anonymous-source", "an official who is not named", at("a3", WEAR)),
        d.CautionEntry("s1-k3", "undated", "reports/a6.txt has no date", None),
    )
    event = d.EventEntry(
        id="s1-e1",
        type="AID",
        mode="provide",
        actors=("Iceland",),
        recipients=("Kittiwake",),
        date="2024-03-05",
        place="Jan Mayen",
        flags=("future",),
        citations=(at("a2", PUMPS),),
    )
    signs = ("the tug Havbas passing 69 degrees north", "calmer seas")
    scenario = d.IndicatorEntry("s1-i1", "A tow to Akureyri", "likely", signs, "Oona Reilly", at("a6", TOW))
    return d.StoryDossier(
        id="s1",
        title=TEXTS["a1"][4],
        window=Window("2024-03-05", "2024-03-07"),
        article_ids=tuple(TEXTS),
        origins=origins(),
        actors=actors(),
        quotes=quotes(),
        utterances=utterances(),
        claims=claims(),
        disagreements=disagreements(),
        positions=positions(),
        timeline=timeline(),
        exchanges=exchanges(),
        events=(event,),
        indicators=(scenario,),
        cautions=(*cautions, d.CautionEntry("s1-k4", "headline-only", "[blink]\x1b[5mhostile", in_title("a9"))),
        unsure=(d.UnsureEntry("s1-n1", "s1-c1", "s1-c6", "whether both speak of the same flooding"),),
    )


def dossier() -> d.Dossier:
    """Nine articles, one of them hostile, one a copy, one undated; one story with every part filled."""
    return d.Dossier(
        schema=d.SCHEMA,
        producers=(d.Producer("newsprism", "0.1.0", None), d.Producer("some-parser", "3.7.1", "ab" * 32)),
        corpus=d.Corpus(9, tuple(t[0] for t in TEXTS.values() if t[0]), ("en", "de", "ar", "zh"), "2024-03-05", None),
        articles=tuple(article(article_id, "a3" if article_id == "a4" else None) for article_id in TEXTS),
        rejected=(Rejected("reports/empty.txt", "the file is empty"), Rejected("reports/<x>.bin", "binary \x1b[2J")),
        stories=(story(),),
    )


def bare() -> d.Dossier:
    """A dossier of one article with nothing found in it."""
    lists = dict.fromkeys(d.StoryDossier.__struct_fields__[4:], ())
    nothing = d.StoryDossier("s1", "What next for the Kittiwake", Window(None, None), ("a6",), **lists)
    corpus = d.Corpus(1, (), ("en",), None, None)
    return d.Dossier(d.SCHEMA, (), corpus, (article("a6"),), (), (nothing,))


def large(articles: int) -> d.Dossier:
    """``articles`` copies of one long report, each an outlet of its own, with a claim and a quote an article."""
    outlet, _, lang, published, title, text = TEXTS["a1"]
    body = "\n\n".join([text] * 6)
    entries, parts = [], []
    for number in range(articles):
        name = f"n{number}"
        entries.append(
            d.ArticleEntry(
                id=name,
                source=f"reports/{name}.txt",
                text=body,
                title=f"{title} {number}",
                byline=None,
                outlet=f"{outlet} {number}",
                url=None,
                lang=lang,
                published=DateValue(published, "stated"),
                modified=DateValue(),
                sha256="0" * 64,
                copy_of=None,
            )
        )
        start = body.index(COSTS)
        parts.append(cite(name, body, Span(start, start + len(COSTS))))
    return d.Dossier(
        schema=d.SCHEMA,
        producers=(),
        corpus=d.Corpus(articles, tuple(e.outlet for e in entries if e.outlet), ("en",), "2024-03-05", "2024-03-05"),
        articles=tuple(entries),
        rejected=(),
        stories=(_large_story(entries, parts),),
    )


def _large_story(entries: list[d.ArticleEntry], parts: list[Citation]) -> d.StoryDossier:
    lists = dict.fromkeys(d.StoryDossier.__struct_fields__[4:], ())
    tor = actors()[2]
    silent = tuple(e.outlet for e in entries[1:] if e.outlet)
    dates = [f"2024-03-{1 + number % 28:02d}" for number in range(len(parts))]
    lists |= {
        "actors": (tor,),
        "claims": tuple(
            d.ClaimEntry(f"c{n}", COSTS, "Tor Aas", "single-source", (), (part,), silent, (), "2024-03-05")
            for n, part in enumerate(parts)
        ),
        "quotes": tuple(quote(f"q{n}", part, speaker(tor.id, "Tor Aas")) for n, part in enumerate(parts)),
        "positions": (
            d.PositionEntry(
                "p1",
                "NOR",
                (tor.id,),
                tuple(d.PositionStatement(tor.id, COSTS, "indirect", (), part) for part in parts),
            ),
        ),
        "timeline": tuple(
            d.TimelineEntry(f"t{n}", dates[n], "day", COSTS, (part.article_id,), (part,))
            for n, part in enumerate(parts)
        ),
        "exchanges": tuple(
            d.ExchangeEntry(f"x{n}", f"Giver {n % 30}", "Kittiwake", "help", "other", "certain", (part,))
            for n, part in enumerate(parts)
        ),
    }
    window = Window("2024-03-05", "2024-03-05")
    return d.StoryDossier("s1", "A long story", window, tuple(e.id for e in entries), **lists)
