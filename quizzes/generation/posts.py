"""Posts as a question prints them, with the name of their body in full."""

from __future__ import annotations

import re

from articles.extraction.records import Entity, Kind, Reading, Role

# Of these a body has one, so that "president of" it stands without an article.
_SINGLE = re.compile(
    r"(?:vice[- ])?president|(?:vice[- ]|deputy )?chair(?:m[ae]n|wom[ae]n|person)?"
    r"|(?:deputy |executive |managing )?director|chief executive|commissioner"
    r"|administrator|chief economist",
    re.IGNORECASE,
)
# What such a word ends is printed with "the": "the Federal Reserve", "the Harbour Association".
_WITH_THE = re.compile(
    r"\b(?:Department|Board|Bureau|Commission|Committee|Authority|Agency|Council|Institute|Cent(?:er"
    r"|re)|Union|Association|Federation|Organi[sz]ation|Foundation|Party|Museum|Office|Reserve"
    r"|League|Court|Fund|Society|Administration|Chamber|Alliance|Trust|FBI|CIA|UN|EU|NSA|FDA|CDC"
    r"|FCC|SEC|EPA|IMF)$"
)


def in_full(role: Role, reading: Reading) -> str:
    """The phrase of a post with the name of its body instead of an acronym, and that behind it:
    "president of Harbour Data Services" for "HDS President"."""
    if role.body_entity is None:
        return role.phrase
    body = next(e for e in reading.entities if e.id == role.body_entity)
    phrase = role.phrase
    if re.fullmatch(r"[A-Z]{2,6}", role.body) and len(body.name) > len(role.body):
        phrase = re.sub(rf"\b{role.body}\b", body.name, phrase)
    return _of_body(phrase, role, body, reading.text)


def _of_body(phrase: str, role: Role, body: Entity, text: str) -> str:
    """The post with its body behind it, where the text shows whether that has an article."""
    title = phrase.removeprefix(f"{body.name} ")
    if title == phrase or body.kind is not Kind.ORGANISATION or not _SINGLE.fullmatch(title):
        return phrase
    if _WITH_THE.search(body.name) or re.search(
        rf"\b[Tt]he {re.escape(body.name)}\b(?! [a-z])", text
    ):
        return f"{title.lower()} of the {body.name}"
    if re.search(
        rf"[a-z,] (?<![Tt]he ){re.escape(body.name)}\b(?! {re.escape(title)})(?![’'])", text
    ):
        return f"{title.lower()} of {body.name}"
    return phrase
