"""Connections: what a SQLite file or a PostgreSQL server needs before the first statement."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError
from sqlalchemy.pool import ConnectionPoolEntry

from wgcal.domain.errors import DatabaseUnreachable, UnusableDatabase

DRIVERS = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
BUSY_MILLISECONDS = 10_000


def database_address(text: str) -> URL:
    """Return the address with the driver that wgcal uses; raises UnusableDatabase."""
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise UnusableDatabase(text.partition(":")[0]) from error
    if url.drivername not in DRIVERS:
        raise UnusableDatabase(url.drivername)
    return url.set(drivername=DRIVERS[url.drivername])


def is_in_memory(url: URL) -> bool:
    """Say whether the address names a SQLite database that no file keeps."""
    return url.drivername == "sqlite" and url.database in {None, "", ":memory:"}


def engine_of(url: URL) -> Engine:
    """Return the engine; a SQLite file is made with its folder, and only its owner may read it."""
    if url.drivername != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    if is_in_memory(url):
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        _make_file(Path(url.database or ""))
        engine = create_engine(url)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reached(url: URL) -> Iterator[None]:
    """Raise DatabaseUnreachable, without the password, where no connection can be made."""
    address = url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)
    try:
        yield
    except OSError as error:
        raise DatabaseUnreachable(address, str(error.strerror)) from error
    except DatabaseError as error:
        if error.statement is not None or isinstance(error, IntegrityError):
            raise
        raise DatabaseUnreachable(address, _first_line(error.orig)) from error


def for_reading(engine: Engine) -> Engine:
    """Return the engine whose transactions see one state of the database and can not write."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(writes=False)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def for_writing(engine: Engine) -> Engine:
    """Return the engine whose transactions write; on SQLite each waits until it is the only one."""
    return engine.execution_options(writes=True)


def _first_line(error: BaseException | None) -> str:
    return str(error).partition("\n")[0].rstrip(".")


def _make_file(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)


def _prepare(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver's own BEGIN comes too late to give readers a snapshot: _begin says it instead.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", True)
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
