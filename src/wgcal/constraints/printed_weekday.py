"""The weekday that a document prints beside a date is that of the date."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot
from wgcal.domain.weekday import Weekday

NAME = "printed-weekday"
SOURCE = "The day headings of the document that the plan was read from"


def printed_weekday(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each day with meetings that the document calls another weekday."""
    held = _by_day(work)
    for printed in work.printed_days:
        slots = held.get(printed.on)
        if slots and printed.weekday != printed.on.isoweekday():
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=tuple(slot.id for slot in slots),
                subject=(printed.on.isoformat(),),
                measured=printed.weekday,
                limit=printed.on.isoweekday(),
                starts_at=slots[0].starts_at,
                ends_at=slots[-1].ends_at,
                source=SOURCE,
                message=message(
                    "The document prints {printed} beside {on}, which is {weekday}.",
                    printed=Weekday(printed.weekday),
                    on=printed.on,
                    weekday=Weekday(printed.on.isoweekday()),
                ),
            )


def _by_day(work: OrganizationOfWork) -> Mapping[date, list[Slot]]:
    held: defaultdict[date, list[Slot]] = defaultdict(list)
    for slot in work.meetings:
        held[slot.day].append(slot)
    return held
