"""Who gets in: instructors, and each of them to the articles that are theirs."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import Http404

from config.roles import is_instructor


def instructors_only(view):
    """Log in first; for people who do not teach the page is not there."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not is_instructor(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return login_required(guarded)
