"""Publish a plan as the next release."""

from datetime import datetime

from wgcal.constraints import check
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.refusals import ReleaseGated
from wgcal.domain.release import Release, publish
from wgcal.domain.session import SessionId
from wgcal.ical import events_of
from wgcal.store import Store

GATES = frozenset({Severity.BLOCK, Severity.GATE})


def publish_session(
    store: Store,
    session: SessionId,
    *,
    expecting: int,
    note: str,
    page: str,
    now: datetime,
) -> Release:
    """Return the new release of the draft, kept with the events of its feeds.

    `page` is the session's public address, `now` the UTC time. Raises UnknownSession,
    StaleRevision, ReleaseGated, or NothingToRelease.
    """
    work = store.load(session)
    work.expect_revision(expecting)
    _pass_the_gate(store, work)
    previous = store.last_release(session)
    rooms = store.station(work.session.station).rooms
    release = publish(work, rooms, previous, now=now, note=note)
    before = store.events_by_slot(session, previous.number) if previous else {}
    store.add_release(session, release, events_of(release, before, page))
    return release


def _pass_the_gate(store: Store, work: OrganizationOfWork) -> None:
    gating = [
        conflict for conflict in check(work, store.facts_near(work)) if conflict.severity in GATES
    ]
    if gating:
        raise ReleaseGated(gating)
