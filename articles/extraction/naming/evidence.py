"""What speaks for each kind: the votes of the mentions, the words around them, the word lists."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import place_words, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.candidates import Candidate
from articles.extraction.naming.clusters import initials
from articles.extraction.naming.surroundings import INTO_PLACES, around
from articles.extraction.naming.words import Words

PERSON_ENDING = re.compile(
    r"(?:yan|ov|ova|ev|eva|enko|sky|ski|ska|dze|shvili|oglu|ovic|evic|ović|ević|zadeh|pour|sson|"
    r"sen|escu|opoulos|akis|idis|wala|appa)$"
)
PLACE_ENDING = re.compile(
    r"(?:stan|burg|ville|abad|pur|grad|land|shire|town|ford|bury|wick|chester|mouth|port|polis|"
    r"heim|dorf|berg|kent|sk|gorsk|nagar|garh|shima)$"
)
# The words between a name and another name of the same; nothing else may stand there.
ADVERB = (
    r"(?:(?:also|better|best|now|then|formerly|previously|widely|popularly|commonly|locally|simply"
    r"|otherwise|once|long) )?"
)
ALIAS = re.compile(
    rf"(?:(?:[,(] )?(?:(?:who|which) )?(?:(?:is|was) )?{ADVERB}known as"
    rf"|[,(] (?:(?:who|which) (?:is|was) )?{ADVERB}(?:nicknamed|dubbed|called))"
    r"(?: the)?(?: [\"“'‘])?"
)
COARSE = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}


class Dossier:
    """All that is known about one name: its occurrences and what each of them says.

    `alias` is the label of the name that this one is printed as another name of.
    """

    __slots__ = ("alias", "labels", "name", "signs", "times")

    def __init__(self, name: str) -> None:
        self.name = name
        self.alias = ""
        self.times = 0
        self.labels: dict[str, float] = defaultdict(float)
        self.signs: Counter[str] = Counter()

    def witness(self, words_: Words, first: int, last: int, label: str) -> None:
        """Note one occurrence; one in a line of capitals hardly counts."""
        weight = 0.3 if first in words_.titled else 1.0
        self.times += 1
        self.labels[label] += weight
        for sign in around(words_, first, last):
            self.signs[sign] += 1

    def shares(self) -> dict[str, float]:
        total = sum(self.labels.values())
        return {label: weight / total for label, weight in self.labels.items()}


def of_the_name(name: str) -> Iterable[str]:
    """What the word lists and the shape of a name say about its kind."""
    parts = name.split()
    last = parts[-1]
    yield f"{min(len(parts), 4)} words"
    if name in country_names():
        yield "country"
    if name in demonyms():
        yield "demonym"
    elif parts[0] in demonyms():
        yield "demonym first"
    yield from _on_the_map(name, len(parts))
    if name in words("stop_names"):
        yield "stopped"
    if name in words("agencies"):
        yield "agency"
    if name in words("known_organisations"):
        yield "known organisation"
    if len(parts) > 1:
        yield from _of_parts(parts)
    elif fold(name) in words("given_names"):
        yield "given name alone"
    if fold(last) in words("surnames"):
        yield "surname" if len(parts) > 1 else "surname alone"
    if any(part in words("organisation_words") for part in parts):
        yield "organisation word" if len(parts) > 1 else "organisation word alone"
    if last in place_words():
        yield f"{place_words()[last]} word" if len(parts) > 1 else "place word alone"
    if PERSON_ENDING.search(last):
        yield "person ending"
    if PLACE_ENDING.search(last):
        yield "place ending"
    yield from _of_shape(name, parts)


def _on_the_map(name: str, length: int) -> Iterable[str]:
    if rows := places.namesakes(name):
        row = rows[0]
        if row.subtype != "city":
            yield f"map {row.subtype}"
        else:
            people = max(r.population for r in rows)
            size = "big" if people > 1_000_000 else "town" if people > 60_000 else "small"
            yield f"map {size}" + (" long" if length > 1 else "")


def is_given(word: str) -> bool:
    """Whether the word is a given name, or two with a hyphen: "Abdul-Rahman"."""
    pieces = word.split("-")
    return fold(word) in words("given_names") or (
        len(pieces) == 2 and any(fold(piece) in words("given_names") for piece in pieces)
    )


def _of_parts(parts: list[str]) -> Iterable[str]:
    last = parts[-1]
    plain = all(part.isalpha() or part[:-1].isalpha() or "-" in part for part in parts)
    small = [part for part in parts if part in words("small")]
    if is_given(parts[0]) and plain and not small:
        yield "given name first"
    if len(parts[0]) == 2 and parts[0].endswith("."):
        yield "initial first"
    if any(len(part) == 2 and part[1] == "." for part in parts[1:-1]):
        yield "initial inside"
    if parts[0] in words("titles"):
        yield "title first"
    if last in words("titles"):
        yield "title last"
    if small:
        yield "of inside" if "of" in small else "small inside"
    if "&" in parts or "and" in parts:
        yield "and inside"
    if country_names().get(parts[0]):
        yield "country first"


def _of_shape(name: str, parts: list[str]) -> Iterable[str]:
    letters = [c for c in name if c.isalpha()]
    if letters and all(c.isupper() for c in letters):
        yield f"capitals {min(len(letters), 5)}" if len(parts) == 1 else "capitals long"
    elif any(c.isupper() for part in parts for c in part[1:]) and "-" not in name:
        yield "capital inside"
    if any(c.isdigit() for c in name):
        yield "digit"
    if name.endswith("s") and len(parts) == 1:
        yield "ends in s"
    if "-" in name:
        yield "hyphen"
    if not name.isascii():
        yield "accent"


def page_countries(dossiers: Mapping[str, Dossier]) -> frozenset[str]:
    """Codes of the countries that the page names, or whose adjective it uses."""
    heard = {word for name in dossiers for word in (name, *name.split())}
    codes = (country_names().get(word) or demonyms().get(word) for word in sorted(heard))
    return frozenset(code for code in codes if code)


def supports(dossiers: dict[str, Dossier]) -> dict[str, list[str]]:
    """What the other names of the page say: a surname has its full name, initials their words."""
    near = page_countries(dossiers)
    tops = {name: top(dossier) for name, dossier in dossiers.items()}
    found: dict[str, list[str]] = defaultdict(list)
    last_of: dict[str, Counter[str]] = defaultdict(Counter)
    first_of: dict[str, Counter[str]] = defaultdict(Counter)
    spelled: dict[str, str] = {}
    capitals = {plain for name in dossiers if (plain := name.replace(".", "")).isupper()}
    for name in dossiers:
        parts = name.split()
        if len(parts) > 1:
            last_of[parts[-1]][tops[name]] += 1
            first_of[parts[0]][tops[name]] += 1
            spelled.setdefault(initials(name), tops[name])
    for name, dossier in dossiers.items():
        plain = name.replace(".", "")
        if name in last_of:
            found[name].append(f"last of {last_of[name].most_common(1)[0][0]}")
        if name in first_of:
            found[name].append(f"first of {first_of[name].most_common(1)[0][0]}")
        if " " in name and name.rpartition(" ")[2] in dossiers:
            found[name].append("called by its last word")
        if " " in name and len(short := initials(name)) > 2 and short in capitals:
            found[name].append("has initials")
        if plain.isupper() and plain in spelled:
            found[name].append(f"initials of {spelled[plain]}")
        if any(row.country in near for row in places.namesakes(name)):
            found[name].append("on the map here")
        if not dossier.labels.keys() - {""}:
            found[name].append("never labelled")
    return found


def top(dossier: Dossier) -> str:
    label = max(sorted(dossier.labels), key=lambda key: dossier.labels[key])
    return COARSE.get(label, label)


def gather(words_: Words, candidates: list[Candidate]) -> dict[str, Dossier]:
    """A dossier for each distinct name among the candidates, by first appearance."""
    dossiers: dict[str, Dossier] = {}
    for candidate in candidates:
        name = words_.name(candidate.first, candidate.last)
        if name not in dossiers:
            dossiers[name] = Dossier(name)
        dossiers[name].witness(words_, candidate.first, candidate.last, candidate.label)
    for one, other in pairwise(candidates):
        if one.label == "ORG" and _in_brackets(words_, one, other):
            dossiers[words_.name(other.first, other.last)].alias = "ORG"
    for one, other in aliases(words_, candidates):
        dossiers[words_.name(other.first, other.last)].alias = COARSE.get(one.label, one.label)
    _note_lists_of_places(words_, candidates, dossiers)
    for one, other in pairwise(candidates):
        if other.first - one.last in {1, 2} and _listed(words_, one.last, other.first):
            for here, there in ((one, other), (other, one)):
                if there.label:
                    name = words_.name(here.first, here.last)
                    dossiers[name].signs[f"beside {COARSE.get(there.label, there.label)}"] += 1
    return dossiers


def _note_lists_of_places(
    words_: Words, candidates: list[Candidate], dossiers: dict[str, Dossier]
) -> None:
    """Mark the names that share the "in" before the first of them: "in Thatta, Badin and Kot"."""
    chain: list[Candidate] = []
    for candidate in candidates:
        between = words_.printed[chain[-1].last : candidate.first] if chain else []
        if chain and between in ([","], ["and"], ["or"], [",", "and"]):
            chain.append(candidate)
            if between != [","]:
                for member in chain[1:]:
                    name = words_.name(member.first, member.last)
                    dossiers[name].signs["in list"] += 1
                chain = []
        else:
            told = candidate.first and words_.printed[candidate.first - 1].lower() in INTO_PLACES
            chain = [candidate] if told else []


def _in_brackets(words_: Words, one: Candidate, other: Candidate) -> bool:
    """Whether one word in brackets is the short name of the body before: "Party (Libre)"."""
    short = words_.name(other.first, other.last)
    return (
        words_.printed[one.last : other.first] == ["("]
        and words_.printed[other.last : other.last + 1] == [")"]
        and other.last - other.first == 1
        and one.last - one.first > 1
        and short not in words("agencies")
        and short not in demonyms()
        and not places.namesakes(short)
    )


def aliases(words_: Words, candidates: list[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    """Neighbours printed as "Joko Widodo, better known as Jokowi"."""
    for one, other in pairwise(candidates):
        between = [word.lower() for word in words_.printed[one.last : other.first]]
        if ALIAS.fullmatch(" ".join(between)):
            yield one, other


def _listed(words_: Words, first: int, last: int) -> bool:
    """Whether the words between two names are those of a list: such names are of one kind."""
    between = words_.printed[first:last]
    return between[-1] in {"and", "or", "&"} and all(
        word in {",", "and", "or", "&"} for word in between
    )


def features(dossier: Dossier, support: list[str]) -> dict[str, float]:
    """The evidence on one name as numbers between 0 and 1 by what they measure."""
    found = {f"model {label or 'silent'}": share for label, share in dossier.shares().items()}
    found |= {f"sign {sign}": n / dossier.times for sign, n in dossier.signs.items()}
    found |= {f"name {sign}": 1.0 for sign in of_the_name(dossier.name)}
    found |= {f"page {sign}": 1.0 for sign in support}
    found["often"] = 1.0 if dossier.times > 1 else 0.0
    found["always"] = 1.0
    # The model is surer about some shapes of names than about others.
    label = top(dossier)
    length = "long" if " " in dossier.name else "short"
    found[f"top {label or 'silent'} {length}"] = 1.0
    if dossier.times > 2:
        found[f"often {label or 'silent'}"] = 1.0
    return found
