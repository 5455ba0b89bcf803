"""What somebody says, as a question tells it: quoted, or reported after "that"."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.records import Frame, Part
from quizzes.generation.phrasing.backshift import backshift
from quizzes.generation.phrasing.pointers import check_definite
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.refusing.sayings import check_saying

# What is said stays true without what stands behind these.
_BORDER = re.compile(
    r" [-–—]{1,2} |, (?:which|while|although|though|even as|even though|but|as|with|because|after"
    r"|compared|(?!bring|dur|accord|includ|regard|concern)[a-z]+ing)\b"
    r"| even as | even though | although | and that "
)


def _tail(raw: str) -> int:
    """Where a description at the end begins that what is said can do without; else 0."""
    if found := _OF_A_NAME.search(raw):
        return found.end("name")
    found = _TAIL.search(raw)
    # "With ore, coal, a dam and a port" is a list.
    return found.start() if found and raw.count(",") == 1 else 0


# "Under a law of Peru, the only one of its kind", "to Riga to which Peru was sailing": what was
# named needs no description behind it.
_TAIL = re.compile(
    r"(?<=[a-z])(?:, (?:the (?:only|first|last|largest|second|biggest|main|lowest|highest) |an? )"
    r"[^,\"“”]+$)"
)
_OF_A_NAME = re.compile(
    r"(?<=[a-z] )(?P<name>[A-Z]\w+)(?:,? (?:to|from|in|at|by|with|of|for|on) (?:which|whom)\b"
    r"[^,\"“”]+$)"
)
_LONG_SAYING, _FEWEST_SAID = 18, 6
# "In the state" needs the article; the rest is as true without it.
BARE_GROUND = re.compile(
    r" (?:in|across|around|throughout) the (?:state|country|city|town|area|region|district|nation"
    r"|province|village|capital|fields)$"
)


def trimmed(part: Part, text: str) -> Part:
    """What is reported up to the first safe border, where it is long or tells two things."""
    raw = text[part.start : part.end]
    if tail := _tail(raw):
        part = replace(part, end=part.start + tail)
        raw = raw[:tail]
    found = next(
        (m for m in _BORDER.finditer(raw) if len(raw[: m.start()].split()) >= _FEWEST_SAID), None
    )
    if found is None:
        return part
    long = len(raw.split()) > _LONG_SAYING or not found.group().startswith((" and", ", as"))
    kept = raw[: found.start()]
    opened = kept.count('"') % 2 or kept.count("“") != kept.count("”")
    limits = _DENIAL.search(kept) and _GROUND.search(found.group())
    if not long or opened or limits or _CONDITION.search(kept) or not _FINITE.search(kept):
        return part
    return replace(part, end=part.start + found.start())


# Behind a denial or a condition, what follows may be what counts: "not ... because".
_DENIAL = re.compile(r"\b(?:not|never|no|neither)\b|n['’]t\b")
_GROUND = re.compile(r"because|with|(?<!even )as\b|after|compared|ing\b")
_CONDITION = re.compile(r"\b(?:if|unless|when|whether)\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|should"
    r"|shall|[a-z]{3,}ed)\b"
)


def content(wording: Wording, part: Part, frame: Frame) -> str:
    """What somebody says: quoted speech in quotation marks, reported speech after "that"."""
    text = wording.reading.text
    before, after = text[max(0, part.start - 2) : part.start], text[part.end : part.end + 2]
    raw = text[part.start : part.end]
    if any(mark in before for mark in '"“') or raw[:1] in '"“':
        # A quotation of several sentences may be closed after the first.
        if not re.match(r"[.!?,]", after) and not any(m in after or m in raw[-2:] for m in '"”'):
            raise Unclear("a quotation is cut short")
        quoted = '"' + re.sub(r"\s+", " ", raw).strip(' "“”,.') + '"'
        check_saying(quoted, frame)
        return quoted
    if '"' in raw and raw.count('"') % 2:
        raise Unclear("a quotation is cut in two")
    said = wording.part(trimmed(part, text))
    if re.search(r"\bthat $", text[: part.start]):
        said = said.removeprefix("that ")
    said = _loosened(BARE_GROUND.sub("", said))
    if re.match(r"\w+['’]s saying\b", said):
        raise Unclear("the saying is told twice over")
    # Asked in the past: "who announced that he would stand".
    said = backshift(_checked(said, frame), frame, part, wording.reading.frames)
    return f"that {said}" if not said.startswith(("how ", "what ", "why ")) else said


# Whatever came before it, and whenever it was: what is said is as true without these.
_LOOSE = re.compile(
    r"(?<=[a-z]) (?:also|now|currently|presently|recently|lately|soon|shortly|so far|at present"
    r"|at the moment|yesterday|today|tonight|tomorrow(?: (?:morning|night))?|this (?:morning"
    r"|afternoon|evening|week))\b(?!['’,]| that\b| (?:and|or) )"
)
_BORDER_OF_TIME = re.compile(r"\b(?:until|by|from|of|for|since|than)$")
_BE_LAST = re.compile(r"\b(?:is|are|was|were|be|time|until|by|from|of|for|since|till|than)$")


def _loosened(said: str) -> str:
    """What is reported without "also" and without the times that count from when it was said."""
    if '"' in said or "“" in said:
        return re.sub(r"^(it|he|she|they) also ", r"\1 ", said)

    def drop(found: re.Match[str]) -> str:
        before, after = said[: found.start()], said[found.end() :]
        # "The time is now", "until tomorrow": it is what is told.
        told = _BE_LAST.search(before) and not re.match(r" [a-z]", after)
        return found.group() if told or _BORDER_OF_TIME.search(before) else ""

    return _LOOSE.sub(drop, said)


# "It would buy the dam and had paid for it": the first of two clauses is as true without the next.
_JOINED = re.compile(
    r",? (?:and|but) (?:(?:it|he|she|they|would|will|had|has|have|was|were|could)\b|[a-z]{3,}ed\b)"
    r"|,? (?:although|even though|where|while) "
    r"| (?:after|before|because|since|as|when) (?:the|it|he|they|she|its|his|their|there)\b"
)


def _checked(said: str, frame: Frame) -> str:
    """What is reported, where need be only its first clause; Unclear where neither is clear."""
    try:
        check_saying(said, frame)
        check_definite(f"Who said that {said}?")
        return said
    except Unclear:
        found = _JOINED.search(said)
        kept = said[: found.start()] if found else ""
        if len(kept.split()) < _FEWEST_SAID or not _FINITE.search(kept) or kept.count('"') % 2:
            raise
        if _CONDITION.search(said) or _DENIAL.search(kept):
            raise
        check_saying(kept, frame)
        return kept
