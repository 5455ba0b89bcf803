from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"

    def ready(self) -> None:
        from quizzes.making import drafting, pulling  # noqa: F401
        from quizzes.taking import sweeping  # noqa: F401
