"""What icalendar finds in a feed, with time zones from the feed alone."""

from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

from icalendar import Calendar
from icalendar import Event as Component

from clients.conftest import Download
from clients.meetings import Event, Story, each_story, expected
from wgcal.domain.interpretation import Language

Zones = dict[str, tzinfo]


def read(feed: Path) -> list[Event]:
    """Return the events as icalendar reads them, with hours in the zone that the feed defines."""
    calendar = Calendar.from_ical(feed.read_bytes())
    zones = {zone.tz_name: zone.to_tz(lookup_tzid=False) for zone in calendar.timezones}
    return [event(component, zones) for component in calendar.events]


def event(component: Component, zones: Zones) -> Event:
    """Return what the component says."""
    zone = str(component["DTSTART"].params.get("TZID", "UTC"))
    return {
        "uid": str(component.uid),
        "starts_at": in_utc(component.start, zones.get(zone, UTC)),
        "ends_at": in_utc(component.end, zones.get(zone, UTC)),
        "zone": zone,
        "summary": str(component["SUMMARY"]),
        "status": str(component["STATUS"]),
        "sequence": str(component["SEQUENCE"]),
    }


def in_utc(time: date, zone: tzinfo) -> str:
    """Return the wall-clock time of the zone in UTC, by that zone and not by its name."""
    assert isinstance(time, datetime)
    return f"{time.replace(tzinfo=zone).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


@each_story
def test_icalendar_reads_every_meeting(
    download: Download, story: Story, language: Language
) -> None:
    assert read(download(story, language)) == expected(story, language)
