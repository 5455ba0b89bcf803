"""What a reading holds: plain, frozen records that know no database.

Every offset is a character position in the text exactly as it was given, end exclusive, so
`text[mention.start:mention.end]` is always the words as printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Kind(StrEnum):
    """What a name in the text stands for."""

    DATE = "date"
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"


class FactKind(StrEnum):
    DATE = "date"
    ACTOR = "actor"
    PLACE = "place"
    ROLE = "role"
    CLAIM = "claim"


class Certainty(StrEnum):
    """How surely a sentence speaks, after FactBank's certainty per source."""

    ASSERTED = "A"
    NAMED_SOURCE = "B"
    HEDGED = "C"
    OPINION = "D"
    UNREAL = "E"


class Basis(StrEnum):
    """How the value of a date was found; students are shown this."""

    STATED = "stated"
    FROM_PUBLICATION = "year from publication"
    FROM_EARLIER_DATE = "year from an earlier date"
    RELATIVE = "relative"


class Span(NamedTuple):
    start: int
    end: int


NOWHERE = Span(0, 0)


class Mention(NamedTuple):
    """One printing of an entity. All but its place is for dates only.

    `anchor` (EDTF) is the date that the value was counted from and `anchor_words` the printed words
    of that date, "" for the day of publication; `cue` are the words that make it look ahead.
    """

    start: int
    end: int
    basis: str = ""
    anchor: str = ""
    anchor_words: str = ""
    cue: str = ""


class Reference(NamedTuple):
    """Words that stand for an entity without its name, where that is safe: "the country" on a page
    about Peru, "his" of "his government". `entity` is an id."""

    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """`layout` is body, headline, byline, caption or boilerplate: only body sentences prove facts.

    `source` describes who says it, as printed and ready to follow "according to"; empty where the
    article itself speaks. Where the words name nobody it is "reports", "claims", "allegations" or
    "unnamed sources".
    """

    position: int
    start: int
    end: int
    paragraph: int
    layout: str = "body"
    certainty: Certainty = Certainty.ASSERTED
    source: str = ""
    source_entity: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """One real date, actor or place, whatever its spellings.

    `value` is EDTF level 1 for dates. `subtype` is the precision of a date (day, month, year,
    decade, century, season, range), the class of a place (country, region, city, district, water,
    facility), or "author" for a person whom only bylines and captions name. `country` is an ISO
    3166 two-letter code; `lat` and `lon` are degrees. `doubt` says why the name may be something
    else than its kind says ("it may be a person"): nothing should be asked on such a name.
    """

    id: str
    kind: Kind
    name: str
    mentions: tuple[Mention, ...]
    value: str = ""
    subtype: str = ""
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """`person` holds the post `title` ("director") of `body` ("Russian Federal Security Service").

    `phrase` is the whole post as one noun phrase without its article; `person` and `body_entity`
    are entity ids; `span` is the printed words that say so. `tense` is how the article places the
    post: present (it says nothing else), past ("was the head"), former, late, acting or future.
    `kind` is post, reign (king), rank (colonel) or calling (explorer), which many may have at once.
    """

    person: str
    title: str
    phrase: str
    sentence: int
    span: Span
    body: str = ""
    body_entity: str | None = None
    tense: str = "present"
    kind: str = "post"


class Slot(StrEnum):
    """The part that a phrase plays in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    AGENT = "agent"
    WITH = "with"
    WHERE = "where"
    WHEN = "when"
    ATTRIBUTE = "attribute"
    CONTENT = "content"
    INFINITIVE = "infinitive"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase of a clause, without its leading preposition, which stands in `preposition`.

    `entities` are the ids of the entities that head the phrase: one, or several where the phrase
    is a list ("Aliyev and Nagiyev"); empty where any member of a list is no entity. `head` is the
    lemma of the head noun. A `pronoun` keeps its printed words; its `entities` say whom it stands
    for, and are empty where that is not entirely safe. In a relative or participle frame the
    subject is the antecedent. CONTENT is what somebody says, without its leading "that";
    INFINITIVE is "fight harder" in "pledged to fight harder", with `preposition` "to".
    """

    slot: Slot
    start: int
    end: int
    entities: tuple[str, ...] = ()
    preposition: str = ""
    head: str = ""
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Who did what, with whom, where and when, in one clause or one event noun.

    `form` is clause, relative, participle or nominal ("the visit of X to Y on Z"). `lemma` is the
    verb; for a nominal it is the verb that tells the same event ("visit"). `auxiliaries` are the
    printed words before the main verb ("was", "had been"); `particle` belongs to the verb ("up").
    Parts stand in the order in which they are printed; `main` is the span of `verb`.

    `form` is clause, relative, participle or nominal. `tense` is past, present, perfect,
    pluperfect, future, conditional (would) or modal. A `reported` frame is what `source` says, not
    what the article says; the saying itself is a frame of its own. WHEN holds only dates told with
    on, in, at or no preposition; "since 2009" is OTHER.
    """

    sentence: int
    start: int
    end: int
    form: str
    lemma: str
    verb: str
    auxiliaries: tuple[str, ...]
    particle: str
    passive: bool
    tense: str
    negated: bool
    parts: tuple[Part, ...]
    certainty: Certainty
    source: str = ""
    source_entity: str | None = None
    reported: bool = False
    main: Span = NOWHERE


class Gap(NamedTuple):
    """A name or date of a passage that can be left out of it, from `start` to `end`.

    `end` takes in a land told behind a town ("Porto, Portugal"). `preposition` stands before it.
    """

    start: int
    end: int
    entity: str
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the article that stands alone in its own words, some of them cut.

    `kept` are the stretches that are left, in printed order; `lemma` and `main` are the verb of
    the sentence and its place, `subject` the place of its subject; `stand_ins` are the pronouns
    that give way to a name. A sentence with a `problem` does not stand alone, and has no gaps.
    """

    sentence: int
    kept: tuple[Span, ...]
    gaps: tuple[Gap, ...] = ()
    stand_ins: tuple[Reference, ...] = ()
    lemma: str = ""
    main: Span = NOWHERE
    subject: Span = NOWHERE
    passive: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing worth knowing, with its proof.

    `answer` is printed to people; `answer_entity` is the entity behind it, where there is one.
    `evidence` spans whole sentences. `frame`, `role` and `passage` index into the reading, so that
    generation knows where the fact came from; `quoted` is what somebody says word for word, without
    marks. `salience` orders facts, higher first.
    """

    kind: FactKind
    statement: str
    answer: str
    evidence: tuple[Span, ...]
    certainty: Certainty
    source: str = ""
    answer_entity: str | None = None
    frame: int | None = None
    role: int | None = None
    quoted: str = ""
    passage: int | None = None
    salience: float = 0.0


@dataclass(frozen=True)
class Reading:
    """Everything that was found in one article. `published` is an EDTF day or empty."""

    text: str
    title: str
    published: str
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    roles: tuple[Role, ...]
    frames: tuple[Frame, ...]
    facts: tuple[Fact, ...]
    opinionated: bool = False
    notices: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    passages: tuple[Passage, ...] = ()

    def quote(self, span: Span | Mention | Reference | Sentence | Part | Frame | Gap) -> str:
        return self.text[span.start : span.end]

    def entity(self, entity_id: str) -> Entity:
        return self._by_id[entity_id]

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}
