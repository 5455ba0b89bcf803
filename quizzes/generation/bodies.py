"""What kind of body an organisation is, by its name or by what the article calls it."""

from __future__ import annotations

import re

from articles.extraction.lexicon.countries import demonyms
from articles.extraction.records import Entity, Reading

_BY_NAME = (
    (r"Universit|College|Institute of Technology", "university"),
    (r"\b(?:Inc|Corp|Corporation|Ltd|Motors?|Airlines|Airways|plc|AG|GmbH|Co|Aerospace)\b",
     "company"),
    (r"\bParty\b", "party"),
    (r"\bBank\b(?! of)", "bank"),
    (r"Ministry|Department|Commission|Agency|Parliament|Congress|Senate|Council|Court|Committee|"
     r"Administration|Authority|Assembly|House of|Cabinet|Treasury|Bureau|Police|Army|Navy|Force|"
     r"Service|Reserve|Government|Fund\b|Nations|Union\b|Pentagon|Kremlin|White House|NASA|Bank of",
     "body"),
    (r"Times|Post|Journal|Guardian|Herald|Tribune|News|BBC|Reuters|CNN|Telegraph", "medium"),
)  # fmt: skip
NOT_BODIES = re.compile(
    r"\b(?:Conference|Forum|Summit|Olympics?|Games|Cup|Festival|Act|Treaty|War|Agreement|Accords?|"
    r"Pact|Plan|Program(?:me)?|Project|Crisis|Battle|Revolution|Renaissance|Depression|Age|Era|"
    r"FTSE|Nasdaq|Dow|DJIA|S&P|Nikkei|Hang Seng|DAX|NYSE|Bovespa|"
    r"Dynasty|Index|Average|Award|Prize|Championship|Bill|Constitution|Declaration|Fall of .*)\b"
)
_LIVES = (
    r"\b(?:[Ee]mperor|[Kk]ing|[Qq]ueen|[Pp]ope|reign of|death of|son of|under) {}\b"
    r"|\b{}(?:['’]s?) (?:reign|death|son|wife|successor|rule|assassination|army)\b"
)
_COMPANY = (
    r"(?:company|firm|manufacturer|maker|carmaker|automaker|airline|carrier|retailer|producer|"
    r"airframer|corporation|conglomerate|bank|insurer|lender|brewer|publisher|subsidiary|rival)"
)


class Bodies:
    """Sorts the organisations of one reading into kinds; "organisation" where it is not sure."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self._known: dict[str, str] = {}

    def noun(self, body: Entity) -> str:
        """The noun to ask with: "Which company ...". A medium is asked for as an organisation."""
        found = self.sort(body)
        return {"medium": "organisation", "": "organisation", "people": "group"}.get(found, found)

    def sort(self, body: Entity) -> str:
        """university, company, bank, party, body, medium, or empty where nothing tells."""
        if body.id not in self._known:
            self._known[body.id] = self._by_name(body.name) or self._by_text(body)
        return self._known[body.id]

    def alike(self, one: Entity, other: Entity) -> bool:
        """Whether two bodies may be options of one question."""
        kinds = {self.sort(one), self.sort(other)}
        return len(kinds) == 1 or kinds == {"", "company"}

    def is_sure(self, body: Entity) -> bool:
        """Not an event, an index or a ruler ("the reign of Nero") that was taken for a body."""
        if len(body.name) < 3 or NOT_BODIES.search(body.name):
            return False
        name = re.escape(body.name)
        return " " in body.name or not re.search(_LIVES.format(name, name), self.text)

    def _by_name(self, name: str) -> str:
        if name.split()[-1] in demonyms():
            return "people"
        return next((noun for pattern, noun in _BY_NAME if re.search(pattern, name)), "")

    def _by_text(self, body: Entity) -> str:
        names = {body.name, *(self.text[m.start : m.end] for m in body.mentions)}
        for name in sorted(names):
            name = re.escape(re.sub(r"['’]s?$", "", name))
            told = rf"(?:an?|the) [\w' -]*{_COMPANY}"
            described = rf"\b{_COMPANY} {name}\b|\b{name}, {told}\b"
            if re.search(described, self.text, re.IGNORECASE):
                return "company"
        return ""
