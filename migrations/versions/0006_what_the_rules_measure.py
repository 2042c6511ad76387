"""Attendance, opening hours, submissions and printed days: facts that rules measure."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

NOTHING = sa.text("'[]'")

COLUMNS = {
    "room": (
        sa.Column("opening", sa.Text(), nullable=False, server_default=NOTHING),
        sa.Column("closures", sa.Text(), nullable=False, server_default=NOTHING),
    ),
    "session": (sa.Column("printed_days", sa.Text(), nullable=False, server_default=NOTHING),),
    "document": (
        sa.Column("submitted_on", sa.Date()),
        sa.Column("languages", sa.Text(), nullable=False, server_default=NOTHING),
    ),
    "slot": (
        sa.Column("attendance", sa.Integer()),
        sa.Column("released_status", sa.String()),
    ),
    "operation": (sa.Column("papers", sa.Text()),),
}


def upgrade() -> None:
    """Add the columns; what was released before was released as it is to take place."""
    for table, columns in COLUMNS.items():
        for column in columns:
            op.add_column(table, column)
    op.execute(
        "UPDATE slot SET released_status = 'scheduled' WHERE released_starts_at_utc IS NOT NULL"
    )


def downgrade() -> None:
    """Drop the columns."""
    for table, columns in COLUMNS.items():
        for column in columns:
            op.drop_column(table, column.name)
