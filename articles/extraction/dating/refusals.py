"""What looks like a date and is none: counts, prices, names, ages, a modal "may"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.extraction.dating.expressions import Expression
from articles.extraction.dating.tense import PLANNED, before, governing_verb
from articles.extraction.dating.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

LEFT, RIGHT = 48, 40

PREPOSITION = (
    r"in|since|by|until|till|before|after|from|during|of|between|around|about|to|through|throughout"
    r"|for|on|over|than|circa"
)
# Words after which a bare number of four digits is a year.
YEAR_CUE = re.compile(
    rf"(?i:\b(?:{PREPOSITION}|early|late|mid|and|or|year|the|roughly|its|his|their|as of|only|both"
    r"|founded|born|died|established|following|c\.|ca\.|b\.|d\.|r\.|fl\.)[\s-]?"
    r"|[-(\[–—,;:/]\s?|[’']s\s|(?:year|date) (?:was|is)\s|^)$"
)
# "Euro 2008", "the Conference 2010": the number stands behind a name.
BEHIND_NAME = re.compile(r"[A-Za-z’'\"”)]\s$")
NUMBER_BEFORE = re.compile(
    r"(?:[$£€¥#×*+=<>]|\b(?:Rs\.?|USD|EUR|GBP|US|Windows|Office|Russell|Nikkei|Boeing|Airbus"
    r"|Formula|Area|[Ff]light|Route|Room|[Vv]ersion|[Nn]o\.?|[Nn]umber|S&P|FTSE|Highway|pages?|line|chapter"
    r"|paragraph|[Ss]ection|[Aa]rticle|verse|[Rr]esolution|[Aa]steroid|model|ISO|IEEE|RFC|Agenda"
    r"|worth|costs?|priced|[Cc]hannel|[Uu]nit|exactly|nearly|almost|approximately|least|most"
    r"|another|some|over a|estimated|additional|extra|[Aa]t))\s?$"
)
NUMBER_AFTER = re.compile(
    r"\s?(?:%|°|(?:kg|km|mph|kph|mm|cm|m|ft|lbs?|percent|per|times|million|billion|trillion"
    r"|hundred|thousand|dozen|square|cubic|pc|calories|euros?|dollars?|rupees|yen|pounds?|francs"
    r"|roubles|rubles|or (?:more|so|fewer|less)|in (?:all|total|(?:1\d|20)\d\d)|altogether|Index"
    r"|[A-Z][A-Za-z]* (?:Street|Avenue|Road|Boulevard|Lane|Drive))\b)"
)


def is_refused(expression: Expression, text: str, token: Token | None) -> bool:
    """Whether the words around it, or its part in the sentence, say that it is no date.

    `token` is the word of the expression that ties it to the sentence.
    """
    check = CHECKS.get(expression.rule)
    if check is None:
        return False
    left = text[max(0, expression.start - LEFT) : expression.start]
    right = text[expression.end : expression.end + RIGHT]
    return check(expression, left[left.rfind("\n") + 1 :], right, token)


# "2000 were killed", "1900 of them": the number counts people named before.
COUNT_AFTER = re.compile(
    r"\s(?:were|are|have|had|died|left|fled|came|took|of (?:them|the|whom|these|those|its|his|her"
    r"|their|our))\b"
)
# "the 1991 agreement", "the 2004 and 2008 votes"; "the 1011 was late" is an aeroplane.
OF_WHAT = re.compile(
    r"\s?[-–/,]\s?\w|\s(?:and|or|to)\s(?:the\s)?\d"
    r"|\s(?!(?:was|were|is|are|has|had|have|and|or|but|to|of|in|on|with|for|will|would|can)\b)\w|[’']s\s"
)
IN_TIME = re.compile(rf"(?i:\b(?:{PREPOSITION}|year)\s(?:the\s)?)$")


def refuse_year(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    if expression.end - expression.start > len("2000"):
        return False  # "the year 2000"
    if NUMBER_BEFORE.search(left) or NUMBER_AFTER.match(right):
        return True
    if token is not None and counts_something(token):
        return True
    if COUNT_AFTER.match(right) and not IN_TIME.search(left):
        return True
    if left.endswith(("the ", "The ")) and not OF_WHAT.match(right):
        return True
    if YEAR_CUE.search(left):
        return False
    return not (1800 <= expression.year <= 2050 and BEHIND_NAME.search(left))


def counts_something(token: Token) -> bool:
    """ "in 1500 villages": the parser hangs the number on a plural common noun to its right.

    Between a verb and such a noun it counts whatever the parser says: "sent 2001 letters".
    """
    head, doc, i = token.head, token.doc, token.i
    if 0 < i < len(doc) - 1 and doc[i + 1].tag_ == "NNS" and doc[i - 1].tag_ in {"VBD", "VBZ"}:
        return True
    is_before_noun = token.dep_ == "nummod" and 0 < head.i - token.i <= 3 and head.tag_ == "NNS"
    return is_before_noun and token.ent_type_ != "DATE"


EARLY_CUE = re.compile(
    r"(?:(?:^|[.;(]\s?|\b(?:and|but)\s)(?:[Ii]n|[Bb]y|[Uu]ntil|[Ss]ince)\s(?:about\s)?"
    r"|\b(?:in|since|until|year)\s|\b(?:[Ff]rom|[Bb]etween)\s(?:\d{3}\s)?(?:to|and)?\s?"
    r"|\b(?:[Tt]reaty|[Bb]attle|[Ss]iege|[Cc]ouncil|[Ss]ynod|[Pp]eace|[Ss]ack|[Rr]evolt|[Ee]dict"
    r"|[Ii]nvasion|[Ff]all|[Cc]onquest|[Cc]risis|[Rr]ebellion|[Ff]amine|[Ee]arthquake) of\s)$"
)
EARLY_END = re.compile(
    r"\s?[,.;)–—-]|\s(?:to|and|until|the|an?|he|she|it|they|his|her|its|their|there|this|that|all"
    r"|by|when|with|after|at|under|was|were|had|on|but|\w{2,12}ed)\b|\s[A-Z]|$"
)


def refuse_early_year(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    """A bare number of three digits is a year only where nothing else could stand."""
    if refuse_year(expression, left, right, token):
        return True
    return not (EARLY_CUE.search(left) and EARLY_END.match(right))


DECADE_CUE = re.compile(
    r"(?i)\b(?:the|since|and|or|to|of|early|mid|late|roaring|swinging)[\s-]{1,3}$"
)
AGE_CUE = re.compile(r"(?i)\b(?:his|her|their|my|our|your|its)[\s-](?:early|mid|late)?[\s-]?$")


def refuse_short_decade(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    """ "in his 40s" is an age, "the 40s" a decade."""
    return not DECADE_CUE.search(left) or bool(AGE_CUE.search(left))


SHORT_YEAR_CUE = re.compile(
    r"(?i)\b(?:in|since|of|from|by|until|to|summer|spring|autumn|fall|winter)\s$"
)


def refuse_short_year(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    return not SHORT_YEAR_CUE.search(left)


NAMED_DAY_BEFORE = re.compile(
    r"\b(?:Black|Bloody|Good|Ash|Easter|Cyber|Ruby|Super|Fat|Shrove|Palm|Holy|Maundy|Whit|Casual|Gloomy"
    r"|Orange|Giving|Throwback|Remembrance|Mothering|Rainbow)\s$"
)
NAMED_AFTER = re.compile(
    r"\s(?:Crisis|Revolution|Uprising|Plot|Massacre|Club|Group|Party|Movement|Offensive|Agreement"
    r"|Days|Laws|Coup|Conspiracy|Monarchy|Journal|Times|Mail|Post|Telegraph|Herald|Express|Mirror"
    r"|Review|Magazine|Night (?:Live|Football)|Boys|Fools?|Madness|Hare|Pole|Thes[ei]s|Decree)\b"
)


# "every Sunday", "a Friday", "the first Tuesday in November" are no single day.
ANY_DAY_BEFORE = re.compile(
    r"(?i)\b(?:every|each|any|some|an?|one|another|per|most|first|second|third|fourth|alternate)\s$"
)


ANY_DAY_AFTER = re.compile(r"(?i)s?\s(?:mornings|afternoons|evenings|nights)\b")


def refuse_weekday(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    if NAMED_AFTER.match(right) or ANY_DAY_AFTER.match(right):
        return True
    # "a Wednesday meeting" is one meeting.
    is_modifier = token is not None and token.dep_ in ("compound", "nmod", "amod")
    return bool(NAMED_DAY_BEFORE.search(left) or (ANY_DAY_BEFORE.search(left) and not is_modifier))


PERSON_BEFORE = re.compile(
    r"\b(?:Theresa|Brian|Teresa|Robert|Elaine|Peter|Fredric|Ms\.?|Mrs\.?|Mr\.?|Miss|Dr\.?|Sir|Lord"
    r"|Lady|President|Minister|Secretary|General|Cape|Brother)\s$"
)
EVERY_BEFORE = re.compile(r"(?i)\b(?:every|each|any)\s$")
MONTH_CUE = re.compile(
    rf"(?i:\b(?:{PREPOSITION}|and|or|early|late|mid|last|next|this|the|that|starting"
    r"|beginning)[\s-]|[-(–—,/]\s?)$"
)
# May is a name and a modal as often as a month: it needs a preposition.
MAY = 5
MAY_CUE = re.compile(
    rf"(?i:\b(?:{PREPOSITION}|and|or|early|late|mid|last|next|this|the|that|starting|beginning)[\s-])$"
)
ON_A_PLACE = re.compile(r"\s(?:on|for|of|through)\s(?!\d)[A-Z]")
VERB_TAGS = frozenset(("MD", "VB", "VBP", "VBD"))


def refuse_month(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    """The modal "may", the verb and the protest "march", people named May or April."""
    if NAMED_AFTER.match(right) or PERSON_BEFORE.search(left) or EVERY_BEFORE.search(left):
        return True
    has_cue = bool(MONTH_CUE.search(left))
    if expression.month == MAY and not MAY_CUE.search(left):
        return True
    is_verb = token is not None and token.tag_ in VERB_TAGS
    if expression.month in (3, 5) and (is_verb or ON_A_PLACE.match(right)):
        return True
    if token is not None and token.ent_type_ == "PERSON" and not has_cue:
        return True
    return not has_cue and re.match(r"\s[A-Z][a-z]", right) is not None


SEASON_CUE = re.compile(
    rf"(?i:\b(?:{PREPOSITION}|early|late|that|following)[\s-]"
    r"(?:the )?(?:early |late |mid-)?)$"
)
THE_SEASON = re.compile(r"(?i)(?:\bthe\s|\bmid-)$")
OF_THAT_YEAR = r"of\s(?!\d|(?:that|this|last|next|the (?:same|next|following|previous)) year)"
NO_SEASON_AFTER = re.compile(
    rf"(?i)\s?-|\w|\s(?:{OF_THAT_YEAR}|in\s(?!the|\d)|(?:from|water|guard|break|line|cleaning"
    r"|months?|holidays?|rolls?|chicken|term|collection|olympics|games|palace|back|apart|out|short|to|into|below|for"
    r"|through)\b)"
)


def refuse_season(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    """ "the fall of the city", "a spring of water": the sense is doubtful without a cue."""
    if NO_SEASON_AFTER.match(right) or (token is not None and token.tag_.startswith("VB")):
        return True
    if SEASON_CUE.search(left):
        return False
    return expression.month in (21, 23) or not THE_SEASON.search(left)


FEAST_CUE = re.compile(
    r"(?i)\b(?:on|at|by|since|until|till|before|after|around|for|from|over|last|this|next)\s$"
)


def refuse_feast(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    """ "Christmas sales" are no day; "at Christmas" and "Christmas 1914" are."""
    is_one_day = expression.value in ("christmas day", "new year's day", "fourth of july")
    if expression.year or expression.which or is_one_day or expression.value.endswith(" eve"):
        return False
    return not FEAST_CUE.search(left) or (token is not None and token.dep_ == "compound")


IDIOM_BEFORE = re.compile(r"(?i)\b(?:of|for)\s$")


# "today's Peru": nowadays. "today's Senate vote" is a day.
NOWADAYS = re.compile(
    r"['’]s (?:[A-Z][\w.&-]*(?:\s(?=[A-Z]))?){1,4}"
    r"(?=[.,;:!?\"”’)]|$|\s(?:is|are|has|have|and|or|but|to|with|in|as|than)\b)"
    r"|['’]s (?:world|society|youth|young|children|generations?|standards?|terms|money|prices|age"
    r"|economy|technology|culture|climate)\b"
)


def refuse_deictic(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    """ "the cars of tomorrow", "USA Today": neither is a day of the calendar."""
    if not expression.count and (NOWADAYS.match(right) or is_nowadays(token)):
        return True
    if expression.count > 0 and IDIOM_BEFORE.search(left):
        return not right.startswith(("'s", "’s"))
    is_capital = token is not None and token.text[:1].isupper() and token.i > 0
    return bool(is_capital and re.search(r"[A-Z][\w.]*\s$", left))


STATES = frozenset(
    words(
        "have remain stand live know consist employ number own hold contain include cover exist"
        " survive belong cost earn produce call form house serve use rank account"
    )
)


NO_STATE = frozenset(("day", "anniversary", "birthday", "deadline", "holiday", "feast"))
ATTRIBUTE_REACH = 12
ONE_OF = frozenset(("one", "among", "home", "part"))


def is_nowadays(token: Token | None) -> bool:
    """ "The town today has 500 people", "women today are": the present, not one day of it."""
    verb = governing_verb(token) if token is not None else None
    if token is None or verb is None or token.lower_ != "today":
        return False
    auxiliaries = [word for word in before(verb) if word.dep_ in ("aux", "auxpass")]
    finite = auxiliaries[0] if auxiliaries else verb
    if finite.tag_ not in ("VBZ", "VBP") or any(w.tag_ in ("VBG", "VBN") for w in auxiliaries):
        return False
    if verb.tag_ == "VBN":
        return finite.lemma_ == "be" and verb.lower_ not in PLANNED
    if verb.lemma_ == "be":
        is_beside = token.i + 1 == verb.i > token.sent.start + 1
        following = token.doc[token.i + 1 : token.i + 2].text.lower()
        return is_beside or following in ONE_OF or is_what_it_is(verb)
    return verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in STATES


def is_what_it_is(verb: Token) -> bool:
    """ "is today one of the largest", "today the castle is a museum"."""
    subject = [word for word in before(verb) if word.dep_ in ("nsubj", "expl")]
    after = verb.doc[verb.i + 1 : verb.i + ATTRIBUTE_REACH]
    attributes = (word for word in after if word.head == verb and word.dep_ in ("attr", "nsubj"))
    attribute = next(attributes, None)
    if attribute is None or attribute.lemma_ in NO_STATE:
        return False
    return bool(subject) and subject[0].dep_ == "nsubj" and subject[0].lower_ != "today"


COMING = re.compile(r"\s(?:has |had |will |may |might |would )?(?:come|comes|came|arrive[sd]?)\b")

OF_AN_EVENT = re.compile(r"\s(?:that|when|on which|as)\s(?!well\b|part\b|a\b|an\b|it\b|planned\b)")


def refuse_named(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    """ "that day has come": the day that was feared or hoped for; "the same day that Costa left"
    is hers, not the one told last."""
    if expression.unit != "day" or expression.which != "that":
        return False
    return bool(COMING.match(right) or OF_AN_EVENT.match(right))


CHECKS = {
    "named_unit": refuse_named,
    "year": refuse_year,
    "early_year": refuse_early_year,
    "short_decade": refuse_short_decade,
    "worded_decade": refuse_short_decade,
    "short_year": refuse_short_year,
    "weekday": refuse_weekday,
    "named_name": refuse_weekday,
    "month": refuse_month,
    "season": refuse_season,
    "feast": refuse_feast,
    "deictic": refuse_deictic,
}
