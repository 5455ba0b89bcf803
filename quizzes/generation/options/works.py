"""Titles of books, films and other works, which a reading may have taken for people or places."""

from __future__ import annotations

import re

from articles.extraction.records import Entity, Kind, Mention, Reading

_WORK = (
    r"(?:novels?|novellas?|books?|films?|movies?|plays?|operas?|musicals?|comics?|series|songs?|"
    r"albums?|paintings?|poems?|essays?|ballets?|symphon(?:y|ies)|singles?|documentar(?:y|ies)|"
    r"bestsellers?|short stor(?:y|ies)|stor(?:y|ies)|sitcoms?|sculptures?|trilog(?:y|ies)|memoirs?|"
    r"autobiograph(?:y|ies)|biograph(?:y|ies)|treatises?|pamphlets?|video games?|satires?)"
)
_MARKS = r"[\"“”'‘’*_]*"
# "In his novel Torsa", "the films Torsa and", "author of Torsa", "she wrote Torsa".
_BEFORE = re.compile(
    rf"\b(?:{_WORK}(?:,| of| called| named| titled| entitled)?|author of|(?:re)?wrote|writing|"
    rf"directed|composed|starred in|appeared in|starring in) {_MARKS}$",
    re.IGNORECASE,
)
# "Torsa (1928)", "Torsa (published in 1937)", not "Ana Costa (1869-1940)".
_BEHIND = re.compile(
    rf"{_MARKS},? \((?:(?:first )?(?:published|released|staged|written|performed)(?: in)? )?"
    r"\d{4}\)"
)
# "Torsa is a short film", "Torsa, her second novel,".
_WORD = r"(?!(?:who|which|that|in|of|by|on|for|with|to|one|only|not) )[\w’'-]+ "
_CALLED = re.compile(
    rf"{_MARKS}(?: (?:was|is|became|remains)|,(?: an?| his| her| the)) (?:{_WORD}){{0,4}}{_WORK}"
    r"(?=[.,;]| (?:and|by|about|on|of|in|that|which|set|published|directed)\b)"
)
_QUOTED = re.compile(r"[\"“]$")
_UNQUOTED = re.compile(r"[,.]?[\"”]")
_REACH = 30


class Works:
    """Knows which names of one reading are titles of works."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self._known: dict[str, bool] = {}

    def holds(self, entity: Entity) -> bool:
        if entity.id not in self._known:
            told = sum(self._is_one(mention, entity) for mention in entity.mentions)
            # "In 1905 he wrote Ana Costa a letter": somebody told of at length is no title.
            few = told * 2 >= len(entity.mentions) or entity.kind is not Kind.PERSON
            self._known[entity.id] = bool(told) and few
        return self._known[entity.id]

    def _is_one(self, mention: Mention, entity: Entity) -> bool:
        before = self.text[max(0, mention.start - _REACH) : mention.start]
        if found := _BEFORE.search(before):
            # "The biography of Ana Costa", "the songs of Riga" tell of what they name.
            told_of = (
                found.group().rstrip().endswith(" of") and entity.kind is not Kind.ORGANISATION
            )
            return not told_of and not self._is_longer(mention)
        if entity.country:
            return False
        if _QUOTED.search(before) and _UNQUOTED.match(self.text, mention.end):
            return True
        if entity.kind is Kind.PERSON:
            return False
        after = (_BEHIND, _CALLED)
        return any(pattern.match(self.text, mention.end) for pattern in after)

    def _is_longer(self, mention: Mention) -> bool:
        """ "Wrote Torsa's history", "directed Torsa Council": no title of its own."""
        return bool(re.match(r"['’]s?\b| [A-Z]", self.text[mention.end : mention.end + 3]))
