"""What a question has lost of its sentence: the words that tell which one, of what and for whom."""

from __future__ import annotations

import re

from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Frame, Part, Reading, Slot
from quizzes.generation.lexicon import word_set
from quizzes.generation.lint.words import unquoted
from quizzes.generation.phrasing.wording import Unclear

# "Her explanation as insufficient", "issued a proclamation in Riga": of what?
_WANTS_MORE = re.compile(
    r"(?<!under )\b(?:explanation|treatment|proclamation|ultimatum|manifesto|criticism|apology"
    r"|condemnation)"
    r"(?= (?:as|in|at|on|from|during|after|before|with)\b|\?)"
)
# "Rejected criticism of her stand on fees from the union": the stand from the union?
_STRAYS_FROM = re.compile(
    r"\b(?:criticism|condemnation|complaints?|pressure|objections?|praise|demands?)"
    r" (?:of|about|over|to|on|for) [^,?]+ from (?:the )?[A-Z]"
)
# "Did the garrison surrender at Mobile to the rebels".
_PLACE_BEFORE_TO = re.compile(r" (?:at|in|near) [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)* to (?:the )?[A-Z]")
# "An interim government": which country's?
_BODIES = re.compile(r"(?:interim|transitional|caretaker) (?:government|administration|authority)")
_FORCES = re.compile(r"international (?:security|peacekeeping) force")
# "Long into the night" is not "into the night".
_HOW_FAR = re.compile(
    r"\b(?:long|late|deep|well|far|shortly|soon|just|immediately|right|halfway) $"
)
# "Pursued the remnants of the army withdrawing to Riga".
_DOING = re.compile(r",? (?:then |while )?[a-z]+ing (?:to|from|into|towards?|through|across)\b")
# "Lee became mayor, while in May Mora left" only sets two things side by side.
_MEANWHILE = re.compile(
    r",? (?:while(?! (?:on|in|at|by|from|after)\b)|as long as|so long as|unless|until)\b"
)
_DECLARES = word_set("declare announce state express outline deliver attack denounce explain")
_IN_A_WORK = re.compile(
    r"\b[Ii]n (?:his|her|their|its|an?|the) [^,.;]{0,40}"
    r"\b(?:[Ss]peech|[Ll]etter|[Aa]ddress|[Aa]rticle|[Ee]ssay|[Bb]ook|[Ss]ermon|[Bb]roadcast"
    r"|[Ii]nterview)\b"
)
# "Was recognised": as what?
_NEED_MORE = word_set("recognize recognise submit present refer describe regard transfer adjourn")
_HELD = word_set(
    "hold detain keep imprison jail capture arrest deploy station base admit treat ground strand"
)
_CAPTIVE = word_set(
    "capture arrest detain catch hold imprison jail accuse charge interrogate question suspect"
)
_GOVERNED = re.compile(
    r"(?:the |an? )[\w ]*\b(?:government|ministry|parliament|council|authorit(?:y|ies))$", re.I
)
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_NATURALLY = re.compile(r" (?:of|from) (?:an? )?natural causes?\b")


def check_clipped(text: str, frame: Frame, part: Part, reading: Reading) -> None:
    """Refuse a question that lacks what its sentence tells, or has it in the wrong place."""
    asked = unquoted(text)
    if found := _WANTS_MORE.search(asked):
        raise Unclear(f"it is not told of what “{found.group()}” is")
    if _STRAYS_FROM.search(asked):
        raise Unclear("whom it comes from stands too far off")
    if frame.form == "nominal" and _PLACE_BEFORE_TO.search(asked):
        raise Unclear("a place stands between the event and whom it is done to")
    if (_BODIES.search(asked) or _FORCES.search(asked)) and not _names_land(asked):
        raise Unclear("it is not told which country this is about")
    if part.slot is Slot.SUBJECT and _NATURALLY.search(asked):
        raise Unclear("how somebody died tells nobody apart")
    _check_state(text, frame, part)
    _check_lost(asked, frame, part, reading)


def _names_land(text: str) -> bool:
    words = re.findall(r"[A-Z]\w+(?:-[A-Z]\w+)?", text)
    return any(word in demonyms() or word in country_names() for word in words)


def _check_state(text: str, frame: Frame, part: Part) -> None:
    """Refuse what was so on one day only, and who is a captive."""
    if frame.passive and frame.tense == "present" and frame.lemma in _HELD:
        raise Unclear("it was so on the day of the news only")
    captive = frame.passive and frame.lemma in _CAPTIVE and part.slot is Slot.SUBJECT
    if captive and not _YEAR.search(text):
        raise Unclear("who is a captive or accused is no matter for a quiz")
    told = {one.slot for one in frame.parts if one is not part}
    bare = not told - {Slot.SUBJECT, Slot.WHEN, Slot.AGENT}
    if frame.passive and frame.lemma in _NEED_MORE and bare:
        raise Unclear(f"it is not told to whom or as what “{frame.verb}” is")


def _check_lost(asked: str, frame: Frame, part: Part, reading: Reading) -> None:
    """Refuse a clause behind which the sentence goes on with what tells it apart."""
    if frame.form == "nominal":
        return
    for one in frame.parts:
        start = one.start - (len(one.preposition) + 1 if one.preposition else 0)
        before = _HOW_FAR.search(reading.text[max(0, start - 14) : start])
        if one is not part and before and one.preposition and before.group() not in asked:
            raise Unclear(f"“{before.group().strip()}” is lost")
        if one.preposition == "by" and not frame.passive and _GOVERNED.match(reading.quote(one)):
            raise Unclear("who did it is told as if the verb were passive")
    end = max([frame.main.end, *(one.end for one in frame.parts)])
    sentence = reading.sentences[frame.sentence]
    behind = reading.text[end : sentence.end]
    if _DOING.match(behind) and not behind.startswith(","):
        raise Unclear("what it was doing is lost")
    if _MEANWHILE.match(behind) and part.slot is not Slot.WHEN:
        raise Unclear("the condition is lost")
    work = _IN_A_WORK.search(reading.text, sentence.start, sentence.end)
    if frame.lemma in _DECLARES and work and work.group().split()[-1] not in asked:
        raise Unclear("it is not told where it was said")
