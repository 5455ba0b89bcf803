import pytest

from quizzes.review.proofs import AROUND, Passage, passage, pieces

TEXT = "One paragraph here.\nThe bridge was opened. Ada drew it.\nAnother one."


def cut(text, words, around=AROUND):
    """The passage around `words`, out of a window as wide as the page fetches it."""
    start = text.index(words)
    end = start + len(words)
    offset = max(start - around, 0)
    return passage(text[offset : end + around], offset, start, end)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The bridge was opened.", "The bridge was opened. Ada drew it."),
        ("Ada drew it.", "The bridge was opened. Ada drew it."),
        ("One paragraph here.", "One paragraph here."),
        ("Another one.", "Another one."),
    ],
    ids=["first-of-two", "second-of-two", "first-paragraph", "last-paragraph"],
)
def test_passage_is_the_paragraph_of_the_proof(words, shown):
    assert cut(TEXT, words) == Passage(TEXT.index(shown), shown)


def test_passage_of_a_long_paragraph_is_cut_between_words():
    text = "alpha " * 500 + "THE PROOF. " + "omega " * 500

    shown = cut(text, "THE PROOF.")

    assert set(shown.text.split()) == {"alpha", "THE", "PROOF.", "omega"}
    assert text[shown.start :].startswith(shown.text)
    assert len(shown.text) <= 2 * AROUND + len("THE PROOF.")


def test_passage_without_a_space_to_cut_at_still_holds_the_proof():
    text = "x" * 5000 + "PROOF" + "y" * 5000

    assert "PROOF" in cut(text, "PROOF").text


@pytest.mark.parametrize(
    ("spans", "proofs"),
    [
        ([(10, 13)], ["abc"]),
        ([(10, 13), (16, 19)], ["abc", "ghi"]),
        ([(10, 15), (13, 17)], ["abc", "de", "fg"]),
        ([(0, 12)], ["ab"]),
        ([(17, 99)], ["hij"]),
        ([], []),
    ],
    ids=["one", "two", "overlapping", "begins-before", "ends-after", "none"],
)
def test_pieces_part_the_proof_from_its_surroundings(spans, proofs):
    found = pieces(Passage(10, "abcdefghij"), spans)

    assert [piece.text for piece in found if piece.is_proof] == proofs
    assert "".join(piece.text for piece in found) == "abcdefghij"
