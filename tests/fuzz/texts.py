"""Texts that no editor would print, made from a seed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

from quizzes.demo.texts import texts

# Characters that break things: NUL, lone surrogates, marks that join, turn or hide, odd spaces.
ODD = (
    "\x00|\x07|\x1b|\x7f|\ud800|\udfff|\ufffd|\ufeff|\u200b|\u200d|\u200e|\u202e|\u2066|\u0301"
    "|\u0308\u0301"
    "|\u00a0|\u2003|\u2028"
    "|\u2029|\x0b|\x0c|\r|\r\n|\n|\n\n|\t|\xad|ﬁ|ı|İ|ß|Ω|한국|日本語|🙂|👩‍🚀|🇪🇪"
    "|𝔄|٣|½|²|№|™"
).split("|")
FOREIGN = ("שלום עולם|السلام عليكم في ٣ مايو ١٩٣١|Привет|こんにちは|नमस्ते|g̷̢l̶i̵t̷c̸h̵").split("|")
HTML = (
    "<p>|</p>|<br/>|<script>alert(1)</script>|<a href='x' onclick=y>|&nbsp;|&#x110000;|&lt;"
    "|<!--|-->"
    "|<td|]]>|{{ x }}|{% y %}|<![CDATA["
).split("|")
MARKS = "\"|'|“|”|‘|’|«|»|``|''|(|)|[|]|...|…|--|—|;|:|?!|,|.|/|\\|%s|{0}|$|#|@|&|*|_|~|^".split(
    "|"
)
DATES = (
    "3 May 1931|7/8/07|31 February 2020|May|the 1920s|44 BC|9999-12-31|last Tuesday|the next day|12"
    "|1 2 3 4|20,000|0|c. 1450|99th century|until Friday|1914-18|Monday, Monday|-1|1e309|00/00/0000"
).split("|")
NAMES = (
    "Mr.|Dr|President|Ada Lund|ADA LUND|ada lund|O'Neil|al-Assad|U.S.|US|us|Narva|St. Ives"
    "|van der Berg|X Ltd|Inc.|J. R. R.|McX|Société|Łódź|the|The The|A|Reuters|(AP)"
).split("|")
WORDS = (
    "said|was|is|had been|will|not|never|allegedly|opened|killed|met|of|in|on|by|and|or|who|which"
    "|that|according to|he|she|it|they|his|a|the|to visit|appointed|according"
).split("|")


@cache
def sentences() -> tuple[str, ...]:
    return tuple(
        line for text in texts() for line in text.body.replace("\n", " ").split(". ") if line
    )


def make(seed: int) -> str:
    """The text of this number; about 200 characters, one in 200 far longer."""
    chance = Random(seed)
    if chance.random() < 0.005:
        return _enormous(chance)
    return chance.choice([_mutated, _mutated, _mutated, _soup, _noise])(chance)


def _mutated(chance: Random) -> str:
    """A few sentences of real articles, damaged in a few places."""
    text = ". ".join(chance.choices(sentences(), k=chance.randint(1, 3))) + "."
    for _ in range(chance.randint(1, 6)):
        text = chance.choice(MUTATIONS)(text, chance)
    return text


def _soup(chance: Random) -> str:
    pools = [ODD, FOREIGN, HTML, MARKS, DATES, NAMES, WORDS, WORDS, NAMES, DATES]
    pieces = [chance.choice(chance.choice(pools)) for _ in range(chance.randint(0, 40))]
    return chance.choice(["", " ", " ", " ", "\n"]).join(pieces)


def _noise(chance: Random) -> str:
    """Any code points at all, lone surrogates among them."""
    top = chance.choice([0x80, 0x250, 0x3000, 0x10FFFF])
    return "".join(chr(chance.randint(0, top)) for _ in range(chance.randint(0, 80)))


def _enormous(chance: Random) -> str:
    """One thing again and again, up to 10,000 times: quotes, digits, a word, one long sentence."""
    piece = chance.choice([*MARKS, *DATES, *NAMES, *ODD, *FOREIGN, "x", "1", "1 ", "“a” ", "A. "])
    return (piece + chance.choice(["", " "])) * chance.choice([300, 1_000, 10_000 // len(piece)])


def _insert(text: str, chance: Random) -> str:
    at = chance.randint(0, len(text))
    pool = chance.choice([ODD, ODD, HTML, MARKS, MARKS, DATES, NAMES, FOREIGN])
    return text[:at] + chance.choice(pool) + text[at:]


def _cut(text: str, chance: Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.randint(1, 12) :]


def _double(text: str, chance: Random) -> str:
    at = chance.randint(0, len(text))
    return text[: at + 20] + text[at:]


def _swap(text: str, chance: Random) -> str:
    words = text.split(" ")
    a, b = chance.randrange(len(words)), chance.randrange(len(words))
    words[a], words[b] = words[b], words[a]
    return " ".join(words)


def _space(text: str, chance: Random) -> str:
    """Other spaces, or none at all."""
    return text.replace(" ", chance.choice(["\n", "  ", "\t", "\u00a0", "", " \n "]), 30)


def _case(text: str, chance: Random) -> str:
    return chance.choice([text.upper(), text.lower(), text.title(), text.swapcase()])


def _unstop(text: str, chance: Random) -> str:
    return text.replace(chance.choice(".,'\"-"), chance.choice(["", " ", "..", ". ", "”"]))


def _digits(text: str, chance: Random) -> str:
    return "".join(chance.choice("0123456789") if c.isdigit() else c for c in text)


def _stutter(text: str, chance: Random) -> str:
    words = text.split(" ")
    at = chance.randrange(len(words))
    return " ".join([*words[:at], *[words[at]] * chance.randint(2, 60), *words[at:]])


type Mutation = Callable[[str, Random], str]
MUTATIONS: tuple[Mutation, ...] = (
    _insert, _insert, _insert, _cut, _double, _swap, _space, _case, _unstop, _digits, _stutter
)  # fmt: skip
