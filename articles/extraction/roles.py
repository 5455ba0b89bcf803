"""Who holds which post, from titles, appositions, copulas and appointments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from articles.extraction.frames import DATELINE
from articles.extraction.framing.mending import mend
from articles.extraction.framing.syntax import Name, Syntax, Word, lay_syntax
from articles.extraction.parsing import Page
from articles.extraction.posting.appointments import told_posts
from articles.extraction.posting.appositions import apposed_after, apposed_before
from articles.extraction.posting.nouns import (
    CALLINGS,
    HONORIFICS,
    IN_FULL,
    POSTPOSITIVE,
    POSTS,
    RANKS,
    WEAK,
    kind_of_post,
)
from articles.extraction.posting.phrases import (
    DEPUTIES,
    INSIDE,
    LINKS,
    TO_POSTS,
    Post,
    is_demonym,
    post_leftwards,
)
from articles.extraction.records import Entity, Kind, Role, Span

SAYING_LITTLE = frozenset(
    ("senior official", "senior officer", "junior officer", "senior executive")
)
COMPASS = frozenset("north south east west northern southern eastern western new".split())


class Mentioned(NamedTuple):
    start: int
    end: int
    entity: Entity


def find_roles(page: Page, entities: tuple[Entity, ...]) -> tuple[Role, ...]:
    """The posts that the text gives to its people, in printed order, one per person and phrase."""
    syntax = lay_syntax(page, entities)
    mend(syntax)
    found: dict[tuple[str, str, int], Role] = {}
    for name in _people(syntax):
        for post, first, last in _posts_of(syntax, name):
            role = _role(page.text, syntax, name, post, Span(first, last))
            # In the capitals of a headline every verb looks like a title.
            if role is not None and page.sentences[role.sentence].layout != "headline":
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
    for post in _titles_before(syntax, first, words[name.last]):
        yield post, words[post.first].start, end
    for apposed in apposed_before(syntax, first, name.last):
        yield apposed, words[apposed.first].start, end
    for apposed in apposed_after(syntax, name.last):
        yield apposed, words[name.first].start, words[apposed.last].end
    for post in told_posts(syntax, name):
        start = min(words[name.first].start, words[post.first].start)
        yield post, start, max(end, words[post.last].end)


def _titles_before(syntax: Syntax, first: int, person: Word) -> Iterator[Post]:
    """ "Interior Minister Carlos Mora", "Chief of the General Staff of Armenia Onik Gasparyan"."""
    word = syntax.before(syntax.at(first))
    while word and word.low in HONORIFICS:
        word = syntax.before(word)
    if word is None:
        return
    post: Post | None = None
    before = syntax.before(word)
    chained = _post_of_chain(syntax, before) if word.low in RANKS and before else None
    if before is not None and chained is not None:
        # "commander of the Northern Fleet Admiral Tom Poe": the fleet is the commander's.
        yield Post(word.i, word.i, word.i, "present")
        post = post_leftwards(syntax, chained, before.i, person.i)
    elif word.low in POSTS and word.tag != "POS":
        post = post_leftwards(syntax, word.i, word.i, person.i)
    elif word.low in ("elect", "designate"):
        title = syntax.before(before) if before is not None and before.tag == "HYPH" else before
        if title is not None and title.low in POSTS:
            post = post_leftwards(syntax, title.i, word.i, person.i)
    elif (head := _post_of_chain(syntax, word)) is not None:
        post = post_leftwards(syntax, head, word.i, person.i)
    if post is not None:
        yield post


def _post_of_chain(syntax: Syntax, word: Word) -> int | None:
    """The head noun of "POST of BODY" where `word` ends the body, reading leftwards."""
    current: Word | None = word
    linked = False
    for _ in range(14):
        if current is None:
            return None
        if linked and current.low in POSTS:
            return current.i
        if current.low == "of" or (
            current.low in ("for", "to") and _is_post_before(syntax, current)
        ):
            linked = True
        elif current.tag in ("DT", *INSIDE) and not (
            current.kind in (Kind.DATE, Kind.PERSON) or current.low in ("this", "that")
        ):
            linked = False
        else:
            return None
        current = syntax.before(current)
    return None


def _is_post_before(syntax: Syntax, link: Word) -> bool:
    """ "UN envoy for Chad Ana Reis", "ambassador to Peru Rui Tavares"."""
    post = syntax.before(link)
    if post is None or (link.low == "to" and post.low not in TO_POSTS):
        return False
    return post.low in POSTS and post.low not in CALLINGS and post.tag[:2] == "NN"


def _role(text: str, syntax: Syntax, name: Name, post: Post, span: Span) -> Role | None:
    words = syntax.words
    phrase = _printed(text, syntax, post.first, post.last)
    dateline = DATELINE.match(phrase)
    if dateline:
        phrase = phrase[dateline.end() :]
    title_first = _title_start(syntax, post)
    last = post.head
    after = syntax.after(words[post.head])
    if after is not None and after.low in POSTPOSITIVE and after.i <= post.last:
        last = after.i
    title = text[words[title_first].start : words[last].end]
    if full := IN_FULL.get(words[post.head].text):
        title, phrase = (said.replace(words[post.head].text, full) for said in (title, phrase))
    body, entity = _body(text, syntax, post, title_first)
    if dateline and DATELINE.match(body):
        body, entity = "", None
    if entity is not None and entity.id == name.entity.id:
        return None
    local = words[post.head].low in ("mayor", "gov.", "governor", "bishop", "archbishop")
    if not body and post.last == last and (land := _land_behind(syntax, name, local)) is not None:
        # "King Charles I of Spain": the land stands behind the name.
        body, entity = text[land.start : land.end], land.entity
        article = "the " if text[: land.start].endswith(" the ") else ""
        phrase = f"{title} of {article}{body}"
        span = Span(span.start, max(span.end, land.end))
    if words[post.head].low in WEAK and title_first == post.head and not body:
        return None
    if title.casefold() in SAYING_LITTLE and not body:
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
        kind=kind_of_post(title.casefold().split()[-1] if "-" in title else words[post.head].low),
    )


def _land_behind(syntax: Syntax, name: Name, local: bool) -> Mentioned | None:
    """The country behind a titled name: "President Ann Lee of the Central Republic".

    Of a `local` post, the town or region: "Mayor Ann Lee of Porto".
    """
    of = syntax.after(syntax.at(name.last))
    first = syntax.after(of) if of is not None and of.low == "of" else None
    if first is not None and first.tag == "DT":
        first = syntax.after(first)
    land = first.name if first is not None else None
    if first is None or land is None or land.first != first.i:
        return None
    if land.entity.kind != Kind.PLACE or not (local or land.entity.subtype == "country"):
        return None
    return Mentioned(first.start, syntax.at(land.last).end, land.entity)


def _printed(text: str, syntax: Syntax, first: int, last: int) -> str:
    """The words from `first` to `last`; "Ford Motor Co." keeps its own stop only."""
    words = text[syntax.at(first).start : syntax.at(last).end]
    return words[:-1] if words.endswith("..") else words


def _title_start(syntax: Syntax, post: Post) -> int:
    """Where the title begins inside the phrase, after the body that stands before it."""
    if syntax.at(post.first).low in DEPUTIES:
        return post.first
    first = post.head
    for i in range(post.head - 1, post.first - 1, -1):
        word = syntax.at(i)
        if word.name is not None or word.tag in ("POS", "``", "''") or is_demonym(word):
            break
        if word.tag == "HYPH" and syntax.at(i - 1).name is not None:
            break
        first = i
    return first


def _body(text: str, syntax: Syntax, post: Post, title: int) -> tuple[str, Entity | None]:
    """The organisation or country of a post, "of" it or in front of its title.

    A nationality ("Kenyan") is no body by itself, though its entity is known. In "director of sales
    at Ford" and "Ford's director of sales" the body is the one that is an entity.
    """
    after = list(_bodies_after(text, syntax, post))
    front = _body_in_front(text, syntax, post, title)
    for body, entity in (*after, front):
        if entity is not None:
            return body, entity
    return after[0] if after else front


def _bodies_after(text: str, syntax: Syntax, post: Post) -> Iterator[tuple[str, Entity | None]]:
    words = syntax.words
    links = [i for i in range(post.head + 1, post.last + 1) if words[i].low in LINKS]
    for link, end in zip(links, [*links, post.last + 1][1:], strict=True):
        if link != links[0] and words[link].low == "in":
            return
        first = link + 1
        if words[first].tag in ("DT", "PRP$") and words[first].name is None:
            first += 1
        if words[link].low == "to" and words[end - 1].low in POSTS:
            # "adviser to the mayor of Porto" advises the mayor, not the city.
            yield _printed(text, syntax, first, post.last), None
            return
        yield _printed(text, syntax, first, post.last), _named(words[end - 1])


def _body_in_front(text: str, syntax: Syntax, post: Post, title: int) -> tuple[str, Entity | None]:
    words = syntax.words
    last = title - 1
    while last >= post.first and words[last].tag in ("POS", "``", "''", "HYPH"):
        last -= 1
    if last < post.first:
        return "", None
    nation = all(words[i].low in COMPASS for i in range(post.first, last))
    if nation and is_demonym(words[last]):
        return "", _named(words[last])
    return text[words[post.first].start : words[last].end], _named(words[last])


def _named(word: Word) -> Entity | None:
    entity = word.name.entity if word.name else None
    return entity if entity and entity.kind not in (Kind.PERSON, Kind.DATE) else None
