"""Which fact of an earlier reading is which of the new one."""

import pytest

from articles.pairing import Told, pair

OPENED = Told("date", "3 May 1931", "The bridge was opened on 3 May 1931.", (0,))
BEGUN = Told("date", "1 April 1929", "Work on it had begun on 1 April 1929.", (0,))
DREW = Told("actor", "Ada Lund", "Ada Lund drew the plans.", (1,))


@pytest.mark.parametrize(
    ("new", "pairs"),
    [
        pytest.param([OPENED, BEGUN, DREW], {0: 0, 1: 1, 2: 2}, id="the-same"),
        pytest.param([DREW, OPENED, BEGUN], {0: 2, 1: 0, 2: 1}, id="in-another-order"),
        pytest.param([BEGUN, OPENED._replace(answer="4 May 1931")], {0: 1, 1: 0}, id="another-day"),
        pytest.param([DREW._replace(answer="Ada Lind")], {0: 2}, id="another-name"),
        pytest.param([DREW._replace(statement="She drew them.")], {0: 2}, id="other-words"),
        pytest.param([DREW._replace(places=(7,))], {0: 2}, id="told-elsewhere"),
        pytest.param([DREW._replace(places=(7,), answer="Bo")], {}, id="another-fact-elsewhere"),
        pytest.param([DREW._replace(kind="place")], {}, id="another-kind"),
        pytest.param([OPENED, OPENED], {0: 0}, id="one-to-one"),
        pytest.param(
            [OPENED._replace(answer="1 June 1960", statement="Rust was found in June 1960.")],
            {},
            id="another-event-in-that-sentence",
        ),
    ],
)
def test_facts_are_paired(new, pairs):
    assert pair([OPENED, BEGUN, DREW], new) == pairs


def test_what_was_added_by_hand_is_never_turned_into_another_answer():
    mine = Told("place", "Narva", "It stands in Narva.", (1,), by_hand=True)

    assert pair([mine], [mine._replace(answer="Riga", by_hand=False)]) == {}
    assert pair([mine], [mine._replace(by_hand=False)]) == {0: 0}
