"""Factuality and negation of a verb or noun, read off the dependency parse.

The values are those of the design; the cues and the way they pass from a governing verb to its complement follow
FactBank (Saurí and Pustejovsky 2009), boiled down to
one value and one bit.
"""

from collections.abc import Iterator

import msgspec

from newsprism.annotate.factuality.cues import RANK, english
from newsprism.annotate.tree import MAX_CLIMB, SUBJECTS, Tree
from newsprism.model.layers import Factuality

COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "csubj", "csubjpass", "oprd"})
VERBS = ("VERB", "AUX")


class Mood(msgspec.Struct, frozen=True):
    """How sure the text is, and whether it denies."""

    factuality: Factuality = "certain"
    negated: bool = False


CERTAIN = Mood()


def weakest(*values: Factuality) -> Factuality:
    """The value that is farthest from a plain fact; ``certain`` for none."""
    return max(values, key=RANK.__getitem__, default="certain")


def mood(tree: Tree, token: int, *, stop: frozenset[int] | None = None) -> Mood:
    """The mood of a verb, or of a noun by the verb that it hangs on.

    Args:
        tree: the parse.
        token: the word that heads what is asserted.
        stop: tokens that the walk upwards must not leave, such as those of a quotation's content: what governs the
            content from outside ("claimed that ...") is then not counted. ``None`` for the whole sentence.
    """
    values: list[Factuality] = []
    negated = False
    for current, below in _upwards(tree, token, stop):
        values.extend(_own(tree, current) if below is None else _governing(tree, current, below))
        if below is None or _shares_negation(tree, current, below):
            negated ^= _is_negated(tree, current)
        if below is not None and _denies(tree, current, below):
            negated = not negated
    if _is_question(tree, token):
        values.append("hypothetical")
    return Mood(weakest(*values), negated)


def assertion_mood(tree: Tree, head: int, *, stop: frozenset[int] | None = None) -> Mood:
    """The mood of what a whole clause asserts: that of its head, weakened where the head itself only claims, plans or
    seems ("claims progress", "plans to sail", "is said to be old")."""
    found = mood(tree, head, stop=stop)
    cues, lemma = english(), tree.lemma(head)
    deps = {tree.parse.dep[c] for c in tree.children[head]}
    if not deps & {"xcomp", "ccomp", "oprd", "prep", "dobj"}:
        return found
    if tree.is_passive(head) and lemma in cues.passives and deps & {"xcomp", "ccomp", "oprd", "prep"}:
        return Mood(weakest(found.factuality, cues.passives[lemma]), found.negated)
    value = cues.governors.get(lemma)
    weakens = value == "alleged" or (value is not None and lemma in cues.weakening and "xcomp" in deps)
    return Mood(weakest(found.factuality, value), found.negated) if value and weakens else found


def _upwards(tree: Tree, token: int, stop: frozenset[int] | None) -> Iterator[tuple[int, int | None]]:
    """The token, then each word that bears on it, with the one below."""
    below: int | None = None
    for _ in range(MAX_CLIMB):
        yield token, below
        head = tree.parse.head[token]
        if head == token or tree.parse.dep[token] in ("parataxis", "relcl", "appos"):
            return
        if tree.parse.dep[token] == "acl" and tree.parse.tag[token] != "VB":
            # What a participle tells of a noun is taken for granted: "to honour soldiers killed in May".
            return
        if stop is not None and head not in stop:
            return
        below, token = token, head


def _own(tree: Tree, token: int) -> list[Factuality]:
    """What the word's auxiliaries, adverbs and marks say."""
    cues = english()
    values: list[Factuality] = []
    for child in tree.children[token]:
        dep, word = tree.parse.dep[child], tree.word(child)
        if dep == "aux" and word in cues.modals:
            values.append(_modal(tree, token, word))
        elif dep in ("advmod", "npadvmod", "acomp") and word in cues.adverbs:
            values.append(cues.adverbs[word])
        elif dep == "amod" and word in cues.adjectives:
            values.append(cues.adjectives[word])
        elif dep == "mark" and word in cues.conditions:
            values.append("hypothetical")
    return values + _constructions(tree, token)


def _modal(tree: Tree, verb: int, word: str) -> Factuality:
    """ "would" after a past verb of saying is the future told later, not a condition."""
    if word == "would" and _is_backshifted(tree, verb):
        return "future"
    return english().modals[word]


def _is_backshifted(tree: Tree, verb: int) -> bool:
    parse = tree.parse
    verb = tree.first_conjunct(verb)
    head = parse.head[verb]
    said = parse.dep[verb] == "ccomp" and parse.tag[head] in ("VBD", "VBN", "VBG")
    conditional = any(tree.word(m) == "if" for c in tree.kids(verb, "advcl") for m in tree.kids(c, "mark"))
    return said and not conditional and tree.lemma(head) in english().reporting


def _constructions(tree: Tree, token: int) -> list[Factuality]:
    """Future and conditions without a modal: "is to meet", "should it fail", an order, a purpose ("to clear")."""
    parse = tree.parse
    auxiliaries = list(tree.kids(token, "aux", "auxpass"))
    infinitive = parse.tag[token] == "VB" and any(tree.word(a) == "to" for a in auxiliaries)
    if infinitive and parse.dep[token] in ("acl", "relcl") and _heads_sentence(tree, parse.head[token]):
        return ["future"]
    if infinitive and parse.dep[token] in ("advcl", "acl", "relcl"):
        return ["hypothetical"]
    inverted = any(tree.word(a) == "should" and _precedes_subject(tree, token, a) for a in auxiliaries)
    return ["hypothetical"] if inverted or is_imperative(tree, token) else []


def _heads_sentence(tree: Tree, noun: int) -> bool:
    """The shape of a headline, "Envoys to meet on Friday", whose only main word is the noun."""
    return tree.parse.head[noun] == noun and tree.parse.pos[noun] in ("NOUN", "PROPN")


def is_imperative(tree: Tree, token: int) -> bool:
    """Whether the word gives an order to the reader: a bare verb that heads its sentence and has no subject."""
    bare = tree.parse.tag[token] == "VB" and tree.parse.head[token] == token
    return bare and not any(True for _ in tree.kids(token, "aux", "auxpass", *SUBJECTS))


def _precedes_subject(tree: Tree, verb: int, auxiliary: int) -> bool:
    return any(auxiliary < c for c in tree.kids(verb, *SUBJECTS))


def _governing(tree: Tree, head: int, below: int) -> list[Factuality]:
    """What a word says about the word under it."""
    dep = tree.parse.dep[below]
    if dep == "conj":
        return _own(tree, head) if _shares_auxiliary(tree, below) else []
    if dep == "advcl":
        return []
    if dep in COMPLEMENTS:
        return _complement(tree, head) + _own(tree, head)
    if dep in ("dobj", "pobj", "nsubjpass", "attr", "prep", "agent", "nsubj", "dative"):
        return _own(tree, head) + _object_of(tree, head, below)
    return []


def _complement(tree: Tree, head: int) -> list[Factuality]:
    cues, lemma = english(), tree.lemma(head)
    if tree.is_passive(head) and lemma in cues.passives:
        return [cues.passives[lemma]]
    if tree.parse.pos[head] == "AUX" and lemma == "be":
        return ["future"] if _is_to(tree, head) else []
    return [cues.governors[lemma]] if lemma in cues.governors else []


def _is_to(tree: Tree, head: int) -> bool:
    """ "Talks are to begin on Monday": a form of *be* with nothing but an infinitive after it."""
    plain = tree.parse.tag[head] in ("VBZ", "VBP", "VBD") and not any(True for _ in tree.kids(head, "attr", "acomp"))
    return plain and any(tree.parse.tag[c] == "VB" for c in tree.kids(head, "xcomp"))


def _object_of(tree: Tree, head: int, below: int) -> list[Factuality]:
    """A planned, demanded or threatened thing has not happened."""
    cues, lemma = english(), tree.lemma(head)
    if tree.parse.dep[below] not in ("dobj", "pobj", "nsubjpass", "prep") or tree.parse.pos[head] not in VERBS:
        return []
    if tree.parse.dep[below] == "prep" and tree.word(below) not in ("to", "for", "on", "of"):
        return []
    value = cues.governors.get(lemma)
    return [value] if value in ("future", "hypothetical") and lemma not in ("go", "set", "order", "tell", "ask") else []


def _shares_auxiliary(tree: Tree, verb: int) -> bool:
    """Whether a second verb leans on the first one's auxiliaries: "will send food and train doctors"."""
    own = any(True for _ in tree.kids(verb, "aux", "auxpass", *SUBJECTS))
    return not own and tree.parse.tag[verb] in ("VB", "VBN", "VBG")


def _shares_negation(tree: Tree, head: int, below: int) -> bool:
    dep = tree.parse.dep[below]
    if dep == "conj":
        return _shares_auxiliary(tree, below)
    return dep in ("xcomp", "oprd", "dobj", "attr", "acomp") or (
        dep == "ccomp" and tree.lemma(head) in ("think", "believe", "expect", "appear", "seem")
    )


def _is_negated(tree: Tree, token: int) -> bool:
    """Whether an odd number of negators hang on the word or as determiners on its subject or object."""
    cues = english()
    count = int(_is_replaced(tree, token))
    for child in tree.children[token]:
        word, dep = tree.word(child), tree.parse.dep[child]
        if dep in ("neg", "preconj") or (dep in ("det", "advmod", "cc") and word in cues.negators):
            count += not (word == "neither" and dep == "preconj")
        elif dep in ("nsubj", "nsubjpass", "dobj", "attr", "expl"):
            count += _is_none(tree, child)
    return count % 2 == 1 and not _only_rhetorical(tree, token)


def _is_replaced(tree: Tree, token: int) -> bool:
    """ "rather than denying it", "instead of paying", "without warning"."""
    head = tree.parse.head[token]
    words = {tree.word(c) for c in tree.children[token]}
    if {"rather", "than"} <= words or ("than" in words and tree.word(max(0, tree.edges[token][0] - 1)) == "rather"):
        return True
    if tree.parse.dep[token] != "pcomp":
        return False
    if tree.word(head) == "without":
        return True
    return tree.word(head) in ("of", "than") and tree.word(max(0, head - 1)) in ("instead", "rather")


def _is_none(tree: Tree, noun: int) -> bool:
    none = {"no", "neither"}
    if tree.word(noun) in ("nobody", "nothing", "none", "neither"):
        return True
    return any(tree.word(c) in none for c in tree.kids(noun, "det", "preconj", "cc:preconj"))


def _only_rhetorical(tree: Tree, token: int) -> bool:
    """ "not only X but also Y" denies neither."""
    negations = list(tree.kids(token, "neg", "preconj"))
    words = {tree.parse.word[i + 1].lower() for i in negations if i + 1 < len(tree.parse)}
    return bool(words & {"only", "just", "merely", "simply"})


def _denies(tree: Tree, head: int, below: int) -> bool:
    complement = tree.parse.dep[below] in ("xcomp", "ccomp", "dobj", "pcomp")
    return complement and tree.parse.pos[head] in ("VERB", "ADJ") and tree.lemma(head) in english().denials


def _is_question(tree: Tree, token: int) -> bool:
    sent = tree.parse.sents[tree.sentence[token]]
    return any(tree.parse.word[i] == "?" for i in range(max(sent.start, sent.end - 2), sent.end))
