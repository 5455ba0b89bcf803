"""One kind for each name of a page: its evidence is weighed, the word lists have the last word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import FOLDER, lines, place_words, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.clusters import COMMON_STARTS
from articles.extraction.naming.evidence import COARSE, Dossier, _top, features, is_given, supports
from articles.extraction.naming.people import ARTICLE, NUMERAL
from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Kind

# Columns of kind_weights.tsv. "NONE" is a capitalised word that names none of the three.
KINDS = ("PERSON", "ORG", "PLACE", "NONE")
ELECTED = {"PERSON": Kind.PERSON, "ORG": Kind.ORGANISATION, "PLACE": Kind.PLACE}
# The weights were fitted mostly on an encyclopaedia, where about every fourth name that the model
# proposes is none; in news it is nearer every tenth. The log of the ratio of these odds, a little
# less for caution, is taken off "NONE" where the model proposed the name.
TRUST = 0.9
# A kind other than the model's must be better by this much.
# The same for capitalised words that the model passed over; they are rarer names.
SILENT = 0.4
LOYALTY = 0.3
COLUMN = {"PERSON": 0, "ORG": 1, "PLACE": 2}
# A surname may lag this far behind another kind and still go with its full name.
FOLLOWING = 3.0
BIG_CITY = 300_000
LEGAL_FORMS = frozenset(
    {"Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Corp", "Corp.", "Co", "Co.", "PLC", "plc", "GmbH",
     "Corporation", "Company", "Holdings"}
)  # fmt: skip
ADMINISTRATIVE = re.compile(r" (?:District|Province|County|Oblast|Governorate|Municipality)$")
# Last words that make a place of any name; a "Park" or "Hall" may be a club or a firm.
SURE_PLACES = frozenset(
    {"Street", "Road", "Avenue", "Boulevard", "Highway", "Airport", "River", "Lake", "Island",
     "Islands", "Bridge", "Mountains", "Province", "County", "Valley", "Sea", "Ocean", "Bay",
     "Peninsula", "Strait", "Canal", "District", "Municipality", "Village", "Desert", "Oblast",
     "Governorate", "Prefecture", "Volcano"}
)  # fmt: skip
# These may end the name of a club or a firm as well; of a person, they do not.
NO_SURNAMES = frozenset(
    {"Town", "City", "Square", "Palace", "Stadium", "Station", "Mosque", "Cathedral", "Prison",
     "Jail", "Airfield", "Cemetery"}
)  # fmt: skip
# First words that make a place of the name behind them: "Cape Evans", "Lake Edward".
BEFORE_PLACES = frozenset({"Cape", "Mount", "Mt.", "Mt", "Lake", "Fort", "Port", "Camp", "Loch"})
# Small words inside the names of people, not of bodies: "Ferdinand de Lesseps".
PARTICLES = frozenset(
    {"de", "da", "di", "del", "dos", "du", "van", "von", "bin", "ibn", "bint", "ben", "ter"}
)  # fmt: skip
# Last words that make a body of any name of several words.
SURE_BODIES = frozenset(
    {"Party", "Congress", "Commission", "Committee", "Council", "Ministry", "University", "Agency",
     "Authority", "Association", "Federation", "Confederation", "Organisation", "Organization",
     "Corporation", "Court", "Union", "Institute", "Foundation", "Army", "Police", "Navy",
     "Airlines", "Airways", "Parliament", "Bureau", "Department", "Office", "Movement", "Alliance",
     "Coalition", "Front", "Bank", "League", "Society", "Aircraft", "Motors", "Records",
     "Industries", "Technologies", "Club", "Orchestra", "Corps", "Forces"}
)  # fmt: skip
DATES = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
     "February", "March", "April", "June", "July", "August", "September", "October", "November",
     "December", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}
)  # fmt: skip


@cache
def weights() -> dict[str, tuple[float, ...]]:
    """For each piece of evidence, how much it speaks for each of KINDS."""
    table = {}
    for line in lines(FOLDER / "kind_weights.tsv"):
        sign, *numbers = line.split("\t")
        table[sign] = tuple(map(float, numbers))
    return table


def weigh(evidence: dict[str, float]) -> list[float]:
    """The score of each of KINDS; the differences are log odds."""
    silent = "page never labelled" in evidence and "name given name first" not in evidence
    table, total = weights(), [0.0, 0.0, 0.0, -SILENT if silent else -TRUST]
    for sign, value in evidence.items():
        if row := table.get(sign):
            for k, weight in enumerate(row):
                total[k] += value * weight
    return total


def elect(dossiers: dict[str, Dossier]) -> dict[str, Kind]:
    """The kind of each name that is an actor or a place; names of nothing are left out."""
    support = supports(dossiers)
    scores = {name: weigh(features(dossiers[name], support[name])) for name in dossiers}
    kinds, settled = {}, set()
    for name, dossier in dossiers.items():
        if kind := _decreed(name) or _shown(dossier, support[name]):
            settled.add(name)
        if kind := kind or _elected(dossier, scores[name]):
            kinds[name] = kind
    for name, dossier in dossiers.items():
        if _is_barred(name) or _is_people_at_large(dossier):
            kinds.pop(name, None)
    open_ = {n: s for n, s in scores.items() if n not in settled and not _is_barred(n)}
    kinds = kinds | _followers(kinds, open_, dossiers) | _leaders(kinds, open_)
    things = {name for name in kinds if _is_product(name, kinds, dossiers)}
    things |= {name.partition(" ")[2] for name in things}
    return {name: kind for name, kind in kinds.items() if name not in things}


def _decreed(name: str) -> Kind | None:
    if name in country_names():
        return Kind.PLACE
    if name in demonyms() or name in words("peoples"):
        return Kind.GROUP
    if name in words("known_organisations") or name in words("agencies"):
        return Kind.ORGANISATION
    if name.split()[-1].islower() and name.split()[-1].capitalize() in place_words():
        return Kind.PLACE
    return None


def _shown(dossier: Dossier, support: list[str]) -> Kind | None:
    """The kind that the form of the name or its place in the text shows beyond doubt."""
    parts = dossier.name.split()
    if "DATELINE" in dossier.labels:
        return Kind.PLACE
    if dossier.alias in ELECTED:
        return ELECTED[dossier.alias]
    if len(parts) > 1 and parts[-1] in LEGAL_FORMS:
        return Kind.ORGANISATION
    if len(parts) > 1 and parts[-1] in SURE_BODIES and "GPE" not in dossier.labels:
        return Kind.ORGANISATION
    if len(parts) > 1 and parts[-1] in SURE_PLACES and "&" not in parts:
        return Kind.PLACE
    if len(parts) > 1 and parts[-1] in NO_SURNAMES and "ORG" not in dossier.labels:
        return Kind.PLACE
    if len(parts) > 1 and "Air" in (parts[0], parts[-1]) and "FAC" not in dossier.labels:
        return Kind.ORGANISATION
    if dossier.signs["firm before"] and not _has_given_name(parts):
        return Kind.ORGANISATION
    if len(parts) == 2 and parts[0] in BEFORE_PLACES and dossier.labels.get("ORG", 0.0) < 1.5:
        return Kind.PLACE
    if len(parts) > 1 and NUMERAL.fullmatch(parts[-1]) and _is_personal(parts[0]):
        return Kind.PERSON
    if _is_of_a_family(parts) and not places.namesakes(dossier.name):
        return Kind.PERSON
    if dossier.signs["post before"] == dossier.times and not places.namesakes(dossier.name):
        return None if "ORG" in dossier.labels else Kind.PERSON
    if "never labelled" in support and dossier.signs["title before"] and _is_personal(dossier.name):
        return Kind.PERSON
    return Kind.PLACE if _is_mapped(dossier, support) else None


def _is_mapped(dossier: Dossier, support: list[str]) -> bool:
    """Whether the gazetteer knows the name so well that the model's doubts do not count."""
    rows = places.namesakes(dossier.name)
    if not rows:
        return False
    unseen = "never labelled" in support
    if rows[0].subtype in {"country", "region", "water"}:
        seen = bool(dossier.labels.keys() & {"GPE", "LOC", "NORP"})
        return seen or " " in dossier.name or "-" in dossier.name
    is_person = _is_personal(dossier.name) and (unseen or "PERSON" in dossier.labels)
    if places.governed_from(dossier.name) and not is_person:
        return not unseen or dossier.signs["in before"] > 0
    told = sum(dossier.signs[f"{word} before"] for word in ("in", "to", "of"))
    if told == dossier.times and rows[0].population > BIG_CITY and not is_person:
        return True  # "Giustiniani of Genoa"
    if not unseen or not dossier.signs["in before"]:
        return False
    return "on the map here" in support or rows[0].population > 20_000


def _has_given_name(parts: list[str]) -> bool:
    return len(parts) > 1 and is_given(parts[0])


def _is_of_a_family(parts: list[str]) -> bool:
    """Whether a given name and a particle make a person: "Ferdinand de Lesseps"."""
    return (
        2 < len(parts) < 6
        and is_given(parts[0])
        and not PARTICLES.isdisjoint(parts[1:-1])
        and words("organisation_words").isdisjoint(parts)
        and parts[-1] not in place_words()
    )


def _is_personal(name: str) -> bool:
    key = fold(name)
    return key in words("given_names") or key in words("surnames")


def _followers(
    kinds: dict[str, Kind], scores: dict[str, list[float]], dossiers: dict[str, Dossier]
) -> dict[str, Kind]:
    """Short names that take the kind of the one full name they belong to: "Jobs", "Northrop"."""
    last: dict[str, set[Kind]] = defaultdict(set)
    first: dict[str, set[Kind]] = defaultdict(set)
    for name, kind in kinds.items():
        parts = name.split()
        if len(parts) > 1:
            last[parts[-1]].add(kind)
            first[parts[0]].add(kind)
            if kind is Kind.PERSON:
                last[ARTICLE.sub("", parts[-1])].add(kind)
    found = {}
    rank = {name: number for number, name in enumerate(dossiers)}
    introduced: dict[str, int] = {}
    for name, kind in kinds.items():
        if kind is Kind.PERSON and " " in name:
            introduced.setdefault(name.rpartition(" ")[2], rank.get(name, 0))
    for name, kind in kinds.items():
        shorter = ADMINISTRATIVE.sub("", name)
        if kind is Kind.PLACE and shorter != name and shorter in scores:
            found[shorter] = Kind.PLACE
    for name, score in scores.items():
        if (
            name in found
            or " " in name
            or _decreed(name)
            or name in DATES
            or name in words("stop_names")
        ):
            continue
        doubt = max(score)
        if doubt > score[0] and _stands_alone(dossiers[name], rank[name], introduced.get(name)):
            continue
        if (last[name] == {Kind.PERSON} and doubt - score[0] < FOLLOWING) or (
            first[name] == {Kind.PERSON} and not last[name] and doubt - score[0] < FOLLOWING / 2
        ):
            found[name] = Kind.PERSON
        elif (
            first[name] == {Kind.ORGANISATION}
            and not last[name]
            and doubt - score[1] < FOLLOWING
            and name.lower() not in COMMON_STARTS
        ):
            found[name] = Kind.ORGANISATION
    return found


# A firm or capital named twice before the person is not the person: "Caloi", then "Bruno Caloi".
MAPPED = frozenset({"country", "region"})


def _stands_alone(dossier: Dossier, rank: int, introduced: int | None) -> bool:
    """Whether a name that is also somebody's surname has a bearer of its own: a capital that the
    model takes for a place, a firm that is named again and again before the person comes."""
    labels = dossier.shares()
    placed = sum(share for label, share in labels.items() if COARSE.get(label) == "PLACE")
    rows = places.namesakes(dossier.name) if placed > labels.get("PERSON", 0.0) else ()
    if rows and (rows[0].subtype in MAPPED or places.governed_from(dossier.name)):
        return True
    is_first = introduced is not None and rank < introduced and dossier.times > 1
    return is_first and labels.get("ORG", 0.0) > labels.get("PERSON", 0.0)


# The party and state of a member of the American congress: "R-Okla.".
SENATOR = re.compile(r"[RDI]-[A-Z][\w.]*")
MODEL_NUMBER = re.compile(r"[A-Z]{0,3}-?\d[\w-]*$")


def _is_product(name: str, kinds: dict[str, Kind], dossiers: dict[str, Dossier]) -> bool:
    """Whether a firm of the page only makes it: "Ford Falcon", "Boeing 787", "Apple Newton"."""
    parts = name.split()
    if name not in dossiers or len(parts) < 2 or kinds[name] is Kind.PLACE:
        return False
    maker = kinds.get(parts[0]) is Kind.ORGANISATION
    if maker and (MODEL_NUMBER.fullmatch(parts[1]) or parts[1] in words("products")):
        return True
    dossier = dossiers[name]
    labels = dossier.shares()
    is_thing = dossier.signs["the before"] * 2 > dossier.times or labels.get("OTHER", 0.0) > 0.5
    is_body = any(part in words("organisation_words") for part in parts[1:])
    is_nobody = kinds[name] is Kind.PERSON and not _has_given_name(parts)
    return maker and len(parts) == 2 and (is_thing or is_nobody) and not is_body


def _is_barred(name: str) -> bool:
    parts = name.split()
    if SENATOR.fullmatch(name):
        return True
    if parts[-1] in DATES or parts[0] in words("products") or NUMERAL.fullmatch(name):
        return True
    return (
        name in words("stop_names")
        or name in DATES
        or parts[0] in DATES
        or all(part in words("titles") for part in parts)
        or parts[-1] in words("happenings")
        or (len(parts) > 2 and parts[0] in words("titles") and parts[1] in {"of", "for"})
    )


def _leaders(kinds: dict[str, Kind], scores: dict[str, list[float]]) -> dict[str, Kind]:
    """Full names that take the kind of the surname met alone: "McHenry Venaani" of "Venaani"."""
    found = {}
    for name, score in scores.items():
        parts = name.split()
        tails = (" ".join(parts[k:]) for k in (-1, -2) if len(parts) > -k)
        if any(kinds.get(tail) is Kind.PERSON for tail in tails):
            is_body = any(part in words("organisation_words") for part in parts)
            if not is_body and max(score) - score[0] < FOLLOWING:
                found[name] = Kind.PERSON
    return found


def _is_people_at_large(dossier: Dossier) -> bool:
    """Whether a common noun has its capital only from opening a sentence: "Voters"."""
    word = dossier.name.lower()
    common = word in words("group_nouns") or word.removesuffix("s") in POSTS
    return common and dossier.signs["opens"] == dossier.times


def _elected(dossier: Dossier, scores: list[float]) -> Kind | None:
    scores = list(scores)
    proposed = COLUMN.get(_top(dossier), 3)
    for k in range(3 if proposed < 3 else 0):
        scores[k] -= LOYALTY if k != proposed else 0.0
    winner = KINDS[scores.index(max(scores))]
    if winner == "PLACE" and _is_acronym(dossier.name):
        winner = "ORG"
    if winner == "NONE" and dossier.labels.get("NORP", 0.0) * 2 > sum(dossier.labels.values()):
        return Kind.GROUP
    return ELECTED.get(winner)


def _is_acronym(name: str) -> bool:
    """Whether capitals alone spell no place: "SSS", but not "LIMA" or "UK"."""
    plain = name.replace(".", "")
    if not (plain.isalpha() and plain.isupper() and 2 <= len(plain) <= 6):
        return False
    known = plain in {"DC", "NYC", "LA", "NY", "KL", "NSW"} or name in country_names()
    return not known and (len(plain) < 4 or not places.namesakes(name))


def tallies(dossiers: dict[str, Dossier]) -> Iterator[tuple[str, dict[str, float]]]:
    """The evidence on each name, for fitting the weights."""
    support = supports(dossiers)
    for name, dossier in dossiers.items():
        yield name, features(dossier, support[name])
