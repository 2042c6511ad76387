"""The items of a session's agenda and the papers before it."""

from sqlalchemy import bindparam, select
from sqlmodel import Session as Db
from sqlmodel import col, delete

from wgcal.domain.agenda import AgendaItem, ItemNumber, ItemRole
from wgcal.domain.document import Document
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.store.columns import AGENDA_ITEM, DOCUMENT, asked
from wgcal.store.tables import AgendaItemRow, DocumentRow

ITEMS, PAPERS = (
    select(table).where(table.c.session_id == bindparam("session")).order_by(table.c.place)
    for table in (AGENDA_ITEM, DOCUMENT)
)


def agenda(db: Db, session: SessionId) -> tuple[AgendaItem, ...]:
    """Return the agenda in its own order."""
    return tuple(
        AgendaItem(
            number=ItemNumber(row.number),
            titles=row.titles,
            role=ItemRole(row.role),
            documents=row.documents,
        )
        for row in asked(db, ITEMS, session=session)
    )


def documents(db: Db, session: SessionId) -> tuple[Document, ...]:
    """Return the papers in the order in which they were given."""
    return tuple(
        Document(
            symbol=row.symbol,
            titles=row.titles,
            issued=row.issued,
            submitted_on=row.submitted_on,
            languages=row.languages,
        )
        for row in asked(db, PAPERS, session=session)
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
            submitted_on=paper.submitted_on,
            languages=paper.languages,
        )
        for place, paper in enumerate(work.documents)
    )
    db.flush()
