import pytest
from django.db import connection

from config.sqlite.versions import has_wal_reset_bug, library_version


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        pytest.param((3, 6, 23), False, id="before-wal-existed"),
        pytest.param((3, 40, 1), True, id="debian-12"),
        pytest.param((3, 44, 5), True, id="just-before-the-3.44-backport"),
        pytest.param((3, 44, 6), False, id="the-3.44-backport"),
        pytest.param((3, 45, 0), True, id="a-branch-without-backport"),
        pytest.param((3, 50, 7), False, id="the-3.50-backport"),
        pytest.param((3, 51, 2), True, id="last-affected"),
        pytest.param((3, 51, 3), False, id="first-fixed"),
        pytest.param((3, 53, 4), False, id="the-wheel"),
    ],
)
def test_has_wal_reset_bug(version, expected):
    assert has_wal_reset_bug(version) is expected


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only about SQLite")
def test_the_backend_runs_on_the_version_that_the_journal_mode_was_chosen_for(db):
    assert connection.get_database_version() == library_version()
