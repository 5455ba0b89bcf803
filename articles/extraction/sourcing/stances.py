"""Opinion and unreality: what the author judges or infers, what is denied, planned or possible."""

from __future__ import annotations

from articles.extraction.framing.syntax import Word
from articles.extraction.framing.verbgroups import verb_group
from articles.extraction.records import Kind
from articles.extraction.sourcing.sources import SUBJECTS

STANCE = frozenset(
    """
    apparently probably perhaps maybe possibly presumably evidently seemingly hopefully
    unfortunately undoubtedly doubtless arguably frankly sadly surely conceivably
    """.split()
)
OPENING_STANCE = frozenset("clearly obviously naturally surprisingly fortunately".split())
DUTY = frozenset("must should ought".split())
INFERRED = frozenset(
    """
    possible impossible probable improbable likely unlikely clear unclear obvious evident doubtful
    certain uncertain conceivable
    """.split()
)
VALUE = INFERRED | frozenset(
    """
    good bad great terrible horrible wonderful best worst accidental coincidental urgent shameful
    disgraceful remarkable surprising unacceptable acceptable necessary unnecessary essential vital
    crucial right wrong fair unfair ridiculous absurd brilliant sad unfortunate interesting
    impressive incredible excellent perfect cruel evil heroic cowardly irresponsible unforgivable
    outrageous inevitable predictable naive dangerous fascinating disappointing regrettable
    """.split()
)
VALUE_NOUNS = frozenset("disgrace shame accident coincidence tragedy mistake scandal pity".split())
PLANS = frozenset("plan intend threaten want hope expect aim prepare wish mean propose".split())
WEIGHING = frozenset("consider weigh mull contemplate study discuss".split())
DUE = frozenset("due set scheduled expected about likely planned supposed slated".split())
UNREAL_TENSES = ("future", "conditional", "modal")
FIRST_PERSON = frozenset("we us our ours ourselves i me my mine".split())


def is_dated(words: list[Word]) -> bool:
    """Whether the sentence holds a date that is not approximate."""
    for word in words:
        if word.kind is Kind.DATE and word.name is not None:
            entity = word.name.entity
            if entity.subtype in ("day", "month", "year") and entity.value[-1:].isdigit():
                return True
    return False


def is_backshifted(root: Word) -> bool:
    """ "The plant would close": the tense of reported speech."""
    group = verb_group(root)
    return group is not None and group.tense in ("pluperfect", "conditional")


def is_opinion(words: list[Word], root: Word) -> bool:
    if any(_is_authors(word) for word in words) or _is_duty(root) or _leaves_no_doubt(root):
        return True
    verbs = [root, *root.kids("conj")]
    for verb in verbs:
        if any(child.low in DUTY and not child.quoted for child in verb.kids("aux")):
            return True
        if any(child.low in STANCE and not child.quoted for child in verb.kids("advmod")):
            return True
    # "Clearly, ...": inside the clause such a word only colours it.
    if words[0].low in OPENING_STANCE and len(words) > 1 and words[1].text == ",":
        return True
    return _infers(root) or (_values(root) and not is_dated(words))


def _is_duty(root: Word) -> bool:
    """ "ought to", "needs to", "has to": told in the present, it is the author who says so."""
    if root.quoted or root.kid("xcomp") is None or _is_yet(root):
        return False
    return root.low in ("ought", "oughta") or root.low in ("needs", "need", "has", "have")


def _is_yet(root: Word) -> bool:
    """ "has yet to rule", "is still to be paid": it has not happened."""
    return any(child.low == "yet" for child in root.kids("advmod"))


def _leaves_no_doubt(root: Word) -> bool:
    """ "There is no doubt that": so the author thinks."""
    attribute = root.kid("attr", "nsubj") if root.lemma == "be" else None
    return (
        attribute is not None
        and attribute.lemma in ("doubt", "question", "denying")
        and attribute.kid("det") is not None
        and root.kid("expl") is not None
        and not root.quoted
    )


def _is_authors(word: Word) -> bool:
    """A first person outside quotations, and not in a clause that only describes a noun."""
    if word.low not in FIRST_PERSON or word.quoted or word.tag not in ("PRP", "PRP$"):
        return False
    if word.text == "US" or _is_numeral(word) or _opens_title(word):
        return False
    return not any(step.dep in ("relcl", "acl") for step in (word, *word.ancestors()))


def _opens_title(word: Word) -> bool:
    """ "The track My Sweet Lord", "the play Our Town": a capital within the sentence."""
    noun = word.head
    if word.tag != "PRP$" or not word.text[:1].isupper() or noun is None:
        return False
    before = noun.head is not None and noun.head.i < word.i
    return before and noun.text[:1].isupper()


def _is_numeral(word: Word) -> bool:
    """ "King Manuel I built the tower": the parser takes the numeral for a subject."""
    if word.text != "I" or word.dep != "nsubj" or word.head is None:
        return False
    beside = [kid for kid in word.head.children if kid.i == word.i - 1]
    return any(kid.tag == "NNP" and kid.dep in ("npadvmod", "nsubj", "dep") for kid in beside)


def _infers(root: Word) -> bool:
    """ "It seems that", "X appears to", "it is not ruled out that"."""
    if root.lemma in ("seem", "appear") and root.kid("xcomp", "ccomp", "oprd", "acomp"):
        return root.lemma == "seem" or root.kid("xcomp", "ccomp", "acomp") is not None
    subject = root.kid(*SUBJECTS)
    if subject is None or subject.low != "it" or not root.kid("ccomp", "xcomp"):
        return False
    complement = root.kid("acomp")
    return (root.lemma == "rule" and subject.dep == "nsubjpass") or (
        complement is not None and complement.lemma in VALUE
    )


def _values(root: Word) -> bool:
    """ "is a disgrace", "was not accidental"."""
    if root.lemma not in ("be", "seem", "appear", "remain", "become"):
        return False
    return any(
        child.lemma in VALUE or (child.dep == "attr" and child.lemma in VALUE_NOUNS)
        for child in root.kids("acomp", "attr")
    )


def is_unreal(root: Word) -> bool:
    group = verb_group(root)
    if group is None or _values(root):
        return False
    if group.negated or group.tense in UNREAL_TENSES:
        return True
    subject = root.kid(*SUBJECTS)
    if subject is not None and _is_none(subject):
        return True
    if (root.kid("xcomp") and root.lemma in PLANS) or _is_due(root) or _is_weighed(root):
        return True
    if root.kid("xcomp") and root.lemma in ("have", "be") and _is_yet(root):
        return True
    return any(
        (mark := clause.kid("mark")) is not None and mark.low in ("if", "unless")
        for clause in root.kids("advcl")
    )


def _is_weighed(root: Word) -> bool:
    """ "is considering a sale": nothing is sold yet."""
    return root.lemma in WEIGHING and (
        root.tag == "VBG" or (root.tag in ("VBZ", "VBP") and root.kid("xcomp") is not None)
    )


def _is_none(subject: Word) -> bool:
    return subject.low in ("nobody", "none", "nothing", "neither") or any(
        child.low == "no" for child in subject.kids("det")
    )


def _is_due(root: Word) -> bool:
    """ "is due to open", "is going to resign", "was scheduled to meet"."""
    if root.lemma == "be":
        if any(to.low == "to" for aim in root.kids("xcomp") for to in aim.kids("aux")):
            return True  # "are to meet", "the plan was to land"
        return any(child.low in DUE and child.kid("xcomp") for child in root.kids("acomp"))
    auxiliaries = {child.lemma for child in root.kids("aux", "auxpass")}
    due = root.low in DUE | {"going"} and root.kid("xcomp") is not None
    return "be" in auxiliaries and due
