"""What every test stands on: people, and a network that ends at this machine."""

import socket
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.factories import InstructorFactory, ManagerFactory, StudentFactory

LOOPBACK = ("127.0.0.1", "::1", "localhost")
GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"


@pytest.fixture(autouse=True, scope="session")
def no_network():
    """Refuse every connection that leaves this machine: none is ever made at run time."""
    connect = socket.socket.connect

    def guarded(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOOPBACK:
            raise AssertionError(f"A connection to {address} was tried.")
        return connect(self, address)

    socket.socket.connect = guarded
    yield
    socket.socket.connect = connect


@pytest.fixture(autouse=True, scope="session")
def static_root():
    """WhiteNoise warns about a folder that `collectstatic` has not made yet."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def gold():
    """The folder of annotated articles, where it lies beside the checkout."""
    if not GOLD.exists():
        pytest.skip("no gold articles beside the checkout")
    return GOLD


@pytest.fixture
def student(db):
    return StudentFactory()


@pytest.fixture
def instructor(db):
    return InstructorFactory()


@pytest.fixture
def manager(db):
    return ManagerFactory()


@pytest.fixture
def real_database(transactional_db, tmp_path):
    """In memory, SQLite shares one cache between threads and refuses where a file would wait."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    path = tmp_path / "races.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    settings, in_memory = connection.settings_dict, connection.connection
    name, settings["NAME"] = settings["NAME"], str(path)
    connection.connection = None
    yield
    connection.close()
    settings["NAME"] = name
    connection.connection = in_memory
