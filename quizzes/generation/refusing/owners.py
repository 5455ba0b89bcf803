"""Bodies that every country has: whose "Foreign Ministry" or "Supreme Court" it is."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Reading

_BARE = re.compile(
    r"(?:The )?(?:"
    r"(?:Foreign|Defen[cs]e|Interior|Finance|Health|Education|Justice|Home|Trade|Labou?r|Transport|"
    r"Environment|Agriculture|Energy|Information|Culture) (?:Ministry|Department|Office)"
    r"|(?:Ministry|Department) (?:of|for) (?!the )[A-Z][a-z]+(?:(?:,| and)+ [A-Z][a-z]+)*"
    r"|(?:Supreme|Constitutional|High|Federal|Appeals?) Court|Court of Appeals?"
    r"|(?:National |Federal |State )?(?:Police|Army|Navy|Air Force|Parliament|Assembly|Cabinet|"
    r"Treasury|Guard|Government|Central Bank|Election Commission)"
    r"|Council of (?:Ministers|State)|General Staff|Armed Forces|(?:Land|Air|Naval) Forces?"
    r"|Central Bank|State Department|Lower House|Upper House|House of Representatives)"
)
# A country named so much less often than the first is only mentioned.
LESS = 3


class Owners:
    """Knows how many countries one article is about, and so whose bodies stand without a name."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def _is_of_one(self) -> bool:
        tally: Counter[str] = Counter()
        for word in re.findall(r"[A-Z][a-z]+", self.reading.text):
            if code := demonyms().get(word) or country_names().get(word):
                tally[code] += 1
        most = tally.most_common(2)
        return len(most) < 2 or most[1][1] * LESS <= most[0][1]

    def is_told(self, name: str) -> bool:
        """Whether the name says whose body it is, or the article is about one country."""
        return _BARE.fullmatch(name) is None or self._is_of_one
