"""Rows for tests: only what a row needs. A test states every value it asserts on."""

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone
from factory.django import DjangoModelFactory

from articles.models import Article, Evidence, Fact, Sentence, digest
from config.roles import INSTRUCTOR, MANAGER, STUDENT
from quizzes.models import Attempt, AttemptQuestion, Option, Question, QuestionVersion, Quiz, Slot

BODY = "The bridge was opened on 3 May 1931. Ada Lund drew the plans."


class UserFactory(DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")


class StudentFactory(UserFactory):
    groups = factory.PostGeneration(lambda user, *_: user.groups.add(_group(STUDENT)))


class InstructorFactory(UserFactory):
    groups = factory.PostGeneration(lambda user, *_: user.groups.add(_group(INSTRUCTOR)))


class ManagerFactory(UserFactory):
    is_staff = True
    is_superuser = True
    groups = factory.PostGeneration(lambda user, *_: user.groups.add(_group(MANAGER)))


def _group(name):
    return Group.objects.get(name=name)


class ArticleFactory(DjangoModelFactory):
    class Meta:
        model = Article

    title = factory.Sequence(lambda n: f"Article {n}")
    owner = factory.SubFactory(InstructorFactory)
    body = BODY
    state = Article.State.READ


class SentenceFactory(DjangoModelFactory):
    class Meta:
        model = Sentence

    article = factory.SubFactory(ArticleFactory)
    position = factory.Sequence(lambda n: n)
    start = 0
    end = 36
    digest = factory.LazyAttribute(lambda s: digest(s.article.body[s.start : s.end]))


class FactFactory(DjangoModelFactory):
    class Meta:
        model = Fact

    article = factory.SubFactory(ArticleFactory)
    kind = Fact.Kind.DATE
    position = factory.Sequence(lambda n: n)
    statement = factory.Sequence(lambda n: f"Statement {n}.")
    answer = "3 May 1931"


class EvidenceFactory(DjangoModelFactory):
    class Meta:
        model = Evidence

    fact = factory.SubFactory(FactFactory)
    sentence = factory.SubFactory(SentenceFactory, article=factory.SelfAttribute("..fact.article"))
    start = factory.SelfAttribute("sentence.start")
    end = factory.SelfAttribute("sentence.end")
    quote = factory.LazyAttribute(lambda e: e.sentence.text)
    digest = factory.SelfAttribute("sentence.digest")


class QuestionFactory(DjangoModelFactory):
    class Meta:
        model = Question

    fact = factory.SubFactory(FactFactory)
    article = factory.SelfAttribute("fact.article")
    author = factory.SelfAttribute("article.owner")
    last_editor = factory.SelfAttribute("author")
    kind = factory.SelfAttribute("fact.kind")
    state = Question.State.READY


class VersionFactory(DjangoModelFactory):
    class Meta:
        model = QuestionVersion

    question = factory.SubFactory(QuestionFactory)
    number = 1
    stem = factory.Sequence(lambda n: f"On what date was bridge {n} opened?")
    editor = factory.SelfAttribute("question.author")


class OptionFactory(DjangoModelFactory):
    class Meta:
        model = Option

    version = factory.SubFactory(VersionFactory)
    position = factory.Sequence(lambda n: n)
    text = factory.Sequence(lambda n: f"{1 + n % 28} May {1900 + n}")

    class Params:
        key = factory.Trait(is_key=True)


class QuizFactory(DjangoModelFactory):
    class Meta:
        model = Quiz

    title = factory.Sequence(lambda n: f"Quiz {n}")
    owner = factory.SubFactory(InstructorFactory)

    class Params:
        published = factory.Trait(
            state=Quiz.State.PUBLISHED, published_at=factory.LazyFunction(timezone.now)
        )


class SlotFactory(DjangoModelFactory):
    class Meta:
        model = Slot

    quiz = factory.SubFactory(QuizFactory)
    question = factory.SubFactory(QuestionFactory)
    position = factory.Sequence(lambda n: n + 1)


class AttemptFactory(DjangoModelFactory):
    class Meta:
        model = Attempt

    quiz = factory.SubFactory(QuizFactory, published=True)
    student = factory.SubFactory(StudentFactory)
    started_at = factory.LazyFunction(timezone.now)


class AttemptQuestionFactory(DjangoModelFactory):
    class Meta:
        model = AttemptQuestion

    attempt = factory.SubFactory(AttemptFactory)
    version = factory.SubFactory(VersionFactory)
    position = factory.Sequence(lambda n: n + 1)
