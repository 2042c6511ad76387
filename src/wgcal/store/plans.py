"""Plans: made once, changed under a claimed revision, and loaded as they were."""

from dataclasses import replace

import sqlalchemy
from sqlalchemy import bindparam
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session as Db
from sqlmodel import col, select, update

from wgcal.domain.body import Body
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.errors import UnknownSession
from wgcal.domain.operation import Operation
from wgcal.domain.organization_of_work import OrganizationOfWork, PlanStatus
from wgcal.domain.refusals import SessionExists, StaleRevision
from wgcal.domain.session import SessionId
from wgcal.domain.source import Source
from wgcal.store.agenda import agenda, documents, write_agenda, write_documents
from wgcal.store.catalogue import add_catalogue, body_of, station
from wgcal.store.columns import BODY, BODY_COLUMNS, SESSION, asked, body_of_columns
from wgcal.store.operations import log
from wgcal.store.refusals import is_duplicate
from wgcal.store.sessions import add_source, session_of
from wgcal.store.slots import slots, write_slots
from wgcal.store.tables import BodyRow, SessionRow
from wgcal.store.zones import slots_in_zone

SESSION_WITH_BODY = (
    sqlalchemy.select(SESSION, *BODY_COLUMNS)
    .join(BODY, BODY.c.id == SESSION.c.body_id)
    .where(SESSION.c.id == bindparam("session"))
)


def load(db: Db, session_id: SessionId) -> OrganizationOfWork:
    """Return the plan of a session as last saved, or raise UnknownSession."""
    found = asked(db, SESSION_WITH_BODY, session=session_id)
    if not found:
        raise UnknownSession(session_id)
    [row] = found
    return OrganizationOfWork(
        session=session_of(row),
        body=body_of_columns(row[-len(BODY_COLUMNS) :]),
        slots=slots(db, session_id),
        agenda=agenda(db, session_id),
        documents=documents(db, session_id),
        entitlement=row.entitlement,
        status=PlanStatus(row.status),
        printed_days=row.printed_days,
        revision=row.revision,
    )


def create(
    db: Db, work: OrganizationOfWork, source: Source, operation: Operation
) -> OrganizationOfWork:
    """Keep the first plan of a session, with its source, and return it.

    A body that is not known yet is kept too; one that is known stays as it is. Raises
    SessionExists, UnknownStation, UnknownBody, and what `save` raises for slots.
    """
    station(db, work.session.station)
    body = _kept_body(db, work.body)
    _add_session(db, work)
    add_source(db, work.session.id, source)
    return _write(db, replace(work, body=body), operation)


def save(db: Db, after: OrganizationOfWork, operation: Operation) -> OrganizationOfWork:
    """Keep the changed plan under the next revision, log the operation, and return the plan.

    Raises StaleRevision unless the stored plan is still at the revision that `after` was made
    from, UnknownSession, EndNotAfterStart, SlotTooLong, UnknownRoom, or RoomTaken. The session's
    body and station never change.
    """
    _claim(db, after)
    return _write(db, replace(after, revision=after.revision + 1), operation)


def _write(db: Db, work: OrganizationOfWork, operation: Operation) -> OrganizationOfWork:
    write_agenda(db, work)
    write_documents(db, work)
    write_slots(db, work)
    log(db, work.session, replace(operation, revision=work.revision))
    return replace(work, slots=slots_in_zone(work.slots, work.session.zone))


def _claim(db: Db, after: OrganizationOfWork) -> None:
    mine = (col(SessionRow.id) == after.session.id, col(SessionRow.revision) == after.revision)
    claimed = db.exec(
        update(SessionRow)
        .where(*mine)
        .values(
            revision=after.revision + 1,
            symbol=after.session.symbol,
            starts_on=after.session.starts_on,
            ends_on=after.session.ends_on,
            status=after.status,
            entitlement=after.entitlement,
            printed_days=after.printed_days,
        )
    )
    if claimed.rowcount == 0:
        raise StaleRevision(after.revision, _revision(db, after.session.id))


def _revision(db: Db, session: SessionId) -> int:
    found = db.exec(select(SessionRow.revision).where(SessionRow.id == session)).one_or_none()
    if found is None:
        raise UnknownSession(session)
    return found


def _kept_body(db: Db, body: Body) -> Body:
    row = db.get(BodyRow, body.id)
    if row is not None:
        return body_of(row)
    add_catalogue(db, Catalogue(bodies=(body,)))
    return body


def _add_session(db: Db, work: OrganizationOfWork) -> None:
    session = work.session
    db.add(
        SessionRow(
            id=session.id,
            body_id=session.body,
            station_id=session.station,
            symbol=session.symbol,
            zone=session.zone.key,
            starts_on=session.starts_on,
            ends_on=session.ends_on,
            status=work.status,
            revision=work.revision,
            entitlement=work.entitlement,
            printed_days=work.printed_days,
        )
    )
    try:
        db.flush()
    except IntegrityError as error:
        if not is_duplicate(error):
            raise
        raise SessionExists(session.id) from error
