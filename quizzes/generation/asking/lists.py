"""One of several who did it, or to whom it was done, with the others kept in the question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.records import Frame, Kind, Part, Slot
from quizzes.generation.asking.claims import lead
from quizzes.generation.asking.finishing import finish
from quizzes.generation.asking.stems import WEDDING, Asker, Stem
from quizzes.generation.phrasing import verbs
from quizzes.generation.phrasing.clauses import Clause
from quizzes.generation.phrasing.plain import listed, tidy
from quizzes.generation.phrasing.wording import Unclear


def shared(asker: Asker, frame: Frame, part: Part) -> Iterator[Stem]:
    """One of two or more people who did it or were met, with the others kept in the stem."""
    asker.check(frame)
    clause = Clause(asker.wording, frame)
    if clause.subject is None or len(part.entities) < 2:
        return
    if re.search(r"\b(?:themselves|each other|together|both)\b", asker.reading.quote(frame)):
        raise Unclear("they do it to each other")
    keys = [asker.wording.entities[id_] for id_ in part.entities]
    if any(key.kind is not Kind.PERSON for key in keys):
        raise Unclear("the answer is a list")
    if frame.lemma in WEDDING:
        raise Unclear("brides and grooms are told apart by their names")
    if any(p.slot is Slot.ATTRIBUTE for p in frame.parts):
        raise Unclear("what several people became is told in the plural")
    if any(" " not in key.name for key in keys) and any(" " in key.name for key in keys):
        raise Unclear("a first name alone does not tell who it is")
    for key in keys:
        others = listed([other.name for other in keys if other is not key])
        text = _along(clause, part, others)
        named = (asker.named(frame, part) | {*part.entities}) - {key.id}
        asker.enough.check(tidy(text), clause, part, key)
        source = lead(asker.wording, frame, key)
        yield Stem(finish(source, text), asker.kind_of(frame, part), key, frame, named)


def _along(clause: Clause, part: Part, others: str) -> str:
    """ "Who, along with Lee and Mora, signed ...?": one of several, the others named."""
    frame = clause.frame
    if part.slot is Slot.SUBJECT:
        verb = clause.finite(asks_subject=True)
        return f"Who, along with {others}, {verb} {clause.rest()}"
    if part.slot is Slot.AGENT and frame.tense == "past" and clause.subject:
        verb = verbs.past_of_participle(frame.verb.lower())
        patient = clause.subject_words()
        return f"Who, along with {others}, {verb} {patient} {clause.rest(part)}"
    if part.slot is Slot.WITH and frame.lemma == "meet" and clause.subject:
        subject = clause.subject_words()
        return f"Along with {others}, whom did {subject} meet {clause.rest(part)}"
    if part.slot is Slot.OBJECT and not part.preposition and clause.subject:
        before, after = clause.split()
        subject = clause.subject_words()
        return f"Along with {others}, whom {before} {subject} {after} {clause.rest(part)}"
    raise Unclear("the answer is a list")
