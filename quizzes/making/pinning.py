"""What the article said when a version was written; kept with it, whatever becomes of the article.

`QuestionVersion.pinned` holds: "quotes", the proving sentences; "gone", those that the article did
not have any more even then; "found", what the reader made of them (Fact.found); "published", the
publication date in ISO form; "dated", how the date that answers it was found, for
articles.wording.how_dated. It is empty where nothing is known.
"""

from __future__ import annotations

from typing import Any

from articles.extraction.records import Mention
from articles.models import Evidence, Fact, digest
from quizzes.making.linting import Known, standing
from quizzes.models import QuestionVersion


def pin(known: Known, fact: Fact) -> dict[str, Any]:
    """What the article says of the fact now; `fact.evidence` is best prefetched."""
    dated = next((mention for mention in known.mentions(fact) if mention.basis), None)
    proofs = fact.evidence.all()
    return {
        "quotes": [proof.quote for proof in standing(fact)],
        "gone": [proof.quote for proof in proofs if proof.state == Evidence.State.LOST],
        "found": fact.found,
        "published": known.published,
        "dated": _how(known, dated) if dated else {},
    }


def _how(known: Known, mention: Mention) -> dict[str, str]:
    return {
        "basis": mention.basis,
        "anchor": mention.anchor,
        "anchor_words": mention.anchor_words,
        "cue": mention.cue,
        "printed": known.article.body[mention.start : mention.end],
    }


def pin_again(version: QuestionVersion, known: Known, fact: Fact) -> None:
    """Let the version stand on the article as it is; who says it, and how surely, comes along."""
    if version.pinned and said_by(version.pinned["found"]) != said_by(fact.found):
        version.source, version.certainty = fact.source, fact.certainty
    version.pinned = pin(known, fact)


def stands(version: QuestionVersion, fact: Fact) -> bool:
    """Whether the article still says, word for word, what the version was written on."""
    if not version.pinned:
        return not (fact.is_unsettled or fact.is_unproven)
    there = {digest(proof.quote) for proof in standing(fact)}
    quotes = {digest(quote) for quote in version.pinned["quotes"]}
    found = version.pinned["found"]
    return quotes <= there and (not found.get("answer") or found == fact.found)


def said_by(found: dict[str, str]) -> tuple[str | None, str | None]:
    """Who says it, and how surely."""
    return found.get("source"), found.get("certainty")
