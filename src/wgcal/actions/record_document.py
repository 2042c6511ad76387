"""Record of a paper what the agenda document does not say: when it was submitted and is out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar

from wgcal.actions.judging import Saved, save_judged
from wgcal.domain.agenda import AgendaItem, ItemNumber
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.interpretation import Language, in_official_order
from wgcal.domain.operation import Operation, PaperChange, Verb
from wgcal.domain.organization_of_work import Keep, OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.store import Store

Value = TypeVar("Value")


@dataclass(frozen=True, kw_only=True)
class PaperRecord:
    """What there is to record of a paper; what is left out stays, and None takes it away.

    `items` are those that it has this role for, besides any that it has already.
    """

    symbol: str
    titles: Mapping[Language, str | None] = field(default_factory=dict)
    issued: Mapping[Language, date | None] = field(default_factory=dict)
    submitted_on: date | Keep | None = Keep.KEEP
    languages: tuple[Language, ...] | Keep = Keep.KEEP
    items: tuple[ItemNumber, ...] = ()
    role: DocumentRole = DocumentRole.NEW


@dataclass(frozen=True, kw_only=True)
class Recorded(Saved):
    """What became of a record, with the paper as it now is."""

    document: Document


def record_document(
    store: Store,
    session: SessionId,
    record: PaperRecord,
    *,
    expecting: int,
    by: str,
    now: datetime,
) -> Recorded:
    """Return the plan with the paper, known before or not, saved and judged; `now` is in UTC.

    Raises UnknownSession, UnknownItem, StaleRevision, or EditBlocked.
    """
    before = store.load(session)
    before.expect_revision(expecting)
    known = before.document(record.symbol) or Document(symbol=record.symbol, titles={})
    document = _recorded(known, record)
    after = before.with_document(document, dict.fromkeys(record.items, record.role))
    done = save_judged(store, before, after, _operation(before, after, by, now))
    return Recorded(work=done.work, difference=done.difference, document=document)


def _recorded(known: Document, record: PaperRecord) -> Document:
    return replace(
        known,
        titles=_laid_over(known.titles, record.titles),
        issued=_laid_over(known.issued, record.issued),
        submitted_on=(
            known.submitted_on if record.submitted_on is Keep.KEEP else record.submitted_on
        ),
        languages=(
            known.languages
            if record.languages is Keep.KEEP
            else in_official_order(record.languages)
        ),
    )


def _laid_over(
    known: Mapping[Language, Value], new: Mapping[Language, Value | None]
) -> dict[Language, Value]:
    both: dict[Language, Value | None] = {**known, **new}
    values = ((language, both[language]) for language in in_official_order(both))
    return {language: value for language, value in values if value is not None}


def _operation(
    before: OrganizationOfWork, after: OrganizationOfWork, by: str, now: datetime
) -> Operation:
    papers = PaperChange(
        before=_only(before.documents, after.documents),
        after=_only(after.documents, before.documents),
        items_before=_only(before.agenda, after.agenda),
        items_after=_only(after.agenda, before.agenda),
    )
    return Operation(
        verb=Verb.RECORD_DOCUMENT,
        by=by,
        at=now,
        before=(),
        after=(),
        revision=before.revision + 1,
        papers=papers,
    )


Part = TypeVar("Part", Document, AgendaItem)


def _only(these: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
    known = set(others)
    return tuple(one for one in these if one not in known)
