"""Who holds which post, from titles, appositions, copulas and appointments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.extraction.parsing import Page
from articles.extraction.postphrases import (
    INSIDE,
    LINKS,
    Post,
    post_around,
    post_leftwards,
    post_rightwards,
)
from articles.extraction.posts import HONORIFICS, POSTPOSITIVE, POSTS, WEAK
from articles.extraction.records import Entity, Kind, Role, Span
from articles.extraction.syntax import Name, Syntax, Word, lay_syntax

CLOSING = frozenset(", . ; : ! ? ) ] — – -- -".split())
DEMONYM = re.compile(
    r"[A-Z]\w*(?:ian|ean|ese|ish|ani|aqi|eli|ican|oman|stani)|American|French|Dutch|German|Greek"
    r"|Swiss|Czech|Thai|Turkish|Welsh|Serb|Croat|Uzbek|Kazakh|Azeri|Emirati|Kuwaiti|Saudi|Yemeni"
)
COPULAS = frozenset("be become remain".split())
APPOINTING = frozenset(
    "appoint name elect re-elect reelect designate choose nominate crown proclaim assign".split()
)
# "served as minister", "stepped down as chairman": the subject holds or held the post.
AS_HOLDER = {
    "serve": "past",
    "act": "past",
    "work": "past",
    "continue": "present",
    "take": "present",
    "return": "present",
    "reign": "past",
    "rule": "past",
    "resign": "former",
    "step": "former",
    "stand": "former",
    "retire": "former",
    "quit": "former",
}
UNREAL_AUXILIARIES = frozenset("would could may might must should can 'd".split())


def find_roles(page: Page, entities: tuple[Entity, ...]) -> tuple[Role, ...]:
    """The posts that the text gives to its people, in printed order, one per person and phrase."""
    syntax = lay_syntax(page, entities)
    found: dict[tuple[str, str, int], Role] = {}
    for name in _people(syntax):
        for post, first, last in _posts_of(syntax, name):
            role = _role(page.text, syntax, name, post, Span(first, last))
            if role is not None:
                found.setdefault((role.person, role.phrase, role.sentence), role)
    return tuple(sorted(found.values(), key=lambda role: (role.span, role.person)))


def _people(syntax: Syntax) -> Iterator[Name]:
    seen: set[int] = set()
    for word in syntax.words:
        name = word.name
        if name and name.entity.kind == Kind.PERSON and id(name) not in seen:
            seen.add(id(name))
            yield name


def _posts_of(syntax: Syntax, name: Name) -> Iterator[tuple[Post, int, int]]:
    """Each post told of this printing of a person, with the extent of the words that say so."""
    words = syntax.words
    first = name.first
    while first < name.last and words[first].low in POSTS | HONORIFICS:
        first += 1
    end = words[name.last].end
    if post := _title_before(syntax, first, words[name.last]):
        yield post, words[post.first].start, end
    if post := _apposed_before(syntax, first, name.last):
        yield post, words[post.first].start, end
    if post := _apposed_after(syntax, name.last):
        yield post, words[name.first].start, words[post.last].end
    for post in _predicated(syntax, name):
        start = min(words[name.first].start, words[post.first].start)
        yield post, start, max(end, words[post.last].end)


def _title_before(syntax: Syntax, first: int, person: Word) -> Post | None:
    """ "Interior Minister Carlos Mora", "Chief of the General Staff of Armenia Onik Gasparyan"."""
    word = syntax.before(syntax.at(first))
    while word and word.low in HONORIFICS:
        word = syntax.before(word)
    if word is None:
        return None
    if word.low in POSTS and word.tag != "POS":
        return post_leftwards(syntax, word.i, word.i, person.i)
    head = _post_of_chain(syntax, word)
    return post_leftwards(syntax, head, word.i, person.i) if head is not None else None


def _post_of_chain(syntax: Syntax, word: Word) -> int | None:
    """The head noun of "POST of BODY" where `word` ends the body, reading leftwards."""
    current: Word | None = word
    linked = False
    for _ in range(14):
        if current is None:
            return None
        if linked and current.low in POSTS:
            return current.i
        if current.low == "of":
            linked = True
        elif current.tag in ("DT", *INSIDE) and not (
            current.kind in (Kind.DATE, Kind.PERSON) or current.low in ("this", "that")
        ):
            linked = False
        else:
            return None
        current = syntax.before(current)
    return None


def _apposed_after(syntax: Syntax, last: int) -> Post | None:
    """ "Rustam Muradov, commander of the Russian peacekeepers in Karabakh, ..."."""
    comma = syntax.after(syntax.at(last))
    if comma is None or comma.text not in (",", "(", "—", "–"):
        return None
    start = syntax.after(comma)
    if start is None or (start.low in ("its", "his", "her", "their") and comma.text == "("):
        return None
    post = post_rightwards(syntax, start.i)
    if post is None:
        return None
    closing = syntax.after(syntax.at(post.last))
    if closing is None:
        return post
    if closing.text not in CLOSING and closing.low not in ("who", "whose", "since", "from"):
        return None
    beyond = syntax.after(closing)
    if closing.text == "," and beyond is not None:
        # "Lee, the president of X, Ann Mora, ...": whose post is it? And a list goes on with "and".
        if beyond.kind == Kind.PERSON or beyond.low in ("and", "or", "&"):
            return None
        if beyond.tag == "DT" and _listed(syntax, beyond):
            return None
    return post


def _listed(syntax: Syntax, word: Word) -> bool:
    """Whether another post follows that ends with "and": a list of people, not an apposition."""
    post = post_rightwards(syntax, word.i)
    if post is None:
        return False
    after = syntax.after(syntax.at(post.last))
    return after is not None and after.low in ("and", "or")


def _apposed_before(syntax: Syntax, first: int, last: int) -> Post | None:
    """ "The mayor of Porto, Rui Tavares, ..."."""
    comma = syntax.before(syntax.at(first))
    if comma is None or comma.text not in (",", "—", "–", ":"):
        return None
    closing = syntax.after(syntax.at(last))
    if closing is not None and closing.text not in CLOSING and closing.low != "who":
        return None
    if closing is not None and closing.text == ",":
        beyond = syntax.after(closing)
        if beyond is not None and beyond.low in ("and", "or", "&"):
            return None
    word = syntax.before(comma)
    for _ in range(14):
        if word is None:
            return None
        if word.tag in ("DT", "PRP$") or (
            word.text[:1].isupper() and _starts_phrase(syntax, word) and word.low in POSTS
        ):
            post = post_rightwards(syntax, word.i)
            if post is not None and post.last in (comma.i - 1, comma.i - 2):
                return post if _owner(syntax, post) else None
        if word.tag not in (*INSIDE, "DT", "PRP$", "IN", "``", "''") or word.kind == Kind.PERSON:
            return None
        word = syntax.before(word)
    return None


def _starts_phrase(syntax: Syntax, word: Word) -> bool:
    before = syntax.before(word)
    return before is None or before.tag in (",", "IN", "``")


def _owner(syntax: Syntax, post: Post) -> bool:
    """False where the post itself is an apposition to a person printed just before it."""
    article = syntax.before(syntax.at(post.first))
    if article is not None and article.tag in ("DT", "PRP$"):
        article = syntax.before(article)
    if article is None or article.text != ",":
        return True
    named = syntax.before(article)
    return named is None or named.kind != Kind.PERSON


def _predicated(syntax: Syntax, name: Name) -> Iterator[Post]:
    """Posts told by a verb: "X is the head of Y", "X was appointed Y", "Z named X as Y"."""
    head = _head(syntax, name)
    if head.dep in ("nsubj", "nsubjpass") and head.head is not None:
        yield from _by_verb(syntax, head.head, subject=True)
    for relative in head.kids("relcl"):
        subject = relative.kid("nsubj", "nsubjpass")
        if subject is not None and subject.low == "who":
            yield from _by_verb(syntax, relative, subject=True)
    verb = head.head
    if verb is None:
        return
    if head.dep in ("dobj", "nsubj") and verb.lemma in APPOINTING:
        yield from _by_verb(syntax, verb, subject=False)
    if head.dep == "pobj" and verb.low == "to" and verb.head and verb.head.lemma == "assign":
        yield from _assigned(syntax, verb.head)


def _head(syntax: Syntax, name: Name) -> Word:
    for i in range(name.last, name.first - 1, -1):
        word = syntax.at(i)
        if word.head is None or not name.first <= word.head.i <= name.last:
            return word
    return syntax.at(name.last)


def _by_verb(syntax: Syntax, verb: Word, subject: bool) -> Iterator[Post]:
    if not _told(verb):
        return
    passive = verb.kid("nsubjpass") is not None
    if verb.lemma in COPULAS and subject:
        noun, tense = verb.kid("attr"), "past" if verb.tag == "VBD" else "present"
        if verb.lemma != "be":
            tense = "present"
    elif verb.lemma in APPOINTING and (passive or not subject):
        noun, tense = verb.kid("oprd", "attr") or _as_object(verb), "present"
    elif verb.lemma in AS_HOLDER and subject:
        noun, tense = _as_object(verb), AS_HOLDER[verb.lemma]
    else:
        return
    if noun is not None and (post := post_around(syntax, noun)):
        yield Post(post.first, post.head, post.last, _either(post.tense, tense))


def _either(printed: str, told: str) -> str:
    return told if printed == "present" else printed


def _told(verb: Word) -> bool:
    """Whether the clause says it plainly: not negated, modal, conditional or infinitive."""
    if verb.kid("neg") or (verb.tag in ("VB", "VBG") and not verb.kid("aux", "auxpass")):
        return False
    for child in verb.children:
        if child.dep == "aux" and (child.low in UNREAL_AUXILIARIES or child.low in ("to", "will")):
            return False
        if child.dep == "mark" and child.low in ("if", "unless", "whether"):
            return False
        if child.dep == "nsubj" and child.low in ("no", "nobody", "neither"):
            return False
    return True


def _as_object(verb: Word) -> Word | None:
    for prep in verb.kids("prep"):
        if prep.low == "as":
            return prep.kid("pobj")
    return None


def _assigned(syntax: Syntax, verb: Word) -> Iterator[Post]:
    """ "The post of chief justice has been assigned to Ivan Petrov"."""
    post = verb.kid("nsubjpass")
    if post is None or post.lemma not in ("post", "position", "office", "job") or not _told(verb):
        return
    of = next((p for p in post.kids("prep") if p.low == "of"), None)
    noun = of.kid("pobj") if of else None
    if noun is not None and (found := post_around(syntax, noun)):
        yield found


def _role(text: str, syntax: Syntax, name: Name, post: Post, span: Span) -> Role | None:
    words = syntax.words
    phrase = text[words[post.first].start : words[post.last].end]
    title_first = _title_start(syntax, post)
    last = post.head
    after = syntax.after(words[post.head])
    if after is not None and after.low in POSTPOSITIVE and after.i <= post.last:
        last = after.i
    title = text[words[title_first].start : words[last].end]
    body, entity = _body(text, syntax, post, title_first)
    if entity is not None and entity.id == name.entity.id:
        return None
    if words[post.head].low in WEAK and title_first == post.head and not body:
        return None
    return Role(
        person=name.entity.id,
        title=title,
        phrase=phrase,
        sentence=words[name.first].sentence,
        span=span,
        body=body,
        body_entity=entity.id if entity else None,
        tense=post.tense,
    )


def _title_start(syntax: Syntax, post: Post) -> int:
    """Where the title begins inside the phrase, after the body that stands before it."""
    first = post.head
    for i in range(post.head - 1, post.first - 1, -1):
        word = syntax.at(i)
        if word.name is not None or word.tag in ("POS", "``", "''") or DEMONYM.fullmatch(word.text):
            break
        if word.tag == "HYPH" and syntax.at(i - 1).name is not None:
            break
        first = i
    return first


def _body(text: str, syntax: Syntax, post: Post, title: int) -> tuple[str, Entity | None]:
    """The organisation or country of a post: after "of", else in front of the title."""
    words = syntax.words
    after = [i for i in range(post.head + 1, post.last + 1) if words[i].low in LINKS]
    if after:
        first = after[0] + 1
        if words[first].tag in ("DT", "PRP$"):
            first += 1
        entity = _first_named(syntax, first, post.last)
        return text[words[first].start : words[post.last].end], entity
    if title == post.first:
        return "", None
    last = title - 1
    while last >= post.first and words[last].tag in ("POS", "``", "''", "HYPH"):
        last -= 1
    if last < post.first:
        return "", None
    entity = _last_named(syntax, post.first, last)
    return text[words[post.first].start : words[last].end], entity


def _first_named(syntax: Syntax, first: int, last: int) -> Entity | None:
    for i in range(first, last + 1):
        name = syntax.at(i).name
        if name is not None and name.entity.kind in (Kind.ORGANISATION, Kind.PLACE, Kind.GROUP):
            return name.entity
    return None


def _last_named(syntax: Syntax, first: int, last: int) -> Entity | None:
    for i in range(last, first - 1, -1):
        name = syntax.at(i).name
        if name is not None and name.entity.kind in (Kind.ORGANISATION, Kind.PLACE, Kind.GROUP):
            return name.entity
    return None
