"""The options of a question: the key among wrong ones, and more for whoever wants another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import islice
from random import Random

from articles.extraction.records import Entity, Kind
from quizzes.generation.dates import read_printed
from quizzes.generation.lint.sets import offers_the_same, told_by_others
from quizzes.generation.options.distractors import FEWEST, WANTED, Distractors
from quizzes.generation.options.feedback import Feedback
from quizzes.generation.options.records import Setting, Wrong
from quizzes.generation.phrasing.wording import Unclear
from quizzes.generation.records import Choice, Form, Item
from quizzes.generation.refusing.typed import check_typed
from quizzes.generation.spellings import fold

SPARES = 3


class Choices:
    """Sets the wrong options of one reading around its keys; `seed` moves made-up dates only."""

    def __init__(self, distractors: Distractors, feedback: Feedback, seed: int) -> None:
        self.distractors = distractors
        self.feedback = feedback
        self.seed = seed
        self._still = self._chance("")
        # By stem and key: wrong options beyond those that the question shows, not yet looked for.
        self._further: dict[tuple[str, str], Iterator[Wrong]] = {}

    def choose(
        self, key: Entity, setting: Setting, preferred: Set[str] = frozenset()
    ) -> tuple[Wrong, ...]:
        """Safe wrong options; `preferred` alone, by their ids, where there are enough of them."""
        # Only dates are made up; to set up chance for every question takes longer than its use.
        chance = self._chance(setting.stem) if key.kind is Kind.DATE else self._still
        found = self.distractors.seek(key, setting, chance)
        if preferred:
            every = list(found)
            best = [one for one in every if one.entity and one.entity.id in preferred]
            found = iter(best if len(best) >= FEWEST else every)
        return self.first(setting.stem, key.name, found)

    def first(self, stem: str, key: str, found: Iterator[Wrong]) -> tuple[Wrong, ...]:
        """As many as a question shows; the rest is kept for `with_spares`."""
        self._further[stem, key] = found
        return tuple(islice(found, WANTED))

    def around(self, key: str, wrong: tuple[Wrong, ...], told: str = "") -> tuple[Choice, ...]:
        """Key and wrong options in the order of display; the key alone where too few are safe.

        `told` is what the key tells afterwards: the post of somebody who said something.
        """
        others = wrong if len(wrong) >= FEWEST else ()
        options = [Choice(key, is_key=True, feedback=told)]
        options += [Choice(other.text, feedback=self.feedback.of(other)) for other in others]
        return tuple(sorted(options, key=_display_order))

    def untold(self, chosen: Sequence[Item]) -> tuple[list[Item], list[Item]]:
        """The chosen, with other options or typed where those beside them rule their options out
        or offer the same, and what cannot be typed."""
        kept, dropped = list(chosen), []
        for item in chosen:
            place = kept.index(item)
            others = [*kept[:place], *kept[place + 1 :]]
            if item.form is not Form.CHOICE or _stands_alone(item, others):
                continue
            mended = self._with_others(item, others) or self._typed(item)
            kept[place : place + 1] = [mended] if mended else []
            dropped += [] if mended else [item]
        return kept, dropped

    def _with_others(self, item: Item, others: Sequence[Item]) -> Item | None:
        """The item with options whom no question beside it asks for; None where too few are."""
        asked = {fold(other.key) for other in others if other.kind is item.kind}
        further = list(self._further.pop((item.stem, item.key), ()))
        fresh = [wrong for wrong in further if fold(wrong.text) not in asked]
        kept = [one for one in item.options if not one.is_key and fold(one.text) not in asked]
        told = [one for one in item.options if not one.is_key and fold(one.text) in asked]
        fresh_options = [Choice(one.text, feedback=self.feedback.of(one)) for one in fresh]
        # One of these may stay: else the key would be all that is new from question to question.
        wrong = [*kept[: WANTED - 1], *told[:1], *kept[WANTED - 1 :], *fresh_options][:WANTED]
        right = [option for option in item.options if option.is_key]
        for chosen in (wrong, [option for option in wrong if option not in told]):
            mended = replace(item, options=tuple(sorted((*right, *chosen), key=_display_order)))
            if len(chosen) >= FEWEST and _stands_alone(mended, others):
                break
        else:
            self._further[item.stem, item.key] = iter(further)
            return None
        self._further[item.stem, item.key] = iter(
            [one for one in fresh if one.text not in {option.text for option in wrong}]
        )
        return mended

    def _typed(self, item: Item) -> Item | None:
        """The item without its options; None where the key is not fair to type."""
        key = self.distractors.entity(item.answer_entity)
        assert key is not None
        try:
            check_typed(key, item.stem, self.distractors.is_of_old(key))
        except Unclear:
            return None
        right = tuple(option for option in item.options if option.is_key)
        return replace(item, form=Form.TYPED, options=right)

    def with_spares(self, item: Item) -> Item:
        """The item with safe wrong options beyond those it shows, for whoever wants another.

        They are looked for once the item is worth keeping: most that are written are not.
        """
        if item.form in (Form.TYPED, Form.MAP):
            return item
        further = islice(self._further.get((item.stem, item.key), iter(())), SPARES)
        spares = tuple(Choice(wrong.text, feedback=self.feedback.of(wrong)) for wrong in further)
        return replace(item, spares=spares)

    def _chance(self, stem: str) -> Random:
        return Random(f"{self.seed}:{stem}".encode(errors="replace"))  # noqa: S311


def _stands_alone(item: Item, others: Sequence[Item]) -> bool:
    return not told_by_others(item, others) and not any(
        offers_the_same(item, other) for other in others
    )


def _display_order(option: Choice) -> tuple[int, int, int, str]:
    day = read_printed(option.text)
    return (*(day or (0, 0, 0)), fold(option.text))
