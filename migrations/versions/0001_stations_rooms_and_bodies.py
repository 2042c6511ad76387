"""Stations, rooms and bodies."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of the catalogue."""
    op.create_table(
        "station",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("policy", sa.Text(), nullable=False),
        sa.Column("holidays", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Text(), nullable=False),
        sa.Column("capacity_on", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="station_key"),
    )
    _create_room()
    _create_body()


def downgrade() -> None:
    """Drop the tables of the catalogue."""
    op.drop_table("body")
    op.drop_table("room")
    op.drop_table("station")


def _create_room() -> None:
    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("station_id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("building", sa.String(), nullable=False),
        sa.Column("booths", sa.Integer()),
        sa.Column("booth_seats", sa.Integer(), nullable=False),
        sa.Column("seats", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="room_key"),
        sa.UniqueConstraint("station_id", "slug", name="room_station_id_slug_once"),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name="room_station_id_known", ondelete="CASCADE"
        ),
    )


def _create_body() -> None:
    op.create_table(
        "body",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("symbol", sa.String(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.String()),
        sa.PrimaryKeyConstraint("id", name="body_key"),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["body.id"],
            name="body_parent_id_known",
            deferrable=True,
            initially="DEFERRED",
        ),
    )
    op.create_index("body_by_symbol", "body", ["symbol"])
    op.create_index("body_by_parent_id", "body", ["parent_id"])
