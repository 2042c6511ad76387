"""Personal feeds, and what programs last fetched of sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "personal_feed",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date()),
        sa.Column("used_on", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="personal_feed_key"),
        sa.UniqueConstraint("digest", name="personal_feed_digest_once"),
    )
    op.create_table(
        "fetched",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("release", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fetches", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "kind", "language", "family", name="fetched_key"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name="fetched_session_id_known", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    """Drop the two tables."""
    op.drop_table("fetched")
    op.drop_table("personal_feed")
