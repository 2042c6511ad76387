"""The items of a session's agenda and the papers before it."""

from sqlmodel import Session as Db
from sqlmodel import col, delete, select

from wgcal.domain.agenda import AgendaItem, ItemNumber, ItemRole
from wgcal.domain.document import Document
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.store.tables import AgendaItemRow, DocumentRow


def agenda(db: Db, session: SessionId) -> tuple[AgendaItem, ...]:
    """Return the agenda in its own order."""
    rows = select(AgendaItemRow).where(AgendaItemRow.session_id == session)
    return tuple(
        AgendaItem(
            number=ItemNumber(row.number),
            titles=row.titles,
            role=ItemRole(row.role),
            documents=row.documents,
        )
        for row in db.exec(rows.order_by(col(AgendaItemRow.place)))
    )


def documents(db: Db, session: SessionId) -> tuple[Document, ...]:
    """Return the papers in the order in which they were given."""
    rows = select(DocumentRow).where(DocumentRow.session_id == session)
    return tuple(
        Document(symbol=row.symbol, titles=row.titles, issued=row.issued)
        for row in db.exec(rows.order_by(col(DocumentRow.place)))
    )


def write_agenda(db: Db, work: OrganizationOfWork) -> None:
    """Put the plan's agenda in the place of what was there, if it is another."""
    session = work.session.id
    if agenda(db, session) == work.agenda:
        return
    db.exec(delete(AgendaItemRow).where(col(AgendaItemRow.session_id) == session))
    db.add_all(
        AgendaItemRow(
            session_id=session,
            number=item.number,
            place=place,
            role=item.role,
            titles=item.titles,
            documents=item.documents,
        )
        for place, item in enumerate(work.agenda)
    )
    db.flush()


def write_documents(db: Db, work: OrganizationOfWork) -> None:
    """Put the plan's papers in the place of what was there, if they are others."""
    session = work.session.id
    if documents(db, session) == work.documents:
        return
    db.exec(delete(DocumentRow).where(col(DocumentRow.session_id) == session))
    db.add_all(
        DocumentRow(
            session_id=session,
            symbol=paper.symbol,
            place=place,
            titles=paper.titles,
            issued=paper.issued,
        )
        for place, paper in enumerate(work.documents)
    )
    db.flush()
