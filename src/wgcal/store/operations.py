"""The log of what was done to a plan."""

from datetime import UTC

from sqlmodel import Session as Db
from sqlmodel import col, select

from wgcal.domain.operation import Operation, Verb
from wgcal.domain.session import Session
from wgcal.store.tables import OperationRow
from wgcal.store.zones import slots_in_zone


def log(db: Db, session: Session, operation: Operation) -> None:
    """Write an operation down under the revision that it made."""
    db.add(
        OperationRow(
            session_id=session.id,
            revision=operation.revision,
            verb=operation.verb,
            by=operation.by,
            at=operation.at.astimezone(UTC),
            before=operation.before,
            after=operation.after,
            papers=operation.papers,
        )
    )
    db.flush()


def operations(db: Db, session: Session) -> tuple[Operation, ...]:
    """Return what was done to the session's plan, the oldest first."""
    rows = select(OperationRow).where(OperationRow.session_id == session.id)
    return tuple(
        Operation(
            verb=Verb(row.verb),
            by=row.by,
            at=row.at,
            before=slots_in_zone(row.before, session.zone),
            after=slots_in_zone(row.after, session.zone),
            revision=row.revision,
            papers=row.papers,
        )
        for row in db.exec(rows.order_by(col(OperationRow.revision)))
    )
