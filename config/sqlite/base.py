"""Django's SQLite backend on the SQLite that the pysqlite3 wheel carries.

SQLite 3.7.0 to 3.51.2 can lose committed pages in WAL mode when two connections checkpoint and
commit at just the wrong time (the WAL-reset bug, https://sqlite.org/wal.html#walresetbug). Most
systems still ship such a version, so the wheel's newer one stands in where it is installed.
"""

import sqlite3
import sys

try:
    import pysqlite3

    # Django's backend imports `sqlite3` by name; it must find the wheel under that name, once,
    # while everything else in the process keeps the standard library's module.
    _own = {name: sys.modules[name] for name in ("sqlite3", "sqlite3.dbapi2")}
    pysqlite3.SQLITE_LIMIT_VARIABLE_NUMBER = sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER
    pysqlite3.SQLITE_LIMIT_COLUMN = sqlite3.SQLITE_LIMIT_COLUMN
    sys.modules.update({"sqlite3": pysqlite3, "sqlite3.dbapi2": pysqlite3.dbapi2})
    try:
        from django.db.backends.sqlite3 import base
    finally:
        sys.modules.update(_own)
except ImportError:  # no wheel for this platform: the system check says what follows
    from django.db.backends.sqlite3 import base

# https://sqlite.org/limits.html: the wheel has no getlimit(), these are SQLite's defaults.
LIMITS = {
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 32_766,
    sqlite3.SQLITE_LIMIT_COLUMN: 2_000,
}


class Connection(base.Database.Connection):  # type: ignore[name-defined]
    def getlimit(self, category: int) -> int:
        return LIMITS[category]


class DatabaseWrapper(base.DatabaseWrapper):
    def get_connection_params(self) -> dict:
        return {**super().get_connection_params(), "factory": Connection}
