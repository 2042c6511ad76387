"""Sessions with source, agenda, documents, slots and the log of operations."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of plans."""
    _create_session()
    _create_source()
    _create_agenda_item()
    _create_document()
    _create_slot()
    _create_operation()


def downgrade() -> None:
    """Drop the tables of plans."""
    for table in ("operation", "slot", "document", "agenda_item", "source", "session"):
        op.drop_table(table)


def _create_session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("body_id", sa.String(), nullable=False),
        sa.Column("station_id", sa.String(), nullable=False),
        sa.Column("symbol", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("entitlement", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="session_key"),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name="session_body_id_known"),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name="session_station_id_known"),
    )
    op.create_index("session_by_body_id", "session", ["body_id"])
    op.create_index("session_by_station_id", "session", ["station_id"])


def _create_source() -> None:
    op.create_table(
        "source",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("symbol", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("session_id", name="source_key"),
        _of_session("source"),
    )


def _create_agenda_item() -> None:
    op.create_table(
        "agenda_item",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("titles", sa.Text(), nullable=False),
        sa.Column("documents", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "number", name="agenda_item_key"),
        _of_session("agenda_item"),
    )


def _create_document() -> None:
    op.create_table(
        "document",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("symbol", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("titles", sa.Text(), nullable=False),
        sa.Column("issued", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "symbol", name="document_key"),
        _of_session("document"),
    )


def _create_slot() -> None:
    op.create_table(
        "slot",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("station_id", sa.String(), nullable=False),
        sa.Column("body_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer()),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.Column("starts_fold", sa.Integer(), nullable=False),
        sa.Column("ends_fold", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("starts_at_utc", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at_utc", sa.DateTime(timezone=True), nullable=False),
        sa.Column("room_id", sa.Integer()),
        sa.Column("booths", sa.Text(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("team", sa.String()),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("released_starts_at_utc", sa.DateTime(timezone=True)),
        sa.Column("released_ends_at_utc", sa.DateTime(timezone=True)),
        sa.Column("released_room_id", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="slot_key"),
        sa.CheckConstraint("starts_at_utc < ends_at_utc", name="slot_starts_before_it_ends"),
        _of_session("slot"),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name="slot_station_id_known"),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name="slot_body_id_known"),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="slot_room_id_known"),
        sa.ForeignKeyConstraint(
            ["released_room_id"], ["room.id"], name="slot_released_room_id_known"
        ),
    )
    op.create_index("slot_by_session_id", "slot", ["session_id"])
    for near in ("station", "body"):
        columns = [f"{near}_id", "starts_at_utc", "ends_at_utc"]
        op.create_index(f"slot_near_{near}", "slot", columns)


def _create_operation() -> None:
    op.create_table(
        "operation",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "revision", name="operation_key"),
        _of_session("operation"),
    )


def _of_session(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["session_id"], ["session.id"], name=f"{table}_session_id_known", ondelete="CASCADE"
    )
