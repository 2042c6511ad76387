from datetime import UTC, date, datetime

from icalendar import Calendar, FreeBusy

from plans import VIENNA_ZONE
from wgcal.domain.window import window_at
from wgcal.ical import BusyTime, BusyType, Resource, free_busy

WINDOW = window_at(date(2016, 5, 18), date(2016, 5, 19), VIENNA_ZONE)
CHANGED = datetime(2016, 2, 22, 9, tzinfo=UTC)
ADDRESS = "https://cal.example.org/api/v1/stations/vienna/freebusy?room=boardroom-a"
MORNING = BusyTime(
    starts_at=datetime(2016, 5, 18, 8, tzinfo=UTC), ends_at=datetime(2016, 5, 18, 11, tzinfo=UTC)
)
NIGHT = BusyTime(
    starts_at=datetime(2016, 5, 17, 22, tzinfo=UTC),
    ends_at=datetime(2016, 5, 18, 5, tzinfo=UTC),
    kind=BusyType.UNAVAILABLE,
)


def room(*busy: BusyTime, name: str = "Boardroom A") -> Resource:
    return Resource(name=name, address=ADDRESS, busy=busy)


def components(ics: bytes) -> list[FreeBusy]:
    parts = Calendar.from_ical(ics).subcomponents
    return [part for part in parts if isinstance(part, FreeBusy)]


def name_of(component: FreeBusy) -> str:
    organizer = component.organizer
    assert organizer is not None
    return str(organizer.CN)


def test_busy_times_are_periods_in_utc_by_start_with_their_type() -> None:
    lines = free_busy([room(MORNING, NIGHT)], WINDOW, CHANGED).decode().split("\r\n")

    assert [line for line in lines if line.startswith("FREEBUSY")] == [
        "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20160517T220000Z/20160518T050000Z",
        "FREEBUSY;FBTYPE=BUSY:20160518T080000Z/20160518T110000Z",
    ]


def test_a_component_has_what_a_published_one_must_have() -> None:
    [component] = components(free_busy([room(MORNING)], WINDOW, CHANGED))

    assert sorted(component) == [
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "FREEBUSY",
        "ORGANIZER",
        "UID",
        "URL",
    ]
    assert (WINDOW.starts_at, WINDOW.ends_at) == (component.DTSTART, component.DTEND)
    assert component.DTSTAMP == CHANGED
    assert name_of(component) == "Boardroom A"
    assert component.errors == []


def test_a_resource_that_is_never_busy_is_there_without_a_period() -> None:
    [component] = components(free_busy([room()], WINDOW, CHANGED))

    assert "FREEBUSY" not in component


def test_the_same_times_are_the_same_bytes_in_whatever_order_they_come() -> None:
    one, other = (
        free_busy([room(*times)], WINDOW, CHANGED) for times in ((MORNING, NIGHT), (NIGHT, MORNING))
    )

    assert one == other


def test_two_resources_have_two_identifiers() -> None:
    other = Resource(name="Arabic", address=f"{ADDRESS}&language=ar", busy=())

    found = components(free_busy([room(), other], WINDOW, CHANGED))

    assert len({str(component["UID"]) for component in found}) == 2


def test_a_name_with_quotes_colons_and_line_ends_stays_one_name() -> None:
    hostile = 'Room "A"; x:y\r\nFREEBUSY:19970101T000000Z/PT1H'

    [component] = components(free_busy([room(name=hostile)], WINDOW, CHANGED))

    assert "FREEBUSY" not in component
    assert name_of(component) == hostile.replace("\r\n", " ")
