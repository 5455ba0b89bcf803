"""Who is who among names: which printed words stand for which entity."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property, wraps

from articles.extraction.lexicon import words as listed
from articles.extraction.lexicon.countries import demonyms
from articles.extraction.records import Entity, Kind, Reading
from quizzes.generation.lexicon import TITLES
from quizzes.generation.printed import prints
from quizzes.generation.spellings import bag, fold, share_words

# Capes, lakes and companies that were read as people.
NO_PERSON = re.compile(
    r"(?:Cape|Mount|Lake|Fort|Port|River|Glacier|Bay|Camp|Saint-\w+)\b"
    r"|.*\b(?:Park|School|Street|Bridge|Road|Avenue|Square|Station|Airport|Hall|Tower|Museum|"
    r"Hospital|Stadium|Palace|Castle|Cathedral|Islands?|Mountains?|Valley|Beach|Family|"
    r"Lines?|Group|Yards?|Motors|Airlines|Bank|Holdings?|Partners|Industries|"
    r"Systems|Press|Times|News|Post|Herald|Tribune|Films|Records|Media|Energy|Oil|Steel|Rail)$"
    r'|[^"]*"[^"]*$'
)
_INTRODUCED = re.compile(r", (?:the|an?) (?:[\w-]+ ){0,2}(?:son|daughter|brother|sister|wife)\b")
_KIN = re.compile(r"\b(?:son|daughter|brother|sister|wife|nephew|widow) $")
_POSSESSIVE = re.compile(r"['’]s?$")
_PARTICLES = frozenset("de da di du von van der al el bin ibn of la".split())
_FIRST_NAME = re.compile(r"\b([A-Z][\w’'-]+)\Z")
_EDGE = re.compile(r"\b")
_SENTENCE_START = re.compile(r"(?:[.!?:][\"”’')]?\s|\n)[\"“‘']?\Z")


def is_no_person(person: Entity) -> bool:
    """Capes, companies, and posts without their holder ("Financial Officer")."""
    last = person.name.split()[-1]
    one = f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")
    return bool(NO_PERSON.match(person.name)) or last in _NO_SURNAMES or one in _NO_SURNAMES


# Posts that are no surnames, as King, Bishop and Major are.
_NO_SURNAMES = frozenset(
    "Officer Minister Director Secretary Executive President Chairman Chairwoman Spokesman "
    "Spokeswoman Commander Ambassador Official Commissioner Governor Emperor Senator "
    "Representative Manager Chancellor Premier CEO CFO Senior Junior".split()
)
# "Baldwin of Flanders", "Alexios III", "Louis the Pious": what belongs to a lone name.
_BELONGS = re.compile(
    r" (?:of (?:the )?[A-Z][\w’'-]+|the (?!Most |Best |First )[A-Z][a-z]+(?! [A-Z])|[IVX]+\b|"
    r"(?:de|da|von|van) [A-Z]\w+)"
)


# The titles by which the press calls those whose first names it takes for known.
_TITLE = (
    r"(?:Vice[ -]|Deputy )?(?:President|Premier|Chancellor)|(?:Deputy )?Prime Minister|"
    r"King|Queen|Emperor|Empress|Pope|Sultan|Shah|Tsar|Kaiser"
)
_TITLED, _TITLED_NAME = re.compile(rf"(?:{_TITLE}) \Z"), re.compile(rf"({_TITLE}) [^ ]+")
_NO_LONGER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-|[Ll]ate|[Vv]ice|[Dd]eputy|[Aa]cting)[ -]?\Z")


def title_of(name: str) -> str:
    """ "President" of "President Mora"; empty for any other name."""
    found = _TITLED_NAME.fullmatch(name)
    return found[1] if found else ""


def _told_title(person: Entity, text: str) -> str:
    """ "President" for one whom the text calls "President Reagan" and never by a first name.

    Empty for a full name, and where the text has two titles for the name or calls it former.
    """
    if " " in person.name or person.kind is not Kind.PERSON:
        return ""
    found: set[str] = set()
    for mention in person.mentions:
        title = _TITLED.search(text, max(0, mention.start - 24), mention.start)
        if title and _NO_LONGER.search(text, max(0, title.start() - 8), title.start()):
            return ""
        if title:
            found.add(title.group().strip())
    return next(iter(found)) if len(found) == 1 else ""


def complete(reading: Reading) -> Reading:
    """The reading with the names of people whole: with the one land or number told behind a lone
    name, or the title before it, and without a nationality before a full one ("Venetian Thomas
    Morosini")."""
    text = reading.text
    return replace(reading, entities=tuple(_whole(entity, text) for entity in reading.entities))


def _whole(entity: Entity, text: str) -> Entity:
    if entity.kind is not Kind.PERSON:
        return entity
    first, *others = entity.name.split()
    if len(others) > 1 and first in demonyms():
        return replace(entity, name=" ".join(others))
    if others:
        return entity
    told = _told_behind(entity, text)
    if not told and (title := _told_title(entity, text)):
        return replace(entity, name=f"{title} {entity.name}")
    return replace(entity, name=f"{entity.name}{told[0]}") if len(told) == 1 else entity


def _told_behind(person: Entity, text: str) -> list[str]:
    """What is printed behind a lone name as a part of it, each once."""
    length = len(person.name)
    found = (
        # "Baldwin II" may be printed whole and yet be known as Baldwin.
        _BELONGS.match(text, m.start + length if text.startswith(person.name, m.start) else m.end)
        for m in person.mentions
    )
    return list(dict.fromkeys(match.group() for match in found if match))


def _first_name(text: str, start: int, end: int) -> str:
    """The word with a capital that ends a stretch of text, particles apart; empty if none does."""
    while True:
        opening = max(start, text.rfind(" ", start, end) + 1)
        if text[opening:end] not in _PARTICLES or opening == start:
            break
        end = opening - 1
    found = _FIRST_NAME.search(text, opening, end)
    return found[1] if found else ""


def _opens(text: str, end: int, word: str) -> bool:
    """Whether the word printed up to `end` begins a sentence."""
    start = end - len(word)
    return start <= 0 or bool(_SENTENCE_START.search(text, max(0, start - 3), start))


def _remembered(ask: Callable[[Names, Entity], bool]) -> Callable[[Names, Entity], bool]:
    """What is asked again for every part of every clause is judged once for each person."""

    @wraps(ask)
    def answer(names: Names, person: Entity) -> bool:
        key = (ask.__name__, person.id)
        if key not in names.known:
            names.known[key] = ask(names, person)
        return names.known[key]

    return answer


class Names:
    """The entities of one article, found by any of their spellings."""

    def __init__(self, entities: Iterable[Entity], text: str = "", title: str = "") -> None:
        """`title` tells whom the whole article is about, where it is a person's name."""
        self.entities = tuple(entities)
        self.text = text
        self.title = fold(title)
        self._aliases: dict[int, tuple[str, ...]] = {}
        self.known: dict[tuple[str, str], bool] = {}
        self._own = frozenset(map(id, self.entities))

    def aliases(self, entity: Entity) -> tuple[str, ...]:
        """Its name and every printed form, each once, without a possessive ending."""
        at = id(entity)
        if at not in self._own:
            return self._find_aliases(entity)
        if at not in self._aliases:
            self._aliases[at] = self._find_aliases(entity)
        return self._aliases[at]

    def _find_aliases(self, entity: Entity) -> tuple[str, ...]:
        printed = (self.text[m.start : m.end] for m in entity.mentions if self.text)
        forms = [entity.name, *(_POSSESSIVE.sub("", form) for form in printed)]
        return tuple(dict.fromkeys(form for form in forms if form))

    @_remembered
    def shares_name(self, person: Entity) -> bool:
        """ "Hamilcar" beside "Hamilcar Barca": one name alone that begins another's.

        Or a lone name behind which the text tells two lands or numbers, and so two people.
        """
        if " " in person.name:
            return False
        start = f"{person.name} "
        return len(_told_behind(person, self.text)) > 1 or any(
            other.name.startswith(start) for other in self.entities if other.kind is Kind.PERSON
        )

    @_remembered
    def shares_reign(self, person: Entity) -> bool:
        """ "Alexios V" beside Alexios IV: "Alexios" alone may be either."""
        first, *others = person.name.split()
        return (
            bool(others)
            and bool(_BELONGS.fullmatch(f" {' '.join(others)}"))
            and any(
                other is not person and other.kind is Kind.PERSON and other.name.split()[0] == first
                for other in self.entities
            )
        )

    @_remembered
    def is_read_twice(self, person: Entity) -> bool:
        """ "Angop Idriss Deby" beside "Idriss Déby Itno": two words in common, one man."""
        return any(
            other is not person and other.kind is Kind.PERSON and share_words(other, person)
            for other in self.entities
        )

    def is_subject(self, person: Entity) -> bool:
        """Whether the article is about this person: a lone surname there is nobody else's."""
        return bool(self.title) and self.title.startswith(fold(person.name))

    @_remembered
    def is_blended(self, person: Entity) -> bool:
        """ "Hannibal, the son of ...", said after Hannibal Mago: somebody else of that name."""
        return not self.is_subject(person) and any(
            mention.end - mention.start < len(person.name)
            and (
                _INTRODUCED.match(self.text, mention.end)
                or _KIN.search(self.text, max(0, mention.start - 12), mention.start)
            )
            for mention in person.mentions[1:]
        )

    @_remembered
    def leads_family(self, person: Entity) -> bool:
        """Whether a bare surname surely means this one: nobody who shares it is named nearly as
        often."""
        if self.is_subject(person):
            return True
        last = person.name.split()[-1]
        kin = [
            len(other.mentions)
            for other in self.entities
            if other.kind is Kind.PERSON and other is not person and other.name.split()[-1] == last
        ]
        kin += [1] * self._has_unread_kin(person, last)
        return not kin or len(person.mentions) >= 2 * max(kin) + 2

    def is_sure(self, person: Entity, printed: str) -> bool:
        """Whether one word of a name surely means this person: "Li" of Li Qiang and Li Keqiang."""
        if " " in printed or printed == person.name or self.is_subject(person):
            return True
        kin = [
            len(other.mentions)
            for other in self.entities
            if other.kind is Kind.PERSON and other is not person and printed in other.name.split()
        ]
        return not kin or len(person.mentions) >= 2 * max(kin) + 2

    def _has_unread_kin(self, person: Entity, last: str) -> bool:
        """ "Barthélemy de Lesseps", whom nobody took for a person, beside Ferdinand."""
        own = bag(person.name)[1]
        return any(
            not own.issuperset(fold(word).split())
            and fold(word) not in TITLES
            and word not in demonyms()
            and not prints(self.text, word.lower())
            and not any(word in e.name for e in self.entities if e.kind is not Kind.PERSON)
            for word in self._before(last)
        )

    def _before(self, last: str) -> Iterator[str]:
        """The words that stand as a first name before a surname, wherever it is printed."""
        text, end = self.text, 0
        at = text.find(f" {last}")
        while at >= 0:
            after = at + 1 + len(last)
            if _EDGE.match(text, after) and (found := _first_name(text, end, at)):
                end = after
                # "Once Weiss had left": a sentence begins there, and no name.
                if not _opens(text, at, found) or fold(found) in listed("given_names"):
                    yield found
            at = text.find(f" {last}", at + 1)

    def find(self, name: str) -> Entity | None:
        return self._by_spelling.get(fold(name))

    @cached_property
    def spellings(self) -> str:
        """Every spelling of every entity, each once, in one line."""
        found = (alias for entity in self.entities for alias in self.aliases(entity))
        return " ".join(dict.fromkeys(found))

    @cached_property
    def _by_spelling(self) -> dict[str, Entity]:
        found: dict[str, Entity] = {}
        for entity in self.entities:
            found.setdefault(fold(entity.name), entity)
        for entity in self.entities:
            # A printed date or a metonym may stand for another thing each time.
            if entity.kind is not Kind.DATE:
                for alias in self.aliases(entity):
                    found.setdefault(fold(alias), entity)
        return found
