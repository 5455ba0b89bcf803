"""The last look at an item: its topic, its typed key, the lint, and then its score."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.records import Entity, Kind
from quizzes.generation.asking.stems import Asker
from quizzes.generation.lint import Context, Draft, Flaw, check
from quizzes.generation.options.distractors import Distractors
from quizzes.generation.phrasing.mending import mend
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.records import Form, Item
from quizzes.generation.refusing.topics import Topics
from quizzes.generation.refusing.typed import check_typed
from quizzes.generation.refusing.wholeness import check_bare_surname, check_whole
from quizzes.generation.sets.ranking import Features


class Vetting:
    """What an item of one reading must pass before it is shown."""

    def __init__(self, asker: Asker, distractors: Distractors) -> None:
        self.reading = asker.reading
        self.wording = asker.wording
        self.names = asker.names
        self.distractors = distractors
        self.topics = Topics(asker.reading)
        self._people = [one.name for one in asker.reading.entities if one.kind is Kind.PERSON]
        self._phrases = " ".join(role.phrase for role in asker.reading.roles)

    def checked(self, item: Item, features: Features, verb: str = "") -> Item:
        """The item with its score, once the lint has found nothing that blocks it."""
        key = self.wording.entities.get(item.answer_entity or "")
        self.check_topic(key)
        proof = " ".join(map(self.reading.quote, item.evidence))
        stem = mend(item.stem, item.key, proof, self.reading.text, self._people)
        check_whole(stem, key, proof, self.reading.text)
        check_bare_surname(stem, self._people)
        item = replace(item, stem=stem)
        if key is not None and item.form is Form.TYPED:
            typed = replace(key, name=item.key) if key.kind is Kind.PERSON else key
            check_typed(typed, item.stem, self.distractors.is_of_old(key))
        draft = Draft(item.stem, item.options, item.form, item.kind)
        flaws = check(draft, self._context(item, verb))
        blocking = [flaw for flaw in flaws if _blocks(flaw)]
        if blocking:
            raise Unclear("; ".join(f"{flaw.code} {flaw.message}" for flaw in blocking))
        # The words of a claim are best left as they are; elsewhere copying is a small flaw too.
        copied = any(flaw.code == "W10" for flaw in flaws)
        score = features.score(len(flaws) - copied, copied)
        return replace(item, score=score, warnings=tuple(flaw.code for flaw in flaws))

    def check_topic(self, key: Entity | None) -> None:
        if key is not None and self.topics.holds(key):
            raise Unclear(f"the article is about {key.name}")

    def _context(self, item: Item, verb: str) -> Context:
        reading = self.reading
        return Context(
            quotes=tuple(reading.quote(span) for span in item.evidence),
            text=reading.text,
            title=reading.title,
            published=reading.published,
            entities=reading.entities,
            index=self.names,
            certainty=item.certainty,
            source=item.source,
            opinionated=reading.opinionated,
            phrases=(verb, self._phrases),
        )


def _blocks(flaw: Flaw) -> bool:
    """A machine has no excuse for a word from nowhere, which a person may well use."""
    return flaw.severity == "error" or flaw.code == "E14"
