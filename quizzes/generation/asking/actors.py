"""The words that ask for whoever acts or is acted upon: who, whom, which group, country or body."""

from __future__ import annotations

from articles.extraction.lexicon.countries import demonyms
from articles.extraction.records import Entity, Frame, Kind, Reading
from quizzes.generation.asking.places import PlaceNouns, serves_as_place
from quizzes.generation.lexicon import GIVING, PLACE_VERBS, SAYING
from quizzes.generation.options.bodies import Bodies
from quizzes.generation.options.lands import DEPENDENT
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.refusing.refusals import TELLING

# What is won, written or finished is no person and no body, whatever it is called.
_OF_THINGS = frozenset(
    "win receive complete write record earn finish read play compose publish paint wear drink eat"
    " score patent".split()
)
# Somebody does this to the one land that everybody knows them by.
_OWN_LAND = frozenset("lead serve rule govern represent".split())


class Actors:
    """The words to ask for each actor of one reading with."""

    def __init__(self, reading: Reading, bodies: Bodies, nouns: PlaceNouns) -> None:
        self.reading = reading
        self.bodies = bodies
        self.nouns = nouns

    def who(self, key: Entity, frame: Frame, agent: bool = False) -> str:
        """ "Who", "Which company", "Which country"; Unclear where a name may stand for another."""
        if key.kind is Kind.PERSON:
            return "Who"
        if key.kind is Kind.ORGANISATION:
            return f"Which {self.bodies.noun(key)}"
        if key.kind is Kind.GROUP:
            if key.name in demonyms():
                raise Unclear("a people is no group among others")
            return "Which group"
        if key.subtype == "country" and key.country not in DEPENDENT:
            return "Which country"
        fits = frame.passive or frame.lemma in PLACE_VERBS or frame.lemma == "be"
        fits = fits or serves_as_place(frame, self.reading)
        if key.kind is Kind.PLACE and fits and not agent:
            return f"Which {self.nouns.noun(key)}"
        raise Unclear(f"“{key.name}” may stand for a government, a team or a place here")

    def whom(self, key: Entity) -> str:
        """ "Called on Peru to sign": a place is asked for as what it is."""
        if key.kind is Kind.PERSON:
            return "whom"
        nouns = self.nouns if key.kind is Kind.PLACE else self.bodies
        if key.kind in (Kind.PLACE, Kind.ORGANISATION):
            return f"which {nouns.noun(key)}"
        raise Unclear("the one called on is no person, body or place")

    def of_object(self, key: Entity, frame: Frame) -> str:
        """ "Whom", "Which city": the one to whom it was done."""
        if key.kind is Kind.PERSON:
            return "Whom"
        if key.kind is Kind.PLACE and frame.lemma in _OWN_LAND:
            raise Unclear("whose land it is, is asked as a post")
        if key.kind is Kind.PLACE:
            return f"Which {self.nouns.noun(key)}"
        if key.kind is Kind.ORGANISATION:
            return f"Which {self.bodies.noun(key)}"
        raise Unclear("the object is no person, body or place")


def check_object(key: Entity, frame: Frame) -> None:
    """Refuse "Whom did Lee write?": this is done to things, or said of them."""
    if frame.lemma in GIVING and key.kind is Kind.PERSON:
        raise Unclear("nobody gives away a person")
    if frame.lemma in _OF_THINGS and key.kind is not Kind.PLACE:
        raise Unclear("this is done to a thing, and the name may stand for one")
    if frame.lemma in SAYING and frame.lemma not in TELLING:
        raise Unclear("nobody is said or written")
