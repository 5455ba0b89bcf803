"""Frames and roles told as plain sentences that stand alone: full names, full dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from articles.extraction.inflection import participle, past
from articles.extraction.posts import POSTS
from articles.extraction.records import (
    Certainty,
    Entity,
    Frame,
    Kind,
    Part,
    Reading,
    Role,
    Slot,
)

UNRESOLVED = frozenset(
    """
    this that these those such another other others both some any each he she it they we i you its
    his her their our my him them us one latter former same said
    """.split()
)
DETERMINERS = frozenset("the a an this that these those its his her their some".split())
# A post that one person holds at a time takes "the"; of the others there are many.
COMMON_POSTS = frozenset(
    """
    general officer spokesman spokeswoman spokesperson analyst lawyer member senator professor judge
    colonel major captain lieutenant soldier journalist researcher scientist writer author actor
    actress singer politician activist historian economist engineer doctor adviser advisor aide
    official executive representative lawmaker deputy diplomat envoy veteran businessman
    businesswoman entrepreneur billionaire founder co-founder cofounder partner poet painter
    """.split()
)
NEEDS_IN = ("month", "year", "decade", "century", "season")


class Teller:
    """Tells what the frames and roles of one reading say."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.by_id = {entity.id: entity for entity in reading.entities}
        found = [
            (mention.start, mention.end, entity)
            for entity in reading.entities
            for mention in entity.mentions
        ]
        self.mentions = sorted(found, key=lambda item: (item[0], -item[1]))
        self.starts = [start for start, _, _ in self.mentions]

    def frame(self, frame: Frame, when: str = "") -> str:
        """The frame as a sentence without source; `when` is a date told in another sentence."""
        subject = next((p for p in frame.parts if p.slot is Slot.SUBJECT), None)
        if subject is None:
            return ""
        rest = [part for part in frame.parts if part is not subject]
        early = [part for part in rest if part.start < frame.main.start and frame.form != "nominal"]
        late = [part for part in rest if part not in early]
        # What was printed before the subject goes to the end, the date last of all.
        ordered = sorted([*late, *early], key=lambda part: part.slot is Slot.WHEN)
        words = [self.part(subject), self.verb(frame, subject), *map(self.part, ordered), when]
        return sentence(" ".join(word for word in words if word))

    def verb(self, frame: Frame, subject: Part) -> str:
        plural = self.is_plural(subject)
        if frame.form == "nominal":
            if frame.passive:
                group = f"{'were' if plural else 'was'} {participle(frame.lemma)}"
            else:
                group = past(frame.lemma)
        elif frame.form == "participle":
            group = f"{'were' if plural else 'was'} {frame.verb}"
        else:
            group = " ".join([*frame.auxiliaries, frame.verb])
            if frame.negated:
                first, _, others = group.partition(" ")
                group = f"{first} not {others}"
        return f"{group} {frame.particle}".strip() if frame.form != "nominal" else group

    def part(self, part: Part) -> str:
        if part.slot is Slot.WHEN:
            return self.when(part)
        words = self.phrase(part)
        if part.slot is Slot.CONTENT:
            return f"that {words}"
        return f"{part.preposition} {words}".strip()

    def when(self, part: Part) -> str:
        date = self.by_id[part.entities[0]] if part.entities else None
        if date is None or not date.value:
            return f"{part.preposition} {self.text[part.start : part.end]}".strip()
        return on(date)

    def phrase(self, part: Part) -> str:
        """The words of the part with full names and full dates, without its preposition."""
        if part.pronoun and part.entities:
            return self.names(part.entities)
        words = self.full(part.start, part.end)
        if part.slot is Slot.SUBJECT and words.split(" ", 1)[0].lower() in DETERMINERS:
            words = words[0].lower() + words[1:]
        return words

    def full(self, start: int, end: int) -> str:
        """`text[start:end]` on one line, a surname made a full name, a date given its year."""
        pieces, at = [], start
        first = bisect_left(self.starts, start)
        for begin, stop, entity in self.mentions[first : bisect_right(self.starts, end)]:
            if begin < at or stop > end:
                continue
            fuller = self.fuller(begin, stop, entity)
            pieces += [self.text[at:begin], fuller]
            at = stop
        pieces.append(self.text[at:end])
        return " ".join("".join(pieces).split())

    def fuller(self, start: int, end: int, entity: Entity) -> str:
        printed = self.text[start:end]
        if entity.kind is Kind.PERSON and printed in entity.name and len(printed.split()) == 1:
            return entity.name
        if entity.kind is Kind.DATE and entity.value and entity.subtype in ("day", "month"):
            return entity.name
        return printed

    def names(self, ids: tuple[str, ...]) -> str:
        names = [self.by_id[entity_id].name for entity_id in ids]
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

    def is_plural(self, part: Part) -> bool:
        if len(part.entities) > 1:
            return True
        if part.entities:
            entity = self.by_id[part.entities[0]]
            return entity.kind is Kind.GROUP and entity.name.endswith("s")
        words = self.text[part.start : part.end].lower().split()
        return bool(part.head) and part.head.lower() not in words and words[-1:] != [part.head]

    def stands_alone(self, part: Part) -> bool:
        """Whether a reader who has not read the article knows what the phrase means."""
        if part.entities:
            return True
        words = self.text[part.start : part.end].split()
        if part.pronoun or not words or words[0].lower().strip("\"'“‘") in UNRESOLVED:
            return False
        if words[0].lower() != "the":
            return True
        return self.has_name(part) or any(word in ("of", "for", "in") for word in words[2:])

    def has_name(self, part: Part) -> bool:
        """Whether a name stands inside: "the Armenian security chief"."""
        words = self.text[part.start : part.end].split()
        return any(word.lstrip("\"'“‘(")[:1].isupper() for word in words[1:]) or (
            words[0][:1].isupper() and words[0].lower() not in DETERMINERS and part.start > 0
            and self.text[part.start - 2 : part.start - 1] not in ".!?\n\""
        )  # fmt: skip

    def role(self, role: Role) -> str:
        name = self.by_id[role.person].name
        verb = {"former": "had been", "future": "was to be"}.get(role.tense, "was")
        return sentence(f"{name} {verb} {with_article(role)}")


def with_article(role: Role) -> str:
    """ "the director of the bank", "a retired general", "President"."""
    phrase = " ".join(role.phrase.split())
    words = role.title.lower().split()
    if set(words) & COMMON_POSTS and not (role.body and words[-1] not in COMMON_POSTS):
        return f"{'an' if phrase[:1].lower() in 'aeiou' else 'a'} {phrase}"
    if not role.body and phrase[:1].isupper():
        return phrase
    return f"the {phrase}" if words and (words[-1] in POSTS or role.body) else f"a {phrase}"


def on(date: Entity) -> str:
    if date.subtype in NEEDS_IN:
        return f"in {'the ' if date.subtype == 'century' else ''}{date.name}"
    return f"on {date.name}" if date.subtype == "day" else f"from {date.name}"


def sentence(words: str) -> str:
    words = words.strip().rstrip(" ,;:")
    if not words:
        return ""
    end = "" if words[-1] in ".!?" else "."
    return words[0].upper() + words[1:] + end


def attributed(statement: str, certainty: Certainty, source: str) -> str:
    """The statement with its source in front, unless the article itself asserts it."""
    if certainty not in (Certainty.NAMED_SOURCE, Certainty.HEDGED) or not statement:
        return statement
    first = statement.split(" ", 1)[0].lower()
    if first in DETERMINERS:
        statement = statement[0].lower() + statement[1:]
    return f"According to {source or 'unconfirmed reports'}, {statement}"
