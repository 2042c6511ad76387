"""Interpreters by name, when they are away, and the booths they are assigned to."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the three tables."""
    _create_interpreter()
    _create_absence()
    _create_assignment()


def downgrade() -> None:
    """Drop the three tables."""
    for table in ("assignment", "absence", "interpreter"):
        op.drop_table(table)


def _create_interpreter() -> None:
    op.create_table(
        "interpreter",
        sa.Column("station_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("booths", sa.Text(), nullable=False),
        sa.Column("passive", sa.Text(), nullable=False),
        sa.Column("contract", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("station_id", "id", name="interpreter_key"),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name="interpreter_station_id_known", ondelete="CASCADE"
        ),
    )


def _create_absence() -> None:
    op.create_table(
        "absence",
        sa.Column("station_id", sa.String(), nullable=False),
        sa.Column("interpreter_id", sa.String(), nullable=False),
        sa.Column("starts_at_utc", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at_utc", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint(
            "station_id", "interpreter_id", "starts_at_utc", name="absence_key"
        ),
        sa.CheckConstraint("starts_at_utc < ends_at_utc", name="absence_starts_before_it_ends"),
        sa.ForeignKeyConstraint(
            ["station_id", "interpreter_id"],
            ["interpreter.station_id", "interpreter.id"],
            name="absence_station_id_interpreter_id_known",
            ondelete="CASCADE",
        ),
    )


def _create_assignment() -> None:
    op.create_table(
        "assignment",
        sa.Column("slot_id", sa.String(), nullable=False),
        sa.Column("station_id", sa.String(), nullable=False),
        sa.Column("interpreter_id", sa.String(), nullable=False),
        sa.Column("booth", sa.String(), nullable=False),
        sa.Column("session_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint(
            "slot_id", "station_id", "interpreter_id", "booth", name="assignment_key"
        ),
        sa.ForeignKeyConstraint(
            ["slot_id"], ["slot.id"], name="assignment_slot_id_known", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name="assignment_session_id_known", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["station_id", "interpreter_id"],
            ["interpreter.station_id", "interpreter.id"],
            name="assignment_station_id_interpreter_id_known",
            ondelete="CASCADE",
        ),
    )
    op.create_index("assignment_by_session_id", "assignment", ["session_id"])
    op.create_index(
        "assignment_by_station_id_interpreter_id", "assignment", ["station_id", "interpreter_id"]
    )
