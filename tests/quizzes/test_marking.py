import pytest

from quizzes.marks.marking import Question, Response, mark, normalise


@pytest.mark.parametrize("form", ["choice", "cloze"])
@pytest.mark.parametrize(("option", "right"), [(10, True), (11, False), (None, False)])
def test_option_is_right_where_it_is_the_key(form, option, right):
    fraction = mark(Response(option=option), Question(1, form, key=10))

    assert fraction == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        pytest.param("3 May 1931", True, id="as-printed"),
        pytest.param("  3  may 1931. ", True, id="case-space-and-punctuation"),
        pytest.param("3 May 1932", False, id="another-year"),
        pytest.param("", False, id="nothing"),
        pytest.param("...", False, id="no-letter-at-all"),
    ],
)
def test_typed_answer_is_right_where_it_is_an_accepted_spelling(typed, right):
    question = Question(1, "typed", accepted=("3 May 1931",))

    assert mark(Response(text=typed), question) == right


def test_typed_answer_may_be_any_accepted_spelling():
    question = Question(1, "typed", accepted=("Ada Lund", "Lund"))

    assert mark(Response(text="lund"), question) == 1


def test_nothing_typed_is_wrong_even_where_a_spelling_folds_to_nothing():
    assert mark(Response(text="?"), Question(1, "typed", accepted=("!",))) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("İlham Əliyev", "ilham əliyev", id="a-dotted-capital"),
        pytest.param("Jānis Čakste", "Janis Cakste", id="diacritics"),
        pytest.param("the Baltic Fleet", "Baltic Fleet", id="a-leading-article"),
        pytest.param("St. Petersburg", "St Petersburg", id="a-full-stop"),
        pytest.param("Franco-German", "franco german", id="a-hyphen"),
        pytest.param("O’Neil", "O'Neil", id="an-apostrophe"),
        pytest.param("Straße", "STRASSE", id="a-sharp-s"),
        pytest.param("ﬁnland", "Finland", id="a-ligature"),
    ],
)
def test_normalise_folds_what_is_no_difference(one, other):
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("3 May 1931", "3 May 1913", id="swapped-digits"),
        pytest.param("Azimov", "Asimov", id="one-letter"),
        pytest.param("The", "", id="an-article-alone"),
        pytest.param("Athens", "thens", id="no-article-at-all"),
    ],
)
def test_normalise_keeps_differences(one, other):
    assert normalise(one) != normalise(other)
