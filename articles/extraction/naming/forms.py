"""The kind that a name shows beyond doubt: by its form, by lists, by its place in the text."""

from __future__ import annotations

import re

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import place_words, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.evidence import Dossier, is_given
from articles.extraction.naming.people import NUMERAL
from articles.extraction.records import Kind

# "N.V.", "J.", "A.P.J."
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.){1,4}")
ELECTED = {"PERSON": Kind.PERSON, "ORG": Kind.ORGANISATION, "PLACE": Kind.PLACE}
BIG_CITY = 300_000
# A town with fewer people has no team that is named after it in the news.
TEAM_TOWN = 50_000
LEGAL_FORMS = frozenset(
    {"Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Corp", "Corp.", "Co", "Co.", "PLC", "plc", "GmbH",
     "Corporation", "Company", "Holdings"}
)  # fmt: skip
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
     "Jail", "Airfield", "Cemetery", "Market", "LGA", "Constituency", "Roundabout", "Junction",
     "Expressway", "Seaport", "Checkpoint", "Tehsil", "Taluk", "Upazila", "Woreda", "Nagar"}
)  # fmt: skip
# Facilities by their last word; on the air, a station is a firm.
SURE_FACILITIES = frozenset(
    {"Stadium", "Dam", "Prison", "Jail", "Mosque", "Cathedral", "Station", "Cemetery", "Barracks"}
)
AIRWAVES = frozenset({"Radio", "TV", "Television", "Broadcasting", "FM"})
# Events, not people or places, by their first word: "Hurricane Maria", "Copa Libertadores".
EVENTS = frozenset(
    {"Copa", "Coupe", "Coppa", "Operation", "Hurricane", "Typhoon", "Cyclone", "Storm", "Euro",
     "Formula", "Miss", "Exercise", "Article", "Section", "Clause", "Phase", "Group"}
)  # fmt: skip
# "R8" of "R8-billion", "Rs1.2", "Sh50".
MONEY = re.compile(r"(?:R|Rs|Rs\.|Sh|Ksh|KSh|KES|GHS|Php|RM|Rp|Tk|USh|TSh)\d[\d.,]*")
# Words that a number follows without making a king of them.
UNNUMBERED = frozenset(
    {"War", "Part", "Phase", "Article", "Type", "Division", "Class", "Title", "Chapter", "Volume",
     "Grade", "Level", "Group", "Section", "Tier", "Category", "Stage", "Act", "Bowl", "Vatican"}
)  # fmt: skip
# "Tehreek-i-Insaf", "Minar-i-Pakistan"
IZAFET = re.compile(r"\w-(?:i|e|o|ul|ud)-\w")
# Saints of towns; people bear them as given names.
SAINTS = frozenset({"San", "Santa", "São", "Sao"})
# Rivers and lands that bear the name of a firm.
WITH_ARTICLE = frozenset({"Amazon", "Emirates"})
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
     "Industries", "Technologies", "Club", "Orchestra", "Corps", "Forces", "Caucus", "Observatory",
     "Sangha", "Sangh", "Sabha", "Samiti", "Parishad", "Morcha", "Sena", "Dal", "Mahasabha", "Bhd",
     "Berhad", "Tbk", "Polytechnic", "Secretariat", "Ombudsman", "Tribunal", "Directorate"}
)  # fmt: skip
DATES = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
     "February", "March", "April", "June", "July", "August", "September", "October", "November",
     "December", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}
)  # fmt: skip


# "Academy Award for Best Picture", "Prize in Chemistry".
PRIZE = re.compile(r"\b(?:Awards?|Prizes?|Medals?|Oscars?|Cross|Order of Merit) (?:for|in)\b")
# The party and state of a member of the American congress: "R-Okla.".
SENATOR = re.compile(r"[RDI]-[A-Z][\w.]*")


def decreed(name: str) -> Kind | None:
    """The kind that the word lists settle."""
    if name in country_names() and name not in words("known_organisations"):
        return Kind.PLACE
    if name in demonyms() or name in words("peoples"):
        return Kind.GROUP
    if name in words("known_organisations") or name in words("agencies"):
        return Kind.ORGANISATION
    if name.split()[-1].islower() and name.split()[-1].capitalize() in place_words():
        return Kind.PLACE
    return None


def with_article(dossier: Dossier) -> Kind | None:
    """ "The Amazon" is a river, "Amazon" a firm."""
    always = dossier.signs["the before"] == dossier.times
    return Kind.PLACE if always and dossier.name in WITH_ARTICLE else None


def shown(dossier: Dossier, support: list[str]) -> Kind | None:
    """The kind that the form of the name or its place in the text shows beyond doubt."""
    parts = dossier.name.split()
    if "DATELINE" in dossier.labels:
        return Kind.PLACE
    if _is_adherents(dossier):
        return Kind.GROUP
    if dossier.alias in ELECTED:
        return ELECTED[dossier.alias]
    if len(parts) < 3 and IZAFET.search(parts[-1]) and not is_given(parts[0]):
        return Kind.ORGANISATION if _has_head(parts) else None
    kind = _by_its_form(dossier, parts) if len(parts) > 1 else None
    return kind or _by_its_place(dossier, parts, support)


def _by_its_form(dossier: Dossier, parts: list[str]) -> Kind | None:
    """What the first and last words of a long name show."""
    labels = dossier.labels
    if parts[-1] in LEGAL_FORMS:
        return Kind.ORGANISATION
    if parts[-1] in SURE_BODIES and not ("GPE" in labels and places.namesakes(dossier.name)):
        return Kind.ORGANISATION
    if dossier.name.endswith(" Local Government Area"):
        return Kind.PLACE
    if parts[-1] in SURE_PLACES and "&" not in parts:
        return Kind.PLACE
    if parts[-1] in NO_SURNAMES and "ORG" not in labels:
        return Kind.PLACE
    if parts[-1] in SURE_FACILITIES and AIRWAVES.isdisjoint(parts):
        return Kind.PLACE
    if "Air" in (parts[0], parts[-1]) and "FAC" not in labels:
        return Kind.ORGANISATION
    if _is_team(parts) and not labels.keys() & {"PERSON", "OTHER", "FAC", "NORP"}:
        return Kind.ORGANISATION
    head = parts[0].split("-")[0]
    if head in words("organisation_heads") and (len(parts) > 2 or not is_given(parts[0])):
        return Kind.ORGANISATION
    if dossier.name.endswith((" National Park", " Game Reserve")):
        return Kind.PLACE
    is_saint = parts[0] in SAINTS and len(parts) == 2 and not labels.keys() & {"GPE", "LOC", "FAC"}
    if parts[0] in words("place_heads") and labels.get("ORG", 0.0) < 1.5 and not is_saint:
        return Kind.PLACE
    if NUMERAL.fullmatch(parts[-1]) and (is_personal(parts[0]) or _is_regnal(dossier, parts)):
        return Kind.PERSON
    if '"' in dossier.name or "“" in dossier.name or _has_initials(parts):
        return Kind.PERSON
    if _is_of_a_family(parts) and not places.namesakes(dossier.name):
        return Kind.PERSON
    return None


def _has_head(parts: list[str]) -> bool:
    """Whether "Tehreek-i-Insaf" or "Pakistan Tehreek-i-Insaf" begins with the word for a body."""
    return parts[-1].split("-")[0] in words("organisation_heads")


def _is_regnal(dossier: Dossier, parts: list[str]) -> bool:
    """Whether a number may make a king of a name that no list knows: "Argishti II"."""
    return (
        len(parts) == 2
        and parts[0] not in words("organisation_words")
        and parts[0] not in place_words()
        and parts[0] not in UNNUMBERED
        and not parts[0].isupper()
        and dossier.labels.keys() <= {"", "PERSON", "GPE", "OTHER"}
        and not dossier.signs["the before"]
    )


def _is_team(parts: list[str]) -> bool:
    """Whether a town and a word in the plural name a team: "New Orleans Pelicans"."""
    last = parts[-1]
    return (
        last.endswith("s")
        and len(last) > 4
        and last.isalpha()
        and last not in place_words()
        and last not in words("happenings")
        and any(
            row.subtype != "city" or row.population > TEAM_TOWN
            for row in places.namesakes(" ".join(parts[:-1]))
        )
    )


def _has_initials(parts: list[str]) -> bool:
    """Whether initials and a surname make a person: "N.V. Ramana", "J. M. Barrie"."""
    return (
        all(INITIALS.fullmatch(part) for part in parts[:-1])
        and parts[-1].isalpha()
        and len(parts[-1]) > 3
        and parts[0] not in {"U.S.", "U.N.", "U.K.", "E.U.", "L.A."}
        and parts[-1] not in words("organisation_words")
        and parts[-1] not in place_words()
    )


def _by_its_place(dossier: Dossier, parts: list[str], support: list[str]) -> Kind | None:
    """What the words around the name show, and the map."""
    signs, labels = dossier.signs, dossier.labels
    personal = "last of PERSON" in support
    in_business = signs["called ORG"] * 2 > dossier.times or not personal
    if (
        signs["called ORG"]
        and in_business
        and not has_given_name(parts)
        and not _is_land(dossier.name)
    ):
        return Kind.ORGANISATION
    if signs["called PLACE"] and not has_given_name(parts):
        return Kind.PLACE
    surnamed = "called by its last word" in support and has_given_name(parts)
    if (surnamed and _may_be_somebody(dossier, parts)) or _is_told_as_he_or_she(dossier, parts):
        return Kind.PERSON
    if signs["body after"] and not (places.namesakes(dossier.name) or has_given_name(parts)):
        return Kind.ORGANISATION
    told = signs["called PERSON"] > 0 or signs["personal after"] == dossier.times
    if told and _may_be_somebody(dossier, parts):
        return Kind.PERSON
    plays = signs["plays"] * 3 > dossier.times and "PERSON" not in labels and len(parts) < 3
    if plays and not _is_land(dossier.name):
        return Kind.ORGANISATION
    if "has initials" in support and not has_given_name(parts) and "GPE" not in labels:
        return Kind.ORGANISATION
    if signs["goes to"] and "GPE" not in labels and not any(map(is_personal, parts)):
        return Kind.PLACE
    if _lives(dossier):
        return Kind.PERSON
    if signs["introduced"] and len(parts) < 5:
        return Kind.PERSON
    if _is_told_in(dossier):
        return Kind.PLACE
    if len(parts) == 1 and signs["led by a post"] == dossier.times and "GPE" not in labels:
        return None if places.namesakes(dossier.name) else Kind.ORGANISATION
    if signs["post before"] == dossier.times and not places.namesakes(dossier.name):
        return None if "ORG" in dossier.labels else Kind.PERSON
    if "never labelled" in support and dossier.signs["title before"] and is_personal(dossier.name):
        return Kind.PERSON
    return Kind.PLACE if _is_mapped(dossier, support) else None


def _is_adherents(dossier: Dossier) -> bool:
    """Whether a word in the plural names those who follow somebody: "Sadrists", "Peronists"."""
    is_plural = dossier.name.endswith(("ists", "ites", "istas")) and " " not in dossier.name
    return is_plural and (dossier.signs["opens"] < dossier.times or "NORP" in dossier.labels)


def _lives(dossier: Dossier) -> bool:
    """Whether the model's place does what only people do, and nothing lies in it."""
    return (
        dossier.signs["lives"] > 0
        and all(map(str.isalpha, parts := dossier.name.split()))
        and len(parts) < 4
        and words("organisation_words").isdisjoint(parts)
        and parts[-1] not in place_words()
        and dossier.labels.keys() <= {"GPE", "LOC", "FAC", "PERSON", "OTHER", ""}
        and not (dossier.signs["in before"] or dossier.signs["the before"])
        and not places.namesakes(dossier.name)
    )


def _may_be_somebody(dossier: Dossier, parts: list[str]) -> bool:
    """Whether nothing in a name of some words speaks against a person."""
    return (
        1 < len(parts) < 5
        and all(part.replace("-", "").isalpha() and part[0].isupper() for part in parts)
        and words("organisation_words").isdisjoint(parts)
        and parts[-1] not in place_words()
        and not dossier.signs["the before"]
        and not places.namesakes(dossier.name)
    )


def _is_told_as_he_or_she(dossier: Dossier, parts: list[str]) -> bool:
    """Whether he or she comes after a name again and again, where no list speaks against it."""
    signs = dossier.signs
    he, it = signs["he after"], signs["it after"]
    personal = is_given(parts[0]) or fold(parts[-1]) in words("surnames")
    acts = signs["lives"] + signs["saying"] + signs["title before"]
    enough = 1 if personal and len(parts) > 1 else 2
    return (
        enough <= he > 2 * it
        and (personal or (acts > 0 and "OTHER" not in dossier.labels))
        and he * 5 > dossier.times
        and len(parts) < 5
        and all(
            part[0].isupper() and part.replace("-", "").replace("’", "").isalpha() for part in parts
        )
        and not dossier.name.isupper()
        and not (signs["the before"] or signs["work"] or signs["year after"])
        and words("organisation_words").isdisjoint(parts)
        and parts[-1] not in place_words()
        and not places.namesakes(dossier.name)
    )


def _is_land(name: str) -> bool:
    return any(row.subtype in {"country", "region"} for row in places.namesakes(name)[:1])


def _is_told_in(dossier: Dossier) -> bool:
    """Whether a name that is no person's and no body's always follows "in" or "near"."""
    parts = dossier.name.split()
    told = dossier.signs["in before"] + dossier.signs["in list"]
    return (
        told == dossier.times
        and (
            dossier.labels.keys() <= {"PERSON", "GPE", "LOC", "FAC"} or dossier.signs["in list"] > 0
        )
        and not dossier.name.isupper()
        and not (any(map(is_personal, parts)) and not places.namesakes(dossier.name))
        and words("organisation_words").isdisjoint(parts)
    )


def _is_mapped(dossier: Dossier, support: list[str]) -> bool:
    """Whether the gazetteer knows the name so well that the model's doubts do not count."""
    rows = places.namesakes(dossier.name)
    if not rows:
        return False
    unseen = "never labelled" in support
    if rows[0].subtype in {"country", "region", "water"}:
        seen = bool(dossier.labels.keys() & {"GPE", "LOC", "NORP"})
        return seen or " " in dossier.name or "-" in dossier.name
    is_person = is_personal(dossier.name) and (unseen or "PERSON" in dossier.labels)
    if places.governed_from(dossier.name) and not is_person:
        return not unseen or dossier.signs["in before"] > 0
    told = sum(dossier.signs[f"{word} before"] for word in ("in", "to", "of"))
    if told == dossier.times and rows[0].population > BIG_CITY and not is_person:
        return True  # "Giustiniani of Genoa"
    if not unseen or not dossier.signs["in before"]:
        return False
    return "on the map here" in support or rows[0].population > 20_000


def has_given_name(parts: list[str]) -> bool:
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


def is_personal(name: str) -> bool:
    key = fold(name)
    return key in words("given_names") or key in words("surnames")


def is_barred(name: str) -> bool:
    parts = name.split()
    if parts[0].lower() in {"née", "nee", "né"}:
        return True
    if PRIZE.search(name) or SENATOR.fullmatch(name) or MONEY.fullmatch(name):
        return True
    if len(parts) > 1 and parts[0] in EVENTS:
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
