"""The words that make a date look ahead, as they are shown to a student."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.extraction.dating.tense import (
    AHEAD,
    AHEAD_OF,
    BY,
    FOR_DAY,
    MODALS,
    TO_DAY,
    before,
    governing_verb,
    is_set_for,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def words_ahead(left: str, token: Token | None) -> str:
    """ "until", "will begin", "set to open", "set for"; "" where no words say so."""
    verb = governing_verb(token) if token is not None else None
    if verb is not None and is_set_for(left, verb):
        link = FOR_DAY.search(left) or TO_DAY.search(left)
        return f"{verb.text} {link.group().split()[0]}" if link else verb.text
    if said := AHEAD.search(left) or BY.search(left) or AHEAD_OF.search(left):
        return " ".join(said.group().split())
    if verb is None:
        return ""
    auxiliaries = [word for word in before(verb) if word.dep_ in ("aux", "auxpass", "neg")]
    words = [word.text for word in auxiliaries]
    if any(word.lower_ in MODALS for word in auxiliaries):
        return " ".join([*words, verb.text])
    if any(word.lower_ == "to" for word in auxiliaries) and verb.head is not verb:
        return f"{verb.head.text} {' '.join(words)} {verb.text}"
    return " ".join([*words, verb.text])
