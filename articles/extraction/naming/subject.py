"""The person whom a page is about, where its title is a person's name: "Ana Costa"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import place_words, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming import people
from articles.extraction.naming.evidence import Dossier, is_given
from articles.extraction.naming.words import Words
from articles.extraction.records import Kind

# "Ana Costa (painter)", "Ana Costa - The Free Library", "Costa, Ana": only the first is cut.
AFTER_NAME = re.compile(r"\s*(?:\(.*|\s[-–—|]\s.*)$")
PART = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*|[A-ZÀ-Þ]\.(?:[A-ZÀ-Þ]\.)*|Jr\.?|Sr\.?)$")
PARTICLES = frozenset("de da di del dos du van von der den bin ibn al el la le of the".split())
PRONOUNS = {"he": 1, "his": 1, "him": 1, "himself": 1, "she": 1, "her": 1, "herself": 1,
            "it": -1, "its": -1, "itself": -1}  # fmt: skip
# A title of one word is a person's where the text says he or she so often, and that much more
# often than "it".
FEWEST, MARGIN = 4, 2
# Beyond these endings nothing tells a father from a son of one name.
JUNIOR, SENIOR = frozenset({"jr", "jnr"}), frozenset({"sr", "snr"})


@dataclass(frozen=True)
class Subject:
    """The person `name` of the title. Most of such a page names its subject by surname only, and
    the kin, who share it, in full: a lone surname or given name is the subject's."""

    name: str

    @cached_property
    def parts(self) -> tuple[str, ...]:
        return people.parts_of(self.name)

    def means(self, name: str) -> bool:
        """Whether a printed name is the subject's."""
        parts = people.parts_of(name)
        if people.number_of(name) and people.number_of(name) != people.number_of(self.name):
            return False
        if parts == self.parts:
            return not (_suffixes(name) | _suffixes(self.name)) >= {"junior", "senior"}
        if len(parts) == 1:
            return parts[0] in (self.parts[0], self.parts[-1])
        if fold(self.name).endswith(f" {fold(name)}") and fold(parts[0]) in PARTICLES:
            return True  # "von Weber"
        # A name that only goes on before or behind is somebody else's: "Hans Albert Einstein".
        ends_alike = people.alike(parts[0], self.parts[0]) and parts[-1] == self.parts[-1]
        return len(self.parts) > 1 and ends_alike and people.one_person(name, self.name)


def _suffixes(name: str) -> frozenset[str]:
    last = name.split()[-1].lower().rstrip(".")
    return frozenset({"junior"} if last in JUNIOR else {"senior"} if last in SENIOR else ())


def subject_of(title: str, words_: Words) -> Subject | None:
    """The person whose name is all of the title; None where it is no name, or no person's."""
    name = " ".join(AFTER_NAME.sub("", title.strip()).replace(",", " ").split())
    parts = name.split()
    if not parts or not PART.match(parts[0]) or len(parts) > 5 or _is_other(name, parts):
        return None
    if len(parts) == 1:
        return Subject(name) if _is_told_of(name, words_) else None
    is_king = len(parts) > 1 and bool(people.NUMERAL.fullmatch(parts[1]))
    if is_king or (len(parts) > 2 and parts[1] in {"the", "of"}):
        return Subject(name) if parts[0] in words_.printed and is_given(parts[0]) else None
    if not all(PART.match(part) or part in PARTICLES for part in parts):
        return None
    last = next((part for part in reversed(parts) if not _suffixes(part)), "")
    if last not in words_.raised:
        return None
    return Subject(name) if _is_named(parts, last, words_) else None


def _is_other(name: str, parts: list[str]) -> bool:
    """Whether the lists know the title as a land, a people, a body, a town or an event."""
    last = parts[-1]
    return (
        name in country_names()
        or parts[0] in demonyms()
        or name in words("known_organisations")
        or last in words("organisation_words")
        or last in words("happenings")
        or last in place_words()
        or bool(places.namesakes(name))
    )


def _is_named(parts: list[str], last: str, words_: Words) -> bool:
    """Whether it begins with a given name, or with words that the page has in this name only."""
    if is_given(parts[0]) or re.fullmatch(r"(?:[A-Z]\.)+", parts[0]):
        return True
    if len(parts) != 2 or parts[0].lower() in words_.lowered or not _says_he_or_she(words_):
        return False
    alone = 0
    for i, word in enumerate(words_.printed):
        if word == parts[0] and words_.printed[i + 1 : i + 2] != [last]:
            return False  # "Costa Wins" is no name where Costa goes alone
        alone += word == last and not (i and words_.capital[i - 1])
    return alone > 1


def _is_told_of(name: str, words_: Words) -> bool:
    """Whether a title of one word is what the page calls a person: "Aristotle"."""
    return name in words_.raised and name.lower() not in words_.lowered and _says_he_or_she(words_)


def _says_he_or_she(words_: Words) -> bool:
    said = Counter(PRONOUNS.get(word.lower(), 0) for word in words_.printed)
    return said[1] >= FEWEST and said[1] >= MARGIN * said[-1]


def own_names(subject: Subject | None, names: Iterable[str]) -> list[str]:
    """Those of the printed names that are the subject's."""
    return [name for name in names if subject and subject.means(name)]


def settle(
    subject: Subject | None, kinds: dict[str, Kind], dossiers: Mapping[str, Dossier]
) -> dict[str, Kind]:
    """The kinds, with the names of the subject as a person's, and what is named after the subject
    ("The Ancestry of Ana Costa", "Ana Costa Memorial Concert") as nobody's."""
    if subject is None:
        return kinds
    own = {name: Kind.PERSON for name in dossiers if subject.means(name)}
    full = f" {subject.name} "
    after = [
        name
        for name, kind in kinds.items()
        if kind is Kind.PERSON and name not in own and full in f" {name} "
        and not name.endswith(subject.name)
    ]  # fmt: skip
    kept = {name: kind for name, kind in kinds.items() if name not in after}
    return kept | own | {subject.name: Kind.PERSON}
