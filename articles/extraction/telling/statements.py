"""Frames and roles told as plain sentences that stand alone: full names, full dates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from articles.extraction.records import (
    Certainty,
    Entity,
    Frame,
    Kind,
    Part,
    Reading,
    Role,
    Slot,
    Span,
)
from articles.extraction.telling.inflection import participle, past
from articles.extraction.telling.names import OWNERS, in_sentence, owner_in_sentence
from articles.extraction.telling.occasions import is_occasion, is_plural

# A phrase that opens with one of these points at something said before.
POINTERS = frozenset(
    """
    this that these those such another other others both some any each he she it they we i you its
    his her their our my him them us one latter former same said many several most few none
    """.split()
)
LOWERED = frozenset("the a an this that these those its his her their some many several".split())
# Of these there are many at a time; of any other post there is one.
COMMON_POSTS = frozenset(
    """
    general officer spokesman spokeswoman spokesperson analyst lawyer member senator professor judge
    colonel major captain lieutenant soldier journalist researcher scientist writer author actor
    actress singer politician activist historian economist engineer doctor adviser advisor aide
    official executive representative lawmaker deputy diplomat envoy veteran businessman admiral
    businesswoman entrepreneur billionaire partner poet painter congressman congresswoman reporter
    surgeon chronicler architect biologist chemist physicist philosopher astronomer composer
    explorer merchant printer
    """.split()
)
HIGH_POSTS = frozenset(
    """
    president minister chancellor king queen emperor empress sultan prime premier governor mayor
    chief commander chairman chairwoman chair pope tsar tsarina shah caliph ruler monarch regent
    head leader director ceo cfo coo secretary speaker commissioner patriarch pharaoh vizier khan
    """.split()
)
RANKED = re.compile(
    r"(?:first|second|third|last|sole|only|largest|oldest|youngest)\b", re.IGNORECASE
)
LAST = (Slot.WHEN, Slot.CONTENT)
ASIDES = frozenset(
    (
        "for example|for instance|in addition|in fact|in turn|in short|in brief|in particular"
        "|in general|as a result|of course|at least|at last|in return|on the other hand"
        "|in other words|by contrast"
    ).split("|")
)
NATIONAL = re.compile(r"[A-Z]\w+(?:an|ish|ese|ch|eek|ani|i|ic) ")
SINGLE = re.compile(r"\bchief\b|\b(?:secretary|attorney|director|governor|solicitor)[ -]general\b")
POSSESSOR = re.compile(r"[A-Z][^ ]*(?: [A-Z][^ ]*)*['’]s? ")
MONTH_OR_LONGER = ("month", "year", "decade", "century", "season")
QUOTES = "\"“”'‘’"


class Teller:
    """Tells what the frames and roles of one reading say."""

    def __init__(
        self,
        reading: Reading,
        quoted: tuple[Span, ...] = (),
        exact: frozenset[int] = frozenset(),
    ) -> None:
        self.text = reading.text
        self.quoted = quoted
        self.exact = exact
        self.by_id = {entity.id: entity for entity in reading.entities}
        found = [
            (mention.start, mention.end, entity)
            for entity in reading.entities
            for mention in entity.mentions
        ]
        self.references = {(told.start, told.end): told.entity for told in reading.references}
        found += [(*place, self.by_id[id_]) for place, id_ in self.references.items()]
        self.mentions = sorted(found, key=lambda item: (item[0], -item[1]))
        self.starts = [start for start, _, _ in self.mentions]

    def frame(self, frame: Frame, subject: str, when: str = "") -> str:
        """The frame as a clause without its source.

        `subject` are the words to open with; `when` is a date told in another sentence.
        """
        part = next(part for part in frame.parts if part.slot is Slot.SUBJECT)
        rest = [other for other in frame.parts if other is not part]
        verb = self.verb(frame, part)
        if quotation := self.quotation(frame):
            return f"{subject} {verb}: {quotation}"
        early = [p for p in rest if p.start < frame.main.start and frame.form != "nominal"]
        late = [p for p in rest if p not in early]
        if any(p.slot is Slot.CONTENT for p in late):
            # "In his speech, X said that Y": put last, the speech would be part of Y.
            early = [p for p in early if p.slot is Slot.WHEN]
        # What was printed before the subject goes to the end, then the date, then what is said.
        ordered = sorted(
            [*late, *early], key=lambda p: LAST.index(p.slot) if p.slot in LAST else -1
        )
        words = [subject, verb, *map(self.part, ordered), when]
        return " ".join(word for word in words if word)

    def quotation(self, frame: Frame) -> str:
        """What is said word for word, in its marks."""
        content = next((p for p in frame.parts if p.slot is Slot.CONTENT), None)
        if content is None:
            return ""
        index = bisect_right(self.quoted, (content.start, len(self.text))) - 1
        if index < 0 or self.quoted[index].end < content.end:
            return ""
        words = " ".join(self.text[content.start : content.end].split()).rstrip(' ,"”')
        return f"“{capital(words)}{'' if words[-1:] in '.!?' else '.'}”"

    def verb(self, frame: Frame, subject: Part) -> str:
        plural = is_plural(subject) if is_occasion(frame) else self.is_plural(subject)
        be = "were" if plural else "was"
        if frame.form == "nominal":
            told = f"{be} {participle(frame.lemma)}" if frame.passive else past(frame.lemma)
            return f"{told} {frame.particle}".strip()
        if frame.form == "participle":
            group = f"{be} {frame.verb}"
        else:
            group = " ".join([*frame.auxiliaries, frame.verb])
        return f"{group} {frame.particle}".strip()

    def part(self, part: Part) -> str:
        if part.slot is Slot.WHEN:
            mentions = self.mentions_in(part.start, part.end)
            exact = [date for start, _, date in mentions if start in self.exact]
            # "in the first days of May" stays as it is printed.
            if part.entities and exact and exact[0].id == part.entities[0]:
                return on(exact[0])
        words = "" if self.is_aside(part) else self.phrase(part)
        if not words:
            return ""
        if part.slot is Slot.CONTENT:
            return f"that {words}"
        # "around 2270 BC" may hold its preposition already.
        repeats = part.preposition and words.startswith(f"{part.preposition} ")
        return words if repeats else f"{part.preposition} {words}"

    def phrase(self, part: Part) -> str:
        """The words of the part with full names and full dates, without its preposition."""
        names = self.names(part.entities) if part.entities else ""
        if part.pronoun and names:
            if len(part.entities) > 1:
                return names
            return in_sentence(self.text, self.by_id[part.entities[0]])
        if part.slot is Slot.SUBJECT and names and not self.prints(part):
            return names
        words = self.full(part.start, part.end)
        if part.slot is Slot.SUBJECT and words.split(" ", 1)[0].lower() in LOWERED:
            words = words[0].lower() + words[1:]
        return words

    def prints(self, part: Part) -> bool:
        """Whether the entities of the part are named inside it, and not in an apposition."""
        inside = {entity.id for begin, end, entity in self.mentions_in(part.start, part.end)}
        return inside >= set(part.entities)

    def mentions_in(self, start: int, end: int) -> list[tuple[int, int, Entity]]:
        first, last = bisect_left(self.starts, start), bisect_right(self.starts, end)
        return [item for item in self.mentions[first:last] if item[1] <= end]

    def full(self, start: int, end: int) -> str:
        """`text[start:end]` on one line, a surname made a full name, a date given its year."""
        pieces, at = [], start
        for begin, stop, entity in self.mentions_in(start, end):
            if begin < at:
                continue
            pieces += [self.text[at:begin], self.fuller(begin, stop, entity)]
            at = stop
        pieces.append(self.text[at:end])
        return " ".join("".join(pieces).split()).rstrip(" -–—,;:")

    def fuller(self, start: int, end: int, entity: Entity) -> str:
        printed = self.text[start:end]
        if (start, end) in self.references:
            return owner_in_sentence(self.text, printed, entity)
        if entity.kind is Kind.PERSON and printed in entity.name and " " not in printed:
            return entity.name
        if entity.subtype in ("day", "month") and start in self.exact:
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
        first = words[0].lower().strip(QUOTES) if words else ""
        if part.pronoun or not first or self.is_aside(part):
            return False
        if any(
            (start, end) in self.references
            for start, end, _ in self.mentions_in(part.start, part.end)
        ):
            return True
        if first in POINTERS:
            return first == "another" and self.has_name(part)
        if {"latter", "former"} & {word.lower() for word in words[1:]} and "the" in words:
            return False
        if words[0].lower() != "the":
            return True
        if len(words) > 2 and RANKED.match(words[1]):
            return True
        return self.has_name(part) or any(word in ("of", "for", "in") for word in words[2:])

    def is_aside(self, part: Part) -> bool:
        """ "for example": words that lead through the text and tell nothing."""
        words = f"{part.preposition} {self.text[part.start : part.end]}"
        return words.strip().lower() in ASIDES

    def is_owned(self, part: Part) -> bool:
        """ "his Armenian counterparts": clear beside a subject that has a name."""
        return self.text[part.start : part.end].split(" ", 1)[0].lower() in OWNERS

    def has_name(self, part: Part) -> bool:
        """Whether a capitalised word stands inside: "the Armenian security chief"."""
        words = self.text[part.start : part.end].split()
        if any(word.lstrip(QUOTES + "(")[:1].isupper() for word in words[1:]):
            return True
        before = self.text[max(part.start - 4, 0) : part.start].rstrip()[-1:]
        opens = not before or before in ".!?\n" + QUOTES
        first = words[0] if words else ""
        known = first.endswith(("ian", "ish", "ese", "can", "ench", "utch", "eek", "man", "ani"))
        return first[:1].isupper() and first.lower() not in LOWERED and (not opens or known)

    def role(self, role: Role) -> str:
        name = self.by_id[role.person].name
        verb = {"former": "had been", "future": "was to be"}.get(role.tense, "was")
        return sentence(f"{name} {verb} {with_article(role)}")


def with_article(role: Role) -> str:
    """ "the director of the bank", "a retired general", "President"."""
    phrase = " ".join(role.phrase.split())
    title = role.title.lower()
    if POSSESSOR.match(phrase):
        return phrase
    words = title.split()
    last = words[-1] if words else ""
    one = bool(SINGLE.search(title)) or last in HIGH_POSTS
    if role.body or " of " in phrase or RANKED.match(phrase):
        return f"{article(phrase) if last in COMMON_POSTS and not one else 'the'} {phrase}"
    if one:
        # The bare post is enough: "was President", but "was the Danish president".
        return f"the {phrase}" if NATIONAL.match(phrase) else phrase
    return f"{article(phrase)} {phrase.lower() if phrase.lower() == title else phrase}"


def article(phrase: str) -> str:
    return "an" if phrase[:1].lower() in "aeiou" else "a"


def on(date: Entity) -> str:
    if date.subtype in MONTH_OR_LONGER:
        return f"in {'the ' if date.subtype == 'century' else ''}{date.name}"
    return f"on {date.name}" if date.subtype == "day" else f"from {date.name}"


def capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def bare(phrase: str) -> str:
    """The phrase as an option is printed: without its article, with a capital."""
    first, _, rest = phrase.partition(" ")
    return capital(rest if first.lower() in ("the", "a", "an") and rest else phrase)


def sentence(words: str) -> str:
    words = " ".join(words.split()).rstrip(" ,;:-–—")
    if not words:
        return ""
    return capital(words) + ("" if words[-1] in ".!?" or words[-2:] in (".”", "?”", "!”") else ".")


def attributed(clause: str, certainty: Certainty, source: str) -> str:
    """The clause as a sentence, with its source unless the article itself asserts it."""
    if certainty not in (Certainty.NAMED_SOURCE, Certainty.HEDGED) or not clause:
        return sentence(clause)
    return sentence(f"According to {source or 'unconfirmed reports'}, {clause}")
