"""Meetings that are not sure yet, where they were before, and where interpretation is heard."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

COLUMNS = {
    "slot": (
        sa.Column("certainty", sa.String(), nullable=False, server_default="confirmed"),
        sa.Column("starts_after", sa.String()),
    ),
    "room": (sa.Column("listen", sa.Text(), nullable=False, server_default=sa.text("'{}'")),),
    "public_meeting": (
        sa.Column("has_moved", sa.Boolean(), nullable=False, server_default=sa.false()),
    ),
}


def upgrade() -> None:
    """Add the columns; until now every meeting was confirmed, and none said where it had been."""
    for table, columns in COLUMNS.items():
        for column in columns:
            op.add_column(table, column)


def downgrade() -> None:
    """Drop the columns."""
    for table, columns in COLUMNS.items():
        for column in columns:
            op.drop_column(table, column.name)
