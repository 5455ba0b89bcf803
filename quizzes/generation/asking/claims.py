"""Who says so: the attribution that a stem carries, and questions that ask for it (P14)."""

from __future__ import annotations

import re

from articles.extraction.records import Certainty, Entity, Frame, Kind, Part, Reading, Slot
from quizzes.generation.dates import read_exact
from quizzes.generation.lexicon import COMMITMENT, ROUTINE, SAYING
from quizzes.generation.lint.stems import is_people_of
from quizzes.generation.phrasing.clauses import Clause
from quizzes.generation.phrasing.contents import BARE_GROUND
from quizzes.generation.phrasing.plain import tidy
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.refusing.quotations import check_quotation, cut_to
from quizzes.generation.refusing.refusals import check_words, says
from quizzes.generation.refusing.sayings import check_feelings

ARTICLE = "According to the article"
UNNAMED = "According to unnamed reports cited in the article"
LONGEST = 25
# A longer claim leaves no room for "according to the article".
LONG = 18
SHORT = 12
PLANS = frozenset(("plan", "decide", "agree", "promise"))
_SPEAKERS = re.compile(r"\b(?:officials?|media|officers|generals|experts|analysts|police|press)$")
# "UN diplomats" are not the United Nations, nor are "Russian and Iranian officials" only these.
_SPEAK_FOR = re.compile(
    r"(?: and .*| )(?:officials?|diplomats?|sources?|officers?|aides?|spokes\w+|experts?|analysts?"
    r"|lawmakers?|leaders?|commanders?|investigators?|scientists?|researchers?|authorities"
    r"|lawyers?|prosecutors?|reports?|documents?|data|figures|media|press|police|residents"
    r"|witnesses|newspapers?|ministers?|advisers?|executives?)$"
)
_NOBODY = re.compile(r"(?:some |other |unnamed )?(?:reports?|rumou?rs?|claims?|allegations?)", re.I)


# "Lee said that X stood ready, and a plane landed": did Lee say so?
_JOINED = re.compile(r", (?:and|but|while) $")
# "Homes are safe until winds turn": the source does not say that they turn.
_HANGS = re.compile(
    r"\b(?:when|as|if|after|before|because|while|until|once|where|which|who|since|although|though"
    r"|unless|whether|how|why|what) (?:the )?\Z"
)


# Sentences that a source is carried on for.
CARRIED = 3


def lead(wording: Wording, frame: Frame, key: Entity) -> str:
    """Who says so, where it is not the article, or where the article takes sides."""
    if says(frame) and not frame.reported:
        return ARTICLE if wording.reading.opinionated else ""
    unnamed = not frame.source or _NOBODY.fullmatch(frame.source)
    if frame.certainty is Certainty.HEDGED and unnamed:
        if key.kind is Kind.DATE:
            raise Unclear("the date rests on an unnamed report")
        if frame.lemma not in ROUTINE | PLANS and any(_is_person(wording, p) for p in frame.parts):
            raise Unclear("a rumour about a person is no matter for a quiz")
        return UNNAMED
    if frame.certainty in (Certainty.NAMED_SOURCE, Certainty.HEDGED):
        if frame.lemma in SAYING - COMMITMENT:
            raise Unclear("one source tells what another said")
        if frame.reported and _JOINED.search(
            wording.reading.text[max(0, frame.start - 9) : frame.start]
        ):
            raise Unclear("it is not sure that the source says this, too")
        _refuse_background(wording.reading, frame)
        if not wording.reading.opinionated and _is_carried_over(wording.reading, frame):
            raise Unclear("the source stands in another sentence")
        source = _source(wording, frame, key)
        # "According to Russian media, which country ...?" gives Russia away.
        tells = any(is_people_of(key.name, word) for word in source.split())
        return ARTICLE if tells else f"According to {source}"
    if in_opinion(wording, frame):
        raise Unclear("it stands within an opinion")
    if wording.reading.opinionated and frame.lemma not in ROUTINE:
        return ARTICLE
    return ""


def _refuse_background(reading: Reading, frame: Frame) -> None:
    """After "the judge said", "Lee had banned" is what the article fills in itself, it may be."""
    if frame.tense == "pluperfect" and not _says_so_itself(reading, frame):
        raise Unclear("it is not sure that the source says this, too")


def _is_carried_over(reading: Reading, frame: Frame) -> bool:
    """Whether the source is told only by a sentence before: its report may have ended there."""
    if not frame.source or _says_so_itself(reading, frame):
        return False
    name = frame.source.split()[-1].casefold()
    before = reading.sentences[max(0, frame.sentence - CARRIED) : frame.sentence]
    told = any(name in reading.quote(sentence).casefold() for sentence in before)
    return told and name not in reading.quote(reading.sentences[frame.sentence]).casefold()


def _says_so_itself(reading: Reading, frame: Frame) -> bool:
    """Whether the sentence names its source, and does not carry on from the one before."""
    sentence = reading.sentences[frame.sentence]
    spoken = any(says(other) for other in reading.frames if other.sentence == frame.sentence)
    return spoken or "according to" in reading.quote(sentence).casefold()


def _names_source(reading: Reading, frame: Frame, source: Entity) -> bool:
    """Whether its own sentence prints the source: what follows may be the article's own words."""
    sentence = reading.sentences[frame.sentence]
    return any(sentence.start <= one.start < sentence.end for one in source.mentions)


def _is_person(wording: Wording, part: Part) -> bool:
    if part.slot not in (Slot.SUBJECT, Slot.AGENT):
        return False
    return any(wording.entities[id_].kind is Kind.PERSON for id_ in part.entities)


def in_opinion(wording: Wording, frame: Frame) -> bool:
    """Whether an opinion surrounds it, and no exact date marks it as a fact of its own."""
    if wording.reading.sentences[frame.sentence].certainty is not Certainty.OPINION:
        return False
    return not has_day(wording, frame)


def has_day(wording: Wording, frame: Frame) -> bool:
    ids = [id_ for part in frame.parts if part.slot is Slot.WHEN for id_ in part.entities]
    days = [read_exact(wording.entities[id_].value) for id_ in ids]
    return any(day is not None and day.day for day in days)


def _source(wording: Wording, frame: Frame, key: Entity) -> str:
    if frame.source_entity is not None:
        if frame.source_entity == key.id:
            raise Unclear("the source would give the answer away")
        source = wording.entities[frame.source_entity]
        if not _SPEAK_FOR.search(frame.source) or source.kind is Kind.PERSON:
            return _with_article(wording, source)
    if not frame.source:
        raise Unclear("the article does not say who claims this")
    return _as_printed(wording.reading, frame)


def _as_printed(reading: Reading, frame: Frame) -> str:
    """The source in its own words, with the article that stands before them."""
    source = re.sub(r"^The\b", "the", tidy(frame.source))
    if re.match(r"(?:he|she|it|they|this|that|these)\b", source, re.IGNORECASE):
        raise Unclear("the source is only a pronoun")
    sentence = reading.quote(reading.sentences[frame.sentence])
    return f"the {source}" if re.search(rf"\b[Tt]he {re.escape(source)}", sentence) else source


def _with_article(wording: Wording, source: Entity) -> str:
    """ "The Geological Survey" as the article prints it, but "Reuters"."""
    text = wording.reading.text
    printed = any(text[max(0, m.start - 4) : m.start].casefold() == "the " for m in source.mentions)
    return f"the {source.name}" if printed and source.kind is not Kind.PERSON else source.name


def source_stem(wording: Wording, frame: Frame, key: Entity) -> str:
    """Which source gives a claim that the article does not vouch for itself."""
    if frame.certainty is not Certainty.NAMED_SOURCE or frame.lemma in SAYING:
        raise Unclear("the article gives no source of its own for this")
    _refuse_background(wording.reading, frame)
    if _HANGS.search(wording.reading.text, max(0, frame.start - 16), frame.start):
        raise Unclear("the clause only hangs on what the source says")
    if not _names_source(wording.reading, frame, key):
        raise Unclear("it is not sure that the source says this, too")
    if any(
        other.lemma in SAYING
        and says(other)
        and other.sentence == frame.sentence
        and _speaker(other) == (key.id,)
        for other in wording.reading.frames
    ):
        raise Unclear("who says it is asked with the verb of saying")
    if any(key.id in part.entities for part in frame.parts):
        raise Unclear("the source speaks of itself")
    said = BARE_GROUND.sub("", Clause(wording, frame).said())
    length = len(said.split())
    if length > LONGEST:
        raise Unclear("the claim is longer than 25 words")
    check_words(said)
    check_feelings(said)
    asked = "Who" if key.kind is Kind.PERSON else "Which source"
    brief = length <= LONG
    if asked == "Who":
        verb = "said, according to the article," if brief else "said"
    else:
        # A short claim leaves room to call it one.
        verb = "does the article cite for the claim" if length <= SHORT else "said"
    return f"{asked} {verb} that {said}?"


def quotation_stem(quoted: str) -> str:
    """Who is quoted with a sentence, which stays as it is."""
    told = cut_to(quoted)
    check_quotation(told)
    return f'Who is quoted in the article as saying: "{told}"?'


def _speaker(frame: Frame) -> tuple[str, ...]:
    return next((part.entities for part in frame.parts if part.slot is Slot.SUBJECT), ())


def sources(reading: Reading) -> tuple[Entity, ...]:
    """The sources of the article, then other groups that could be one, in printed order."""
    ids = [sentence.source_entity for sentence in reading.sentences]
    ids += [frame.source_entity for frame in reading.frames]
    known = {entity.id: entity for entity in reading.entities}
    ids += [e.id for e in reading.entities if e.kind is Kind.GROUP and _SPEAKERS.search(e.name)]
    return tuple(known[id_] for id_ in dict.fromkeys(ids) if id_ is not None and id_ in known)


def speakers(reading: Reading) -> frozenset[str]:
    """Ids of everybody who says something in the article, in their own words or not."""
    ids = {frame.source_entity for frame in reading.frames}
    ids |= {sentence.source_entity for sentence in reading.sentences}
    ids |= {fact.answer_entity for fact in reading.facts if fact.quoted}
    for frame in reading.frames:
        ids.update(_speaker(frame) if frame.lemma in SAYING else ())
    return frozenset(id_ for id_ in ids if id_)
