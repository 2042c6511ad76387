from datetime import UTC, datetime

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
FEED = "/feeds/sessions/ctoc-cop-wg-6-2016/zh.ics"
ENGLISH = "/feeds/sessions/ctoc-cop-wg-6-2016/en.ics"


def blocks(body: bytes) -> dict[bytes, bytes]:
    """Return the bytes of each event by its UID line."""
    events = body.split(b"BEGIN:VEVENT\r\n")[1:]
    uid = b"UID:"
    return {
        next(line for line in event.split(b"\r\n") if line.startswith(uid)): event.split(
            b"END:VEVENT"
        )[0]
        for event in events
    }


def move_first(client: TestClient, to: dict[str, str], revision: int = 1) -> str:
    first = str(client.get(f"{PLAN}/slots").json()[0]["id"])
    moved = client.post(
        f"{PLAN}/slots/{first}/move", headers={"If-Match": f'"{revision}"'}, json=to
    )
    assert moved.status_code == 200
    return first


def publish(client: TestClient, revision: int) -> None:
    answer = client.post(f"{PLAN}/releases", headers={"If-Match": f'"{revision}"'})
    assert answer.status_code == 201


def test_the_feed_has_the_four_meetings_in_vienna_time(public: TestClient) -> None:
    answer = public.get(FEED)

    calendar = Calendar.from_ical(answer.content)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert [(str(event.start), str(event.end)) for event in calendar.events] == [
        ("2016-05-18 10:00:00+02:00", "2016-05-18 13:00:00+02:00"),
        ("2016-05-18 15:00:00+02:00", "2016-05-18 18:00:00+02:00"),
        ("2016-05-19 10:00:00+02:00", "2016-05-19 13:00:00+02:00"),
        ("2016-05-19 15:00:00+02:00", "2016-05-19 18:00:00+02:00"),
    ]


def test_both_languages_have_the_same_events(public: TestClient) -> None:
    assert list(blocks(public.get(FEED).content)) == list(blocks(public.get(ENGLISH).content))


def test_the_bytes_stay_the_same_until_the_next_release(publisher: TestClient) -> None:
    first = publisher.get(FEED)
    move_first(publisher, {"room": "boardroom-d"})

    again = publisher.get(FEED)

    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])


def test_a_release_changes_the_bytes_of_the_moved_meeting_and_of_no_other(
    publisher: TestClient, clock: object
) -> None:
    before = blocks(publisher.get(FEED).content)
    clock.forward(days=1)  # type: ignore[attr-defined]
    moved = move_first(publisher, {"starts_at": "2016-05-18T09:30"})
    publish(publisher, 2)

    after = blocks(publisher.get(FEED).content)

    assert [uid for uid in after if after[uid] != before[uid]] == [f"UID:{moved}".encode()]
    assert b"SEQUENCE:1\r\n" in after[f"UID:{moved}".encode()]


def test_a_cancelled_meeting_stays_in_the_feed_as_cancelled(publisher: TestClient) -> None:
    added = publisher.post(
        f"{PLAN}/slots",
        headers={"If-Match": '"1"'},
        json={
            "kind": "informal",
            "starts_at": "2016-05-18T13:30",
            "ends_at": "2016-05-18T14:30",
            "booths": [],
        },
    ).json()["slot"]["id"]
    publish(publisher, 2)
    publisher.post(f"{PLAN}/slots/{added}/cancel", headers={"If-Match": '"2"'})
    publish(publisher, 3)

    [event] = [
        event
        for event in Calendar.from_ical(publisher.get(ENGLISH).content).walk("VEVENT")
        if event["UID"] == added
    ]

    assert (event["STATUS"], event["TRANSP"], event["SEQUENCE"]) == ("CANCELLED", "TRANSPARENT", 1)


def test_a_reader_who_has_the_feed_gets_only_headers(public: TestClient) -> None:
    first = public.get(FEED)

    again = public.get(FEED, headers={"If-None-Match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
    for name in ("etag", "last-modified", "cache-control"):
        assert again.headers[name] == first.headers[name]


def test_the_entity_tag_counts_before_the_date(public: TestClient) -> None:
    headers = {"If-None-Match": '"old"', "If-Modified-Since": "Tue, 01 Mar 2016 00:00:00 GMT"}

    assert public.get(FEED, headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("since", "status"),
    [
        ("Mon, 22 Feb 2016 09:00:00 GMT", 304),
        ("Tue, 23 Feb 2016 09:00:00 GMT", 304),
        ("Mon, 22 Feb 2016 08:59:59 GMT", 200),
        ("yesterday", 200),
        ("Mon, 22 Feb 2016 09:00:00 -0000", 200),
    ],
)
def test_a_reader_who_sends_a_date_alone_is_answered_by_it(
    public: TestClient, since: str, status: int
) -> None:
    assert public.get(FEED, headers={"If-Modified-Since": since}).status_code == status


def test_head_answers_like_get_without_the_body(public: TestClient) -> None:
    whole, head = public.get(FEED), public.head(FEED)

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(whole.content))
    assert head.headers["etag"] == whole.headers["etag"]


def test_last_modified_is_the_time_of_the_release(public: TestClient) -> None:
    published = datetime(2016, 2, 22, 9, tzinfo=UTC)

    assert public.get(FEED).headers["last-modified"] == f"{published:%a, %d %b %Y %H:%M:%S} GMT"


@pytest.mark.parametrize(
    "address",
    [
        "/feeds/sessions/atlantis-2016/zh.ics",
        "/feeds/sessions/ctoc-cop-wg-6-2016/tlh.ics",
        "/feeds/sessions/ctoc-cop-wg-6-2016/zh.pdf",
        "/feeds/sessions/" + "a" * 1000 + "/zh.ics",
        "/feeds/",
    ],
)
def test_an_address_without_feed_is_not_found(public: TestClient, address: str) -> None:
    assert public.get(address).status_code == 404


def test_a_feed_can_not_be_written_to(public: TestClient) -> None:
    answer = public.put(FEED, content=b"BEGIN:VCALENDAR")

    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_a_query_in_the_address_never_breaks_a_subscription(public: TestClient) -> None:
    assert public.get(FEED, params={"utm": "x"}).content == public.get(FEED).content
