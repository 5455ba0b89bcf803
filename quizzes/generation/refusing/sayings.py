"""Whether what somebody says can be asked about: clear by itself, and a matter of fact."""

from __future__ import annotations

import re

from articles.extraction.edtf import MONTHS
from articles.extraction.records import Frame
from quizzes.generation.lexicon import EVALUATIVE_PATTERN, LOADED_PATTERN, word_set
from quizzes.generation.lint.words import content_words, unquoted
from quizzes.generation.phrasing.pointers import check_definite
from quizzes.generation.phrasing.wording import Unclear

# A saying without a name is known by its own words: of these it needs so many.
_FEWEST_QUOTED, _FEWEST_REPORTED = 4, 5
# Of a speaker who tells of himself: "that it had to close two of its three shipyards".
_FEWEST_OF_ITSELF = 7
# With a name it still says something of it: "Peru is greedy" does not.
_FEWEST_NAMED = 3
_DATED_NOUN = re.compile(rf"\bthe (?:[a-z-]+ ){{1,3}}(?:on|in) (?:\d|(?:{'|'.join(MONTHS)})\b)")
# "The union insisted that a bank agree" tells a wish in the words of a fact.
_WISHES = word_set("insist demand propose recommend suggest urge request ask require advise")
_FINITE = re.compile(
    r"\b(?:was|were|had|has|have|is|are|did|would|could|will|must|should|[a-z]+ed)\b"
)
_POINTING = re.compile(
    r"(?:this|that|these|those|it|they|he|she|there|so|such|his|her|its|their|another|both|some)\b"
    r"|the (?:two|same|latter|former|other)\b",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(r"(?:it|he|she|they) (?!(?:is|was|were|are|will be|would be|seems?)\b)")
# "That his farm loses money": the one who is asked for owns it.
_OWNS = re.compile(r"(?:his|her) (?=[a-z])")
_OTHERS = re.compile(r"\b(?:they|them|it|this|these|those|him|here|there)\b")
_THERE_IS = re.compile(r"there (?:is|are|was|were|has been|have been|had been|would be) ")
_POINTS_OUT = re.compile(
    r"\b(?:there[.,?]?$|the (?:two|latter|former|same)\b|both (?:projects|sides|of them)\b)"
)
_EMPTY = word_set(
    "i we you my our your me us will would can could may might should must not no very really so "
    "just also still even much many more most some any this these those there here i'm we're it's "
    "we've i've don't can't we'll i'll be going think thing things way lot good great one"
)
# Such a word counts time from the day on which it was said.
_NOW = re.compile(
    r"\b(?:now(?! that\b)|currently|soon|shortly|presently|recently|lately|so far"
    r"|earlier|later|at (?:this|a later) (?:stage|point|time|date)|at (?:the moment|present)"
    r"|yet|weekend|any ?more|no longer"
    r"|in (?:a|the) (?:few|coming|next) (?!\d)\w+|to(?:day|night|morrow)"
    r"|yesterday)\b",
    re.IGNORECASE,
)
# "Said that depends on the harbour", "that if that happens": a word that points back.
_BACK = re.compile(
    r"^that (?!['’])|\b(?:if|when|while|because|although|though|since|unless|after|before|of|about"
    r"|from|with|like|than|by|and|but|do|did|does) that\b(?! [A-Z])"
    r"|\bsuch (?!as\b)(?:an? )?[a-z]+s? "
)
_HERE = re.compile(r"\bhere\b")
# "Must reveal which plans would be cut": which, and by what?
_OPEN_QUESTION = re.compile(
    r"\b(?:reveal|say|tell|explain|disclose|know|show|ask|clarify|state|announce)(?:s|ed|ing)? "
    r"(?:which|what|whom|who|where|why|whether|how many|how much)\b"
)
# "Lund was elected and Weiss is becoming director": told of two times at once.
_TWO_TENSES = re.compile(r"\b(?:was|were) [a-z]+ed\b.* and .*\b(?:is|are) [a-z]+ing\b")
# "A grudge against her son": he has a name.
_KIN = re.compile(
    r"\b(?:his|her|their) (?:late |eldest |elder |younger |older |own |only )?(?:son|daughter|wife"
    r"|husband|father|mother|brother|sister|partner|children|sons|daughters|parents)\b(?! [A-Z])"
    r"|\balso\b|\b(?:either|neither) [a-z]+"
)
_OPENS_OWNED = re.compile(r"(?:its|their|this|these|those|some|several|many|more|other)\b")
# Members, staff or talks of whom? The one who speaks does not say.
_BARE_MANY = re.compile(
    r"(?:(?:all|most|[a-z]+) )?(?:members|workers|staff|unions|employees|officials|authorities"
    r"|residents|police|troops|soldiers|forces|passengers|investigators|talks|negotiations|players"
    r"|shareholders|investors|delegates|students|families|victims|survivors|negotiators|officers"
    r"|managers|teachers|firefighters|fighters|rebels|parties|ministers|plans|tests|results) "
    r"(?:would|will|had|have|were|are|can|could|should|may|might|must|do|did)\b"
)
_OWNED_NOUN = re.compile(r"\bthe (?:[a-z]+ )?(?P<noun>[a-z]+)['’]s? ")
_OWN_RIGHT = word_set("world sun earth moon nation country state city town sea century")
_YEARLY = re.compile(r"\bthe (?:19|20)\d\d [a-z]+\b|\bthe [$£€]?[\d,]+ (?:in|of) [a-z]+")
# "The first night of bombings": in which war?
_ROUND = re.compile(
    r"\b(?:the|an?) (?:\w+ ){0,2}(?:night|day|week|month|round|wave|series|string|spate) of"
    r" [a-z]+\b"
    r"(?! (?:in|on|at|against|between|of|by|near|over|with|for)\b)"
)
# How somebody feels, and verdicts of one word.
_FEELINGS = re.compile(
    r"\b(?:greedy|arrogant|belligerent|proud|happy|glad|pleased|delighted|disappointed|confident"
    r"|hopeful|optimistic|pessimistic|grateful|thankful|excited|worried|afraid|horrified|horrifying"
    r"|horrible|shocked|shocking|angry|upset|surprised|surprising|impressed|ashamed|sorry|sad|unfair"
    r"|ridiculous|absurd|nonsense|rubbish|tragedy|tragic|dreadful|crazy|mad|stupid|silly|nasty"
    r"|genuine|talented|gifted|devastated|saddened|heartbroken|in shock|hero|heroine|legend|keen"
    r"|keenly|incredible|incredibly|crisis point|wake[- ]up call|too (?:early|soon)"
    r"|(?:hard|difficult|easy|important|time|good|sad|ready|unlikely|likely) to"
    r"|(?:is|are|was|were) (?:right|wrong|fair|good|bad|sure|certain|clear|committed|concerned))\b",
    re.IGNORECASE,
)
# In a quotation these have nobody to stand for, unless a name comes before.
_FIRST_PERSON = re.compile(
    r"\b(?:I|[Ww]e|us|[Oo]urs?|[Oo]urselves|[Mm]y|me|mine|[Yy]ou|[Yy]ours?)\b"
)
# "We will rebuild the port of Riga", "We have taken Riga": who does it is worth knowing.
_UNDERTAKES = re.compile(
    r"\b(?:I|[Ww]e) (?:(?:will|shall|would|must|cannot|(?:am|are) going to)\b"
    r"|(?:have )?(?:taken|captured|signed|agreed|decided|asked|sent|built|found|reached|ordered"
    r"|arrested|destroyed|closed|opened|bought|sold|offered|rejected|accepted)\b)"
)
_THIRD_PERSON = re.compile(
    r"\b(?:he|she|they|him|them|his|hers?|theirs?|its?)\b(?!['’]s? )", re.IGNORECASE
)
_POINTS_IN_QUOTE = re.compile(
    r"\b(?:this|these|those|here|there(?! (?:is|are|was|were|will|can|has|have|must|would)\b))\b",
    re.IGNORECASE,
)
_VIOLENCE = re.compile(r"\b(?:murder\w*|terroris\w+|massacre\w*|ruthless\w*|genocide)\b", re.I)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z]\w+|^\W*[A-Z]\w+ (?:[A-Z]|has|is|was|will|had)")


def check_saying(said: str, frame: Frame) -> None:
    """Refuse what somebody says where it is not clear by itself, or no matter of fact.

    `said` is a quotation in its marks or a clause as it stands after "that".
    """
    if frame.lemma in _WISHES and not _FINITE.search(said):
        raise Unclear("it is told as a wish")
    _check_substance(said)
    if _DATED_NOUN.search(said):
        raise Unclear("it is not told which one is meant")
    if re.search(r"['’‘] [A-Z]|[,.]['’‘]", said):
        raise Unclear("a quotation stands within what is said")
    if found := _NOW.search(said):
        raise Unclear(f"“{found.group()}” counts from the day on which it was said")
    check_feelings(said)
    if said.startswith('"'):
        _check_quoted(said)
    else:
        _check_reported(said)


def check_feelings(said: str) -> None:
    """Refuse what tells of the speaker rather than of the world."""
    if found := _FEELINGS.search(said):
        raise Unclear(f"“{found.group()}” tells what somebody feels or thinks of it")


def _check_substance(said: str) -> None:
    names = re.sub(r"^\W*\w+|\bI(?:['’]\w+)?\b", "", said)
    named = re.search(r"(?<!-)\b[A-Z]\w|\b\d{4}\b", names) or _opens_with_name(said)
    if not named and not _tells_enough(said):
        raise Unclear("what is said names nobody and nothing")
    if named and len(_telling(said)) < _FEWEST_NAMED:
        raise Unclear("what is said tells too little")


def _check_reported(said: str) -> None:
    outside = unquoted(said)
    if found := _BACK.search(outside) or _YEARLY.search(outside) or _ROUND.search(outside):
        raise Unclear(f"it is not told which one “{found.group().strip()}” means")
    if found := _HERE.search(outside):
        raise Unclear(f"“{found.group()}” points to where it was said")
    if found := _OPEN_QUESTION.search(outside):
        raise Unclear(f"“{found.group()}” leaves open what is meant")
    if _TWO_TENSES.search(outside):
        raise Unclear("it tells of two times at once")
    if found := _KIN.search(outside):
        raise Unclear(f"it is not told who “{found.group()}” is")
    if found := _OPENS_OWNED.match(outside) or _BARE_MANY.match(outside):
        raise Unclear(f"it is not told whom or which “{found.group()}” means")
    for found in _OWNED_NOUN.finditer(outside):
        named = re.search(r"[A-Z]\w", outside[: found.start()])
        if not named and found["noun"] not in _OWN_RIGHT:
            raise Unclear(f"it is not told which one “{found.group().strip()}” is")


def _check_quoted(said: str) -> None:
    inside = said.strip('"')
    if found := _POINTS_IN_QUOTE.search(inside):
        raise Unclear(f"“{found.group()}” points out of the quotation")
    if (
        EVALUATIVE_PATTERN.search(inside)
        or LOADED_PATTERN.search(inside)
        or _VIOLENCE.search(inside)
    ):
        raise Unclear("the quotation passes judgement")
    if found := _FIRST_PERSON.search(_UNDERTAKES.sub("", inside)):
        raise Unclear(f"“{found.group()}” has nobody to stand for")
    found = _THIRD_PERSON.search(inside)
    if found and not _NAME.search(inside[: found.start()]):
        raise Unclear(f"it is not told who or what “{found.group()}” is")
    check_definite(f"{inside}.")


def _tells_enough(said: str) -> bool:
    """ "A city without rails is a city without memory": words that only one speaker used."""
    told = _OWNS.sub("", re.sub(r"^(?:that )?\W*", "", said))
    if (own := _OF_ITSELF.match(told)) and not said.startswith('"'):
        others = _OTHERS.search(told, own.end())
        return not others and len(_telling(told)) >= _FEWEST_OF_ITSELF
    if _THERE_IS.match(told):
        told = _THERE_IS.sub("", told)
    if _POINTING.match(told) or _POINTS_OUT.search(told.strip('"')):
        return False
    return len(_telling(told)) >= (_FEWEST_QUOTED if said.startswith('"') else _FEWEST_REPORTED)


def _telling(said: str) -> list[str]:
    return [word for word in content_words(said) if word.casefold() not in _EMPTY]


def _opens_with_name(said: str) -> bool:
    return bool(re.match(r"[A-Z]", said)) and not said.startswith('"')
