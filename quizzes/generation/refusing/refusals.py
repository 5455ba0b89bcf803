"""What is not asked, by its frame or by its words (section 4 of the question brief)."""

from __future__ import annotations

import re

from articles.extraction.edtf import MONTHS
from articles.extraction.records import Certainty, Frame, Kind, Part, Reading, Slot
from quizzes.generation.asking.foretelling import foretold
from quizzes.generation.lexicon import (
    COMMITMENT,
    EVALUATIVE,
    MARKET_VERBS,
    MARKETS,
    MENTAL,
    SAYING,
    SUPERLATIVE,
    VIOLENT,
    word_set,
)
from quizzes.generation.lint.words import Telltale, unquoted, words
from quizzes.generation.phrasing.phrases import check_contest
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.asides import check_shares
from quizzes.generation.refusing.leftovers import check_leftovers

_MONTH = "|".join(MONTHS)
_YEARLESS = Telltale(
    rf"\b(?:{_MONTH}) \d{{1,2}}\b(?!\d|,? \d{{4}})|\b\d{{1,2}} (?:{_MONTH})\b(?! \d{{3,4}})",
    " ".join(MONTHS).lower(),
    flags=0,
)
_SLANTED = re.compile(
    r"\b(?:sign(?:ed|ing)? away|sold? out|robs?|betrays?|steals?|dare[ds]? to)\b"
    r"|\bblast(?:ed|ing) (?=[A-Z])|\bpropaganda (?:[a-z]+ )?(?:publication|organ|outlet|film"
    r"|magazine|machine|newspaper|paper|tool|effort|campaign|war|channel|broadcast|stunt)s?\b"
)
_ILLNESS = re.compile(r"\b(?:cancer|tumou?rs?|HIV|miscarriage|abortions?|affair with)\b")
_FROM_TO_TWICE = re.compile(r"\bfrom [^?]+ to [^?]+ from [^?]+ to ")
_AND_DOING = re.compile(r", [a-z]+ing (?!to\b)")
_AIMLESS = word_set("watch listen wait stand sit look answer reply protest gather")
_STATES = word_set(
    "be lead head chair rule govern own run direct serve border flow lie manage command represent "
    "edit control occupy separate connect divide host form employ live teach"
)
_GIVING_HONOURS = frozenset(("confer", "bestow"))
# The object of these is whom somebody told it.
TELLING = word_set("tell inform notify assure remind")
_HOLDING = frozenset(("include", "comprise", "appear", "represent"))
_CITING = word_set("quote cite")
_QUOTED = word_set("tell report ask say inform")
# "Clark described her fiction as dull": whose it is stands elsewhere.
_ABOUT_ANOTHER = re.compile(r"(?:his|her|their|its) ", re.IGNORECASE)
_JUDGING = word_set(
    "describe call criticise criticize praise review condemn dismiss attack defend reject question "
    "compare admire denounce edit translate"
)
# "Into two territories: the East, with its capital at A; and the West": whose capital?
_BROKEN = re.compile(r"[:;]\s")
_JOINED_LAST = re.compile(r"\band (?:[a-z]+ ){0,2}[a-z]+s?$")
_DID_NEXT = re.compile(
    r" (?:helped|brought|led|made|gave|took|began|became|forced|came|went|fell|were|was|had|allowed"
    r"|caused|followed|started|continued|joined|moved|turned|won|lost)\b(?! by\b)"
)
_BRACKETED = re.compile(r"\([^()]*\)")
LIFE = frozenset(("die", "bear", "marry", "divorce", "resign", "retire", "bury"))
_EXCEPT = re.compile(r",? (?:except|apart from|other than|excluding|save for|with the exception)\b")
# "Ortiz made the remarks in Riga": which ones?
_SAID_BEFORE = re.compile(
    r"(?:the|these|those|his|her|its) (?:remarks?|comments?|statement|claims?)\b"
)
_CONDITION = re.compile(r"\b(?:if|unless|whether|should|provided|in case) (?:the )?$", re.I)


def check_frame(frame: Frame, reading: Reading) -> None:
    """Refuse what is no plain fact or claim, whoever could be asked for."""
    if frame.certainty in (Certainty.OPINION, Certainty.UNREAL):
        raise Unclear("it is an opinion, or it did not happen")
    if _CONDITION.search(reading.text[max(0, frame.start - 14) : frame.start]):
        raise Unclear("the clause is only a condition")
    _check_misreadings(frame, reading)
    check_leftovers(frame, reading)
    check_shares(frame, reading)
    if frame.negated or _object_words(frame, reading).lower().startswith(("no ", "neither ")):
        raise Unclear("the clause says what did not happen")
    if frame.tense in ("conditional", "modal", "future") and not foretold(frame, reading):
        raise Unclear("the clause tells what would, could or will happen")
    if _AS_WELL.search(reading.quote(frame)) and any(p.preposition == "as" for p in frame.parts):
        raise Unclear("a list was read as a comparison")
    at = frame.main.end
    is_kept = any(part.start <= at + 1 < part.end for part in frame.parts)
    if _LOST_WORD.match(reading.text, at) and not is_kept:
        raise Unclear("a word of the verb is lost")
    if any(_hangs_loose(part, reading) for part in frame.parts):
        raise Unclear("a phrase of the clause has lost its place")
    if not frame.passive and any(_does_it(part, reading) for part in frame.parts):
        raise Unclear("who did it is told as if the verb were passive")
    if _describes_object(frame):
        raise Unclear("a noun before the name was read as another object")
    if any(_is_an_object(part, frame, reading) for part in frame.parts):
        raise Unclear("a time was read in the place of an object")
    if frame.passive and frame.lemma in ("compose", "comprise") and _is_of_a_body(frame, reading):
        raise Unclear("of whom a body was made up is no deed of theirs")
    _check_saying(frame, reading)
    _check_doing(frame, reading)
    _check_tense(frame, reading)
    _check_subject(frame, reading)
    check_contest(frame, reading)
    if frame.lemma in MENTAL or (frame.lemma in _HOLDING and not _is_a_deed(frame)):
        raise Unclear(f"“{frame.lemma}” tells what somebody thinks or what seems so")


def _check_saying(frame: Frame, reading: Reading) -> None:
    """Refuse a saying without what was said, and what is said of somebody told elsewhere."""
    slots = {p.slot for p in frame.parts}
    told = {Slot.CONTENT} if frame.lemma in TELLING else {Slot.CONTENT, Slot.OBJECT}
    silent = frame.lemma in SAYING and not frame.passive and not slots & told
    if silent and not _calls_for(frame) and not _styles_itself(frame, reading):
        raise Unclear("what was said is not told")
    if frame.lemma in _CITING and not frame.passive and Slot.CONTENT not in slots:
        raise Unclear("whom a source quotes is not worth knowing")
    if frame.passive and frame.lemma in _QUOTED and not slots & {Slot.CONTENT, Slot.ATTRIBUTE}:
        raise Unclear("what was said is not told")
    if frame.lemma in SAYING and _object_words(frame, reading).startswith("that "):
        raise Unclear("what was said is cut short")
    if frame.lemma in _JUDGING and _ABOUT_ANOTHER.match(_object_words(frame, reading)):
        raise Unclear("it is not told whose it is")
    if any(p.slot is Slot.CONTENT for p in frame.parts) and not says(frame):
        raise Unclear("somebody only hears, finds or is told something")
    if any(p.slot is Slot.OBJECT and _SAID_BEFORE.match(reading.quote(p)) for p in frame.parts):
        raise Unclear("it is not told what was said")


def _check_doing(frame: Frame, reading: Reading) -> None:
    """Refuse verbs that tell no event of their own."""
    slots = {p.slot for p in frame.parts}
    if frame.lemma == "pass" and not frame.passive and Slot.OBJECT not in slots:
        # "The house has passed, by 15 votes to eight, ...".
        raise Unclear("it is not told what was passed")
    if frame.lemma == "have" and not frame.passive:
        raise Unclear("what somebody has changes")
    if frame.lemma in _NO_EVENTS and (frame.passive or frame.form != "clause"):
        raise Unclear(f"“{frame.verb}” tells no event")
    if _goes_on(frame) and not slots & {Slot.INFINITIVE, Slot.CONTENT}:
        raise Unclear("it was only going on, or still is")
    if frame.lemma == "be" and frame.form != "nominal" and not names_holder(frame):
        raise Unclear("what something is, is asked as a post or not at all")
    if frame.lemma in MARKET_VERBS and MARKETS.search(reading.quote(frame)):
        raise Unclear("prices and figures move every day")
    if frame.lemma in _AIMLESS and not slots & {Slot.OBJECT, Slot.CONTENT}:
        raise Unclear(f"it is not told at what “{frame.lemma}” aims")


def _check_tense(frame: Frame, reading: Reading) -> None:
    """Refuse two times for one event, and a present tense that tells no fact."""
    slots = {p.slot for p in frame.parts}
    if sum(_is_time(part, reading) for part in frame.parts) > 1:
        raise Unclear("two times compete for one event")
    if frame.tense == "present" and any(_is_time(part, reading) for part in frame.parts):
        raise Unclear("what goes on now has no past date")
    if frame.tense == "present" and not frame.passive and not _lasts(frame):
        raise Unclear("the present tense may tell a plot or a habit")
    goals = slots & {Slot.OBJECT, Slot.CONTENT, Slot.INFINITIVE, Slot.WITH, Slot.WHERE}
    if frame.tense == "present" and not frame.passive and not goals and not frame.auxiliaries:
        raise Unclear("a noun may have been read as a verb")


def _styles_itself(frame: Frame, reading: Reading) -> bool:
    """ "Declared himself king": a deed, and no saying."""
    named = (reading.quote(part) for part in frame.parts if part.slot is Slot.OTHER)
    return any(re.match(r"(?:him|her|it)self [a-z]", words) for words in named)


def _calls_for(frame: Frame) -> bool:
    """ "Called for a truce", "called on Peru to sign", "called in at Riga": no mere saying."""
    if frame.lemma != "call":
        return False
    return bool(frame.particle) or any(
        part.preposition in ("for", "on", "upon", "in", "at") for part in frame.parts
    )


# "Was quoted by the radio", "the airport used by Ortiz".
_NO_EVENTS = word_set("quote cite interview use own wear know")


def _goes_on(frame: Frame) -> bool:
    """ "Is meeting in Riga", "was speaking at a fair": the article tells of it in passing."""
    if not frame.verb.endswith("ing") or frame.passive or not frame.auxiliaries:
        return False
    return frame.tense == "present" or frame.lemma in ("speak", "talk", "wait", "sit", "stand")


def _does_it(part: Part, reading: Reading) -> bool:
    """ "The rule changed by the government": an actor behind "by" and an active verb."""
    kinds = {reading.entity(id_).kind for id_ in part.entities}
    actors = {Kind.PERSON, Kind.ORGANISATION, Kind.GROUP}
    return part.preposition == "by" and part.slot is not Slot.WHEN and bool(kinds & actors)


def _describes_object(frame: Frame) -> bool:
    """ "Defeated opponent Ann Lee": two objects in the parse, and one in the sentence."""
    named = {p.start for p in frame.parts if p.slot is Slot.OBJECT and p.entities}
    loose = (p for p in frame.parts if p.slot is Slot.OTHER and not p.preposition)
    return any(p.end + 1 in named for p in loose if not p.entities)


def _is_of_a_body(frame: Frame, reading: Reading) -> bool:
    subjects = (id_ for p in frame.parts if p.slot is Slot.SUBJECT for id_ in p.entities)
    return any(reading.entity(id_).kind is Kind.ORGANISATION for id_ in subjects)


_BARE_NOUN = re.compile(r"(?:the|an?) [a-z]", re.IGNORECASE)


def _is_an_object(part: Part, frame: Frame, reading: Reading) -> bool:
    """ "He began the 1990s with a defeat": the decade is what he began."""
    beside = part.slot is Slot.WHEN and not part.preposition and part.start == frame.main.end + 1
    return beside and bool(re.match(r"(?:the )?\d{3,4}s?\b|the \w+ century", reading.quote(part)))


def _is_a_deed(frame: Frame) -> bool:
    """ "Was included in the list", "appeared in a film", "represented the railway in 1851"."""
    if frame.passive:
        return frame.lemma == "include"
    if frame.tense == "present":
        return False
    if frame.lemma == "appear":
        return any(p.preposition in ("in", "at", "on", "before") for p in frame.parts) and not any(
            p.slot in (Slot.ATTRIBUTE, Slot.INFINITIVE) for p in frame.parts
        )
    dated = any(p.slot is Slot.WHEN for p in frame.parts)
    return frame.lemma == "represent" and dated


def _object_words(frame: Frame, reading: Reading) -> str:
    found = next((part for part in frame.parts if part.slot is Slot.OBJECT), None)
    return reading.quote(found) if found is not None else ""


def _hangs_loose(part: Part, reading: Reading) -> bool:
    """ "The act", told of no verb and behind no preposition: the parse went wrong."""
    if part.slot is not Slot.OTHER or part.preposition or part.pronoun:
        return False
    dated = any(reading.entity(id_).kind is Kind.DATE for id_ in part.entities)
    return not dated and bool(_BARE_NOUN.match(reading.quote(part)))


def _check_misreadings(frame: Frame, reading: Reading) -> None:
    """Refuse what the parser is known to read wrongly."""
    whole = _BRACKETED.sub("", unquoted(reading.quote(frame)))
    if frame.form != "nominal" and _BROKEN.search(whole) and not says(frame):
        raise Unclear("a colon breaks the clause")
    if any(_opens_the_next(part, reading) for part in frame.parts):
        raise Unclear("a noun of the next clause was read into this one")
    if frame.lemma in _GIVING_HONOURS:
        raise Unclear("honours, those who get them and those who give them are easily mixed up")
    if frame.lemma == "swear" and frame.particle != "in":
        raise Unclear("“sworn” has lost its “in”")


def _opens_the_next(part: Part, reading: Reading) -> bool:
    """ "Changed its policy and local votes | helped it back": "votes" is not what it changed."""
    joined = _JOINED_LAST.search(reading.quote(part))
    return bool(joined) and bool(_DID_NEXT.match(reading.text, part.end))


def _lasts(frame: Frame) -> bool:
    """What is told in the present because it is so, or because it was said today."""
    said = frame.lemma in SAYING or frame.lemma in COMMITMENT
    return said or bool(frame.auxiliaries) or frame.lemma in _STATES


def _is_time(part: Part, reading: Reading) -> bool:
    if part.slot not in (Slot.WHEN, Slot.OTHER) or part.preposition not in ("", "in", "on", "at"):
        return False
    return any(reading.entity(id_).kind is Kind.DATE for id_ in part.entities)


def _check_subject(frame: Frame, reading: Reading) -> None:
    """Refuse what only people do when told of others, and "a pianist born in New York"."""
    subject = next((part for part in frame.parts if part.slot is Slot.SUBJECT), None)
    if subject is None:
        return
    kinds = {reading.entity(id_).kind for id_ in subject.entities}
    if frame.lemma in LIFE and kinds and kinds != {Kind.PERSON}:
        raise Unclear("only people do this, and the name may be no person")
    if _EXCEPT.match(reading.text[subject.end : subject.end + 20]):
        raise Unclear("not all of them did it")
    if frame.form == "participle" and re.match(r"(?:an?|some) ", reading.quote(subject), re.I):
        raise Unclear("it is not told which one this is")


def check_words(text: str) -> None:
    """Refuse judgement, superlatives and cruelty in the wording of a question."""
    outside = unquoted(text)
    if not EVALUATIVE.isdisjoint(words(outside)):
        judged = next(word for word in words(outside) if word in EVALUATIVE)
        raise Unclear(f"“{judged}” is a judgement")
    if found := _SLANTED.search(outside):
        raise Unclear(f"“{found.group()}” takes a side")
    if (found := _HIMSELF.search(outside)) and not _OF_ONESELF.match(outside):
        raise Unclear(f"“{found.group()}” leans on a name that is asked for")
    if _LOST_FIGURE.search(outside):
        raise Unclear("a figure or a word is lost")
    if found := _GAPPED.search(outside):
        raise Unclear("a second clause has lost its verb")
    if found := _AMONG.search(outside):
        raise Unclear(f"“{found.group()}” leaves the rest out")
    if found := _LATEST.search(outside):
        raise Unclear(f"“{found.group().strip()}” is soon out of date")
    if found := _ILLNESS.search(text):
        raise Unclear(f"“{found.group()}” is a private matter")
    if _FROM_TO_TWICE.search(outside) or _AND_DOING.search(outside):
        raise Unclear("the clause tells two things at once")
    if found := VIOLENT.search(text.lower()):
        printed = text[found.start() : found.end()]
        raise Unclear(f"“{printed}” is no matter for a quiz without an instructor")
    if found := _YEARLESS.search(outside):
        raise Unclear(f"“{found.group()}” lacks its year")
    if any(outside[found.start()].islower() for found in SUPERLATIVE.finditer(outside.lower())):
        # "The prize for Best Costume" bears a name.
        raise Unclear("a superlative is easily out of date or disputed")


# "Lee built the dam and Ann Mora the locks", "took command of the port and Ann Mora of the fort".
_GAPPED = re.compile(r"\band [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+ (?:the|an?|of the|his|her) [a-z]")
# "Algeria had of proven reserves": the article has lost a figure here.
_LOST_FIGURE = re.compile(
    r"\b(?:had|have|has|at|with|about|covers?|than) of\b|, [a-z]+ed [a-z]+\?$"
)
# "Cut short a visit", "set free the hostages": without it the verb says something else.
_LOST_WORD = re.compile(r" (?:short|open|free|loose|alight|ablaze|aground|shut|bare)\b")
_AS_WELL = re.compile(r"\bas well as\b")
# "When did Lund declare himself king?": who did it stands in the question.
_OF_ONESELF = re.compile(
    r"(?:On|In|Since|Until) (?:what|which) .* did .* (?:declare|proclaim|crown|style|name|appoint"
    r"|call|establish) (?:him|her|it|them)sel(?:f|ves)\b"
)
_HIMSELF = Telltale(
    r"\b(?:himself|herself|itself|themselves)\b", "himself herself itself themselves", flags=0
)
_AMONG = Telltale(r"\bamong (?:others|other things)\b|\bto name a few\b", "among name", flags=0)
_LATEST = Telltale(
    r"\b(?:latest|newest|current|upcoming|most recent|last|next) (?=[a-z])",
    "latest newest current upcoming recent last next",
    flags=0,
)


def names_holder(frame: Frame) -> bool:
    """ "The first mayor of Porto was Rui Tavares": a described subject, a name behind the verb."""
    slots = {part.slot: part for part in frame.parts}
    subject, named = slots.get(Slot.SUBJECT), slots.get(Slot.ATTRIBUTE)
    if subject is None or named is None or frame.lemma != "be" or len(named.entities) != 1:
        return False
    return not subject.entities and not subject.pronoun and frame.form == "clause"


def says(frame: Frame) -> bool:
    """Whether the clause tells what somebody says or undertakes."""
    if frame.lemma in COMMITMENT:
        return any(part.slot is Slot.INFINITIVE for part in frame.parts)
    if frame.passive:
        return False
    return frame.lemma in SAYING and any(part.slot is Slot.CONTENT for part in frame.parts)
