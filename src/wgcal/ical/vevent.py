"""One slot of a release as VEVENT (RFC 5545, 3.6.1)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from dateutil import tz
from icalendar import Event, vCategory, vDatetime, vInt, vUri

from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release, ReleasedSlot
from wgcal.domain.slot import Slot, SlotItem
from wgcal.ical.channels import Channel, channels
from wgcal.ical.description import description
from wgcal.ical.text import Text, one_line
from wgcal.ical.titles import item_summary, location, summary
from wgcal.wording.kinds import kind_name
from wgcal.wording.languages import endonym
from wgcal.wording.messages import translated

Value = Text | vCategory | vDatetime | vInt | vUri


def event(released: ReleasedSlot, release: Release, language: Language, page: str) -> bytes:
    """Return the slot in the language; `page` is the public address that says more about it.

    Nothing in it tells of the release, or of other slots but the one it waits for, so that it
    stays as it is for as long as the slot does.
    """
    title = summary(released.slot, release.work, language)
    uid = Text(released.slot.id)
    return _written(_properties(released, release, language, page, (uid, title)))


def unmarked(released: ReleasedSlot, release: Release, language: Language, page: str) -> bytes:
    """Return the slot without a word in its title on its being cancelled."""
    title = summary(released.slot, release.work, language, is_marked=False)
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
    yield "DESCRIPTION", description(released, work, language, page, room)
    yield from _standing(slot)
    yield from _categories(slot, language)
    yield "URL", vUri(page)
    for channel in channels(slot, room, language):
        yield "CONFERENCE", _conference(channel)


def _history(released: ReleasedSlot) -> Iterator[tuple[str, Value]]:
    yield "DTSTAMP", _in_utc(released.last_modified)
    yield "CREATED", _in_utc(released.created_at)
    yield "LAST-MODIFIED", _in_utc(released.last_modified)
    yield "SEQUENCE", vInt(released.sequence)


def _hours(slot: Slot, zone: ZoneInfo) -> Iterator[tuple[str, Value]]:
    """Yield start and end as the room's clock shows them.

    A local time that occurs twice is the first of the two (RFC 5545, 3.3.5), but most programs
    take it for the second, so a slot that touches an hour shown twice is given in UTC.
    """
    start, end = slot.starts_at.astimezone(zone), slot.ends_at.astimezone(zone)
    has_no_spelling = any(tz.datetime_ambiguous(time) for time in (start, end))
    written = _in_utc if has_no_spelling or zone.key == "UTC" else _on_the_clock
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
    status, busy = "CONFIRMED", "BUSY"
    if slot.is_cancelled:
        status, busy = "CANCELLED", "FREE"
    elif slot.is_tentative:
        status, busy = "TENTATIVE", "TENTATIVE"
    yield "STATUS", Text(status)
    yield "TRANSP", Text("TRANSPARENT" if slot.is_cancelled else "OPAQUE")
    yield "CLASS", Text("PUBLIC")
    yield "X-MICROSOFT-CDO-BUSYSTATUS", Text(busy)


def _categories(slot: Slot, language: Language) -> Iterator[tuple[str, Value]]:
    """Yield the kind of meeting, in English from a fixed list, then in the feed's language."""
    yield "CATEGORIES", vCategory([slot.kind.value.upper()], params={"LANGUAGE": "en"})
    if language is not Language.EN:
        words = one_line(translated(kind_name(slot.kind), language))
        yield "CATEGORIES", vCategory([words], params={"LANGUAGE": language.value})


def _conference(channel: Channel) -> vUri:
    """Return where interpretation into one language is heard (RFC 7986, 5.11)."""
    parameters = {
        "VALUE": "URI",
        "FEATURE": "AUDIO",
        "LANGUAGE": channel.language.value,
        "LABEL": endonym(channel.language),
    }
    return vUri(channel.address, params=parameters)
