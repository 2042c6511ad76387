from dataclasses import replace

from plans import (
    CONFERENCE,
    FIREARMS,
    FIRST,
    MIGRANTS,
    POLICY,
    SECOND,
    VIENNA,
    facts,
    neighbour,
    work,
)
from wgcal.domain.body import BodyId
from wgcal.domain.facts import Meeting, meetings
from wgcal.domain.slot import SlotStatus


def test_the_policy_is_the_stations() -> None:
    assert facts().policy == POLICY


def test_the_body_above_is_told_if_it_is_recorded() -> None:
    known = facts()

    assert known.parent(FIREARMS.id) == CONFERENCE.id
    assert known.parent(CONFERENCE.id) is None
    assert known.parent(BodyId("nobody")) is None


def test_the_plans_own_meetings_come_before_the_neighbours() -> None:
    other = neighbour(FIRST)

    assert list(meetings(work(SECOND), facts(other))) == [
        Meeting(slot=SECOND, body=FIREARMS.id, station=VIENNA.id, is_own=True),
        Meeting(slot=other.slot, body=MIGRANTS.id, station=VIENNA.id, is_own=False),
    ]


def test_cancelled_slots_are_no_meetings_whose_ever_they_are() -> None:
    cancelled = replace(FIRST, status=SlotStatus.CANCELLED)

    assert list(meetings(work(cancelled), facts(neighbour(cancelled)))) == []
