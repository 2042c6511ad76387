from dataclasses import replace
from datetime import time

import pytest

from plans import CONFERENCE, FIREARMS, MIGRANTS, POLICY
from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.policy import (
    Audience,
    Hours,
    Policy,
    Severity,
    ShortMeeting,
    Siblings,
    WindowLoad,
)
from wgcal.domain.policy_validation import BOUNDS, UnusablePolicy, expect_usable

MORNING = Hours(starts=time(10), ends=time(13))
KNOWN = {CONFERENCE.id, FIREARMS.id, MIGRANTS.id}
PAIR = (FIREARMS.id, MIGRANTS.id)


def flaws(policy: Policy) -> list[tuple[str, str]]:
    """Return field and reason of each flaw, of which there is at least one."""
    with pytest.raises(UnusablePolicy) as refused:
        expect_usable(policy, severities=POLICY.severities, bodies=KNOWN)
    return [(flaw.field, str(flaw.message)) for flaw in refused.value.flaws]


def test_the_usual_policy_is_usable() -> None:
    expect_usable(POLICY, severities=POLICY.severities, bodies=())


@pytest.mark.parametrize(
    ("changes", "field", "why"),
    [
        # Hours of the day.
        (
            {"meeting_hours": (MORNING, Hours(starts=time(12, 59), ends=time(15)))},
            "meeting_hours.1",
            "these hours overlap with others before them",
        ),
        (
            {"meeting_hours": (MORNING, Hours(starts=time(15), ends=time(14)))},
            "meeting_hours.1",
            "these hours do not end after they start",
        ),
        (
            {"side_event_hours": (Hours(starts=time(9), ends=time(9)),)},
            "side_event_hours.0",
            "these hours do not end after they start",
        ),
        # Days of the week.
        ({"working_days": frozenset()}, "working_days", "at least one day is a working day"),
        ({"working_days": frozenset({1, 8})}, "working_days", "this is not between 1 and 7"),
        # Limits.
        ({"meeting_minutes": 0}, "meeting_minutes", "this is not between 1 and 1440"),
        ({"break_minutes": -1}, "break_minutes", "this is not between 0 and 1440"),
        ({"meetings_a_day": 25}, "meetings_a_day", "this is not between 1 and 24"),
        (
            {"entitlement_use_percent": 101},
            "entitlement_use_percent",
            "this is not between 0 and 100",
        ),
        ({"session_days": 0}, "session_days", "this is not between 1 and 366"),
        # Interpreters.
        ({"larger_booths": {Language.AR: 0}}, "larger_booths.ar", "this is not between 1 and 100"),
        (
            {"relay_languages": (Language.EN, Language.FR, Language.EN)},
            "relay_languages.2",
            "this is named before",
        ),
        (
            {"window_loads": {Contract.STAFF: (WindowLoad(days=7, assignments=7, hard_limit=6),)}},
            "window_loads.staff.0.hard_limit",
            "the hard limit is below the limit",
        ),
        (
            {"remote_window_loads": (WindowLoad(days=0, assignments=5),)},
            "remote_window_loads.0.days",
            "this is not between 1 and 366",
        ),
        (
            {"remote_window_loads": (WindowLoad(days=7, assignments=5),) * 2},
            "remote_window_loads.1",
            "this is named before",
        ),
        (
            {"short_meetings": (ShortMeeting(minutes=40, interpreters=0),)},
            "short_meetings.0.interpreters",
            "this is not between 1 and 100",
        ),
        # Bodies.
        (
            {"audiences": (Audience(name="experts", bodies=(FIREARMS.id, BodyId("atlantis"))),)},
            "audiences.0.bodies.1",
            "there is no body atlantis",
        ),
        (
            {"audiences": (Audience(name=" ", bodies=PAIR),)},
            "audiences.0.name",
            "this is missing",
        ),
        (
            {"audiences": (Audience(name="experts", bodies=PAIR),) * 2},
            "audiences.1",
            "this is named before",
        ),
        (
            {"audiences": (Audience(name="experts", bodies=PAIR, parallel_meetings=0),)},
            "audiences.0.parallel_meetings",
            "this is not between 1 and 100",
        ),
        (
            {"siblings": (Siblings(bodies=(FIREARMS.id,), days=7),)},
            "siblings.0.bodies",
            "these are fewer than two bodies",
        ),
        (
            {"siblings": (Siblings(bodies=(*PAIR, FIREARMS.id), days=7),)},
            "siblings.0.bodies.2",
            "this is named before",
        ),
        (
            {"siblings": (Siblings(bodies=PAIR, days=-7),)},
            "siblings.0.days",
            "this is not between 0 and 366",
        ),
        # Severities.
        (
            {"severities": {"meeting-hour": Severity.WARN}},
            "severities.meeting-hour",
            "there is no rule meeting-hour",
        ),
        (
            {"severities": {"holiday/solemn": Severity.WARN}},
            "severities.holiday/solemn",
            "this rule is set by holiday/avoided, holiday/observed, holiday/official",
        ),
        (
            {"severities": {"relay/limit": Severity.WARN}},
            "severities.relay/limit",
            "this rule is set by relay",
        ),
    ],
)
def test_what_a_policy_can_not_say_is_told_at_its_field(
    changes: dict[str, object], field: str, why: str
) -> None:
    policy = replace(POLICY, **changes)  # type: ignore[arg-type] # one field of any type

    assert flaws(policy) == [(field, why)]


def test_every_flaw_is_told_at_once_and_the_first_names_the_field() -> None:
    policy = replace(POLICY, meeting_minutes=0, notice_days=-1)

    with pytest.raises(UnusablePolicy) as refused:
        expect_usable(policy, severities=POLICY.severities, bodies=KNOWN)

    assert refused.value.field == "meeting_minutes"
    assert str(refused.value) == (
        "The policy can not be used. meeting_minutes: this is not between 1 and 1440. "
        "notice_days: this is not between 0 and 366."
    )


def test_hours_that_touch_do_not_overlap() -> None:
    hours = (MORNING, Hours(starts=time(13), ends=time(15)))

    expect_usable(replace(POLICY, meeting_hours=hours), severities=POLICY.severities, bodies=KNOWN)


@pytest.mark.parametrize("name", sorted(BOUNDS))
def test_a_limit_may_be_its_bounds_and_nothing_beyond_them(name: str) -> None:
    least, most = BOUNDS[name]

    for value in (least, most):
        usable = replace(POLICY, **{name: value})  # type: ignore[arg-type] # one field of many
        expect_usable(usable, severities=POLICY.severities, bodies=KNOWN)
    for value in (least - 1, most + 1):
        beyond = replace(POLICY, **{name: value})  # type: ignore[arg-type]
        assert [field for field, _ in flaws(beyond)] == [name]


def test_every_whole_number_of_a_policy_has_bounds() -> None:
    numbers = {name for name, value in vars(POLICY).items() if isinstance(value, int)}

    assert numbers | {"session_days", "committee_days"} == set(BOUNDS)
