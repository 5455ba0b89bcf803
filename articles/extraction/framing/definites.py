"""What "the railway" and "the company" stand for: the one body of that name told of before."""

from __future__ import annotations

from collections import defaultdict

from articles.extraction.framing.bodies import BODIES
from articles.extraction.framing.syntax import Name, Syntax, Word
from articles.extraction.parsing import Page
from articles.extraction.records import Kind

# A noun stands for a name no further back than this, in sentences.
REACH = 4
# Any business is "the company" a sentence later.
BUSINESSES = frozenset("company firm".split())
PUBLIC = frozenset(
    """
    agency army assembly association authority bank board bureau cabinet chamber church club college
    commission committee congress council court department directorate federation forces foundation
    fund government guard house institute league ministry movement museum navy office parliament
    party police school senate service society team times tribunal tribune union university news
    press post reuters herald journal hospital treasury
    """.split()
)
SIGNS = frozenset(
    """
    company co co. corp corp. corporation inc inc. incorporated ltd ltd. limited plc gmbh ag sa
    group holdings industries motors airlines airways railway railways railroad works brothers sons
    """.split()
)


def resolve_definites(page: Page, syntax: Syntax) -> None:
    """Set `stands_for` of the bare nouns whose sense is entirely safe."""
    names = _names(syntax)
    others = _others(syntax)
    for word in syntax.words:
        if not _is_doer(syntax, word) or page.sentences[word.sentence].layout != "body":
            continue
        near = [name for name in names if _is_near(page, syntax, name, word)]
        meant = _namesake(near, word) or (
            _business(page, syntax, near, word) if word.low in BUSINESSES else None
        )
        if meant is not None and not _is_contested(syntax, others[word.low], meant, word):
            word.stands_for = meant.entity


def _is_doer(syntax: Syntax, word: Word) -> bool:
    """ "The railway" as a subject or as who did it."""
    agent = word.dep == "pobj" and word.head is not None and word.head.dep == "agent"
    if word.dep not in ("nsubj", "nsubjpass") and not agent:
        return False
    return is_bare(syntax, word, ("nsubj", "nsubjpass", "pobj"))


def is_bare(syntax: Syntax, word: Word, slots: tuple[str, ...]) -> bool:
    """ "The railway", and "the railway's" where that is a slot: an article, the noun, no more."""
    if word.tag != "NN" or word.name is not None or word.quoted or word.text != word.low:
        return False
    if word.dep not in slots:
        return False
    before, after = syntax.before(word), syntax.after(word)
    owned = after is not None and after.low in ("'s", "’s")
    if before is None or before.low != "the" or before.head is not word:
        return False
    kids = [child for child in word.children if child.dep not in ("case", "punct")]
    return len(kids) == 1 and owned == (word.dep == "poss")


def _names(syntax: Syntax) -> list[Name]:
    """Every printing of a body's name, in printed order."""
    found = {
        (word.name.first, word.name.last): word.name
        for word in syntax.words
        if word.name is not None and word.name.entity.kind is Kind.ORGANISATION
    }
    return [found[key] for key in sorted(found)]


def _others(syntax: Syntax) -> dict[str, list[Word]]:
    """The nouns that bring in one more of their kind: "a railway", "two companies"."""
    found: dict[str, list[Word]] = defaultdict(list)
    for word in syntax.words:
        if word.name is None and word.tag in ("NN", "NNS"):
            bare = word.tag == "NN" and {child.low for child in word.children} <= {"the"}
            if not bare:
                found[word.lemma].append(word)
    return found


def _is_near(page: Page, syntax: Syntax, name: Name, word: Word) -> bool:
    there = syntax.at(name.first).sentence
    one = page.sentences[there]
    here = page.sentences[word.sentence]
    told = one.layout == "body" and one.paragraph == here.paragraph
    return name.last < word.i and told and word.sentence - there <= REACH


def _namesake(near: list[Name], word: Word) -> Name | None:
    """The one body whose name ends in the noun: "the Amber Railway", "the railway".

    In small letters it is no name but a description: "an Islamist government" of some day.
    """
    last = f" {word.low.capitalize()}"
    fitting = [name for name in near if name.entity.name.endswith(last)]
    ids = {name.entity.id for name in fitting}
    return fitting[-1] if len(ids) == 1 else None


def _business(page: Page, syntax: Syntax, near: list[Name], word: Word) -> Name | None:
    """The only body of the paragraph so far, if it is a business by its name or its deeds."""
    if len({name.entity.id for name in near}) != 1:
        return None
    last = near[-1]
    if not _is_business(syntax, last):
        return None
    subject = any(
        syntax.at(i).dep in ("nsubj", "nsubjpass")
        for name in near
        for i in range(name.first, name.last + 1)
    )
    return last if subject else None


def _is_business(syntax: Syntax, name: Name) -> bool:
    words = {word.lower() for word in name.entity.name.split()}
    if words & PUBLIC:
        return False
    before = syntax.before(syntax.at(name.first))
    called = before is not None and before.lemma in BUSINESSES | {"airline", "maker", "carrier"}
    return called or bool(words & SIGNS)


def _is_contested(syntax: Syntax, others: list[Word], meant: Name, word: Word) -> bool:
    """Whether one more of the kind came between, or another body without a name did."""
    if any(meant.first < other.i < word.i and not _tells_of(other, meant) for other in others):
        return True
    between = (syntax.at(i) for i in range(meant.last + 1, word.i))
    return word.low in BUSINESSES and any(
        one.name is None and one.lemma in BODIES and not _tells_of(one, meant) for one in between
    )


def _tells_of(other: Word, meant: Name) -> bool:
    """ "Norda, a company of Riga", "Norda is a company"."""
    head = other.head
    if head is None:
        return False
    if other.dep == "appos":
        return meant.first <= head.i <= meant.last
    return other.dep == "attr" and any(
        meant.first <= child.i <= meant.last for child in head.kids("nsubj")
    )
