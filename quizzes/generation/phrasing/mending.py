"""What a stem has lost of its sentence and gets back, and what hangs on and is cut.

Works on the finished stem and the sentences that prove it, so that every form of question is read
in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from articles.extraction.edtf import MONTHS
from quizzes.generation.lexicon import word_set
from quizzes.generation.printed import prints

_MONTH = "|".join(MONTHS)
_TIME = rf"(?:in|on) (?:(?:\d{{1,2}} )?(?:{_MONTH}) )?\d{{3,4}}"
_ASKS_WHEN = re.compile(r"(?:On what date|In what year|In which (?:month|decade|season|century))\b")
_LAST_WORD = re.compile(r"([\w’'-]+)\?$")
# "His first short film, Low Tide, ...": what is one of many may be called by its name.
_ONE_OF_MANY = re.compile(
    r"\b(?P<one>[A-Z]\w+['’]s? (?:successor|predecessor|deputy|rival)"
    r"|(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?) (?:[a-z-]+ ){0,5}?"
    r"(?:films?|book|novel|play|poem|opera|album|song|essay|plan|bill|law|ship|newspaper|magazine"
    r"|pamphlet|treatise|symphony|ballet|painting|journal|yacht|boat|proposal))"
    r", (?P<name>(?:the )?[A-Z][\w’'-]*(?: (?:(?:of|the|and|in|to|a|an|on) )*[A-Z][\w’'-]*)*)"
    r"(?=[,.;])"
)
_BY_NOUN = r"(?:streets?|avenues?|roads?|rivers?|counties|districts?|provinces?|bridges?)"
_OCEAN = re.compile(
    r"\b(?:(?:north|south) )?(?:atlantic|pacific|mediterranean|caribbean|baltic)\b(?! [A-Z])"
)
# The day of a birth singles it out; the street tells nobody more.
_STREET_OF_BIRTH = re.compile(
    rf"(?<=\bborn) on (?!(?:{_MONTH}|Christmas|Easter|New)\b)[A-Z][\w’'-]*(?=\?| in )"
)
# "In which city was he born in the Kingdom of Vidz": it would rule out the other towns.
_LAND_OF_BIRTH = re.compile(
    r"^(In which (?:town|city|town or city) was [^?]* born) in (?:the )?[A-Z][^?\d]*\?$"
)
_BESIDE_FULL_NAME = re.compile(
    r"\b[Tt]he (?:younger|older|elder|young|late|famous|noted) (?=(?P<name>[A-Z]\w+ [A-Z]\w+))"
)
# Near to what, and who thinks so?
_BESIDE_NAME = re.compile(r"\b(?:nearby|neighbou?ring|ill-[a-z]+) (?=[A-Z])")
_LANDS = re.compile(
    r"\b(of|in|by|from|to|with|against|was|did) ((?:[A-Z]\w+ ){0,2}"
    r"(?:Empire|Regency|Caliphate|Sultanate|Soviet Union|United (?:States|Kingdom|Nations)))\b"
)
# "Under local law, the only tax of the islands": it tells no more of what is asked.
_TAIL = re.compile(r"(?<=[a-z]), the (?:only|first|last|largest|oldest|biggest) [a-z][^,?\"“]*\?$")
_DESCRIBED = re.compile(r" as an? (?:[a-z-]+ ){1,2}from an? [a-z -]+\?$")
# "Left Kiel, the largest port in the north in June 1776".
_ASIDE_BEFORE_TIME = re.compile(rf"(?<=[A-Z])([a-z]+), (?:the|an?) [a-z][^,?\"“]*? (?={_TIME}\?$)")
_LOWLY = "government|regime|leadership|leader|officials?|forces?|troops|fighters|army|members?"
_WORN = (("at the loss of", "with the loss of"), ("for the first time ever", "for the first time"))
# These letters are said as a word, and have no article.
_THE_LETTERS = re.compile(
    r"\bthe (UNESCO|UNICEF|NATO|NASA|OPEC|ASEAN)(?=\?| (?:in|on|at|by|and)\b)"
)
_TITLE = re.compile(
    r"\b(the (?:[a-z]+ )?title(?: of)?) ([A-Z][a-z]+)(?= (?:to|on|in|upon|from)\b|[,.])"
)
_BEFORE_ASIDE = re.compile(r"(\b[a-z]+) (with|including|despite|following|along) (\w+)")
_MEETING = re.compile(
    r"(?:In which|Where|In what) [^?]*\b(?:Convention|Congress|Conference|Summit|Council|Synod"
    r"|Exhibition|Exposition|Assembly|election) held\?$"
)
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d\d\b")
_ACRONYM = re.compile(r"(?<=[a-z] )(?<!the )(?<!The )[A-Z]{3,5}\b(?![’'])")
# Told by letters alone all over the world.
_KNOWN = word_set("NATO NASA UNESCO UNICEF OPEC BBC CNN USSR USA UK EU UN US HMS RMS USS SS")


def mend(stem: str, key: str, proof: str, text: str, people: Sequence[str] = ()) -> str:
    """The stem with what it lacks, and without what only hangs on.

    `proof` are the sentences that prove it, `text` is the article, `people` are full names.
    """
    stem = _which_body(stem, key, text)
    if '"' in stem or "“" in stem:
        return stem
    for repair in _REPAIRS:
        stem = repair(stem, key, proof, text)
    return _surname_in_full(stem, people)


def _which_body(stem: str, key: str, text: str) -> str:
    """ "Weiss Kombet, which fought on": no person."""
    named = stem.startswith("Who ") and not stem.startswith("Who is ") and f"{key}, which " in text
    return f"Which group{stem[3:]}" if named else stem


def _cut(stem: str, key: str, proof: str, text: str) -> str:
    stem = _BESIDE_NAME.sub("", stem)
    stem = _STREET_OF_BIRTH.sub("", stem)
    stem = _LAND_OF_BIRTH.sub(r"\1?", stem)
    stem = _TAIL.sub("?", stem)
    stem = _DESCRIBED.sub("?", stem)
    return _ASIDE_BEFORE_TIME.sub(_without_aside, stem)


def _without_aside(found: re.Match[str]) -> str:
    """The comma stays behind "Kiel, Holstein"."""
    pair = re.search(r", [A-Z][\w ]*$", found.string[: found.end(1)])
    return f"{found[1]}, " if pair else f"{found[1]} "


def _one_by_name(stem: str, key: str, proof: str, text: str) -> str:
    """ "Directed his first film, Low Tide": the parse has left its name out."""
    for found in _ONE_OF_MANY.finditer(proof):
        one, name = found["one"], found["name"]
        if prints(stem, one) and name not in stem and key not in name:
            stem = stem.replace(one, f"{one}, {name},", 1)
    return stem.replace(",?", "?")


def _joined_verb(stem: str, key: str, proof: str, text: str) -> str:
    """ "When was the district enlarged", of "was enlarged and given a council"."""
    last = _LAST_WORD.search(stem)
    if not last or not _ASKS_WHEN.match(stem) or not last[1].islower():
        return stem
    more = re.search(
        rf"\b(?:was|were) {last[1]} (and (?:given|made|granted|renamed|moved|declared)"
        r"(?: (?!it|its|him|her|them|their\b)[\w’'-]+){1,4})(?=[,.;])",
        proof,
    )
    return f"{stem[:-1]} {more[1]}?" if more else stem


def _to_the_end(stem: str, key: str, proof: str, text: str) -> str:
    """ "Flew from Riga", of "from Riga, Latvia to Kiel": the way has an end."""
    start = re.search(r" from ((?:[A-Z][\w’'-]* ?)+)\?$", stem)
    if not start or not _ASKS_WHEN.match(stem):
        return stem
    way = re.search(
        rf"from {re.escape(start[1])}((?:, [A-Z]\w+(?: [A-Z]\w+)*,?)? to"
        r" [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*(?:, [A-Z]\w+(?: [A-Z]\w+)*)?)",
        proof,
    )
    return f"{stem[:-1]}{way[1]}?" if way and key not in way[1] else stem


def _after_bracket(stem: str, key: str, proof: str, text: str) -> str:
    """ "At the corner of Low and Mill", of "Low and Mill (now Bell) streets"."""
    last = _LAST_WORD.search(stem)
    if not last or not last[1][0].isupper():
        return stem
    noun = re.search(rf"\b{re.escape(last[1])} \([^()]*\) ({_BY_NOUN})\b", proof)
    return f"{stem[:-1]} {noun[1]}?" if noun else stem


def _as_what(stem: str, key: str, proof: str, text: str) -> str:
    """ "Removed Karl Weiss", of "removed Weiss as harbour master"."""
    last = re.search(r"\b(?:remove|removed|dismiss|replace|reelect|re-elect) .*?(\w+)\?$", stem)
    if not last or " as " in stem:
        return stem
    post = re.search(
        rf"\b{last[1]} (as [a-z][a-z-]*(?: of (?:the )?[A-Z][\w-]*)?)(?= (?:in|on) [A-Z\d]|[,.;])",
        proof,
    )
    return f"{stem[:-1]} {post[1]}?" if post else stem


def _geography(stem: str, key: str, proof: str, text: str) -> str:
    return _OCEAN.sub(lambda found: found[0].title(), stem)


def _the_body(stem: str, key: str, proof: str, text: str) -> str:
    """ "Did the MPP leave": the article elsewhere has its article."""

    def full(found: re.Match[str]) -> str:
        letters, before = found[0], stem[: found.start()]
        if letters in _KNOWN or not re.search(r"\b(?:did|was|by|with|from|of|to|join) $", before):
            return letters
        return f"the {letters}" if text.count(f"the {letters} ") else letters

    return _ACRONYM.sub(full, stem)


def _body_behind(stem: str, key: str, proof: str, text: str) -> str:
    """ "The People's Party of Peru government": a name so long stands behind the noun."""
    return re.sub(
        rf"\bthe ((?:[a-z]+ )?(?:[A-Z][\w’'-]* )+(?:of|for) [A-Z]\w+) ({_LOWLY})\b(?= |\?)",
        r"the \2 of the \1",
        stem,
    )


def _letters_in_full(stem: str, key: str, proof: str, text: str) -> str:
    """ "The LM", of "lunar module (LM)"."""

    def full(found: re.Match[str]) -> str:
        letters = found[0]
        if letters in _KNOWN:
            return letters
        words = r"[ -]".join(rf"{letter}[a-z][\w’'-]*" for letter in letters)
        if f"({letters})" in text:
            told = re.search(rf"\b({words}) \({letters}\)", text, re.IGNORECASE)
            return told[1] if told else letters
        # Two letters fit many a pair of words: they are told where the article names one only.
        names = set(re.findall(rf"(?<=the ){words}\b(?! [A-Z])", text))
        return names.pop() if len(names) == 1 else letters

    return re.sub(r"\b[A-Z]{2,5}\b", full, stem)


def _glossed(stem: str, key: str, proof: str, text: str) -> str:
    """ "Its first Grundlag (constitution)": the article explains the word."""
    last = _LAST_WORD.search(stem)
    if not last or not last[1][0].isupper():
        return stem
    gloss = re.search(rf"\b{re.escape(last[1])} \(([a-z]+(?: [a-z]+)?)\)", proof)
    return f"{stem[:-1]} ({gloss[1]})?" if gloss else stem


def _year_of_meeting(stem: str, key: str, proof: str, text: str) -> str:
    """A meeting that is held again and again, in the only year that its sentence tells."""
    years = set(_YEAR.findall(proof))
    if not _MEETING.match(stem) or _YEAR.search(stem) or len(years) != 1:
        return stem
    return f"{stem[:-1]} in {years.pop()}?"


def _aboard(stem: str, key: str, proof: str, text: str) -> str:
    """ "Who was launched on 12 April 1961", of "launched aboard Kite 1"."""
    when = re.match(r"(Who was [a-z]+) ((?:on|in) [\w ]+)\?$", stem)
    craft = re.search(r" aboard ((?:the )?[A-Z]\w*(?: (?:[A-Z]\w*|\d+))*)(?=[,.;]| and )", proof)
    return f"{when[1]} aboard {craft[1]} {when[2]}?" if when and craft else stem


def _presided(stem: str, key: str, proof: str, text: str) -> str:
    """ "Was declared with Ana Costa", of "with Costa as its first mayor"."""
    last = re.search(r" with (?:[A-Z][\w’'-]* )*([A-Z][\w’'-]*)\?$", stem)
    post = last and re.search(
        rf"\bwith [^,.;]*\b{last[1]} (as (?:its |the )?(?:first |new )?[A-Za-z-]+"
        r"(?: of (?:the )?[A-Z]\w*)?)(?=[,.;])",
        proof,
    )
    return f"{stem[:-1]} {post[1]}?" if post else stem


def _titles(stem: str, key: str, proof: str, text: str) -> str:
    """ "Granted Vidza to Weiss", of "the title Vidza"."""
    for title, name in _TITLE.findall(proof):
        if prints(stem, name) and f"title {name}" not in stem and f"title of {name}" not in stem:
            stem = stem.replace(name, f"{title} {name}", 1)
    return stem


def _commas(stem: str, key: str, proof: str, text: str) -> str:
    """ "Conditions were weak with two lands at war": the article has a comma before it."""

    def parted(found: re.Match[str]) -> str:
        words = f"{found[1]} {found[2]} {found[3]}"
        lost = words not in proof and f"{found[1]}, {found[2]} {found[3]}" in proof
        return f"{found[1]}, {found[2]} {found[3]}" if lost else found[0]

    return _BEFORE_ASIDE.sub(parted, stem)


def _idioms(stem: str, key: str, proof: str, text: str) -> str:
    stem = _THE_LETTERS.sub(r"\1", stem).replace(' to be, "', ' to be "')
    for worn, plain in _WORN:
        stem = stem.replace(worn, plain)
    return stem


def _articles(stem: str, key: str, proof: str, text: str) -> str:
    """ "Province of Vidz Empire": some names of lands are not said without "the"."""
    return _LANDS.sub(r"\1 the \2", stem)


def _surname_in_full(stem: str, people: Sequence[str]) -> str:
    """ "Lena Ortiz and Weiss": the second in full as well; and "the younger Karl Weiss"."""

    def full(found: re.Match[str]) -> str:
        named = [name for name in people if " " in name and name.split()[-1] == found["bare"]]
        return f"{found['first']} and {named[0]}" if len(set(named)) == 1 else found[0]

    stem = re.sub(
        r"\b(?P<first>[A-Z][\w’'-]+ [A-Z][\w’'-]+) and (?P<bare>[A-Z][\w-]+)(?= [a-z]|\?)",
        full,
        stem,
    )
    return _BESIDE_FULL_NAME.sub(
        lambda found: "" if any(found["name"] in name for name in people) else found[0], stem
    )


_REPAIRS: tuple[Callable[[str, str, str, str], str], ...] = (
    _cut, _one_by_name, _joined_verb, _to_the_end, _after_bracket, _as_what, _geography,
    _the_body, _body_behind, _letters_in_full, _glossed, _year_of_meeting, _idioms, _aboard,
    _presided, _titles, _commas, _articles,
)  # fmt: skip
