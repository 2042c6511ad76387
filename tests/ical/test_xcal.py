from xml.etree import ElementTree as ET

from ical.example import RELEASE, body_of
from wgcal.domain.interpretation import Language
from wgcal.ical.xcal import xcal

NAMESPACE = "{urn:ietf:params:xml:ns:icalendar-2.0}"
FEED = body_of(RELEASE, Language.ZH)


def feed_with(*lines: str) -> bytes:
    """Return a calendar of one event with these lines."""
    event = ("BEGIN:VEVENT", *lines, "END:VEVENT")
    return "\r\n".join(("BEGIN:VCALENDAR", *event, "END:VCALENDAR", "")).encode()


def written(*lines: str) -> str:
    """Return the properties of the event with these lines."""
    text = xcal(feed_with(*lines)).decode()
    return text.partition("<vevent><properties>")[2].partition("</properties>")[0]


def test_the_example_is_one_calendar_with_a_zone_and_its_events() -> None:
    root = ET.fromstring(xcal(FEED))  # noqa: S314 - our own

    [calendar] = root
    [properties, components] = calendar
    assert root.tag == f"{NAMESPACE}icalendar"
    assert calendar.tag == f"{NAMESPACE}vcalendar"
    assert (properties.tag, components.tag) == (f"{NAMESPACE}properties", f"{NAMESPACE}components")
    assert [each.tag for each in components] == [f"{NAMESPACE}vtimezone"] + 4 * [
        f"{NAMESPACE}vevent"
    ]


def test_a_rule_is_split_into_its_parts() -> None:
    assert (
        "<rrule><recur><freq>YEARLY</freq><byday>-1SU</byday><bymonth>3</bymonth></recur></rrule>"
    ) in xcal(FEED).decode()


def test_the_parts_of_a_rule_are_in_the_order_of_the_schema() -> None:
    assert written("RRULE:BYMONTH=1,2;BYDAY=MO;INTERVAL=2;COUNT=3;FREQ=WEEKLY") == (
        "<rrule><recur><freq>WEEKLY</freq><count>3</count><interval>2</interval>"
        "<byday>MO</byday><bymonth>1</bymonth><bymonth>2</bymonth></recur></rrule>"
    )


def test_parameters_have_types() -> None:
    assert written(
        'ATTENDEE;RSVP=TRUE;CN=Ada;SENT-BY="mailto:b@example.org":mailto:a@example.org'
    ) == (
        "<attendee><parameters><rsvp><boolean>true</boolean></rsvp><cn><text>Ada</text></cn>"
        "<sent-by><cal-address>mailto:b@example.org</cal-address></sent-by></parameters>"
        "<cal-address>mailto:a@example.org</cal-address></attendee>"
    )


def test_a_text_is_escaped_for_xml_alone() -> None:
    assert written(r"SUMMARY:a\, b\; \\ <b>]]>&amp\nc") == (
        "<summary><text>a, b; \\ &lt;b&gt;]]&gt;&amp;amp\nc</text></summary>"
    )


def test_several_values_are_several_elements() -> None:
    assert written("CATEGORIES:PLENARY,CLOSED") == (
        "<categories><text>PLENARY</text><text>CLOSED</text></categories>"
    )


def test_what_no_xml_may_have_is_left_out() -> None:
    assert written("SUMMARY:a\ufffeb\uffffc") == "<summary><text>abc</text></summary>"
