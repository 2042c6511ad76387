import stat
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kept_plans import SOURCE, kept, loaded, operation, saved, upgraded
from plans import EXAMPLE, FIREARMS_2016
from wgcal.domain.errors import DatabaseUnreachable, UnknownSession, UnusableDatabase
from wgcal.domain.operation import Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import DatabaseBusy
from wgcal.domain.session import SessionId
from wgcal.store import Database
from wgcal.store.engine import database_address, engine_of


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_a_postgresql_address_is_read_with_the_driver_that_is_installed(scheme: str) -> None:
    address = database_address(f"{scheme}://ada:secret@db.example/wgcal")

    assert address.drivername == "postgresql+psycopg"
    assert (address.host, address.password, address.database) == ("db.example", "secret", "wgcal")


@pytest.mark.parametrize(
    ("url", "named"),
    [("mysql://db.example/wgcal", "mysql"), ("wgcal.sqlite3", "wgcal.sqlite3"), ("", "")],
)
def test_another_kind_of_database_is_refused_by_its_scheme(url: str, named: str) -> None:
    with pytest.raises(UnusableDatabase) as refused:
        Database(url)

    assert refused.value.field == "database_url"
    assert str(refused.value).startswith(f"{named} is no database for wgcal")


def test_a_password_in_an_unreadable_address_is_not_repeated() -> None:
    with pytest.raises(UnusableDatabase) as refused:
        Database("://ada:secret@db.example:port/wgcal")

    assert "secret" not in str(refused.value)


def test_a_database_that_does_not_answer_is_named_without_its_password() -> None:
    database = Database("postgresql://ada:secret@127.0.0.1:1/wgcal")

    with pytest.raises(DatabaseUnreachable) as refused:
        database.expect_current_schema()
    with pytest.raises(DatabaseUnreachable):
        database.upgrade()
    database.close()

    assert str(refused.value).startswith(
        "The database postgresql://ada:***@127.0.0.1:1/wgcal can not be used: connection failed"
    )


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "agenda.txt"
    file.write_text("1. Organizational matters\n" * 100)
    database = Database(f"sqlite:///{file}")

    with pytest.raises(DatabaseUnreachable, match="file is not a database"):
        database.upgrade()
    database.close()

    assert file.read_text().startswith("1. Organizational matters")


def test_a_folder_that_can_not_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(DatabaseUnreachable, match="File exists"):
        Database(f"sqlite:///{tmp_path}/file/wgcal.sqlite3")


def test_a_file_that_another_program_keeps_locked_is_reported_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wgcal.store.engine.BUSY_MILLISECONDS", 1)
    url = f"sqlite:///{tmp_path / 'wgcal.sqlite3'}"
    database, other = upgraded(url), Database(url)

    with other.writing() as store:
        store.sessions()
        with pytest.raises(DatabaseBusy, match="try again"):
            kept(database, EXAMPLE)
    other.close()
    database.close()


def test_a_file_is_made_with_its_folder_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "wgcal.sqlite3"
    database = upgraded(f"sqlite:///{file}")
    modes = {stat.S_IMODE(part.stat().st_mode) for part in file.parent.iterdir()}
    database.close()

    assert file.is_file()
    assert modes == {0o600}


def test_sqlite_keeps_foreign_keys_and_a_write_ahead_log(tmp_path: Path) -> None:
    engine = engine_of(database_address(f"sqlite:///{tmp_path / 'wgcal.sqlite3'}"))

    with engine.connect() as connection:
        asked = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("foreign_keys", "journal_mode", "busy_timeout")
        ]
    engine.dispose()

    assert asked == [1, "wal", 10_000]


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_in_memory_works_from_any_thread(url: str) -> None:
    database = upgraded(url)
    writer = Thread(target=kept, args=(database, EXAMPLE))

    writer.start()
    writer.join()
    found = loaded(database)
    database.close()

    assert found.slots == EXAMPLE.slots


def cancel_and_fail(database: Database, plan: OrganizationOfWork) -> None:
    with database.writing() as store:
        store.save(plan.with_slot_cancelled(plan.slots[0].id), operation(verb=Verb.CANCEL))
        store.load(SessionId("another"))


def test_what_was_written_before_an_error_is_taken_back(database: Database) -> None:
    before = kept(database, EXAMPLE)

    with pytest.raises(UnknownSession):
        cancel_and_fail(database, before)

    assert loaded(database) == before
    with database.reading() as store:
        assert [done.verb for done in store.operations(before.session.id)] == [Verb.IMPORT]


def test_a_read_transaction_can_not_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"read-?only"), database.reading() as store:
        store.create(EXAMPLE, SOURCE, operation())


def test_a_writer_of_a_file_waits_for_another_of_the_same_process(tmp_path: Path) -> None:
    database = upgraded(f"sqlite:///{tmp_path / 'wgcal.sqlite3'}")
    before = kept(database, EXAMPLE)
    changed = before.with_slot_cancelled(before.slots[0].id)
    later = replace(changed.with_slot_cancelled(before.slots[1].id), revision=2)

    other = Thread(target=saved, args=(database, later))

    with database.writing() as store:
        store.save(changed, operation(verb=Verb.CANCEL))
        other.start()
    other.join()
    found = loaded(database)
    database.close()

    assert (found.revision, found.slots) == (3, later.slots)


def test_a_read_transaction_sees_one_state_of_the_database(database: Database) -> None:
    before = kept(database, EXAMPLE)

    with database.reading() as store:
        first = store.load(FIREARMS_2016.id)
        saved(database, before.with_slot_cancelled(before.slots[0].id))
        second = store.load(FIREARMS_2016.id)

    assert (first, second) == (before, before)
    assert loaded(database).revision == before.revision + 1
