"""Wrong options: first safe, then plausible.

A candidate is safe when the article nowhere gives it, asserted or claimed, the part that the key
plays; everything else only ranks the safe ones. References: section 5 of the question brief;
Rodriguez 2005 for three options being enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from random import Random

from articles.extraction.lexicon.countries import demonyms
from articles.extraction.records import Entity, Frame, Kind, Reading
from quizzes.generation.asking.places import PlaceNouns, people_of
from quizzes.generation.dates import read_exact
from quizzes.generation.lexicon import TITLES, demonyms_of
from quizzes.generation.lint.words import content_words, root, roots
from quizzes.generation.names import Names
from quizzes.generation.options.atlas import Atlas
from quizzes.generation.options.bodies import Bodies
from quizzes.generation.options.candidates import Candidates, acting, years_of_deeds
from quizzes.generation.options.casts import Casts
from quizzes.generation.options.cues import Cues, lands_in, share_surname, tells_people
from quizzes.generation.options.dates import Dates
from quizzes.generation.options.lands import are_heirs, came_later, is_realm
from quizzes.generation.options.lives import Lives
from quizzes.generation.options.neighbours import Neighbours
from quizzes.generation.options.posts import Posts
from quizzes.generation.options.records import Setting, Wrong
from quizzes.generation.options.rivals import Rivals, entities_of, roles_by_person
from quizzes.generation.options.stories import Stories
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.topics import Topics
from quizzes.generation.spellings import contains, fold, near, share_words, shares_double

WANTED = 3
FEWEST = 2
# Whoever acts in texts this many years apart did not live at one time.
LIFETIME = 70
# "Charles II" among full names is another odd one.
_REGNAL = re.compile(r" (?:[IVX]+|the [A-Z]\w+)$")
# "Sheikh Nasser Omar" is the odd one out among names without a title.
_TITLED = re.compile(
    r"(?:Amir|Emir|Sheikh|Sir|Lord|Lady|Dr|Prince|Princess|King|Queen|Sultan|Ayatollah|Mullah) "
)
_LISTED = re.compile(r"(?:,|,? and) (?:the )?")
_CAPITAL_OF = re.compile(r"\bserved? as the (?:[a-z]+ )*(?:capital|seat)\b")
# Such a place is in the land of whoever has it.
_AT_HOME = re.compile(r"\b(?:headquarter(?:s|ed)|head office|seat of government)\b")
# Towns that a reader may know by name, though the article names no other.
KNOWN_BY_NAME = 300_000
_IN_LAND = re.compile(r"\bin (?:the )?([A-Z]\w+(?: [A-Z]\w+)*)")


class Distractors:
    """Finds wrong options in one reading."""

    def __init__(
        self,
        reading: Reading,
        names: Names | None = None,
        bodies: Bodies | None = None,
        nouns: PlaceNouns | None = None,
    ) -> None:
        """An index of the names, the bodies and the places may be handed in to save time."""
        self.reading = reading
        self.names = names or Names(reading.entities, reading.text, reading.title)
        self.bodies = bodies or Bodies(reading)
        self.nouns = nouns or PlaceNouns(reading)
        self._families = {
            person: {root(role.title.split()[-1]) for role in held}
            for person, held in roles_by_person(reading.roles).items()
        }
        self._entities = {entity.id: entity for entity in reading.entities}
        self._neighbours = Neighbours(reading)
        topics = Topics(reading)
        judge = Candidates(reading, self._neighbours, self.nouns, self.names, self.bodies)
        self._fit: dict[Kind, list[Entity]] = {kind: [] for kind in Kind}
        for entity in reading.entities:
            # Nothing asks for what the article is about, so a cunning reader rules it out.
            if judge.fits(entity) and not topics.holds(entity):
                self._fit[entity.kind].append(entity)
        self._acting = frozenset(acting(reading))
        self._rivals = Rivals(reading, self._neighbours)
        self._cues = Cues(reading)
        self._casts = Casts(reading)
        self.lives = Lives(reading)
        self.posts = Posts(reading, self._cues)
        self._dates = Dates(reading, self._fit[Kind.DATE], self.lives, self._neighbours)
        self._stories = Stories(reading, topics.are_told)
        self._ranked: dict[str, list[Entity]] = {}
        # Of an option and a key: whether the one may stand beside the other, whatever is asked.
        self._pairs: dict[tuple[str, str], bool] = {}
        self._atlas = Atlas(self.names, self.nouns)
        self._years: dict[str, tuple[int, ...]] | None = None

    def entity(self, id_: str | None) -> Entity | None:
        return self._entities.get(id_ or "")

    def seek(self, key: Entity, setting: Setting, chance: Random) -> Iterator[Wrong]:
        """Safe options, the best first; as lazily as may be, since three are mostly enough."""
        barred = self._rivals.of(key, setting.frame, setting.named)
        if key.kind is Kind.DATE:
            yield from self._dates.seek(key, barred, setting, chance)
            return
        if key.kind is Kind.PERSON and tells_people(setting.stem):
            return
        if self._has_missing_twin(key, barred):
            return
        if key.kind is Kind.PLACE and _CAPITAL_OF.search(setting.stem):
            return  # Of which state or county the other towns are is not known.
        if _may_be_of_several(key, setting.frame):
            return
        told = roots(setting.stem)
        taken = [self._entities[id_].name for id_ in sorted(barred)]
        year = self._year_of(setting.frame)
        kin = self._families_in(setting, key)
        safe = (
            other
            for other in self._by_likeness(key, barred)
            if self._is_safe(other, key, taken)
            and not self._is_told(other, told)
            and not is_elsewhere(other, key, setting.stem)
            and not self.are_listed(other, key)
            and not came_later(other, year)
            and self._could_act(other, year)
            and not any(share_surname(other.name, name) for name in kin)
            and not self._cues.rule_out(other, setting.stem)
            and not self._casts.rule_out(other, key, setting)
            and not _is_of_another_land(other, key, setting.stem)
            and not self._cues.are_of_two_worlds(other, key)
        )
        found: list[Entity] = []
        for other in _apart(safe):
            if any(self._casts.are_inseparable(other, one) for one in found):
                continue
            found.append(other)
            yield Wrong(other.name, other)
        # The only land of the article that the stem leaves out is no choice.
        if key.kind is Kind.PLACE and (found or _is_known_alone(key, setting.stem)):
            names = [other.name for other in found]
            yield from map(Wrong, self._atlas.beside(key, setting.stem, names, year))

    def _could_act(self, other: Entity, year: int | None) -> bool:
        if other.kind is not Kind.PERSON or year is None:
            return True
        if self._cues.tells_later(other, year, self.reading.published):
            return False
        years = self._years_of(other)
        known = not years or min(abs(told - year) for told in years) <= LIFETIME
        return known and self.lives.could_act(other, year)

    def _has_missing_twin(self, key: Entity, barred: frozenset[str]) -> bool:
        """North Korea cannot be offered beside South Korea, where it took part: then the only
        Korea among the options is known unread."""
        own = set(key.name.split()) if key.subtype == "country" else set()
        return any(
            other.id in barred and other.id != key.id and own & set(other.name.split())
            for other in self._fit[Kind.PLACE]
            if own and other.subtype == "country" and other.country != key.country
        )

    def _families_in(self, setting: Setting, key: Entity) -> list[str]:
        """The people of the stem whose kin the key is not: who shares their name is left out."""
        named = (self._entities[id_] for id_ in sorted(setting.named))
        people = [entity.name for entity in named if entity.kind is Kind.PERSON]
        return [name for name in people if not share_surname(name, key.name)]

    def _by_likeness(self, key: Entity, barred: frozenset[str]) -> list[Entity]:
        """What could be an option, most plausible first; whether it is safe is not yet known."""
        if key.id not in self._ranked:
            others = self._fit[key.kind]
            self._ranked[key.id] = sorted(
                others, key=lambda other: (-self._likeness(other, key), other.name)
            )
        return [other for other in self._ranked[key.id] if other.id not in barred]

    def _is_safe(self, other: Entity, key: Entity, taken: list[str]) -> bool:
        """Whether it is no right answer either; `taken` are the names of what is barred."""
        pair = (other.id, key.id)
        if pair not in self._pairs:
            self._pairs[pair] = self._may_stand_beside(other, key)
        return self._pairs[pair] and not any(contains(other.name, name) for name in taken)

    def _may_stand_beside(self, other: Entity, key: Entity) -> bool:
        if _are_close(other, key):
            return False
        if other.kind is Kind.PLACE:
            return is_realm(other) == is_realm(key) and self._is_like_place(other, key)
        if other.id not in self._acting and len(other.mentions) < 2:
            return False
        if not self._stories.are_one(other.id, key.id):
            return False
        if other.kind is Kind.PERSON:
            # A bare surname among full names is the odd one out.
            alike = (" " in other.name) == (" " in key.name)
            alike = alike and bool(_TITLED.match(other.name)) == bool(_TITLED.match(key.name))
            alike = alike and bool(_REGNAL.search(other.name)) == bool(_REGNAL.search(key.name))
            return (alike or self.is_of_old(key)) and self._may_have_met(other, key)
        if other.kind is Kind.GROUP:
            return _are_groups_alike(other.name, key.name)
        if other.kind is Kind.ORGANISATION and (
            not self.bodies.is_proved(other) or not self.bodies.alike(other, key)
        ):
            return False
        return other.name[:1].isupper() and fold(other.name) not in TITLES

    def is_of_old(self, person: Entity) -> bool:
        """Before surnames: Constantine and Romulus Augustus are names of one sort."""
        return any(year < 1500 for year in self._years_of(person))

    def _may_have_met(self, one: Entity, other: Entity) -> bool:
        """Whether the dates told of two people leave it open that they lived at one time."""
        years, others = self._years_of(one), self._years_of(other)
        if not years or not others:
            return True
        return min(abs(a - b) for a in years for b in others) <= LIFETIME

    def _years_of(self, person: Entity) -> tuple[int, ...]:
        """The years in which the article lets a person act, else those told beside the name."""
        if self._years is None:
            self._years = dict(years_of_deeds(self.reading))
        if person.id not in self._years:
            self._years[person.id] = self._neighbours.years_beside(person)
        return self._years[person.id]

    def _is_told(self, other: Entity, stem: Set[str]) -> bool:
        """Whether the stem holds the telling words of a name: "Agdam" of "Agdam village"."""
        peoples, telling = _telling(other.name)
        return not peoples.isdisjoint(stem) or (bool(telling) and telling <= stem)

    def are_listed(self, other: Entity, key: Entity) -> bool:
        """ "In Riga, Kiel and Porto": what is so of one town may be so of the next."""
        if key.kind is not Kind.PLACE or key.subtype == "country":
            return False
        gaps = (
            self.reading.text[one.end : two.start]
            for one in key.mentions
            for two in other.mentions
            if 0 < two.start - one.end < 10
        )
        return any(_LISTED.fullmatch(gap) for gap in gaps)

    def _is_like_place(self, other: Entity, key: Entity) -> bool:
        """Same class, and asked for with the same noun: no village among cities."""
        try:
            return self.nouns.alike(other, key)
        except Unclear:
            return False

    def _likeness(self, other: Entity, key: Entity) -> float:
        """Plausibility: same family of post, near in the text, often named, same country."""
        score = min(len(other.mentions), 5) * 0.3 + 2.0 * (other.id in self._acting)
        score += 2.0 * ((" " in other.name) == (" " in key.name))
        score += 4.0 * bool(self._families.get(other.id, set()) & self._families.get(key.id, set()))
        if key.country and other.country == key.country:
            score += 4.0
        if key.kind is Kind.ORGANISATION:
            score += 2.0 * bool(roots(other.name) & roots(key.name))
            score += 1.0 * (other.subtype == key.subtype)
            score += 1.0 * (other.name.isupper() == key.name.isupper())
        return score + max(0.0, 3.0 - 0.75 * self._neighbours.distance(other, key))

    def _year_of(self, frame: Frame | None) -> int | None:
        """The year of a clause, else the last one told around it; None where none is told."""
        if frame is None:
            return None
        dates = [self._entities[id_] for id_ in entities_of(frame)]
        days = [read_exact(date.value) for date in dates if date.kind is Kind.DATE]
        years = [day.year for day in days if day is not None]
        return max(years or self._neighbours.years_around(frame.start), default=None)


@lru_cache(maxsize=4_096)
def _telling(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The roots of the people of a country, and of the words with a capital in a name."""
    telling = (root(word) for word in content_words(name) if word[0].isupper())
    return frozenset(map(root, demonyms_of(name))), frozenset(telling)


def _apart(entities: Iterable[Entity]) -> Iterator[Entity]:
    """Leave out whatever is too near to, or holds, an option that stands before it."""
    kept: list[Entity] = []
    for entity in entities:
        if not any(_are_close(entity, other) for other in kept):
            kept.append(entity)
            yield entity


def is_elsewhere(other: Entity, key: Entity, stem: str) -> bool:
    """Whether "in India", "in the German Empire" in the stem rules a town of another country out,
    or a headquarters that nobody has abroad."""
    if key.kind is not Kind.PLACE or not other.country or key.country == other.country:
        return False
    if key.subtype != "country" and _AT_HOME.search(stem):
        return True
    return any(key.country in lands_in(name) for name in _IN_LAND.findall(stem))


def _may_be_of_several(key: Entity, frame: Frame | None) -> bool:
    """Whether whoever returned to a country may have returned to any other of the article."""
    return frame is not None and frame.lemma == "return" and key.subtype == "country"


def _is_known_alone(key: Entity, stem: str) -> bool:
    """Whether places of which the article names none may stand beside the key: no villages."""
    if key.subtype == "city":
        return people_of(key) >= KNOWN_BY_NAME and not _AT_HOME.search(stem)
    return key.subtype != "country"


def _is_of_another_land(other: Entity, key: Entity, stem: str) -> bool:
    """Whether the lands in the names of bodies betray the key: "of Britain" for what was founded
    in Peru, or the Irish Parliament alone where troops leave Ireland."""
    if key.kind is not Kind.ORGANISATION:
        return False
    told, lands = set(lands_in(stem)), set(lands_in(other.name))
    if told.isdisjoint(lands_in(key.name)):
        return bool(told and lands) and told.isdisjoint(lands) and not any(lands_in(key.name))
    return told.isdisjoint(lands)


def _are_close(one: Entity, other: Entity) -> bool:
    """Near in spelling, one within the other, or two names of one land (Britain, England)."""
    if near(one.name, other.name) or contains(one.name, other.name):
        return True
    if one.kind is Kind.PERSON and (share_words(one, other) or shares_double(one, other)):
        return True
    if one.kind is Kind.PLACE and are_heirs(one.name, other.name):
        return True
    lands = {one.subtype, other.subtype} == {"country"} and bool(one.country)
    return lands and one.country == other.country


def _are_groups_alike(one: str, other: str) -> bool:
    """ "French troops" beside British troops, and the French beside the British."""
    ones, others = one.split(), other.split()
    if len(ones) == len(others) == 1:
        return (one in demonyms()) == (other in demonyms()) and root(one) != root(other)
    return root(ones[-1]) == root(others[-1]) and one != other
