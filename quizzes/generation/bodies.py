"""What kind of body an organisation is, by its name or by what the article calls it."""

from __future__ import annotations

import re

from articles.extraction.lexicon.countries import demonyms
from articles.extraction.records import Entity, Reading

_BY_NAME = tuple((re.compile(pattern), noun) for pattern, noun in (
    (r"\b(?:School|Academy)\b", "school"),
    (r"Universit|College|Institute of Technology", "university"),
    (r"^Air [A-Z]|Airlines?\b|Airways", "airline"),
    (r"\b(?:Inc|Corp|Corporation|Ltd|Motors?|plc|AG|GmbH|Co|Aerospace)\b",
     "company"),
    (r"\bParty\b", "party"),
    (r"\b(?:Front|Movement|Alliance|League|Coalition|Brotherhood)\b", "movement"),
    (r"\b(?:Workers|Trade Union|Teamsters|Federation of Labou?r)\b", "union"),
    (r"\bBank\b(?! of)", "bank"),
    (r"Ministry|Department|Commission|Agency|Parliament|Congress|Senate|Council|Court|Committee|"
     r"Administration|Authority|Assembly|House of|Cabinet|Treasury|Bureau|Police|Army|Navy|Force|"
     r"Service|Reserve|Government|Fund\b|Nations|Union\b|Pentagon|Kremlin|White House|NASA|Bank of",
     "body"),
    (r"Times|Post|Journal|Guardian|Herald|Tribune|News|BBC|Reuters|CNN|Telegraph", "medium"),
))  # fmt: skip
_ASKED_AS = {
    "": "organisation", "medium": "organisation", "movement": "organisation",
    "union": "organisation", "people": "group",
}  # fmt: skip
NOT_BODIES = re.compile(
    r"\b(?:Conference|Forum|Summit|Olympics?|Games|Cup|Festival|Act|Treaty|War|Agreement|Accords?|"
    r"Pact|Plan|Program(?:me)?|Project|Crisis|Battle|Revolution|Renaissance|Depression|Age|Era|"
    r"FTSE|Nasdaq|Dow|DJIA|S&P|Nikkei|Hang Seng|DAX|NYSE|Bovespa|"
    r"Cyclone|Hurricane|Typhoon|Storm|Earthquake|Tsunami|Operation|Laws?|Protocol|Charter|Edict|"
    r"Dynasty|Index|Average|Awards?|Prize|Medal|Memorandum|Resolution|Report|[OMCK]BE|"
    r"Championship|Bill|Constitution|Declaration|Fall of .*)\b"
    # What is built, and opened, is no body either.
    r"|\b(?:Tunnel|Bridge|Canal|Park|Airport|Terminal|Tower|Dam|Road|Highway|Stadium|Palace|Castle|"
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
# "The carmaker Fiat", and "Fiat, the Italian carmaker".
_BEFORE_COMPANY = re.compile(rf"\b{_COMPANY} ", re.IGNORECASE)
_AFTER_COMPANY = re.compile(rf", (?:an?|the) [\w' -]*{_COMPANY}", re.IGNORECASE)
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
        self._starts = [match.end() for match in before.finditer(text)]
        self._ends = [match.start() for match in after.finditer(text)]

    def tell_of(self, name: str) -> bool:
        """Whether the name, as a whole word, follows the one or is followed by the other."""
        text, length = self.text, len(name)
        return any(
            text.startswith(name, at) and _EDGE.match(text, at + length) for at in self._starts
        ) or any(
            at >= length and text.startswith(name, at - length) and _EDGE.match(text, at - length)
            for at in self._ends
        )


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
        self._known: dict[str, str] = {}
        self._sure: dict[str, bool] = {}

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
        if len(body.name) < 3 or NOT_BODIES.search(body.name):
            return False
        if re.fullmatch(r"[A-Z][a-z]+s", body.name) and re.search(
            rf"\b{body.name.lower()}\b", self.text
        ):
            # "Gunships" at the start of a sentence, "gunships" within the next.
            return False
        if _SHIP.match(body.name) or self._vessels.tell_of(body.name):
            return False
        return " " in body.name or not self._rulers.tell_of(body.name)

    def _by_name(self, name: str) -> str:
        if name.split()[-1] in demonyms():
            return "people"
        return next((noun for pattern, noun in _BY_NAME if pattern.search(name)), "")

    def _by_text(self, body: Entity) -> str:
        names = {body.name, *(self.text[m.start : m.end] for m in body.mentions)}
        bare = {_lower(re.sub(r"['’]s?$", "", name)) for name in names}
        return "company" if any(map(self._companies.tell_of, sorted(bare))) else ""


def _lower(text: str) -> str:
    """In small letters, each in the place of the one it was."""
    low = text.lower()
    return (
        low
        if len(low) == len(text)
        else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
    )
