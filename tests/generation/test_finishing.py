import pytest

from quizzes.generation.asking.finishing import finish
from quizzes.generation.phrasing.wording import Unclear


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("who visited Ana Lund of Riga, 28", "Who visited Ana Lund of Riga?"),
        ('who praised Ana Lund as a "lamp of Riga,"', 'Who praised Ana Lund as a "lamp of Riga"?'),
        ("who left Riga on 3 July 2021", "Who left Riga on 3 July 2021?"),
        (
            "who gave assurances that the dockers of Riga will be paid",
            "Who gave assurances that the dockers of Riga would be paid?",
        ),
        ("whom did Prince of Vidz appoint in Riga", "Whom did the Prince of Vidz appoint in Riga?"),
        (
            "who sent Karl Weiss with four thousand men to hold the old stone bridge near the "
            "harbour of Riga in order to keep the troops of Peru out of it",
            "Who sent Karl Weiss with four thousand men to hold the old stone bridge near the "
            "harbour of Riga?",
        ),
        (
            "who sent Karl Weiss to Riga in order to see the bridge of Vidz",
            "Who sent Karl Weiss to Riga in order to see the bridge of Vidz?",
        ),
    ],
    ids=[
        "an-age",
        "a-comma-in-a-quotation",
        "a-year",
        "what-would-be",
        "a-prince",
        "an-aim-of-an-aim",
        "a-short-aim",
    ],
)
def test_what_hangs_at_the_end_is_left_out(text, stem):
    assert finish("", text) == stem


def test_nobody_is_asked_for_proceeds_of_nothing():
    with pytest.raises(Unclear, match="of what"):
        finish("", "who denied knowing that proceeds went to Riga")
