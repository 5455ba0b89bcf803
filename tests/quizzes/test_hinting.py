import pytest

from quizzes.making.hinting import drafted, without

SENTENCE = "Ada Lund opened the bridge on 3 May 1931 in Narva."


@pytest.mark.parametrize(
    ("sentence", "answer", "blanked"),
    [
        pytest.param(
            SENTENCE, "3 May 1931", "Ada Lund opened the bridge on ____ in Narva.", id="a-date"
        ),
        pytest.param(SENTENCE, "narva", SENTENCE.replace("Narva", "____"), id="another-case"),
        pytest.param(SENTENCE, "Tartu", "", id="not-in-it"),
        pytest.param(SENTENCE, "", "", id="no-answer"),
        pytest.param(f"{SENTENCE} Lund wept.", "Ada Lund", "", id="the-surname-stays"),
        pytest.param("In May, on 3 May 1931, it rained.", "3 May 1931", "", id="the-month-stays"),
        pytest.param("The UN met; the UNO did not.", "UN", "The ____ met; the UNO did not.",
                     id="whole-words-only"),
        pytest.param("x " * 200 + "Narva", "Narva", "", id="too-long"),
    ],
)  # fmt: skip
def test_sentence_without_its_answer(sentence, answer, blanked):
    assert without(sentence, answer) == blanked


def test_drafted_hints_go_from_the_place_to_the_sentence():
    assert drafted(2, SENTENCE, "Narva") == [
        "Read paragraph 3 of the article once more.",
        "The article says: “Ada Lund opened the bridge on 3 May 1931 in ____.”",
    ]


def test_without_a_proof_there_is_no_hint():
    assert drafted(None, "", "Narva") == []
