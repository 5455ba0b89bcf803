"""A demo quiz with every form of question, written as an instructor would in the editor."""

from __future__ import annotations

from decimal import Decimal

from articles.models import Article, Fact
from quizzes.demo.texts import Text
from quizzes.forms.bank import Typed
from quizzes.forms.parts import TypedOption
from quizzes.generation.records import NO_NAMED_SOURCE, Form
from quizzes.making import publishing
from quizzes.making.bank import Content, add_question, for_check, set_state
from quizzes.models import Question, Quiz

# The demo article that has matter for all of them.
SHOWN_ON = "Security chiefs meet in Moscow after the Karabakh ceasefire"
TITLE = "Every form of question"
AS_WRITTEN = "The demo keeps the words of its article."


def options(*texts: str, right: tuple[str, ...] = ()) -> list[TypedOption]:
    return [TypedOption(text, is_right=text in right) for text in texts]


# The statement and answer of a fact, and what an instructor types about it.
WRITTEN = (
    (
        "Vladimir Putin received Ilham Aliyev and Nikol Pashinyan in Moscow on 11 January 2021.",
        "Ilham Aliyev and Nikol Pashinyan",
        Typed(
            "Whom did Vladimir Putin receive in Moscow on 11 January 2021?",
            Form.SEVERAL,
            options=options(
                "Ali Nagiyev",
                "Armen Abazyan",
                "Ilham Aliyev",
                "Nikol Pashinyan",
                right=("Ilham Aliyev", "Nikol Pashinyan"),
            ),
        ),
    ),
    (
        "Ali Nagiyev visited the districts of Lachin and Kalbajar on 9 December 2020.",
        "9 December 2020",
        Typed(
            "On what date did Ali Nagiyev visit the districts of Lachin and Kalbajar?",
            Form.TYPED,
            options=options("9 December 2020"),
            key=0,
        ),
    ),
    (
        "Alexander Bortnikov met President Ilham Aliyev and Ali Nagiyev on 18 December 2020.",
        "Alexander Bortnikov",
        Typed(
            "Who met Ilham Aliyev and Ali Nagiyev on 18 December 2020?",
            Form.TYPED,
            options=options("Alexander Bortnikov"),
            key=0,
        ),
    ),
    (
        "Shots were fired near the village of Agdam in the Khojavend district on 27 December 2020.",
        "27 December 2020",
        Typed(
            "On the date of ____, shots were fired near the village of Agdam.",
            Form.CLOZE,
            options=options("18 December 2020", "27 December 2020", "31 December 2020"),
            key=1,
        ),
    ),
    (
        "Vladimir Putin received Ilham Aliyev and Nikol Pashinyan in Moscow on 11 January 2021.",
        "Moscow",
        Typed(
            "In which city did Vladimir Putin receive Ilham Aliyev and Nikol Pashinyan on "
            "11 January 2021?",
            Form.MAP,
            options=options("Kyiv", "Minsk", "Moscow", "Tbilisi"),
            key=2,
        ),
    ),
    (
        "The Azerbaijani Ministry of Defence said that a group of six Armenian fighters had "
        "attacked a post and killed a soldier.",
        "Azerbaijani Ministry of Defence",
        Typed(
            "Who said that a group of six Armenian fighters had attacked a post and killed a "
            "soldier?",
            Form.SOURCE,
            options=options(
                "Azerbaijani Ministry of Defence",
                "Russian media",
                "Turkish Ministry of Defence",
                NO_NAMED_SOURCE,
            ),
            key=0,
        ),
    ),
)


def make_quiz_of_forms(text: Text, owner) -> Quiz:
    """A published quiz of what is written here and of what was drafted in parts."""
    article = Article.objects.get(title=text.title, owner=owner)
    written = [_write(article, *row, owner) for row in WRITTEN]
    # An order of events that the set asks for one by one waits in the reserve.
    drafted = article.questions.filter(versions__form__in=(Form.ORDER, Form.MATCH))
    spare = drafted.filter(state=Question.State.SPARE).values_list("pk", flat=True)
    set_state(for_check().filter(pk__in=list(spare)), Question.State.READY, owner, AS_WRITTEN)
    in_parts = drafted.filter(state=Question.State.READY)
    quiz = Quiz.objects.create(
        title=TITLE,
        introduction="Ticks, typed answers, blanks, an order, a match, the map, and who says so.",
        article=article,
        owner=owner,
        allows_guests=True,
    )
    publishing.arrange(quiz, [(one, Decimal(1)) for one in (*written, *in_parts)])
    publishing.publish(quiz)
    return quiz


def _write(article: Article, statement: str, answer: str, typed: Typed, owner) -> Question:
    fact = Fact.objects.get(article=article, statement=statement, answer=answer)
    return add_question(fact, Content(typed.draft()), owner, Question.State.READY, AS_WRITTEN)
