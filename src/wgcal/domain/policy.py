"""The limits and severities that a station sets for its meetings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from itertools import chain
from zoneinfo import ZoneInfo

from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.wall_time import hour_on


class Severity(StrEnum):
    """What a conflict does: refuse the edit, refuse the release, warn, inform, or nothing."""

    BLOCK = "block"
    GATE = "gate"
    WARN = "warn"
    INFORM = "inform"
    OFF = "off"


@dataclass(frozen=True, kw_only=True)
class Hours:
    """A half-open part of the day, as the room's clock shows it."""

    starts: time
    ends: time

    def on(self, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return when the hours begin and end that day in the zone, both in UTC."""
        return hour_on(day, self.starts, zone), hour_on(day, self.ends, zone)


@dataclass(frozen=True, kw_only=True)
class WindowLoad:
    """How many assignments in so many days in a row; `hard_limit` is one that is never passed."""

    days: int
    assignments: int
    hard_limit: int | None = None


@dataclass(frozen=True, kw_only=True)
class ShortMeeting:
    """How many interpreters are enough for a booth in a meeting of at most so many minutes."""

    minutes: int
    interpreters: int


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Bodies that share delegates, and how many of their meetings may be held at once."""

    name: str
    bodies: tuple[BodyId, ...]
    parallel_meetings: int = 1


@dataclass(frozen=True, kw_only=True)
class Siblings:
    """Bodies that share experts: they meet back to back, or at least so many days apart."""

    bodies: tuple[BodyId, ...]
    days: int


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Every limit that a rule measures against, and each rule's severity.

    Lengths, breaks and rests are in minutes, `working_days` are ISO weekdays (Monday is 1).
    `severities` is by rule; a rule with several severities names them `rule/level`. A body may
    have some values of its own; the others are those of its station.
    """

    severities: Mapping[str, Severity] = field(hash=False)
    meeting_hours: tuple[Hours, ...]
    last_hour: time
    working_days: frozenset[int]
    meeting_minutes: int
    remote_meeting_minutes: int
    meetings_a_day: int
    break_minutes: int
    evening_rest_minutes: int
    parallel_meetings: int
    parallel_meetings_with_committee: int
    report_lead_slots: int
    interpreters_per_booth: int
    larger_booths: Mapping[Language, int] = field(hash=False)
    relay_languages: tuple[Language, ...]
    languages_by_relay: tuple[Language, ...]
    plenary_languages: tuple[Language, ...]
    turnaround_minutes: int
    window_loads: Mapping[Contract, tuple[WindowLoad, ...]] = field(hash=False)
    remote_window_loads: tuple[WindowLoad, ...]
    contract_of_teams: Contract
    short_meetings: tuple[ShortMeeting, ...]
    entitlement_use_percent: int
    audiences: tuple[Audience, ...]
    side_event_hours: tuple[Hours, ...]
    document_days: int
    submission_days: int
    session_days: int | None = None
    committee_days: int | None = None
    siblings: tuple[Siblings, ...]
    notice_days: int

    def severity(self, rule: str) -> Severity:
        """Return how the rule speaks here; a rule the policy does not name is off."""
        return self.severities.get(rule, Severity.OFF)

    @property
    def longest_window(self) -> int:
        """Return over how many days in a row interpreters' assignments are counted at most."""
        loads = (*self.remote_window_loads, *chain.from_iterable(self.window_loads.values()))
        return max((load.days for load in loads), default=1)

    def audience_of(self, body: BodyId) -> frozenset[BodyId]:
        """Return the bodies that share delegates with this one, itself included."""
        groups = (audience.bodies for audience in self.audiences if body in audience.bodies)
        return frozenset({body}.union(*groups))

    def siblings_with(self, body: BodyId) -> tuple[Siblings, ...]:
        """Return the groups of bodies with the same experts that this one belongs to."""
        return tuple(siblings for siblings in self.siblings if body in siblings.bodies)

    def interpreters(self, language: Language) -> int:
        """Return how many interpreters share a booth of the language."""
        return self.larger_booths.get(language, self.interpreters_per_booth)
