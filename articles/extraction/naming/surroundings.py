"""What the words around a name say about its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.lexicon import kind_nouns, words
from articles.extraction.naming.candidates import PORTFOLIOS
from articles.extraction.naming.tellings import tellings
from articles.extraction.naming.words import Words
from articles.extraction.posting.nouns import POSTS

SAYING = frozenset(
    {"said", "says", "told", "added", "tweeted", "wrote", "explained", "insisted", "argued",
     "noted", "recalled", "joked", "tells", "adds", "thinks", "believes", "believed", "thought"}
)  # fmt: skip
PERSONAL = frozenset({"who", "whose", "he", "she", "his", "her", "himself", "herself"})
INTO_PLACES = frozenset({"in", "near", "outside", "across", "inside", "around", "throughout"})
TO_PLACES = frozenset({"to", "from", "at", "into", "toward", "towards"})
ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "one", "another"})
# Words within which an apposition names its noun.
REACH = 9
APPOSITION_ENDS = frozenset(
    {",", ".", ";", "of", "in", "near", "that", "which", "where", "on", "about", "some", "with",
     "for", "from", "at", "between", "along", "outside", "and", "who", "based", "known", "to"}
)  # fmt: skip
# Nouns before "of" and a place that are no places themselves.
OF_PLACES = frozenset(
    {"outskirts", "suburbs", "north", "south", "east", "west", "northeast", "northwest",
     "southeast", "southwest", "north-east", "north-west", "south-east", "south-west", "mayor",
     "governor", "streets", "coast", "residents", "inhabitants", "natives", "native", "emir",
     "sultan", "bishop", "archbishop", "shores", "banks", "surroundings", "environs"}
)  # fmt: skip
SHARES = frozenset({"shares", "stake", "stakes", "shareholders", "share"})
SPORTING = frozenset(
    {"coach", "midfielder", "striker", "defender", "goalkeeper", "winger", "forward", "captain",
     "boss", "fans", "playmaker", "fullback", "quarterback", "pitcher", "dugout", "skipper"}
)  # fmt: skip
BEATING = frozenset(
    {"beat", "beats", "defeated", "thrashed", "hammered", "edged", "hosted", "trounced", "host",
     "drew", "beating", "against", "over"}
)  # fmt: skip
# Nouns behind the name of a body: "the Mara Salvatrucha gang".
BODIES_BEHIND = frozenset(
    {"gang", "cartel", "militia", "newspaper", "daily", "party", "movement", "coalition", "caucus",
     "bloc", "television", "airline", "group", "insurgency"}
)  # fmt: skip
HOSTING = BEATING - {"against", "over", "host"}
SCORE = re.compile(r",? (?:by )?\d{1,3}[-–]\d{1,3}\b")
# What people do and places do not, and what is done to them.
LIVING = frozenset(
    {"died", "wrote", "married", "resigned", "retired", "freed", "studied", "fled", "ruled",
     "reigned", "abdicated", "painted", "composed", "confessed", "smiled", "wept", "preached"}
)  # fmt: skip
LIVED = frozenset(
    {"born", "crowned", "beheaded", "executed", "arrested", "jailed", "imprisoned", "appointed",
     "elected", "assassinated", "exiled", "baptised", "baptized", "knighted", "died", "hanged",
     "recalled", "sentenced", "promoted", "ordained", "canonised", "canonized"}
)  # fmt: skip
# Verbs of motion before "to": one flees to a place, but moves to a club.
MOTIONS = frozenset(
    {"fled", "flew", "travelled", "traveled", "marched", "sailed", "drove", "walked", "escaped",
     "retreated", "deported", "flown", "rode", "advanced", "withdrew"}
)  # fmt: skip
AGE = re.compile(r"\d{1,3}$")
BEFORE = {
    "the": "the before", "of": "of before", "by": "by before", "with": "by before",
    ",": "comma before", "(": "bracket before",
}  # fmt: skip
BEFORE |= dict.fromkeys(INTO_PLACES, "in before") | dict.fromkeys(TO_PLACES, "to before")


def around(words_: Words, first: int, last: int) -> Iterator[str]:
    """What the neighbours of an occurrence say about its kind."""
    yield from _title_or_noun_before(words_, first)
    yield from _word_before(words_, first)
    yield from _after(words_, first, last)
    yield from _called(words_, first, last)
    if first in words_.signed and first and words_.printed[first - 1] in {"By", "BY"}:
        yield "introduced"
    if first in words_.credits and words_.printed[first - 1].lower() in {"by", "and", ","}:
        yield "introduced"
    if words_.printed[last : last + 1] and _is_headed(words_, last):
        yield "led by a post"
    if first > 1 and words_.printed[first - 1] == "to" and words_.printed[first - 2] in MOTIONS:
        yield "goes to"
    if first in words_.openings or first in words_.titled:
        name = words_.printed[first].lower()
        if last - first == 1 and name in words_.lowered:
            yield "also small"
    yield from _in_business_or_sport(words_, first, last)
    yield from tellings(words_, first, last)
    if first in words_.openings:
        yield "opens"


def _title_or_noun_before(words_: Words, first: int) -> Iterator[str]:
    before = words_.printed[first - 1] if first else ""
    is_field = first > 2 and before in PORTFOLIOS and words_.printed[first - 2] in {"of", "for"}
    if is_field and words_.printed[first - 3].lower() in POSTS:
        yield "introduced"  # "Minister of Electricity Ama Mensah"
    if before in words("titles"):
        yield "title before"
        if words_.capital[first - 1] and before.lower().rstrip(".") in POSTS:
            yield "post before"
    elif first and words_.tags[first - 1] in {"NN", "NNS"} and before.islower():
        yield "noun before"
        if kind_nouns().get(before) == "ORG":
            yield "called ORG"


def _word_before(words_: Words, first: int) -> Iterator[str]:
    low = words_.printed[first - 1].lower() if first else ""
    if low in BEFORE:
        if low != "the" or not words_.printed[first].islower():
            yield BEFORE[low]
    elif first and words_.capital[first - 1] and first - 1 not in words_.openings:
        yield "capital before"


def _after(words_: Words, first: int, last: int) -> Iterator[str]:
    after = words_.printed[last] if last < len(words_) else ""
    before = words_.printed[first - 1].lower() if first else ""
    if after in SAYING or (before in {"said", "says"} and after in {".", ","}):
        yield "saying"
    elif after in LIVING or (after in {"was", "had"} and _behind(words_, last) in LIVED):
        yield "verb after"
        yield "lives"
    elif after in PERSONAL:
        yield "personal after"
    elif after in {"'s", "’s"}:
        yield "possessive after"
    elif after == ",":
        yield _behind_comma(words_, last + 1)
    elif after == "(":
        yield "bracket after"
    elif after and (sign := _class_after(words_, last)):
        yield sign


def _behind(words_: Words, i: int) -> str:
    """The verb behind the auxiliary at `i`, past one adverb."""
    following = words_.printed[i + 1 : i + 3]
    return next((word for word in following if word in LIVED), "")


def _behind_comma(words_: Words, i: int) -> str:
    follow = words_.printed[i] if i < len(words_) else ""
    if AGE.match(follow):
        return "age after"
    if follow in {"who", "whose"}:
        return "personal after"
    return "comma capital after" if follow and words_.capital[i] else "comma after"


def _class_after(words_: Words, i: int) -> str:
    if words_.tags[i] in {"NN", "NNS"}:
        return "noun after"
    if words_.tags[i].startswith("VB"):
        return "verb after"
    return "capital after" if words_.capital[i] else ""


def _called(words_: Words, first: int, last: int) -> Iterator[str]:
    """ "Saeroon, a bloc of", "his bloc, Saeroon,", "the village of Bo": what the text calls it."""
    if kind := _of_which(words_, first):
        yield f"called {kind}"
    if first > 1 and words_.printed[first - 1] == "," and words_.printed[last : last + 1] == [","]:
        kind = kind_nouns().get(words_.printed[first - 2], "")
        if kind == "ORG" and words_.tags[first - 2] == "NN":
            yield f"called {kind}"
        if words_.printed[first - 2].lower() in POSTS:
            yield "called PERSON"  # "its president, Ama Mensah,"
    if kind := _apposed(words_, first, last):
        yield f"called {kind}"


def _of_which(words_: Words, first: int) -> str:
    """The kind that stands before "of": "the village of Bo", "the outskirts of Bo"."""
    if first < 2 or words_.printed[first - 1] != "of":
        return ""
    noun = words_.printed[first - 2].lower()
    return "PLACE" if noun in OF_PLACES or kind_nouns().get(noun) == "PLACE" else ""


def _apposed(words_: Words, first: int, last: int) -> str:
    """The kind of the noun that explains the name behind a comma: "Bo, a town in the south"."""
    i, end = last + 1, min(last + 2 + REACH, len(words_))
    if last >= end or words_.printed[last] != "," or i >= end:
        return ""
    has_article = words_.printed[i].lower() in ARTICLES
    if not has_article and words_.tags[i] not in {"NN", "VBG", "JJ"}:
        return ""
    noun, start = "", i + 1 if has_article else i
    for k in range(start, end):
        tag, word = words_.tags[k], words_.printed[k]
        if tag in {"NN", "NNS"} and word.islower():
            noun = word
        elif not tag.startswith(("JJ", "NNP", "CD", "RB", "VBN", "VBG", "POS", "HYPH")):
            before = words_.printed[first - 1].lower() if first else ""
            return _class_of_noun(noun, word, before) if has_article or noun in POSTS else ""
    return ""


def _class_of_noun(noun: str, end: str, before: str) -> str:
    """The kind of a noun behind a comma, whose phrase ends before the word `end`."""
    if end not in APPOSITION_ENDS:
        return ""
    if noun in POSTS:
        return "" if before in {"in", "at", "near", "to"} else "PERSON"
    kind = kind_nouns().get(noun, "")
    return "" if kind == "ORG" and before in {"in", "at", "near", "to", "from", "of"} else kind


def _is_headed(words_: Words, i: int) -> bool:
    """Whether the words at `i` are the post of a body's head: "COCOBOD Chief Executive"."""
    here, following = words_.printed[i].lower(), words_.printed[i + 1 : i + 2]
    return here in {"ceo", "cfo", "spokesman", "spokeswoman", "chairman", "chairperson"} or (
        here == "chief" and [word.lower() for word in following] == ["executive"]
    )


def _in_business_or_sport(words_: Words, first: int, last: int) -> Iterator[str]:
    """ "shares in Safran", "beat Charlotte 93-85", "the Barcelona coach": firms and clubs."""
    before = words_.printed[first - 1] if first else ""
    after = words_.printed[last] if last < len(words_) else ""
    if before in {"in", "of"} and first > 1 and words_.printed[first - 2].lower() in SHARES:
        yield "called ORG"
    if before == "at" and first > 1 and words_.printed[first - 2].lower() in POSTS:
        yield "called ORG"  # "an analyst at Jefferies"
    if after in BODIES_BEHIND:
        yield "body after"
    if before == "with" and first > 1 and words_.printed[first - 2] == "drew":
        yield "plays"
    if after in {"shares", "shareholders", "bondholders", "stock"}:
        yield "called ORG"
    if after in SPORTING and first not in words_.titled:
        yield "plays"
    scored = SCORE.match(words_.text, words_.end(last - 1))
    if scored and (before in BEATING or before in {"to", "with", "at"}):
        yield "plays"
    if after in HOSTING and last + 1 < len(words_) and words_.capital[last + 1]:
        yield "plays"
