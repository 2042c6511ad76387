"""Policies in versions, and conflicts that somebody has accepted."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

# What no policy of a station had before, as Vienna has it.
NEW_FIELDS: dict[str, Any] = {
    "turnaround_minutes": 15,
    "window_loads": {
        "staff": [{"days": 7, "assignments": 7, "hard_limit": 8}],
        "freelance": [
            {"days": 3, "assignments": 5, "hard_limit": None},
            {"days": 4, "assignments": 7, "hard_limit": None},
            {"days": 7, "assignments": 7, "hard_limit": 8},
        ],
    },
    "remote_window_loads": [{"days": 7, "assignments": 5, "hard_limit": None}],
    "contract_of_teams": "staff",
    "short_meetings": [{"minutes": 40, "interpreters": 1}, {"minutes": 90, "interpreters": 2}],
    "entitlement_use_percent": 80,
    "audiences": [],
    "side_event_hours": [
        {"starts": "09:00:00", "ends": "10:00:00"},
        {"starts": "13:00:00", "ends": "15:00:00"},
    ],
    "document_days": 42,
    "submission_days": 70,
    "session_days": None,
    "committee_days": None,
    "siblings": [],
    "notice_days": 14,
}

POLICY = sa.table(
    "policy",
    sa.column("station_id", sa.String()),
    sa.column("body_id", sa.String()),
    sa.column("version", sa.Integer()),
    sa.column("by", sa.String()),
    sa.column("reason", sa.String()),
    sa.column("settings", sa.Text()),
)


def upgrade() -> None:
    """Make the two tables, and move each station's policy into its first version."""
    _create_policy()
    _create_waiver()
    stations = op.get_bind().execute(sa.text("SELECT id, policy FROM station")).all()
    rows = [
        {
            "station_id": station,
            "body_id": "",
            "version": 1,
            "by": "wgcal",
            "reason": "",
            "settings": json.dumps({**NEW_FIELDS, **json.loads(policy)}, ensure_ascii=False),
        }
        for station, policy in stations
    ]
    if rows:
        op.bulk_insert(POLICY, rows)
    op.drop_column("station", "policy")


def downgrade() -> None:
    """Give each station the policy in force back, and drop the two tables."""
    op.add_column("station", sa.Column("policy", sa.Text(), nullable=False, server_default="{}"))
    op.execute(
        "UPDATE station SET policy = coalesce((SELECT settings FROM policy"
        " WHERE station_id = station.id AND body_id = '' ORDER BY version DESC LIMIT 1), '{}')"
    )
    op.drop_table("waiver")
    op.drop_table("policy")


def _create_policy() -> None:
    op.create_table(
        "policy",
        sa.Column("station_id", sa.String(), nullable=False),
        sa.Column("body_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True)),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("station_id", "body_id", "version", name="policy_key"),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name="policy_station_id_known", ondelete="CASCADE"
        ),
    )


def _create_waiver() -> None:
    op.create_table(
        "waiver",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("constraint", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("session_id", "fingerprint", name="waiver_key"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name="waiver_session_id_known", ondelete="CASCADE"
        ),
    )
