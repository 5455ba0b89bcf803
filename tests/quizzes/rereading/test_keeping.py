"""What was pulled is kept, checked again or edited, and so comes back into use."""

import pytest

from quizzes.making import bank, pulling
from quizzes.models import QuestionVersion
from tests.quizzes.making import content
from tests.quizzes.rereading.bridge import BODY, OPENED, ask_about, start, state

pytestmark = pytest.mark.django_db


def test_keeping_a_used_question_makes_its_next_version(quiz, opened, edit):
    attempt = start(quiz)
    mended = OPENED.replace("opened", "finally opened")
    edit(BODY.replace(OPENED, mended))

    pulling.keep(ask_about(opened), quiz.owner)

    old, new = QuestionVersion.objects.filter(question=ask_about(opened)).order_by("number")
    assert (old.pinned["quotes"], new.pinned["quotes"]) == ([OPENED], [mended])
    assert (old.stem, old.pk) == (new.stem, attempt.questions.get().version_id)
    assert state(opened) == "ready"
    assert start(quiz).questions.get().version == new


def test_what_was_kept_is_not_pulled_again_by_the_next_edit(opened, article, edit):
    mended = BODY.replace("opened", "finally opened")
    edit(mended)
    pulling.keep(ask_about(opened), article.owner)

    edit(mended.replace("Nobody", "No one"))

    assert state(opened) == "ready"


def test_keeping_is_refused_where_the_key_is_not_in_the_proof_any_more(opened, article, edit):
    edit(BODY.replace("3 May 1931", "4 June 1932"))

    with pytest.raises(bank.Refused):
        pulling.keep(ask_about(opened), article.owner)

    assert state(opened) == "pulled"


def test_a_question_is_kept_though_its_sentence_is_gone(opened, article, edit):
    edit(BODY.replace(OPENED, ""))

    pulling.keep(ask_about(opened), article.owner)

    pinned = ask_about(opened).current.pinned
    assert (pinned["quotes"], pinned["gone"], state(opened)) == ([], [OPENED], "ready")
    edit(BODY.replace(OPENED, "").replace("Nobody", "No one"))
    assert state(opened) == "ready"


@pytest.mark.parametrize(
    ("before", "after", "is_back"),
    [
        pytest.param("opened", "finally opened", True, id="a-word"),
        pytest.param("3 May 1931", "4 June 1932", False, id="another-date"),
        pytest.param("opened", "closed", False, id="another-verb"),
        pytest.param("was opened", "was not opened", False, id="denied"),
        pytest.param(OPENED, "", False, id="deleted"),
    ],
)
def test_rechecking_puts_back_what_is_still_told(opened, article, edit, before, after, is_back):
    edit(BODY.replace(before, after))

    judged = pulling.recheck([ask_about(opened)], article.owner)

    assert (judged.changed, len(judged.refused)) == (is_back, not is_back)
    assert state(opened) == ("ready" if is_back else "pulled")


def test_an_edited_question_goes_back_into_use(opened, article, edit):
    edit(BODY.replace("3 May 1931", "4 June 1932"))
    mended = content(texts=("4 June 1932", "3 May 1931", "5 July 1933"), key="4 June 1932")

    bank.save_question(ask_about(opened), mended, article.owner, "ready", reason="It is fine.")

    assert state(opened) == "ready"
    edit(BODY.replace("3 May 1931", "4 June 1932").replace("Nobody", "No one"))
    assert state(opened) == "ready"


def test_a_pulled_question_is_not_made_ready_in_passing(opened, article, edit):
    edit(BODY.replace("opened", "first opened"))

    judged = bank.set_state([ask_about(opened)], "ready", article.owner)

    assert (judged.changed, state(opened)) == (0, "pulled")
