"""Questions on several facts at once, beside those on one: an order, a match; and the map.

They are made last, of what sound questions were made of, so that they can keep clear of what the
chosen questions tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.extraction.records import Certainty, FactKind, Reading
from quizzes.generation.lint import Context, Draft, blocks, check
from quizzes.generation.phrasing.wording import Unclear, Wording
from quizzes.generation.records import Item, Refusal
from quizzes.generation.sets import maps, matches, orders

MOST_ORDERS = 1
# A set with fewer keeps an order even of events that it asks for one by one.
FEWEST_WITHOUT_ORDER = 6
MOST_MAPS = 2
# A set with fewer questions keeps all of its own as they are.
FEWEST_FOR_A_MAP = 6
PER_MAP = 8
FEWEST_BESIDE_A_MATCH = 11


class Wholes:
    """What can be asked beside the `chosen` items of one reading; `rest` were left out of them."""

    def __init__(
        self, reading: Reading, wording: Wording, chosen: Sequence[Item], rest: Sequence[Item]
    ) -> None:
        self.reading = reading
        self.wording = wording
        self.chosen = list(chosen)
        self.rest = list(rest)
        self.refusals: list[Refusal] = []

    def gather(self) -> tuple[list[Item], list[Item]]:
        """The chosen with what was added or turned into a map, best first, and the rest."""
        self._add_match()
        for item in self._orders():
            (self.rest if self._is_asked_singly(item) else self.chosen).append(item)
        self._turn_into_maps()
        self.chosen.sort(key=lambda item: (-item.score, item.stem))
        return self.chosen, self.rest

    def _orders(self) -> Iterator[Item]:
        pool = [*self.chosen, *self.rest]
        found = []
        for event in orders.events(pool, self.reading, self.wording):
            if isinstance(event, Unclear):
                self._refuse(FactKind.DATE, "an event to put in order", str(event))
            elif not orders.is_told(event, self.chosen):
                found.append(event)
        for _ in range(MOST_ORDERS):
            chosen = orders.choose(found)
            if not chosen:
                if found:
                    self._refuse(
                        FactKind.DATE, "the order of events", "there are fewer than three events"
                    )
                return
            item = orders.order_of(chosen)
            if self._is_sound(item):
                yield item
            found = [event for event in found if event not in chosen]

    def _is_asked_singly(self, order: Item) -> bool:
        """Whether the set asks for the date of each of the events already."""
        asked = {item.fact for item in self.chosen if item.kind is FactKind.DATE}
        told = all(option.fact in asked for option in order.options)
        return told and len(self.chosen) >= FEWEST_WITHOUT_ORDER

    def _add_match(self) -> None:
        """Of pairs that no other question tells; in a long set, in place of some that do."""
        pool = matches.pairs([*self.chosen, *self.rest], self.reading)
        found = [pair for pair in pool if not matches.is_told(pair, self.chosen)]
        if len(found) < matches.FEWEST:
            found = [pair for pair in pool if not matches.is_told(pair, self._without(pool))]
            # The lesser ones: what is best is asked by itself.
            found = found[-matches.USUAL :]
        if len(found) < matches.FEWEST:
            if pool:
                reason = "there are fewer than three pairs left"
                self._refuse(FactKind.ROLE, "people and posts", reason)
            return
        if matches.is_given_away(found):
            self._refuse(FactKind.ROLE, "people and posts", "the lands of the posts tell whose")
            return
        kept = self._without(found)
        item = matches.match_of(found)
        if len(kept) < min(len(self.chosen), FEWEST_BESIDE_A_MATCH):
            self._refuse(FactKind.ROLE, item.key, "its parts are asked for one by one")
        elif self._is_sound(item):
            self.rest += [one for one in self.chosen if one not in kept]
            self.chosen = [*kept, item]

    def _without(self, pairs: Sequence[matches.Pair]) -> list[Item]:
        """The chosen but for the questions that ask for one of the pairs alone."""
        return [item for item in self.chosen if not any(matches.asks(pair, item) for pair in pairs)]

    def _turn_into_maps(self) -> None:
        count = len(self.chosen)
        most = min(MOST_MAPS, max(count >= FEWEST_FOR_A_MAP, count // PER_MAP))
        turned = 0
        for place, item in enumerate(self.chosen):
            if turned == most:
                return
            if item.kind is not FactKind.PLACE:
                continue
            try:
                on_map = maps.on_the_map(item, self.reading)
            except Unclear as reason:
                self._refuse(FactKind.PLACE, f"{item.stem} (on the map)", str(reason))
                continue
            if self._is_sound(on_map):
                self.chosen[place] = on_map
                turned += 1

    def _is_sound(self, item: Item) -> bool:
        context = Context(published=self.reading.published, certainty=Certainty.ASSERTED)
        flaws = check(Draft(item.stem, item.options, item.form, item.kind), context)
        if blocks(flaws):
            told = "; ".join(f"{flaw.code} {flaw.message}" for flaw in flaws)
            self._refuse(item.kind, item.key, told)
        return not blocks(flaws)

    def _refuse(self, kind: FactKind, about: str, reason: str) -> None:
        self.refusals.append(Refusal(kind, about, reason))
