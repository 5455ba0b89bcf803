"""Posts told beside a name: appositions, before it and behind it."""

from __future__ import annotations

from articles.extraction.framing.syntax import Syntax, Word
from articles.extraction.posting.nouns import POSTS
from articles.extraction.posting.phrases import INSIDE, Post, post_rightwards
from articles.extraction.records import Kind

CLOSING = frozenset(", . ; : ! ? ) ] — – -- -".split())


def apposed_after(syntax: Syntax, last: int) -> list[Post]:
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


def apposed_before(syntax: Syntax, first: int, last: int) -> list[Post]:
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
