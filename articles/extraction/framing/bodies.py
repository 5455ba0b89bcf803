"""Whom "it" and "they" stand for at the head of a sentence: a body or people that acted before."""

from __future__ import annotations

from articles.extraction.framing.phrases import named
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Kind

# What a bank or a country does, and none of the things that it makes, opens or loses.
DEEDS = frozenset(
    """
    accuse acquire adopt agree allow announce appeal appoint approve arrest ask ban bid borrow build
    buy call cancel claim close complain condemn cut decide declare defend defeat demand denounce
    deny deploy develop dismiss donate elect employ evacuate expand expel export file fine fire
    fund grant hire host impose import introduce invade invest invite join kill launch lend leave
    manufacture merge nominate oppose order organise organize pay pledge postpone produce promise
    propose publish purchase ratify recall recruit refuse reject release report request rule say
    seize sell send settle sign split sponsor sue support suspend threaten urge vote vow warn
    withdraw
    """.split()
)
# What befalls a bank or a society, and hardly the house that it is in.
FATES = frozenset(
    """
    rename dissolve disband abolish merge nationalise nationalize privatise privatize incorporate
    reorganise reorganize relocate absorb ban outlaw reconstitute
    """.split()
)
# What befalls lands, and neither what they make nor what they found.
FATES_OF_LANDS = frozenset(
    """
    invite admit annex occupy invade recognise recognize liberate colonise colonize conquer
    partition reunite overrun
    """.split()
)
RANKS_OF_LANDS = frozenset(
    """
    member republic kingdom principality state country protectorate colony territory province
    monarchy democracy dominion vassal signatory commonwealth duchy nation
    """.split()
)
# Bodies without a name: "it" may mean any of them.
BODIES = frozenset(
    """
    agency airline alliance army authority bank board body bureau cabinet chamber church city club
    coalition commission committee company consortium cooperative corporation council country court
    crew department district firm fleet force foundation government group guild house institute
    institution league maker ministry movement museum navy office order organisation organization
    panel parliament party police press province regime region regiment republic senate school
    shareholder society state squad station store supplier team town tribe tribunal troop union unit
    university village
    """.split()
)
WHERE = frozenset("in at near from to around inside outside towards toward into through".split())
ACTORS = (Kind.ORGANISATION, Kind.GROUP)


def acting_body(page: Page, syntax: Syntax, pronoun: Word) -> Entity | None:
    """The subject of the sentence before, where nothing else of that sentence could be meant."""
    verb, position = pronoun.head, pronoun.sentence
    suffers = verb is not None and pronoun.dep == "nsubjpass"
    if verb is None or not _opens(syntax, pronoun):
        return None
    befalls = suffers and verb.lemma in FATES
    if suffers and not befalls and verb.lemma not in FATES_OF_LANDS:
        return None
    if position == 0 or not _in_one_paragraph(page, position):
        return None
    before = [word for word in syntax.sentence(position - 1) if not word.quoted]
    subject = next((w for w in before if w.dep in ("nsubj", "nsubjpass") and w.head is not None
                    and w.head.head is None), None)  # fmt: skip
    entity = (subject.stands_for or named(subject)) if subject is not None else None
    if entity is None or subject is None:
        return None
    if pronoun.low == "they":
        safe = entity.kind is Kind.GROUP and verb.lemma not in ("be", "have")
        return entity if safe and not _rival_peoples(before, entity) else None
    if entity.kind not in (Kind.ORGANISATION, Kind.PLACE):
        return None
    if _is_defined(syntax, subject):
        return entity
    if entity.kind is Kind.PLACE and entity.subtype not in ("country", ""):
        return None
    # What closes may be the branch; who closes something is the bank.
    does = verb.lemma in DEEDS and verb.kid("dobj", "ccomp", "xcomp") is not None
    befalls = befalls and entity.kind is Kind.ORGANISATION
    if entity.kind is Kind.PLACE and (_ranks(verb) or (suffers and verb.lemma in FATES_OF_LANDS)):
        # "It was invited to join the pact": what is named beside "it" is another.
        here = {w.name.entity.id for w in syntax.sentence(position) if w.name is not None}
        before = [w for w in before if w.name is None or w.name.entity.id not in here]
        does = True
    safe = (does or befalls) and not _rival_bodies(before, entity, subject)
    return entity if safe else None


def _ranks(verb: Word) -> bool:
    """ "It became a republic", "it joined", "it seceded": what only lands do."""
    if verb.lemma == "secede":
        return True
    attribute = verb.kid("attr") if verb.lemma in ("become", "remain") else None
    return attribute is not None and attribute.low in RANKS_OF_LANDS


def _is_defined(syntax: Syntax, subject: Word) -> bool:
    """ "Norda was an airline of Riga. It ...": the sentence before says what the body is."""
    verb, name = subject.head, subject.name
    if verb is None or name is None or verb.lemma != "be" or verb.kid("neg"):
        return False
    attribute = verb.kid("attr")
    after = syntax.after(syntax.at(name.last))
    whole = after is None or not (after.is_noun or after.tag in ("CD", "POS"))
    return whole and attribute is not None and attribute.tag in ("NN", "NNP")


def _opens(syntax: Syntax, pronoun: Word) -> bool:
    """Whether only a date or an adverb stands before it: "In 1990 it sold"."""
    for word in syntax.sentence(pronoun.sentence):
        if word.i == pronoun.i:
            return True
        if word.quoted or (word.is_noun and word.kind is not Kind.DATE) or word.is_verb:
            return False
    return False


def _in_one_paragraph(page: Page, position: int) -> bool:
    here, before = page.sentences[position], page.sentences[position - 1]
    return here.layout == before.layout == "body" and here.paragraph == before.paragraph


def _rival_bodies(words: list[Word], entity: Entity, subject: Word) -> bool:
    for word in words:
        other = word.name.entity if word.name else None
        if other is not None:
            if other.id != entity.id and _may_act(word, other, entity):
                return True
        elif word.lemma in BODIES and not _tells_of(word, subject):
            return True
    return False


def _may_act(word: Word, other: Entity, entity: Entity) -> bool:
    if other.kind in ACTORS:
        return True
    if other.kind is not Kind.PLACE:
        return False
    if entity.subtype == "country" and other.subtype in ("water", "facility"):
        return False
    is_where = word.dep == "pobj" and word.head is not None and word.head.low in WHERE
    return entity.kind is Kind.PLACE or not (is_where or word.dep in ("compound", "amod"))


def _tells_of(word: Word, subject: Word) -> bool:
    """ "Dalton Bank is a company", "the airline Norda": the same body in other words."""
    if word.dep in ("appos", "compound") and word.head is subject:
        return True
    return (word.i < subject.i and subject.dep == "appos" and subject.head is word) or (
        word.dep == "attr" and word.head is subject.head
    )


def _rival_peoples(words: list[Word], entity: Entity) -> bool:
    for word in words:
        other = word.stands_for or (word.name.entity if word.name else None)
        if other is not None and other.id != entity.id and other.kind in (*ACTORS, Kind.PERSON):
            return True
        if word.tag in ("NNS", "NNPS") and other is None:
            return True
        if word.low in ("both", "those", "others", "some", "people", "police"):
            return True
    return False
