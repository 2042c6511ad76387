from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from plans import FIREARMS_2016
from wgcal.domain.conflict import Conflict, Verdict
from wgcal.domain.message import message
from wgcal.domain.policy import Severity
from wgcal.domain.waiver import Standing, Waiver, can_be_waived, in_force, standing, verdict_with

NOON = datetime(2016, 5, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)

LATE = Conflict(
    constraint="late-or-weekend",
    severity=Severity.GATE,
    slots=(),
    message=message("It is late."),
    source="",
    measured=240,
)
ACCEPTED = Waiver(
    session=FIREARMS_2016.id,
    fingerprint=LATE.fingerprint,
    constraint=LATE.constraint,
    reason="An extra team is paid for.",
    author="Ada",
    accepted_at=NOON,
    expires_at=NOON + HOUR,
)


def test_a_waiver_is_in_force_until_it_expires() -> None:
    last_moment = NOON + HOUR - timedelta(seconds=1)

    assert standing(ACCEPTED, [LATE], last_moment) is Standing.IN_FORCE
    assert standing(ACCEPTED, [LATE], NOON + HOUR) is Standing.EXPIRED
    assert in_force([ACCEPTED], [LATE], last_moment) == {LATE.fingerprint: ACCEPTED}
    assert in_force([ACCEPTED], [LATE], NOON + HOUR) == {}


def test_a_waiver_without_expiry_holds_for_ever() -> None:
    forever = replace(ACCEPTED, expires_at=None)

    assert standing(forever, [LATE], datetime.max.replace(tzinfo=UTC)) is Standing.IN_FORCE


def test_a_waiver_lapses_when_what_was_measured_changes() -> None:
    later = replace(LATE, measured=300)

    assert standing(ACCEPTED, [later], NOON) is Standing.LAPSED
    assert in_force([ACCEPTED], [later], NOON) == {}


def test_a_waiver_outlasts_another_wording_and_another_severity() -> None:
    reworded = replace(LATE, message=message("Too late."), severity=Severity.WARN)

    assert standing(ACCEPTED, [reworded], NOON) is Standing.IN_FORCE


def test_what_blocks_the_edit_can_not_be_waived_nor_stay_waived() -> None:
    blocking = replace(LATE, severity=Severity.BLOCK)

    assert can_be_waived(LATE)
    assert not can_be_waived(blocking)
    assert standing(ACCEPTED, [blocking], NOON) is Standing.LAPSED
    assert in_force([ACCEPTED], [blocking], NOON) == {}


@pytest.mark.parametrize(
    ("severity", "waived", "verdict"),
    [
        (Severity.BLOCK, True, Verdict.BLOCKED),
        (Severity.GATE, False, Verdict.BLOCKED),
        (Severity.GATE, True, Verdict.WARNED),
        (Severity.WARN, True, Verdict.WARNED),
        (Severity.INFORM, True, Verdict.CLEAR),
    ],
)
def test_only_a_gate_that_is_waived_becomes_a_warning(
    severity: Severity, *, waived: bool, verdict: Verdict
) -> None:
    conflict = replace(LATE, severity=severity)

    assert verdict_with([conflict], {LATE.fingerprint} if waived else set()) is verdict


def test_a_gate_that_remains_blocks_beside_one_that_is_waived() -> None:
    other = replace(LATE, constraint="meeting-length")

    assert verdict_with([LATE, other], {LATE.fingerprint}) is Verdict.BLOCKED
