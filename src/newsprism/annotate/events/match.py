"""Which pattern of the lexicon a word of the parse meets."""

from collections.abc import Iterator

from newsprism.annotate.events.tables import Pattern, Tables, Test
from newsprism.annotate.tree import Tree

MODIFIERS = ("amod", "compound", "nmod", "poss", "npadvmod", "nummod")
NO_EVENT = ("amod", "compound", "aux", "auxpass", "nmod", "prep", "case", "punct")
RELATIVES = frozenset({"that", "which", "who", "whom"})


def match_verb(tree: Tree, verb: int, lexicon: Tables) -> Pattern | None:
    """The most specific pattern that the verb's neighbours meet (of type ``NONE`` for no event), or ``None``."""
    if not tree.parse.tag[verb].startswith("VB") or tree.parse.dep[verb] in NO_EVENT:
        return None
    patterns = lexicon.verbs.get(tree.lemma(verb))
    if not patterns:
        return None
    nouns = tuple(objects(tree, verb, lexicon))
    if tree.lemma(verb) in ("call", "brand", "label") and _names(tree, verb):
        return None
    return next((p for p in patterns if _meets(tree, verb, p, nouns, lexicon)), None)


def _names(tree: Tree, verb: int) -> bool:
    """ "calls it a war" gives a name and rings nobody up; neither does what calls no person."""
    parse = tree.parse
    if tree.lemma(verb) == "call" and not any(_is_person(tree, c) for c in tree.kids(verb, "dobj")):
        return not any(tree.word(c) in ("off", "on", "for", "up", "out", "upon") for c in tree.children[verb])
    return any(
        parse.dep[c] == "oprd" or (parse.dep[c] == "ccomp" and parse.tag[c] != "VB") for c in tree.children[verb]
    )


def _is_person(tree: Tree, noun: int) -> bool:
    return tree.parse.ent[noun][2:] == "PERSON" or tree.lemma(noun) in ("counterpart", "meeting", "strike", "president")


def match_noun(tree: Tree, noun: int, lexicon: Tables) -> Pattern | None:
    """The most specific pattern of the noun, or ``None``; a noun inside a name or before another noun tells nothing."""
    if tree.parse.tag[noun] not in ("NN", "NNS") or tree.parse.dep[noun] in NO_EVENT:
        return None
    patterns = lexicon.nouns.get(tree.lemma(noun), ())
    return next((p for p in patterns if _meets(tree, noun, p, (noun,), lexicon)), None)


def objects(tree: Tree, verb: int, lexicon: Tables) -> Iterator[int]:
    """The nouns that suffer what the verb tells: direct objects, passive subjects, what a participle modifies; of
    "dozens of rebels" both nouns."""
    for noun in _direct_objects(tree, verb):
        for each in tree.with_conjuncts(noun):
            yield each
            if tree.lemma(each) in lexicon.classes["measures"]:
                yield from tree.pobjs(each, "of")


def _direct_objects(tree: Tree, verb: int) -> Iterator[int]:
    parse = tree.parse
    found = False
    for noun in tree.kids(verb, "dobj", "nsubjpass", "oprd"):
        found = True
        relative = tree.word(noun) in RELATIVES and parse.dep[verb] == "relcl"
        yield parse.head[verb] if relative else noun
    if found:
        return
    if parse.dep[verb] in ("acl", "relcl") and tree.is_passive(verb):
        yield parse.head[verb]
    elif parse.tag[verb] == "VBN" and tree.is_passive(verb) and any(True for _ in tree.kids(verb, "nsubj")):
        yield from tree.kids(verb, "nsubj")
    elif parse.dep[verb] == "conj" and parse.tag[verb] == "VBN" and tree.is_passive(verb):
        yield from tree.kids(tree.first_conjunct(verb), "nsubjpass")


def _meets(tree: Tree, word: int, pattern: Pattern, nouns: tuple[int, ...], lexicon: Tables) -> bool:
    if pattern.object is not None and pattern.object != bool(nouns):
        return False
    below = {tree.word(child) for child in tree.children[word]} if pattern.words else set()
    return below.issuperset(pattern.words) and all(_passes(tree, word, t, nouns, lexicon) for t in pattern.tests)


def _passes(tree: Tree, word: int, test: Test, nouns: tuple[int, ...], lexicon: Tables) -> bool:
    if not test.prep:
        return any(_fits(tree, noun, test) for noun in nouns)
    if not test.nouns and not test.modifiers:
        if test.prep == "of" and any(True for _ in tree.kids(word, "poss")):
            return True
        return any(tree.word(c) == test.prep for c in tree.kids(word, "prep", "dative", "agent", "prt"))
    return any(_fits(tree, noun, test) for noun in _under(tree, word, test.prep, lexicon))


def _under(tree: Tree, word: int, prep: str, lexicon: Tables) -> Iterator[int]:
    """The nouns under a preposition of the word, or of its objects: parsers hang "for help" on either."""
    direct = tree.kids(word, "dobj", "nsubjpass") if prep != "of" else ()
    for noun in (*tree.pobjs(word, prep), *(n for d in direct for n in tree.pobjs(d, prep))):
        yield noun
        if tree.lemma(noun) in lexicon.classes["measures"]:
            yield from tree.pobjs(noun, "of")


def _fits(tree: Tree, noun: int, test: Test) -> bool:
    if test.nouns and tree.lemma(noun) not in test.nouns:
        return False
    return not test.modifiers or any(m in test.modifiers for m in modifiers(tree, noun))


def modifiers(tree: Tree, noun: int) -> Iterator[str]:
    """The lemmas of what stands before a noun, and of what stands before that ("air and drone strikes")."""
    for child in tree.kids(noun, *MODIFIERS):
        for each in tree.with_conjuncts(child):
            yield tree.lemma(each)
            yield tree.word(each)
            yield from (tree.lemma(c) for c in tree.kids(each, *MODIFIERS))
