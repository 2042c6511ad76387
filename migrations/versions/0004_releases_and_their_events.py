"""Releases, and the events that feeds are made of."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables of releases."""
    op.create_table(
        "release",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("release", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "number", name="release_key"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name="release_session_id_known", ondelete="CASCADE"
        ),
    )
    _create_event()


def downgrade() -> None:
    """Drop the tables of releases."""
    op.drop_table("event")
    op.drop_table("release")


def _create_event() -> None:
    op.create_table(
        "event",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("slot_id", sa.String(), nullable=False),
        sa.Column("starts_at_utc", sa.DateTime(timezone=True), nullable=False),
        sa.Column("event", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "number", "language", "slot_id", name="event_key"),
        sa.ForeignKeyConstraint(
            ["session_id", "number"],
            ["release.session_id", "release.number"],
            name="event_session_id_number_known",
            ondelete="CASCADE",
        ),
    )
