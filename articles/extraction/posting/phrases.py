"""A post as a noun phrase: where it starts, where it ends, when it was held."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.posting.nouns import HONORIFICS, POSTPOSITIVE, POSTS, RANKS, STANDING
from articles.extraction.records import Kind

# Tags that may stand between the left edge of a post and its head noun.
INSIDE = frozenset("NN NNP NNPS NNS JJ JJR JJS VBN VBG HYPH POS CD AFX `` ''".split())
LINKS = frozenset("of for at in with to".split())
TO_POSTS = frozenset("ambassador envoy adviser advisor secretary legate emissary".split())
# With these in front the whole phrase is the title ("Deputy Defense Secretary").
DEPUTIES = frozenset("deputy vice assistant associate".split())
# Small adjectives that make a post; others ("mad", "popular") only describe its holder.
POST_ADJECTIVES = frozenset(
    """
    prime foreign deputy vice general chief executive senior junior assistant associate managing
    presidential military naval retired federal national regional local supreme high permanent
    financial technical political religious medical scientific civil public royal imperial papal
    artistic editorial creative legal economic cultural commercial interior sole joint lieutenant
    first second third fourth fifth sixth last provincial municipal parliamentary ecumenical
    colonial governing founding commanding presiding
    """.split()
)
BODIES = (Kind.ORGANISATION, Kind.GROUP)
DEMONYM = re.compile(
    r"[A-Z]\w*(?:ian|ean|ese|ish|ani|aqi|eli|ican|oman|stani)|American|French|Dutch|German|Greek"
    r"|Swiss|Czech|Thai|Turkish|Welsh|Serb|Croat|Uzbek|Kazakh|Azeri|Emirati|Kuwaiti|Saudi|Yemeni"
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post as printed: words `first` to `last`, its head noun at `head`."""

    first: int
    head: int
    last: int
    tense: str


def post_leftwards(syntax: Syntax, head: int, last: int, inside: int) -> Post | None:
    """The post from its head noun back over its modifiers, which must belong to it by parse."""
    first, tense = _before_in_chief(syntax, head), ""
    word = syntax.before(syntax.at(first))
    while word is not None and word.tag in (*INSIDE, "RB"):
        if word.kind in (Kind.DATE, Kind.PERSON) or (word.tag == "CD"):
            break
        hyphen = syntax.at(first).tag == "HYPH" and word.low in STANDING
        if not hyphen and not _leans_right(word, inside):
            break
        first = word.i
        word = syntax.before(word)
    if word is not None and word.kind == Kind.PERSON and syntax.at(first).tag == "POS":
        return None
    return _trim(syntax, first, head, last, tense)


def _before_in_chief(syntax: Syntax, head: int) -> int:
    """Where "commander-in-chief" begins, given its last word."""
    words = [syntax.at(i) for i in range(max(head - 4, 0), head) if syntax.at(i).tag != "HYPH"][-2:]
    if syntax.at(head).low == "chief" and len(words) == 2 and words[1].low == "in":
        return words[0].i if words[0].low in ("commander", "editor") else head
    return head


def _in_chief_after(syntax: Syntax, head: int) -> int:
    """The last word of "commander-in-chief", given its first."""
    if syntax.at(head).low not in ("commander", "editor"):
        return head
    ahead = [w for w in syntax.words[head + 1 : head + 5] if w.tag != "HYPH"][:2]
    return ahead[1].i if [w.low for w in ahead] == ["in", "chief"] else head


def is_demonym(word: Word) -> bool:
    """Whether a word is an adjective of nationality."""
    return DEMONYM.fullmatch(word.text) is not None or (
        word.kind == Kind.GROUP and word.tag[:2] == "JJ"
    )


def _leans_right(word: Word, inside: int) -> bool:
    if word.tag in ("HYPH", "POS", "``", "''"):
        return True
    return word.head is not None and word.i < word.head.i <= inside


def _trim(syntax: Syntax, first: int, head: int, last: int, tense: str) -> Post | None:
    """Take the words of standing ("former", "acting") off the front and note what they say."""
    first = _unowned(syntax, first, head)
    while first < head:
        low = syntax.at(first).low
        if _begins_name(syntax, first):
            break  # "New South Wales premier": this "new" is no standing
        if low in STANDING:
            tense = tense or STANDING[low]
        elif low == "-" and first > 0 and syntax.at(first - 1).low in STANDING:
            tense = tense or STANDING[syntax.at(first - 1).low]
        elif not _idle(syntax.at(first)):
            break
        first += 1
    if syntax.at(first).low in HONORIFICS:
        first += 1
    middle = [syntax.at(i).low for i in range(first, head)]
    for low in middle:
        if STANDING.get(low) in ("former", "late", "acting", "future"):
            tense = tense or STANDING[low]
    after = syntax.after(syntax.at(head))
    if after is not None and after.tag == "HYPH":
        after = syntax.after(after)
    if after is not None and after.low in ("elect", "designate"):
        tense = "future"
    if syntax.at(head).low == "general" and middle and middle[-1] in ("secretary", "attorney"):
        return Post(first, head, last, tense or "present")
    return Post(first, head, last, tense or "present")


# What the name of a country, a state or a city goes on with after "New".
_AFTER_NEW = frozenset(
    "south york zealand jersey mexico hampshire england delhi orleans caledonia brunswick guinea"
    " hebrides haven castile granada spain france".split()
)


def _begins_name(syntax: Syntax, first: int) -> bool:
    word, after = syntax.at(first), syntax.at(first + 1)
    if word.text == "New" and after.low in _AFTER_NEW:
        return True
    return word.name is not None and word.name.first == first and word.name.last > first


def _unowned(syntax: Syntax, first: int, head: int) -> int:
    """ "the country's third president": the owner is no name, so it says nothing."""
    for i in range(first, head):
        owner = [syntax.at(k) for k in range(first, i)]
        if syntax.at(i).tag == "POS" and not any(_is_named(word) for word in owner):
            return i + 1
    return first


def _is_named(word: Word) -> bool:
    """A name, or what is printed as one within a sentence: "says Amberline's chief"."""
    return word.name is not None or (word.tag == "NNP" and word.text[:1].isupper())


def _idle(word: Word) -> bool:
    """Words in front of a post that are no part of it: "68-year-old", "mad", "becoming"."""
    if word.tag in ("HYPH", "POS", "RB", "``", "''") or word.low in ("year", "old", "company"):
        return True
    if word.name is not None or word.text[:1].isupper():
        return False
    return word.tag in ("JJ", "JJR", "JJS", "VBG", "VBN") and word.low not in POST_ADJECTIVES


def post_rightwards(syntax: Syntax, first: int) -> Post | None:
    """A post that starts at the word `first`, its article included or not."""
    words = syntax.words
    sentence = words[first].sentence
    if words[first].tag in ("DT", "PRP$"):
        first += 1
    head, i = -1, first
    while i < len(words) and words[i].sentence == sentence and _may_be_inside(words[i]):
        if words[i].kind == Kind.PERSON and words[i].low not in POSTS:
            if i + 1 < len(words) and words[i + 1].tag == "POS":
                return None
            break
        if words[i].kind == Kind.DATE:
            break
        if words[i].low in POSTS or (
            words[i].low in POSTPOSITIVE and i > first and words[i - 1].low in POSTS
        ):
            head = i
        i += 1
    group_end = i - 1
    while group_end > first and words[group_end].tag in ("``", "''", "HYPH"):
        group_end -= 1
    if head < 0:
        return None
    if head == group_end and _in_chief_after(syntax, head) > head:
        head = group_end = _in_chief_after(syntax, head)
    waiting = words[group_end].low in ("elect", "designate") and group_end - head <= 2
    if head != group_end and not waiting:
        return None
    quoted = words[i - 1].tag in ("``", "''") and i - 1 > group_end
    last = _tail(syntax, i - 1 if quoted else group_end)
    return _trim(syntax, first, head, last, "")


def _may_be_inside(word: Word) -> bool:
    """ "promoted to colonel": the parser may take a rank for a verb."""
    return word.tag in (*INSIDE, "RB") or (word.tag == "VB" and word.low in RANKS)


def _tail(syntax: Syntax, i: int) -> int:
    """The last word of "of the General Staff of Armenia" and the like after a post."""
    words = syntax.words
    head = words[i]
    last = i
    while (link := syntax.after(words[last])) is not None and link.low in LINKS:
        after = syntax.after(link)
        if after is None or (link.low == "to" and head.low not in TO_POSTS):
            break
        end = _noun_group(syntax, after)
        if end is None:
            break
        if link.low in ("in", "at", "with") and words[end].kind not in (
            Kind.PLACE,
            Kind.ORGANISATION,
        ):
            break
        last = end
    return last


def _noun_group(syntax: Syntax, word: Word | None) -> int | None:
    end = None
    first = word
    while word is not None:
        if word.kind == Kind.DATE or word.kind == Kind.PERSON:
            return end
        if word.name and word.name.first == word.i and word.name.last > word.i:
            word = syntax.at(word.name.last)
        if word.tag in INSIDE or (word is first and word.tag in ("DT", "PRP$")):
            if word.tag[:2] == "NN":
                end = word.i
        elif word.low in ("and", "&") and end == word.i - 1:
            after = syntax.after(word)
            if after is None or after.tag not in ("NN", "NNP", "NNS") or after.low in POSTS:
                return end
            before = syntax.before(word)
            if before is not None and _is_country(before) and _is_country(after):
                end = after.i  # "of Egypt and Sudan"
            elif before is not None and before.kind == Kind.PLACE and after.kind in BODIES:
                return None  # "of the London and North Eastern Railway", read as two names
            elif after.kind in (Kind.PERSON, Kind.DATE) or (after.tag == "NNP" and after.name):
                return end
        else:
            return end
        word = syntax.after(word)
    return end


def _is_country(word: Word) -> bool:
    return word.name is not None and word.name.entity.subtype == "country"


def post_around(syntax: Syntax, noun: Word) -> Post | None:
    """The post whose head is `noun`, from the left edge of its phrase."""
    if noun.low not in POSTS | POSTPOSITIVE:
        return None
    first = noun.i
    while (word := syntax.before(syntax.at(first))) is not None:
        if word.tag not in (*INSIDE, "DT", "PRP$", "RB") or word.kind == Kind.DATE:
            break
        if not _leans_right(word, noun.i):
            break
        first = word.i
        if word.tag in ("DT", "PRP$"):
            break
    return post_rightwards(syntax, first)
