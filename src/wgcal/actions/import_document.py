"""Make a draft of the plan that an agenda document proposes."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from itertools import count
from uuid import uuid4

from pydantic import TypeAdapter

from wgcal.documents import MOST_BYTES, Reading, read
from wgcal.domain.operation import Operation, Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import AlreadyImported
from wgcal.domain.slot import Slot, SlotId, SlotKind
from wgcal.domain.source import Source
from wgcal.store import Store

PLAN = TypeAdapter(OrganizationOfWork)


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What was read, the plan it belongs to, and whether that plan is new."""

    reading: Reading
    work: OrganizationOfWork
    is_new: bool


def import_document(
    store: Store, document: bytes, *, by: str, now: datetime, limit: int = MOST_BYTES
) -> Imported:
    """Return the draft made of an agenda document of at most `limit` bytes; `now` is in UTC.

    A document that says what the session's plan was read from changes nothing, wherever planners
    have moved slots since. Raises UnreadableDocument, or AlreadyImported if another document was
    read for the session.
    """
    reading = read(document, store.catalogue(), limit=limit)
    numbers = count(1)
    content = PLAN.dump_json(_plan(reading, lambda: str(next(numbers)))).decode()
    session = reading.session.id
    if any(known.id == session for known in store.sessions()):
        if _planned(store.source(session).reading) != _planned(content):
            raise AlreadyImported(session, store.source(session).symbol)
        return Imported(reading=reading, work=store.load(session), is_new=False)
    source = _source(reading, document, content, now)
    work = _plan(reading, lambda: str(uuid4()))
    return Imported(
        reading=reading, work=store.create(work, source, _operation(work, by, now)), is_new=True
    )


def _planned(reading: str) -> bytes:
    """Return what a stored reading plans, as this version writes it: weekdays plan nothing."""
    return PLAN.dump_json(replace(PLAN.validate_json(reading), printed_days=()))


def _plan(reading: Reading, new_id: Callable[[], str]) -> OrganizationOfWork:
    return OrganizationOfWork(
        session=reading.session,
        body=reading.body,
        slots=tuple(_slots(reading, new_id)),
        agenda=reading.agenda,
        documents=reading.documents,
        entitlement=reading.entitlement,
        status=reading.status,
        printed_days=reading.printed_days,
    )


def _slots(reading: Reading, new_id: Callable[[], str]) -> Iterator[Slot]:
    numbers: Counter[SlotKind] = Counter()
    for slot in sorted(reading.slots, key=lambda slot: slot.starts_at):
        numbers[slot.kind] += 1
        yield Slot(
            id=SlotId(new_id()),
            kind=slot.kind,
            number=numbers[slot.kind] if slot.kind.is_formal else None,
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            booths=slot.booths,
            items=slot.items,
        )


def _source(reading: Reading, document: bytes, content: str, now: datetime) -> Source:
    return Source(
        symbol=reading.session.symbol,
        digest=sha256(document).hexdigest(),
        language=reading.language,
        reading=content,
        read_at=now,
    )


def _operation(work: OrganizationOfWork, by: str, now: datetime) -> Operation:
    return Operation(
        verb=Verb.IMPORT, by=by, at=now, before=(), after=work.slots, revision=work.revision
    )
