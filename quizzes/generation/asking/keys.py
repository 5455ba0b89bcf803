"""What can be the answer of a question: a name that is surely read and surely meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date
from functools import cached_property

from articles.extraction.edtf import Calendar
from articles.extraction.places import governed_from, namesakes
from articles.extraction.records import Basis, Entity, Frame, Kind, Part, Reading, Slot
from quizzes.generation.asking.places import PlaceNouns, lies_within
from quizzes.generation.dates import read_exact
from quizzes.generation.names import Names
from quizzes.generation.options.bodies import Bodies
from quizzes.generation.options.people import People
from quizzes.generation.phrasing.wording import Unclear, Wording, akin
from quizzes.generation.refusing.owners import Owners

# What such words open is told on the way, and the story goes on where it was.
_LOOKS_BACK = re.compile(r"\b(?:since|until|had|after|before|whose|who|which)\b")
_POSSESSIVE = re.compile(r"['’]s?$")
SPANS = frozenset(("century", "decade"))
_ALLUSION = re.compile(
    r"\bthe ([A-Z]\w+) (?:\w+ )?(?:leader|president|premier|minister|king|queen|chief|ruler|"
    r"emperor|chancellor|commander|general)\b(?! [A-Z])"
)


_ONE_MORE_PLACE = re.compile(
    r"(?:,| and| or)(?: also)? (?:in|on|at|near|around) |,? (?:and|or) [A-Z]"
)
# "Today, or by early tomorrow at the latest".
_OR_ANOTHER_DAY = re.compile(
    r",? or (?:(?:by|on|in|early|late|at|possibly|perhaps|the|even) )*(?:today|tomorrow|yesterday|"
    r"next|following|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d)"
)
FORTNIGHT = 14
SEASON = 60
_DAY_OF_MONTH = re.compile(r"\d")
_WEEKDAY = re.compile(
    r"(?:last |next |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|"
    r"evening|night))?"
)


def _ordinal(day: Calendar) -> int:
    return date(day.year, day.month, day.day).toordinal() if day.year > 0 else 0


class Keys:
    """Judges the names of one reading as answers."""

    def __init__(
        self, reading: Reading, wording: Wording, bodies: Bodies, names: Names, nouns: PlaceNouns
    ) -> None:
        self.reading = reading
        self.wording = wording
        self.bodies = bodies
        self.names = names
        self.nouns = nouns
        self.people = People(reading, bodies.works)
        self.owners = Owners(reading)

    def checked(self, part: Part, key: Entity) -> Entity:
        """Refuse a key whose printing has nothing in common with its name."""
        if key.doubt:
            raise Unclear(f"“{key.name}” is not surely read: {key.doubt}")
        if key.kind is Kind.ORGANISATION and not self.owners.is_told(key.name):
            raise Unclear(f"it is not told of which country “{key.name}” is")
        known = read_exact(key.value) is not None or key.subtype in SPANS
        if key.kind is Kind.DATE and not (known and self.wording.is_exact(part)):
            raise Unclear(f"the time “{self.reading.quote(part)}” is not exact")
        if key.kind is Kind.DATE and _OR_ANOTHER_DAY.match(self.reading.text, part.end):
            raise Unclear("it is one of two days")
        if key.kind is Kind.PLACE and self.nouns.is_no_place(key):
            raise Unclear(f"“{key.name}” may be no place")
        if key.kind is not Kind.DATE and self.bodies.works.holds(key):
            raise Unclear(f"“{key.name}” may be the title of a work")
        if key.kind is Kind.ORGANISATION and not self.bodies.is_proved(key):
            raise Unclear(f"“{key.name}” may be no organisation")
        if key.kind is Kind.PERSON and not self.people.is_sure(key):
            raise Unclear(f"“{key.name}” may be no person")
        if key.kind is Kind.PERSON and self.names.is_read_twice(key):
            raise Unclear(f"“{key.name}” may be two readings of one name")
        printed = [m for m in key.mentions if part.start <= m.start < part.end]
        if part.slot is Slot.WHERE and printed:
            behind = self.reading.text[printed[0].end : part.end]
            if _ONE_MORE_PLACE.search(behind):
                raise Unclear("it is only one of several places")
        if printed and key.kind is not Kind.DATE:
            words = self.reading.quote(printed[0])
            bare = _POSSESSIVE.sub("", words)
            if not akin(bare, key.name) and not self._is_told_to_govern(bare, key):
                if self._is_its_old_name(bare, key):
                    return replace(key, name=bare)
                raise Unclear(f"it is not sure that “{words}” is {key.name}")
        return key

    def _is_its_old_name(self, printed: str, key: Entity) -> bool:
        """Whether the article calls a town by another name only: "Leningrad"."""
        names = {_POSSESSIVE.sub("", self.reading.quote(mention)) for mention in key.mentions}
        known = any(row.name == key.name for row in namesakes(printed))
        return key.kind is Kind.PLACE and key.subtype == "city" and len(names) == 1 and known

    def _is_told_to_govern(self, capital: str, land: Entity) -> bool:
        """Whether "Moscow" is Russia here: the article lets Russia act under its own name, too."""
        if land.kind is not Kind.PLACE or not land.country:
            return False
        if governed_from(capital) != land.country:
            return False
        return any(
            part.slot is Slot.SUBJECT
            and part.entities == (land.id,)
            and akin(self.reading.quote(part), land.name)
            for frame in self.reading.frames
            if frame.lemma != "be"
            for part in frame.parts
        )

    def check_speaker(self, key: Entity) -> None:
        """Refuse a person who may be none, or of whom the article may have two."""
        if key.doubt:
            raise Unclear(f"“{key.name}” is not surely read: {key.doubt}")
        if not self.people.is_sure(key):
            raise Unclear(f"“{key.name}” may be no person")
        if self.names.is_read_twice(key):
            raise Unclear(f"“{key.name}” may be two readings of one name")
        if self.names.shares_name(key) or self.names.is_blended(key):
            raise Unclear(f"it is not sure that {key.name} is meant")
        if " " not in key.name:
            raise Unclear(f"“{key.name}” alone is no full name to ask for")

    def key_of(self, part: Part) -> Entity:
        if len(part.entities) != 1:
            raise Unclear("the answer is not one name")
        key = self.wording.entities[part.entities[0]]
        if part.pronoun and key.kind is not Kind.PERSON:
            raise Unclear("the answer stands there as a pronoun only")
        return key

    def check_allusion(self, text: str, key: Entity, named: frozenset[str]) -> None:
        """Refuse "after the Peruvian leader's return" where the answer or the stem names him."""
        people = {key.id, *named}
        alluded = {match[1] for match in _ALLUSION.finditer(text)}
        for role in self.reading.roles if alluded else ():
            if role.person in people and alluded & set(re.findall(r"\w+", role.phrase)):
                raise Unclear("the question alludes to its answer")

    def check_homeland(self, text: str, key: Entity, named: frozenset[str]) -> None:
        """Refuse "Which country sent doctors from Madrid?", "In which country ... near Madrid?"."""
        if key.kind is not Kind.PLACE or key.subtype not in ("country", "region"):
            return
        for id_ in sorted(named):
            place = self.wording.entities[id_]
            if place.kind is Kind.PLACE and place.name in text and lies_within(place, key):
                raise Unclear(f"“{place.name}” gives the {key.subtype} away")

    def check_pronouns(self, frame: Frame) -> None:
        """Refuse "Weiss sailed. The nurse Ana Costa looked after them. He reached Riga."."""
        for part in frame.parts:
            for id_ in part.entities if part.pronoun else ():
                if self._is_new(self.wording.entities[id_], frame.sentence):
                    printed = self.reading.quote(part)
                    raise Unclear(f"it is not sure whom “{printed}” means")

    def _is_new(self, person: Entity, position: int) -> bool:
        """Whether somebody is first named in the sentence before, and another before that."""
        if person.kind is not Kind.PERSON or position < 2 or not person.mentions:
            return False
        before, earlier = (self.reading.sentences[position - back] for back in (1, 2))
        if not before.start <= person.mentions[0].start < before.end:
            return False
        return earlier.paragraph == before.paragraph and any(
            other.kind is Kind.PERSON and other is not person
            for _, _, other in self.wording.mentions(earlier.start, earlier.end)
        )

    def check_years(self, frame: Frame) -> None:
        """Refuse a year carried on from an aside: "... since 1869. It met on 16 August"."""
        for part in frame.parts:
            for id_ in part.entities if part.slot is Slot.WHEN else ():
                told = self.wording.entities[id_]
                carried = any(
                    m.basis == Basis.FROM_EARLIER_DATE and part.start <= m.start < part.end
                    for m in told.mentions
                )
                self._check_weekday(told, part)
                day = read_exact(told.value) if carried else None
                if day is not None and self._strays(day, part.start, frame.tense):
                    raise Unclear(f"the year of “{self.reading.quote(part)}” is not sure")

    def _check_weekday(self, told: Entity, part: Part) -> None:
        """ "On Monday" in the news is a day of these two weeks, whatever was told before it."""
        day, today = read_exact(told.value), read_exact(self.reading.published)
        if not _WEEKDAY.fullmatch(self.reading.quote(part)) or not day or not today:
            return
        if not day.day or abs(_ordinal(today) - _ordinal(day)) > FORTNIGHT or self._is_late:
            raise Unclear(f"the week of “{self.reading.quote(part)}” is not sure")

    @cached_property
    def _is_late(self) -> bool:
        """Whether the page is dated well after what it tells: its own last days, told by month
        and day, lie weeks before, so that no weekday is counted from it."""
        today = read_exact(self.reading.published)
        named = [
            _ordinal(today) - _ordinal(day)
            for entity in self.reading.entities
            if today and entity.kind is Kind.DATE and (day := read_exact(entity.value)) and day.day
            for mention in entity.mentions
            if _DAY_OF_MONTH.search(self.reading.quote(mention))
        ]
        lately = [days for days in named if days <= SEASON]
        return bool(lately) and min(lately) > FORTNIGHT

    def _strays(self, day: Calendar, position: int, tense: str) -> bool:
        """Whether the dates printed before a place in the text leave its year open.

        The year is carried on from the last of them; a story goes forward from there, and that one
        may itself be an aside into the past.
        """
        at = bisect_left(self._days_printed, (position, Calendar(0)))
        if not at:
            return False
        place, last = self._days_printed[at - 1]
        earlier = self._days_printed[at - 2][1] if at > 1 else last
        sentence = self.reading.text[self.reading.text.rfind(". ", 0, place) + 1 : place]
        # A new paragraph goes back to where the story was.
        parted = "\n" in self.reading.text[place:position]
        aside = last.year < earlier.year and (parted or bool(_LOOKS_BACK.search(sentence)))
        backwards = day.year == last.year and bool(last.month) and day.month < last.month
        if backwards and tense != "pluperfect":
            return True
        return aside or day.year not in (last.year, last.year + 1)

    @cached_property
    def _days_printed(self) -> list[tuple[int, Calendar]]:
        """The dates that the text prints with their year, in printed order."""
        return sorted(
            (mention.start, day)
            for entity in self.reading.entities
            if entity.kind is Kind.DATE and (day := read_exact(entity.value)) is not None
            for mention in entity.mentions
            if mention.basis == Basis.STATED
        )

    def check_families(self, frame: Frame) -> None:
        """Refuse a surname or pronoun that stands for one of a family but its best known."""
        for part in frame.parts:
            for id_ in part.entities:
                person = self.wording.entities[id_]
                if person.kind is not Kind.PERSON:
                    continue
                if self.names.shares_name(person):
                    raise Unclear(f"two people may be called {person.name}")
                if self.names.shares_reign(person) and person.name not in self.reading.quote(part):
                    raise Unclear(f"it is not sure that {person.name} is meant")
                if not all(
                    self.names.is_sure(person, name) for name in self._names_in(part, person)
                ):
                    raise Unclear(f"it is not sure that {person.name} is meant")
                leads = self.names.leads_family(person) or self._by_first_name(part, person)
                if leads and not self.names.is_blended(person):
                    continue
                if person.name not in self.reading.quote(part):
                    raise Unclear(f"it is not sure that {person.name} is meant")

    def _by_first_name(self, part: Part, person: Entity) -> bool:
        """ "Edward" among the children of a family: nobody else of the page is called so."""
        first, *others = person.name.split()
        printed = self._names_in(part, person)
        return bool(others) and bool(printed) and all(name == first for name in printed)

    def _names_in(self, part: Part, person: Entity) -> list[str]:
        """How a part prints a person; of a pronoun, how the name was printed last before it."""
        printed = [m for m in person.mentions if part.start <= m.start < part.end]
        if not printed and part.pronoun:
            printed = [m for m in person.mentions if m.start < part.start][-1:]
        return [_POSSESSIVE.sub("", self.reading.quote(m)) for m in printed]
