"""The cue in a sentence that says where its content comes from: who says it, and how surely."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.framing.eventwords import CLAIM_NOUNS
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.records import Certainty
from articles.extraction.sourcing.sources import SUBJECTS, Cue, cue_of, describe
from articles.extraction.sourcing.words import (
    ADVERBS,
    FINDERS_OUT,
    FINDING,
    LORE,
    NAMING,
    NOBODY,
    SPEECH,
    SPEECH_ALONE,
    TELLING,
    THOUGHT,
    UNNAMED_ALONE,
    WISHING,
)


def root_of(words: list[Word]) -> Word | None:
    tops = [word for word in words if word.head is None and word.dep != "punct"]
    return next((word for word in tops if word.is_verb), tops[0] if tops else None)


def find_cue(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    """The outermost source of the sentence; None where it speaks for the article."""
    for find in FINDERS:
        cue = find(text, syntax, words, root)
        if cue is not None:
            return cue
    return None


def _tagged(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    """ "... an end to it," said Lee: a verb of saying outside the quotation that fills the rest."""
    if sum(word.quoted for word in words) <= 3:
        return None
    for verb in words:
        if verb.lemma in SPEECH | {"ask"} and verb.is_verb and not verb.quoted:
            subject = _speaker(words, verb) or next(
                (w for w in words if w.i > verb.i and w.name), None
            )
            if subject is not None and not subject.quoted:
                return cue_of(text, syntax, subject)
    return None


def _according_to(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    for word in words:
        if word.low != "according" or word.quoted:
            continue
        to = syntax.after(word)
        noun = to.kid("pobj") if to is not None and to.low == "to" else None
        if noun is not None and (_is_outermost(word, root) or word is words[0]):
            return replace(cue_of(text, syntax, noun), carries=True)
    return None


def _is_outermost(word: Word, root: Word) -> bool:
    """Not inside a clause that somebody else already reports."""
    path = [word, *word.ancestors()]
    return not any(step.dep in ("ccomp", "relcl", "acl") for step in path if step is not root)


def _in_words_of(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    """ "In the words of Rui Melo, the dam was a ruin"."""
    for word in words[:4]:
        if word.low != "words" or word.quoted or word.head is None or word.head.low != "in":
            continue
        of = next((kid for kid in word.kids("prep") if kid.low == "of"), None)
        noun = of.kid("pobj") if of is not None else None
        return cue_of(text, syntax, noun) if noun is not None else None
    return None


def _as_claimed(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    for clause in root.kids("advcl"):
        mark, subject = clause.kid("mark", "advmod"), clause.kid("nsubj")
        if mark is None or mark.low != "as" or subject is None or clause.quoted:
            continue
        if clause.lemma in SPEECH | THOUGHT and clause.kid("dobj", "ccomp") is None:
            cue = cue_of(text, syntax, subject)
            if cue.certainty is Certainty.HEDGED and clause.lemma in THOUGHT:
                return Cue(Certainty.OPINION)
            return replace(cue, carries=True)
    return None


def tags_of(verb: Word) -> list[Word]:
    """ "The dam, Mora said, is safe", "... is safe, Mora says, and will be used": its "said"."""
    joined = not verb.kid("cc")
    return [
        kid
        for kid in verb.kids("parataxis", "conj")
        if (kid.dep == "parataxis" or joined)
        and kid.lemma in SPEECH
        and not kid.quoted
        and kid.kid("nsubj") is not None
        and kid.kid("ccomp", "dobj", "mark") is None
    ]


def _said(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    tags = tags_of(root)
    for verb in (root, *root.kids("parataxis"), *(tag for tag in tags if tag.dep == "conj")):
        if verb.quoted or not _tells(syntax, words, verb, root):
            continue
        subject = _speaker(words, verb)
        if subject is None or subject.dep in ("nsubjpass", "expl"):
            return _unnamed(verb.lemma, carries=True) if verb.lemma in SPEECH else None
        if subject.low in ("i", "we"):
            return None
        cue = cue_of(text, syntax, subject)
        if cue.pronoun and (before := _said_before(verb)) is not None:
            # "The bank says that ...; it noted that ...".
            cue = cue_of(text, syntax, before)
        told = verb.lemma in TELLING and verb.kid("dobj") is not None
        return replace(cue, carries=cue.certainty is Certainty.HEDGED, act=told)
    return None


def _said_before(verb: Word) -> Word | None:
    for clause in verb.kids("ccomp"):
        if clause.i < verb.i and clause.lemma in SPEECH:
            return clause.kid("nsubj")
    return None


def _speaker(words: list[Word], verb: Word) -> Word | None:
    """The subject, or what follows a verb whose subject was taken out of the quotation."""
    # A word or two in marks are a label: 'the "president" said'.
    labels = sum(word.quoted for word in words) <= 3
    subject = next((kid for kid in verb.kids(*SUBJECTS) if labels or not kid.quoted), None)
    if subject is not None or verb.kid(*SUBJECTS) is None:
        return subject
    after = verb.kids("dobj", "attr", "oprd", "dep", "npadvmod", "appos")
    return next((kid for kid in after if not kid.quoted and kid.i > verb.i), None)


def _tells(syntax: Syntax, words: list[Word], verb: Word, root: Word) -> bool:
    if verb.lemma in SPEECH | SPEECH_ALONE:
        return _has_content(words, verb, root)
    if verb.lemma in NAMING:
        return sum(word.quoted for word in words) > 3
    if verb.lemma in FINDING and verb.kid("ccomp"):
        subject = verb.kid("nsubj")
        return subject is not None and (subject.lemma in FINDERS_OUT)
    return verb is root and _introduces(syntax, words, verb)


def _introduces(syntax: Syntax, words: list[Word], verb: Word) -> bool:
    """ "She spoke of the incident: "We do not know"": a colon before a whole quotation."""
    for word in words:
        if word.text == ":" and word.i > verb.i:
            following = [syntax.at(i) for i in range(word.i + 2, word.i + 5) if i <= words[-1].i]
            if len(following) == 3 and all(w.quoted for w in following):
                return True
    return False


def _has_content(words: list[Word], verb: Word, root: Word) -> bool:
    if verb is not root:
        return verb.kid("nsubj") is not None
    if verb.kid("ccomp") or (verb.kid("xcomp") and verb.kid("nsubjpass")):
        return True
    if verb.lemma in SPEECH_ALONE:
        thing = verb.kid("dobj")
        return verb.lemma == "accuse" or (thing is not None and thing.lemma in CLAIM_NOUNS)
    # A quotation of more than a word or two, beside a verb of saying.
    return sum(word.quoted for word in words) > 3


def _thought(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    passive = root.kid("nsubjpass")
    if root.lemma in ("believe", "think", "rumour", "rumor", "suspect", "estimate") and passive:
        of = root.lemma == "suspect" and any(kid.low == "of" for kid in root.kids("prep"))
        return _unnamed(root.lemma) if of or root.kid("xcomp", "ccomp") else None
    subject = root.kid("nsubj")
    if root.lemma not in THOUGHT or root.quoted or subject is None or not root.kid("ccomp"):
        return None
    if subject.low in ("i", "we"):
        return None
    if root.lemma in WISHING:
        return Cue(Certainty.UNREAL)
    cue = cue_of(text, syntax, subject)
    # What nobody in particular believes is opinion; what they say is at least said.
    return Cue(Certainty.OPINION) if cue.source and cue.certainty is Certainty.HEDGED else cue


def _lore(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    """ "Tradition holds that the saint landed here", "legend has it that"."""
    subject = root.kid("nsubj")
    if subject is None or subject.lemma not in LORE or root.quoted:
        return None
    tells = root.lemma in ("hold", "have", "go", "run") or root.lemma in SPEECH
    if not tells or not root.kid("ccomp", "advcl"):
        return None
    return Cue(Certainty.HEDGED, describe(text, syntax, subject), carries=True)


def _by_agent(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    """ "The bridge was described as unsafe by the inspector"."""
    if root.lemma not in NAMING | SPEECH or root.kid("nsubjpass") is None or root.quoted:
        return None
    agent = root.kid("agent")
    speaker = agent.kid("pobj") if agent is not None else None
    if speaker is None or not root.kid("prep", "oprd", "xcomp", "ccomp"):
        return None
    person = speaker.kid("appos")
    return cue_of(text, syntax, person if person is not None and person.name else speaker)


def _claims_are(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    """ "Claims are that ...", "There are reports that ...", "Pundits are of the opinion that"."""
    subject = root.kid("nsubj", "attr")
    if subject is None or subject.quoted:
        return None
    tells = root.kid("ccomp") or subject.kid("acl", "ccomp", "relcl") or root.lemma == "have"
    told = subject.lemma in CLAIM_NOUNS | {"speculation"}
    if told and tells and (subject.tag == "NNS" or subject.lemma != "report"):
        return Cue(Certainty.HEDGED, _plural(subject.lemma), carries=True)
    opinion = any(word.low in ("opinion", "view") and word.i < root.i + 5 for word in words)
    if root.lemma == "be" and opinion and subject.lemma in UNNAMED_ALONE:
        inner = _citing_inside(text, syntax, words)
        if inner is None:
            return Cue(Certainty.OPINION)
        nested = f"{subject.low}, citing {inner.source}"
        return Cue(Certainty.HEDGED, nested, inner.entity)
    return None


def _citing_inside(text: str, syntax: Syntax, words: list[Word]) -> Cue | None:
    """The source that a clause inside the sentence names: "as the Russian media reported"."""
    for verb in words:
        subject = verb.kid("nsubj") if verb.dep == "advcl" and verb.lemma in SPEECH else None
        if subject is not None:
            cue = cue_of(text, syntax, subject)
            return cue if cue.certainty is Certainty.NAMED_SOURCE else None
    return None


def _citing(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    for word in words:
        if word.low in ("citing", "quoting") and not word.quoted:
            noun = word.kid("dobj", "pobj")
            if noun is not None and _is_outermost(word, root):
                return replace(cue_of(text, syntax, noun), carries=True)
    return None


def _adverb(text: str, syntax: Syntax, words: list[Word], root: Word) -> Cue | None:
    for word in root.kids("advmod"):
        if word.low in ADVERBS and not word.quoted:
            return Cue(Certainty.HEDGED, NOBODY.get(word.low, "reports"))
    return None


def _unnamed(lemma: str, carries: bool = False) -> Cue:
    return Cue(Certainty.HEDGED, NOBODY.get(lemma, "unnamed reports"), carries=carries)


def _plural(noun: str) -> str:
    return {"rumor": "rumours", "speculation": "speculation"}.get(noun, f"{noun}s")


FINDERS = (
    _according_to,
    _in_words_of,
    _as_claimed,
    _lore,
    _by_agent,
    _said,
    _thought,
    _claims_are,
    _citing,
    _adverb,
    _tagged,
)
