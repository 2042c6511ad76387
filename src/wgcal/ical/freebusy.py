"""When rooms and interpreters are busy, as VFREEBUSY (RFC 5545, 3.6.4)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID, uuid5

from icalendar import Calendar, FreeBusy, vCalAddress, vDatetime, vPeriod, vUri

from wgcal.domain.window import Window
from wgcal.ical.text import Text, one_line

PRODID = "-//wgcal//free-busy 1//EN"

_COMPONENTS = UUID("3c1f4f0a-52a5-4d4e-8d0e-2f6f0f7f9b11")

Value = Text | vCalAddress | vDatetime | vPeriod | vUri


class BusyType(StrEnum):
    """Why a time is not free (RFC 5545, 3.2.9)."""

    BUSY = "BUSY"
    UNAVAILABLE = "BUSY-UNAVAILABLE"
    TENTATIVE = "BUSY-TENTATIVE"


@dataclass(frozen=True, kw_only=True)
class BusyTime:
    """A half-open UTC interval in which a resource is not free."""

    starts_at: datetime
    ends_at: datetime
    kind: BusyType = BusyType.BUSY


@dataclass(frozen=True, kw_only=True)
class Resource:
    """A room or a language's booths: its name, the address of its use, and when it is busy."""

    name: str
    address: str
    busy: tuple[BusyTime, ...]


def free_busy(resources: Iterable[Resource], window: Window, changed_at: datetime) -> bytes:
    """Return a calendar with one VFREEBUSY for each resource, for this window.

    `changed_at` is the DTSTAMP: without METHOD, when what is told was last revised (RFC 5545,
    3.8.7.2). METHOD is left out as in feeds. Whose busy time it is, ORGANIZER says (3.8.4.3).
    """
    calendar = Calendar()
    calendar.add("VERSION", Text("2.0"))
    calendar.add("PRODID", Text(PRODID))
    for resource in resources:
        component = FreeBusy()
        for name, value in _properties(resource, window, changed_at):
            component.add(name, value)
        calendar.add_component(component)
    return bytes(calendar.to_ical(sorted=False))


def _properties(
    resource: Resource, window: Window, changed_at: datetime
) -> Iterator[tuple[str, Value]]:
    yield "UID", Text(str(uuid5(_COMPONENTS, resource.address)))
    yield "DTSTAMP", vDatetime(changed_at.astimezone(UTC))
    yield "DTSTART", vDatetime(window.starts_at)
    yield "DTEND", vDatetime(window.ends_at)
    yield "ORGANIZER", vCalAddress(resource.address, params={"CN": one_line(resource.name)})
    for busy in sorted(resource.busy, key=lambda busy: (busy.starts_at, busy.ends_at, busy.kind)):
        period = busy.starts_at.astimezone(UTC), busy.ends_at.astimezone(UTC)
        yield "FREEBUSY", vPeriod(period, params={"FBTYPE": busy.kind.value})
    yield "URL", vUri(resource.address)
