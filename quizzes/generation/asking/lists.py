"""One of several who did it, or to whom it was done, with the others kept in the question."""

from __future__ import annotations

from articles.extraction.records import Part, Slot
from quizzes.generation.phrasing import verbs
from quizzes.generation.phrasing.clauses import Clause
from quizzes.generation.phrasing.wording import Unclear


def along(clause: Clause, part: Part, others: str) -> str:
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
