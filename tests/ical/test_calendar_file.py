import pytest

from calendars import calendar, event
from wgcal.ical.calendar_file import (
    MOST_COMPONENTS,
    Component,
    Property,
    UnreadableCalendar,
    calendar_components,
)


def refused(ics: bytes) -> tuple[int | None, str]:
    with pytest.raises(UnreadableCalendar) as caught:
        calendar_components(ics)
    assert caught.value.field == "calendar"
    return caught.value.line, str(caught.value)


def test_a_component_has_its_properties_with_their_lines_and_the_components_inside() -> None:
    [availability] = calendar_components(
        calendar(
            "BEGIN:VAVAILABILITY",
            "PRIORITY:1",
            "begin:available",
            'dtstart;tzid="Europe/Vienna":20160518T1',
            " 00000",
            "end:available",
            "END:VAVAILABILITY",
        )
    )

    start = Property(name="DTSTART", value="20160518T100000", line=6, tzid="Europe/Vienna")
    assert availability == Component(
        name="VAVAILABILITY",
        line=3,
        properties=[Property(name="PRIORITY", value="1", line=4)],
        parts=[Component(name="AVAILABLE", line=5, properties=[start])],
    )


def test_titles_names_and_addresses_are_not_kept() -> None:
    [component] = calendar_components(
        calendar(*event("SUMMARY:Secret", "ATTENDEE:mailto:ada@example.org", "X-NOTE;:broken"))
    )

    assert component.properties == []


def test_several_calendars_in_one_file_are_read_together() -> None:
    assert len(calendar_components(calendar(*event()) + calendar(*event(), *event()))) == 3


def test_line_ends_of_any_kind_and_a_byte_order_mark_are_accepted() -> None:
    ics = calendar(*event("UID:1"))

    assert calendar_components(b"\xef\xbb\xbf" + ics) == calendar_components(ics)
    assert calendar_components(ics.replace(b"\r\n", b"\n")) == calendar_components(ics)


@pytest.mark.parametrize("nothing", [b"", b"hello", b"BEGIN:VCARD\r\nEND:VCARD\r\n", b"\r\n" * 9])
def test_a_file_without_a_calendar_is_refused(nothing: bytes) -> None:
    assert refused(nothing) == (None, "The file holds no VCALENDAR.")


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    ics = calendar()

    with pytest.raises(UnreadableCalendar, match=r"^The file has more than 10 bytes\.$"):
        calendar_components(ics, most_bytes=10)
    assert calendar_components(ics, most_bytes=len(ics)) == ()


def test_a_file_with_too_many_components_is_refused() -> None:
    ics = calendar(*event() * MOST_COMPONENTS)

    assert refused(ics) == (
        2 * MOST_COMPONENTS + 1,
        f"Line {2 * MOST_COMPONENTS + 1}: The file has more than {MOST_COMPONENTS} components.",
    )


def test_components_may_be_nested_as_deep_as_the_file_is_long() -> None:
    deep = ("BEGIN:VEVENT",) * 9_000 + ("END:VEVENT",) * 9_000

    assert len(calendar_components(calendar(*deep))) == 1


def test_what_is_not_utf_8_is_refused_with_its_line() -> None:
    assert refused(b"BEGIN:VCALENDAR\r\nSUMMARY:\xff\r\n") == (
        2,
        "Line 2: This is not text in UTF-8.",
    )


def test_a_component_that_does_not_end_is_refused_with_its_line() -> None:
    assert refused(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n") == (2, "Line 2: VEVENT does not end.")


@pytest.mark.parametrize("other", ["VEVENT", "VCALENDAR", "VTODO"])
def test_an_end_that_closes_another_component_is_refused_with_its_line(other: str) -> None:
    ics = f"BEGIN:VCALENDAR\r\nBEGIN:VALARM\r\nEND:{other}\r\n".encode()

    assert refused(ics) == (3, f"Line 3: END:{other} closes nothing that is open.")


def test_a_property_before_any_component_belongs_to_none() -> None:
    assert calendar_components(b"UID:1\r\n" + calendar()) == ()
