"""Where mail goes, from one address such as `smtp+tls://user:password@host:587`."""

from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

BACKENDS = {"console": "console", "smtp": "smtp", "smtp+tls": "smtp", "smtp+ssl": "smtp"}


def mailer(address: str) -> dict:
    """Turn the address into an entry of Django's MAILERS."""
    url = urlsplit(address)
    if url.scheme not in BACKENDS:
        raise ImproperlyConfigured(f"EMAIL_URL begins with one of {', '.join(BACKENDS)}.")
    backend = f"django.core.mail.backends.{BACKENDS[url.scheme]}.EmailBackend"
    if url.scheme == "console":
        return {"BACKEND": backend}
    options = {
        "host": url.hostname or "localhost",
        "port": url.port or (465 if url.scheme == "smtp+ssl" else 587),
        "username": unquote(url.username or ""),
        "password": unquote(url.password or ""),
        "use_tls": url.scheme == "smtp+tls",
        "use_ssl": url.scheme == "smtp+ssl",
    }
    return {"BACKEND": backend, "OPTIONS": options}
