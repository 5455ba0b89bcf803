"""What kind of body an organisation is, by its name or by what the article calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from articles.extraction.lexicon import kind_nouns, place_words, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.places import namesakes
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Entity, Kind, Reading, Slot
from quizzes.generation.lexicon import SAYING
from quizzes.generation.options.works import Works
from quizzes.generation.printed import prints

_BY_NAME = tuple((re.compile(pattern), noun) for pattern, noun in (
    (r"^(?:MV|MS|SS|HMS|HMAS|HMCS|USS|RMS) [A-Z]", "ship"),
    (r"\b(?:School|Academy)\b", "school"),
    (r"Universit|College|Institute of Technology", "university"),
    (r"^Air [A-Z]|Airlines?\b|Airways|^(?:Qantas|Ansett|Lufthansa|Aeroflot|KLM|Alitalia|Finnair"
     r"|Ryanair|Sabena|Swissair|Garuda|Pan Am|Virgin Blue|Virgin Atlantic)\b", "airline"),
    # "The Amber Republicans": people who hold together, and no more is told.
    (r"\bOpposition$|^(?:[A-Z]\w+ )+(?:Republicans|Democrats|Radicals|Boys|Rebels|Guards)$",
     "people"),
    (r"\b(?:Information|Media|News|Publishing) Group$|\bPublish(?:ing|ers)$", "publisher"),
    (r"\b(?:Inc|Corp|Corporation|Ltd|Motors?|plc|AG|GmbH|Co|Aerospace)\b",
     "company"),
    (r"\b(?:Institut(?:e|ion)|Think Tank|Foundation|Observatory)\b", "institute"),
    (r"\bParty\b", "party"),
    (r"\b(?:Front|Movement|Alliance|League|Coalition|Brotherhood)\b", "movement"),
    (r"\b(?:Workers|Trade Union|Teamsters|Federation of Labou?r)\b", "union"),
    (r"\b(?:Nations|UN|U\.N\.|EU|NATO|Nato|OSCE|OPEC|Opec|OAU|OAS|ASEAN|ECOWAS|UNESCO|UNICEF|UNHCR|"
     r"African Union|Arab League|World (?:Bank|Trade Organi[sz]ation|Health Organi[sz]ation)|"
     r"European (?:Union|Commission|Parliament|Council|Community|Central Bank|Court)|"
     r"International (?:Monetary Fund|Criminal Court|Court of Justice))\b", "international"),
    (r"\bBank\b(?! of)", "bank"),
    (r"\b(?:Court|Tribunal)\b", "court"),
    (r"\b(?:Army|Navy|Armed Forces|Air Force|Police|National Guard|Defen[cs]e Forces?|Marine Corps|"
     r"Gendarmerie|Troops|Coast Guard)\b", "force"),
    (r"\b(?:Government|Cabinet|Administration|White House|Kremlin)$", "government"),
    (r"Ministry|Department|Commission|Agency|Parliament|Congress|Senate|Council|Court|Committee|"
     r"Administration|Authority|Assembly|House of|Cabinet|Treasury|Bureau|Police|Army|Navy|Force|"
     r"Service|Reserve|Government|Fund\b|Nations|Union\b|Pentagon|Kremlin|White House|NASA|Bank of",
     "body"),
    (r"Times|Post|Journal|Guardian|Herald|Tribune|News|BBC|Reuters|CNN|Telegraph", "medium"),
))  # fmt: skip
_ASKED_AS = {
    "": "organisation", "medium": "organisation", "movement": "organisation",
    "union": "organisation", "people": "group", "international": "body", "court": "body",
    "government": "body", "institute": "organisation", "publisher": "company",
}  # fmt: skip
NOT_BODIES = re.compile(
    r"\b(?:Conference|Forum|Summit|Olympics?|Games|Cup|Festival|Act|Treaty|War|Agreement|Accords?|"
    r"Pact|Plan|Program(?:me)?|Project|Crisis|Battle|Revolution|Renaissance|Depression|Age|Era|"
    r"FTSE|Nasdaq|Dow|DJIA|S&P|Nikkei|Hang Seng|DAX|NYSE|Bovespa|"
    r"Cyclone|Hurricane|Typhoon|Storm|Earthquake|Tsunami|Operation|Laws?|Protocol|Charter|Edict|"
    r"Dynasty|Index|Average|Awards?|Prize|Medal|Memorandum|Resolution|Report|[OMCK]BE|"
    r"Articles|Ordinances?|Resolves|Compact|Covenant|Statutes?|Codex|"
    r"Championship|Bill|Articles|(?:Senate|House|Council) Chamber|Constitution|Declaration|"
    r"Fall of .*)\b"
    # What is built, and opened, is no body either.
    r"|\b(?:Tunnel|Bridge|Canal|Park|Airport|Terminal|Tower|Dam|Road|Highway|Stadium|Palace|Castle|"
    r"Memorandum|Memo|Proviso|Census|Factbook|Purchase|Campaign|Outbreak|Slam|Module|Corridor|Race|"
    r"World Trade Cent(?:re|er)|Historic Site|Classification|Resolutions?|Oath|"
    r"Cathedral|Monument|Memorial|Square|Street|Glacier|Pipeline|Library|Hotel|Theatre|Prison)$"
)
# What stands before the name of a ruler, and after it.
_BEFORE_RULER = re.compile(
    r"\b(?:[Ee]mperor|[Kk]ing|[Qq]ueen|[Pp]ope|reign of|death of|son of|under) "
)
_AFTER_RULER = re.compile(r"['’]s? (?:reign|death|son|wife|successor|rule|assassination|army)\b")
_COMPANY = (
    r"(?:company|firm|manufacturer|maker|carmaker|automaker|airline|carrier|retailer|producer|"
    r"airframer|corporation|conglomerate|bank|insurer|lender|brewer|publisher|subsidiary|rival)"
)
# "The carmaker Fiat", and "Fiat, the Italian carmaker": looked for in small letters.
_BEFORE_COMPANY = re.compile(rf"\b{_COMPANY} ")
_AFTER_COMPANY = re.compile(rf", (?:an?|the) [\w' -]*{_COMPANY}")
_VESSEL = (
    r"(?:ferry|ship|vessel|boat|steamer|steamship|frigate|destroyer|submarine|liner|yacht|tanker|"
    r"trawler|schooner|galleon|brig|aircraft|airliner|airship|plane|train|rocket|spacecraft|"
    r"satellite|probe|gunboat|warship|battleship|cruiser|destroyer|clipper|paddle steamer)"
)
# "The ferry Aurora", "the Aurora sank", "the Aurora, an old ferry".
_BEFORE_VESSEL = re.compile(rf"\b{_VESSEL} ")
_AFTER_VESSEL = re.compile(
    rf" (?:sank|capsized|sailed|ran aground|docked|was sailing)\b|, (?:an?|the) [\w' -]*{_VESSEL}\b"
)
_SHIP = re.compile(r"(?:MV|MS|SS|HMS|HMAS|USS|RMS)\b")
_EDGE = re.compile(r"\b")


class Surroundings:
    """Where a text has words that tell something of the name beside them.

    They are looked up once, so that asking for each of many names walks the text only once.
    """

    def __init__(self, text: str, before: re.Pattern[str], after: re.Pattern[str]) -> None:
        self.text = text
        self._before = before
        self._after = after

    @cached_property
    def _starts(self) -> list[int]:
        return [match.end() for match in self._before.finditer(self.text)]

    @cached_property
    def _ends(self) -> list[int]:
        return [match.start() for match in self._after.finditer(self.text)]

    def tell_of(self, name: str) -> bool:
        """Whether the name, as a whole word, follows the one or is followed by the other."""
        text, length = self.text, len(name)
        return any(
            text.startswith(name, at) and _EDGE.match(text, at + length) for at in self._starts
        ) or any(
            at >= length and text.startswith(name, at - length) and _EDGE.match(text, at - length)
            for at in self._ends
        )


@lru_cache(maxsize=4)
def vessels(text: str) -> Surroundings:
    """What a text calls a ship, a train or an aircraft."""
    return Surroundings(text, _BEFORE_VESSEL, _AFTER_VESSEL)


class Bodies:
    """Sorts the organisations of one reading into kinds; "organisation" where it is not sure."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self._rulers = Surroundings(reading.text, _BEFORE_RULER, _AFTER_RULER)
        self._vessels = vessels(reading.text)
        self._companies = Surroundings(_lower(reading.text), _BEFORE_COMPANY, _AFTER_COMPANY)
        self.works = Works(reading)
        self._doers = frozenset(_doers(reading, None))
        self._speakers = frozenset(_doers(reading, SAYING | words("metonym_verbs")))
        people = [entity.name for entity in reading.entities if entity.kind is Kind.PERSON]
        self._surnames = frozenset(name.rpartition(" ")[2] for name in (*people, reading.title))
        self._known: dict[str, str] = {}
        self._sure: dict[str, bool] = {}
        self._proved: dict[str, bool] = {}

    def noun(self, body: Entity) -> str:
        """The noun to ask with: "Which company ...". A medium is asked for as an organisation."""
        found = self.sort(body)
        return _ASKED_AS.get(found, found)

    def sort(self, body: Entity) -> str:
        """university, company, bank, party, body, medium, or empty where nothing tells."""
        if body.id not in self._known:
            self._known[body.id] = self._by_name(body.name) or self._by_text(body)
        return self._known[body.id]

    def alike(self, one: Entity, other: Entity) -> bool:
        """Whether `one` may be a wrong option where `other` is the key."""
        kinds = {self.sort(one), self.sort(other)}
        if kinds == {"airline", "company"}:
            return self.sort(other) == "company"
        return len(kinds) == 1 or (kinds == {"", "company"} and self.sort(one) == "company")

    def is_sure(self, body: Entity) -> bool:
        """Not an event, an index or a ruler ("the reign of Nero") that was taken for a body."""
        if body.id not in self._sure:
            self._sure[body.id] = self._is_body(body)
        return self._sure[body.id]

    def _is_body(self, body: Entity) -> bool:
        is_cut = len(body.name) < 3 and body.name not in words("known_organisations")
        if is_cut or NOT_BODIES.search(body.name):
            return False
        if body.name.lower().removesuffix("s") in POSTS:
            return False
        if re.fullmatch(r"[A-Z][a-z]+s", body.name) and re.search(
            rf"\b{body.name.lower()}\b", self.text
        ):
            # "Gunships" at the start of a sentence, "gunships" within the next.
            return False
        if self._by_name(body.name) == "ship":
            return True
        if _SHIP.match(body.name) or self._vessels.tell_of(body.name):
            return False
        return " " in body.name or not self._rulers.tell_of(body.name)

    def is_proved(self, body: Entity) -> bool:
        """Whether its name, a word beside it or what it says shows that this is a body: many a
        title, town and person has been taken for one."""
        if body.id not in self._proved:
            self._proved[body.id] = self.is_sure(body) and self._has_proof(body)
        return self._proved[body.id]

    def _has_proof(self, body: Entity) -> bool:
        if self.works.holds(body) or body.name in self._surnames:
            return False
        if names_a_body(body.name) or self._by_name(body.name) not in ("", "people"):
            return True
        if body.name.split()[-1] in words("titles"):
            return False
        if is_a_place(body.name) or prints(self.text, body.name.lower()):
            return False
        if self._by_text(body) or any(self._is_called_one(m.start, m.end) for m in body.mentions):
            return True
        if _INITIALS.fullmatch(body.name):
            return body.id in self._doers
        if self._is_called_by_its_last_word(body):
            return False
        # One word that speaks is a person as likely as not.
        return " " in body.name and body.id in self._speakers and not _is_personal(body.name)

    def _is_called_by_its_last_word(self, body: Entity) -> bool:
        """ "Ana Costa", later "Costa": as people are, and bodies by initials or a common noun."""
        last = body.name.rpartition(" ")[2]
        printed = (self.text[m.start : m.end] for m in body.mentions)
        return last != body.name and any(re.sub(r"['’]s?$", "", one) == last for one in printed)

    def _is_called_one(self, start: int, end: int) -> bool:
        """ "The militia Torsa", "Torsa, a charity", "the Torsa network", "Harbour Union (HU)"."""
        before, after = self.text[max(0, start - _REACH) : start], self.text[end : end + _REACH]
        if re.search(r"[A-Za-z] \($", before) and after[:1] == ")":
            return bool(_ABBREVIATED.search(before))
        found = (_NOUN_BEFORE.search(before), _NOUN_BEHIND.search(after))
        near = " ".join(match.group() for match in found if match)
        return any(kind_nouns().get(noun) == "ORG" for noun in re.findall(r"[\w-]+", near))

    def _by_name(self, name: str) -> str:
        if name.split()[-1] in demonyms():
            return "people"
        return next((noun for pattern, noun in _BY_NAME if pattern.search(name)), "")

    def _by_text(self, body: Entity) -> str:
        names = {body.name, *(self.text[m.start : m.end] for m in body.mentions)}
        bare = {_lower(re.sub(r"['’]s?$", "", name)) for name in names}
        if any(map(self._companies.tell_of, sorted(bare))):
            return "company"
        behind = (_CALLED_A.match(self.text, m.end) for m in body.mentions)
        return next((found[1] for found in behind if found), "")


_REACH = 40
# "Torsa, a small group of hunters".
_CALLED_A = re.compile(
    r",? (?:is |was )?an? (?:[a-z][\w’'-]* ){0,2}?(group|militia|charity|newspaper|magazine"
    r"|sect|gang|regiment|orchestra|choir|tribe)\b(?! of companies)"
)
_NOUN_BEFORE = re.compile(r"\b([a-z][\w-]+),? (?:called |named )?[\"“‘']?$")
_NOUN_BEHIND = re.compile(
    r"^[\"”’']?(?: [a-z][\w-]+){1,2}\b|^,? (?:is |was )?an? (?:[\w’'-]+ ?){1,4}"
)
_ABBREVIATED = re.compile(
    rf"\b(?:{'|'.join(sorted(w for w in words('organisation_words') if w.isalpha()))})"
    r"(?: (?:of|for|on|in|and|the|[A-Z]\w+))* \($"
)


def names_a_body(name: str) -> bool:
    """Whether the words of a name say that it is a body, or everybody knows that it is one."""
    parts = name.split()
    return (
        name in words("known_organisations")
        or name in words("agencies")
        or parts[0] in words("organisation_heads")
        or not words("organisation_words").isdisjoint(parts)
        or bool(_BODY_WORD.search(name))
    )


_BODY_WORD = re.compile(
    r"\b(?:Church|Diocese|Archives?|Museum|Museums|Cent(?:er|re)|Companies|Ministry|Office|Survey|"
    r"Crescent|Cross|Factbook|Census|Mission|Panel|Jury|Government|Team|Order|Legion|Guild|Lodge|"
    r"Legislature|Freedom House|\w+bank|Chamber|Registry|Watch|International|Confederacy|Cartel|"
    r"Collective)\b"
)


def is_a_place(name: str) -> bool:
    """Whether a map has that name: Curaçao, Hobart, the Yukon Territory."""
    if name in country_names() or name in demonyms():
        return True
    if names_a_body(name):
        return False
    if name.split()[-1] in place_words():
        return True
    return any(row.subtype != "city" or row.population > _TOWN for row in namesakes(name))


_TOWN = 5_000


_INITIALS = re.compile(r"(?:[A-Z]\.?){3,6}")


def _is_personal(name: str) -> bool:
    """ "Ana Costa", "Costa": whoever bears it may be a person."""
    first, *others = (re.sub(r"\W", "", part).casefold() for part in name.split())
    last = others[-1] if others else first
    return first in words("given_names") or last in words("surnames")


def _doers(reading: Reading, verbs: frozenset[str] | None) -> Iterator[str]:
    """Whoever does something, or one of these: no town, film or award says or refuses."""
    for frame in reading.frames:
        for part in frame.parts if verbs is None or frame.lemma in verbs else ():
            if part.slot in (Slot.SUBJECT, Slot.AGENT) and not part.pronoun:
                yield from part.entities


def _lower(text: str) -> str:
    """In small letters, each in the place of the one it was."""
    low = text.lower()
    return (
        low
        if len(low) == len(text)
        else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
    )
