"""The front page and its small neighbours."""

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from quizzes.models import Quiz

THEMES = ("light", "dark")
A_YEAR = 365 * 24 * 60 * 60


@require_safe
def home(request):
    quizzes = Quiz.objects.open_to(request.user).select_related("article").with_counts()[:6]
    return render(request, "home.html", {"quizzes": list(quizzes)})


@require_safe
def about(request):
    return render(request, "about.html")


@require_POST
def theme(request):
    """Keep the wished theme in a cookie; without a known one, follow the system again."""
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    response = redirect(back if safe else "home")
    wished = request.POST.get("theme")
    if wished in THEMES:
        response.set_cookie("theme", wished, A_YEAR, samesite="Lax", secure=settings.PRODUCTION)
    else:
        response.delete_cookie("theme")
    return response


@require_safe
def healthz(request):
    """Answer "ok" after one read and one write that is rolled back."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM django_migrations")
        cursor.execute("UPDATE django_migrations SET name = name")
        transaction.set_rollback(True)
    return HttpResponse("ok", content_type="text/plain")
