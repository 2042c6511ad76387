import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from hatchling.builders.wheel import WheelBuilder
from sqlalchemy import Connection, Engine, inspect, text

from kept_plans import kept, loaded
from plans import EXAMPLE
from wgcal.domain.errors import SchemaNewer, SchemaOutdated
from wgcal.store import Database
from wgcal.store.engine import database_address, engine_of
from wgcal.store.migration import alembic_config, upgrade
from wgcal.store.shipped import shipped
from wgcal.store.tables import Row

ROOT = Path(__file__).parents[2]


@pytest.fixture
def empty(empty_database_url: str) -> Iterator[Engine]:
    """Yield an engine for a database without any table."""
    engine = engine_of(database_address(empty_database_url))
    yield engine
    engine.dispose()


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def taken_to(engine: Engine, step: str) -> None:
    with engine.begin() as connection:
        command.upgrade(alembic_config(connection), step)


def test_the_steps_go_up_down_to_nothing_and_up_again(empty: Engine) -> None:
    with empty.begin() as connection:
        upgrade(connection)
        first = tables(connection)
        command.downgrade(alembic_config(connection), "base")
        between = tables(connection)
        upgrade(connection)
        second = tables(connection)

    assert first == second == set(Row.metadata.tables)
    assert between == set()


def test_the_steps_make_exactly_the_tables_of_the_code(empty: Engine) -> None:
    with empty.begin() as connection:
        upgrade(connection)

        command.check(alembic_config(connection))


def test_a_failed_step_leaves_nothing_behind(empty: Engine) -> None:
    with empty.begin() as connection:
        connection.execute(text("CREATE TABLE token (label INTEGER)"))

    with pytest.raises(Exception, match="already exists"), empty.begin() as connection:
        upgrade(connection)

    with empty.begin() as connection:
        assert tables(connection) == {"token"}


def test_tables_that_are_not_there_are_refused_and_the_remedy_named(
    empty_database_url: str,
) -> None:
    database = Database(empty_database_url)

    with pytest.raises(SchemaOutdated) as refused:
        database.expect_current_schema()
    database.close()

    assert "run `wgcal database upgrade`" in str(refused.value)


def test_tables_of_an_older_version_are_refused_until_they_are_upgraded(
    empty: Engine, empty_database_url: str
) -> None:
    taken_to(empty, "0001")
    database = Database(empty_database_url)

    with pytest.raises(SchemaOutdated):
        database.expect_current_schema()
    database.upgrade()
    database.expect_current_schema()
    database.close()


def test_tables_of_a_later_version_are_neither_used_nor_changed(
    empty: Engine, empty_database_url: str
) -> None:
    taken_to(empty, "head")
    with empty.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database = Database(empty_database_url)

    with pytest.raises(SchemaNewer, match="install the later wgcal"):
        database.expect_current_schema()
    with pytest.raises(SchemaNewer):
        database.upgrade()
    database.close()


def test_an_upgrade_of_current_tables_changes_nothing(database: Database) -> None:
    before = kept(database, EXAMPLE)

    database.upgrade()

    assert loaded(database) == before
    with database.reading() as store:
        assert store.catalogue() == shipped()


def test_the_steps_travel_inside_the_installed_package(tmp_path: Path) -> None:
    [wheel] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    asked = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r});"
        "from wgcal.store.migration import migrations_folder; print(migrations_folder())"
    )

    answer = subprocess.run(
        [sys.executable, "-c", asked], check=True, capture_output=True, text=True
    )

    folder = Path(answer.stdout.strip())
    assert folder == tmp_path / "installed" / "wgcal" / "migrations"
    assert (folder / "env.py").is_file()
    assert (tmp_path / "installed" / "wgcal" / "store" / "shipped" / "vienna.toml").is_file()
