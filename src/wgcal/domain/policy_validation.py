"""What a policy can not say: hours that overlap, limits beyond measure, bodies nobody knows."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from wgcal.domain.body import BodyId
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.message import Message, message
from wgcal.domain.policy import Audience, Hours, Policy, ShortMeeting, Siblings, WindowLoad

_DAY, _YEAR = 24 * 60, 366
_MOST = 100

BOUNDS: Mapping[str, tuple[int, int]] = {
    "meeting_minutes": (1, _DAY),
    "remote_meeting_minutes": (1, _DAY),
    "meetings_a_day": (1, 24),
    "break_minutes": (0, _DAY),
    "evening_rest_minutes": (0, 2 * _DAY),
    "parallel_meetings": (1, _MOST),
    "parallel_meetings_with_committee": (1, _MOST),
    "report_lead_slots": (0, _MOST),
    "interpreters_per_booth": (1, _MOST),
    "turnaround_minutes": (0, _DAY),
    "entitlement_use_percent": (0, 100),
    "document_days": (0, _YEAR),
    "submission_days": (0, _YEAR),
    "session_days": (1, _YEAR),
    "committee_days": (1, _YEAR),
    "notice_days": (0, _YEAR),
}
"""The least and the most that a limit can be; a limit of None does not limit."""


@dataclass(frozen=True)
class Flaw:
    """A field of a policy that can not be so, by its path (`meeting_hours.1`), and why."""

    field: str
    message: Message


class UnusablePolicy(InvalidInputError):
    """A policy has flaws; `field` is that of the first."""

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        self.flaws = tuple(flaws)
        super().__init__(
            self.flaws[0].field,
            message(
                "The policy can not be used. {flaws}",
                flaws=tuple(
                    message("{field}: {why}.", field=flaw.field, why=flaw.message)
                    for flaw in self.flaws
                ),
            ),
        )


def expect_usable(
    policy: Policy, *, severities: Collection[str], bodies: Collection[BodyId]
) -> None:
    """Raise UnusablePolicy with every flaw of the policy, if it has any.

    `severities` are the names that a severity can be set for, a rule's or `rule/level`; `bodies`
    are those known.
    """
    flaws = tuple(_flaws(policy, severities, bodies))
    if flaws:
        raise UnusablePolicy(flaws)


def _flaws(
    policy: Policy, severities: Collection[str], bodies: Collection[BodyId]
) -> Iterator[Flaw]:
    yield from _unknown_severities(policy, severities)
    for name, (least, most) in BOUNDS.items():
        yield from _outside(name, getattr(policy, name), least, most)
    for name in ("meeting_hours", "side_event_hours"):
        yield from _hours(name, getattr(policy, name))
    yield from _weekdays(policy)
    for name in ("relay_languages", "languages_by_relay", "plenary_languages"):
        yield from _repeated(name, getattr(policy, name))
    for language, strength in policy.larger_booths.items():
        yield from _outside(f"larger_booths.{language}", strength, 1, _MOST)
    for contract, loads in policy.window_loads.items():
        yield from _loads(f"window_loads.{contract}", loads)
    yield from _loads("remote_window_loads", policy.remote_window_loads)
    yield from _short_meetings(policy.short_meetings)
    yield from _audiences(policy.audiences, bodies)
    yield from _siblings(policy.siblings, bodies)


def _unknown_severities(policy: Policy, known: Collection[str]) -> Iterator[Flaw]:
    rules = {name.partition("/")[0] for name in known}
    for name in policy.severities:
        rule = name.partition("/")[0]
        if name in known:
            continue
        if rule not in rules:
            explanation = message("there is no rule {rule}", rule=rule)
        else:
            own = tuple(sorted(one for one in known if one.partition("/")[0] == rule))
            explanation = message("this rule is set by {names}", names=own)
        yield Flaw(f"severities.{name}", explanation)


def _outside(field: str, value: int | None, least: int, most: int) -> Iterator[Flaw]:
    if value is not None and not least <= value <= most:
        explanation = message("this is not between {least} and {most}", least=least, most=most)
        yield Flaw(field, explanation)


def _hours(field: str, hours: tuple[Hours, ...]) -> Iterator[Flaw]:
    for place, one in enumerate(hours):
        if one.ends <= one.starts:
            explanation = message("these hours do not end after they start")
            yield Flaw(f"{field}.{place}", explanation)
        elif any(one.starts < other.ends and other.starts < one.ends for other in hours[:place]):
            explanation = message("these hours overlap with others before them")
            yield Flaw(f"{field}.{place}", explanation)


def _weekdays(policy: Policy) -> Iterator[Flaw]:
    if not policy.working_days:
        yield Flaw("working_days", message("at least one day is a working day"))
    for day in sorted(policy.working_days):
        yield from _outside("working_days", day, 1, 7)


def _repeated(field: str, values: tuple[object, ...]) -> Iterator[Flaw]:
    for place, value in enumerate(values):
        if value in values[:place]:
            yield Flaw(f"{field}.{place}", message("this is named before"))


def _loads(field: str, loads: tuple[WindowLoad, ...]) -> Iterator[Flaw]:
    for place, load in enumerate(loads):
        inside = f"{field}.{place}"
        yield from _outside(f"{inside}.days", load.days, 1, _YEAR)
        yield from _outside(f"{inside}.assignments", load.assignments, 1, 10 * _YEAR)
        yield from _outside(f"{inside}.hard_limit", load.hard_limit, 1, 10 * _YEAR)
        if load.hard_limit is not None and load.hard_limit < load.assignments:
            yield Flaw(f"{inside}.hard_limit", message("the hard limit is below the limit"))
    yield from _repeated(field, tuple(load.days for load in loads))


def _short_meetings(meetings: tuple[ShortMeeting, ...]) -> Iterator[Flaw]:
    for place, one in enumerate(meetings):
        yield from _outside(f"short_meetings.{place}.minutes", one.minutes, 1, _DAY)
        yield from _outside(f"short_meetings.{place}.interpreters", one.interpreters, 1, _MOST)
    yield from _repeated("short_meetings", tuple(one.minutes for one in meetings))


def _audiences(audiences: tuple[Audience, ...], known: Collection[BodyId]) -> Iterator[Flaw]:
    for place, audience in enumerate(audiences):
        field = f"audiences.{place}"
        if not audience.name.strip():
            yield Flaw(f"{field}.name", message("this is missing"))
        yield from _together(f"{field}.bodies", audience.bodies, known)
        parallel = audience.parallel_meetings
        yield from _outside(f"{field}.parallel_meetings", parallel, 1, _MOST)
    yield from _repeated("audiences", tuple(audience.name for audience in audiences))


def _siblings(siblings: tuple[Siblings, ...], known: Collection[BodyId]) -> Iterator[Flaw]:
    for place, group in enumerate(siblings):
        yield from _together(f"siblings.{place}.bodies", group.bodies, known)
        yield from _outside(f"siblings.{place}.days", group.days, 0, _YEAR)


def _together(field: str, bodies: tuple[BodyId, ...], known: Collection[BodyId]) -> Iterator[Flaw]:
    if len(bodies) < 2:  # noqa: PLR2004 - nobody shares delegates alone
        yield Flaw(field, message("these are fewer than two bodies"))
    for place, body in enumerate(bodies):
        if body not in known:
            yield Flaw(f"{field}.{place}", message("there is no body {body}", body=body))
    yield from _repeated(field, bodies)
