"""Named events, papers and works with a date beside their name, told as clauses of their own.

"The 1729 Battle of Lund", "the Harbour Act of 1854", "his novel Salt Wind (1921)": the date says
when the battle took place, the act was passed and the novel was published, whatever the clause
around them tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.lexicon.countries import demonyms
from articles.extraction.parsing import Page
from articles.extraction.records import (
    Certainty,
    Entity,
    Frame,
    Kind,
    Mention,
    Part,
    Sentence,
    Slot,
    Span,
)

_WORD = r"[A-ZÀ-Þ][\w’'–-]*"
# Each takes place within its year; a war does not, and of a convention there is one every year.
_EVENTS = (
    "Battle Siege Revolution Rebellion Revolt Uprising Mutiny Massacre Conference Raid Crusade"
    " Earthquake Landing Landings Armada Putsch"
).split()
_PAPERS = {
    "Act": ("pass", "Act Acts Law Laws Statute Statutes Ordinance"),
    "Treaty": ("sign", "Treaty Accord Accords Pact Protocol Armistice Truce"),
    "Edict": ("issue", "Edict Proclamation Decree Manifesto"),
    "Constitution": ("adopt", "Constitution"),
}
_PASSING = {noun: verb for verb, nouns in _PAPERS.values() for noun in nouns.split()}
_NOUNS = "|".join((*_EVENTS, *_PASSING))
_NAMED = (
    rf"(?:(?:{_WORD} ){{0,4}}(?P<noun>{_NOUNS})"
    rf"(?: of (?:the )?{_WORD}(?: (?:of |the )?{_WORD}){{0,2}})?)"
)
# "The revolt of 1798" may be one of several; "the Tangen revolt" is one.
_SMALL = rf"(?:{_WORD} (?P<noun>rebellion|revolt|uprising|mutiny))"
_BEFORE = re.compile(rf"\b[Tt]he (?:[a-z]+(?:-[a-z]+)? )?(?P<name>{_NAMED}) (?P<by>of |\()\Z")
_BEHIND = re.compile(rf" (?P<name>{_NAMED})(?! {_WORD})(?![’'])")
_SMALL_BEHIND = re.compile(rf" (?P<name>{_SMALL})\b(?![’'])")
_AT = re.compile(
    rf"\b(?:[Aa]t|[Aa]fter|[Bb]efore|[Dd]uring|[Ii]n|[Ss]ince|[Uu]ntil|[Ff]ollowing)"
    rf" the (?P<name>{_NAMED}) (?:in|on) \Z"
)
_ARTICLE = re.compile(r"\b[Tt]he \Z")
_PUBLISHED = (
    "novel novella book essay poem memoir autobiography biography treatise pamphlet monograph"
    " textbook novelette trilogy collection anthology"
).split()
_RELEASED = "film movie documentary album single song EP LP".split()
_VERBS = {**dict.fromkeys(_PUBLISHED, "publish"), **dict.fromkeys(_RELEASED, "release")}
_KIND = "|".join(_VERBS)
_INNER = r"(?:(?:of|the|and|a|an|in|to|for|on|with|from|at|&|or|by) )*"
_TITLE = rf"(?:{_WORD}[,!?]?(?: {_INNER}{_WORD}[!?]?){{0,7}}|[\"“][^\"“”]{{3,60}}[\"”])"
_WORK = re.compile(rf"\b(?P<kind>{_KIND}),? (?P<name>{_TITLE}) \(\Z")
# "His novels Salt Wind (1921), The Mill (1923) and Ebb (1925)": further members of the list.
_WORKS = re.compile(rf"\b(?P<kind>{_KIND})s\b")
_LISTED = re.compile(rf"(?:, and |, | and |including |[a-z]s |: )(?P<name>{_TITLE}) \(\Z")
_WHOLE = re.compile(r"\d{3,4}\Z")
_LONGEST = 140


# The verb that tells of it, the kind of thing it is, and where its name stands.
Named = tuple[str, str, Span]


def occasion_frames(page: Page, entities: tuple[Entity, ...]) -> Iterator[Frame]:
    dates = sorted(
        (mention, entity)
        for entity in _dates(entities)
        for mention in entity.mentions
    )  # fmt: skip
    position = 0
    for mention, entity in dates:
        while position < len(page.sentences) and page.sentences[position].end <= mention.start:
            position += 1
        if position == len(page.sentences):
            return
        sentence = page.sentences[position]
        if sentence.start <= mention.start and sentence.layout == "body":
            yield from _told(page, sentence, entity, mention)


def _dates(entities: tuple[Entity, ...]) -> Iterator[Entity]:
    for entity in entities:
        if entity.kind is Kind.DATE and entity.subtype in ("day", "month", "year"):
            yield entity


def _told(page: Page, sentence: Sentence, date: Entity, mention: Mention) -> Iterator[Frame]:
    text = page.plain
    before = text[max(sentence.start, mention.start - _LONGEST) : mention.start]
    year = bool(_WHOLE.match(text[mention.start : mention.end]))
    found = _event(text, before, mention, year) or (_work(text, before, mention) if year else None)
    if found is None:
        return
    yield _frame(sentence, found, date, mention)


def _event(text: str, before: str, mention: Mention, year: bool) -> Named | None:
    """The event or the paper that the date belongs to."""
    closed = text[mention.end : mention.end + 1] == ")"
    if (found := _BEFORE.search(before)) and (closed or found["by"] == "of "):
        pass
    elif found := _AT.search(before):
        if (
            found["noun"] in _PASSING
            or (not year and found["noun"] != "Battle")
            or text[mention.end : mention.end + 1] in "–-"
        ):
            return None
    elif year and _ARTICLE.search(before):
        behind = text[mention.end : mention.end + _LONGEST]
        found = _BEHIND.match(behind) or _SMALL_BEHIND.match(behind)
        if found is None or not _is_proper(found["name"], found["noun"]):
            return None
        return _verb(found["noun"]), found["noun"].lower(), _moved(found, mention.end)
    if found is None or not _is_proper(found["name"], found["noun"]):
        return None
    return _verb(found["noun"]), found["noun"].lower(), _moved(found, mention.start - len(before))


def _moved(found: re.Match[str], by: int) -> Span:
    return Span(found.start("name") + by, found.end("name") + by)


def _verb(noun: str) -> str:
    return _PASSING.get(noun, "take")


def _is_proper(name: str, noun: str) -> bool:
    """ "Lund Conference", "Battle of Lund", "French Revolution"; no bare "Peace Conference"."""
    others = [word for word in name.split() if word != noun and word[:1].isupper()]
    told = [word for word in others if word not in _PLAIN]
    peoples = [word for word in told if word in demonyms()]
    return bool(told) and (len(peoples) < len(told) or noun == "Revolution")


_PLAIN = frozenset(
    "First Second Third Great Grand New Old Peace Trade World National International Federal"
    " General State Labour Labor Civil Annual Constitutional Imperial Royal Republican North"
    " Democratic South East West Northern Southern Western Eastern Independence Land"
    " Tax Union".split()
)


def _work(text: str, before: str, mention: Mention) -> Named | None:
    """The work that the year in brackets belongs to."""
    if text[mention.end : mention.end + 1] != ")":
        return None
    start = mention.start - len(before)
    if found := _WORK.search(before):
        return _VERBS[found["kind"]], found["kind"], _moved(found, start)
    kinds = {one["kind"] for one in _WORKS.finditer(before)}
    listed = _LISTED.search(before)
    if listed is None or len(kinds) != 1 or " " not in listed["name"]:
        return None
    kind = kinds.pop()
    return _VERBS[kind], kind, _moved(listed, start)


def _frame(sentence: Sentence, named: Named, date: Entity, mention: Mention) -> Frame:
    lemma, kind, name = named
    day = date.subtype == "day"
    parts = (
        Part(Slot.SUBJECT, name.start, name.end, head=kind),
        Part(Slot.WHEN, mention.start, mention.end, (date.id,), "on" if day else "in"),
    )
    return Frame(
        sentence=sentence.position,
        start=min(name.start, mention.start),
        end=max(name.end, mention.end),
        form="nominal",
        lemma=lemma,
        verb=lemma,
        auxiliaries=(),
        particle="place" if lemma == "take" else "",
        passive=lemma != "take",
        tense="past",
        negated=False,
        parts=parts,
        certainty=Certainty.ASSERTED,
        source="",
        source_entity=None,
        reported=False,
        main=Span(mention.start, mention.start),
    )
