"""Whom "he", "she" and "it" stand for, only where nobody else can be meant."""

from __future__ import annotations

from articles.extraction.framing.bodies import acting_body
from articles.extraction.framing.definites import resolve_definites
from articles.extraction.framing.eventwords import REPORT
from articles.extraction.framing.heroes import Hero
from articles.extraction.framing.persons import FEMALE_TITLES, MALE_TITLES, PEOPLE
from articles.extraction.framing.phrases import named
from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.framing.topics import Topic
from articles.extraction.lexicon.countries import demonyms
from articles.extraction.parsing import Page
from articles.extraction.records import Entity, Kind, Reference

SUBJECTS = ("nsubj", "nsubjpass")
OWNERS = {"his": "he", "her": "she"}


def resolve_pronouns(page: Page, syntax: Syntax) -> None:
    """Set `stands_for` of the subject pronouns and bare nouns whose sense is entirely safe."""
    resolve_definites(page, syntax)
    Topic(page, syntax).resolve()
    found: list[tuple[Word, Entity]] = []
    genders = _genders(syntax)
    hero = Hero(page, syntax)
    for position in range(len(page.sentences)):
        for word in syntax.sentence(position):
            if word.quoted:
                continue
            if sex := _sex(word):
                entity = _person(page, syntax, word) or _speaking_of_self(page, syntax, word)
                if entity is None and hero.means(word, sex):
                    entity = hero.entity
                if entity and sex == genders.get(entity.id, sex):
                    word.stands_for = entity
                    found.append((word, entity))
            elif word.dep not in SUBJECTS:
                continue
            elif word.low == "it":
                word.stands_for = _speaker(syntax, word) or acting_body(page, syntax, word)
            elif word.low == "they":
                word.stands_for = acting_body(page, syntax, word)
            if word.stands_for is None and (same := _goes_on(word)) is not None:
                word.stands_for = same
                if _sex(word):
                    found.append((word, same))
    _drop_contested(found)


def _goes_on(pronoun: Word) -> Entity | None:
    """ "He left Riga, and in 1902 he sold the mill": the same pronoun goes on with the same."""
    verb = pronoun.head if pronoun.dep in SUBJECTS else None
    while verb is not None and verb.dep == "conj" and verb.head is not None and verb.head.is_verb:
        verb = verb.head
        subject = verb.kid(*SUBJECTS)
        if subject is not None:
            return subject.stands_for if subject.low == pronoun.low else None
    return None


def _sex(word: Word) -> str:
    """he or she for "she" as a subject and for "her" of "her government" as a subject."""
    if word.dep in SUBJECTS and word.low in ("he", "she"):
        return word.low
    owns = word.tag == "PRP$" and word.dep == "poss" and word.head is not None
    if owns and word.head is not None and word.head.dep in SUBJECTS:
        return OWNERS.get(word.low, "")
    return ""


def references(syntax: Syntax) -> tuple[Reference, ...]:
    """The bare nouns and owners that stand for a name, wherever they are in their phrase."""
    found: list[Reference] = []
    for word in syntax.words:
        meant, article = word.stands_for, syntax.before(word)
        if meant is not None and _is_told_before(syntax, word, meant):
            # "Mora said that his government ...": with the name it would give the answer away.
            continue
        if meant is not None and word.tag == "PRP$":
            found.append(Reference(word.start, word.end, meant.id))
        elif meant is not None and word.tag == "NN" and article is not None:
            found.append(Reference(article.start, word.end, meant.id))
    return tuple(found)


def _is_told_before(syntax: Syntax, word: Word, entity: Entity) -> bool:
    return any(
        other.stands_for is entity or (other.name is not None and other.name.entity is entity)
        for other in syntax.sentence(word.sentence)
        if other.i < word.i
    )


def _genders(syntax: Syntax) -> dict[str, str]:
    """he or she for the people whose title or kinship word says it."""
    genders: dict[str, str] = {}
    for word in syntax.words:
        name = word.name
        if name is None or name.entity.kind != Kind.PERSON:
            continue
        title = word if word.i == name.first else None
        before = syntax.before(word) if title else None
        for sign in (title, before):
            if sign is not None and sign.low in FEMALE_TITLES:
                genders[name.entity.id] = "she"
            elif sign is not None and sign.low in MALE_TITLES:
                genders[name.entity.id] = "he"
    return genders


def _drop_contested(found: list[tuple[Word, Entity]]) -> None:
    """One person called both he and she was taken for another at least once."""
    called: dict[str, set[str]] = {}
    for word, entity in found:
        called.setdefault(entity.id, set()).add(_sex(word))
    for word, entity in found:
        if len(called[entity.id]) > 1:
            word.stands_for = None


def _person(page: Page, syntax: Syntax, pronoun: Word) -> Entity | None:
    """The only person of the sentence so far and the one before, told there as a subject."""
    before = _context(page, syntax, pronoun)
    people: dict[str, Entity] = {}
    subject = False
    for word in before:
        entity = word.stands_for or (word.name.entity if word.name else None)
        if entity is not None and entity.kind == Kind.PERSON:
            people[entity.id] = entity
        if word.low in PEOPLE and not _belongs(word):
            return None
        if word.dep in SUBJECTS and word.text in demonyms() and word.tag[-1:] != "S":
            # "Another Dane was hurt when his car burnt": one of a people is somebody.
            return None
        if word.dep in SUBJECTS and (told := named(word)) and told.kind == Kind.PERSON:
            subject = True
    if len(people) != 1 or not subject:
        return None
    entity = next(iter(people.values()))
    return None if _looks_ahead(syntax, pronoun, entity) else entity


def _said_by(pronoun: Word) -> Word | None:
    """Whoever says the clause of the pronoun, where that stands before it."""
    clause = pronoun.head
    if clause is None or clause.dep != "ccomp" or clause.head is None:
        return None
    subject = clause.head.kid("nsubj")
    if clause.head.lemma not in REPORT or subject is None or subject.i > pronoun.i:
        return None
    return subject


def _speaking_of_self(page: Page, syntax: Syntax, pronoun: Word) -> Entity | None:
    """ "Lee said he would go": Lee, where no other person was named of late."""
    subject = _said_by(pronoun)
    speaker = named(subject) if subject else None
    if speaker is None or speaker.kind != Kind.PERSON:
        return None
    for word in _context(page, syntax, pronoun):
        entity = word.stands_for or (word.name.entity if word.name else None)
        if entity is not None and entity.kind == Kind.PERSON and entity.id != speaker.id:
            return None
        if word.low in PEOPLE and word.sentence == pronoun.sentence and not _belongs(word):
            return None
    return speaker


def _context(page: Page, syntax: Syntax, pronoun: Word) -> list[Word]:
    position = pronoun.sentence
    words: list[Word] = []
    if position > 0 and page.sentences[position - 1].layout == "body":
        words += syntax.sentence(position - 1)
    words += [word for word in syntax.sentence(position) if word.i < pronoun.i]
    return [word for word in words if not word.quoted]


def _belongs(word: Word) -> bool:
    """Whether a post is the post of a named person ("President Mora", "Mora, the mayor")."""
    if word.kind == Kind.PERSON or named(word) is not None:
        return True
    head = word.head
    if head is None:
        return False
    if word.dep in ("compound", "amod", "nmod", "poss"):
        return True
    if word.dep == "appos":
        return head.kind == Kind.PERSON
    if word.dep in ("attr", "oprd") or (word.dep == "pobj" and head.low == "as"):
        verb = head.head if word.dep == "pobj" else head
        subject = verb.kid(*SUBJECTS) if verb else None
        return subject is not None and named(subject) is not None
    return False


def _looks_ahead(syntax: Syntax, pronoun: Word, entity: Entity) -> bool:
    """ "When he landed, Mora ...": the pronoun may point forward to somebody else."""
    for word in syntax.sentence(pronoun.sentence):
        if word.i > pronoun.i and word.dep in SUBJECTS:
            told = named(word)
            if told is not None and told.kind == Kind.PERSON and told.id != entity.id:
                return pronoun.head is not None and pronoun.head.dep == "advcl"
    return False


def _speaker(syntax: Syntax, pronoun: Word) -> Entity | None:
    """ "Azerbaijan said that it ...": the speaker, if no other body is named before."""
    subject = _said_by(pronoun)
    speaker = named(subject) if subject else None
    if subject is None or speaker is None or speaker.kind not in (Kind.ORGANISATION, Kind.PLACE):
        return None
    for word in syntax.sentence(pronoun.sentence):
        between = subject.i < word.i < pronoun.i and word.tag in ("NN", "NNP")
        if between and word.kind != Kind.DATE:
            return None
    return speaker
