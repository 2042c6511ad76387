"""Uses of rooms, and the refusal to give a room to two meetings at once.

PostgreSQL judges at the end of the transaction, so that two meetings can swap rooms in it. It has
no b-tree operators for exclusion constraints without an extension, hence the range of one room.
SQLite judges each row as it comes. As no two uses of a room overlap, only the last one that starts
before the new one ends can overlap it, and the index leads straight to it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ON_POSTGRESQL = """
ALTER TABLE room_use ADD CONSTRAINT room_use_once EXCLUDE USING gist (
    int4range(room_id, room_id, '[]') WITH &&,
    tstzrange(starts_at_utc, ends_at_utc) WITH &&
) DEFERRABLE INITIALLY DEFERRED
"""

ON_SQLITE = """
CREATE TRIGGER room_use_once_{name} BEFORE {event} ON room_use
WHEN NEW.starts_at_utc < (
    SELECT ends_at_utc FROM room_use
    WHERE room_id = NEW.room_id AND starts_at_utc < NEW.ends_at_utc AND slot_id <> {slot_id}
    ORDER BY starts_at_utc DESC LIMIT 1
)
BEGIN SELECT RAISE(ABORT, 'room_use_once'); END
"""


def upgrade() -> None:
    """Make the table and what guards it."""
    op.create_table(
        "room_use",
        sa.Column("slot_id", sa.String(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("starts_at_utc", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at_utc", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("slot_id", name="room_use_key"),
        sa.CheckConstraint("starts_at_utc < ends_at_utc", name="room_use_starts_before_it_ends"),
        sa.ForeignKeyConstraint(
            ["slot_id"], ["slot.id"], name="room_use_slot_id_known", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="room_use_room_id_known"),
    )
    op.create_index("room_use_in_order", "room_use", ["room_id", "starts_at_utc"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(ON_POSTGRESQL)
    else:
        op.execute(ON_SQLITE.format(name="inserted", event="INSERT", slot_id="NEW.slot_id"))
        op.execute(ON_SQLITE.format(name="updated", event="UPDATE", slot_id="OLD.slot_id"))


def downgrade() -> None:
    """Drop the table, and with it what guards it."""
    op.drop_table("room_use")
