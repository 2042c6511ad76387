"""The layout of the tables over time: bring it up to date, or say that it is not."""

from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from wgcal.domain.errors import SchemaMissing, SchemaNewer, SchemaOutdated

ONE_UPGRADE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtext('wgcal upgrade'))")


def migrations_folder() -> Path:
    """Return where the steps are: inside the installed package, or beside `src`."""
    installed = Path(str(files("wgcal"))) / "migrations"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "migrations"


def alembic_config(connection: Connection) -> Config:
    """Return what alembic needs to work on this connection."""
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection) -> None:
    """Take every step that is missing; raises SchemaNewer where the database knows later ones."""
    if connection.dialect.name == "postgresql":
        connection.execute(ONE_UPGRADE_AT_A_TIME)
    _refuse_newer(connection)
    command.upgrade(alembic_config(connection), "head")


def expect_current(connection: Connection) -> None:
    """Raise SchemaMissing, SchemaOutdated or SchemaNewer unless all known steps are taken."""
    _refuse_newer(connection)
    taken = _taken(connection)
    if not taken:
        raise SchemaMissing
    if taken != set(_steps(connection).get_heads()):
        raise SchemaOutdated


def _refuse_newer(connection: Connection) -> None:
    known = {step.revision for step in _steps(connection).walk_revisions()}
    if not _taken(connection) <= known:
        raise SchemaNewer


def _taken(connection: Connection) -> set[str]:
    return set(MigrationContext.configure(connection).get_current_heads())


def _steps(connection: Connection) -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config(connection))
