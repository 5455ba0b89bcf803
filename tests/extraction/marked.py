"""Sentences with their entities marked by hand, so that finders are tested without each other.

<Ann Lee> is a person, [Porto] a place, {3 July 1990} a date, |Red Crescent| an organisation and
~Danes~ a group. The same words marked twice are two mentions of one entity.
"""

from __future__ import annotations

import re

from articles.extraction.frames import find_frames
from articles.extraction.parsing import Page, parse
from articles.extraction.records import Entity, Frame, Kind, Mention
from articles.extraction.roles import find_roles

MARKS = {
    "<": Kind.PERSON,
    "[": Kind.PLACE,
    "{": Kind.DATE,
    "|": Kind.ORGANISATION,
    "~": Kind.GROUP,
}
MARKED = re.compile(r"<(.+?)>|\[(.+?)\]|\{(.+?)\}|\|(.+?)\||~(.+?)~")


def read_marked(marked: str, title: str = "") -> tuple[Page, tuple[Entity, ...]]:
    """The parsed page of a marked text, and its entities with their words as ids and names."""
    text, end = "", 0
    mentions: dict[tuple[Kind, str], list[Mention]] = {}
    for match in MARKED.finditer(marked):
        text += marked[end : match.start()]
        words = next(group for group in match.groups() if group)
        kind = MARKS[match.group()[0]]
        mentions.setdefault((kind, words), []).append(Mention(len(text), len(text) + len(words)))
        text, end = text + words, match.end()
    entities = tuple(
        Entity(words, kind, words, tuple(found), subtype=_precision(kind, words))
        for (kind, words), found in mentions.items()
    )
    return parse(text + marked[end:], title=title), entities


def _precision(kind: Kind, words: str) -> str:
    if kind != Kind.DATE:
        return ""
    return "year" if words.isdigit() else "day" if re.search(r"\b\d{1,2}\b", words) else "month"


def frames(marked: str, title: str = "") -> list[str]:
    page, entities = read_marked(marked, title)
    return [told(frame, page.text) for frame in find_frames(page, entities)]


def told(frame: Frame, text: str) -> str:
    """A frame in one line: "sign (passive) | subject The pact of Rome | when on <3 May>".

    Entities that head a phrase stand in angle brackets; a pronoun that was resolved is followed by
    whom it stands for.
    """
    signs = [frame.form] if frame.form != "clause" else []
    signs += ["passive"] if frame.passive else []
    signs += ["negated"] if frame.negated else []
    signs += [frame.tense] if frame.tense != "past" else []
    signs += [f"says {frame.source or 'somebody'}"] if frame.reported else []
    signs += [frame.certainty] if frame.certainty != "A" else []
    verb = f"{frame.lemma} {frame.particle}".strip()
    line = [f"{verb} ({', '.join(signs)})" if signs else verb]
    for part in frame.parts:
        words = text[part.start : part.end]
        for name in part.entities:
            words = words.replace(name, f"<{name}>") if name in words else f"{words} <{name}>"
        line.append(" ".join(filter(None, (part.slot, part.preposition, words))))
    return " | ".join(line)


def roles(marked: str) -> list[str]:
    """Each role in one line: "person: phrase / title / body <entity> / tense"."""
    page, entities = read_marked(marked)
    found = []
    for role in find_roles(page, entities):
        body = f"{role.body} <{role.body_entity}>" if role.body_entity else role.body
        found.append(f"{role.person}: {role.phrase} / {role.title} / {body} / {role.tense}")
    return found
