"""What an amount measures: what happened to the counted, else the noun that has the amount."""

from newsprism.annotate.quantities.arcs import Arcs
from newsprism.annotate.quantities.nouns import Counted
from newsprism.annotate.quantities.numeral import Numeral
from newsprism.annotate.quantities.tables import context, nouns
from newsprism.annotate.quantities.tokens import WORD, Tokens

UNDERGONE = frozenset("died fled disappeared drowned surrendered defected missing dead homeless dies".split())
"""What the counted do themselves; of all other verbs only the passive or the object tells what happened to them."""
AUXILIARY = frozenset("were was are is been being have has had be reported feared confirmed still also now".split())
OF_MONEY = frozenset({"in", "for", "on", "of"})
CHANGED = frozenset(
    "cut cuts cutting raised raises raise raising lowered lowers lower lowering reduced reduces reduce reducing "
    "extended extends extend increased increases increase increasing shortened widened narrowed doubled boosted boosts "
    "boost slashed slashes slash trimmed trims expanded expands shrank decreased".split()
)
"""Verbs whose object is what changes by the amount."""
OF_MEASURE = frozenset({"of"})
AMOUNT_ARCS = (
    "dobj",
    "attr",
    "npadvmod",
    "pobj",
    "prep",
    "advmod",
    "acomp",
    "oprd",
    "nummod",
    "amod",
    "dep",
    "quantmod",
    "conj",
    "appos",
    "nmod",
    "compound",
)
SUBJECT = ("nsubj", "nsubjpass", "csubj")
PRONOUNS = frozenset("it he she they we i you this that these those which who what there".split())


def outcome(t: Tokens, numeral: Numeral, noun: Counted | None, arcs: Arcs | None) -> str | None:
    """What happened to the counted: killed, missing, arrested; ``None`` where the sentence tells no such thing."""
    if arcs is not None:
        token = noun.token if noun is not None else arcs.at(t.start[numeral.last - 1])
        found = None if token is None else _outcome_by_arcs(token, arcs)
        if found is not None:
            return found
    return _outcome_nearby(t, numeral, noun.last if noun is not None else numeral.last)


def _outcome_by_arcs(token: int, arcs: Arcs) -> str | None:
    p = arcs.parse
    for child in arcs.children(token):
        if p.dep[child] in ("acl", "amod", "relcl", "advcl") and _undergone(child, arcs):
            return _name(arcs.lower(child))
    for _ in range(3):
        if p.dep[token] != "conj":
            break
        token = p.head[token]
    verb = p.head[token]
    if p.dep[token] in ("nsubjpass", "dobj") and verb != token:
        return _name(arcs.lower(verb))
    if p.dep[token] == "nsubj" and verb != token:
        return _of_subject(verb, arcs)
    return None


def _undergone(child: int, arcs: Arcs) -> bool:
    """A participle or adjective that describes the counted, and no active verb with an object of its own."""
    return arcs.parse.tag[child] != "VBG" and arcs.child(child, "dobj") is None


def _of_subject(verb: int, arcs: Arcs) -> str | None:
    if arcs.lower(verb) in UNDERGONE:
        return arcs.lower(verb)
    state = arcs.child(verb, "acomp", "attr", "oprd")
    return None if state is None else _name(arcs.lower(state))


def _name(word: str) -> str | None:
    """The outcome that a verb form tells, as a participle."""
    table = nouns()
    return word if word in table.outcomes else table.outcome_forms.get(word)


def _outcome_nearby(t: Tokens, numeral: Numeral, last: int) -> str | None:
    k = last
    while k < min(last + 4, len(t)) and t.lower[k] in AUXILIARY:
        k += 1
    if t.low(k) in nouns().outcomes and (k > last or t.lower[k] not in ("fired", "launched", "deployed", "seized")):
        return t.lower[k]
    before = numeral.first - 1
    while before > 0 and t.lower[before] in (
        "at",
        "least",
        "about",
        "some",
        "than",
        "more",
        "around",
        "a",
        "an",
        "nearly",
        "to",
        "up",
    ):
        before -= 1
    return _name(t.lower[before]) if before >= 0 and t.kind[before] == WORD else None


def holder(t: Tokens, first: int, last: int, unit_first: int, arcs: Arcs | None, *, money: bool = False) -> str | None:
    """The noun that has a measured amount over the tokens ``first`` to ``last``; ``unit_first`` is its unit's token."""
    named = _of_noun(t, last, arcs, OF_MONEY if money else OF_MEASURE)
    if named is not None or arcs is None:
        return named or _attribute_nearby(t, first, last) or (None if arcs is not None else _subject_nearby(t, first))
    token = arcs.at(t.start[min(unit_first, last - 1)])
    return None if token is None else _by_arcs(token, t, first, last, arcs)


def _of_noun(t: Tokens, last: int, arcs: Arcs | None, words: frozenset[str]) -> str | None:
    """ "2 Mt of coal", "$5 million in military aid"."""
    if t.low(last) not in words or last + 1 >= len(t) or (t.low(last) == "in" and t.low(last + 1) == "the"):
        return None
    if arcs is not None:
        preposition = arcs.at(t.start[last])
        noun = None if preposition is None else arcs.child(preposition, "pobj")
        if noun is not None:
            return _noun_name(noun, arcs) if t.low(last) == "of" or arcs.parse.ent[noun] == "" else None
    return _phrase_head(t, last + 1) if t.low(last) == "of" else None


def _noun_name(noun: int, arcs: Arcs) -> str | None:
    word = arcs.name(noun)
    return word if arcs.noun(noun) and arcs.parse.ent[noun][2:] not in ("DATE", "TIME", "GPE", "PERSON") else None


def _phrase_head(t: Tokens, j: int) -> str | None:
    """The last word of the noun phrase that begins at ``j``, without a parse."""
    head = None
    while j < len(t) and t.kind[j] == WORD:
        if t.lower[j] in context().stops and t.lower[j] not in ("the", "its", "all", "their", "his", "her"):
            break
        head = t.lower[j]
        j += 1
    return head


def _attribute_nearby(t: Tokens, first: int, last: int) -> str | None:
    """ "a 120-day deployment": the word behind a hyphenated amount."""
    hyphen = any(t.lower[k] in ("-", "‑") for k in range(first, last))
    plain = hyphen and last < len(t) and t.kind[last] == WORD and t.lower[last] not in context().stops
    return t.lower[last] if plain else None


def _subject_nearby(t: Tokens, first: int) -> str | None:
    """ "Trade rose by 5 %": the word before a verb of change."""
    for k in range(first - 1, max(first - 5, 0), -1):
        if t.lower[k] in context().change and t.kind[k - 1] == WORD and t.lower[k - 1] not in context().stops:
            return t.lower[k - 1]
    return None


def _by_arcs(token: int, t: Tokens, first: int, last: int, arcs: Arcs) -> str | None:
    p = arcs.parse
    end = t.end[last - 1]
    for i in arcs.climb(token):
        head = p.head[i]
        if p.start[head] >= end and arcs.noun(head) and p.dep[i] in ("nummod", "compound", "nmod", "amod", "quantmod"):
            return _noun_name(head, arcs)
        if p.pos[i] in ("VERB", "AUX"):
            return _changed(i, t.start[first], arcs) or _subject(i, arcs)
        if _complement(i, arcs) and p.start[p.head[head]] < t.start[first]:
            return _noun_name(p.head[head], arcs)
        if p.dep[i] not in AMOUNT_ARCS:
            return None
    return None


def _complement(i: int, arcs: Arcs) -> bool:
    """Whether token ``i`` stands behind "of" or "at" that belongs to a noun: "a fine of 300 dollars"."""
    p = arcs.parse
    head = p.head[i]
    of = p.dep[i] == "pobj" and p.dep[head] == "prep" and arcs.lower(head) in ("of", "at")
    return of and arcs.noun(p.head[head])


def _changed(verb: int, start: int, arcs: Arcs) -> str | None:
    """What someone cuts or raises by an amount: "the drug cut deaths by a third"."""
    changed = arcs.child(verb, "dobj")
    if changed is None or arcs.lower(verb) not in CHANGED or arcs.parse.start[changed] >= start:
        return None
    return _noun_name(changed, arcs)


def _subject(verb: int, arcs: Arcs) -> str | None:
    """The subject of a verb, of the verb it is joined to, or the noun that it describes."""
    p = arcs.parse
    for i in arcs.climb(verb):
        subject = arcs.child(i, *SUBJECT)
        if subject is not None:
            return None if arcs.lower(subject) in PRONOUNS else _noun_name(subject, arcs)
        if p.dep[i] in ("acl", "relcl") and arcs.noun(p.head[i]):
            return _noun_name(p.head[i], arcs)
        if p.pos[i] not in ("VERB", "AUX") or p.dep[i] in ("ccomp", "ROOT"):
            return None
    return None
