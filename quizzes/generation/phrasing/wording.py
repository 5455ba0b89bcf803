"""English for stems: the words of the article with full names, full dates and reworded verbs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property

from articles.extraction.edtf import Calendar, show_parts
from articles.extraction.lexicon.countries import country_names, demonyms
from articles.extraction.records import Entity, Kind, Part, Reading, Slot
from articles.extraction.telling.names import in_sentence, owner_in_sentence
from quizzes.generation.dates import precision, read_exact
from quizzes.generation.lexicon import PROPER_ADJECTIVES
from quizzes.generation.lint.words import words
from quizzes.generation.names import title_of
from quizzes.generation.phrasing.capitals import Capitals
from quizzes.generation.phrasing.definites import Definites
from quizzes.generation.phrasing.exactness import LOOSE_DATE, is_exactly
from quizzes.generation.phrasing.plain import listed, neutral, tidy
from quizzes.generation.printed import opens_with_own_the
from quizzes.generation.refusing.doubts import doubtful_dates
from quizzes.generation.refusing.ranges import is_in_a_range
from quizzes.generation.spellings import fold

_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mssrs|Messrs)\.? $")
# "SSS chief Ali Nagiyev": nobody knows the letters away from the article.
_SHORT_POST = re.compile(r"\b(?:the )?(?!US |UN |EU |UK )[A-Z]{3,6} [a-z]+ $")
_ACRONYM = re.compile(r"[A-Z][A-Z.&]{1,6}")
_ARTICLE = re.compile(r"^(?:The|A|An|Its|His|Her|Their|This|Some|Several|Many|Two|Three|Four)\b")
_LONE_NAME = re.compile(r"\b[A-Z][\w’'-]*\w\b(?! [A-Z])")
# "A year before", "three weeks later": a span tells no more than about when.
_SPAN_AWAY = re.compile(r"\b(?:years?|months?|weeks?) (?:before|after|earlier|later|ago)\b")
# "19 October 439" read as far as the month, "1764–65" as the first year; "11 and 12 January".
_CUT_DATE = re.compile(r",? \d{3,4}\b|[-–/]\d")
_TWO_DAYS = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? (?:and|or|to) (?:the )?$|\d[-–]$")
_OPEN, _CLOSED = tuple('"“‘'), tuple('"”’')
_REIGN = re.compile(r"\b(?:Pope|King|Queen|Emperor|Empress|Sultan|Prince|Princess) $")
_TOWN_FIRST = re.compile(r"[A-ZÀ-Þ][^.\n]{1,50}?(?: [-–—]+|:) ")
# "Ana Costa, and the council" is a list of two.
# "All that portion of Florida lying west of the river" is more than its first words.
_GOES_ON = re.compile(r"\s(?:lying|living|belonging|containing|consisting|stretching|situated)\b")
_PAIR = re.compile(r"^([^,]+), and ([^,]+)$")
# "The Spanish Crown", "China's Eximbank": without its country the name tells too little.
_WHOSE = re.compile(
    rf"(?:^|\b[Tt]he )(?:(?:[A-Z][\w-]+ )?[A-Z][\w.-]+['’]s?|{'|'.join(sorted(demonyms()))}) $"
)
# "A single Oscar", "an old Boeing".
_ONE_OF_MANY = re.compile(r"^(?:an?|one|another) (?:(?:single|second|third|new|old|lone) )?$", re.I)
# "United Nations Mission in Peru" opens a sentence without the article that it wants within one.
_WANTS_THE = re.compile(
    r"(?:[A-Z][\w.-]* ){2,}(?:Mission|Commission|Committee|Council|Agency|Ministry|Bureau"
    r"|Department|Association|Federation|Authority|Board|Foundation|Organi[sz]ation|League|Alliance|Front|Force)"
    r"(?: (?:in|of|for|on) .+)?"
)
# "A socialist People's Republic".
_ONE_BODY = re.compile(r"(?:an?|another) (?:[a-z-]+ ){1,2}$", re.IGNORECASE)
_THE = re.compile(
    r"\bthe (?:(?:newly |then |now )?(?:new|old|[\w-]+(?:al|ary|ous|ful|ed|ic|ive)) )?$",
    re.IGNORECASE,
)
# "His National Song" is not to lose its "his"; of "some of X" the name is not all.
_OWN_OR_PART = re.compile(
    r"[A-Z]\w+ (?:and|of) $|\b(?:of|and|most|some|many|all|half|few)\b|\b(?:his|her|its|their) $"
)
# "The National Super Alliance, or NASA".
_OTHER_NAME = re.compile(r",? \(?(?:or|also known as|known as) (?:the )?[A-Z][A-Z.]+\)?(?:,|$)")
_OF_A_FAMILY = re.compile(
    r" (?:family|brothers|sisters|dynasty|clan|throne|empire|kingdom|line|monarchy|regime|era)\b"
)
_NAME_BEFORE = re.compile(r"[A-Z][\w.’'-]*\s$")
_NAME_BEHIND = re.compile(r" [A-Z][a-z]")
_NAME_WITH_ARTICLE = re.compile(r"An? ([A-Z][a-z]+)")
_POSSESSIVE = re.compile(r"['’]s?$")
_DASH = re.compile(r"\s[-–—]+\s|—")
_LASTING = {"decade": "in {}", "century": "in the {}", "season": "in {}"}


class Unclear(Exception):
    """The words cannot be made to stand alone; the message says why, for `--explain`."""


class Wording:
    """Prints spans of one reading so that they can be read without the rest of it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.entities = {entity.id: entity for entity in reading.entities}
        self._references = {(told.start, told.end) for told in reading.references}
        found = [
            (mention.start, mention.end, entity)
            for entity in reading.entities
            for mention in entity.mentions
        ]
        found += [(at.start, at.end, self.entities[at.entity]) for at in reading.references]
        self._mentions = sorted(found, key=lambda told: told[:2])
        self._starts = [start for start, _, _ in self._mentions]
        # Every question on a clause says most of its parts again.
        self._said: dict[tuple[int, int, bool, tuple[str, ...]], str | Unclear] = {}
        self._exact: dict[tuple[int, int], bool] = {}
        self._definites = Definites(reading.text)
        self._capitals = Capitals(reading.text)
        self._doubtful = doubtful_dates(reading)
        self._openings = {sentence.start for sentence in reading.sentences}

    def mentions(self, start: int, end: int) -> list[tuple[int, int, Entity]]:
        """The mentions within a span, in printed order, none inside another."""
        found: list[tuple[int, int, Entity]] = []
        for at in range(bisect_left(self._starts, start), len(self._mentions)):
            first, last, entity = self._mentions[at]
            if first >= end:
                break
            if last <= end and (not found or first >= found[-1][1]):
                found.append((first, last, entity))
        return found

    def span(self, start: int, end: int) -> str:
        """The words of a span, with names in full and dates with their year."""
        return neutral(tidy(self.in_full(start, end)))

    def in_full(self, start: int, end: int) -> str:
        """As `span`, with every space and mark as it is printed."""
        pieces, position = [], start
        for first, last, entity in self.mentions(start, end):
            pieces.append(self._surnames_in_full(position, first))
            full = self._in_full(first, last, entity)
            if entity.kind is Kind.PERSON:
                pieces[-1] = _HONORIFIC.sub("", pieces[-1])
                pieces[-1] = _SHORT_POST.sub("", pieces[-1])
                if (title := title_of(full)) and pieces[-1].endswith(f"{title} "):
                    # The name "President Mora" brings what is printed before it.
                    pieces[-1] = pieces[-1].removesuffix(f"{title} ")
            pieces.append(full)
            position = last
        pieces.append(self._surnames_in_full(position, end))
        return "".join(pieces)

    def _stands_for_more(self, start: int, end: int) -> bool:
        """ "The Costa family", and the film "Costa"."""
        text = self.reading.text
        if _OF_A_FAMILY.match(text[end : end + 12]):
            return True
        return text[max(0, start - 1) : start] in _OPEN and text[end : end + 1] in _CLOSED

    def _surnames_in_full(self, start: int, end: int) -> str:
        """ "Costa and Weiss" in full, where a list kept the names from being read."""

        def full(match: re.Match[str]) -> str:
            before = self.reading.text[max(0, start + match.start() - 24) : start + match.start()]
            named = _NAME_BEFORE.search(before)
            more = self._stands_for_more(start + match.start(), start + match.end())
            return match[0] if named or more else self._full_names.get(match[0], match[0])

        return _LONE_NAME.sub(full, self.reading.text[start:end])

    @cached_property
    def _full_names(self) -> dict[str, str]:
        """Full names by surnames that one person alone has, and nothing else."""
        people = [e.name for e in self.reading.entities if e.kind is Kind.PERSON]
        others = " ".join(e.name for e in self.reading.entities if e.kind is not Kind.PERSON)
        lasts = Counter(name.split()[-1] for name in people)
        return {
            last: name
            for name in people
            if " " in name
            and not re.search(r" (?:of|the) | [IVX]+$", name)
            and lasts[last := name.split()[-1]] == 1
            and len(last) > 3
            and last not in others
        }

    def _in_full(self, start: int, end: int, entity: Entity) -> str:
        printed = self.reading.text[start:end]
        if (start, end) in self._references:
            return owner_in_sentence(self.reading.text, printed, entity)
        ending = _POSSESSIVE.search(printed)
        bare = printed[: ending.start()] if ending else printed
        if not akin(bare, entity.name) and entity.kind is not Kind.DATE:
            return printed
        is_acronym = _ACRONYM.fullmatch(bare) and not _ACRONYM.fullmatch(entity.name)
        if entity.kind is Kind.PERSON and self._stands_for_more(start, end):
            return printed
        if entity.name.startswith(bare) and self.reading.text.startswith(
            entity.name[len(bare) :], end
        ):
            # "Baldwin", printed before " of Flanders", which belongs to his name.
            return printed
        if entity.kind is Kind.PERSON or (is_acronym and entity.kind is Kind.ORGANISATION):
            return entity.name + (ending.group() if ending else "")
        if entity.kind is Kind.DATE:
            day = read_exact(entity.value)
            if day is None:
                return printed
            if _SPAN_AWAY.search(printed) or bare.casefold() in ("today", "now", "tonight"):
                raise Unclear(f"the time “{printed}” is not exact")
            if precision(day) == "day" or not re.search(r"\d", bare):
                if LOOSE_DATE.search(printed):
                    raise Unclear(f"the time “{printed}” is not exact")
                return self._with_preposition(start, day)
        return printed

    def _with_preposition(self, start: int, day: Calendar) -> str:
        """A full date in the place of the printed one; "two days later" wants an "on"."""
        printed = self.reading.text[start:]
        bare = re.match(
            r"[Tt]he (?:same|next|following|previous) |[Tt]h(?:at|is) |[Ll]ast |[Tt]o"
            r"|\w+ days? (?:later|earlier)",
            printed,
        )
        before = self.reading.text[max(0, start - 8) : start]
        if bare and not re.search(
            r"\b(?:on|in|of|by|since|until|from|to|for|after|before)\s$", before
        ):
            return f"{'on' if day.day else 'in'} {show_parts(day)}"
        return show_parts(day)

    def part(self, part: Part) -> str:
        """A part without its preposition; a pronoun gives way to the name it stands for."""
        place = (part.start, part.end, part.pronoun, part.entities)
        known = self._said.get(place)
        if known is None:
            try:
                known = self._part(part)
            except Unclear as reason:
                known = reason
            self._said[place] = known
        if isinstance(known, Unclear):
            raise known
        return known

    def _part(self, part: Part) -> str:
        if part.pronoun:
            if not part.entities:
                raise Unclear(f"it is not sure whom “{self.reading.quote(part)}” means")
            named = [in_sentence(self.reading.text, self.entities[id_]) for id_ in part.entities]
            return listed(named)
        if name := self._bare_name(part):
            return name
        if self._is_cut(part):
            raise Unclear(f"the name in “{self.reading.quote(part)}” may be cut short")
        if _GOES_ON.match(self.reading.text, part.end):
            raise Unclear(f"“{self.reading.quote(part)}” goes on")
        text = self.span(part.start, part.end)
        text = _PAIR.sub(r"\1 and \2", text)
        text = self._definites.tell(_OTHER_NAME.sub("", text))
        if _DASH.search(text):
            raise Unclear("a dash breaks the clause")
        first = self._mentions_at(part.start)
        opens = (
            first is None
            and self._opens(part.start)
            and self._capitals.are_of_sentence(part.start, part.end)
        )
        article = _ARTICLE.match(text) and not (first and _ARTICLE.match(first.name))
        article = article and not self._is_title(part)
        article = article and not opens_with_own_the(self.reading.text, part.start)
        if opens or article:
            text = text[:1].lower() + text[1:]
        return text

    def _opens(self, position: int) -> bool:
        """Whether a sentence begins here, or its news behind the town ("MORONI: Gunfire ...")."""
        if position in self._openings:
            return True
        line = self.reading.text.rfind("\n", 0, position) + 1
        return bool(_TOWN_FIRST.fullmatch(self.reading.text, line, position))

    def _is_cut(self, part: Part) -> bool:
        """ "At the invitation of the Water", where "Belongs to Us" comes next."""
        last = self.reading.text[part.start : part.end].split()[-1]
        return last[:1].isupper() and bool(_NAME_BEHIND.match(self.reading.text, part.end))

    def _bare_name(self, part: Part) -> str:
        """The name alone where the phrase is a description with one actor's name at its end.

        "The country's largest carmaker General Motors" -> "General Motors". Places keep their
        words, because "northern Italy" is not Italy.
        """
        kinds = {self.entities[id_].kind for id_ in part.entities}
        if len(part.entities) > 1 and kinds == {Kind.PERSON}:
            return listed([self.entities[id_].name for id_ in part.entities])
        if len(part.entities) != 1:
            return ""
        entity = self.entities[part.entities[0]]
        if entity.kind not in (Kind.PERSON, Kind.ORGANISATION):
            return ""
        inside = self.mentions(part.start, part.end)
        if inside and inside[0][2] is entity and inside[0][0] == part.start:
            tail = self.reading.text[inside[0][1] : part.end]
            if entity.kind is Kind.PERSON and re.match(r",? (?:the|an?|who|former|then)\b", tail):
                return self._in_full(*inside[0])
        last = inside[-1:]
        if not last or last[0][2] is not entity or last[0][1] != part.end:
            return ""
        before = self.reading.text[part.start : last[0][0]]
        if before.endswith(", "):
            # "A descendant of farmers, Ann Lee": the name says it all.
            return self._in_full(*last[0])
        if _OWN_OR_PART.search(before):
            return ""
        if _ONE_OF_MANY.search(before) or (
            entity.kind is Kind.ORGANISATION and _ONE_BODY.match(before)
        ):
            return ""
        if entity.kind is Kind.ORGANISATION and _WHOSE.search(before):
            return ""
        own = not before and opens_with_own_the(self.reading.text, part.start)
        name = self._in_full(*last[0])
        name = name if own else re.sub(r"^The ", "the ", name)
        if " " not in name and (title := _REIGN.search(before)):
            # Francis alone could be anybody.
            return f"{title[0]}{name}"
        is_body = entity.kind is Kind.ORGANISATION
        article = bool(_THE.search(before)) and (is_body or " " not in name)
        article |= is_body and not before and bool(_WANTS_THE.fullmatch(name))
        return f"the {name}" if article and not name.startswith("the ") else name

    def _is_title(self, part: Part) -> bool:
        """ "A Beautiful Lie" is a title; "A European Commission review" is none."""
        match = _NAME_WITH_ARTICLE.match(self.reading.text, part.start)
        if not match or self._mentions_at(match.start(1)):
            return False
        return match.group(1) not in demonyms() and match.group(1) not in PROPER_ADJECTIVES

    def _mentions_at(self, start: int) -> Entity | None:
        found = self.mentions(start, start + 120)
        return found[0][2] if found and found[0][0] == start else None

    def adjunct(self, part: Part) -> str:
        """A part with its preposition; a date gets the preposition of its precision.

        Empty for a time that means nothing away from the article ("this week").
        """
        if part.slot is Slot.WHEN:
            return self.time(part)
        return f"{part.preposition} {self.part(part)}".strip()

    def time(self, part: Part) -> str:
        if len(part.entities) != 1:
            return ""
        date = self.entities[part.entities[0]]
        day = read_exact(date.value)
        if day is not None and self.is_exact(part):
            return f"{'on' if day.day else 'in'} {show_parts(day)}"
        if date.subtype in _LASTING and self.is_exact(part):
            return _LASTING[date.subtype].format(date.name)
        return ""

    def is_whole(self, part: Part) -> bool:
        """Whether the time is certain, and no year or second day stands beside its words.

        "11 and 12 January" is not whole, nor is a day of a year that may be another one.
        """
        before = self.reading.text[max(0, part.start - 24) : part.start]
        inside = self.mentions(part.start, part.end)
        if any(start in self._doubtful for start, _, _ in inside):
            return False
        ends = {part.end, *(end for _, end, entity in inside if entity.kind is Kind.DATE)}
        cut = any(_CUT_DATE.match(self.reading.text, end) for end in ends)
        return not cut and not _TWO_DAYS.search(before)

    def _is_one_of_two(self, part: Part) -> bool:
        """An end of a range, as in "May 9–10, 1860", is not when it was."""
        inside = self.mentions(part.start, part.end)
        dates = [(start, end) for start, end, told in inside if told.kind is Kind.DATE]
        return any(
            is_in_a_range(self.reading.text, *place) for place in ((part.start, part.end), *dates)
        )

    def is_exact(self, part: Part) -> bool:
        """Whether the printed time is as exact as its value: not "in early May", "a week after"."""
        place = (part.start, part.end)
        if place not in self._exact:
            self._exact[place] = self._is_exact(part)
        return self._exact[place]

    def _is_exact(self, part: Part) -> bool:
        printed = self.reading.quote(part)
        before = self.reading.text[max(0, part.start - 24) : part.start]
        if not self.is_whole(part) or self._is_one_of_two(part):
            return False
        return is_exactly(printed, before, part.preposition)


def akin(printed: str, name: str) -> bool:
    """Whether a printing can be a form of a name: a word in common, initials, a country's name."""
    ones, others = ({fold(word) for word in words(text)} for text in (printed, name))
    if ones & others or fold(printed)[:4] == fold(name)[:4]:
        return True
    letters = re.sub(r"[^A-Za-z]", "", printed)
    if letters.isupper() and len(letters) <= 6:
        return letters[0] in re.sub(r"[^A-Z]", "", name)
    lands = country_names()
    return bool({lands.get(printed), demonyms().get(printed)} & {lands.get(name)} - {None})
