import pytest

from quizzes.generation.phrasing.definites import Definites

TOLD = [
    ("She joined the Amber Court. ", "judges of the court", "judges of the Amber Court",
     "one-court"),
    ("They opened the Almar bridge. ", "a walk to the bridge in May",
     "a walk to the Almar bridge in May", "a-bridge-in-small-letters"),
    ("It broke the Treaty of Riga. ", "terms of the treaty", "terms of the Treaty of Riga",
     "a-treaty-of-a-town"),
    ("The Amber Court and the Harbour Court met. ", "judges of the court", "judges of the court",
     "two-courts"),
    ("The Amber Court heard of another court. ", "judges of the court", "judges of the court",
     "one-more-without-a-name"),
    ("She joined the Amber Court. ", "the court case", "the court case", "a-noun-that-goes-on"),
    ("She joined the Amber Court. ", "the Amber Court and the court",
     "the Amber Court and the court", "told-already"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "told"), [row[:3] for row in TOLD], ids=[row[3] for row in TOLD]
)
def test_a_bare_noun_is_told_by_the_one_name_for_it(text, words, told):
    assert Definites(text + words).tell(words) == told
