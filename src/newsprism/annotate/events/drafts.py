"""Drafts of events: which words tell one, once what governs them is taken into account."""

from collections.abc import Iterator

import msgspec

from newsprism.annotate.events.arguments import Cast
from newsprism.annotate.events.compose import CONFLICT, Code, compose
from newsprism.annotate.events.match import match_noun, match_verb, modifiers, objects
from newsprism.annotate.events.tables import Pattern, Role, Tables
from newsprism.annotate.factuality.cues import english
from newsprism.annotate.tree import Tree

DEPTH = 4
"""Operators inside one another that are followed: "has agreed to stop carrying out strikes" has three."""
PURPOSES = frozenset({"ACCUSE", "ASSAULT", "AID", "CONSULT"})
"""What troops or experts are sent for is what the sending tells."""
DUTY = frozenset({"must", "should", "ought"})
COMPLEMENT_PREPS = {
    "promise": ("to", "on", "of"),
    "refuse": ("to", "of", "on"),
    "threaten": ("of", "with"),
    "demand": ("for", "on"),
    "permit": (),
    "stop": ("of", "with"),
    "suffer": ("under", "with"),
    "light": ("in", "to", "with", "for"),
}


class Draft(msgspec.Struct, frozen=True):
    """An event in the making.

    ``word`` is the token that tells it and ``outer`` the one that it hangs on in the clause (the light verb or the
    operator; else the same); ``words`` are all tokens whose arcs count, the outermost first. ``fixed`` says that an
    operator made the type, so that tense does not change it again; ``loose`` that the verb needs somebody as object;
    ``duty`` that somebody says what the word's subject must do; ``suffers`` is the verb whose subject it is aimed at
    ("faced criticism"), -1 if there is none; ``told`` is the word whose tense and negation count where that is not
    ``outer`` ("said that it will release ..."), else -1; ``forces`` that the objects are the actor's own forces, sent
    to help somebody.
    """

    type: str
    mode: str | None
    word: int
    outer: int
    words: tuple[int, ...]
    is_noun: bool = False
    fixed: bool = False
    loose: bool = False
    duty: bool = False
    suffers: int = -1
    told: int = -1
    forces: bool = False

    @property
    def code(self) -> Code:
        return self.type, self.mode


class Drafts:
    """Finds the drafts of one parse; each token is looked at once."""

    def __init__(self, tree: Tree, lexicon: Tables, cast: Cast) -> None:
        self._tree, self._lexicon, self._cast = tree, lexicon, cast
        self._known: dict[int, Draft | None] = {}
        self._used: set[int] = set()

    def all(self) -> Iterator[Draft]:
        """Every draft that is not part of another one."""
        found = [d for i in range(len(self._tree.parse)) if (d := self.draft(i)) is not None]
        inner = {w for d in found for w in d.words if w != d.outer} | self._used
        seen: set[int] = set()
        for draft in found:
            if draft.outer not in inner and draft.word not in seen:
                seen.add(draft.word)
                yield draft

    def draft(self, token: int, depth: int = DEPTH) -> Draft | None:
        """What the token tells by itself or with its complement."""
        if token not in self._known:
            self._known[token] = self._helpful(self._make(token, depth))
        return self._known[token]

    def _make(self, token: int, depth: int) -> Draft | None:
        tree = self._tree
        tag = tree.parse.tag[token]
        if tag in ("NN", "NNS"):
            return self._noun(token, depth)
        if not tag.startswith(("VB", "JJ")):
            return None
        if self._is_duty(token):
            return Draft("REQUEST", "change", token, token, (token,), fixed=True, duty=True)
        pattern = match_verb(tree, token, self._lexicon) if tag.startswith("VB") else None
        if pattern is not None and pattern.type == "NONE":
            return None
        roles = self._roles(token)
        inner = self._complement(token, roles, depth) if roles and depth else None
        return self._join(token, pattern, roles, inner)

    def _helpful(self, draft: Draft | None) -> Draft | None:
        """Forces that are sent to help somebody are AID: "troops deployed to protect the villages of ..."."""
        if draft is None or draft.type != "MOBILIZE" or draft.forces:
            return draft
        tree, helping = self._tree, self._lexicon.classes["helping"]
        aims = [v for w in dict.fromkeys((draft.outer, draft.word)) for v in tree.kids(w, "advcl", "xcomp", "acl")]
        helps = tuple(v for v in aims if tree.parse.tag[v] == "VB" and tree.lemma(v) in helping)
        missions = (
            n for n in (*tree.pobjs(draft.word, "on", "for", "as"), *tree.pobjs(draft.outer, "on", "for", "as"))
        )
        if not helps and not any(m in self._lexicon.classes["relief"] for n in missions for m in modifiers(tree, n)):
            return draft
        words = (*draft.words, *(h for h in helps if h not in draft.words))
        return msgspec.structs.replace(draft, type="AID", mode=None, words=words, forces=True)

    def _noun(self, token: int, depth: int) -> Draft | None:
        pattern = match_noun(self._tree, token, self._lexicon)
        roles = self._roles(token)
        inner = self._complement(token, roles, depth) if roles and depth and "light" not in roles else None
        if inner is None:
            return Draft(pattern.type, pattern.mode, token, token, (token,), is_noun=True) if pattern else None
        return self._join(token, pattern, roles, inner, is_noun=True)

    def _join(
        self,
        token: int,
        pattern: Pattern | None,
        roles: tuple[Role, ...],
        inner: Draft | None,
        *,
        is_noun: bool = False,
    ) -> Draft | None:
        if inner is None and self._only_says(token):
            return None
        if inner is None or self._outweighs(pattern, inner):
            self._use_objects(token, pattern)
            return self._plain(token, pattern, is_noun=is_noun) if pattern else None
        role = self._role(roles, inner)
        if role == "light":
            return self._transparent(token, inner)
        if role == "suffer":
            return self._suffered(token, inner)
        own = (pattern.type, pattern.mode) if pattern else None
        code = compose(role, inner.code, own, self._negated(inner))
        if code is None:
            return None
        words = (token, *inner.words)
        return Draft(*code, token, token, words, is_noun=is_noun, fixed=role not in ("stop", "permit"))

    def _only_says(self, token: int) -> bool:
        """ "conceded that the bridge was old": with a clause of its own tense the verb tells a statement, no deed."""
        tree = self._tree
        if tree.lemma(token) not in self._lexicon.classes["saying"]:
            return False
        return any(tree.is_finite(c) for c in tree.kids(token, "ccomp"))

    def _outweighs(self, pattern: Pattern | None, inner: Draft) -> bool:
        """A pattern that names its object knows better than the object alone: "accept the demands"."""
        return pattern is not None and inner.is_noun and any(t.nouns for t in pattern.tests)

    def _plain(self, token: int, pattern: Pattern, *, is_noun: bool) -> Draft:
        loose = self._tree.lemma(token) in self._lexicon.loose and not pattern.tests and not pattern.words
        return Draft(pattern.type, pattern.mode, token, token, (token,), is_noun=is_noun, loose=loose)

    def _transparent(self, token: int, inner: Draft) -> Draft:
        told = inner.told
        if self._tree.parse.dep[inner.outer] == "ccomp":
            told = inner.outer if told < 0 else told
        return msgspec.structs.replace(inner, outer=token, words=(token, *inner.words), is_noun=False, told=told)

    def _suffered(self, token: int, inner: Draft) -> Draft | None:
        """ "faced criticism from": the subject is whom it is aimed at."""
        if not inner.is_noun:
            return None
        return msgspec.structs.replace(inner, outer=token, suffers=token)

    def _use_objects(self, token: int, pattern: Pattern | None) -> None:
        """Nouns that the pattern names are told with it: "hold talks" is one event, not two."""
        if pattern is None:
            return
        named = frozenset().union(*(t.nouns for t in pattern.tests))
        nouns = [*objects(self._tree, token, self._lexicon), *self._tree.pobjs(token)]
        self._used.update(n for n in nouns if self._tree.lemma(n) in named)

    def _role(self, roles: tuple[Role, ...], inner: Draft) -> Role:
        """ "ordered an attack" tells the attack, "ordered him to leave" a demand."""
        if "light" in roles and (inner.is_noun or inner.type in CONFLICT):
            return "light"
        return roles[0]

    def _roles(self, token: int) -> tuple[Role, ...]:
        known = self._lexicon.operators.get(self._tree.lemma(token))
        if known is None:
            return ()
        below = {self._tree.word(c) for c in self._tree.children[token]}
        return next((known[p] for p in known if p and p in below), known.get("", ()))

    def _complement(self, token: int, roles: tuple[Role, ...], depth: int) -> Draft | None:
        for candidate in noun_heads(self._tree, token, self._lexicon, roles[0]):
            found = self.draft(candidate, depth - 1)
            if found is not None and self._may_govern(token, candidate, roles, found):
                return found
        return None

    def _may_govern(self, token: int, candidate: int, roles: tuple[Role, ...], found: Draft) -> bool:
        """A clause with a tense and its own subject is told for itself: "insisted that rebels attacked"."""
        tree = self._tree
        dep = tree.parse.dep[candidate]
        if dep == "advcl":
            return found.type in PURPOSES and tree.parse.tag[candidate] == "VB"
        if dep != "ccomp":
            return True
        if roles[0] == "demand":
            return tree.parse.tag[candidate] == "VB"
        if roles[0] == "permit":
            return True
        return not self._has_other_subject(token, candidate)

    def _has_other_subject(self, token: int, candidate: int) -> bool:
        """Whether the clause's subject is known to be, or may be, somebody else; "they" leans on the one above."""
        own = list(self._tree.kids(candidate, "nsubj", "nsubjpass"))
        above = self._cast.all_of(self._tree.kids(token, "nsubj"))
        if not own or (self._tree.word(own[0]) in ("it", "they", "he", "she") and not self._cast.at(own[0])):
            return False
        return self._cast.all_of(own) != above or not above

    def _negated(self, inner: Draft) -> bool:
        return any(True for _ in self._tree.kids(inner.outer, "neg"))

    def _is_duty(self, verb: int) -> bool:
        """ "X said that Y must disarm": X asks it of Y."""
        tree = self._tree
        if tree.parse.dep[verb] != "ccomp" or tree.lemma(tree.parse.head[verb]) not in english().reporting:
            return False
        return any(tree.word(c) in DUTY for c in tree.kids(verb, "aux")) and any(True for _ in tree.kids(verb, "nsubj"))


def noun_heads(tree: Tree, token: int, lexicon: Tables, role: Role) -> Iterator[int]:
    """The words that can be the complement of an operator: clauses first, then objects, then prepositional objects."""
    yield from tree.kids(token, "xcomp", "ccomp")
    yield from (c for adj in tree.kids(token, "acomp", "oprd") for c in (adj, *tree.kids(adj, "xcomp")))
    yield from tree.kids(token, "acl")
    if tree.lemma(token) in ("send", "dispatch", "use"):
        yield from tree.kids(token, "advcl")
    if tree.lemma(token) in lexicon.classes["reporting"]:
        return
    if tree.parse.tag[token].startswith("VB"):
        yield from objects(tree, token, lexicon)
    if role != "light" or _takes_preposition(tree, token, lexicon):
        yield from tree.pobjs(token, *COMPLEMENT_PREPS[role])


def _takes_preposition(tree: Tree, token: int, lexicon: Tables) -> bool:
    """Whether a light verb's event stands under a preposition: "engage in talks"."""
    known = lexicon.operators.get(tree.lemma(token), {})
    return any(tree.word(c) in known for c in tree.kids(token, "prep"))
