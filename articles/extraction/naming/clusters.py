"""Which names of a page are one actor or one place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import FOLDER, lines, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming import people
from articles.extraction.naming.printing import Printing
from articles.extraction.records import Kind

# Legal forms do not tell two companies apart.
LEGAL_FORM = re.compile(
    r"(?:,?\s+(?:Inc|Ltd|Limited|Corp|Corporation|Co|Company|LLC|PLC|plc|GmbH|AG|SE|SpA|S\.?p\.?A|S\.?A"
    r"|N\.?V|B\.?V|Pty|Pvt|Bhd|Group|Holdings|Holding|Incorporated|International)\b\.?,?)+$"
)
NOWHERE = Printing()
SMALL = frozenset(
    {"of", "the", "and", "for", "de", "la", "du", "des", "&", "in", "on", "to", "al", "el", "del",
     "da", "do", "dos", "das", "e", "y", "et", "los", "las", "as", "ash", "at"}
)  # fmt: skip
# A name is compared with so many others that sound alike, so that a long list stays cheap.
ENOUGH = 50
# Last words of what an organisation is called in full: "Ford Motor Company", "Labour Party".
FORMAL = words("organisation_words") | {"Computer", "Computers", "Motor", "Organisation", "Airline"}
# Words that make a name that of a part: "Air Force Communications", "GM Europe", "Apple Store".
PARTS = words("organisation_parts")
ORGANS = frozenset("Commission Council Parliament Court Secretariat Committee Assembly".split())
HEADS = frozenset(
    {"Court", "Party", "Army", "Navy", "Police", "Force", "University", "Church", "Congress",
     "Senate", "Parliament", "Assembly", "Hospital", "School", "Union"}
)  # fmt: skip
AROUND = frozenset(
    {"Association", "Union", "Federation", "Society", "Club", "Council", "Board", "Committee",
     "Commission", "Academy", "School", "College", "Hospital", "Fund", "Press", "Band", "Choir"}
)  # fmt: skip
# Too common a word to stand for one organisation that begins with it.
COMMON_STARTS = words("common_starts")
# What may be added to the name of a place without making it another place.
ADMINISTRATIVE = re.compile(
    r"^(?:(?:the )?(?:City|Town|Village|Province|State|District|Republic|Kingdom) of )"
    r"|\s(?:[Dd]istrict|[Pp]rovince|[Rr]egion|[Cc]ounty|[Mm]unicipality|[Vv]illage|[Tt]own|[Oo]blast"
    r"|[Gg]overnorate|[Pp]refecture|[Ss]tate|City|[Rr]iver|Island|Valley)$"
)


# These are other things than the land or town of the same name.
NATURAL = frozenset({"River", "Island", "Valley"})
# A district is rarely kept apart from a small town of its name, nearly always from a big one.
BIG_TOWN = 50_000


class Union:
    """Names that turn out to be one are joined; the longest-standing name leads."""

    def __init__(self, names: Iterable[str]) -> None:
        self.leader = {name: name for name in names}

    def find(self, name: str) -> str:
        while self.leader[name] != name:
            self.leader[name] = self.leader[self.leader[name]]
            name = self.leader[name]
        return name

    def join(self, one: str, other: str) -> None:
        self.leader[self.find(other)] = self.find(one)

    def leaders(self, names: Iterable[str]) -> list[str]:
        """The different actors among `names`, in their order."""
        return list(dict.fromkeys(self.find(name) for name in names))


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    parts = re.split(r"[\s-]+", name.replace("(", " "))
    return "".join(p[0] for p in parts if p and p.lower() not in SMALL).upper()


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """An organisation's name without legal form and country spelling, folded."""
    shorter = LEGAL_FORM.sub("", name) or name
    first, _, rest = shorter.partition(" ")
    for start in (shorter, first):
        if (code := country_names().get(start)) and rest:
            shorter = f"{code} {rest}"
    key = fold(shorter).replace(" and ", " ").replace("organization", "organisation")
    return key.replace("defense", "defence").replace("labor", "labour").removeprefix("the ")


@cache
def same_bodies() -> dict[str, int]:
    """The number of its line for each name of a body that has several unlike names."""
    return {
        name: number
        for number, line in enumerate(lines(FOLDER / "same_bodies.txt"))
        for name in line.split(",")
    }


def cluster(
    kinds: dict[str, Kind],
    order: list[str],
    glosses: Iterable[tuple[str, str]] = (),
    printing: Printing = NOWHERE,
    own: Sequence[str] = (),
) -> list[list[str]]:
    """Groups of names that mean one actor each; `order` lists names by first appearance.

    `glosses` are pairs printed as "State Security Service (SSS)"; `own` are the names of the person
    whom the title names. A wrong merge makes a wrong key, a missed one only a weaker question:
    where the page speaks against it, names stay apart.
    """
    union = Union(order)
    by_kind: dict[Kind, list[str]] = defaultdict(list)
    for name in order:
        if name not in own:
            by_kind[kinds[name]].append(name)
    for name in own:
        union.join(own[0], name)
    for name, short in glosses:
        if {name, short} <= union.leader.keys() and kinds[name] is kinds[short]:
            union.join(name, short)
    _join_people(union, by_kind[Kind.PERSON], printing)
    _join_organisations(union, by_kind[Kind.ORGANISATION], printing)
    _join_places(union, by_kind[Kind.PLACE])
    _join_alike(union, by_kind[Kind.GROUP], _people_key)
    groups: dict[str, list[str]] = {}
    for name in order:
        groups.setdefault(union.find(name), []).append(name)
    return list(groups.values())


def _join_alike(union: Union, names: list[str], key: Callable[[str], object]) -> None:
    first: dict[object, str] = {}
    for name in names:
        union.join(first.setdefault(key(name), name), name)


def _people_key(name: str) -> str:
    return demonyms().get(name) or fold(name).removesuffix("s")


def _join_people(union: Union, names: list[str], printing: Printing) -> None:
    """Full names with full names first; then a single name with the one person it may mean."""
    full = [name for name in names if len(people.parts_of(name)) > 1]
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in full:
        alike = by_surname[people.sound(people.parts_of(name)[-1])[:3]]
        for other in alike[-ENOUGH:]:
            if people.one_person(name, other) and not _are_two(name, other, printing):
                union.join(other, name)
                break
        alike.append(name)
    bearers = people.Bearers(full, printing)
    singles = [name for name in names if len(people.parts_of(name)) == 1]
    for name in singles:
        meant = union.leaders(bearers.of(name))
        if len(meant) == 1:
            union.join(meant[0], name)
    _join_singles(union, singles)


def _are_two(name: str, earlier: str, printing: Printing) -> bool:
    """Whether the page speaks against one person of two names that may be one.

    A second name is told when somebody is introduced: "John Quincy Adams", met after John Adams, is
    his son.
    """
    if printing.together(name, earlier):
        return True
    longer = next(
        (
            one
            for one, other in ((name, earlier), (earlier, name))
            if people.has_more_names(one, other)
        ),
        "",
    )
    if not longer:
        return False
    return not printing.precedes(longer, earlier if longer == name else name)


def _join_singles(union: Union, singles: list[str]) -> None:
    """ "Charles" is Charles I where no other Charles has a number."""
    by_parts: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in singles:
        by_parts[people.parts_of(name)].append(name)
    for alike in by_parts.values():
        numbers = {people.number_of(name) for name in alike} - {""}
        _join_alike(union, alike, people.number_of if len(numbers) > 1 else lambda name: "")


# A longer name is none: a run of capitals or letters, with far too many beginnings and ends.
MOST_WORDS = 20


def _join_organisations(union: Union, names: list[str], printing: Printing) -> None:
    _join_alike(union, names, bare)
    _join_alike(union, names, lambda name: same_bodies().get(name, name))
    long = [name for name in names if 0 < name.count(" ") < MOST_WORDS]
    by_initials: dict[str, str] = {}
    starts: dict[str, list[str]] = defaultdict(list)
    ends: dict[str, list[str]] = defaultdict(list)
    for name in long:
        parts = name.split()
        for k in range(len(parts) - 1):
            by_initials.setdefault(initials(" ".join(parts[k:])), name)
        for k in range(1, len(parts)):
            starts[fold(" ".join(parts[:k]))].append(name)
            ends[fold(" ".join(parts[k:]))].append(name)
        core = parts[: next((k for k, part in enumerate(parts) if part in SMALL), 0)]
        for k in range(1, len(core)):
            # "The Observatory" for "Syrian Observatory for Human Rights"
            ends[fold(" ".join(core[k:]))].append(name)
    formal = {bare(name) for name in names if LEGAL_FORM.search(name)}
    for name in names:
        plain = name.replace(".", "").replace("&", "")
        if plain.isupper() and 2 <= len(plain) <= 7 and plain in by_initials:
            union.join(by_initials[plain], name)
        elif (
            (bare(name) in formal and not LEGAL_FORM.search(name))
            or _is_torn(union, starts[fold(name)], ends[fold(name)])
            or (
                fold(name) not in COMMON_STARTS
                and _join_one(union, name, _wholes(name, starts[fold(name)], printing))
            )
        ):
            continue
        elif not _join_one(union, name, ends[fold(name)]):
            rivals = starts[fold(name.split()[0])][:ENOUGH]
            _join_one(union, name, [other for other in rivals if _shortens(name, other)])


def _is_torn(union: Union, begun: list[str], ended: list[str]) -> bool:
    """Whether a name may be short for two: "Douglas Aircraft" and "McDonnell Douglas"."""
    if not begun or not ended:
        return False
    return len(union.leaders([*begun, *ended])) > 1


def _wholes(name: str, longer: list[str], printing: Printing) -> list[str]:
    """Those of the longer names that `name` may be short for.

    "Boeing Commercial Airplanes" and "Shell Nigeria" are parts of Boeing and Shell; and where a
    firm is known by its short name before the longer one comes, the longer one is a part of it.
    """
    found = []
    for whole in longer:
        rest = whole.split()[len(name.split()) :]
        if (
            not rest
            or _is_of_the_body(name, rest[-1])
            or not PARTS.isdisjoint(rest)
            # The Commission of NATO or the AU is one of its bodies.
            or (name.isupper() and rest[-1] in ORGANS)
            or " ".join(rest) in country_names()
        ):
            continue
        if printing.precedes(whole, name) or rest[-1] in FORMAL or LEGAL_FORM.search(whole):
            found.append(whole)
    return found


def _is_of_the_body(name: str, last: str) -> bool:
    """Whether the longer name is another body's: "Supreme Court Bar Association"."""
    return name.rpartition(" ")[2] in HEADS and last in AROUND


def _shortens(one: str, other: str) -> bool:
    """Whether `one` cuts the words of `other` short: "Penske Auto", "Penske Automotive Group"."""
    short, full = one.split(), other.split()
    return (
        1 < len(short) <= len(full)
        and short[0] == full[0]
        and short != full[: len(short)]
        and all(len(a) > 3 and b.startswith(a) for a, b in zip(short[1:], full[1:], strict=False))
    )


def _join_one(union: Union, name: str, others: list[str]) -> bool:
    """Join `name` with the one actor among the others; leave it alone if they are several."""
    leaders = union.leaders(others)
    if union.find(name) in leaders and len(leaders) > 1:
        return True  # "Apple" is "Apple Computer" already, and so it is no "Apple Corps"
    leaders = [leader for leader in leaders if leader != union.find(name)]
    if len(leaders) > 1:
        # "Ford" is rather "Ford Motor Company" than "Ford Five Hundred".
        formal = [other for other in others if LEGAL_FORM.search(other)]
        leaders = union.leaders(formal)
    if len(leaders) == 1:
        union.join(leaders[0], name)
    return len(leaders) == 1


def _join_places(union: Union, names: list[str]) -> None:
    _join_alike(union, names, _place_key)
    plain = {fold(name): name for name in reversed(names)}
    for name in names:
        shorter = ADMINISTRATIVE.sub("", name)
        if shorter != name and fold(shorter) in plain and _is_only_longer(name, shorter):
            union.join(plain[fold(shorter)], name)
    sounds: dict[str, str] = {}
    for name in names:
        if len(name) > 5 and name not in country_names():
            union.join(sounds.setdefault(people.sound(name), name), name)


def _is_only_longer(name: str, shorter: str) -> bool:
    """Whether the two name one place: not so Mexico City and Mexico, the Jordan River and Jordan,
    Kandahar province and its capital."""
    if name.endswith(shorter):
        return True  # "Republic of Ghana", "City of London"
    rows = places.namesakes(shorter)
    if not rows:
        return True
    last = name.rpartition(" ")[2].capitalize()
    if last == "City":
        # Oklahoma is a state, and so is New York; but only there the two are used alike.
        return rows[0].subtype not in {"country", "region"} or name == "New York City"
    if last in NATURAL or rows[0].subtype == "country":
        return False
    return rows[0].subtype != "city" or rows[0].population < BIG_TOWN


def _place_key(name: str) -> object:
    if code := country_names().get(name):
        return code
    row = places.locate(name)
    # Two names of one region or big town ("Bombay", "Mumbai") are one place. A small town may be
    # the wrong namesake of both.
    if row and (row.subtype != "city" or row.population > 100_000):
        return row.id
    return fold(name)


def best_name(names: list[str], kind: Kind, counts: dict[str, int]) -> str:
    """The fullest name; among equally full ones the most used, then the first printed."""
    if kind is Kind.PERSON:
        return max(names, key=lambda n: (*_fullness(n), counts[n], -names.index(n)))
    if kind is Kind.PLACE:
        usual = [n for n in names if not n.replace(".", "").isupper()]
        return max(usual or names, key=lambda n: (counts[n], len(n), -names.index(n)))
    return max(names, key=lambda n: (not n.isupper(), len(n), counts[n]))


def _fullness(name: str) -> tuple[int, bool, bool]:
    """The number of parts written out, a number, and a title; an initial is worth little, but
    more than nothing: "D. H. Lawrence" is fuller than "Lawrence"."""
    own = people.parts_of(name)
    parts = sum(2 if len(part) > 1 else 0 for part in own)
    is_titled = len(own) < len(name.split())
    is_only_surname = parts == 2
    parts += is_only_surname and len(own) > 1
    return parts, bool(people.number_of(name)), is_only_surname and is_titled
