from typing import Any

import pytest
from icalendar import Calendar, FreeBusy
from starlette.testclient import TestClient

from kept_plans import kept, meeting, plan_of
from plans import BOARDROOM_A, MIGRANTS
from wgcal.store import Database

FREE_BUSY = "/api/v1/stations/vienna/freebusy"
CALENDAR = f"{FREE_BUSY}.ics"
PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
SESSION_DAYS = {"from": "2016-05-18", "to": "2016-05-19"}


def asked(client: TestClient, address: str, **params: Any) -> Any:  # noqa: ANN401 - JSON
    answer = client.get(address, params=SESSION_DAYS | params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def components(ics: bytes) -> list[FreeBusy]:
    parts = Calendar.from_ical(ics).subcomponents
    return [part for part in parts if isinstance(part, FreeBusy)]


def names(ics: bytes) -> list[str]:
    return [one.organizer.CN for one in components(ics) if one.organizer is not None]


def periods(component: FreeBusy) -> list[str]:
    lines = component.to_ical().decode().split("\r\n")
    return [line.partition(":")[2] for line in lines if line.startswith("FREEBUSY")]


def with_draft_in_boardroom_a(database: Database, starts: str = "2016-05-18 10:00") -> None:
    kept(
        database,
        plan_of("secret-session", meeting("secret", starts, BOARDROOM_A), body=MIGRANTS),
    )


def test_rooms_and_languages_are_told_when_they_are_in_use(
    published: Database, public: TestClient
) -> None:
    with_draft_in_boardroom_a(published, "2016-05-18 12:00")

    answer = asked(public, FREE_BUSY, room="boardroom-a", language=["ar"])

    [room], [language] = answer.pop("rooms"), answer.pop("languages")
    assert answer == {
        "station": "vienna",
        "zone": "Europe/Vienna",
        "starts_at": "2016-05-18T00:00:00+02:00",
        "ends_at": "2016-05-20T00:00:00+02:00",
    }
    assert room == {
        "room": "boardroom-a",
        "busy": [
            {"starts_at": "2016-05-18T12:00:00+02:00", "ends_at": "2016-05-18T15:00:00+02:00"}
        ],
        "closed": [],
    }
    assert language["language"] == "ar"
    assert [
        (one["starts_at"][8:16], one["ends_at"][8:16], one["booths"], one["of"])
        for one in language["in_use"]
    ] == [
        ("18T10:00", "18T12:00", 1, 1),
        ("18T12:00", "18T13:00", 2, 1),
        ("18T13:00", "18T18:00", 1, 1),
        ("19T10:00", "19T13:00", 1, 1),
        ("19T15:00", "19T18:00", 1, 1),
    ]


def test_without_a_choice_all_rooms_and_languages_are_told(public: TestClient) -> None:
    answer = asked(public, FREE_BUSY)

    assert {"boardroom-a", "boardroom-d"} <= {one["room"] for one in answer["rooms"]}
    assert [one["language"] for one in answer["languages"]] == ["ar", "zh", "en", "fr", "ru", "es"]


def test_a_choice_of_languages_alone_tells_no_room(public: TestClient) -> None:
    answer = asked(public, FREE_BUSY, language="fr")

    assert (answer["rooms"], [one["language"] for one in answer["languages"]]) == ([], ["fr"])


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({"room": "boardroom-z"}, "room"),
        ({"language": "tlh"}, "language.0"),
        ({"room": ""}, "room.0"),
    ],
)
@pytest.mark.parametrize("address", [FREE_BUSY, CALENDAR])
def test_a_room_or_language_that_is_not_known_is_refused(
    public: TestClient, address: str, params: dict[str, str], field: str
) -> None:
    answer = public.get(address, params=SESSION_DAYS | params)

    assert answer.status_code == 422
    assert [problem["field"] for problem in answer.json()["errors"]] == [field]


@pytest.mark.parametrize("address", [FREE_BUSY, CALENDAR])
def test_nothing_is_said_of_who_is_busy(
    published: Database, public: TestClient, address: str
) -> None:
    with_draft_in_boardroom_a(published)

    answer = public.get(address, params=SESSION_DAYS)

    assert "secret" not in answer.text
    assert "ctoc" not in answer.text


def test_free_and_busy_times_are_a_calendar_by_suffix_and_by_accept(public: TestClient) -> None:
    by_suffix = public.get(CALENDAR, params=SESSION_DAYS)
    by_accept = public.get(FREE_BUSY, params=SESSION_DAYS, headers={"Accept": "text/calendar"})

    assert by_suffix.headers["content-type"] == "text/calendar; charset=utf-8"
    assert by_accept.headers["content-type"] == "text/calendar; charset=utf-8"
    assert by_accept.content == by_suffix.content
    assert "Accept" in by_accept.headers["vary"].split(", ")


def test_the_calendar_has_a_component_for_each_room_and_language(
    published: Database, public: TestClient
) -> None:
    with_draft_in_boardroom_a(published, "2016-05-18 12:00")

    answer = public.get(CALENDAR, params=SESSION_DAYS | {"room": "boardroom-a", "language": ["ar"]})

    [room, arabic] = components(answer.content)
    assert names(answer.content) == ["Boardroom A", "interpretation: Arabic"]
    assert periods(room) == ["20160518T100000Z/20160518T130000Z"]
    assert len(periods(arabic)) == 5


def test_the_addresses_in_the_calendar_tell_the_same_as_json(public: TestClient) -> None:
    answer = public.get(CALENDAR, params=SESSION_DAYS | {"language": "ar"})

    [component] = components(answer.content)
    path = str(component["URL"]).removeprefix("https://cal.example.org")
    assert public.get(path).json() == asked(public, FREE_BUSY, language="ar")


def test_the_calendar_has_the_same_bytes_until_a_plan_changes(
    public: TestClient,
    clock: Any,  # noqa: ANN401 - the clock of the conftest beside
) -> None:
    before = public.get(CALENDAR, params=SESSION_DAYS).content
    clock.forward(days=1)

    assert public.get(CALENDAR, params=SESSION_DAYS).content == before


def test_the_calendar_tells_in_the_readers_language_what_interpretation_it_is(
    public: TestClient,
) -> None:
    answer = public.get(CALENDAR, params=SESSION_DAYS | {"language": "ar", "lang": "fr"})

    assert answer.headers["content-language"] == "fr"
    assert "arabe" in answer.text


def test_a_meeting_that_a_draft_moves_is_where_it_was_announced_for_the_public(
    planner: TestClient,
) -> None:
    [first, *_] = planner.get(f"{PLAN}/slots").json()
    planner.post(
        f"{PLAN}/slots/{first['id']}/move",
        headers={"If-Match": '"1"'},
        json={"starts_at": "2016-05-18T09:00"},
    )
    morning = {"from": "2016-05-18", "to": "2016-05-18T14:00", "language": "ar"}

    def hours(**params: str) -> list[tuple[str, str]]:
        [language] = asked(planner, FREE_BUSY, **morning, **params)["languages"]
        return [(one["starts_at"][11:16], one["ends_at"][11:16]) for one in language["in_use"]]

    assert hours() == [("09:00", "13:00")]
    assert hours(plan="draft") == [("09:00", "12:00")]
