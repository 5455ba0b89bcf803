"""What speaks for each kind: the votes of the mentions, the words around them, the word lists."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from articles.extraction import places
from articles.extraction.gazetteer import fold
from articles.extraction.lexicon import place_words, words
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.naming.candidates import Candidate
from articles.extraction.naming.clusters import initials
from articles.extraction.naming.words import Words
from articles.extraction.posting.nouns import POSTS

SAYING = frozenset(
    {"said", "says", "told", "added", "tweeted", "wrote", "explained", "insisted", "argued",
     "noted", "recalled", "joked", "tells", "adds", "thinks", "believes", "believed", "thought"}
)  # fmt: skip
PERSONAL = frozenset({"who", "whose", "he", "she", "his", "her", "himself", "herself"})
# Nouns before the name of a firm and of nobody else: "bicycle maker Caloi".
FIRM_NOUNS = frozenset(
    {"maker", "automaker", "carmaker", "planemaker", "chipmaker", "drugmaker", "manufacturer",
     "retailer", "brewer", "airline", "bank", "lender", "insurer", "operator", "company", "firm",
     "giant", "conglomerate", "subsidiary", "brand", "startup", "supplier", "carrier", "newspaper",
     "magazine", "website", "agency", "charity", "steelmaker", "shipbuilder", "supermarket"}
)  # fmt: skip
INTO_PLACES = frozenset({"in", "near", "outside", "across", "inside", "around", "throughout"})
TO_PLACES = frozenset({"to", "from", "at", "into", "toward", "towards"})
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
LINKS = frozenset({"and", "or", "&"})
COARSE = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
AGE = re.compile(r"\d{1,3}$")


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


def around(words_: Words, first: int, last: int) -> Iterable[str]:
    """What the neighbours of an occurrence say about its kind."""
    printed, tags, total = words_.printed, words_.tags, len(words_)
    before = printed[first - 1] if first else ""
    after = printed[last] if last < total else ""
    low = before.lower()
    if before in words("titles"):
        yield "title before"
        if words_.capital[first - 1] and low.rstrip(".") in POSTS:
            yield "post before"
    elif first and tags[first - 1] in {"NN", "NNS"} and before.islower():
        yield "noun before"
        if before in FIRM_NOUNS:
            yield "firm before"
    if low in INTO_PLACES:
        yield "in before"
    elif low in TO_PLACES:
        yield "to before"
    elif low == "the" and not words_.printed[first].islower():
        yield "the before"
    elif low == "of":
        yield "of before"
    elif low in {"by", "with"}:
        yield "by before"
    elif low == ",":
        yield "comma before"
    elif low == "(":
        yield "bracket before"
    elif first and words_.capital[first - 1] and first - 1 not in words_.openings:
        yield "capital before"
    if after in SAYING or (low in {"said", "says"} and after in {".", ","}):
        yield "saying"
    elif after in PERSONAL:
        yield "personal after"
    elif after in {"'s", "’s"}:
        yield "possessive after"
    elif after == ",":
        follow = printed[last + 1] if last + 1 < total else ""
        if AGE.match(follow):
            yield "age after"
        elif follow in {"who", "whose"}:
            yield "personal after"
        elif last + 1 < total and words_.capital[last + 1]:
            yield "comma capital after"
        else:
            yield "comma after"
    elif after == "(":
        yield "bracket after"
    elif last < total and tags[last] in {"NN", "NNS"}:
        yield "noun after"
    elif last < total and tags[last].startswith("VB"):
        yield "verb after"
    elif last < total and words_.capital[last]:
        yield "capital after"
    if first in words_.openings:
        yield "opens"


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
        len(pieces) == 2 and all(fold(piece) in words("given_names") for piece in pieces)
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


def page_countries(dossiers: dict[str, Dossier]) -> frozenset[str]:
    """Codes of the countries that the page names, or whose adjective it uses."""
    heard = {word for name in dossiers for word in (name, *name.split())}
    codes = (country_names().get(word) or demonyms().get(word) for word in sorted(heard))
    return frozenset(code for code in codes if code)


def supports(dossiers: dict[str, Dossier]) -> dict[str, list[str]]:
    """What the other names of the page say: a surname has its full name, initials their words."""
    near = page_countries(dossiers)
    tops = {name: _top(dossier) for name, dossier in dossiers.items()}
    found: dict[str, list[str]] = defaultdict(list)
    last_of: dict[str, Counter[str]] = defaultdict(Counter)
    first_of: dict[str, Counter[str]] = defaultdict(Counter)
    spelled: dict[str, str] = {}
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
        if plain.isupper() and plain in spelled:
            found[name].append(f"initials of {spelled[plain]}")
        if any(row.country in near for row in places.namesakes(name)):
            found[name].append("on the map here")
        if not dossier.labels.keys() - {""}:
            found[name].append("never labelled")
    return found


def _top(dossier: Dossier) -> str:
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
    for one, other in aliases(words_, candidates):
        dossiers[words_.name(other.first, other.last)].alias = COARSE.get(one.label, one.label)
    for one, other in pairwise(candidates):
        if other.first - one.last in {1, 2} and _listed(words_, one.last, other.first):
            for here, there in ((one, other), (other, one)):
                if there.label:
                    name = words_.name(here.first, here.last)
                    dossiers[name].signs[f"beside {COARSE.get(there.label, there.label)}"] += 1
    return dossiers


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
    top = _top(dossier)
    length = "long" if " " in dossier.name else "short"
    found[f"top {top or 'silent'} {length}"] = 1.0
    if dossier.times > 2:
        found[f"often {top or 'silent'}"] = 1.0
    return found
