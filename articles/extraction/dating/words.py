"""The words of English dates: fragments of patterns, and the numbers that the words stand for.

In a fragment a blank stands for one to three blanks of the text, never for a line break, and `~`
for none to two; `spaced` writes that out. Every repetition is bounded, so that no text can make a
scan slower than linear.
"""

from __future__ import annotations

import re

from articles.extraction import edtf


def words(text: str) -> list[str]:
    return text.split()


def spaced(fragment: str) -> str:
    return fragment.replace(" ", r"[^\S\n]{1,3}").replace("~", r"[^\S\n]{0,2}")


DASH = r"~[-–—‒−]~"
JOIN = rf"(?:{DASH}| (?:to|and|or|through|until) )"

FULL_MONTH = "|".join(edtf.MONTHS)
UPPER_MONTH = FULL_MONTH.upper()
SHORT_MONTH = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
# Careless writers leave the capital out; "march" and "may" without it are verbs.
LOWER_MONTH = "|".join(name.lower() for name in edtf.MONTHS if name not in ("March", "May"))
MONTH = (
    rf"(?:{FULL_MONTH}|{UPPER_MONTH}|{LOWER_MONTH}"
    rf"|(?:{SHORT_MONTH}|{SHORT_MONTH.upper()})\b\.?)(?![A-Za-z])"
)
# "Jan" and "Mar" alone are rather people or lines of a table than months.
MONTH_ALONE = rf"(?:{FULL_MONTH}|{UPPER_MONTH}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)(?![A-Za-z])"
MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(edtf.MONTHS, 1)}

WEEKDAY = "(?:" + "|".join([*edtf.WEEKDAYS, *(name.upper() for name in edtf.WEEKDAYS)]) + ")"
# "Sun", "Sat" and "Mon" count as weekdays only in front of a whole date.
WEEKDAY_SHORT = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
WITH_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_SHORT}),? (?:the |on )?)?"
WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(edtf.WEEKDAYS)}

NOT_IN_NUMBER = r"(?<![\w$£€¥#@.,:/'’+=-])"
NUMBERED = r"0?[1-9]|[12]\d|3[01]"
SUFFIX = r"(?:st|nd|rd|th)?"
DAY = rf"(?P<day>{NUMBERED}){SUFFIX}(?![\w%]|[.,:/-]\d)"
COUNTED = (
    r"(?:people|men|women|children|troops|soldiers|police|officers|workers|jobs|delegates|dead"
    r"|families|homes|houses|students|protesters|demonstrators|passengers|members|prisoners"
    r"|refugees|civilians|employees|seats|votes|points|shares|tons|tonnes|miles|km|kilomet\w{1,4}"
    r"|met(?:er|re)s?|feet|acres|hectares|pounds|dollars|euros|GMT|UTC|hours|hrs|rpm|MHz|MW|ships"
    r"|aircraft|tanks|guns|horses|copies|units|items|cases|cars|vehicles|tickets|villages|pages|words|years|days|weeks|months|minutes|degrees)\b"
)
YEAR_END = r"(?![\w%]|[.,:]\d|[-–/]\d)"
YEAR4 = rf"(?P<year>1\d{{3}}|20\d\d){YEAR_END}"
BC = r"(?:B\.C\.(?:E\.)?|BCE?)"
AD = r"(?:A\.D\.|C\.E\.|AD|CE)"
ERA = rf"(?P<era>{BC}|{AD})(?![A-Za-z])"
YEAR = (
    rf"(?:,? (?:of |in the year )?(?:{YEAR4}(?: {ERA})?"
    rf"|(?P<old>[1-9]\d{{0,3}}) (?P<old_era>{BC}|{AD})(?![A-Za-z])|AD (?P<after>\d{{1,4}})\b)"
    rf"|~['’](?P<short>\d\d)\b(?!['’]?s))"
)

ORDINALS = {
    word: number
    for number, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
            " twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth"
            " twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
        ),
        1,
    )
}
ORDINAL_WORD = "(?:" + "|".join(reversed(ORDINALS)) + ")"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})"
NUMBERS = {
    word: number
    for number, word in enumerate(
        words(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        ),
        1,
    )
} | {"a": 1, "an": 1}
ROUND = {
    word: 10 * number
    for number, word in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
NUMBER_WORD = (
    rf"(?:(?:{'|'.join(ROUND)})(?:-(?:one|two|three|four|five|six|seven|eight|nine)\b)?|"
    + "|".join(sorted(NUMBERS, key=len, reverse=True))
    + ")"
)
SEVERAL = (
    r"(?:several|many|some|(?:a )?few|(?:a )?couple(?: of)?|dozens of|hundreds of|half an?"
    r"|a hundred|a dozen)"
)
COUNT = (
    rf"(?:(?P<vague>{SEVERAL})|(?P<count>\d{{1,3}}(?:[.,]\d{{1,3}})?|{NUMBER_WORD}\b)"
    rf"(?: (?:to|or) (?P<count2>\d{{1,3}}|{NUMBER_WORD}\b)|{DASH}(?P<count3>\d{{1,3}}))?"
    rf"(?P<half> and (?:a )?half)?)"
)
SOME_COUNT = (
    rf"(?:(?:{SEVERAL}|\d{{1,3}}|{NUMBER_WORD})(?: (?:to|or) (?:\d{{1,3}}|{NUMBER_WORD}))? )?"
)
UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade|century|centurie|millenni(?:um|a))"
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)"
DAYTIME = r"(?:morning|afternoon|evening|night|noon|midday|midnight|lunchtime)"

WHICH_WORDS = {
    "last": "last|past|previous|preceding|prior",
    "next": "next|following|coming|upcoming|ensuing|subsequent|forthcoming",
    "this": "this|current|present",
    "that": "that|same",
}
WHICH = "(?P<which>" + "|".join(WHICH_WORDS.values()) + ")(?: very| same)?"
LAST, NEXT = WHICH_WORDS["last"], WHICH_WORDS["next"]
TENS = words("twenties thirties forties fifties sixties seventies eighties nineties")


def number(text: str | None) -> int:
    """The count as a whole number; 0 for none or for one too large to count with."""
    if not text:
        return 0
    if text.isdigit():
        return int(text)
    tens, _, units = text.lower().partition("-")
    return ROUND[tens] + NUMBERS.get(units, 0) if tens in ROUND else NUMBERS.get(tens, 0)


def ordinal_number(text: str) -> int:
    return int(text[:-2]) if text[0].isdigit() else ORDINALS[text.lower()]


def month_number(text: str | None) -> int:
    return MONTH_NUMBERS[text[:3].lower()] if text else 0


def weekday_number(text: str | None) -> int:
    return WEEKDAY_NUMBERS[text[:3].lower()] if text else -1


def signed(year: str, era: str | None) -> int:
    return -int(year) if era and era[0] == "B" else int(year)


def full_year(digits: str) -> int:
    """A printed '82 is 1982, a printed '07 is 2007: two digits up to 30 are of this century."""
    return int(digits) + (2000 if int(digits) <= 30 else 1900)


def printed_year(match: re.Match[str]) -> int:
    found = match.groupdict()
    if year := found.get("year"):
        return signed(year, found.get("era"))
    if old := found.get("old"):
        return signed(old, found.get("old_era"))
    if after := found.get("after"):
        return int(after)
    return full_year(short) if (short := found.get("short")) else 0


def which_way(text: str | None) -> str:
    """last, next, this or that, for all the words that say so."""
    word = text.lower().split()[-1] if text else ""
    for name, alternatives in WHICH_WORDS.items():
        if word in alternatives.split("|"):
            return name
    return word


def singular(unit: str) -> str:
    unit = unit.lower()
    if unit.startswith(("centur", "millenni")):
        return "century" if unit.startswith("c") else "millennium"
    return unit
