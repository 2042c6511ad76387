from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from plans import FIREARMS_2016, MIGRANTS, SIX, slot, work
from wgcal.actions.candidates import CANDIDATE, Candidate
from wgcal.actions.check_slot import check_slot
from wgcal.actions.proposed_slot import ProposedSlot
from wgcal.domain.body import BodyId
from wgcal.domain.conflict import Verdict
from wgcal.domain.errors import (
    EndNotAfterStart,
    SlotTooLong,
    StationNotGiven,
    UnknownBody,
    UnknownRelease,
    YearOutOfRange,
)
from wgcal.domain.interpretation import Language
from wgcal.domain.operation import Operation, Verb
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId, SlotKind
from wgcal.domain.source import Source
from wgcal.domain.station import StationId
from wgcal.store import Database

MONDAY = datetime(2016, 2, 22, 9, 0, tzinfo=UTC)
MIGRANTS_2016 = replace(
    FIREARMS_2016,
    id=SessionId("ctoc-cop-wg-7-2016"),
    body=MIGRANTS.id,
    symbol="CTOC/COP/WG.7/2016/1",
)
SECRET = replace(slot("2016-09-13 10:00", "1"), id=SlotId("secret-slot"), team="Team Rose")


def proposed(
    start: str,
    end: str,
    booths: tuple[Language, ...] | None = None,
    kind: SlotKind = SlotKind.PLENARY,
) -> ProposedSlot:
    return ProposedSlot(
        starts_at=datetime.fromisoformat(start),
        ends_at=datetime.fromisoformat(end),
        booths=booths,
        kind=kind,
    )


def with_draft_of_migrants(database: Database) -> None:
    session = replace(MIGRANTS_2016, starts_on=date(2016, 9, 13), ends_on=date(2016, 9, 14))
    plan = work(SECRET, session=session, body=MIGRANTS, agenda=(), entitlement=None)
    with database.writing() as store:
        store.create(
            plan,
            Source(
                symbol=session.symbol,
                digest="0" * 64,
                language=Language.EN,
                reading="{}",
                read_at=MONDAY,
            ),
            Operation(
                verb=Verb.IMPORT, by="planner", at=MONDAY, before=(), after=plan.slots, revision=1
            ),
        )


CONFERENCE_THEN = Candidate(
    slot=proposed("2016-09-13T10:00", "2016-09-13T13:00", booths=SIX), body=BodyId("ctoc-cop")
)


def test_a_planner_sees_which_draft_of_another_session_is_in_the_way(database: Database) -> None:
    with_draft_of_migrants(database)

    with database.reading() as store:
        judgement = check_slot(store, CONFERENCE_THEN, of_draft=True)

    assert {conflict.constraint: set(conflict.slots) for conflict in judgement.conflicts} == {
        "body-overlap": {SECRET.id, CANDIDATE},
        "interpretation-capacity": {SECRET.id, CANDIDATE},
    }


def test_a_stranger_learns_that_interpreters_are_busy_and_nothing_else(
    database: Database,
) -> None:
    with_draft_of_migrants(database)

    with database.reading() as store:
        [conflict] = check_slot(store, CONFERENCE_THEN, of_draft=False).conflicts

    assert conflict.constraint == "interpretation-capacity"
    assert set(conflict.slots) == {"busy-1", CANDIDATE}


def test_a_candidate_over_midnight_is_inside_the_days_of_its_own_plan(
    database: Database,
) -> None:
    night = Candidate(
        slot=proposed("2016-09-13T22:00", "2016-09-14T01:00", kind=SlotKind.HOLD, booths=()),
        body=BodyId("ctoc-cop-wg-7"),
    )

    with database.reading() as store:
        assert check_slot(store, night, of_draft=False).verdict is Verdict.CLEAR


def test_a_draft_can_not_be_asked_about_in_public(drafted: Database) -> None:
    fifth = Candidate(
        slot=proposed("2016-05-18T19:00", "2016-05-18T22:00"),
        session=SessionId("ctoc-cop-wg-6-2016"),
    )

    with drafted.reading() as store, pytest.raises(UnknownRelease):
        check_slot(store, fifth, of_draft=False)


@pytest.mark.parametrize(
    ("start", "end", "refusal"),
    [
        ("2016-05-18T19:00", "2016-05-18T19:00", EndNotAfterStart),
        ("2016-05-18T19:00", "2016-05-20T19:00", SlotTooLong),
        ("1016-05-18T19:00", "2016-05-18T22:00", YearOutOfRange),
        ("2016-05-18T19:00", "3016-05-18T22:00", YearOutOfRange),
    ],
)
def test_hours_that_can_not_be_are_refused(
    database: Database, start: str, end: str, refusal: type[Exception]
) -> None:
    candidate = Candidate(slot=proposed(start, end), body=BodyId("ctoc-cop"))

    with database.reading() as store, pytest.raises(refusal):
        check_slot(store, candidate, of_draft=False)


def test_a_station_that_is_not_known_is_refused_with_those_that_are(database: Database) -> None:
    candidate = replace(CONFERENCE_THEN, station=StationId("atlantis"))

    with database.reading() as store, pytest.raises(StationNotGiven) as refused:
        check_slot(store, candidate, of_draft=False)

    assert str(refused.value) == "Give a duty station, one of vienna."


def test_a_body_that_is_not_known_is_refused(database: Database) -> None:
    candidate = replace(CONFERENCE_THEN, body=BodyId("atlantis"))

    with database.reading() as store, pytest.raises(UnknownBody):
        check_slot(store, candidate, of_draft=False)
