"""The grammar of English dates: where a date expression stands and what its words say.

Nothing is anchored here: "March 3" has a month and a day and no year, "two days later" a count, a
unit and a direction. Every repetition in a pattern is bounded, so that the scan stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from articles.extraction import edtf


class Form(StrEnum):
    CALENDAR = "calendar"  # year, month, season, day, weekday: those that are printed
    PERIOD = "period"  # a decade, century or part of a year whose value needs no anchor
    QUARTER = "quarter"  # `count` is the quarter, or 5 and 6 for the halves of a year
    NAMED = "named"  # `which` unit: last week, this year, that month
    OFFSET = "offset"  # `count` units in direction `which`: two days later
    PART = "part"  # the first or last week of a month
    NUMERIC = "numeric"  # 7/8/07
    DURATION = "duration"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Expression:
    """`weekday` counts from 0 (Monday), -1 is none; `which` is a word such as last or later."""

    form: Form
    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    value: str = ""
    unit: str = ""
    count: int = 0
    which: str = ""
    approximate: bool = False
    readings: tuple[str, ...] = ()
    year_follows: bool = False
    cue: str = ""


Builder = Callable[[re.Match[str]], list[Expression]]


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: re.Pattern[str]
    build: Builder


SP = r"[^\S\n]{1,3}"
OPTIONAL_SP = r"[^\S\n]{0,2}"
DASH = rf"{OPTIONAL_SP}[-–—‒−]{OPTIONAL_SP}"
JOIN = rf"(?:{DASH}|{SP}(?:to|and|or|through|until){SP})"

MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(edtf.MONTHS, 1)}
MONTH_NUMBERS |= {name[:3]: number for name, number in list(MONTH_NUMBERS.items())}
MONTH_NUMBERS["sept"] = 9
_FULL = "|".join(edtf.MONTHS)
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
MONTH = rf"(?:{_FULL}|{_FULL.upper()}|(?:{_SHORT}|{_SHORT.upper()})\b\.?)(?![A-Za-z])"
MONTH_ALONE = rf"(?:{_FULL}|{_FULL.upper()}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)(?![A-Za-z-]?[a-z])"

WEEKDAY_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(edtf.WEEKDAYS)}
WEEKDAY = "(?:" + "|".join([*edtf.WEEKDAYS, *(d.upper() for d in edtf.WEEKDAYS)]) + ")"
WEEKDAY_SHORT = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
WITH_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_SHORT}),?{SP}(?:the{SP}|on{SP})?)?"

NOT_IN_NUMBER = r"(?<![\w$£€¥#@.,:/'’+=-])"
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%]|[.,:/-]\d)"
COUNTED = (
    r"(?:people|men|women|children|troops|soldiers|police|officers|workers|jobs|delegates|dead"
    r"|families|homes|houses|students|protesters|demonstrators|passengers|members|prisoners"
    r"|refugees|civilians|employees|seats|votes|points|shares|tons|tonnes|miles|km|kilomet\w{1,4}"
    r"|met(?:er|re)s?|feet|acres|hectares|pounds|dollars|euros|GMT|UTC|hours|hrs|rpm|MHz|MW|ships"
    r"|aircraft|tanks|guns|horses|copies|pages|words|years|days|weeks|months|minutes|degrees)"
)
YEAR_END = rf"(?![\w%]|[.,:]\d|[-–/]\d|{SP}{COUNTED}\b)"
YEAR4 = rf"(?P<year>1\d{{3}}|20\d\d){YEAR_END}"
BC = r"(?:B\.C\.(?:E\.)?|BCE?)"
AD = r"(?:A\.D\.|C\.E\.|AD|CE)"
ERA = rf"(?P<era>{BC}|{AD})(?![A-Za-z])"
IN_YEAR = (
    rf"(?:,?{SP}(?:of{SP}|in{SP}the{SP}year{SP})?"
    rf"(?:{YEAR4}(?:{SP}{ERA})?|(?P<old>[1-9]\d{{0,3}}){SP}(?P<old_era>{BC}|{AD})(?![A-Za-z])"
    rf"|AD{SP}(?P<after>\d{{1,4}})\b)|{OPTIONAL_SP}['’](?P<short>\d\d)\b(?!['’]?s))"
)

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"twenty-first": 21, "twenty-second": 22, "final": -1, "last": -1}
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|twenty-(?:first|second)|"
    + "|".join(w for w in ORDINALS if "-" not in w and w not in ("final", "last"))
    + ")"
)
NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}
NUMBER_WORD = "|".join(sorted(NUMBERS, key=len, reverse=True))
SEVERAL = (
    r"several|many|some|(?:a{0}few|few)|(?:a{0})?couple(?:{0}of)?|dozens{0}of|half{0}an?".replace(
        "{0}", SP
    )
)
COUNT = (
    rf"(?:(?P<vague>(?:a{SP})?(?:{SEVERAL}))|(?P<count>\d{{1,3}}(?:\.\d)?|(?:{NUMBER_WORD})\b)"
    rf"(?:{SP}(?:to|or){SP}(?P<count2>\d{{1,3}}|(?:{NUMBER_WORD})\b)|{DASH}(?P<count3>\d{{1,3}}))?"
    rf"(?P<half>{SP}and{SP}(?:a{SP})?half)?)"
)
PLAIN_COUNT = (
    rf"(?:(?:(?:a{SP})?(?:{SEVERAL})|\d{{1,3}}|{NUMBER_WORD}){SP}"
    rf"(?:(?:to|or){SP}(?:\d{{1,3}}|{NUMBER_WORD}){SP})?)?"
)
UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade|centur(?:y|ie)|millenni(?:um|a))"
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)"
LAST = r"(?:last|past|previous|preceding|prior)"
NEXT = r"(?:next|following|coming|upcoming|ensuing|subsequent)"
THIS = r"(?:this|current|present)"
THAT = r"(?:that|same|very{0}same)".replace("{0}", SP)
WHICH = rf"(?P<which>{LAST}|{NEXT}|{THIS}|{THAT})"
DAYTIME = r"(?:morning|afternoon|evening|night|noon|midday|midnight|lunchtime)"


def number(words: str | None) -> int:
    if not words:
        return 0
    words = words.lower()
    if words[0].isdigit():
        return int(float(words))
    return NUMBERS.get(words, 0)


def ordinal_number(words: str) -> int:
    return int(words[:-2]) if words[0].isdigit() else ORDINALS[words.lower()]


def month_number(words: str | None) -> int:
    return MONTH_NUMBERS[words.rstrip(".").lower()] if words else 0


def weekday_number(words: str | None) -> int:
    return WEEKDAY_NUMBERS[words[:3].lower()] if words else -1


def signed(year: str, era: str | None) -> int:
    return -int(year) if era and era[0] == "B" else int(year)


def full_year(digits: str) -> int:
    """A printed '82 or /07: up to 30 is this century, as in the POSIX rule moved to our time."""
    return int(digits) + (2000 if int(digits) <= 30 else 1900)


def printed_year(found: dict[str, str | None]) -> int:
    if year := found.get("year"):
        return signed(year, found.get("era"))
    if old := found.get("old"):
        return signed(old, found.get("old_era"))
    if after := found.get("after"):
        return int(after)
    return full_year(short) if (short := found.get("short")) else 0


def calendar(match: re.Match[str]) -> list[Expression]:
    found = match.groupdict()
    month = month_number(found.get("month"))
    if season := found.get("season"):
        month = edtf.SEASONS[season.lower()]
    day = int(found.get("day") or 0)
    return [
        Expression(
            Form.CALENDAR,
            *match.span(),
            year=printed_year(found),
            month=month,
            day=day,
            weekday=weekday_number(found.get("weekday")),
        )
    ]


def days_of_month(match: re.Match[str]) -> list[Expression]:
    """ "9-10 March 2004", "March 9, 10 and 11": one expression for each end or day named."""
    found = match.groupdict()
    month, year = month_number(found["month"]), printed_year(found)
    names = [name for name in ("first", "middle", "day") if found.get(name)]
    days = []
    for name in names:
        start, end = match.span(name)
        if name == names[0]:
            start = match.start()
        if name == names[-1]:
            end = match.end()
        day = int(found[name] or 0)
        days.append(Expression(Form.CALENDAR, start, end, year=year, month=month, day=day))
    return days


def year_span(match: re.Match[str]) -> list[Expression]:
    """ "1914-18", "2009–2010", "336 to 323 BC": the two ends; an era counts for both."""
    first, second = match["first"], match["second"]
    era = match["era"]
    first_era = match["first_era"] or era
    if len(second) < len(first) and not era:
        second = first[: len(first) - len(second)] + second
    start = Expression(Form.CALENDAR, *match.span("first"), year=signed(first, first_era))
    end = Expression(
        Form.CALENDAR, match.start("second"), match.end(), year=signed(second, era), cue="end"
    )
    is_rising = signed(first, first_era) < signed(second, era)
    return [start, end] if is_rising else []


def iso(match: re.Match[str]) -> list[Expression]:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    return [Expression(Form.CALENDAR, *match.span(), year=year, month=month, day=day)]


def numeric(match: re.Match[str]) -> list[Expression]:
    first, second, digits = int(match["first"]), int(match["second"]), match["year"]
    year = int(digits) if len(digits) == 4 else full_year(digits)
    european, american = edtf.build(year, second, first), edtf.build(year, first, second)
    readings = tuple(sorted({reading for reading in (european, american) if reading}))
    if not readings:
        return []
    value = readings[0] if len(readings) == 1 else ""
    return [Expression(Form.NUMERIC, *match.span(), value=value, readings=readings)]


TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def decade(match: re.Match[str]) -> list[Expression]:
    found = match.groupdict()
    if digits := found.get("digits"):
        year = int(digits)
    elif digits := found.get("two"):
        year = 1900 + int(digits)
    else:
        year = 1920 + 10 * TENS.index(match["tens"].lower())
    era = found.get("era")
    value = edtf.decade(year, bool(era and era[0] == "B"))
    return [Expression(Form.PERIOD, *match.span(), value=value, unit="decade")]


def centuries(match: re.Match[str]) -> list[Expression]:
    before = bool(match["era"] and match["era"][0] == "B")
    names = [name for name in ("first", "second") if match[name]]
    found = []
    for name in names:
        start = match.start() if name == names[0] else match.start(name)
        end = match.end() if name == names[-1] else match.end(name)
        position = ordinal_number(match[name])
        if match["unit"].lower().startswith("m"):
            value, unit = millennium(position, before), "range"
        else:
            value, unit = edtf.century(position, before), "century"
        if position:
            found.append(Expression(Form.PERIOD, start, end, value=value, unit=unit))
    return found


def millennium(position: int, before: bool) -> str:
    first, last = 1000 * (position - 1) + 1, 1000 * position
    if last > 9999:
        return ""
    if before:
        return f"{edtf.build(-last)}/{edtf.build(-first)}"
    return f"{edtf.build(first)}/{edtf.build(last)}"


def quarter(match: re.Match[str]) -> list[Expression]:
    words = (match["which"] or match["digit"]).lower()
    position = int(words) if words.isdigit() else ORDINALS[words]
    if (match["unit"] or "").lower() == "half":
        position = 4 + (2 if position in (2, -1) else 1)
    count = 4 if position == -1 else position
    if not 1 <= count <= 6:
        return []
    found = match.groupdict()
    which = normal((found["yearly"] or "").split(" ")[0]) if found["yearly"] else ""
    year = printed_year(found)
    return [Expression(Form.QUARTER, *match.span(), year=year, count=count, which=which)]


def part_of_month(match: re.Match[str]) -> list[Expression]:
    return [
        Expression(
            Form.PART,
            *match.span(),
            year=printed_year(match.groupdict()),
            month=month_number(match["month"]),
            count=ORDINALS[match["which"].lower()],
            approximate=True,
        )
    ]


def normal(which: str) -> str:
    """last, next, this or that, for all the words that say so."""
    which = which.lower().split()[-1] if which else ""
    for name, pattern in (("last", LAST), ("next", NEXT), ("this", THIS), ("that", THAT)):
        if re.fullmatch(pattern, which):
            return name
    return which


def singular(unit: str) -> str:
    unit = unit.lower()
    if unit.startswith("centur"):
        return "century"
    return "millennium" if unit.startswith("millenni") else unit.removesuffix("s")


def named(match: re.Match[str]) -> list[Expression]:
    """ "last week", "that year", "next Friday", "this March", "the same day", "last summer"."""
    found = match.groupdict()
    which = normal(found["which"])
    cue = found["which"].lower().split()[-1]
    common = {"which": which, "cue": cue}
    span = match.span()
    if unit := found.get("unit"):
        return [Expression(Form.NAMED, *span, unit=singular(unit), **common)]
    if found.get("weekend"):
        return [Expression(Form.NAMED, *span, unit="weekend", **common)]
    if found.get("weekday"):
        weekday = weekday_number(found["weekday"])
        return [Expression(Form.CALENDAR, *span, weekday=weekday, **common)]
    if found.get("season"):
        return [
            Expression(Form.CALENDAR, *span, month=edtf.SEASONS[found["season"].lower()], **common)
        ]
    month = month_number(found["month"])
    return [Expression(Form.CALENDAR, *span, month=month, **common)]


def deictic(match: re.Match[str]) -> list[Expression]:
    words = " ".join(match[0].lower().split())
    count = 0
    if "yesterday" in words or words.startswith("last"):
        count = -2 if "before" in words else -1
    elif "tomorrow" in words:
        count = 2 if "after" in words else 1
    return [Expression(Form.OFFSET, *match.span(), unit="day", count=count, which="today")]


def next_day(match: re.Match[str]) -> list[Expression]:
    """ "the day before", "the following morning", "that night": days by the date last told."""
    words = match[0].lower()
    unit = "day"
    for larger in ("week", "month", "year", "century", "decade"):
        if larger in words:
            unit = larger
    which = "that"
    if re.search(r"\b(?:before|earlier|previous|preceding|prior)\b", words):
        which = "last"
    elif re.search(r"\b(?:after|later|next|following)\b", words):
        which = "next"
    return [Expression(Form.NAMED, *match.span(), unit=unit, which=which, cue="told")]


HAS_OBJECT = re.compile(rf"{SP}(?!(?:and|or|but|when|in|on|at|with|by){SP})\w|['’\"“]")


def offset(match: re.Match[str]) -> list[Expression]:
    unit = singular(match["unit"])
    count = number(match["count"]) * (2 if unit == "fortnight" else 1)
    unit = "week" if unit == "fortnight" else unit
    direction = " ".join(match["direction"].lower().split())
    is_loose = bool(match["vague"] or match["count2"] or match["count3"] or match["half"])
    if is_loose or "." in (match["count"] or "") or count == 0 or unit == "millennium":
        return [Expression(Form.VAGUE, *match.span(), unit=unit)]
    if direction in ("before", "after", "from", "prior") and HAS_OBJECT.match(
        match.string, match.end()
    ):
        direction += " it"
    return [Expression(Form.OFFSET, *match.span(), unit=unit, count=count, which=direction)]


def the_day(match: re.Match[str]) -> list[Expression]:
    """ "to end the day": the day that is being told."""
    return [Expression(Form.NAMED, *match.span("day_word"), unit="day", which="that", cue="told")]


def duration(match: re.Match[str]) -> list[Expression]:
    return [Expression(Form.DURATION, *match.span())]


def vague(match: re.Match[str]) -> list[Expression]:
    return [Expression(Form.VAGUE, *match.span())]


def nothing(match: re.Match[str]) -> list[Expression]:
    """What only looks like a date is swallowed, so that no later rule sees its inside."""
    return []


def end_of_unit(match: re.Match[str]) -> list[Expression]:
    unit = match["unit"].lower()
    which = normal(match["which"]) if match["which"] != "the" else "the"
    return [
        Expression(
            Form.NAMED, *match.span(), unit=unit, which=which, approximate=True, cue=match["which"]
        )
    ]


LIST_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
NUMBERED = r"(?P<{0}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
MORE_DAYS = rf"(?:,{SP}{NUMBERED.format('middle')},?{SP}(?:and|or){SP}|{JOIN})"
PLAIN_SPAN = r"(?P<first>1\d{3}|20\d\d)(?P<first_era>(?!))?"

SOURCES: dict[str, tuple[str, Builder]] = {
    "iso": (
        NOT_IN_NUMBER + r"(?P<year>1\d{3}|20\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)"
        r"(?:T[\d:]{4,8}Z?)?(?![\w-]|\.\d)",
        iso,
    ),
    "numeric": (
        NOT_IN_NUMBER + r"(?P<first>[0-3]?\d)(?P<mark>[/.])(?P<second>[0-3]?\d)(?P=mark)"
        r"(?P<year>1\d{3}|20\d\d|\d\d)(?![\w%/-]|[.,:]\d)",
        numeric,
    ),
    "days_before_month": (
        NOT_IN_NUMBER
        + NUMBERED.format("first")
        + MORE_DAYS
        + DAY
        + rf"{SP}(?:of{SP})?(?P<month>{MONTH}){IN_YEAR}?",
        days_of_month,
    ),
    "days_after_month": (
        rf"\b(?P<month>{MONTH}){SP}(?:the{SP})?"
        + NUMBERED.format("first")
        + MORE_DAYS
        + DAY
        + rf"(?!{SP}(?:{MONTH}|{COUNTED})){IN_YEAR}?",
        days_of_month,
    ),
    "day_month": (
        rf"(?<![\w$£€¥#@.,:/+=]){WITH_WEEKDAY}(?<![\w$£€¥#@/+=])(?<!\d[.,:-]){DAY}{SP}(?:of{SP}|day{SP}of{SP})?"
        rf"(?P<month>{MONTH}){IN_YEAR}?",
        calendar,
    ),
    "month_day": (
        rf"\b{WITH_WEEKDAY}(?P<month>{MONTH}){SP}(?:the{SP})?{DAY}(?!{SP}{COUNTED}\b){IN_YEAR}?",
        calendar,
    ),
    "month_year": (rf"\b(?P<month>{MONTH}){IN_YEAR}", calendar),
    "season_year": (
        rf"\b(?P<season>{SEASON}){IN_YEAR}",
        calendar,
    ),
    "season_span": (
        rf"\b(?P<season>{SEASON}){SP}(?:of{SP})?(?P<year>1\d{{3}}|20\d\d)[-–/](?:\d\d){{1,2}}\b",
        calendar,
    ),
    "part_of_month": (
        rf"(?i:\b(?P<which>first|second|third|fourth|last|final){SP}(?:full{SP})?week{SP}"
        rf"(?:of|in){SP})(?P<month>{MONTH}){IN_YEAR}?",
        part_of_month,
    ),
    "decade": (
        rf"(?:{NOT_IN_NUMBER}|(?<=mid-)|(?<=early-)|(?<=late-))"
        rf"(?P<digits>(?:1\d|20|[1-9])\d0)['’]?s\b(?:{SP}{ERA})?",
        decade,
    ),
    "short_decade": (r"(?<![\w$£€.,:])['’]?(?P<two>[2-9]0)['’]?s\b", decade),
    "worded_decade": (
        r"\b(?i:(?P<tens>(?:twen|thir|for|fif|six|seven|eigh|nine)ties))\b",
        decade,
    ),
    "century": (
        rf"(?i:\b(?P<first>{ORDINAL})(?:{SP}(?:and|or|to|through){SP}(?:the{SP})?(?P<second>{ORDINAL}))?"
        rf"[\s-](?P<unit>centur(?:y|ies)|millennium|millennia)\b)(?:{SP}{ERA})?",
        centuries,
    ),
    "quarter": (
        rf"(?i:(?:\bthe{SP})?(?:\b(?P<which>first|second|third|fourth|final|last)(?:{SP}fiscal{SP}|[\s-])"
        rf"(?P<unit>quarter|half)\b(?!-)|\bQ(?P<digit>[1-4])\b)"
        rf"(?!{SP}of{SP}(?:the{SP})?(?:{ORDINAL}|game|match|season|century))"
        rf"(?:{SP}of{SP}(?P<yearly>(?:last|this|next|that|the{SP}(?:same|previous|following)){SP}"
        rf"(?:fiscal{SP}|financial{SP})?year))?)(?:{IN_YEAR})?",
        quarter,
    ),
    "year_span_bc": (
        rf"{NOT_IN_NUMBER}(?P<first>[1-9]\d{{0,3}})(?:{SP}(?P<first_era>{BC}|{AD}))?"
        rf"(?:{DASH}|{SP}(?:to|and|or|until){SP})(?:c\.?{OPTIONAL_SP}|ca\.?{SP}|circa{SP})?"
        rf"(?P<second>[1-9]\d{{0,3}}){OPTIONAL_SP}{ERA}",
        year_span,
    ),
    "year_span": (
        rf"{NOT_IN_NUMBER}{PLAIN_SPAN}{DASH}(?:c\.?{OPTIONAL_SP})?"
        rf"(?P<second>1\d{{3}}|20\d\d|\d\d|\d)(?P<era>(?!))?(?![\w%-]|[.,:/]\d)",
        year_span,
    ),
    "year_slash": (
        rf"{NOT_IN_NUMBER}{PLAIN_SPAN}/(?P<second>20\d\d|\d\d)(?P<era>(?!))?(?![\w%/-])",
        year_span,
    ),
    "year_era": (
        rf"{NOT_IN_NUMBER}(?P<year>[1-9]\d{{0,3}}){OPTIONAL_SP}{ERA}",
        calendar,
    ),
    "era_year": (rf"\b(?:AD|A\.D\.){OPTIONAL_SP}(?P<year>[1-9]\d{{0,3}})\b(?!\.\d|%)", calendar),
    "age": (
        rf"(?i:\baged?{SP}\d{{1,3}}\b(?:{DASH}\d{{1,3}}|{SP}(?:to|and|or){SP}\d{{1,3}})?"
        rf"|\b(?:\d{{1,3}}|{NUMBER_WORD})(?:-|{SP})(?:years?|months?|weeks?|days?)(?:-|{SP})"
        rf"(?:olds?|of{SP}age)\b)",
        nothing,
    ),
    "deictic": (
        rf"(?i:\bthe{SP}day{SP}(?:before{SP}yesterday|after{SP}tomorrow)\b"
        rf"|\b(?:(?:earlier|later|late|early){SP})?(?:today|yesterday|tomorrow|tonight)\b"
        rf"(?:{SP}{DAYTIME}\b)?|\b(?:this{SP}(?:morning|afternoon|evening)|last{SP}night)\b)",
        deictic,
    ),
    "end_of_unit": (
        rf"(?i:\b(?:the{SP})?(?:very{SP})?(?:end|beginning|start|middle|close|turn){SP}of{SP}"
        rf"(?P<which>the|this|last|next|that|the{SP}(?:same|following|previous)){SP}"
        rf"(?P<unit>year|month|decade|century))\b",
        end_of_unit,
    ),
    "offset": (
        rf"(?i:\b(?<![-.,$£€]){COUNT}(?:{SP}|-)(?:(?:full|whole|calendar|trading|business|working){SP})?"
        rf"{UNIT}(?:s\b|\b){SP}"
        rf"(?P<direction>ago|earlier|later|before|after|afterwards?|previously|prior|hence"
        rf"|from{SP}(?:now|today)|beforehand|from)\b)",
        offset,
    ),
    "span_of_time": (
        rf"(?i:\b(?:(?:in|over|within|during|for|through|throughout|of){SP})?the{SP}(?:very{SP})?"
        rf"(?:{LAST}|{NEXT}|first){SP}{PLAIN_COUNT}(?:(?:consecutive|fiscal|trading|full){SP})?"
        rf"(?:day|week|month|quarter|year|decade|centurie)s\b)",
        duration,
    ),
    "named_unit": (
        rf"(?i:\b(?:(?:earlier|later|late|early){SP})?(?:the{SP}(?:very{SP})?)?{WHICH}{SP}"
        rf"(?:(?:calendar|fiscal|financial|entire|whole){SP})?"
        rf"(?:{UNIT}|(?P<season>spring|summer|autumn|fall|winter)|(?P<weekend>weekend))\b(?!-))",
        named,
    ),
    "named_name": (
        rf"\b(?i:(?:(?:earlier|later|late|early){SP})?(?:the{SP})?{WHICH}){SP}"
        rf"(?:(?P<month>{_FULL})|(?P<weekday>{WEEKDAY}))\b(?:{SP}{DAYTIME}\b)?",
        named,
    ),
    "next_day": (
        rf"(?i:\bthe{SP}(?:(?:day|year|month|week){SP}(?:before|after|earlier|later|previous|prior)"
        rf"|(?:next|following|previous|preceding|same|very{SP}same){SP}{DAYTIME})\b"
        rf"|\bthat{SP}(?:very{SP}|same{SP})?{DAYTIME}\b)",
        next_day,
    ),
    "the_day": (
        rf"(?i:\b(?:end(?:ed|ing)?|finish(?:ed|ing)?|clos(?:ed?|ing)|start(?:ed|ing)?"
        rf"|beg[au]n|opened|(?:later?|earli?er|early)(?:{SP}(?:in|on))?|end{SP}of|start{SP}of"
        rf"|close{SP}of|rest{SP}of|for|on)){SP}(?P<day_word>the{SP}day)\b(?!{SP}(?:of|that|when|after|before|job|care))",
        the_day,
    ),
    "duration": (
        rf"(?i:\b(?<![-.,$£€]){COUNT}(?:{SP}|-)"
        rf"(?:(?:full|whole|calendar|consecutive|straight|trading|business|working|more){SP}){{0,2}}"
        rf"(?:hour|minute|day|week|fortnight|weekend|month|quarter|year|decade|centur(?:y|ie)|millenni(?:um|a))s?\b)",
        duration,
    ),
    "weekday": (
        rf"\b(?P<weekday>{WEEKDAY})\b(?:{SP}{DAYTIME}\b)?(?!['’]s\b{SP}(?:Mail|Times))",
        calendar,
    ),
    "month": (rf"\b(?P<month>{MONTH_ALONE})", calendar),
    "year": (
        rf"(?:{NOT_IN_NUMBER}|(?<=mid-)|(?<=pre-)|(?<=post-)|(?<=Mid-)|(?<=early-)|(?<=late-)|(?<=c\.)|(?<=[–—]))"
        rf"(?:the{SP}year{SP})?{YEAR4}",
        calendar,
    ),
    "short_year": (r"(?<![\w'’])['’](?P<short>\d\d)\b(?!['’]?s|%)", calendar),
    "season": (rf"\b(?P<season>{SEASON})\b", calendar),
    "vague": (
        rf"(?i:\b(?:recently|nowadays|at{SP}present|so{SP}far|in{SP}recent{SP}(?:days|weeks|months|years|decades))\b)",
        vague,
    ),
}

RULES = {name: Rule(re.compile(source), build) for name, (source, build) in SOURCES.items()}


def _nameless(source: str) -> str:
    """The source as one branch: named groups lose their names, so that branches can be joined."""
    source = source.replace("(?P<mark>[/.])", "[/.]").replace("(?P=mark)", "[/.]")
    return re.sub(r"\(\?P<\w+>", "(?:", source)


SCAN = re.compile(
    "|".join(f"(?P<{name}>{_nameless(source)})" for name, (source, _) in SOURCES.items())
)


def find_expressions(text: str) -> Iterator[tuple[str, Expression]]:
    """Every candidate in order of printing, with the name of the rule that found it."""
    for candidate in SCAN.finditer(text):
        rule = RULES[candidate.lastgroup or ""]
        if match := rule.pattern.match(text, candidate.start()):
            for expression in rule.build(match):
                yield candidate.lastgroup or "", expression
