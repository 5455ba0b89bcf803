"""System checks: what a manager should know before the first student comes."""

from django.conf import settings
from django.core.checks import Error, Info, Tags, register
from django.db import connection

from config.sqlite.versions import has_wal_reset_bug, library_version


@register(Tags.database)
def sqlite_journal(app_configs, **kwargs):
    if connection.vendor != "sqlite":
        return []
    version = library_version()
    if not has_wal_reset_bug(version):
        return []
    name = ".".join(map(str, version))
    return [
        Info(
            f"SQLite {name} has the WAL-reset bug, so its journal is DELETE: safe, but slower.",
            hint="Install the pysqlite3 wheel, or use PostgreSQL by DATABASE_URL.",
            id="dateline.I001",
        )
    ]


@register(Tags.security, deploy=True)
def demo_in_production(app_configs, **kwargs):
    if settings.PRODUCTION and settings.DEMO:
        return [
            Error(
                "DATELINE_DEMO is set in production: the demo logins are known to everybody.",
                id="dateline.E001",
            )
        ]
    return []
