import subprocess
import sys

from django.conf import settings
from django.urls import resolve, reverse

LOAD = """
import sys
from config.wsgi import application
from django.urls import reverse
reverse("quizzes:quiz_list")
print("import_export.admin" in sys.modules, "spacy" in sys.modules, "trafilatura" in sys.modules)
"""


def test_the_admin_is_reversed_and_resolved_like_any_other_address():
    assert reverse("admin:index") == "/admin/"
    assert resolve("/admin/auth/user/").view_name == "admin:auth_user_changelist"


def test_a_web_process_loads_neither_the_admin_nor_a_parser_before_they_are_asked_for():
    command = [sys.executable, "-c", LOAD]
    run = subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, text=True, check=True)

    assert run.stdout.split() == ["False", "False", "False"]
