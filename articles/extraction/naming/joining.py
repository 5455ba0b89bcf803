"""Joining neighbours that are one name: "Sajith" and "Premadasa", "Chrysler" and "LLC"."""

from __future__ import annotations

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.candidates import AFTER_COMMA, Candidate
from articles.extraction.naming.stretching import HEADS_WITH_CAUSES
from articles.extraction.naming.words import Words

COMPASS = frozenset(
    {"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central"}
)
# Heads of bodies whose names join two fields: "Ethics and Anti-Corruption Commission".
JOINING = frozenset(
    {"Commission", "Authority", "Council", "Board", "Agency", "Committee", "Department", "Office",
     "Ministry", "Institute", "Association", "Organisation", "Organization", "Administration",
     "Foundation", "Corporation", "Union", "Fund", "Bank", "Secretariat", "Directorate"}
)  # fmt: skip
# Last words of firms that are named after the ends of their line or the towns they serve.
LINES = frozenset(
    {"Railway", "Railways", "Railroad", "Canal", "Line", "Company", "Bank", "Navigation", "Tramway"}
)


def join(words_: Words, candidates: list[Candidate]) -> list[Candidate]:
    """Neighbours that are one name: "United States" "Air Force", "Sajith" "Premadasa"."""
    found: list[Candidate] = []
    for candidate in candidates:
        if found and (
            _are_one_body(words_, found[-1], candidate) or _is_branch(words_, found[-1], candidate)
        ):
            candidate = Candidate(found.pop().first, candidate.last, "ORG")
        elif found and _are_one_person(words_, found[-1], candidate):
            candidate = Candidate(found.pop().first, candidate.last, "PERSON")
        elif found and (
            _is_country(words_, found[-1], candidate)
            or _is_capital_district(words_, found[-1], candidate)
        ):
            candidate = Candidate(found.pop().first, candidate.last, "GPE")
        elif found and _is_compass(words_, found[-1], candidate):
            candidate = Candidate(found.pop().first, candidate.last, candidate.label)
        found.append(candidate)
    return found


def _are_one_body(words_: Words, one: Candidate, other: Candidate) -> bool:
    """ "Chrysler" "LLC"; "Ethics" and "Anti-Corruption Commission"; "Bank" of "Zambia"."""
    between = words_.printed[one.last : other.first]
    if one.first in words_.titled or other.first - one.last > 2:
        return False
    if not between:
        bodily = one.label in {"ORG", "GPE", "NORP", "LOC"} and other.label in {"", "ORG"}
        return bodily and words_.touching(other.first) and _is_body(words_, other)
    if between == ["for"] and one.label == "ORG" and other.label in {"ORG", ""}:
        known = words_.name(other.first, other.last) in words("known_organisations")
        return not known and words_.printed[one.last - 1] in HEADS_WITH_CAUSES
    if between == ["and", "the"] and one.label == "ORG" and other.label in {"GPE", "LOC"}:
        return "for" in words_.printed[one.first : one.last]
    if between == ["and"] and (
        _is_list_of_fields(words_, one, other) or _is_line(words_, one, other)
    ):
        return True
    if between == ["and"]:
        return (
            one.label in {"ORG", ""}
            and other.label in {"ORG", ""}
            and one.first > 0
            and words_.printed[one.first - 1].lower() == "the"
            and words_.printed[other.last - 1] in JOINING
            and words_.printed[one.last - 1] not in words("organisation_words")
        )
    if between in (["of"], ["of", "the"], ["for"]):
        whole = words_.name(other.first, other.last)
        return (
            one.label in {"ORG", "GPE"}
            and other.label in {"GPE", "LOC", ""}
            and words_.printed[one.last - 1] in words("organisation_words")
            and (one.label == "ORG" or one.last - one.first > 1)
            and bool(places.namesakes(whole))
        )
    return False


def _is_branch(words_: Words, one: Candidate, other: Candidate) -> bool:
    """ "Bank Negara" "Malaysia", "Bursa" "Malaysia": a body with its country behind it."""
    return (
        one.last == other.first
        and (one.label == "ORG" or words_.printed[one.first] in words("organisation_heads"))
        and other.label == "GPE"
        and one.first not in words_.titled
        and words_.touching(other.first)
        and words_.name(other.first, other.last) in country_names()
        and not words_.printed[one.last - 1].isupper()
        and (other.last >= len(words_) or words_.tags[other.last] not in {"NN", "NNS", "NNP"})
    )


def _is_list_of_fields(words_: Words, one: Candidate, other: Candidate) -> bool:
    """ "Department of Public Works" and "Highways": one body for two fields."""
    printed = words_.printed[one.first : one.last]
    return (
        one.label == "ORG"
        and other.label in {"", "ORG"}
        and printed[0] in {"Department", "Ministry", "Bureau", "Office", "Institute", "Directorate"}
        and printed[1] in {"of", "for"}
        and other.last - other.first < 3
        and words("organisation_words").isdisjoint(words_.printed[other.first : other.last])
        and not words_.printed[other.last - 1].isupper()
    )


def _is_line(words_: Words, one: Candidate, other: Candidate) -> bool:
    """ "The London" and "South Western Railway": towns, which have no article, name one firm."""
    return (
        words_.printed[other.last - 1] in LINES
        and one.label in {"GPE", "LOC", "ORG", ""}
        and other.last - other.first > 1
        and one.first > 0
        and words_.printed[one.first - 1].lower() == "the"
        and words_.printed[one.last - 1] not in words("organisation_words")
        and words_.name(one.first, one.last) not in country_names()
        and not places.namesakes(words_.name(other.first, other.last))
    )


def _is_capital_district(words_: Words, one: Candidate, other: Candidate) -> bool:
    """ "Washington, D.C.", "Washington D.C."."""
    return (
        words_.printed[one.last - 1] == "Washington"
        and words_.name(other.first, other.last) in {"D.C.", "DC"}
        and all(word == "," for word in words_.printed[one.last : other.first])
    )


def _is_country(words_: Words, one: Candidate, other: Candidate) -> bool:
    """ "Burkina" "Faso", where the model tore them apart."""
    whole = words_.name(one.first, other.last)
    return one.last == other.first and words_.touching(other.first) and whole in country_names()


def _is_compass(words_: Words, one: Candidate, other: Candidate) -> bool:
    """ "South" "Sudan", where the model tore them apart."""
    return (
        one.last == other.first
        and one.last - one.first == 1
        and words_.touching(other.first)
        and words_.printed[one.first] in COMPASS
        and other.label in {"GPE", "LOC"}
    )


def _are_one_person(words_: Words, one: Candidate, other: Candidate) -> bool:
    if one.last != other.first or not words_.touching(other.first) or one.first in words_.titled:
        return False
    if one.label == other.label == "PERSON":
        return other.last - one.first < 6
    if one.label == "" and other.label == "NORP" and _is_no_people(words_, other):
        return one.last - one.first == 1
    if fold(words_.printed[one.first]) not in words("given_names"):
        return False
    if words_.name(one.first, one.last) in country_names():
        return False
    if words_.printed[other.first] in demonyms() or words_.printed[other.first] in words("titles"):
        return False
    if one.label == "PERSON" and other.last - other.first == 1:
        last = words_.printed[other.first]
        return fold(last) in words("surnames") and last not in words("organisation_words")
    labels, longest = {one.label, other.label}, 3 if one.label == other.label else 1
    return labels <= {"PERSON", "", "GPE", "NORP"} and other.last - other.first <= longest


def _is_no_people(words_: Words, candidate: Candidate) -> bool:
    """Whether the model took a surname for a people: "Premadasa"."""
    word = words_.printed[candidate.first]
    return (
        candidate.last - candidate.first == 1
        and words_.tags[candidate.first] == "NNP"
        and word not in demonyms()
        and word not in words("peoples")
        and not word.endswith(("an", "ist", "ish", "ese"))
    )


def _is_body(words_: Words, candidate: Candidate) -> bool:
    """Whether all words of a candidate are such as end an organisation's name."""
    printed = words_.printed[candidate.first : candidate.last]
    if printed[0] in words("organisation_heads") and "-" in printed:
        return True  # "Pakistan" "Tehreek-i-Insaf"
    return all(word in words("organisation_words") or word in AFTER_COMMA for word in printed) or (
        " ".join(printed)
        in {"Air Force", "Coast Guard", "Supreme Court", "House of Representatives"}
    )
