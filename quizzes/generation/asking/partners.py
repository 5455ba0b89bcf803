"""Whoever stands beside the one who acts: with whom it was done, to whom, and made into what."""

from __future__ import annotations

import re

from articles.extraction.posting.nouns import POSTS
from articles.extraction.records import Entity, Frame, Kind, Part
from quizzes.generation.lexicon import word_set
from quizzes.generation.phrasing.wording import Unclear, Wording

# Verbs that tell, with these prepositions, a second person of the event, and not in passing: one
# may move to Riga with anybody, but writes a play with its second author.
_PARTNERED = {
    "with": word_set(
        "write co-write compose shoot film make direct produce found co-found establish create "
        "launch build design develop discover invent publish edit translate collaborate break "
        "split quarrel replace sign conclude ally negotiate correspond study share tour perform "
        "record form fall side clash debate discuss"
    ),
    "to": word_set(
        "write lose surrender sell introduce send hand present dedicate pass appeal lend lease "
        "entrust cede propose"
    ),
    "from": word_set(
        "capture take seize buy purchase acquire inherit receive win learn wrest recapture"
    ),
    "under": word_set("study train serve work fight learn"),
}


def is_partner(frame: Frame, part: Part, key: Entity) -> bool:
    verbs = _PARTNERED.get(part.preposition, frozenset())
    return key.kind is Kind.PERSON and frame.lemma in verbs


def check_whole_partner(wording: Wording, part: Part, key: Entity) -> None:
    """Refuse "from Lee's estate", "to Lee as a gift": the question would lose the rest."""
    inside = wording.mentions(part.start, part.end)
    if not inside or inside[-1][2] is not key or inside[-1][1] != part.end:
        raise Unclear("what stands behind the preposition is more than a name")


_APPOINTING = word_set("appoint name elect choose make nominate declare crown proclaim")


def post_behind(wording: Wording, frame: Frame, part: Part, key: Entity) -> str:
    """ "Appointed Ann Lee head of the school": the post, which was read with the name."""
    inside = wording.mentions(part.start, part.end)
    if frame.lemma not in _APPOINTING or not inside or inside[0][2] is not key:
        return ""
    told = wording.span(inside[0][1], part.end).strip()
    is_post = re.match(r"[a-z]", told) and not POSTS.isdisjoint(re.split(r"[\s-]", told))
    if told and not is_post:
        raise Unclear("the object is more than its name")
    return told
