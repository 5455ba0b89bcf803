"""What a sentence can do without, cut whole: connectives, brackets, and clauses behind commas.

What is left is still a sentence, because each cut ends where the tree says that a clause ends.
"""

from __future__ import annotations

from articles.extraction.framing.syntax import Word
from articles.extraction.records import Kind

# They tie a sentence to the one before; without them it says the same.
CONNECTIVES = frozenset(
    """
    however moreover furthermore meanwhile additionally subsequently consequently thus therefore
    hence nevertheless nonetheless then later afterwards eventually finally similarly accordingly
    likewise also
    """.split()
)
OPENERS = (
    "in addition", "as a result", "in turn", "at the same time", "in the meantime", "in response",
    "for example", "for instance", "in fact", "as a consequence", "by contrast", "in contrast",
    "on the other hand", "of course", "in the end", "soon after", "shortly after",
    "soon afterwards", "shortly afterwards", "shortly thereafter", "soon thereafter",
)  # fmt: skip
JOINERS = frozenset(("and", "but", "yet", "so"))
# Clauses that a comma parts from what they hang on.
ASIDES = ("relcl", "advcl", "acl", "appos")
# Open a clause without which the rest is another matter.
CONDITIONS = frozenset(("if", "unless", "whether", "except", "until", "lest"))


def kept_words(words: list[Word], root: Word, asides: bool = False) -> list[Word]:
    """The words of a sentence without what can be cut, `asides` apart; its full stop stays."""
    cut = _brackets(words)
    cut |= _opening(words)
    if root.head is None:
        cut |= _adverbs(words, root, cut)
        cut |= set() if asides else _asides(words, root)
    return [word for word in words if word.i not in cut]


def first_half(words: list[Word]) -> list[Word]:
    """The words before a semicolon, with the full stop of the whole."""
    at = next((at for at, word in enumerate(words) if word.text == ";"), 0)
    return [*words[:at], words[-1]] if at else words


def root_of(words: list[Word]) -> Word | None:
    """The verb that tells what happened: the top of the tree, else the only verb in the past.

    A sentence with one such verb says of it when and where, however the parser joined its words.
    """
    inside = {word.i for word in words}
    tops = [w for w in words if w.head is None or w.head.i not in inside]
    verbs = [w for w in tops if w.tag in ("VBD", "VBN") and w.kid("nsubj", "nsubjpass")]
    if len(verbs) == 1:
        return verbs[0]
    finite = [w for w in words if w.tag in ("VBD", "VBZ", "VBP", "MD")]
    if not finite:
        # "Killed", taken for a participle where no other verb tells anything.
        finite = [w for w in words if w.tag == "VBN" and w.low.endswith("ed")]
    alone = len(finite) == 1 and finite[0].tag in ("VBD", "VBN")
    return _main_of(finite[0], words) if alone else None


def _main_of(finite: Word, words: list[Word]) -> Word:
    """ "Opened" of "was opened"."""
    if finite.low in ("was", "were", "had"):
        behind = (w for w in words if finite.i < w.i < finite.i + 4)
        return next((w for w in behind if w.tag == "VBN"), finite)
    return finite


def _brackets(words: list[Word]) -> set[int]:
    cut: set[int] = set()
    depth = 0
    for word in words:
        depth += word.text in ("(", "[")
        if depth:
            cut.add(word.i)
        depth -= word.text in (")", "]") and depth > 0
    return cut if depth == 0 else set()


def _opening(words: list[Word]) -> set[int]:
    """ "However, ...", "In addition, ...", "But ..."."""
    cut: set[int] = set()
    if words and words[0].low in JOINERS:
        cut.add(words[0].i)
        words = words[1:]
    lows = [word.low for word in words[:6]]
    comma = lows.index(",") if "," in lows else 0
    opener = " ".join(lows[:comma])
    if comma and (opener in CONNECTIVES or opener in OPENERS):
        cut |= {word.i for word in words[: comma + 1]}
    return cut


def _adverbs(words: list[Word], root: Word, cut: set[int]) -> set[int]:
    """ "Was later renamed", "also, however, founded": a lone adverb of the sentence's verbs."""
    found: set[int] = set()
    place = {word.i: at for at, word in enumerate(words)}
    for word in words:
        if word.low not in CONNECTIVES or word.i in cut or word.children or word.dep != "advmod":
            continue
        if word.head is None or not word.head.is_verb:
            continue
        at = place[word.i]
        commas = [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words) and words[i].low == ","]
        if len(commas) == 1:
            continue
        found |= {word.i, *(comma.i for comma in commas)}
    return found


def _asides(words: list[Word], root: Word) -> set[int]:
    cut: set[int] = set()
    for word in words:
        if word.i in cut or word is root:
            continue
        if word.dep in ASIDES or (word.dep == "conj" and word.is_verb and word.head is root):
            cut |= _between_commas(words, word)
    return cut


def _between_commas(words: list[Word], head: Word) -> set[int]:
    """The clause of `head` with the comma before it, and the one behind; empty if it has none."""
    inside = sorted(word.i for word in head.subtree())
    first, last = inside[0], inside[-1]
    if last - first + 1 != len(inside):
        return set()
    start, end = words[0].i, words[-1].i
    opening = [words[first - start - 1]] if first > start else []
    if head.dep == "conj" and opening and opening[0].low in ("and", "but"):
        opening = [words[first - start - 2], *opening] if first - start > 1 else []
    if not opening or opening[0].low != ",":
        return set()
    if head.dep == "appos" and not _is_description(head):
        return set()
    if head.dep in ("acl", "advcl", "appos") and any(w.low == "with" for w in head.ancestors()):
        # "With Ana Costa, the mayor, serving as guide": the company has lost its verb.
        return set()
    if any(words[i - start].low in CONDITIONS for i in inside[:2]):
        return set()
    if head.tag == "VBD" and head.dep in ("advcl", "acl") and not head.kid("mark", "advmod"):
        # "The council, elected by the towns, replaced the king": it may be the verb itself.
        return set()
    behind = words[last - start + 1] if last < end else None
    cut = {*inside, *(word.i for word in opening)}
    if behind is None:
        return cut - {end} if words[-1].i in cut else cut
    if behind.low == ",":
        return cut | {behind.i} if head.dep != "conj" else set()
    return cut if behind.i == end and behind.text in ".!" else set()


def limb_of(fault: Word | None, kept: list[Word], root: Word) -> frozenset[int]:
    """The clause or phrase that holds a word at fault and that the sentence can do without.

    Without such a word, the last one that can go. Empty where there is none.
    """
    if root.head is not None:
        return frozenset()
    limbs = [limb for word in kept if (limb := _limb(word, kept, root))]
    if fault is None:
        return limbs[-1] if limbs else frozenset()
    holding = [limb for limb in limbs if fault.i in limb]
    return min(holding, key=len, default=frozenset())


def _limb(head: Word, kept: list[Word], root: Word) -> frozenset[int]:
    if head.head is not root:
        return frozenset()
    tree = {word.i for word in head.subtree()}
    inside = [at for at, word in enumerate(kept) if word.i in tree]
    first, last = inside[0], inside[-1]
    if last - first + 1 != len(inside) or any(kept[at].low in CONDITIONS for at in inside[:2]):
        return frozenset()
    if first == 0:
        return _leading(head, kept, last, root)
    if last != len(kept) - 2 or head.i < root.i:
        return frozenset()
    if head.dep == "conj" and head.is_verb:
        # "Founded and led the company": then the object may be of both.
        opening = first - 1
        if kept[opening].low not in ("and", "but") or kept[opening].i - root.i < 3:
            return frozenset()
        first = opening
    elif not (head.dep == "advcl" or (head.dep == "prep" and head.kid("pcomp") is not None)):
        return frozenset()
    if kept[first - 1].low == ",":
        first -= 1
    return frozenset(word.i for word in kept[first : last + 1])


def _leading(head: Word, kept: list[Word], last: int, root: Word) -> frozenset[int]:
    """ "Despite its losses, ..."; not "In 1846, ...", which tells which event it was."""
    behind = kept[last + 1]
    dated = any(word.kind is Kind.DATE for word in kept[: last + 1])
    if dated or behind.low != "," or head.dep not in ("prep", "advcl") or behind.i > root.i:
        return frozenset()
    return frozenset(word.i for word in kept[: last + 2])


def _is_description(head: Word) -> bool:
    """ "..., the mayor of Porto, ...": no name, which may be the land of a town."""
    return head.name is None and head.tag in ("NN", "NNS") and not head.kid("conj")
