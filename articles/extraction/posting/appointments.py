"""Posts told by a verb: copulas, appointments, terms of office, successions."""

from __future__ import annotations

from collections.abc import Iterator

from articles.extraction.framing.syntax import Name, Syntax, Word, head_of
from articles.extraction.posting.phrases import Post, post_around

COPULAS = frozenset("be become remain".split())
APPOINTING = frozenset(
    "appoint name elect re-elect reelect designate choose nominate crown proclaim assign swear"
    " declare install instal inaugurate ordain consecrate enthrone confirm hire reappoint"
    " anoint".split()
)
PROMOTING = frozenset("promote elevate raise demote".split())
# "was dismissed as chief of": the post is lost.
DISMISSING = frozenset("dismiss remove sack fire oust depose suspend recall unseat".split())
# "served as minister", "stepped down as chairman": the subject holds or held the post.
AS_HOLDER = {
    "serve": "past",
    "act": "past",
    "work": "past",
    "continue": "present",
    "take": "present",
    "return": "present",
    "reign": "past",
    "rule": "past",
    "resign": "former",
    "step": "former",
    "stand": "former",
    "retire": "former",
    "quit": "former",
}
UNREAL_AUXILIARIES = frozenset("would could may might must should can 'd".split())
APPOINTMENTS = frozenset("appointment election nomination installation promotion".split())
SUCCEEDING = frozenset("succeed replace".split())


def told_posts(syntax: Syntax, name: Name) -> Iterator[Post]:
    """Posts told by a verb: "X is the head of Y", "X was appointed Y", "Z named X as Y"."""
    head = head_of(syntax, name)
    if head.dep in ("nsubj", "nsubjpass") and head.head is not None:
        yield from _by_verb(syntax, head.head, subject=True)
    for relative in head.kids("relcl"):
        subject = relative.kid("nsubj", "nsubjpass")
        if subject is not None and subject.low == "who":
            yield from _by_verb(syntax, relative, subject=True)
    verb = head.head
    if verb is None:
        return
    if head.dep == "attr" and verb.lemma == "be":
        yield from _inverted(syntax, verb)
    if head.dep == "dobj":
        yield from _by_verb(syntax, verb, subject=False)
    if head.dep == "pobj" and verb.head is not None:
        yield from _by_noun_or_agent(syntax, verb, verb.head)
    if head.dep == "pobj" and verb.low == "to" and verb.head and verb.head.lemma == "assign":
        yield from _assigned(syntax, verb.head)


def _by_verb(syntax: Syntax, verb: Word, subject: bool) -> Iterator[Post]:
    if not _told(verb):
        return
    passive = verb.kid("nsubjpass") is not None
    if verb.lemma in COPULAS and subject:
        noun, tense = verb.kid("attr"), "past" if verb.tag == "VBD" else "present"
        if verb.lemma != "be":
            tense = "present"
    elif verb.lemma in APPOINTING and (passive or not subject):
        noun, tense = verb.kid("oprd", "attr") or _as_object(verb), "present"
        if noun is None and passive:
            noun = verb.kid("dobj")
    elif verb.lemma in DISMISSING and (passive or not subject):
        noun, tense = _as_object(verb), "former"
    elif verb.lemma in PROMOTING and (passive or not subject):
        noun, tense = _to_object(verb), "present"
    elif verb.lemma in SUCCEEDING and not passive:
        noun, tense = _as_object(verb), "present" if subject else "former"
    elif verb.lemma in AS_HOLDER and subject:
        noun, tense = _as_object(verb), AS_HOLDER[verb.lemma]
    else:
        return
    if noun is not None and (post := post_around(syntax, noun)):
        yield Post(post.first, post.head, post.last, _either(post.tense, tense))


def _by_noun_or_agent(syntax: Syntax, link: Word, above: Word) -> Iterator[Post]:
    """ "The appointment of Ana Reis as dean", "he was succeeded as dean by Ana Reis"."""
    named = link.low == "of" and above.lemma in APPOINTMENTS
    followed = link.dep == "agent" and above.lemma in SUCCEEDING and _told(above)
    noun = _as_object(above) if named or followed else None
    if noun is not None and (post := post_around(syntax, noun)):
        yield post


def _inverted(syntax: Syntax, verb: Word) -> Iterator[Post]:
    """ "The president of the Senate is Ana Reis"; "its leaders were" tells of several."""
    noun = verb.kid("nsubj")
    if noun is None or noun.tag not in ("NN", "NNP") or not _told(verb):
        return
    if any(child.low in ("another", "one", "other") for child in noun.children):
        return
    if post := post_around(syntax, noun):
        tense = "past" if verb.tag == "VBD" else "present"
        yield Post(post.first, post.head, post.last, _either(post.tense, tense))


def _either(printed: str, told: str) -> str:
    return told if printed == "present" else printed


def _told(verb: Word) -> bool:
    """Whether the clause says it plainly: not negated, modal, conditional or infinitive."""
    if verb.kid("neg") or (verb.tag in ("VB", "VBG") and not verb.kid("aux", "auxpass")):
        return False
    for child in verb.children:
        if child.dep == "aux" and (child.low in UNREAL_AUXILIARIES or child.low in ("to", "will")):
            return False
        if child.dep == "mark" and child.low in ("if", "unless", "whether"):
            return False
        if child.dep == "nsubj" and child.low in ("no", "nobody", "neither"):
            return False
    return True


def _as_object(verb: Word) -> Word | None:
    for prep in verb.kids("prep"):
        if prep.low == "as":
            return prep.kid("pobj")
    return None


def _to_object(verb: Word) -> Word | None:
    """ "promoted to colonel", where the parser may take the rank for a verb."""
    for child in verb.children:
        if child.low == "to" and child.dep == "prep":
            return child.kid("pobj")
        if child.dep == "xcomp" and any(kid.low == "to" for kid in child.kids("aux")):
            return child
    return None


def _assigned(syntax: Syntax, verb: Word) -> Iterator[Post]:
    """ "The post of chief justice has been assigned to Ivan Petrov"."""
    post = verb.kid("nsubjpass")
    if post is None or post.lemma not in ("post", "position", "office", "job") or not _told(verb):
        return
    of = next((p for p in post.kids("prep") if p.low == "of"), None)
    noun = of.kid("pobj") if of else None
    if noun is not None and (found := post_around(syntax, noun)):
        yield found
