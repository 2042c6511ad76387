"""Publish a plan as the next release."""

from dataclasses import replace
from datetime import datetime

from wgcal.actions.judging import judged_at
from wgcal.actions.waivers_of_plan import waived
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.refusals import ReleaseGated
from wgcal.domain.release import Release, publish
from wgcal.domain.session import SessionId
from wgcal.domain.waiver import Waiver
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
    """Return the new release of the draft, kept with the events of its feeds and its waivers.

    `page` is the session's public address, `now` the UTC time. Raises UnknownSession,
    StaleRevision, ReleaseGated, or NothingToRelease.
    """
    work = store.load(session)
    work.expect_revision(expecting)
    waivers = _pass_the_gate(store, work, now)
    previous = store.last_release(session)
    rooms = store.station(work.session.station).rooms
    release = replace(publish(work, rooms, previous, now=now, note=note), waivers=waivers)
    before = store.events_by_slot(session, previous.number) if previous else {}
    store.add_release(session, release, events_of(release, before, page))
    return release


def _pass_the_gate(store: Store, work: OrganizationOfWork, now: datetime) -> tuple[Waiver, ...]:
    found = judged_at(store, work, now)
    accepted = waived(store, work.session.id, found, now)
    gating = [conflict for conflict in found if conflict.severity in GATES]
    remaining = [conflict for conflict in gating if conflict.fingerprint not in accepted]
    if remaining:
        raise ReleaseGated(remaining, [one for one in gating if one not in remaining])
    return tuple(accepted[conflict.fingerprint] for conflict in gating)
