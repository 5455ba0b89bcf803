"""What a source tells of the time to come as if it were sure."""

from __future__ import annotations

import re

from articles.extraction.records import Certainty, Frame, Reading

_WILL = (("will",), ("would",))
_UNSURE = re.compile(
    r"\b(?:if|unless|provided|soon|shortly|eventually|probably|likely|possibly|hopes?|expects?"
    r"|rather|never)\b",
    re.IGNORECASE,
)


def foretold(frame: Frame, reading: Reading) -> bool:
    """ "The minister said that the tunnel would open in May": told by a source, as sure to come."""
    if not frame.reported or frame.certainty is not Certainty.NAMED_SOURCE:
        return False
    if frame.tense not in ("future", "conditional") or frame.auxiliaries[:1] not in _WILL:
        return False
    return not _UNSURE.search(reading.quote(reading.sentences[frame.sentence]))
