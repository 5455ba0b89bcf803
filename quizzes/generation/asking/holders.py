"""Whether somebody else held a post, by what the article says of other people."""

from __future__ import annotations

import re

from articles.extraction.records import Kind, Reading, Role, Sentence, Slot
from quizzes.generation.asking.homes import lands_in
from quizzes.generation.asking.offices import has_land
from quizzes.generation.asking.tenures import HELD_BY_ONE
from quizzes.generation.lint.words import content_words, root
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.posts import in_full

# "The late prime minister" is another one than the prime minister.
_OVER = frozenset(("former", "late", "past"))
_PASSED_ON = frozenset("replace succeed relieve supersede".split())
_NO_NAMES = frozenset("The A An In On At His Her He She It They And But Mr Mrs Ms Dr Sir".split())
_OTHER_POST = frozenset("deputy vice former then late ex acting assistant".split())


# "Barr replaced Ortiz as commander in May": who held it depends on when.
_PASSING = frozenset("replace succeed relieve supersede oust depose".split())


def refuse_passed_on(role: Role, reading: Reading) -> None:
    if role.tense == "present" and _passed_on(role, reading):
        raise Unclear("the post passed on, and it is not told when")
    for frame in reading.frames if role.tense == "present" else ():
        if frame.lemma not in _PASSING:
            continue
        told = {id_ for part in frame.parts for id_ in part.entities}
        people = {id_ for id_ in told if reading.entity(id_).kind is Kind.PERSON}
        if role.person in people and len(people) > 1:
            raise Unclear("the post passed on, and it is not told when")


def refuse_two_holders(role: Role, reading: Reading) -> None:
    for other in reading.roles:
        at_one_time = (other.tense in _OVER) == (role.tense in _OVER)
        if other.person != role.person and at_one_time and _same_post(other, role, reading):
            raise Unclear("the article gives this post to two people")


def _same_post(other: Role, asked: Role, reading: Reading) -> bool:
    """Same head noun, and nothing in the phrase asked for that tells the two apart."""
    if root(asked.title.split()[-1]) != root(other.title.split()[-1]):
        return False
    told, held = ({root(w) for w in content_words(in_full(r, reading))} for r in (asked, other))
    return told <= held


def _passed_on(role: Role, reading: Reading) -> bool:
    """ "Lund succeeded him as commander": the holder before is not named in the clause."""
    return any(
        frame.lemma in _PASSED_ON
        and frame.start <= role.span.start
        and role.span.end <= frame.end
        and any(role.person in p.entities for p in frame.parts if p.slot is Slot.SUBJECT)
        for frame in reading.frames
        if frame.sentence == role.sentence
    )


def other_holder(role: Role, phrase: str, reading: Reading) -> str:
    """Whom the article calls the same besides: "President Lund", "acting as Latvian envoy"."""
    if not HELD_BY_ONE.search(role.title):
        return ""
    holder = reading.entity(role.person)
    title = re.escape(role.title.split()[-1])
    own = {word for mention in holder.mentions for word in reading.quote(mention).split()}
    own |= set(holder.name.split())
    land = next((word for word in phrase.split() if has_land(word)), "")
    if not land:
        return ""
    printed = re.compile(rf"(?:(?P<before>[\w’'.-]+) )?\b(?i:{title}) (?P<name>[A-Z][\w-]+)")
    people = {
        word
        for entity in reading.entities
        if entity.kind is Kind.PERSON and entity.id != holder.id
        for word in entity.name.split()
    }
    for found in printed.finditer(reading.text):
        before, name = found["before"] or "", found["name"]
        before = "" if re.fullmatch(r"[^.]+\.", before) else before  # the end of a sentence
        if name in own | _NO_NAMES or name not in people or before.casefold() in _OTHER_POST:
            continue
        if before == land or (not before[:1].isupper() and _is_of(land, found.start(), reading)):
            return name
    acting = rf"\b(?:acting|serving|acted|served) as (?:the )?{re.escape(land)} {title}\b"
    for found in re.finditer(acting, reading.text, re.IGNORECASE):
        extent = _sentence_at(found.start(), reading)
        if not any(extent.start <= m.start < extent.end for m in holder.mentions):
            return "another"
    return ""


def _sentence_at(at: int, reading: Reading) -> Sentence:
    return next(one for one in reading.sentences if one.start <= at < one.end)


def _is_of(land: str, at: int, reading: Reading) -> bool:
    """Whether a president without a land may be this one's: no other is in the sentence."""
    told = lands_in(reading.quote(_sentence_at(at, reading)))
    return set(told) <= set(lands_in(re.sub(r"['’]s$", "", land)))
