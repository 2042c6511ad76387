"""When meetings want more booths of a language than a station can staff that day."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from wgcal.constraints.crews import (
    Alike,
    by_language,
    contested,
    fewest_teams,
    interpreted_meetings,
    teams_of,
)
from wgcal.constraints.shortage import Shortage
from wgcal.constraints.sweep import Use, overloads
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot
from wgcal.domain.wall_time import midnight

A_DAY = timedelta(days=1)


def booths_at_once(work: OrganizationOfWork, facts: Facts) -> Iterator[tuple[Language, Shortage]]:
    """Yield each longest stretch of a day in which a language has too few booths."""
    teams, fewest = teams_of(facts.station), fewest_teams(facts.station)
    for over in overloads(_uses(work, facts), lambda wanted, _: teams(*wanted), lowest=fewest):
        shortage = Shortage(over.slots, over.starts_at, over.ends_at, over.peak, over.limit)
        group, _ = over.resource
        yield from ((language, shortage) for language in group.languages)


def _uses(work: OrganizationOfWork, facts: Facts) -> Iterator[Use[tuple[Alike, date]]]:
    zone = facts.station.zone
    served = contested(interpreted_meetings(work, facts), facts.station, _end)
    for group, meeting in by_language(served, facts.station):
        slot = meeting.slot
        if len(slot.days) == 1 and slot.starts_at.tzinfo is zone:
            yield Use((group, slot.day), meeting, slot.starts_at_utc, slot.ends_at_utc)
            continue
        for day in slot.days:
            starts = max(slot.starts_at_utc, midnight(day, zone))
            ends = min(slot.ends_at_utc, midnight(day + A_DAY, zone))
            yield Use((group, day), meeting, starts, ends)


def _end(slot: Slot) -> datetime:
    return slot.ends_at_utc
