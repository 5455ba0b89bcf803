"""Source, certainty and origin of a date in words that students understand."""

from __future__ import annotations

from articles.extraction.edtf import display
from articles.extraction.records import Basis, Certainty

WRITTEN = frozenset("account accounts article claims report reports rumors rumours story".split())


def attribution(certainty: str, source: str = "") -> str:
    """Who says it and how surely; empty where the article itself states it."""
    source = _inside_sentence(source)
    if certainty == Certainty.NAMED_SOURCE:
        return f"reported {_by(source)}" if source else "reported by a source"
    if certainty == Certainty.HEDGED:
        return f"alleged {_by(source)}" if source else "alleged"
    if certainty == Certainty.OPINION:
        return f"opinion of {source}" if source else "opinion, not fact"
    if certainty == Certainty.UNREAL:
        told = "denied, planned or only possible"
        return f"{told}, says {source}" if source else told
    return f"according to {source}" if source else ""


def how_dated(
    basis: str,
    anchor: str = "",
    *,
    printed: str = "",
    anchor_words: str = "",
    cue: str = "",
    published: str = "",
) -> str:
    """How the value of a date was found, and the words that say so; empty where it is stated.

    `printed` are the words of the date itself, `anchor_words` those of the date that `anchor`
    stands for, `cue` those that make it look ahead; `published` is an ISO day.
    """
    day = display(anchor) if anchor else ""
    told = f"“{anchor_words}”" if anchor_words else ""
    if basis == Basis.FROM_PUBLICATION:
        how = _with("year taken from the publication date", day)
    elif basis == Basis.FROM_EARLIER_DATE:
        how = f"year taken from {told} earlier in the text" if told else ""
        how = how or _with("year taken from an earlier date in the text", day)
    elif basis == Basis.RELATIVE:
        told = "the publication date" if anchor and anchor == published else told
        same = anchor_words.casefold() == day.casefold()
        how = f"counted from {told if same and told else _with(told, day) or 'another date'}"
    else:
        return ""
    return how + _quoted(printed, cue)


def _quoted(printed: str, cue: str) -> str:
    """The words of the text itself, for whoever wants to see what the reading hangs on."""
    if not printed:
        return ""
    ahead = f" and looks ahead, “{cue}”" if cue else ""
    return f" (the text says “{' '.join(printed.split())}”{ahead})"


def as_sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _with(words: str, detail: str) -> str:
    return ", ".join(part for part in (words, detail) if part)


def _by(source: str) -> str:
    """People and bodies report things; things are reported in reports."""
    last = source.rpartition(" ")[2].casefold()
    return f"in {source}" if last in WRITTEN else f"by {source}"


def _inside_sentence(source: str) -> str:
    first, _, rest = source.partition(" ")
    if first in ("The", "A", "An", "Some", "Several", "Many", "Its", "Their", "His", "Her"):
        return f"{first.lower()} {rest}".strip()
    return source
