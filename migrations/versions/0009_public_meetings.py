"""What feeds and pages select meetings of last releases by."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the table; what was released before is listed with the next release."""
    op.create_table(
        "public_meeting",
        sa.Column("slot_id", sa.String(), nullable=False),
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("station_id", sa.String(), nullable=False),
        sa.Column("body_id", sa.String(), nullable=False),
        sa.Column("starts_at_utc", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("room", sa.String()),
        sa.Column("booths", sa.Text(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("slot_id", name="public_meeting_key"),
        _of("session", ondelete="CASCADE"),
        _of("station"),
        _of("body"),
    )
    op.create_index("public_meeting_by_session_id", "public_meeting", ["session_id"])
    op.create_index("public_meeting_at_station", "public_meeting", ["station_id", "last_day"])
    op.create_index("public_meeting_of_body", "public_meeting", ["body_id", "last_day"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("public_meeting")


def _of(table: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [f"{table}_id"],
        [f"{table}.id"],
        name=f"public_meeting_{table}_id_known",
        ondelete=ondelete,
    )
