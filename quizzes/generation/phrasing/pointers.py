"""Words of a question that point back into its article: "the ruling", "it", "the President"."""

from __future__ import annotations

import re
from itertools import pairwise

from articles.extraction.lexicon.countries import demonyms
from quizzes.generation.lexicon import VAGUE_EVENTS, word_set
from quizzes.generation.lint.words import Telltale, unquoted
from quizzes.generation.phrasing.phrases import check_phrases
from quizzes.generation.phrasing.verbs import FORMS
from quizzes.generation.phrasing.wording import Unclear

# There is one of these, or everybody knows which is meant.
_UNIQUE = word_set(
    "world universe sun sea past future economy public press people law euro dollar internet earth "
    "moon west east north south poor rich truth ground air throne crown presidency monarchy end "
    "age army navy military clergy church only official article"
)
_PINS = word_set(
    "of for between that who which whose where in at on from to against with by about over under "
    "near after before during as called named known along around behind through across within "
    "outside inside into responsible based held led signed made"
)
_AUXILIARIES = word_set(
    "was were had has have is are would will could did be been began ended became went came took "
    "made gave said should may might must can shall does do"
)
# Behind a verb these never stand for its subject, whatever name comes before.
_OBJECT_PRONOUN = Telltale(
    r"\b(?:it(?!['’]| (?:is|was|were|be|had|has|have|would|will|could|can|did|does|should|might|"
    r"must|may|wanted|planned|needed|faced|also|alone)\b)|"
    r"him|them|there(?! (?:is|are|was|were|be|been|had|has|have)\b)|"
    r"her(?=[?.,]| (?:in|on|at|to|for|with|from|by)\b))\b",
    "it him them there her",
    flags=0,
)
_ONE_MORE = re.compile(
    r"\b[Aa] (?:second|third|fourth|fifth|sixth|further) [a-z]+\b"
    r"(?! (?:of|between|for|at|to|in|under|led|commanded)\b)"
)
_MORE_OF_THEM = re.compile(r"\bmore (?=[A-Z])")
_DEFINITE = re.compile(r"\b[Tt]he (?=[a-z])")
_OWNED = re.compile(r"\bthe \w+ (?:on|in|at|of|to|from) (?:its|his|her|their)\b")
# "The Union armies" are those of one war.
_UNION = (
    r"Union(?! (?:arm(?:y|ies)|forces?|troops|navy|soldiers|defeat|victory|blockade|commanders?"
    r"|fleet|lines|cavalry|generals?)\b)"
)
# "The Head of State" of which country, "the Committee" of what?
_OFFICE = re.compile(
    r"\b[Tt]he (?:Heads? of (?:State|Government)|(?:Prime |Foreign |Vice )?(?:Minister|President)|"
    r"Chancellor|King|Queen|Emperor|Empress|Governor|Mayor|General|Secretary|Commissioners|Delegates|Ministers|Deputies|Government|Ministry|"
    r"Council|Commission|Committee|Company|Party|Club|Board|Department|Agency|League|University|"
    r"College|Institute|Association|Society|Federation|Foundation|Corporation|Group|Court|Army|"
    rf"Authority|Bank|Fund|{_UNION}|Province|State|Republic|Kingdom|Empire|Duke|Prince|Princess|Bishop|"
    r"Chief|Chairman|Director|Sultan|Tsar|Shah|Regent|Senator|Judge|Treasurer|Premier|Opposition|"
    r"Coalition|Archbishop|Coroner|Attorney-General|International)\b"
    r"(?!,? (?:of|for) |['’]?s? [A-Z])"
)
# "The Egyptian group" is one of many.
_NATIONAL = re.compile(
    r"\b[Tt]he ([A-Z][a-z]+) (?:group|company|firm|operator|giant|carrier|maker|airline|club|team|"
    r"paper|newspaper|ship|vessel|captain|general|officer|official|writer|author|singer|player|man|"
    r"woman|artist|delegation|proposal|side|dignitary|politician|diplomat|country|nation|"
    r"island|city|town|province|region|state)\b(?!['’]?s? [A-Z])"
)
_PASTS = frozenset(past for past, _ in FORMS.values())
# "The experiment in London": where it was made does not say what it was.
_ABSTRACT = word_set(
    "experiment attempt request demand idea practice effort decision promise complaint mistake "
    "process method measure step task job exercise custom demonstration discovery feat offer music "
    "song piece recording film play story album"
)
_REGULAR_PAST = re.compile(r"[a-z]{3,}ed")
_DATE_WORD = re.compile(r"\d|_")


def check_commas(subject: str) -> None:
    """Refuse "the mayors of Rome and Carthage, Ugo Vetere and Chedli Klibi" before a verb."""
    if re.search(r"^the [^,]+, [A-Z]\w+ [A-Z]\w+ and [^,]+$", subject):
        raise Unclear("a comma breaks the subject")


def check_definite(text: str, spoken: bool = False) -> None:
    """Refuse "the ruling" where nothing tells which: no name or modifier comes behind it.

    In words as they were `spoken`, "the Army" and "it" may stay: the speaker has one in mind.
    """
    outside = unquoted(text)
    if not spoken and (found := _OFFICE.search(outside)):
        raise Unclear(f"it is not told which one “{found.group()}” is")
    if (
        found := (not spoken and _OBJECT_PRONOUN.search(outside))
        or _ONE_MORE.search(outside)
        or _MORE_OF_THEM.search(outside)
    ):
        raise Unclear(f"it is not told who or which “{found.group()}” is")
    check_phrases(outside)
    if found := _OWNED.search(outside):
        raise Unclear(f"it is not told which one “{found.group()}” means")
    for found in _NATIONAL.finditer(outside):
        if found[1] in demonyms():
            raise Unclear(f"it is not told which one “{found.group()}” is")
    for found in _DEFINITE.finditer(outside):
        asked = outside[: found.start()].endswith((" was ", " were ", " is ", " are "))
        behind = outside[: found.start()].endswith((" for ", " of ", " from ", " after "))
        if bare := _bare_noun(outside[found.end() :].split()[:4], asked, behind):
            raise Unclear(f"it is not told which one “the {bare}” is")


def _bare_noun(after: list[str], turned: bool, behind: bool) -> str:
    """The words behind "the" up to the noun, if a verb or the end comes next; else empty."""
    words = [printed.strip('?,.;:"”') for printed in after]
    for position, (word, following) in enumerate(pairwise(words)):
        # "The harbour on 25 October": a date behind it does not say which harbour.
        event = words[position - 1] in VAGUE_EVENTS
        dated = word == "on" or (word == "in" and behind)
        if position and not event and dated and _DATE_WORD.match(following):
            after = [*after[: position - 1], f"{after[position - 1]}."]
            words = words[:position]
            break
    for position, (word, printed) in enumerate(zip(words, after, strict=True)):
        placed = word in ("in", "at", "on") and words[position - 1] in _ABSTRACT
        if position and not placed and (word in _PINS or not word[:1].islower()):
            return ""
        # "The outgoing government and a few others": nothing more comes to tell which.
        joined = word == "and" and words[position + 1 : position + 2] in (["a"], ["an"], ["the"])
        verb = position and (
            placed
            or joined
            or word in _AUXILIARIES
            or (word in _PASTS and not turned)
            or (_REGULAR_PAST.fullmatch(word) and not words[position - 1].endswith("ly"))
        )
        if verb or word != printed:
            noun = words[: position if verb else position + 1]
            if len(noun) > 1 and noun[-1] in ("industry", "sector", "trade"):
                return ""
            return "" if _UNIQUE & {*noun} else " ".join(noun)
    return ""
