import pytest

from quizzes.generation.asking.finishing import finish


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("who visited Ana Lund of Riga, 28", "Who visited Ana Lund of Riga?"),
        ('who praised Ana Lund as a "lamp of Riga,"', 'Who praised Ana Lund as a "lamp of Riga"?'),
        ("who left Riga on 3 July 2021", "Who left Riga on 3 July 2021?"),
    ],
    ids=["an-age", "a-comma-in-a-quotation", "a-year"],
)
def test_what_hangs_at_the_end_is_left_out(text, stem):
    assert finish("", text) == stem
