import json
import logging

import pytest
from starlette.testclient import TestClient

PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
OVERLAPS = f"{PLAN}/overlaps"
CALENDAR = {"Content-Type": "text/calendar"}
MORNING = "DTSTART:20160518T093000Z", "DTEND:20160518T103000Z"
AFTERNOON = "DTSTART;VALUE=DATE:20160519", "DTEND;VALUE=DATE:20160520"


def calendar(*events: tuple[str, ...]) -> bytes:
    """Return a calendar with an event of these lines each, which nobody else is to read."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"]
    for number, event in enumerate(events):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{number}@secret.example.org",
            "DTSTAMP:20160401T000000Z",
            "SUMMARY:Dentist",
            *event,
            "END:VEVENT",
        ]
    return "".join(f"{line}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def meetings(
    client: TestClient, ics: bytes, **params: str | list[str]
) -> list[tuple[int, list[tuple[str, str]]]]:
    answer = client.post(OVERLAPS, content=ics, headers=CALENDAR, params=params)
    assert answer.status_code == 200, answer.text
    return [
        (
            one["number"],
            [(hours["starts_at"][11:16], hours["ends_at"][11:16]) for hours in one["overlaps"]],
        )
        for one in answer.json()["meetings"]
    ]


def test_the_hours_of_an_own_event_in_a_meeting_are_told_as_the_station_counts_them(
    public: TestClient,
) -> None:
    [first, *_] = public.get(f"{PLAN}/slots").json()

    answer = public.post(OVERLAPS, content=calendar(MORNING), headers=CALENDAR)

    assert answer.json() == {
        "meetings": [
            {
                "slot": first["id"],
                "number": 1,
                "starts_at": "2016-05-18T10:00:00+02:00",
                "ends_at": "2016-05-18T13:00:00+02:00",
                "overlaps": [
                    {
                        "starts_at": "2016-05-18T11:30:00+02:00",
                        "ends_at": "2016-05-18T12:30:00+02:00",
                    }
                ],
            }
        ]
    }


def test_a_whole_day_overlaps_with_each_meeting_of_that_day(public: TestClient) -> None:
    assert meetings(public, calendar(AFTERNOON)) == [
        (3, [("10:00", "13:00")]),
        (4, [("15:00", "18:00")]),
    ]


def test_an_event_that_only_touches_a_meeting_does_not_overlap(public: TestClient) -> None:
    lunch = "DTSTART:20160518T110000Z", "DTEND:20160518T130000Z"

    assert meetings(public, calendar(lunch)) == []


def test_meetings_are_chosen_by_slot_and_by_item(public: TestClient) -> None:
    first, second, *_ = (slot["id"] for slot in public.get(f"{PLAN}/slots").json())
    whole_days = calendar(("DTSTART;VALUE=DATE:20160518",), AFTERNOON)

    def numbers(**params: str | list[str]) -> list[int]:
        return [number for number, _ in meetings(public, whole_days, **params)]

    assert numbers() == [1, 2, 3, 4]
    assert numbers(slot=[first, second]) == [1, 2]
    assert numbers(item="2") == [1, 2]
    assert numbers(slot=first, item=["4"]) == [1, 3]


def test_nothing_but_hours_comes_back_and_nothing_is_logged(
    public: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = public.post(OVERLAPS, content=calendar(MORNING), headers=CALENDAR)

    for said in (answer.text, json.dumps(dict(answer.headers)), caplog.text):
        assert "Dentist" not in said
        assert "secret" not in said
    assert answer.headers["cache-control"] == "no-store"


def test_a_draft_can_be_compared_by_planners_alone(public: TestClient, planner: TestClient) -> None:
    refused = public.post(
        OVERLAPS, content=calendar(MORNING), headers=CALENDAR, params={"plan": "draft"}
    )

    assert refused.status_code == 401
    assert meetings(planner, calendar(MORNING), plan="draft") == [(1, [("11:30", "12:30")])]


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({"slot": "nowhere"}, "slot.0"),
        ({"slot": "\x00"}, "slot.0"),
        ({"slot": ["x"] * 101}, "slot"),
        ({"item": "99"}, "item.0"),
    ],
)
def test_a_meeting_or_item_that_is_not_there_is_refused(
    public: TestClient, params: dict[str, str | list[str]], field: str
) -> None:
    refused = public.post(OVERLAPS, content=calendar(MORNING), headers=CALENDAR, params=params)

    assert refused.status_code == 422
    assert [problem["field"] for problem in refused.json()["errors"]] == [field]


@pytest.mark.parametrize(
    "ics",
    [
        b"",
        b"{}",
        b"\xff\xfe\x00",
        b"BEGIN:VCALENDAR\r\n",
        calendar(("DTSTART:yesterday",)),
        calendar(("DTSTART:20160518T093000Z", "DTEND:20160518T083000Z", "RRULE:FREQ=NEVER")),
    ],
)
def test_what_is_no_calendar_is_refused(public: TestClient, ics: bytes) -> None:
    refused = public.post(OVERLAPS, content=ics, headers=CALENDAR)

    assert refused.status_code == 422
    assert [problem["field"] for problem in refused.json()["errors"]] == ["calendar"]


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "", "text/calendarium"])
def test_what_does_not_call_itself_a_calendar_is_refused(public: TestClient, kind: str) -> None:
    refused = public.post(OVERLAPS, content=calendar(MORNING), headers={"Content-Type": kind})

    assert (refused.status_code, refused.json()["type"]) == (
        415,
        "urn:wgcal:problem:calendar-not-sent",
    )


def test_a_calendar_with_a_charset_is_a_calendar(public: TestClient) -> None:
    answer = public.post(
        OVERLAPS,
        content=calendar(MORNING),
        headers={"Content-Type": "Text/Calendar; charset=utf-8"},
    )

    assert answer.status_code == 200


def test_a_calendar_of_more_than_a_megabyte_is_refused(public: TestClient) -> None:
    refused = public.post(OVERLAPS, content=b" " * (1024 * 1024 + 1), headers=CALENDAR)

    assert refused.status_code == 413


def test_a_session_that_is_not_published_has_nothing_to_compare(public: TestClient) -> None:
    refused = public.post(
        "/api/v1/sessions/atlantis/overlaps", content=calendar(MORNING), headers=CALENDAR
    )

    assert refused.status_code == 404


def test_an_event_that_repeats_for_ever_is_compared_where_the_meetings_are(
    public: TestClient,
) -> None:
    daily = "DTSTART:20000101T100000Z", "DTEND:20000101T103000Z", "RRULE:FREQ=DAILY"

    assert meetings(public, calendar(daily)) == [
        (1, [("12:00", "12:30")]),
        (3, [("12:00", "12:30")]),
    ]
