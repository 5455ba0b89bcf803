"""Dateline's settings, read from the environment. README.md has the table of variables."""

import os
import sys
from pathlib import Path
from tempfile import gettempdir

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from config.mail import mailer
from config.secrets import SAMPLE_KEY, kept_key
from config.sqlite.versions import journal_mode

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent
# An empty value is as good as none: data must never end up beside the code.
DATA_DIR = Path(env.str("DATELINE_DATA", "") or BASE_DIR / "var")

PRODUCTION = env.bool("DATELINE_PRODUCTION", False)
DEBUG = env.bool("DATELINE_DEBUG", False)
DEMO = env.bool("DATELINE_DEMO", False)
TESTING = "pytest" in sys.modules

SECRET_KEY = env.str("DATELINE_SECRET_KEY", "") or kept_key(DATA_DIR, create=not PRODUCTION)

if PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DATELINE_DEBUG must be off in production.")
if PRODUCTION and SECRET_KEY in ("", SAMPLE_KEY):
    raise ImproperlyConfigured("Set DATELINE_SECRET_KEY to a long random text of your own.")

ALLOWED_HOSTS = env.list("DATELINE_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("DATELINE_ORIGINS", default=[])

INSTALLED_APPS = [
    "config",
    "articles",
    "quizzes",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "rules.apps.AutodiscoverRulesConfig",
    "import_export",
    "simple_history",
    "django_tasks_db",
]

MIDDLEWARE = [
    "config.arrival.stamp_arrival",
    "django.middleware.security.SecurityMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# IMMEDIATE takes the write lock when a transaction begins, so two writers queue up instead of
# failing with "database is locked"; FULL keeps an acknowledged answer through a power cut.
SQLITE = {
    "ENGINE": "config.sqlite",
    "NAME": DATA_DIR / "dateline.sqlite3",
    "CONN_MAX_AGE": 60,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": f"PRAGMA journal_mode={journal_mode()}; PRAGMA synchronous=FULL;",
    },
    # A file, as in use: several threads on one database in memory lock each other out at once
    # instead of waiting for their turn. Two runs of the tests do not share it.
    "TEST": {"NAME": Path(gettempdir()) / f"dateline-test-{os.getpid()}.sqlite3"},
}
DATABASES = {"default": env.db("DATABASE_URL") if env.str("DATABASE_URL", "") else SQLITE}
DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The limits on log-in attempts live in the cache, so every process has to see the same one.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "dateline_cache",
    }
}

TASKS = {
    "default": {
        "BACKEND": "django.tasks.backends.immediate.ImmediateBackend"
        if TESTING
        else "django_tasks_db.DatabaseBackend",
    }
}

# Accounts
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = env.str("DATELINE_EMAIL_VERIFICATION", "optional")
ACCOUNT_SIGNUP_FORM_CLASS = "config.accounts.SignupForm"
ACCOUNT_FORMS = {
    "login": "config.account_forms.LoginForm",
    "signup": "config.account_forms.SignupForm",
    "add_email": "config.account_forms.AddEmailForm",
    "change_password": "config.account_forms.ChangePasswordForm",
    "reset_password": "config.account_forms.ResetPasswordForm",
    "reset_password_from_key": "config.account_forms.ResetPasswordKeyForm",
}
ACCOUNT_ADAPTER = "config.accounts.AccountAdapter"
ACCOUNT_SESSION_REMEMBER = True
# Wrong ones from one address, in so many minutes. A class shares an address, and mistypes.
WRONG_TRIES = {"join_code": (30, 10), "quiz_password": (60, 10)}
OPEN_TEACHING = env.bool("DATELINE_OPEN_TEACHING", True)

MAILERS = {"default": mailer(env.str("EMAIL_URL", "console://"))}
DEFAULT_FROM_EMAIL = env.str("DATELINE_FROM", "Dateline <dateline@localhost>")

# Language and time
LANGUAGE_CODE = "en-gb"
TIME_ZONE = env.str("DATELINE_TIME_ZONE", "UTC")
USE_TZ = True

# Static files
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING or DEBUG
        else "config.statics.Storage",
    },
}

# Security
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "connect-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: []
    for name in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SECURE_SSL_REDIRECT = PRODUCTION and env.bool("DATELINE_SSL_REDIRECT", True)
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
if env.bool("DATELINE_BEHIND_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000

IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
