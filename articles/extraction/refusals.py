"""What looks like a date and is none: counts, prices, names, ages, a modal "may"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.extraction.expressions import Expression

if TYPE_CHECKING:
    from spacy.tokens import Token

LEFT = 48
RIGHT = 40

YEAR_CUE = re.compile(
    r"(?i:\b(?:in|since|by|until|till|til|before|after|from|during|of|between|around|circa|about"
    r"|early|late|mid|and|to|or|through|throughout|for|than|year|on|the|at|over|roughly|its|his"
    r"|their|spring|summer|autumn|winter|fall|as{0}of|founded|born|died|established|only|both"
    r"|following|back{0}in|till|c\.|ca\.|b\.|d\.|r\.|fl\.)[\s-]?|[-(\[–—,;:/]\s?|[’']s\s|^)$".replace(
        "{0}", " "
    )
)
NUMBER_NAME = re.compile(
    r"(?:\b(?:Windows|Office|Russell|Nikkei|Boeing|Airbus|Formula|Area|Flight|Route|Room|No\.?|no\.?"
    r"|number|Number|S&P|Highway|page|pages|line|chapter|paragraph|section|Section|Article|article"
    r"|verse|Resolution|resolution|asteroid|Asteroid|model|ISO|IEEE|RFC|Agenda|worth|costs?|priced"
    r"|flight|channel|Channel|Unit|unit|exactly|nearly|almost|approximately|least|most|FTSE"
    r"|another|some|over{0}a|estimated|additional|extra)|[#×x*=+<>]|US)\s?$".replace("{0}", " ")
)
COUNT_BEFORE = re.compile(r"(?:[$£€¥]|\bRs\.?|\bUSD|\bEUR|\bGBP)\s?$")
COUNT_AFTER = re.compile(
    r"\s?(?:%|°|kg\b|km\b|mph\b|kph\b|mm\b|cm\b|m\b|ft\b|lbs?\b|percent|per{0}cent|per\b|times\b"
    r"|million|billion|trillion|hundred|thousand|dozen|people|square|cubic|pc\b|calories|euros?\b"
    r"|dollars?\b|rupees|yen\b|pounds?\b|francs|roubles|rubles|or{0}(?:more|so|fewer|less)\b"
    r"|[A-Z]?[A-Z][A-Za-z]*{0}(?:Street|Avenue|Road|Boulevard|Lane|Drive)\b|Index\b)".replace(
        "{0}", " "
    )
)
THE_BEFORE = re.compile(r"(?i)\b(?:the|since|and|or|to|of|early|mid|late)[\s-]{1,3}$")
AGE_BEFORE = re.compile(r"(?i)\b(?:his|her|their|my|our|your|its)[\s-](?:early|mid|late)?[\s-]?$")
PROPER_BEFORE = re.compile(r"\b(?:Black|Bloody|Good|Ash|Easter|Cyber|Ruby|Super|Fat|Shrove|Palm|Holy"
    r"|Maundy|Whit|Sunday|Casual|Freaky|Orange)\s$")  # fmt: skip
PROPER_AFTER = re.compile(
    r"\s(?:Crisis|Revolution|Uprising|Plot|Massacre|Club|Group|Party|Movement|Offensive|Agreement"
    r"|Days|Laws|Coup|Conspiracy|Monarchy|Journal|Times|Mail|Post|Telegraph|Herald|Express|Mirror"
    r"|Review|Magazine|Night{0}(?:Live|Football)|Boys|Fools?|Madness|Hare|Pole|Thesis|Theses|Decree)\b".replace(
        "{0}", " "
    )
)
PROPER_MONTH_BEFORE = re.compile(
    r"\b(?:Theresa|Brian|Teresa|Robert|Elaine|Peter|Ms\.?|Mrs\.?|Mr\.?|Miss|Dr\.?|Sir|Lord|Lady"
    r"|President|Minister|Secretary|General|Fredric|Augusta?|Cape|Julia|Ernst|de|on|Brother)\s$"
)
PERSON_MAY = re.compile(r"(?:['’]s)?\s(?:said|says|told|will|would|is|was|has|had|and her|also)\b")
IN_MONTH = re.compile(
    r"(?i:\b(?:in|since|by|until|till|before|after|from|during|of|between|and|to|or|early|late|mid"
    r"|last|next|this|through|for|every|each|the|around|about|on|that|starting|beginning|around)"
    r"[\s-]|[-(–—,/]\s?|^)$"
)
SEASON_BEFORE = re.compile(
    r"(?i:\b(?:in|during|by|since|until|through|throughout|before|after|from|of|the|early|late|mid"
    r"|mid-|every|that|this|last|next|for|following|previous)[\s-])$"
)
NOT_SEASON_AFTER = re.compile(
    r"(?i)\s?(?:-|of\s(?!\d)|in\s(?!the|\d)|from|water|guard|break|line|cleaning|roll|chicken|term"
    r"|collection|olympics|games|palace|back|apart|out|short|to|into|below|has|was|for|through)\b|\w"
)


def is_refused(expression: Expression, text: str, token: Token | None) -> bool:
    """Whether the words around it, or its part in the sentence, say that it is no date."""
    check = CHECKS.get(expression.rule)
    if check is None:
        return False
    left = text[max(0, expression.start - LEFT) : expression.start]
    right = text[expression.end : expression.end + RIGHT]
    return check(expression, left, right, token)


def refuse_year(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    if COUNT_BEFORE.search(left) or COUNT_AFTER.match(right) or NUMBER_NAME.search(left):
        return True
    if token is not None and counts_something(token):
        return True
    return not (YEAR_CUE.search(left) or is_year_in_name(expression, left, right))


def is_year_in_name(expression: Expression, left: str, right: str) -> bool:
    """ "Euro 2008", "the Conference 2010": a late year behind a name or before an event."""
    return 1800 <= expression.year <= 2050 and bool(
        re.search(r"[A-Za-z’'\"”)]\s$", left) or not left.strip()
    )


def counts_something(token: Token) -> bool:
    """ "in 1500 villages": the parser hangs the number on a plural common noun to its right."""
    if token.dep_ != "nummod" or token.head.i <= token.i:
        return False
    head = token.head
    if head.tag_ != "NNS" or head.i - token.i > 3:
        return False
    return token.ent_type_ != "DATE"


def refuse_short_decade(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    return not THE_BEFORE.search(left) or bool(AGE_BEFORE.search(left))


def refuse_weekday(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    return bool(PROPER_BEFORE.search(left) or PROPER_AFTER.match(right))


def refuse_month(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    if PROPER_AFTER.match(right) or PROPER_MONTH_BEFORE.search(left):
        return True
    if expression.month == 5 and PERSON_MAY.match(right) and not re.search(r"\bin\s$", left):
        return True
    if token is not None and token.text in ("May", "March", "MAY", "MARCH"):
        if token.tag_ in ("MD", "VB", "VBP", "VBD") or token.ent_type_ == "PERSON":
            return True
        if re.match(r"\s(?:on|for|of|through)\s(?!\d)[A-Z]", right):
            return True
    return bool(re.match(r"\s[A-Z][a-z]+", right)) and not IN_MONTH.search(left)


def refuse_season(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    if not SEASON_BEFORE.search(left) or NOT_SEASON_AFTER.match(right):
        return True
    return bool(token is not None and token.tag_.startswith("VB"))


def refuse_short_year(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    return not re.search(r"(?i)\b(?:in|since|of|from|by|until|to|summer|class of)\s?$", left)


EARLY_CUE = re.compile(
    r"(?:^|[.;(]\s?|\b(?:and|but)\s)(?:In|By|Until|Since|in|by|until|since)\s(?:about\s)?$"
    r"|\b(?:in|since|until|of|year)\s$|\b(?:from|between)\s(?:\d{3}\s)?(?:to|and)?\s?$"
)
AFTER_EARLY_YEAR = re.compile(
    r"\s?[,.;)]|\s(?:to|and|until|the|a|he|she|they|his|by|when|with)\b|\s[A-Z]|$"
)


def refuse_early_year(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    """A bare number of three digits is a year only where nothing else could stand."""
    if refuse_year(expression, left, right, token):
        return True
    return not (EARLY_CUE.search(left) and AFTER_EARLY_YEAR.match(right))


FEAST_CUE = re.compile(
    r"(?i)\b(?:on|at|by|since|until|till|before|after|around|for|from|of|over|last|this|next)\s$"
)


def refuse_feast(expression: Expression, left: str, right: str, token: Token | None) -> bool:
    """ "Christmas sales" are no day; "at Christmas" and "Christmas 1914" are."""
    if expression.year or expression.which:
        return False
    if expression.value.endswith((" day", " eve")):
        return False
    return not FEAST_CUE.search(left) or (token is not None and token.dep_ == "compound")


CHECKS = {
    "feast": refuse_feast,
    "year": refuse_year,
    "early_year": refuse_early_year,
    "short_decade": refuse_short_decade,
    "worded_decade": refuse_short_decade,
    "weekday": refuse_weekday,
    "named_name": refuse_weekday,
    "month": refuse_month,
    "season": refuse_season,
    "short_year": refuse_short_year,
}
