"""What the text calls a place: "the village of Bo", "Bo, a town in the south", "Bo district"."""

from __future__ import annotations

import re

from articles.extraction.naming.words import Words
from articles.extraction.records import Entity

CLASSES = {
    "city": "city town village hamlet settlement capital port suburb resort commune township",
    "district": "district county regency municipality borough ward subdistrict sub-county tehsil",
    "region": "province region state governorate prefecture island peninsula mountain valley desert"
    " emirate archipelago volcano plateau",
    "water": "river lake sea bay strait canal gulf reservoir lagoon",
    "facility": "prison jail airport stadium bridge camp checkpoint dam mine refinery plant base",
}
CLASS_OF = {noun: subtype for subtype, nouns in CLASSES.items() for noun in nouns.split()}
NOUN = "|".join(sorted(CLASS_OF, key=len, reverse=True))
# The capital, river or bridge "of Bo" is another place than Bo.
OF = "|".join(
    noun
    for noun, subtype in CLASS_OF.items()
    if subtype not in {"water", "facility"} and noun not in {"capital", "mountain", "valley"}
)
BEFORE = re.compile(rf"\b(?P<noun>{OF}) of $")
# An article and at most three words stand between the comma and the noun.
APPOSED = re.compile(rf", (?:an?|the) (?:[\w'’-]+ ){{0,3}}?(?P<noun>{NOUN})\b")
DIRECT = re.compile(rf" (?P<noun>{NOUN})\b")
# Longest "settlement of " that can stand before a name.
REACH = 20
PLURALS = re.compile(r"\b(?:states|provinces|districts|regions|counties|governorates)\b")
# Characters in which a list of states fits.
WINDOW = 200
NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?"
BETWEEN = re.compile(r",? and |, ")
LIST = re.compile(rf"(?:{NAME}(?:,? and |, )){{1,8}}{NAME} $")


def told_class(words: Words, entity: Entity) -> str:
    """The class that the text gives to a place; empty where it gives none, or two."""
    found = set()
    for mention in entity.mentions:
        before = BEFORE.search(words.text[max(mention.start - REACH, 0) : mention.start])
        after = words.text[mention.end : mention.end + 60]
        match = before or DIRECT.match(after) or APPOSED.match(after)
        if match:
            found.add(CLASS_OF[match["noun"]])
    return found.pop() if len(found) == 1 else ""


def told_in_lists(text: str) -> frozenset[str]:
    """The names of lists that end in their class: "Kano, Kaduna and Katsina states"."""
    found: set[str] = set()
    for plural in PLURALS.finditer(text):
        listed = LIST.search(text[max(plural.start() - WINDOW, 0) : plural.start()])
        if listed:
            names = BETWEEN.split(listed.group().strip())
            # "In Kano, Kaduna and Katsina states": the first may open with another word.
            found.update(names, [names[0].partition(" ")[2]])
    return frozenset(found)
