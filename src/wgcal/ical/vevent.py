"""One slot of a release as VEVENT (RFC 5545, 3.6.1)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Event, vCategory, vDatetime, vInt, vUri

from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release, ReleasedSlot
from wgcal.domain.slot import Slot, SlotItem, SlotStatus
from wgcal.ical.description import description
from wgcal.ical.text import Text
from wgcal.ical.titles import item_summary, location, summary

Value = Text | vCategory | vDatetime | vInt | vUri


def event(released: ReleasedSlot, release: Release, language: Language, page: str) -> bytes:
    """Return the slot in the language; `page` is the public address that says more about it.

    Nothing in it tells of the release or of other slots, so that it stays as it is for as long as
    the slot does.
    """
    title = summary(released.slot, release.work, language)
    uid = Text(released.slot.id)
    return _written(_properties(released, release, language, page, (uid, title)))


def unmarked(released: ReleasedSlot, release: Release, language: Language, page: str) -> bytes:
    """Return the slot without a word in its title on its being cancelled."""
    scheduled = replace(released.slot, status=SlotStatus.SCHEDULED)
    title = summary(scheduled, release.work, language)
    uid = Text(released.slot.id)
    return _written(_properties(released, release, language, page, (uid, title)))


def event_of_item(
    released: ReleasedSlot, item: SlotItem, release: Release, language: Language, page: str
) -> bytes:
    """Return one agenda item of the slot, with the slot's hours, for that is all that is known.

    Its UID follows from the slot's and the item's number (RFC 9562, 5.5), and it is related to
    the slot's event as to its parent (RFC 5545, 3.8.4.5).
    """
    alone = replace(released, slot=replace(released.slot, items=(item,)))
    uid = Text(str(uuid5(NAMESPACE_URL, f"urn:uuid:{released.slot.id}#{item.number}")))
    title = item_summary(released.slot, item, release.work, language)
    parent = "RELATED-TO", Text(released.slot.id, params={"RELTYPE": "PARENT"})
    return _written((*_properties(alone, release, language, page, (uid, title)), parent))


def _written(properties: Iterable[tuple[str, Value]]) -> bytes:
    vevent = Event()
    for name, value in properties:
        vevent.add(name, value)
    return bytes(vevent.to_ical(sorted=False))


def _properties(
    released: ReleasedSlot,
    release: Release,
    language: Language,
    page: str,
    called: tuple[Text, Text],
) -> Iterator[tuple[str, Value]]:
    slot, work, room = released.slot, release.work, release.room(released.slot)
    uid, title = called
    yield "UID", uid
    yield from _history(released)
    yield from _hours(slot, work.session.zone)
    yield "SUMMARY", title
    if room is not None:
        yield "LOCATION", location(room, language)
    yield "DESCRIPTION", description(slot, work, language, page)
    yield from _standing(slot)
    yield "CATEGORIES", vCategory([slot.kind.value.upper()], params={"LANGUAGE": "en"})
    yield "URL", vUri(page)


def _history(released: ReleasedSlot) -> Iterator[tuple[str, Value]]:
    yield "DTSTAMP", _in_utc(released.last_modified)
    yield "CREATED", _in_utc(released.created_at)
    yield "LAST-MODIFIED", _in_utc(released.last_modified)
    yield "SEQUENCE", vInt(released.sequence)


def _hours(slot: Slot, zone: ZoneInfo) -> Iterator[tuple[str, Value]]:
    """Yield start and end as the room's clock shows them.

    An hour that the clock shows a second time has no such spelling (RFC 5545, 3.3.5: a local time
    that occurs twice is the first of the two), so a slot that touches one is given in UTC.
    """
    start, end = slot.starts_at.astimezone(zone), slot.ends_at.astimezone(zone)
    written = _in_utc if start.fold or end.fold or zone.key == "UTC" else _on_the_clock
    yield "DTSTART", written(start)
    yield "DTEND", written(end)


def _on_the_clock(moment: datetime) -> vDatetime:
    """Return wall-clock time with TZID; the library would take Accra or Reykjavik for UTC."""
    value = vDatetime(moment.replace(tzinfo=None))
    value.params["TZID"] = str(moment.tzinfo)
    return value


def _in_utc(moment: datetime) -> vDatetime:
    return vDatetime(moment.astimezone(UTC))


def _standing(slot: Slot) -> Iterator[tuple[str, Value]]:
    """Yield whether the meeting takes place; Outlook has its own word for busy."""
    yield "STATUS", Text("CANCELLED" if slot.is_cancelled else "CONFIRMED")
    yield "TRANSP", Text("TRANSPARENT" if slot.is_cancelled else "OPAQUE")
    yield "CLASS", Text("PUBLIC")
    yield "X-MICROSOFT-CDO-BUSYSTATUS", Text("FREE" if slot.is_cancelled else "BUSY")
