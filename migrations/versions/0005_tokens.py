"""Tokens of programs that write."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table of tokens."""
    op.create_table(
        "token",
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("label", name="token_key"),
        sa.UniqueConstraint("digest", name="token_digest_once"),
    )


def downgrade() -> None:
    """Drop the table of tokens."""
    op.drop_table("token")
