"""The limits and severities that a station sets for its meetings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from wgcal.domain.interpretation import Language


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
        starts, ends = (datetime.combine(day, hour, zone) for hour in (self.starts, self.ends))
        return starts.astimezone(UTC), ends.astimezone(UTC)


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Every limit that a rule measures against, and each rule's severity.

    Lengths, breaks and rests are in minutes, `working_days` are ISO weekdays (Monday is 1).
    `severities` is by rule; a rule with several severities names them `rule/level`.
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

    def severity(self, rule: str) -> Severity:
        """Return how the rule speaks here; a rule the policy does not name is off."""
        return self.severities.get(rule, Severity.OFF)

    def interpreters(self, language: Language) -> int:
        """Return how many interpreters share a booth of the language."""
        return self.larger_booths.get(language, self.interpreters_per_booth)
