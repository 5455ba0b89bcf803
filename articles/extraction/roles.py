"""Who holds which post, from titles, appositions, copulas and appointments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from articles.extraction.frames import DATELINE
from articles.extraction.framing.mending import mend
from articles.extraction.framing.syntax import Name, Syntax, Word, lay_syntax
from articles.extraction.parsing import Page
from articles.extraction.posting.appointments import told_posts
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
    post_rightwards,
)
from articles.extraction.records import Entity, Kind, Role, Span

SAYING_LITTLE = frozenset(
    ("senior official", "senior officer", "junior officer", "senior executive")
)
COMPASS = frozenset("north south east west northern southern eastern western new".split())
CLOSING = frozenset(", . ; : ! ? ) ] — – -- -".split())


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
    for apposed in _apposed_before(syntax, first, name.last):
        yield apposed, words[apposed.first].start, end
    for apposed in _apposed_after(syntax, name.last):
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


def _apposed_after(syntax: Syntax, last: int) -> list[Post]:
    """ "Rustam Muradov, commander of the Russian peacekeepers in Karabakh, ...".

    Of two posts joined by "and" only the second has the words that follow both.
    """
    start = _apposition(syntax, last)
    post = post_rightwards(syntax, start.i) if start is not None else None
    if post is None:
        return []
    posts = [post]
    joint = syntax.after(syntax.at(post.last))
    if joint is not None and joint.low in ("and", "&"):
        second = syntax.after(joint)
        other = post_rightwards(syntax, second.i) if second is not None else None
        posts += [other] if other is not None else []
    return posts if _closes(syntax, posts[-1]) else []


def _apposition(syntax: Syntax, last: int) -> Word | None:
    """The first word of what stands behind a name and its comma, dash or bracket."""
    comma = syntax.after(syntax.at(last))
    if comma is None or comma.text not in (",", "(", "—", "–"):
        return None
    start = syntax.after(comma)
    if start is not None and start.tag == "CD" and (again := syntax.after(start)) is not None:
        # "Ann Lee, 51, chief executive of Ford, ..."
        start = syntax.after(again) if again.text == "," else None
    if start is None or (start.low in ("its", "his", "her", "their") and comma.text == "("):
        return None
    return start


def _closes(syntax: Syntax, post: Post) -> bool:
    """Whether the apposition ends behind the post, and nobody else is told to hold it."""
    closing = syntax.after(syntax.at(post.last))
    if closing is None:
        return True
    if closing.text not in CLOSING and closing.low not in ("who", "whose", "since", "from"):
        return False
    beyond = syntax.after(closing)
    if closing.text == "," and beyond is not None:
        # "Lee, the president of X, Ann Mora, ...": whose post is it? And a list goes on with "and".
        if beyond.kind == Kind.PERSON or beyond.low in ("and", "or", "&"):
            return False
        return not (beyond.tag == "DT" and _listed(syntax, beyond))
    return True


def _listed(syntax: Syntax, word: Word) -> bool:
    """Whether another post follows that ends with "and": a list of people, not an apposition."""
    post = post_rightwards(syntax, word.i)
    if post is None:
        return False
    after = syntax.after(syntax.at(post.last))
    return after is not None and after.low in ("and", "or")


def _apposed_before(syntax: Syntax, first: int, last: int) -> list[Post]:
    """ "The mayor of Porto, Rui Tavares, ...", "the dean and head of research, Ana Reis, ..."."""
    comma = syntax.before(syntax.at(first))
    if comma is None or comma.text not in (",", "—", "–", ":"):
        return []
    word = syntax.before(comma)
    later: Post | None = None
    for _ in range(14):
        if word is None:
            return []
        if _can_open(syntax, word):
            post = post_rightwards(syntax, word.i)
            end = comma.i if later is None else later.first - 1
            if post is not None and post.last in (end - 1, end - 2) and _owner(syntax, post):
                posts = [post] if later is None else [post, later]
                return posts if _is_closed(syntax, posts[0], last) else []
        if word.low == "and" and later is None:
            second = post_rightwards(syntax, word.i + 1)
            if second is not None and (second.first, second.last) == (word.i + 1, comma.i - 1):
                later = second
        elif word.tag not in (*INSIDE, "DT", "PRP$", "IN", "RB") or word.kind == Kind.PERSON:
            return []
        word = syntax.before(word)
    return []


def _is_closed(syntax: Syntax, post: Post, last: int) -> bool:
    """Whether the name ends an apposition: by a comma, or, at the start of a sentence, by a verb.

    "The mayor, Ann Lee said, is ill" tells what Lee says of the mayor.
    """
    closing = syntax.after(syntax.at(last))
    if closing is None or closing.low == "who":
        return True
    beyond = syntax.after(closing)
    if closing.text == ",":
        return beyond is None or not (
            beyond.low in ("and", "or", "&") or beyond.kind == Kind.PERSON
        )
    if closing.text in CLOSING:
        return True
    article = syntax.before(syntax.at(post.first))
    # "Peru's prime minister, Ann Lee said": the post itself may begin the sentence.
    opens = article is None or (article.low == "the" and syntax.before(article) is None)
    finite = closing.tag in ("VBD", "VBZ", "VBP")
    return opens and finite and (beyond is None or beyond.text not in (",", "."))


def _can_open(syntax: Syntax, word: Word) -> bool:
    """ "the president", "its director", "Kenya's president", and "Director" after a break."""
    if word.tag in ("DT", "PRP$"):
        return True
    name = word.name
    if name is not None and name.first == word.i and name.entity.kind != Kind.PERSON:
        owned = syntax.after(syntax.at(name.last))
        return owned is not None and owned.tag == "POS"
    before = syntax.before(word)
    begins = before is None or (before.tag in (",", "IN", "``") and before.low != "of")
    if before is None and word.tag in ("NNP", "NNPS"):
        return True  # "Harbour Bank governor, Ann Lee, ..."
    return begins and word.text[:1].isupper() and word.low in POSTS


def _owner(syntax: Syntax, post: Post) -> bool:
    """False where the post itself is an apposition to a person printed just before it."""
    article = syntax.before(syntax.at(post.first))
    if article is not None and article.tag in ("DT", "PRP$"):
        article = syntax.before(article)
    if article is None or article.text != ",":
        return True
    named = syntax.before(article)
    return named is None or named.kind != Kind.PERSON


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
