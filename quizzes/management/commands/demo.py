from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from articles.models import Article
from quizzes.demo.people import LOGINS, PASSWORD


class Command(BaseCommand):
    help = "Make demo people, articles, published quizzes and some weeks of attempts."

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--logins", action="store_true", help="only print the demo logins that exist"
        )

    def handle(self, *, logins: bool, **options) -> None:
        if not (settings.DEBUG or settings.DEMO):
            raise CommandError("Set DATELINE_DEMO=1 first: its logins are known to everybody.")
        if not logins:
            self.load()
        self.print_logins()

    def load(self) -> None:
        if get_user_model().objects.exists() or Article.objects.exists():
            raise CommandError("This database holds data already; the demo wants an empty one.")
        # Imported here: only loading needs the language model.
        from quizzes.demo.load import load_demo

        for line in load_demo():
            self.stdout.write(line)

    def print_logins(self) -> None:
        found = get_user_model().objects.filter(username__in=LOGINS.values())
        names = set(found.values_list("username", flat=True))
        for role, name in LOGINS.items():
            if name in names:
                self.stdout.write(f"  {role:<11} {name} / {PASSWORD}")
