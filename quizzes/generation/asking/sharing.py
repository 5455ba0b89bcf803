"""Posts that several people hold at one body: "a professor of law at Harbour University".

Who such a one is can be asked where the body is named; a painter or an economist of nowhere is
nobody in particular.
"""

from __future__ import annotations

import re

from articles.extraction.records import Kind, Reading, Role
from quizzes.generation.asking.homes import is_seat
from quizzes.generation.lexicon import word_set
from quizzes.generation.options.bodies import names_a_body
from quizzes.generation.refusing.typed import is_generic

SPEAKING = word_set("spokesman spokeswoman spokesperson")
_LEARNED = word_set(
    "academic analyst anthropologist archaeologist astronomer biologist botanist chemist "
    "consultant criminologist economist engineer epidemiologist expert fellow geographer geologist "
    "historian lawyer attorney linguist lecturer mathematician meteorologist philosopher physician "
    "physicist psychiatrist psychologist professor researcher scholar scientist seismologist "
    "sociologist strategist theologian virologist zoologist adviser advisor"
)


def is_one_of_several(phrase: str, role: Role, reading: Reading) -> bool:
    """Whether the post is shared by several people of one named body."""
    noun = re.split(r"[\s-]", role.title)[-1].casefold()
    if noun in SPEAKING:
        return _is_named_body(role, reading) and phrase[:1].isupper()
    if noun not in _LEARNED or not _is_named_body(role, reading):
        return False
    # "Professor of Experimental Physics": a subject is no body.
    if f" of {role.body}" in phrase and not names_a_body(role.body):
        return False
    behind = phrase[phrase.casefold().find(noun) + len(noun) :]
    return bool(re.search(r"\b(?:at|for|with|of|in) (?:the )?[A-Z]", behind))


def _is_named_body(role: Role, reading: Reading) -> bool:
    if not re.search(r"\b[A-Z]", role.body):
        return False
    if is_generic(role.body.split()) and not is_seat(role.body):
        return False  # the Defence Ministry of which country?
    known = role.body_entity and reading.entity(role.body_entity).kind is Kind.ORGANISATION
    return bool(known) or names_a_body(role.body)


def with_a(phrase: str) -> str:
    """ "A University lecturer", "an FBI analyst", "an honorary fellow"."""
    return f"{'an' if _VOWEL.match(phrase) else 'a'} {phrase}"


# By the sound: an "F" that is spelled out begins with a vowel, "Europe" and "one" do not.
_VOWEL = re.compile(
    r"(?!(?i:uni|us[ae]|eu|ut[ei]|one\b|u\.|uk\b))[aeiouAEIOU]|hono|heir|hour|[FHLMNRSX][A-Z.]{1,5}\b"
)
