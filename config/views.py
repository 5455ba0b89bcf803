"""The front page, and the address that a monitor asks."""

from django.db import connection, transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quizzes.models import Quiz


@require_safe
def home(request):
    quizzes = Quiz.objects.open_to(request.user).select_related("article")[:6]
    return render(request, "home.html", {"quizzes": quizzes})


@require_safe
def healthz(request):
    """Answer "ok" after one read and one write that is rolled back."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM django_migrations")
        cursor.execute("UPDATE django_migrations SET name = name")
        transaction.set_rollback(True)
    return HttpResponse("ok", content_type="text/plain")
