"""A quiz of so many questions: what goes in, what stays out and why."""

import pytest

from articles.extraction.records import Certainty, FactKind, Span
from quizzes.generation.records import Choice, Form, Item
from quizzes.generation.sets.choosing import Candidate, Level, Why, Wish, choose
from quizzes.generation.sets.difficulty import difficulty

PLACES = ("Riga", "Tartu", "Narva", "Pskov", "Reval", "Mitau", "Dorpat", "Libau")


def item(
    number=0, stem="", key="", kind=FactKind.ACTOR, score=5.0, form=Form.CHOICE, options=4, at=0
):
    key = key or f"Person {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number]}"
    others = [f"Other {number} {n}" for n in range(options - 1)]
    texts = [*others[:at], key, *others[at:]]
    return Item(
        kind=kind,
        form=form,
        stem=stem or f"Who founded the {PLACES[number % 8]} {'school' if number < 8 else 'club'}?",
        options=tuple(Choice(text, text == key) for text in texts),
        evidence=(Span(100 * number, 100 * number + 50),),
        certainty=Certainty.ASSERTED,
        fact=number,
        score=score,
    )


def candidate(number=0, paragraph=None, mentions=1, **fields):
    where = number if paragraph is None else paragraph
    return Candidate(item(number, **fields), frozenset((where,)), mentions)


def picked(candidates, count, **wish):
    return choose(candidates, Wish(count, **wish)).chosen


def test_the_best_go_in_and_stand_in_the_order_of_the_article():
    some = [candidate(n, score=score) for n, score in enumerate((3, 9, 5, 8))]

    selection = choose(some, Wish(2, level=Level.EASY))

    assert selection.chosen == (1, 3)
    assert [(left.place, left.why) for left in selection.left] == [(0, "enough"), (2, "enough")]


def test_gap_texts_keep_to_their_share_of_a_quiz():
    gaps = [candidate(n, score=9, form=Form.CLOZE, stem=f"{p} fell to ____.") for n, p in
            enumerate(PLACES[:5])]  # fmt: skip
    others = [candidate(n) for n in range(8, 14)]

    chosen = picked([*gaps, *others], 7)

    assert len(chosen) == 7
    assert sum(place < len(gaps) for place in chosen) == 2


def test_only_the_wanted_kinds_go_in():
    some = [candidate(0), candidate(1, kind=FactKind.DATE, key="3 May 1931")]

    selection = choose(some, Wish(2, kinds=frozenset((FactKind.DATE,))))

    assert selection.chosen == (1,)
    assert [(left.place, left.why) for left in selection.left] == [(0, Why.KIND)]


def test_of_two_that_ask_the_same_the_better_goes_in():
    same = "Who founded the Riga school?"
    some = [candidate(0, stem=same, score=4), candidate(1, stem=same, score=6)]

    selection = choose(some, Wish(2))

    assert selection.chosen == (1,)
    assert [(left.why, left.beside) for left in selection.left] == [(Why.SAME, 1)]


def test_none_goes_in_that_tells_the_answer_of_another():
    asked = candidate(0, stem="Who led the Riga school in spring?", key="Ada Lund", score=9)
    telling = candidate(1, stem="When did Ada Lund lead the Riga school in spring?", key="1931")

    selection = choose([asked, telling], Wish(2))

    assert selection.chosen == (0,)
    assert [(left.place, left.why) for left in selection.left] == [(1, Why.TELLS)]


def test_none_goes_in_whose_answer_another_tells():
    asked = candidate(0, stem="Who led the Riga school in spring?", key="Ada Lund")
    telling = candidate(
        1, stem="When did Ada Lund lead the Riga school in spring?", key="1931", score=9
    )

    selection = choose([asked, telling], Wish(2))

    assert [(left.place, left.why) for left in selection.left] == [(0, Why.TOLD)]


def test_at_most_three_have_one_answer():
    some = [candidate(n, key="Ada Lund") for n in range(5)]

    selection = choose(some, Wish(5))

    assert len(selection.chosen) == 3
    assert {left.why for left in selection.left} == {Why.KEY}


def test_questions_are_spread_over_paragraphs():
    some = [candidate(n, paragraph=n // 4, score=5 - n / 100) for n in range(8)]

    chosen = picked(some, 4)

    assert sum(place < 4 for place in chosen) == 2


def test_kinds_come_in_their_shares():
    kinds = (FactKind.ACTOR, FactKind.DATE)
    some = [candidate(n, kind=kinds[n % 2], score=9 - n % 2) for n in range(16)]

    chosen = picked(some, 8)

    assert 2 <= sum(place % 2 for place in chosen) <= 4


def test_keys_do_not_crowd_one_position():
    some = [candidate(n, at=0 if n < 8 else n % 4, score=5) for n in range(16)]

    positions = [0 if place < 8 else place % 4 for place in picked(some, 10)]

    assert max(positions.count(at) for at in range(4)) <= 4


@pytest.mark.parametrize(
    ("level", "wanted"),
    [(Level.EASY, (0, 1, 2)), (Level.HARD, (6, 7, 8))],
    ids=["easy-takes-what-is-named-often", "hard-takes-what-is-named-once"],
)
def test_a_level_takes_its_end_of_the_scale(level, wanted):
    some = [candidate(n, mentions=9 - n) for n in range(9)]

    assert picked(some, 3, level=level) == wanted


def test_mixed_takes_from_every_third():
    some = [candidate(n, mentions=9 - n) for n in range(9)]

    thirds = {place // 3 for place in picked(some, 3, level=Level.MIXED)}

    assert thirds == {0, 1, 2}


def test_fewer_are_chosen_where_there_are_no_more():
    assert picked([candidate(0), candidate(1)], 10) == (0, 1)
    assert picked([], 10) == ()


def test_the_same_candidates_give_the_same_quiz():
    some = [candidate(n, score=5) for n in range(12)]

    assert picked(some, 6) == picked(some, 6)


HARDER = [
    (item(form=Form.TYPED, options=1), item(options=4), "typed-over-chosen"),
    (item(options=4), item(options=3), "four-options-over-three"),
    (item(form=Form.ORDER, options=4), item(options=4), "an-order-over-a-choice"),
    (item(key="3 May 1931"), item(key="May 1931"), "a-day-over-a-month"),
    (item(key="May 1931"), item(key="1931"), "a-month-over-a-year"),
]


@pytest.mark.parametrize(
    ("harder", "easier"), [row[:2] for row in HARDER], ids=[row[2] for row in HARDER]
)
def test_what_makes_a_question_harder(harder, easier):
    assert difficulty(harder, 2, 4) > difficulty(easier, 2, 4)


def test_a_name_that_is_printed_often_is_easier():
    found = [difficulty(item(), mentions, 8) for mentions in (1, 4, 8)]

    assert found == sorted(found, reverse=True)
    assert all(0 <= value <= 1 for value in found)
