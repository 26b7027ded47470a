"""What a text names as its source: the marks of an agency, a statement, a document, or the outlet's own reporting."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from newsprism.align.bodies import Body
from newsprism.lexicon.lexicon import Lexicon
from newsprism.model.layers import Actor, Annotated, Quote
from newsprism.model.spans import Span
from newsprism.model.story import OriginKind

DATELINE = re.compile(r"[^\n(（]{0,60}[(（](?P<name>[^()（）\n]{2,40})[)）]\s*[-–—:]")
SOURCE_LINE = re.compile(
    r"\s*(?:source|quelle|fuente|источник|джерело|출처|来源|出典|source\s*:)\s*[:：]\s*(?P<name>[^\n]{2,60})$",
    re.IGNORECASE,
)
OWN_REPORTING = re.compile(
    r"\b(?:told|tells|speaking to|spoke to|spoken to|shown to|seen by|reviewed by|obtained by|interview with)\s+"
    r"(?:this\s+(?:news)?(?:paper|agency|site|magazine|outlet|reporter|correspondent)|our\s+\w+|us\b)"
    r"|\bour\s+(?:own\s+)?(?:correspondents?|reporters?|newsroom)\b"
    r"|\bthis\s+(?:news)?paper\s+(?:has\s+)?(?:seen|counted|saw)\b|\bthis\s+reporter\b"
    r"|\b(?:dieser|unserer)\s+(?:Zeitung|Redaktion)\b|\bunser(?:e|em|en|er)?\s+Korrespondent(?:in|en)?\b"
    r"|\b(?:a\s+)?este\s+(?:periódico|diario|medio)\b|\bnuestr[oa]\s+(?:corresponsal|redacción)\b"
    r"|\bà\s+(?:notre|ce)\s+(?:journal|rédaction|quotidien)\b|\bnotre\s+correspondante?\b"
    r"|\bнаш(?:ему|им|его)?\s+(?:корреспондент|издани)\w*|본지|본보|本紙|本报|本報",
    re.IGNORECASE,
)
"""Words by which a text shows that its outlet itself asked or saw (the same in every language of the tool)."""

TOLD = re.compile(r"\b(?:told|tells|spoke to|speaking to|(?:in an )?interview with)\s+(?:the\s+)?(?=[A-Z])")
"""What stands before the outlet that somebody spoke to."""

ARTICLE = re.compile(r"^(?:the|die|der|das|le|la|el|los|las)\s+", re.IGNORECASE)
REMARK = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
"""What stands behind an outlet's name in brackets ("The Courier (UK edition)")."""

AGENCY_NAME = re.compile(
    r"(?:^|[A-Z][\w-]* )(?:News |Press )?Agency\b|\bNewswire\b|[A-Z]\w*agentur\b|\bAgencia [A-Z]|[가-힣]+통신"
)
OUTLET_NAME = re.compile(
    r"\b[A-Z][\w'’-]*.*\b(?:News|Times|Post|Journal|Tribune|Herald|Gazette|Courier|Ledger|Register|Zeitung|Diario|Radio"
    r"|TV|Television|Press|Review|Magazine|Observer|Chronicle|Standard|Telegraph|Mail|Daily|Weekly|Broadcasting)\b"
)
"""What the name of an agency or of an outlet looks like where the lexicon does not know it."""

NAME = re.compile(r"[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,4}")

ANONYMOUS = re.compile(
    r"\banonym\w*|\bnot (?:to )?be (?:named|identified)\b|\bwithout being named\b|\bno name in print\b"
    r"|\bnicht (?:namentlich )?genannt werden\b|\bno quiso ser identificad\w+|\bsous couvert d['’]anonymat\b"
    r"|на условиях анонимности|익명|匿名",
    re.IGNORECASE,
)
"""Words by which a text says that who spoke to it is not named: nobody can tell two such sources apart."""

DOCUMENT_WORDS = re.compile(
    r"\b(?:report|study|paper|analysis|survey|assessment|document|book|review)\b", re.IGNORECASE
)
STATE_MEDIA = re.compile(
    r"\bstate(?:[- ](?:run|owned|controlled))?\s+(?:media|television|TV|news agency|broadcaster|radio)\b"
)
OFFICIAL_KINDS = frozenset({"government", "ministry", "military"})
OFFICIAL_LEVELS = frozenset({"leader", "minister", "official", "body"})
UNNAMED_OFFICIAL = re.compile(
    r"\b(?:official|officer|source|diplomat|spokes\w+|insider|person familiar|people familiar)s?\b", re.IGNORECASE
)


class Named(msgspec.Struct, frozen=True, order=True):
    """An origin as a text names it: ``key`` is the same wherever the same origin is named."""

    key: str
    name: str
    kind: OriginKind


class Evidence(msgspec.Struct, frozen=True):
    """A named origin and the words that name it."""

    named: Named
    span: Span


def outlet_label(item: Annotated) -> str:
    """The outlet's name, or for an unknown one the source's own name, so that no two unknown ones fall together."""
    return item.article.outlet or item.article.source.rsplit("/", 1)[-1]


def own_outlet(item: Annotated, lexicon: Lexicon) -> Named:
    """The outlet itself as an origin: the same one that others name when they cite it."""
    label, lang = REMARK.sub("", outlet_label(item)), (item.article.lang or "en").split("-")[0]
    known = carrier(label, lexicon, lang) if item.article.outlet else None
    if known is None or known.key.startswith("state-media:"):
        return _outlet(ARTICLE.sub("", label))
    return known


def carrier(name: str, lexicon: Lexicon, lang: str, country: str | None = None) -> Named | None:
    """The origin that a relaying name stands for; ``None`` for words that name no agency and no outlet.

    An agency or outlet of the lexicon counts as one under all its names; another one is known by its name ("Norhavn
    Press Agency"). "State media" of a country has a key by its country, so that it can be joined with that country's
    agency when the story names one.
    """
    if STATE_MEDIA.search(name):
        place = country or next((lexicon.country_of(m.entry_id) for m in lexicon.find(name, 0, len(name), lang)), None)
        return Named(key=f"state-media:{place or '?'}", name=name, kind="agency")
    for match in lexicon.find(name, 0, len(name), lang):
        if match.entry_id.startswith(("agency:", "media:")):
            entry = lexicon.entry(match.entry_id)
            kind: OriginKind = "agency" if match.entry_id.startswith("agency:") else "outlet"
            return Named(key=match.entry_id, name=entry.name if entry else name, kind=kind)
    bare = ARTICLE.sub("", name.strip())
    if AGENCY_NAME.search(bare):
        return Named(key=f"agency-name:{bare.casefold()}", name=bare, kind="agency")
    if OUTLET_NAME.search(bare):
        return _outlet(bare)
    return None


def _outlet(name: str) -> Named:
    return Named(key=f"outlet:{name.casefold()}", name=name, kind="outlet")


def holder_origins(quote: Quote, item: Annotated, actors: Mapping[str, Actor]) -> Iterator[Named]:
    """The origins that a quote's speakers are: an office or a body (a spokesperson and whom they speak for are one), a
    document, officials without a name.

    None for an unknown speaker, for a private person (nothing tells how the outlet has their words), and for unnamed
    experts, whom nobody can ask.
    """
    words = quote.speaker.of(item.article.text) if quote.speaker else ""
    for actor_id in quote.actor_ids:
        actor = actors.get(actor_id)
        named = _holder(actor, words, item) if actor is not None else None
        if named is not None:
            yield named


def body_origin(body: Body) -> Named:
    """The origin that a body is: the same one however it is named."""
    return Named(f"actor:{body.actor_id or f'noun:{body.noun}'}", body.name, "official-statement")


def _holder(actor: Actor, words: str, item: Annotated) -> Named | None:
    if actor.kind == "media" and not actor.id.startswith(("agency:", "media:")):
        bare = ARTICLE.sub("", actor.name)
        agency = AGENCY_NAME.search(bare) is not None
        return Named(f"agency-name:{bare.casefold()}", bare, "agency") if agency else _outlet(bare)
    if actor.kind == "media":
        kind: OriginKind = "agency" if actor.id.startswith("agency:") else "outlet"
        return Named(key=actor.id, name=actor.name, kind=kind)
    if actor.kind == "unnamed":
        if actor.level in OFFICIAL_LEVELS or UNNAMED_OFFICIAL.search(words or actor.name):
            return Named(key=f"article:{item.article.id}:{actor.id}", name=actor.name, kind="unnamed-officials")
        return None
    if actor.kind in ("unknown", "people") or (actor.kind == "person" and actor.level not in OFFICIAL_LEVELS):
        return None
    if DOCUMENT_WORDS.search(words):
        return Named(key=f"document:{actor.id}", name=words, kind="document")
    return Named(key=f"actor:{actor.id}", name=actor.name, kind="official-statement")


def article_credits(item: Annotated, lexicon: Lexicon) -> Iterator[Evidence]:
    """Agencies that the article as a whole rests on: in its dateline, its byline or a source line."""
    text, lang = item.article.text, (item.article.lang or "en").split("-")[0]
    for line in item.paragraphs:
        if line.section in ("boilerplate", "caption"):
            continue
        words = line.span.of(text)
        if match := DATELINE.match(words) or SOURCE_LINE.match(words):
            named = carrier(match["name"], lexicon, lang)
            if named is not None and (named.kind == "agency" or match.re is SOURCE_LINE):
                yield Evidence(named, Span(line.start + match.start("name"), line.start + match.end("name")))
        elif line.section in ("byline", "dateline"):
            for found in lexicon.find(text, line.start, line.end, lang):
                entry = lexicon.entry(found.entry_id)
                if entry is not None and found.entry_id.startswith("agency:"):
                    yield Evidence(Named(entry.id, entry.name, "agency"), Span(found.start, found.end))


def told_outlets(item: Annotated, lexicon: Lexicon) -> Iterator[Evidence]:
    """Every place where the text shows to which outlet somebody spoke, or what its own reporters saw; where it was
    somebody who wants no name in print, an unnamed source of this article."""
    text, lang = item.article.text, (item.article.lang or "en").split("-")[0]
    for sentence in item.sentences:
        if sentence.section == "boilerplate":
            continue
        nameless = ANONYMOUS.search(text, sentence.start, sentence.end)
        if nameless and any(p.search(text, sentence.start, sentence.end) for p in (OWN_REPORTING, TOLD)):
            unnamed = Named(f"article:{item.article.id}:anonymous", "unnamed source", "unnamed-officials")
            yield Evidence(unnamed, Span(nameless.start(), nameless.end()))
            continue
        for match in OWN_REPORTING.finditer(text, sentence.start, sentence.end):
            yield Evidence(own_outlet(item, lexicon), Span(match.start(), match.end()))
        for match in TOLD.finditer(text, sentence.start, sentence.end):
            named = _outlet_at(match.end(), sentence.end, item, lexicon, lang)
            if named is not None:
                yield named


def _outlet_at(start: int, end: int, item: Annotated, lexicon: Lexicon, lang: str) -> Evidence | None:
    """The outlet named right at ``start``: this one under its own name, or one that the lexicon knows."""
    text = item.article.text
    name = NAME.match(text, start, end)
    own = _words(item.article.outlet or "")
    if name and own and _words(name[0]) and (_words(name[0]) <= own or own <= _words(name[0])):
        return Evidence(own_outlet(item, lexicon), Span(name.start(), name.end()))
    for found in lexicon.find(text, start, end, lang)[:1]:
        named = carrier(text[found.start : found.end], lexicon, lang) if found.start == start else None
        if named is not None:
            return Evidence(named, Span(found.start, found.end))
    return None


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.lower())) - {"the", "daily", "news"}
