"""One verb with several dated objects or subjects: "built the mill in 1877 and the dock in 1888".

Parsers hang both dates on the one verb, and such a clause is doubted. Read from the printed words,
each member has its own date and is told as a clause of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from articles.extraction.framing.parts import phrase
from articles.extraction.framing.phrases import extent
from articles.extraction.framing.syntax import Name, Syntax, Word
from articles.extraction.framing.verbgroups import Group, verb_group
from articles.extraction.records import Kind, Part, Slot, Span

DATED = frozenset("day month year".split())
# What a member of the list may be made of: no verb, no comma, no place where it was.
NOMINAL = ("NN", "JJ", "DT", "CD", "POS", "PRP", "HY", "``", "''", "FW")
ENDS = frozenset(". ; ! :".split())
AFTERTHOUGHTS = frozenset("which who where when while with but although though whereas".split())
BECOMING = frozenset("become remain".split())
STATES = frozenset("be seem have".split())


class Member(NamedTuple):
    words: list[Word]
    date: Name
    preposition: str


def series(syntax: Syntax, verb: Word, subject: Word) -> Iterator[tuple[Span, Group, list[Part]]]:
    """For each member where it or the verb is printed, the verb group, and the parts of its clause.

    Nothing where the clause is no plain list of members with a date each.
    """
    group = verb_group(verb)
    if group is None or group.negated or group.tense not in ("past", "perfect", "pluperfect"):
        return
    if verb.lemma in STATES and not group.passive:
        return
    members = _members(syntax, verb)
    if len(members) < 2 or not _stands_before(syntax, subject, verb):
        return
    shares_subject = bool(members[0].words)
    if group.passive and shares_subject:
        return
    whose = phrase(syntax, Slot.SUBJECT, subject, "")
    slot = Slot.ATTRIBUTE if verb.lemma in BECOMING else Slot.OBJECT
    for position, member in enumerate(members):
        when = _when(syntax, member)
        if shares_subject:
            parts = [whose, _part(slot, member.words), when]
        else:
            parts = [_part(Slot.SUBJECT, member.words) if position else whose, when]
        start = member.words[0].start if position else verb.start
        yield Span(start, start if position else verb.end), group, parts


def _members(syntax: Syntax, verb: Word) -> list[Member]:
    """What stands behind the verb, cut at its dates; empty where it is anything but a list."""
    found: list[Member] = []
    words: list[Word] = []
    last = syntax.sentences[verb.sentence][1]
    at = verb.i + 1
    while at < last:
        word = syntax.at(at)
        name = word.name
        if name is not None and word.kind is Kind.DATE and name.first == at:
            prep = words.pop().low if words else ""
            member = _member(words, bool(found))
            if prep not in ("in", "on") or name.entity.subtype not in DATED or member is None:
                return []
            found.append(Member(member, name, prep))
            words, at = [], name.last + 1
            continue
        words.append(word)
        at += 1
        if word.text in ENDS or (found and len(words) == 2 and _is_afterthought(words)):
            break
    if words and words[0].text not in ENDS and not _is_afterthought(words):
        return []
    return found


def _is_afterthought(words: list[Word]) -> bool:
    behind = words[1] if len(words) > 1 else None
    is_comma = words[0].text == ","
    return is_comma and behind is not None and (behind.low in AFTERTHOUGHTS or behind.tag == "VBG")


def _member(words: list[Word], is_joined: bool) -> list[Word] | None:
    """The words of one member without what joins it to the one before; None where it is none."""
    words = list(_without_aside(words))
    joins = [word.low for word in words[:2]]
    if is_joined:
        skip = 2 if joins == [",", "and"] else 1 if joins[:1] in ([","], ["and"]) else 0
        words = words[skip:]
        if not skip or not words:
            return None
    fits = all(
        word.tag.startswith(NOMINAL) or word.low == "of" or word.text[:1].isupper()
        for word in words
    )
    # "Taught in 1911 and again in 1914", "in 1911 and last in 1914": no member of its own.
    headed = not words or words[-1].tag.startswith(("NN", "CD", "''", "FW")) or _is_name(words)
    return words if fits and headed else None


def _without_aside(words: list[Word]) -> Iterator[Word]:
    """ "Ana Lund (Annie)": a bracket behind a name tells another."""
    depth = 0
    for word in words:
        depth += word.text == "("
        if not depth:
            yield word
        depth -= word.text == ")"


def _is_name(words: list[Word]) -> bool:
    return words[-1].text[:1].isupper()


def _stands_before(syntax: Syntax, subject: Word, verb: Word) -> bool:
    """Whether nothing but auxiliaries and adverbs lies between the subject and its verb."""
    reach = extent(syntax, subject)
    if reach is None or reach[1] >= verb.i:
        return False
    between = (syntax.at(i) for i in range(reach[1] + 1, verb.i))
    return all(word.dep in ("aux", "auxpass") or word.tag == "RB" for word in between)


def _part(slot: Slot, words: list[Word]) -> Part:
    names = {word.name.entity.id: word.name for word in words if word.name is not None}
    whole = [
        id_
        for id_, name in names.items()
        if name.last == words[-1].i and all(w.tag == "DT" for w in words if w.i < name.first)
    ]
    ids = tuple(whole) if len(names) == 1 else ()
    return Part(slot, words[0].start, words[-1].end, ids, "", words[-1].lemma)


def _when(syntax: Syntax, member: Member) -> Part:
    first, last = syntax.at(member.date.first), syntax.at(member.date.last)
    return Part(
        Slot.WHEN,
        first.start,
        last.end,
        (member.date.entity.id,),
        member.preposition,
        first.lemma,
    )
