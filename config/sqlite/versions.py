"""Which SQLite versions have the WAL-reset bug, and what a connection does about it."""

import sqlite3

Version = tuple[int, int, int]

# Backports of the fix: https://sqlite.org/changes.html
FIXED_BRANCHES: tuple[Version, ...] = ((3, 44, 6), (3, 50, 7))
FIXED: Version = (3, 51, 3)


def has_wal_reset_bug(version: Version) -> bool:
    if version >= FIXED or version < (3, 7, 0):
        return False
    return not any(version[:2] == fix[:2] and version >= fix for fix in FIXED_BRANCHES)


def library_version() -> Version:
    """The version that the backend in `base.py` ends up on."""
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        return sqlite3.sqlite_version_info
    return dbapi2.sqlite_version_info


def journal_mode() -> str:
    return "DELETE" if has_wal_reset_bug(library_version()) else "WAL"
