from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from wgcal.actions.accept_conflict import Acceptance, accept_conflict
from wgcal.actions.cancel_slot import cancel_slot
from wgcal.actions.check_plan import Judgement, check_plan
from wgcal.actions.move_slot import Move, move_slot
from wgcal.actions.publish_session import publish_session
from wgcal.actions.waivers_of_plan import waivers_of_plan
from wgcal.actions.withdraw_waiver import withdraw_waiver
from wgcal.domain.conflict import Conflict, Verdict
from wgcal.domain.errors import (
    ExpiryPassed,
    NoSuchConflict,
    ReasonMissing,
    UnknownSession,
    UnknownWaiver,
)
from wgcal.domain.policy import Severity
from wgcal.domain.policy_version import PolicyVersion
from wgcal.domain.refusals import AlreadyWaived, ConflictBlocks, ReleaseGated
from wgcal.domain.release import Release
from wgcal.domain.session import SessionId
from wgcal.domain.station import StationId
from wgcal.domain.waiver import Standing, Waiver
from wgcal.store import Database

SESSION = SessionId("ctoc-cop-wg-6-2016")
TUESDAY = datetime(2016, 2, 23, 9, 0, tzinfo=UTC)
PAGE = "https://cal.example.org/sessions/ctoc-cop-wg-6-2016"
WALL = datetime.fromisoformat


def moved(database: Database, number: int, to: str, expecting: int) -> None:
    with database.writing() as store:
        [slot] = [slot for slot in store.load(SESSION).slots if slot.number == number]
        move = Move(session=SESSION, slot=slot.id, starts_at=WALL(to))
        move_slot(store, move, expecting=expecting, by="Ada", now=TUESDAY)


def checked(database: Database, now: datetime = TUESDAY) -> Judgement:
    with database.reading() as store:
        return check_plan(store, SESSION, of_draft=True, now=now)


def of_rule(conflicts: Iterable[Conflict], rule: str) -> Conflict:
    [found] = [conflict for conflict in conflicts if conflict.constraint == rule]
    return found


def accepted(
    database: Database, conflict: Conflict, *, until: str | None = None, reason: str = "Agreed."
) -> Waiver:
    acceptance = Acceptance(
        session=SESSION,
        fingerprint=conflict.fingerprint,
        reason=reason,
        expires_at=None if until is None else WALL(until),
    )
    with database.writing() as store:
        return accept_conflict(store, acceptance, by="Ada", now=TUESDAY)


def published(database: Database, expecting: int, now: datetime = TUESDAY) -> Release:
    with database.writing() as store:
        return publish_session(store, SESSION, expecting=expecting, note="", page=PAGE, now=now)


def standings(database: Database, now: datetime = TUESDAY) -> list[Standing]:
    with database.reading() as store:
        return [known.standing for known in waivers_of_plan(store, SESSION, now=now)]


@pytest.fixture
def late(drafted: Database) -> Database:
    """Return the example with its fourth meeting from 18:00 to 21:00, which gates."""
    moved(drafted, 4, "2016-05-19T18:00", 1)
    return drafted


def test_a_waiver_keeps_the_reason_the_author_and_what_was_accepted(late: Database) -> None:
    conflict = of_rule(checked(late).conflicts, "late-or-weekend")

    waiver = accepted(late, conflict, until="2016-05-19T12:00", reason=" A team is paid for. ")

    assert waiver == Waiver(
        session=SESSION,
        fingerprint=conflict.fingerprint,
        constraint="late-or-weekend",
        reason="A team is paid for.",
        author="Ada",
        accepted_at=TUESDAY,
        expires_at=datetime(2016, 5, 19, 10, tzinfo=UTC),
    )
    assert checked(late).waivers == {conflict.fingerprint: waiver}


def test_a_gate_that_is_waived_only_warns(late: Database) -> None:
    before = checked(late)
    accepted(late, of_rule(before.conflicts, "late-or-weekend"))

    after = checked(late)

    assert (before.verdict, after.verdict) == (Verdict.BLOCKED, Verdict.WARNED)
    assert after.conflicts == before.conflicts


def test_the_gate_counts_what_remains_and_names_it_and_tells_what_is_waived(
    late: Database,
) -> None:
    moved(late, 3, "2016-05-20T10:00", 2)
    accepted(late, of_rule(checked(late).conflicts, "late-or-weekend"))

    with pytest.raises(ReleaseGated) as refused:
        published(late, 3)

    assert [conflict.constraint for conflict in refused.value.conflicts] == [
        "entitlement-exceeded",
        "outside-session",
        "report-last",
    ]
    assert [conflict.constraint for conflict in refused.value.waived] == ["late-or-weekend"]
    text = str(refused.value)
    assert text.startswith(
        "The plan can not be published: 3 conflicts remain "
        "(entitlement-exceeded, outside-session, report-last). "
    )
    assert text.endswith(" 1 conflict is waived (late-or-weekend).")


def test_a_release_passes_the_gate_by_its_waivers_and_keeps_them(late: Database) -> None:
    waiver = accepted(late, of_rule(checked(late).conflicts, "late-or-weekend"))

    release = published(late, 2)

    assert release.waivers == (waiver,)
    with late.reading() as store:
        assert store.release(SESSION).waivers == (waiver,)


def test_a_waiver_lapses_when_its_facts_change_and_holds_again_when_they_return(
    late: Database,
) -> None:
    accepted(late, of_rule(checked(late).conflicts, "late-or-weekend"))

    moved(late, 4, "2016-05-19T17:00", 2)
    assert standings(late) == [Standing.LAPSED]
    with pytest.raises(ReleaseGated):
        published(late, 3)

    moved(late, 4, "2016-05-19T18:00", 3)
    assert standings(late) == [Standing.IN_FORCE]
    assert published(late, 4).number == 1


def test_a_waiver_lapses_with_the_meeting_and_is_not_forgotten(late: Database) -> None:
    accepted(late, of_rule(checked(late).conflicts, "late-or-weekend"))

    with late.writing() as store:
        [fourth] = [slot for slot in store.load(SESSION).slots if slot.number == 4]
        cancel_slot(store, SESSION, fourth.id, expecting=2, by="Ada", now=TUESDAY)

    assert standings(late) == [Standing.LAPSED]
    assert checked(late).waivers == {}


def test_a_waiver_that_has_expired_opens_the_gate_no_more_and_can_be_renewed(
    late: Database,
) -> None:
    conflict = of_rule(checked(late).conflicts, "late-or-weekend")
    accepted(late, conflict, until="2016-02-24T10:00")
    wednesday = TUESDAY + timedelta(days=1)

    assert standings(late, wednesday) == [Standing.EXPIRED]
    assert checked(late, wednesday).verdict is Verdict.BLOCKED
    with pytest.raises(ReleaseGated):
        published(late, 2, wednesday)

    renewal = Acceptance(session=SESSION, fingerprint=conflict.fingerprint, reason="Again.")
    with late.writing() as store:
        accept_conflict(store, renewal, by="Bo", now=wednesday)
    assert standings(late, wednesday) == [Standing.IN_FORCE]


def test_a_waiver_that_is_withdrawn_leaves_the_conflict_as_grave_as_before(
    late: Database,
) -> None:
    conflict = of_rule(checked(late).conflicts, "late-or-weekend")
    accepted(late, conflict)

    with late.writing() as store:
        withdraw_waiver(store, SESSION, conflict.fingerprint)

    assert (checked(late).verdict, standings(late)) == (Verdict.BLOCKED, [])


def test_a_waiver_cannot_be_made_twice_or_withdrawn_twice(late: Database) -> None:
    conflict = of_rule(checked(late).conflicts, "late-or-weekend")
    accepted(late, conflict)

    with pytest.raises(AlreadyWaived, match="was waived by Ada"):
        accepted(late, conflict)
    with late.writing() as store:
        withdraw_waiver(store, SESSION, conflict.fingerprint)
    with late.writing() as store, pytest.raises(UnknownWaiver):
        withdraw_waiver(store, SESSION, conflict.fingerprint)


def test_a_conflict_that_the_draft_does_not_have_can_not_be_waived(late: Database) -> None:
    conflict = of_rule(checked(late).conflicts, "late-or-weekend")
    moved(late, 4, "2016-05-19T15:00", 2)

    with pytest.raises(NoSuchConflict) as refused:
        accepted(late, conflict)

    assert refused.value.field == "fingerprint"


def test_a_conflict_that_blocks_can_not_be_waived(late: Database) -> None:
    conflict = of_rule(checked(late).conflicts, "late-or-weekend")
    strict = PolicyVersion(
        version=1,
        by="Ada",
        at=TUESDAY,
        reason="",
        settings={"severities": {"late-or-weekend": Severity.BLOCK.value}},
    )
    with late.writing() as store:
        store.add_policy(StationId("vienna"), store.load(SESSION).body.id, strict)

    with pytest.raises(ConflictBlocks, match="late-or-weekend blocks the edit"):
        accepted(late, conflict)


def test_a_waiver_needs_a_reason_and_an_end_that_is_to_come(late: Database) -> None:
    conflict = of_rule(checked(late).conflicts, "late-or-weekend")

    with pytest.raises(ReasonMissing):
        accepted(late, conflict, reason=" ")
    with pytest.raises(ExpiryPassed) as refused:
        accepted(late, conflict, until="2016-02-23T10:00")

    assert refused.value.field == "expires_at"


def test_waivers_are_of_sessions_that_there_are(drafted: Database) -> None:
    with drafted.writing() as store, pytest.raises(UnknownSession):
        withdraw_waiver(store, SessionId("atlantis"), "0123456789abcdef")
    with drafted.reading() as store, pytest.raises(UnknownSession):
        waivers_of_plan(store, SessionId("atlantis"), now=TUESDAY)
