"""The session that a body has on a day, found in one index."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Put the days into the index."""
    op.create_index("session_of_body", "session", ["body_id", "starts_on", "ends_on"])
    op.drop_index("session_by_body_id", "session")


def downgrade() -> None:
    """Take the days out of the index."""
    op.create_index("session_by_body_id", "session", ["body_id"])
    op.drop_index("session_of_body", "session")
