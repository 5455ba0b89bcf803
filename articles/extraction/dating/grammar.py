"""The grammar of English dates: one scan that finds every candidate with its exact span.

Blanks in the patterns stand for the blanks of the text, see `date_words`. The order counts: at
one place of the text the first rule that fits wins, so the longer readings come first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from articles.extraction.dating import expressions as say
from articles.extraction.dating.expressions import Expression
from articles.extraction.dating.words import (
    AD,
    BC,
    COUNT,
    COUNTED,
    DASH,
    DAY,
    DAYTIME,
    ERA,
    FULL_MONTH,
    JOIN,
    LAST,
    MONTH,
    MONTH_ALONE,
    NEXT,
    NOT_IN_NUMBER,
    NUMBER_WORD,
    NUMBERED,
    ORDINAL,
    ORDINAL_WORD,
    SEASON,
    SOME_COUNT,
    SUFFIX,
    UNIT,
    WEEKDAY,
    WHICH,
    WITH_WEEKDAY,
    YEAR,
    YEAR4,
    spaced,
)

Builder = Callable[[re.Match[str]], list[Expression]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`initials` are the letters that a match may begin with, lower case; "" is any."""

    name: str
    build: Builder
    pattern: str


FEAST = (
    r"Christmas(?: (?:Day|Eve))?|Boxing Day|New Year['’]?s?(?: (?:Day|Eve))|the New Year|Halloween"
    r"|Valentine['’]s Day|St\.? Patrick['’]s Day|Bastille Day|All Saints['’] Day|May Day"
    r"|Armistice Day|Remembrance Day|Veterans Day|Epiphany|Good Friday"
    r"|Easter(?: (?:Sunday|Monday))?|Fourth of July|July Fourth"
    r"|Ash Wednesday|Palm Sunday|Thanksgiving(?: Day)?|Labor Day"
    r"|Memorial Day"
)
MORE_DAYS = rf"(?:, (?P<middle>{NUMBERED}){SUFFIX},? (?:and|or) |{JOIN})"
MODIFIED = r"(?:(?:earlier|later|late|early) )?"
UNITS = r"(?:day|week|month|quarter|year|decade|centurie)s"

RULES = (
    Rule(
        "iso",
        say.iso,
        rf"{NOT_IN_NUMBER}(?P<year>1\d{{3}}|20\d\d)[-/](?P<month>0[1-9]|1[0-2])[-/](?P<day>[0-3]\d)"
        r"(?:T[\d:]{4,8}Z?)?(?![\w-]|\.\d)",
    ),
    Rule(
        "numeric",
        say.numeric,
        rf"{NOT_IN_NUMBER}(?P<first>[0-3]?\d)(?P<mark>[/.-])(?P<second>[0-3]?\d)(?P=mark)"
        r"(?P<year>1\d{3}|20\d\d|\d\d)(?![\w%/-]|[.,:]\d)",
    ),
    Rule(
        "named_event",
        say.vague,
        r"\b(?:September|Sept\.|Sep\.) 11(?:th)?"
        r" (?:terror(?:ist)? )?(?:attack(?:s|ers)?|hijack(?:ers|ings)|plot|[Cc]ommission)\b"
        r"|(?<![\w/.$])9/11(?![\w/%]|[.,]\d)",
    ),
    Rule(
        "days_before_month",
        say.days_of_month,
        rf"{NOT_IN_NUMBER}(?P<first>{NUMBERED}){SUFFIX}{MORE_DAYS}{DAY} (?:of )?"
        rf"(?P<month>{MONTH}){YEAR}?",
    ),
    Rule(
        "days_after_month",
        say.days_of_month,
        rf"\b(?P<month>{MONTH}) (?:the )?(?P<first>{NUMBERED}){SUFFIX}{MORE_DAYS}{DAY}"
        rf"(?! (?:{MONTH}|{COUNTED})){YEAR}?",
    ),
    Rule(
        "day_month",
        say.calendar,
        rf"(?<![\w$£€¥#@.,:/+=]){WITH_WEEKDAY}(?<![\w$£€¥#@/+=])(?<!\d[.,:-]){DAY}"
        rf" (?:of |day of )?(?P<month>{MONTH}){YEAR}?",
    ),
    Rule(
        "month_day",
        say.calendar,
        rf"\b{WITH_WEEKDAY}(?P<month>{MONTH}) (?:the )?{DAY}(?! {COUNTED}){YEAR}?",
    ),
    Rule(
        "worded_day",
        say.worded_day,
        rf"\b(?i:(?P<word>{ORDINAL_WORD}) (?:day )?of )(?P<month>{MONTH}){YEAR}?",
    ),
    Rule(
        "months",
        say.months_of_year,
        rf"\b(?P<first>{MONTH})(?:{DASH}|/| (?:to|and|or|through|until) )(?P<month>{MONTH}){YEAR}?"
        r"(?! \d{1,2}\b)",
    ),
    Rule("month_year", say.calendar, rf"\b(?P<month>{MONTH}){YEAR}"),
    Rule(
        "season_span",
        say.calendar,
        rf"\b(?P<season>{SEASON}) (?:of )?(?P<year>1\d{{3}}|20\d\d)[-–/](?:\d\d){{1,2}}\b",
    ),
    Rule("season_year", say.calendar, rf"\b(?P<season>{SEASON}){YEAR}"),
    Rule(
        "week_of_month",
        say.week_of_month,
        r"\b(?i:(?:the )?(?P<which>first|second|third|fourth|last|final) (?:full )?week (?:of|in) )"
        rf"(?P<month>{MONTH}){YEAR}?",
    ),
    Rule(
        "decade",
        say.decade,
        rf"(?:{NOT_IN_NUMBER}|(?<=mid-)|(?<=early-)|(?<=late-)|(?<=pre-)|(?<=post-))"
        rf"(?P<digits>(?:1\d|20|[1-9])\d0)['’]?s\b(?: {ERA})?",
    ),
    Rule("short_decade", say.decade, r"(?<![\w$£€.,:])['’]?(?P<two>[2-9]0)['’]?s\b"),
    Rule(
        "worded_decade",
        say.decade,
        r"\b(?i:(?P<tens>(?:twen|thir|for|fif|six|seven|eigh|nine)ties))\b",
    ),
    Rule(
        "century",
        say.centuries,
        rf"\b(?i:(?P<first>{ORDINAL})"
        rf"(?:(?: (?:and|or|to|through) (?:the )?|{DASH})(?:early |late |mid-)?"
        rf"(?P<second>{ORDINAL}))?[\s-]"
        rf"(?P<unit>century|centuries|millennium|millennia)\b)(?:,? {ERA})?",
    ),
    Rule(
        "quarter",
        say.quarter,
        rf"(?:(?<![\w.,/$-])(?P<of>1\d{{3}}|20\d\d)(?:['’]s)? |\b)(?i:(?:the )?(?:"
        r"(?P<which>first|second|third|fourth|final|last(?= (?:quarter|half) of))(?: fiscal |[\s-])"
        rf"(?P<unit>quarter|half)\b(?!-)|Q(?P<digit>[1-4])\b)"
        rf"(?! of (?:the )?(?:{ORDINAL}|game|match|season|century|\d{{4}}s))"
        rf"(?: (?:of )?(?P<yearly>(?:last|this|next|that|the same|the previous|the following)"
        rf" (?:fiscal |financial )?year))?)(?P<of_year>{YEAR})?",
    ),
    Rule(
        "years_with_era",
        say.year_span,
        rf"{NOT_IN_NUMBER}(?P<first>[1-9]\d{{0,3}})(?: (?P<first_era>{BC}|{AD}))?"
        rf"(?:{DASH}| (?:to|and|or|until) )(?:c\.?~|ca\.? |circa )?"
        rf"(?P<second>[1-9]\d{{0,3}})~{ERA}",
    ),
    Rule(
        "years",
        say.year_span,
        rf"{NOT_IN_NUMBER}(?P<first>1\d{{3}}|20\d\d)(?:{DASH}|/)(?:c\.?~)?"
        # Not the day that ends a life: "(1807 – 4 June 1882)".
        rf"(?P<second>1\d{{3}}|20\d\d|\d\d|\d)(?![\w%-]|[.,:/]\d| (?:{FULL_MONTH})\b)",
    ),
    Rule(
        "early_years",
        say.year_span,
        r"(?:(?<=in\s)|(?<=In\s)|(?<=of\s)|(?<=from\s)|(?<=until\s)|(?<=since\s))"
        rf"(?P<first>[2-9]\d\d){DASH}(?P<second>\d{{2,3}})(?![\w%-]|[.,:/]\d)(?! {COUNTED})",
    ),
    Rule(
        "reign",
        say.year_span,
        rf"(?<=\()(?:c\. |r\. )?(?P<first>[2-9]\d\d){DASH}(?P<second>[2-9]\d\d|1[0-4]\d\d)(?=\))",
    ),
    Rule("year_with_era", say.calendar, rf"{NOT_IN_NUMBER}(?P<year>[1-9]\d{{0,3}})~{ERA}"),
    Rule(
        "era_with_year",
        say.calendar,
        r"\b(?:AD|A\.D\.)~(?P<year>[1-9]\d{0,3})\b(?!\.\d|%|,\d)",
    ),
    Rule(
        "age",
        say.nothing,
        rf"\b(?i:aged? (?:of )?\d{{1,3}}\b(?:{DASH}\d{{1,3}}| (?:to|and|or) \d{{1,3}})?"
        rf"|(?:\d{{1,3}}|{NUMBER_WORD})[\s-](?:years?|months?|weeks?|days?)[\s-]"
        rf"(?:olds?|of age)\b)",
    ),
    Rule(
        "deictic",
        say.deictic,
        rf"\b(?i:the day (?:before yesterday|after tomorrow)"
        rf"|{MODIFIED}(?:today|yesterday|tomorrow|tonight)(?: {DAYTIME})?"
        rf"|this (?:morning|afternoon|evening)|last night)\b",
    ),
    Rule(
        "that_time",
        say.that_time,
        r"\b(?i:(?:by|at|until|before|since|after) (?P<words>that (?:time|date|point)))\b"
        r"(?! (?:in|of|when|that|that's)\b)",
    ),
    Rule(
        "whole_year",
        say.whole_year,
        r"\b(?i:(?:for|in|over|during) (?P<words>the (?:entire|full|whole) year))\b(?! of)",
    ),
    Rule(
        "end_of_unit",
        say.end_of_unit,
        r"\b(?i:(?:the )?(?:very )?(?:end|beginning|start|middle|close) of "
        r"(?P<which>the same|the following|the previous|the|this|last|next|that) "
        r"(?P<unit>year|month|decade|century))\b",
    ),
    Rule(
        "turn_of_century",
        say.vague,
        r"\b(?i:(?:the )?turn of (?:the|this|last) (?:century|millennium|year|decade))\b",
    ),
    Rule(
        "year_end",
        say.year_end,
        r"\b(?i:(?:the )?(?:end of year|year(?:[’']s)?[\s-]end))\b",
    ),
    Rule(
        "compared_year",
        say.compared_year,
        r"\b(?i:(?:(?:compared (?:with|to)|against|versus|(?:up|down) from|from|than)"
        r"(?: [$£€]?[\d.,]{1,12}%?(?: (?:percent|per cent|million|billion|trillion))?)?) "
        r"(?:in )?(?P<words>(?:a|one) year (?:ago|earlier|before|previously)))\b",
    ),
    Rule(
        "same_period",
        say.same_period,
        r"\b(?i:(?:the )?same (?:period|month|time|week|quarter|day|stage) (?:of |in |the )?"
        r"(?:(?:the )?(?:last|previous|prior|preceding) year|a year (?:ago|earlier|before)"
        r"|(?:the )?year (?:before|earlier|ago)|one year (?:ago|earlier)))\b",
    ),
    Rule(
        "years_ago_on_a_day",
        say.years_ago_on_a_day,
        rf"(?<![-.,$£€\w])(?i:(?P<count>\d{{1,3}}|{NUMBER_WORD}) "
        r"(?P<unit>year|week)s? ago (?:on )?)"
        r"(?:(?P<today>today|this month|this week|yesterday)\b"
        rf"|(?P<weekday>{WEEKDAY})\b)(?! {DAYTIME})",
    ),
    Rule(
        "offset",
        say.offset,
        rf"(?<![-.,$£€\w])(?i:{COUNT}[\s-](?:(?:full|whole|calendar|trading|business|working) )?"
        rf"{UNIT}s?(?P<and_half> and (?:a )?half)? (?P<direction>ago|earlier|later|before"
        r"|afterwards?|after|previously|prior|hence|from (?:now|today)|beforehand))\b"
        r"(?P<than> than)?",
    ),
    Rule(
        "span_of_time",
        say.duration,
        rf"\b(?i:(?:(?:in|over|within|during|for|through|throughout|of) )?the (?:very )?"
        rf"(?:{LAST}|{NEXT}|first|final) {SOME_COUNT}(?:(?:consecutive|fiscal|trading|full) )?"
        rf"{UNITS})\b(?! (?:of|in) {MONTH})",
    ),
    Rule(
        "span_up_to_now",
        say.duration,
        r"\b(?i:(?:(?:over|within|during|throughout) the (?:last|past)|(?:in|for|of) the past) "
        r"(?:day|week|month|quarter|year|decade|century))\b",
    ),
    Rule(
        "named_unit",
        say.named,
        rf"\b(?i:{MODIFIED}(?:the (?:very )?)?{WHICH} (?:(?:calendar|fiscal|financial) )?"
        rf"(?:{UNIT}|(?P<season>spring|summer|autumn|fall|winter)|(?P<weekend>weekend)"
        rf"|(?P<daytime>{DAYTIME}))\b(?!-)(?! of (?:the )?{ORDINAL}))",
    ),
    Rule(
        "named_name",
        say.named,
        rf"\b(?i:{MODIFIED}(?:the )?{WHICH}) "
        rf"(?:(?P<month>{FULL_MONTH})|(?P<weekday>{WEEKDAY}))\b(?: {DAYTIME}\b)?",
    ),
    Rule(
        "unit_before",
        say.unit_before,
        r"\b(?i:(?:the )(?P<unit>day|year|month|week) "
        r"(?P<after_which>before|after|earlier|later|previous|prior))\b",
    ),
    Rule(
        "told_day",
        say.told_day,
        r"\b(?i:(?:(?:later?|earl(?:y|ier)) (?:in|on)|(?:(?:end|clos)(?:ed|ing)?(?: out)?|end of"
        r"|finish(?:ed|ing)?|start(?:ed|ing)?|beg[aiu]n|opened|rest of|start of|close of|for|on"
        r"|during)(?! the day (?:after|before))) (?P<day>the day))\b"
        r"(?! (?:of|that|when|job|care|he|she|they|we|it|I|the|shift|trip)\b)",
    ),
    Rule(
        "duration",
        say.duration,
        rf"(?<![-.,$£€\w])(?i:{COUNT}[\s-]"
        rf"(?:(?:full|whole|calendar|consecutive|straight|trading|business|working|more) ){{0,2}}"
        rf"(?:hour|minute|day|week|fortnight|weekend|month|quarter|year|decade|century|centurie"
        rf"|millennium|millennia)s?)\b",
    ),
    Rule(
        "feast",
        say.feast,
        rf"\b(?:(?i:{WHICH}) )?(?P<feast>{FEAST})\b{YEAR}?",
    ),
    Rule(
        "day_of_month",
        say.day_of_month,
        r"\b(?i:(?:on|by|until|from|since|of) the )(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b"
        rf"(?! (?:and|or|to|through) (?:the )?(?:early |late |mid-)?{ORDINAL}[\s-](?:cent|mill))"
        r"(?=~[,.;:)]| (?:the|he|she|they|it|we|his|her|their|a|an|and|at|in|by|to|of (?:the|that)"
        r" month)\b)(?: of (?:the|that) month)?",
    ),
    Rule(
        "weekday_of_week",
        say.weekday_of_week,
        rf"\b(?P<weekday>{WEEKDAY})\b(?: {DAYTIME})?(?: of)? (?P<which>last|this|next) week\b",
    ),
    Rule("weekday", say.calendar, rf"\b(?P<weekday>{WEEKDAY})\b(?: {DAYTIME}\b)?"),
    Rule("month", say.calendar, rf"\b(?P<month>{MONTH_ALONE})"),
    Rule(
        "year",
        say.calendar,
        rf"(?:{NOT_IN_NUMBER}|(?<=[Mm]id-)|(?<=pre-)|(?<=post-)|(?<=early-)|(?<=late-)|(?<=c\.)"
        rf"|(?<=[–—]))(?:the year )?{YEAR4}(?! {COUNTED})",
    ),
    Rule(
        "early_year",
        say.calendar,
        rf"{NOT_IN_NUMBER}(?P<year>[1-9]\d\d)(?![\w%-]|[.,:/]\d)",
    ),
    Rule("short_year", say.calendar, r"(?<![\w'’])['’](?P<short>\d\d)\b(?!['’]?s|%)"),
    Rule("season", say.calendar, rf"\b(?P<season>{SEASON})\b"),
    Rule(
        "vague",
        say.vague,
        rf"\b(?i:recently|nowadays|at present|so far|in recent {UNITS})\b",
    ),
)

BY_NAME = {rule.name: (re.compile(spaced(rule.pattern)), rule.build) for rule in RULES}


def nameless(pattern: str) -> str:
    """The pattern as one branch of many: its groups lose their names, which must be unique."""
    pattern = pattern.replace("(?P<mark>[/.-])", "[/.-]").replace("(?P=mark)", "[/.-]")
    return re.sub(r"\(\?P<\w+>", "(?:", spaced(pattern))


# Every rule begins where a word begins; asking for that once makes the scan five times faster.
SCAN = re.compile(
    r"(?<!\w)(?=[\w'’])(?:"
    + "|".join(f"(?P<{rule.name}>{nameless(rule.pattern)})" for rule in RULES)
    + ")"
)


def find_expressions(text: str) -> Iterator[Expression]:
    """Every candidate in order of printing; `rule` tells which rule found it."""
    for candidate in SCAN.finditer(text):
        name = candidate.lastgroup or ""
        pattern, build = BY_NAME[name]
        if match := pattern.match(text, candidate.start()):
            for expression in build(match):
                yield replace(expression, rule=name)
