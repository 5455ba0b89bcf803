"""One frame, ready to be said as a statement or asked as a question."""

from __future__ import annotations

import re
from functools import cached_property

from articles.extraction.records import Frame, Kind, Part, Reading, Slot
from articles.extraction.telling.occasions import called, is_occasion, is_plural
from quizzes.generation.asking.foretelling import foretold
from quizzes.generation.lexicon import COMMITMENT, SAYING
from quizzes.generation.phrasing import verbs
from quizzes.generation.phrasing.contents import content
from quizzes.generation.phrasing.plain import capital, tidy
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.refusing.leftovers import is_cut_off, purpose


class Clause:
    """One frame, ready to be said as a statement or asked as a question."""

    def __init__(
        self, wording: Wording, frame: Frame, told: str = "", dropped: tuple[Part, ...] = ()
    ) -> None:
        """`dropped` are parts that are left unsaid, as `loose_parts` gives them."""
        self.wording = wording
        self.dropped = dropped
        self.frame = frame
        self.subject = next((p for p in frame.parts if p.slot is Slot.SUBJECT), None)
        self.told = told
        self._rests: dict[tuple[int, ...], str] = {}

    def subject_words(self) -> str:
        """The subject, in the fuller words of the told fact where its own do not stand alone."""
        if self.subject is None:
            raise Unclear("the clause has no subject")
        words = self._fuller() or self.wording.part(self.subject)
        return called(self.subject, words) if is_occasion(self.frame) else words

    def _fuller(self) -> str:
        """ "The statement" as the fact tells it: "the statement of the three leaders"."""
        assert self.subject is not None
        printed = self.wording.reading.quote(self.subject)
        if not self.told.startswith("The ") or not re.fullmatch(r"[Tt]he \w+(?: \w+)?", printed):
            return ""
        if re.search(r" [A-Z]", printed):
            return ""  # "The Durrani throne" stands alone, and is no throne of one person.
        fuller, verb, _ = self.told.partition(f" {self.finite()}")
        if (
            not verb
            or self.subject.entities
            or re.match(r"The (?:[A-Z][\w.-]* )*[\w.-]+['’]s ", fuller)
        ):
            return ""
        return f"the{fuller[3:]}" if len(fuller.split()) > len(printed.split()) else ""

    @cached_property
    def is_plural(self) -> bool:
        part = self.subject
        if part is None:
            return False
        if is_occasion(self.frame):
            return is_plural(part)
        if len(part.entities) > 1 and " or " not in self.wording.reading.quote(part):
            return True
        lows = [low.casefold() for low in self.frame.auxiliaries]
        if "were" in lows or "are" in lows or "have" in lows:
            return True
        if "was" in lows or "is" in lows or "has" in lows:
            return False
        if part.entities:
            return self.wording.entities[part.entities[0]].kind is Kind.GROUP
        return self._prints_plural(part)

    def _prints_plural(self, part: Part) -> bool:
        """The printed head noun is longer than its lemma: "talks", "troops"; or a list."""
        printed = self.wording.reading.quote(part)
        if re.search(r"\band\b", printed) and not re.search(r"\b(?:of|between|in)\b", printed):
            return True
        for word in re.findall(r"[\w-]+", printed):
            if word.casefold().startswith(part.head[:-1] or part.head):
                return word.casefold() != part.head and word.endswith(("s", "men", "people"))
        return False

    def _adverb(self) -> str:
        """The adverb before the verb without which it says something else: "first televised"."""
        main = self.frame.main.start
        before = self.wording.reading.text[max(0, main - 20) : main]
        found = _KEPT_ADVERB.search(before)
        return f"{found[1].lower()} " if found and self.frame.form != "nominal" else ""

    def finite(self, asks_subject: bool = False) -> str:
        """The verb group of a statement, in the past where the article tells the past."""
        frame = self.frame
        if frame.tense in ("conditional", "modal", "future"):
            return f"would {self._foretold()}"
        plural = self.is_plural and not asks_subject
        if frame.passive:
            if frame.tense in ("present",) and frame.auxiliaries:
                return self._with_particle(f"{'are' if plural else 'is'} {self._participle()}")
            return self._with_particle(f"{'were' if plural else 'was'} {self._participle()}")
        if frame.form == "nominal":
            return self._with_particle(verbs.past(frame.lemma))
        if self._is_progressive():
            return self._with_particle(" ".join((*map(str.lower, frame.auxiliaries), frame.verb)))
        if self._saying() != frame.lemma and frame.tense in ("past", "present", "perfect"):
            return verbs.past("say")
        if frame.tense == "past":
            printed = frame.verb.lower() if not frame.auxiliaries else verbs.past(frame.lemma)
            return self._with_particle(printed)
        if self.lasts:
            return self._with_particle(f"{'have' if plural else 'has'} {frame.verb}")
        if frame.tense in ("perfect", "pluperfect"):
            if frame.tense == "pluperfect" and self._has_lasted():
                raise Unclear("what had gone on until then is asked for no moment")
            return self._with_particle(self._past_of_printed())
        if frame.tense == "present":
            if frame.lemma in SAYING or frame.lemma in COMMITMENT:
                # What somebody "says" in a report was said when it is asked.
                return self._with_particle(verbs.past(frame.lemma))
            if frame.lemma == "be":
                return "are" if plural else "is"
            return self._with_particle(frame.lemma if plural else verbs.third(frame.lemma))
        raise Unclear("the clause tells what would, could or will happen")

    def _foretold(self) -> str:
        """What stands behind "would": a source told it of the time to come."""
        frame = self.frame
        if not foretold(frame, self.wording.reading) or self._is_progressive():
            raise Unclear("the clause tells what would, could or will happen")
        if frame.passive:
            return self._with_particle(f"be {self._participle()}")
        return self._with_particle(verbs.base(frame.lemma, frame.verb.lower()))

    @cached_property
    def lasts(self) -> bool:
        """ "Has ruled since 1986" is still so and stays in the perfect."""
        if self.frame.tense != "perfect" or self.frame.passive or self.frame.form == "nominal":
            return False
        return self._has_lasted()

    def _has_lasted(self) -> bool:
        if any(part.preposition == "since" for part in self.frame.parts):
            return True
        after = self.wording.reading.text[self.frame.main.end : self.frame.end]
        return bool(re.search(r"\b(?:since|for (?:\w+ ){1,3}(?:years|decades|months))\b", after))

    def _past_of_printed(self) -> str:
        if self.frame.lemma == "be":
            return "were" if self.is_plural else "was"
        past = verbs.past(self.frame.lemma)
        printed = self.frame.verb.casefold()
        # Where the lemma is doubtful, a regular printed form is its own past.
        return printed if printed.endswith("ed") else past

    def _participle(self) -> str:
        if self.frame.form == "nominal":
            return verbs.participle(self.frame.lemma)
        return self.frame.verb.lower()

    def _is_progressive(self) -> bool:
        return (
            not self.frame.passive
            and self.frame.verb.endswith("ing")
            and bool(self.frame.auxiliaries)
        )

    def _saying(self) -> str:
        """ "Added" and "replied" need what came before; away from it, somebody said so."""
        told = any(part.slot is Slot.CONTENT for part in self.frame.parts)
        return "say" if told and self.frame.lemma in _GOING_ON else self.frame.lemma

    def _with_particle(self, verb: str) -> str:
        words = f"{verb} {self.frame.particle}".strip()
        adverb = self._adverb()
        if not adverb:
            return words
        be, _, rest = words.partition(" ")
        return f"{be} {adverb}{rest}" if be in _BE else f"{adverb}{words}"

    def split(self) -> tuple[str, str]:
        """What stands before and after the subject in a question: "did", "visit"."""
        frame, plural = self.frame, self.is_plural
        if frame.tense in ("conditional", "modal", "future"):
            return "would", self._foretold()
        if frame.passive:
            now = frame.tense == "present" and frame.auxiliaries
            be = ("are" if plural else "is") if now else ("were" if plural else "was")
            return be, self._with_particle(self._participle())
        if frame.lemma == "be" and frame.form != "nominal":
            if frame.tense == "present":
                return ("are" if plural else "is"), ""
            return ("were" if plural else "was"), ""
        if self._is_progressive():
            if len(frame.auxiliaries) != 1:
                raise Unclear("the verb group is too long to turn round")
            return frame.auxiliaries[0].lower(), self._with_particle(frame.verb)
        if self.lasts:
            return ("have" if plural else "has"), self._with_particle(frame.verb)
        if frame.tense == "present" and frame.form != "nominal":
            return ("do" if plural else "does"), self._with_particle(frame.lemma)
        if frame.tense in ("past", "perfect", "pluperfect"):
            return "did", self._with_particle(verbs.base(frame.lemma, frame.verb.lower()))
        raise Unclear("the clause tells what would, could or will happen")

    def rest(self, *without: Part) -> str:
        """What follows the verb, without the parts named; a fronted time or place comes last."""
        # The frame keeps its parts, so that their identities stay their own.
        asked = tuple(map(id, without))
        if asked not in self._rests:
            self._rests[asked] = self._rest(without)
        return self._rests[asked]

    def _rest(self, without: tuple[Part, ...]) -> str:
        after, fronted, loose = [], [], []
        for part in self.frame.parts:
            if part is self.subject or part in without or part in self.dropped:
                continue
            if self._is_instead(part) or self._is_guessed(part):
                continue
            if self._is_fronted(part):
                if self._belongs(part):
                    fronted.append(self._said(part))
            elif part.slot is Slot.OTHER and part.preposition in LOOSE:
                loose.append(self._said(part))
            else:
                # What stands between two parts stays there.
                after += [*loose, self._said(part)]
                loose = []
        after.append(self._purpose())
        if any(part.slot is Slot.CONTENT for part in self.frame.parts):
            # "Wrote in 1779 that ...": behind what was written, the time would be part of it.
            return " ".join(text for text in (*fronted, *after, *loose) if text)
        # "On 4 May ahead of the polls", and not "ahead of the polls on 4 May".
        return " ".join(text for text in (*after, *fronted, *loose) if text)

    def _belongs(self, part: Part) -> bool:
        """Whether what stands before the subject is told of the verb, in words that stand alone."""
        reading = self.wording.reading
        if part.slot is Slot.CONTENT:
            return True
        if part.slot in (Slot.WHEN, Slot.WHERE):
            return part.slot is Slot.WHEN or not is_cut_off(part, self.frame, reading)
        words = reading.quote(part)
        if part.preposition == "from":
            return bool(_FROM_YEAR_TO_YEAR.fullmatch(words))
        named = re.search(r"[A-Z]|\d", words) and not _POINTING.search(words)
        return part.preposition in FRAMING and bool(named)

    def _purpose(self) -> str:
        found = purpose(self.frame, self.wording.reading)
        return self.wording.span(found.start, found.end) if found else ""

    def _is_instead(self, part: Part) -> bool:
        """ "Instead of waiting": the first word is in no part, and the rest says the opposite."""
        if part.preposition != "of":
            return False
        before = self.wording.reading.text[max(0, part.start - 12) : part.start]
        return before.lower().endswith("instead of ")

    def _is_guessed(self, part: Part) -> bool:
        """ "Died in 1850, probably of a fever": when is sure, and of what is not."""
        if part.slot is not Slot.OTHER:
            return False
        start = part.start - len(part.preposition) - 1
        return bool(_GUESSED.search(self.wording.reading.text[max(0, start - 16) : start]))

    def _is_fronted(self, part: Part) -> bool:
        return self.frame.form in ("clause", "relative") and part.end <= self.frame.main.start

    def _said(self, part: Part) -> str:
        if part.slot is Slot.CONTENT:
            said = content(self.wording, part, self.frame)
            return f": {said}" if said.startswith('"') else said
        return self.wording.adjunct(part)

    def statement(self, blank: Part | None = None) -> str:
        """The clause as a sentence without full stop; `blank` is left out with its preposition."""
        return capital(self.said(blank))

    def said(self, blank: Part | None = None) -> str:
        """The same as it stands after "that"."""
        if self.subject is None:
            raise Unclear("the clause has no subject")
        subject = self.subject_words()
        return tidy(f"{subject} {self.finite()} {self.rest(*([blank] if blank else []))}")


_KEPT_ADVERB = re.compile(
    r"\b(first|last|jointly|unsuccessfully|temporarily|briefly|partially|partly|secretly) $"
)
_GUESSED = re.compile(
    r"\b(?:probably|possibly|perhaps|presumably|apparently|supposedly|allegedly|reportedly"
    r"|(?:most )?likely|maybe)$"
)
_BE = frozenset("is are was were has have".split())
_GOING_ON = frozenset("add reply respond note continue conclude remark comment".split())
# What is told behind these only tells more; a clause is as true without it.
LOOSE = frozenset(
    ("before", "after", "during", "following", "despite", "amid", "because of", "due to", "while",
     "as part of", "in spite of", "along with", "together with", "ahead of", "prior to")
)  # fmt: skip
# Before the subject these tell when it was.
FRAMING = frozenset(("during", "after", "before", "following", "until", "since"))
_FROM_YEAR_TO_YEAR = re.compile(
    r"(?:[A-Z][a-z]+ )?\d{3,4} (?:to|until|till) (?:[A-Z][a-z]+ )?\d{3,4}"
)
_POINTING = re.compile(
    r"\b(?:his|her|its|their|him|them|it|this|that|these|those|there|here|which)\b|, ", re.I
)
_LOOSE_IF_DANGLING = frozenset("in at on with by through under as within among".split())
_DANGLING = re.compile(
    r"\b(?:his|her|its|their|him|them|it|this|that|these|those|the (?:two|same)|there|here"
    r"|he|she|they|not|never)\b|^the [a-z]+(?: [a-z]+)?$|, ",
    re.IGNORECASE,
)

# "Died in Riga, probably of fever": without the guess it is as true.
_PROBABLY = re.compile(r"\b(?:probably|possibly|perhaps|likely|presumably|apparently)(?: \w+)? $")


def loose_parts(frame: Frame, reading: Reading, asked: Part) -> tuple[Part, ...]:
    """The parts of a clause that may be left unsaid where they make a question long or unclear."""
    return tuple(
        part
        for part in frame.parts
        if part is not asked
        and part.slot is Slot.OTHER
        and (
            part.preposition in LOOSE
            or _PROBABLY.search(reading.text, max(0, part.start - 30), part.start)
            or (
                part.preposition in _LOOSE_IF_DANGLING
                and bool(_DANGLING.search(reading.quote(part)))
            )
        )
    )


# These bring in circumstances; a long one is more than a question needs.
_CIRCUMSTANCE = frozenset("with for through by under from at as in".split())
_LENGTHY = 5


def lengthy_parts(frame: Frame, reading: Reading, asked: Part) -> list[Part]:
    """The long circumstances behind the verb, the last first."""
    found = [
        part
        for part in frame.parts
        if part is not asked
        and part.slot is Slot.OTHER
        and part.start > frame.main.end + len(part.preposition) + 1
        and part.preposition in _CIRCUMSTANCE
        and len(reading.quote(part).split()) >= _LENGTHY
    ]
    return found[::-1]
